import type { Initiative, LanguageMap, LanguageTag, Network } from '@tejido/contract';
import { type GoalNumber, isGoalNumber } from '@tejido/sdg/goals';
import { strandWidth, thread, weave, weaveSize } from '@tejido/sdg/weave';
import { remember } from '@tejido/words';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type HeadingLevel, heading } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import { renderText } from '../base/localized-element.ts';
import { picture } from '../base/picture.ts';
import type { PageOf } from '../base/record-page.ts';
import { listOf, textOrNothing } from '../base/records.ts';
import { badge } from '../sdg-badge/badge-template.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import type { InitiativeMessageKey } from './messages.ts';

/** What a card needs to know of the place where it stands. */
export interface CardSurroundings {
  language: LanguageController<InitiativeMessageKey>;
  titles: LanguageController<GoalTitleKey>;
  /** The network's own record, for the labels of its kinds; without it a card names no kind. */
  network: Network | undefined;
  level: HeadingLevel;
  /** What its title opens. */
  pageOf: PageOf;
}

/**
 * An initiative as a card; `undefined` for a record too malformed to be shown, so that it does not take the others with it. A function
 * and not an element, so that a list of a thousand cards costs no thousand elements more.
 */
export function initiativeCard(initiative: Initiative, surroundings: CardSurroundings): TemplateResult | undefined {
  try {
    return cardTemplate(initiative, surroundings);
  } catch {
    return undefined;
  }
}

function cardTemplate(initiative: Initiative, surroundings: CardSurroundings): TemplateResult | undefined {
  const { language, titles, network, level } = surroundings;
  const { title, summary, territory } = initiative;
  const partners = listOf(initiative.partners);
  const goals = listOf(initiative.goals);
  const url = surroundings.pageOf(initiative);
  const name = renderText(language, title);
  if (name === nothing) return undefined;
  return html`<article class="card" part="card">
    ${drawnOnce(initiative, threadTemplate)}
    ${pictureTemplate(initiative, language)}
    <div class="body">
      ${kindAndStage(initiative, language, network)}
      ${heading(level, url ? html`<a part="link" href=${url}>${name}</a>` : name)}
      ${summary ? html`<p>${renderText(language, summary)}</p>` : nothing}
      <dl>
        ${territory ? fact(language.message('place'), placeIcon, renderText(language, territory.name)) : nothing}
        ${partners.length > 0 ? fact(language.message('partners'), partnersIcon, joined(language, partners)) : nothing}
        ${goals.length > 0 ? goalBadges(goals, language, titles) : nothing}
      </dl>
    </div>
  </article>`;
}

/** The label of one of a network's words; `undefined` for one it does not know. */
export function labelOf(words: Network['kinds'] | undefined, code: string): LanguageMap | undefined {
  return words?.find((word) => word.code === code)?.label;
}

function kindAndStage(
  { kind, stage }: Initiative,
  language: LanguageController<InitiativeMessageKey>,
  network: Network | undefined,
): TemplateResult | typeof nothing {
  const kindName = renderText(language, labelOf(network?.kinds, kind));
  // A stage that came later than this library has no words here.
  const stageName = language.message(`stage-${stage}` as InitiativeMessageKey);
  if (kindName === nothing && !stageName) return nothing;
  return html`<p class="muted small">${kindName}${kindName !== nothing && stageName ? ' · ' : nothing}${stageName}</p>`;
}

const pictureTemplate = (initiative: Initiative, language: LanguageController): unknown =>
  picture(initiative.image, language) ?? drawnOnce(initiative, weaveTemplate);

/** A drawing that stays as it is while the record does: most of what a card costs, and the same in every language. */
const drawnOnce = (
  { id, goals }: Initiative,
  draw: (id: string, goals: readonly number[]) => TemplateResult,
): unknown => guard([id, goals], () => draw(textOrNothing(id), listOf(goals)));

function weaveTemplate(id: string, goals: readonly number[]): TemplateResult {
  return html`<svg
    class="picture weave"
    part="weave"
    aria-hidden="true"
    viewBox="0 0 ${weaveSize.width} ${weaveSize.height}"
    preserveAspectRatio="xMidYMid slice"
  >
    ${weave(id, goals).map(
      ({ color, opacity, path, dashes, dashOffset }) =>
        svg`<path d=${path} fill="none" stroke=${color} stroke-opacity=${opacity} stroke-width=${strandWidth} stroke-dasharray=${dashes ?? nothing} stroke-dashoffset=${dashOffset ?? nothing} />`,
    )}
  </svg>`;
}

function threadTemplate(id: string, goals: readonly number[]): TemplateResult {
  return html`<svg class="thread" part="thread" aria-hidden="true" width="3">
    ${thread(id, goals).map(
      ({ color, x, width, dashes, dashOffset }) =>
        svg`<line x1=${x} x2=${x} y1="0" y2="100%" stroke=${color} stroke-width=${width} stroke-dasharray=${dashes} stroke-dashoffset=${dashOffset} />`,
    )}
  </svg>`;
}

const fact = (term: string, icon: TemplateResult, description: unknown): TemplateResult =>
  html`<div class="fact">
    <dt>${icon}<span class="visually-hidden">${term}</span></dt>
    <dd>${description}</dd>
  </div>`;

function goalBadges(
  goals: readonly number[],
  language: LanguageController<InitiativeMessageKey>,
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

/** Names as a list in words: "A, B and C". */
function joined(language: LanguageController, parties: readonly Initiative['partners'][number][]): unknown[] {
  const { formatLocale } = language;
  const format = remember(listFormats, formatLocale, () => new Intl.ListFormat(formatLocale));
  return format
    .formatToParts(parties.map((_, index) => String(index)))
    .map(({ type, value }) => (type === 'element' ? renderText(language, parties[Number(value)]?.name) : value));
}

const icon = (path: string): TemplateResult =>
  html`<svg class="icon" aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5">
    <path d=${path} stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;

const placeIcon = icon(
  'M12 21c-4-4.5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16 16.5 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
);
const partnersIcon = icon(
  'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20a6.5 6.5 0 0 1 13 0M15.5 4.3a3.5 3.5 0 0 1 0 6.4M18 14.5a6.5 6.5 0 0 1 3.5 5.5',
);
