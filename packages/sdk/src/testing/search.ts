import { fold, foldTogether, type LanguageMap, parseSearch } from '@tejido/contract';

/*
 * Search in memory. The server uses PostgreSQL's stemmers; here a word's ending is cut off, which finds a plural by its singular
 * in the Romance languages and English. Tests should look for what both find: words as they stand in a text, and their plurals.
 */

/**
 * Whether every wanted word or phrase of a search is in one of the texts, and no excluded one in any. The last word, as long as nothing follows it,
 * may be the beginning of one.
 */
export function matchesSearch(search: string, texts: readonly (LanguageMap | string | undefined)[]): boolean {
  const held = texts
    .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text ?? {})))
    .flatMap((text) => formsOf(text));
  const stems = held.map((words) => spaced(words.map(stem)));
  const whole = held.map(spaced);
  const { wanted, excluded, isTyping } = parseSearch(search);
  const last = isTyping ? wanted.at(-1) : undefined;
  const holds = (term: string) =>
    formsOf(term).some((words) => stems.some((text) => text.includes(spaced(words.map(stem)))));
  const begins = (term: string) =>
    formsOf(term).some((words) => canGoOn(words) && whole.some((text) => text.includes(spaced(words).trimEnd())));

  const [sought, others] = [wanted, excluded].map((terms) => terms.filter((term) => formsOf(term)[0]?.length));
  if (!sought?.length && !others?.length) return false;
  return (sought ?? []).every((term) => holds(term) || (term === last && begins(term))) && !others?.some(holds);
}

/** The folded words of a text, and the same with what an apostrophe parts as one. */
export const formsOf = (text: string): string[][] =>
  [fold(text), foldTogether(text)].map((folded) => folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

/** Words with spaces at both ends, so that a phrase is found as whole words. */
const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Whether the last word has three letters or more: fewer begin too many words. */
const canGoOn = (words: readonly string[]): boolean => (words.at(-1)?.length ?? 0) >= 3;

/** A folded word without the ending of its plural and gender; short words stay whole. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:es|[aeos]s?)$/, '') : word);
