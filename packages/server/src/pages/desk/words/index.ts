import type { LanguageTag } from '@tejido/contract';
import { ar } from './ar.ts';
import { ca } from './ca.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { DeskWords } from './words.ts';
import { zh } from './zh.ts';

const languages: Readonly<Record<LanguageTag, DeskWords>> = { ar, ca, en, es, fr, pt, ru, zh };

/** The words of one of the product's languages; English for any other. */
export function deskWords(language: LanguageTag): DeskWords {
  return languages[language] ?? en;
}
