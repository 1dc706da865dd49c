import type { LanguageTag } from '@tejido/contract';
import { ar } from './ar.ts';
import { ca } from './ca.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { ProblemWords } from './words.ts';
import { zh } from './zh.ts';

const languages: Readonly<Record<LanguageTag, ProblemWords>> = { ar, ca, en, es, fr, pt, ru, zh };

/** The words of a language that the form has words in. */
export const problemWords = (language: LanguageTag): ProblemWords => languages[language] ?? en;
