import { fold, type LanguageMap } from '@tejido/contract';

/*
 * Search in memory. The server uses PostgreSQL's stemmers; here a word's ending is cut off, which finds a plural by its singular
 * in the Romance languages and English. Tests should look for what both find: words as they stand in a text, and their plurals.
 */

/** Whether every wanted word or phrase of a search is in one of the texts, and no excluded one in any. */
export function matchesSearch(search: string, texts: readonly (LanguageMap | string | undefined)[]): boolean {
  const stems = texts
    .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text ?? {})))
    // Spaces at both ends, so that a phrase is found as whole words.
    .map((text) => ` ${stemsOf(text).join(' ')} `);
  const holds = (phrase: string) => stems.some((text) => text.includes(` ${phrase} `));

  const terms = [...search.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/g)]
    .map(([, minus, phrase, word]) => ({ excluded: minus === '-', phrase: stemsOf(phrase ?? word ?? '').join(' ') }))
    .filter(({ phrase }) => phrase !== '');
  return terms.length > 0 && terms.every(({ excluded, phrase }) => holds(phrase) !== excluded);
}

const stemsOf = (text: string): string[] => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);

/** A folded word without the ending of its plural and gender; short words stay whole. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:es|[aeos]s?)$/, '') : word);
