import type { TargetLabelLanguage } from '../languages.ts';
import type { TargetLabels } from '../targets.ts';
import { labels as en } from './en.ts';
import { labels as es } from './es.ts';
import { labels as fr } from './fr.ts';
import { labels as pt } from './pt.ts';

/** The short labels of the 169 targets in every language, by language and target code: `targetLabels.es['6.1']`. */
export const targetLabels: Readonly<Record<TargetLabelLanguage, TargetLabels>> = { en, es, fr, pt };
