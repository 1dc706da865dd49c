import { isSameLanguage, type LanguageTag } from '@tejido/contract';
import { goalTitles, isGoalNumber, isTargetCode, targetLabels } from '@tejido/sdg';
import { say } from '@tejido/words';
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import type { View } from './view.ts';
import { goalName } from './words.ts';

/** The title of a goal in a language of pages; English where there is none in it. */
export function goalTitle(lang: LanguageTag, goal: number): string {
  if (!isGoalNumber(goal)) return String(goal);
  return (goalTitles as Readonly<Record<string, (typeof goalTitles)['en']>>)[lang]?.[goal] ?? goalTitles.en[goal];
}

/** A few words for a target, with their language; there are none in some. */
export function targetLabel(lang: LanguageTag, code: string): { text: string; language: LanguageTag } | undefined {
  if (!isTargetCode(code)) return undefined;
  const languages = Object.keys(targetLabels) as (keyof typeof targetLabels)[];
  const language = languages.find((known) => isSameLanguage(known, lang)) ?? 'en';
  return { text: targetLabels[language][code], language };
}

/** A goal as a chip with its title beside it. */
export const renderGoal = ({ lang }: View, goal: number): Html =>
  html`<span class="net-goal"><span class="net-number net-goal-${goal}">${goal}</span> ${goalTitle(lang, goal)}</span>`;

/** A goal as a chip alone, whose title is there for those who are read to. */
export const renderGoalNumber = ({ lang }: View, goal: number): Html =>
  html`<span class="net-number net-goal-${goal}"><span aria-hidden="true">${goal}</span><span class="net-unseen">${say(goalName(lang), { number: goal, title: goalTitle(lang, goal) })}</span></span>`;

/** A target as a chip in the color of its goal, with a few words beside it. */
export function renderTarget({ lang }: View, code: string): Html {
  const label = targetLabel(lang, code);
  const mark = label && label.language !== lang ? html` lang="${label.language}" dir="auto"` : '';
  return html`<span class="net-goal"><span class="net-number net-goal-${Number.parseInt(code, 10)}">${code}</span> <span${mark}>${label?.text ?? ''}</span></span>`;
}
