import { fold, foldTogether, parseSearch } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import { configurationOf } from './configurations.ts';
import { withAccentedEndings } from './endings.ts';
import { soughtWords } from './words.ts';

/**
 * Whether a record's `search` has all wanted words in one of the languages, and no excluded one in any: a record without the
 * Spanish stem of a word may still hold that word. The last word, as long as nothing follows it, may be the beginning of one.
 */
export function matches(text: string, languages: readonly string[]): RawBuilder<boolean> {
  const { wanted, excluded, isTyping } = parseSearch(text);
  const configurations = [...new Set(languages.map(configurationOf)), 'simple'];
  const has = (terms: readonly string[], separator: ' ' | ' or ', and: RawBuilder<unknown> = sql``) =>
    configurations.flatMap((configuration) =>
      formsOf(terms, configuration, separator).map(
        (form) => sql`(websearch_to_tsquery(${configuration}::regconfig, ${form})${and})`,
      ),
    );
  const sought = wanted.filter(isSought);
  const others = excluded.filter(isSought);
  const begun = isTyping ? beginningOf(wanted.at(-1) ?? '') : undefined;
  const queries = [
    ...has(sought, ' '),
    ...(begun === undefined ? [] : has(sought.slice(0, -1), ' ', sql` && to_tsquery('simple', ${begun})`)),
  ];
  const found = sought.length > 0 ? anyOf(queries) : sql<boolean>`${others.length > 0}::boolean`;
  return others.length > 0 ? sql<boolean>`(${found} and not ${anyOf(has(others, ' or '))})` : found;
}

const isSought = (term: string): boolean => soughtWords(term) !== '';

const anyOf = (queries: readonly RawBuilder<unknown>[]): RawBuilder<boolean> =>
  sql<boolean>`search @@ (${sql.join(queries, sql` || `)})`;

/** Terms as they were typed, without accents, with the accents that their endings have, and with what an apostrophe parts as one word. */
function formsOf(terms: readonly string[], configuration: string, separator: string): string[] {
  // Every term is quoted: it stands for itself, even when it reads "or".
  const join = (form: (term: string) => string) => terms.map((term) => `"${form(term)}"`).join(separator);
  const folded = join((term) => soughtWords(fold(term)));
  const together = join((term) => soughtWords(foldTogether(term)));
  return [...new Set([join(soughtWords), folded, withAccentedEndings(folded, configuration), together])];
}

/** What `to_tsquery` takes for a term whose last word goes on; nothing where that is too short, or is written without spaces. */
function beginningOf(term: string): string | undefined {
  const forms = new Set([soughtWords(fold(term)), soughtWords(foldTogether(term))]);
  const begun = [...forms].filter((words) => longEnough.test(words));
  // Letters, digits and dots between digits: nothing that would end the quotation.
  const quoted = begun.map(
    (words) =>
      `${words
        .split(/\s+/)
        .map((word) => `'${word}'`)
        .join(' <-> ')}:*`,
  );
  return quoted.length > 0 ? quoted.join(' | ') : undefined;
}

/** Words of which the last has three letters or more: fewer begin too many words. */
const longEnough = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3}$/u;
