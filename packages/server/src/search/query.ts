import { fold, foldTogether, type Network, parseSearch, type RecordKind } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import { configurationOf } from './configurations.ts';
import { place } from './document.ts';
import { withAccentedEndings } from './endings.ts';
import { soughtWords } from './words.ts';

/** A search as `tsquery`: what a record has to have, and what it may not have; missing where nothing of the kind was typed. */
export interface TextQuery {
  wanted?: RawBuilder<unknown>;
  excluded?: RawBuilder<unknown>;
}

/** A search as a condition on the `search` column. */
export interface TextMatch {
  matches: RawBuilder<boolean>;
  /** Whether so many words are wanted that the index takes long to find what has all of them, where they are frequent. */
  isLong: boolean;
  /** Without the order of words that stand together: all that the index can tell by itself; missing where order does not matter. */
  inAnyOrder?: RawBuilder<boolean>;
}

/** Words that the index finds in a moment, however frequent they are. */
const fewWords = 4;

/**
 * Whether a record of a network and kind has all wanted words in one of the network's languages, and no excluded one in any: a record without the
 * Spanish stem of a word may still hold that word.
 */
export function textMatch(text: string, network: Pick<Network, 'id' | 'languages'>, kind: RecordKind): TextMatch {
  const { wanted, excluded } = textQuery(text, network.languages);
  if (!wanted && !excluded) return { matches: sql<boolean>`false`, isLong: false };
  const none = sql`plainto_tsquery('simple', '')`;
  const condition = (found = none, without = none) => sql<boolean>`search @@ (
    select case when ${wanted !== undefined}::boolean and numnode(found) = 0 then found
      else ${`'${place(network.id, kind)}'`}::tsquery && found && !!without end
    from (select ${found} as found, ${without} as without) as sought)`;
  const matches = condition(wanted, excluded);
  const terms = parseSearch(text);
  const isLong = terms.wanted.length > fewWords;
  const isOneWord = (term: string) => !soughtWords(term).includes(' ');
  if ([...terms.wanted, ...terms.excluded].every(isOneWord)) return { matches, isLong };
  return { matches, isLong, inAnyOrder: condition(textQuery(text, network.languages, false).wanted) };
}

/**
 * A search in languages, as it was typed. The last word, as long as nothing follows it, may be the beginning of one.
 * @param inOrder Whether words that stand together in the search have to do so in a text.
 */
export function textQuery(text: string, languages: readonly string[], inOrder: boolean = true): TextQuery {
  const { wanted, excluded, isTyping } = parseSearch(text);
  const configurations = [...new Set(languages.map(configurationOf)), 'simple'];
  const queries = (terms: readonly string[], separator: ' ' | ' or ', and: RawBuilder<unknown> = sql``) =>
    configurations.flatMap((configuration) =>
      formsOf(terms, configuration, separator, inOrder).map(
        (form) => sql`(websearch_to_tsquery(${configuration}::regconfig, ${form})${and})`,
      ),
    );
  const sought = wanted.filter(isSought);
  const others = excluded.filter(isSought);
  const begun = isTyping ? beginningOf(wanted.at(-1) ?? '', inOrder) : undefined;
  const found = [
    ...queries(sought, ' '),
    ...(begun === undefined ? [] : queries(sought.slice(0, -1), ' ', sql` && to_tsquery('simple', ${begun})`)),
  ];
  return {
    ...(sought.length > 0 && { wanted: anyOf(found) }),
    ...(others.length > 0 && { excluded: anyOf(queries(others, ' or ')) }),
  };
}

const isSought = (term: string): boolean => soughtWords(term) !== '';

const anyOf = (queries: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql`(${sql.join(queries, sql` || `)})`;

/** Terms as they were typed, without accents, with the accents that their endings have, and with what an apostrophe parts as one word. */
function formsOf(terms: readonly string[], configuration: string, separator: string, inOrder: boolean): string[] {
  // Every term is quoted: it stands for itself, even when it reads "or".
  const quoted = (words: string) =>
    inOrder
      ? `"${words}"`
      : wordsOf(words)
          .map((word) => `"${word}"`)
          .join(' ');
  const join = (form: (term: string) => string) => terms.map((term) => quoted(soughtWords(form(term)))).join(separator);
  const folded = join(fold);
  return [...new Set([join((term) => term), folded, withAccentedEndings(folded, configuration), join(foldTogether)])];
}

/** What `to_tsquery` takes for a term whose last word goes on; nothing where that is too short, or is written without spaces. */
function beginningOf(term: string, inOrder: boolean): string | undefined {
  const forms = new Set([soughtWords(fold(term)), soughtWords(foldTogether(term))]);
  const begun = [...forms].filter((words) => longEnough.test(words));
  // Letters, digits and dots between digits: nothing that would end the quotation.
  const quoted = begun.map((words) => wordsOf(words).map((word) => `'${word}'`));
  const queries = quoted.map((words) => `(${words.join(inOrder ? ' <-> ' : ' & ')}:*)`);
  return queries.length > 0 ? queries.join(' | ') : undefined;
}

const wordsOf = (words: string): string[] => words.split(/\s+/);

/** Words of which the last has three letters or more: fewer begin too many words. */
const longEnough = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3}$/u;
