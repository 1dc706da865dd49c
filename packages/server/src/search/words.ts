import { fold, foldTogether } from '@tejido/contract';

/*
 * What PostgreSQL's text search is given: lower-case words and spaces. Its own parser follows the locale of the database, and
 * in the locale "C" takes every character beyond ASCII, quotation marks included, for a letter.
 */

const noWord = /(?<!\d)\.|\.(?!\d)|[^\p{L}\p{M}\p{N}.]+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** The words of a text, as they are indexed. Text written without spaces becomes its characters and pairs of characters. */
export function indexedWords(text: string): string {
  return spaced(text, (characters) => [...characters, ...pairsOf(characters)]);
}

/** The same folded; what an apostrophe parts is found by its parts and, after them, as one word. */
export function foldedWords(text: string): string {
  const words = indexedWords(fold(text));
  const parts = new Set(words.split(/\s+/));
  const whole = indexedWords(foldTogether(text)).split(/\s+/);
  return [words, ...whole.filter((word) => !parts.has(word))].join(' ');
}

/** The words of a query: text written without spaces becomes pairs of characters, or the one character there is. */
export function soughtWords(text: string): string {
  return spaced(text, (characters) => (characters.length > 1 ? pairsOf(characters) : characters));
}

function spaced(text: string, split: (characters: string[]) => string[]): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(unspaced, (run) => ` ${split(Array.from(run)).join(' ')} `)
    .replace(noWord, ' ')
    .trim();
}

const pairsOf = (characters: string[]): string[] =>
  characters.slice(1).map((character, index) => `${characters[index]}${character}`);
