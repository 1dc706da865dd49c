import { type LanguageTag, widen } from '@tejido/contract';
import { en } from './en.ts';
import { es } from './es.ts';
import type { JoinFormWords } from './words.ts';

const languages: Readonly<Record<string, JoinFormWords>> = { en, es };

/** The languages that the form has words in. */
const formLanguages: readonly LanguageTag[] = Object.keys(languages);

/** The first of the wanted languages that the form has words in; English when it has none. */
export function formLanguage(wanted: readonly LanguageTag[]): LanguageTag {
  return wanted.flatMap(widen).find((tag) => formLanguages.includes(tag)) ?? 'en';
}

/** The words of one of {@link formLanguages}. */
export function wordsIn(language: LanguageTag): JoinFormWords {
  return languages[language] ?? en;
}
