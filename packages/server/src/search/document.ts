import { fold, type LanguageMap } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import { configurationOf } from './configurations.ts';
import { indexedWords } from './words.ts';

/**
 * The `search` column of a record: all its texts, each by the stemmer of its language, with and without accents, and the id of its network,
 * by which the index of all networks' words is asked for those of one.
 */
export function searchVector(
  networkId: string,
  texts: readonly (LanguageMap | string | undefined)[],
): RawBuilder<string> {
  const byConfiguration = new Map<string, string[]>();
  const add = (configuration: string, text: string) =>
    byConfiguration.set(configuration, [...(byConfiguration.get(configuration) ?? []), indexedWords(text)]);
  for (const text of texts) {
    if (typeof text === 'string') add('simple', text);
    else for (const [language, words] of Object.entries(text ?? {})) add(configurationOf(language), words);
  }
  const vectors = [...byConfiguration].flatMap(([configuration, words]) =>
    [words.join(' '), fold(words.join(' '))].map((text) => sql`to_tsvector(${configuration}::regconfig, ${text})`),
  );
  return sql`${sql.join([sql`array_to_tsvector(array[${networkId}]::text[])`, ...vectors], sql` || `)}`;
}
