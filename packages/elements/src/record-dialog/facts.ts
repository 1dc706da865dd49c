import type { LanguageMap, Network } from '@tejido/contract';
import { isGoalNumber } from '@tejido/sdg/goals';
import { html, nothing } from 'lit';
import { joined } from '../base/card-parts.ts';
import type { LanguageController } from '../base/language-controller.ts';
import { renderText } from '../base/localized-element.ts';
import { listOf, textOrNothing } from '../base/records.ts';
import { webAddress } from '../base/web-address.ts';
import { shortAddress, wordOf } from '../record-card/record-card.ts';
import { badge } from '../sdg-badge/badge-template.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import type { DialogMessageKey } from './messages.ts';

/** What facts are said with. */
export interface FactSurroundings {
  /** The words of the widget, which has those of its kind's values, such as stages. */
  language: LanguageController;
  /** The labels of fields. */
  words: LanguageController<DialogMessageKey>;
  titles: LanguageController<GoalTitleKey>;
  network: Network | undefined;
}

/** How a value is drawn. */
type Nature = (value: unknown, surroundings: FactSurroundings, field: DialogMessageKey) => unknown;

/** A word that records carry: the network's label for it after those it stands below, or the widget's; else the word as it is. */
const word =
  (vocabulary?: 'kinds' | 'sectors' | 'themes' | 'categories'): Nature =>
  (value, { language, network }, field) => {
    const code = textOrNothing(value);
    const labels = code
      .split('.')
      .map((_, index, parts) => parts.slice(0, index + 1).join('.'))
      .map((wider) => wordOf(language, vocabulary && network?.[vocabulary], wider))
      .filter((label) => label !== nothing);
    if (labels.length > 0) return labels.map((label, index) => [index > 0 ? ' › ' : nothing, label]);
    return language.message(`${field}-${code}`) || code || nothing;
  };

/** Somebody or something with a name: what it does here, and a page of its own. */
const named: Nature = (value, { language }) => {
  const { name, role, address, url } = value as Record<string, LanguageMap>;
  const text = renderText(language, name);
  if (text === nothing) return nothing;
  const own = webAddress(url);
  const more = [role, address].map((map) => renderText(language, map)).filter((part) => part !== nothing);
  return html`${own ? html`<a part="link" href=${own}>${text}</a>` : text}${more.map((part) => html` <span class="more">${part}</span>`)}`;
};

const day: Nature = (value, { language }) => {
  const date = new Date(`${textOrNothing(value)}T00:00Z`);
  return Number.isNaN(date.getTime())
    ? nothing
    : html`<time datetime=${value}>${new Intl.DateTimeFormat(language.formatLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)}</time>`;
};

const address: Nature = (value) => {
  const url = webAddress(value);
  return url ? html`<a part="link" href=${url} dir="ltr">${shortAddress(url)}</a>` : nothing;
};

const line: Nature = (value) => (textOrNothing(value) ? html`<bdi>${value}</bdi>` : nothing);

const goal: Nature = (value, { titles }) =>
  isGoalNumber(value) ? badge(value, titles.message(`${value}`), `${value}`) : nothing;

/** Several, each on a line of its own. */
const lines =
  (one: Nature): Nature =>
  (values, surroundings, field) => {
    const drawn = listOf(values as unknown[])
      .map((value) => one(value, surroundings, field))
      .filter((part) => part !== nothing);
    return drawn.length > 0 ? html`<ul>${drawn.map((part) => html`<li>${part}</li>`)}</ul>` : nothing;
  };

/** Several in a sentence. */
const sentence =
  (one: Nature): Nature =>
  (values, surroundings, field) =>
    joined(
      surroundings.language,
      listOf(values as unknown[])
        .map((value) => one(value, surroundings, field))
        .filter((part) => part !== nothing),
    );

/**
 * The fields that are facts, in the order in which they stand, by their names, which mean the same in every kind of record. When an event is, and how one
 * attends, its widget says.
 */
export const facts: Readonly<Partial<Record<DialogMessageKey, Nature>>> = {
  kind: word('kinds'),
  stage: word(),
  sector: word('sectors'),
  sectors: sentence(word('sectors')),
  category: word('categories'),
  theme: word('themes'),
  sessionCode: line,
  territory: named,
  startDate: day,
  endDate: day,
  partners: lines(named),
  organizers: lines(named),
  documents: lines(named),
  url: address,
  goals: lines(goal),
  targets: sentence(line),
  source: named,
  license: line,
};

/** A record as it came, whatever its kind. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** What is known of a record, as a list of terms. */
export const factsTemplate = (record: AnyRecord, surroundings: FactSurroundings): unknown => html`<dl class="facts">
  ${Object.entries(facts).map(([name, nature]: [string, Nature]) => {
    const field = name as DialogMessageKey;
    const value = record[field];
    const drawn = value === undefined || value === null ? nothing : nature(value, surroundings, field);
    return drawn === nothing
      ? nothing
      : html`<div>
          <dt>${surroundings.words.message(field)}</dt>
          <dd>${drawn}</dd>
        </div>`;
  })}
</dl>`;
