import type { LanguageMap, Network, Picture } from '@tejido/contract';
import { strandWidth, weave, weaveSize } from '@tejido/sdg/weave';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { goalBadges, threadTemplate } from '../base/card-parts.ts';
import { type HeadingLevel, heading } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import { renderText } from '../base/localized-element.ts';
import type { LinkedRecord, TitleOf } from '../base/opened-record.ts';
import { picture } from '../base/picture.ts';
import { listOf, textOrNothing } from '../base/records.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';

/** What a card needs to know of the place where it stands. */
export interface CardSurroundings {
  language: LanguageController<'goal' | 'goals' | 'goalName'>;
  titles: LanguageController<GoalTitleKey>;
  /** The network's own record, for the labels of its words; without it a card names none. */
  network: Network | undefined;
  level: HeadingLevel;
  /** What its title opens. */
  titleOf: TitleOf;
}

/** A record, as far as every card shows it in the same way. */
export interface CardRecord extends LinkedRecord {
  summary?: LanguageMap | undefined;
  goals: readonly number[];
  image?: Picture | undefined;
}

/** What a card says of its kind. */
export interface CardContent {
  title: LanguageMap;
  /** What kind of thing it is, in a word or two. */
  kind: unknown;
  /** Each with its name and what is drawn for that. */
  facts: readonly (readonly [term: string, icon: TemplateResult, description: unknown])[];
}

/**
 * A record as a card; `undefined` for one too malformed to be shown, so that it does not take the others with it. A function and not an element, so that
 * a list of a thousand cards costs no thousand elements more.
 * @param read What the card says of the record.
 */
export function recordCard(
  record: CardRecord,
  surroundings: CardSurroundings,
  read: () => CardContent,
): TemplateResult | undefined {
  try {
    const content = read();
    const title = renderText(surroundings.language, content.title);
    return title === nothing ? undefined : cardTemplate(record, surroundings, content, title);
  } catch {
    return undefined;
  }
}

function cardTemplate(
  record: CardRecord,
  { language, titles, level, titleOf }: CardSurroundings,
  { kind, facts }: CardContent,
  title: unknown,
): TemplateResult {
  const { summary } = record;
  const goals = listOf(record.goals);
  return html`<article class="card" part="card">
    ${drawnOnce(record, threadTemplate)}
    ${pictureTemplate(record, language)}
    <div class="body">
      ${kind === nothing ? nothing : html`<p class="muted small">${kind}</p>`}
      ${heading(level, titleOf(record, title))}
      ${summary ? html`<p>${renderText(language, summary)}</p>` : nothing}
      <dl>
        ${facts.map(([term, icon, description]) =>
          description === nothing
            ? nothing
            : html`<div class="fact">
                <dt>${icon}<span class="visually-hidden">${term}</span></dt>
                <dd>${description}</dd>
              </div>`,
        )}
        ${goals.length > 0 ? goalBadges(goals, language, titles) : nothing}
      </dl>
    </div>
  </article>`;
}

/** The label of one of a network's words; nothing for one it does not know. */
export const wordOf = (
  language: LanguageController,
  words: Network['kinds'] | undefined,
  code: string,
): TemplateResult | string | typeof nothing => renderText(language, words?.find((word) => word.code === code)?.label);

/** The picture of a record; the cloth of its goals where it has none. */
export const pictureTemplate = (record: CardRecord, language: LanguageController): unknown =>
  picture(record.image, language) ?? drawnOnce(record, weaveTemplate);

/** A drawing that stays as it is while the record does: most of what a card costs, and the same in every language. */
const drawnOnce = (
  { id, goals }: CardRecord,
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

/** A drawing in a line of text, beside words that say the same. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5">
    <path d=${path} stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;

export const placeIcon: TemplateResult = icon(
  'M12 21c-4-4.5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16 16.5 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
);

/** An address as it is short enough to be read. */
export const shortAddress = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '').replace(/^(.{59}).{2,}$/, '$1…');
