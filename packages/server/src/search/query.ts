import { fold } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import { configurationOf } from './configurations.ts';
import { withAccentedEndings } from './endings.ts';
import { soughtWords } from './words.ts';

/** What a person typed into a search field, taken apart: words and phrases to find, and those to leave out. */
interface Sought {
  wanted: string[];
  excluded: string[];
}

/** Takes a search apart: "quoted words" stand together, a leading minus excludes. */
function parseSearch(text: string): Sought {
  const sought: Sought = { wanted: [], excluded: [] };
  for (const [, minus, phrase, word] of text.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/g)) {
    const words = soughtWords(phrase ?? word ?? '');
    if (words) (minus ? sought.excluded : sought.wanted).push(words);
  }
  return sought;
}

/**
 * Whether a record's `search` has all wanted words in one of the languages, and no excluded one in any: a record without the
 * Spanish stem of a word may still hold that word.
 */
export function matches(text: string, languages: readonly string[]): RawBuilder<boolean> {
  const { wanted, excluded } = parseSearch(text);
  const configurations = [...new Set(languages.map(configurationOf)), 'simple'];
  const has = (terms: readonly string[], separator: ' ' | ' or ') => {
    // Every term is quoted: it stands for itself, even when it reads "or".
    const words = terms.map((term) => `"${term}"`).join(separator);
    const queries = configurations.flatMap((configuration) =>
      formsOf(words, configuration).map((form) => sql`websearch_to_tsquery(${configuration}::regconfig, ${form})`),
    );
    return sql<boolean>`search @@ (${sql.join(queries, sql` || `)})`;
  };
  const found = wanted.length > 0 ? has(wanted, ' ') : sql<boolean>`${excluded.length > 0}::boolean`;
  return excluded.length > 0 ? sql<boolean>`(${found} and not ${has(excluded, ' or ')})` : found;
}

/** Words as they were typed, without accents, and with the accents that their endings have. */
function formsOf(words: string, configuration: string): string[] {
  const folded = fold(words);
  return [...new Set([words, folded, withAccentedEndings(folded, configuration)])];
}
