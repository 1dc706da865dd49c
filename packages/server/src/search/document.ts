import type { LanguageMap, RecordKind } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import { configurationOf } from './configurations.ts';
import { foldedWords, indexedWords } from './words.ts';

/** The word that all records of a network and kind have, by which the index of everything is asked for those. */
export const place = (networkId: string, kind: RecordKind): string => `${networkId}/${kind}`;

/**
 * The `search` column of a record: all its texts, each by the stemmer of its language, with and without accents; every word as it is, since
 * stemmers leave out what is frequent ("UN" in Spanish) and know no beginnings of words; and its {@link place}.
 */
export function searchVector(
  networkId: string,
  kind: RecordKind,
  texts: readonly (LanguageMap | string | undefined)[],
): RawBuilder<string> {
  const byConfiguration = new Map<string, string[]>();
  const add = (configuration: string, text: string) =>
    byConfiguration.set(configuration, [...(byConfiguration.get(configuration) ?? []), text]);
  for (const text of texts) {
    for (const [language, words] of Object.entries(typeof text === 'string' ? { und: text } : (text ?? {}))) {
      const configuration = configurationOf(language);
      const folded = foldedWords(words);
      add('simple', folded);
      if (configuration === 'simple') continue;
      const accented = indexedWords(words);
      add(configuration, accented);
      if (accented !== folded) add(configuration, folded);
    }
  }
  const vectors = [...byConfiguration].map(
    ([configuration, words]) => sql`to_tsvector(${configuration}::regconfig, ${words.join(' ')})`,
  );
  return sql`${sql.join([sql`array_to_tsvector(array[${place(networkId, kind)}]::text[])`, ...vectors], sql` || `)}`;
}
