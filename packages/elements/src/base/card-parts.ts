import type { LanguageTag } from '@tejido/contract';
import { type GoalNumber, isGoalNumber } from '@tejido/sdg/goals';
import { thread } from '@tejido/sdg/weave';
import { remember } from '@tejido/words';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { badge } from '../sdg-badge/badge-template.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import type { LanguageController } from './language-controller.ts';

/* What cards of every kind have. */

/** The woven band at a card's leading edge. */
export function threadTemplate(id: string, goals: readonly number[]): TemplateResult {
  return html`<svg class="thread" part="thread" aria-hidden="true" width="3">
    ${thread(id, goals).map(
      ({ color, x, width, dashes, dashOffset }) =>
        svg`<line x1=${x} x2=${x} y1="0" y2="100%" stroke=${color} stroke-width=${width} stroke-dasharray=${dashes} stroke-dashoffset=${dashOffset} />`,
    )}
  </svg>`;
}

/** The goals of a record, each with its name for those who do not see the colors. */
export function goalBadges(
  goals: readonly number[],
  language: LanguageController<'goal' | 'goals' | 'goalName'>,
  titles: LanguageController<GoalTitleKey>,
): TemplateResult {
  const name = (goal: GoalNumber) => {
    const title = titles.message(`${goal}`);
    return title ? language.message('goalName', { number: `${goal}`, title }) : `${language.message('goal')} ${goal}`;
  };
  return html`<div class="goals">
    <dt class="visually-hidden">${language.message('goals')}</dt>
    <dd>
      <ul>
        ${goals.filter(isGoalNumber).map((goal) => html`<li>${badge(goal, nothing, name(goal))}</li>`)}
      </ul>
    </dd>
  </div>`;
}

const listFormats = new Map<LanguageTag, Intl.ListFormat>();

/** Parts as a list in words: "A, B and C". */
export function joined(language: LanguageController, parts: readonly unknown[]): unknown {
  if (parts.length === 0) return nothing;
  const { formatLocale } = language;
  const format = remember(listFormats, formatLocale, () => new Intl.ListFormat(formatLocale));
  return format
    .formatToParts(parts.map((_, index) => String(index)))
    .map(({ type, value }) => (type === 'element' ? parts[Number(value)] : value));
}
