import type { GoalTitles } from '../goals.ts';
import type { SdgLanguage } from '../languages.ts';
import { titles as ar } from './ar.ts';
import { titles as ca } from './ca.ts';
import { titles as de } from './de.ts';
import { titles as en } from './en.ts';
import { titles as es } from './es.ts';
import { titles as fr } from './fr.ts';
import { titles as it } from './it.ts';
import { titles as pt } from './pt.ts';
import { titles as ru } from './ru.ts';
import { titles as zh } from './zh.ts';

/** The short titles of the 17 goals in every language, by language and goal number: `goalTitles.es[6]`. */
export const goalTitles: Readonly<Record<SdgLanguage, GoalTitles>> = { ar, ca, de, en, es, fr, it, pt, ru, zh };
