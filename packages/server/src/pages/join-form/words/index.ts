import { chooseLanguage, type LanguageTag } from '@tejido/contract';
import { ar } from './ar.ts';
import { ca } from './ca.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { JoinFormWords } from './words.ts';
import { zh } from './zh.ts';

const languages: Readonly<Record<string, JoinFormWords>> = { ar, ca, en, es, fr, pt, ru, zh };

/** The languages that the form has words in. */
const formLanguages: readonly LanguageTag[] = Object.keys(languages);

/** The first of the wanted languages that the form has words in; English when it has none. */
export function formLanguage(wanted: readonly LanguageTag[]): LanguageTag {
  return chooseLanguage(formLanguages, wanted) ?? 'en';
}

/** The words of one of {@link formLanguages}. */
export function wordsIn(language: LanguageTag): JoinFormWords {
  return languages[language] ?? en;
}
