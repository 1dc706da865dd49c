import {
  type CalendarDate,
  type Clock,
  type LanguageMap,
  type Network,
  type NetworkEvent,
  spanOf,
  type TimeZone,
  whenIs,
} from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { goalBadges, joined, threadTemplate } from '../base/card-parts.ts';
import { type HeadingLevel, heading, headingLevel } from '../base/heading.ts';
import type { LanguageController } from '../base/language-controller.ts';
import { renderText } from '../base/localized-element.ts';
import type { TitleOf } from '../base/opened-record.ts';
import { listOf, textOrNothing } from '../base/records.ts';
import type { GoalTitleKey } from '../sdg-badge/goal-titles.ts';
import type { EventMessageKey } from './messages.ts';
import { placeName } from './place-name.ts';

type Language = LanguageController<EventMessageKey>;

/** What a card needs to know of the place where it stands. */
export interface CardSurroundings {
  language: Language;
  titles: LanguageController<GoalTitleKey>;
  /** The network's own record, for the labels of its themes and categories; without it a card names none. */
  network: Network | undefined;
  level: HeadingLevel;
  /** What its title opens. */
  titleOf: TitleOf;
  /** The reader's zone. */
  zone: TimeZone;
  /** Milliseconds since 1970. */
  now: number;
  /** The address of an event as a calendar file; none where the events come from no server. */
  calendarFile: ((event: NetworkEvent) => string) | undefined;
}

/**
 * An event as a card; `undefined` for a record too malformed to be shown, so that it does not take the others with it. A function and
 * not an element, so that a list of a thousand cards costs no thousand elements more.
 * @param day The day that a heading above the card names.
 */
export function eventCard(
  event: NetworkEvent,
  surroundings: CardSurroundings,
  day?: CalendarDate,
): TemplateResult | undefined {
  try {
    return cardTemplate(event, surroundings, day);
  } catch {
    return undefined;
  }
}

function cardTemplate(
  event: NetworkEvent,
  surroundings: CardSurroundings,
  day: CalendarDate | undefined,
): TemplateResult | undefined {
  const { language, titles, level, zone } = surroundings;
  const goals = listOf(event.goals);
  const title = renderText(language, event.title);
  if (title === nothing) return undefined;
  return html`<article class="card" part="card">
    ${threadTemplate(textOrNothing(event.id), goals)}
    <div class="body">
      ${heading(
        level,
        surroundings.titleOf(event, title, (whole: NetworkEvent) => eventLead(whole, surroundings)),
      )}
      ${statusTemplate(event, surroundings)} ${whenTemplate(event, language, zone, day)} ${whereTemplate(event, language)}
      ${event.summary ? html`<p>${renderText(language, event.summary)}</p>` : nothing}
      <dl>
        ${factsOf(event, surroundings)} ${goals.length > 0 ? goalBadges(goals, language, titles) : nothing}
      </dl>
      ${descriptionTemplate(event, surroundings)} ${calendarLink(event, surroundings, title)}
    </div>
  </article>`;
}

/** What a dialog says of an event before all else: as its card does, without a day named above. */
const eventLead = (event: NetworkEvent, surroundings: CardSurroundings): TemplateResult =>
  html`${statusTemplate(event, surroundings)} ${whenTemplate(event, surroundings.language, surroundings.zone)}
  ${whereTemplate(event, surroundings.language)} ${calendarLink(event, surroundings, renderText(surroundings.language, event.title))}`;

/** Whether an event takes place as announced, in words; nothing when it does. A status that came later than this library stands as it is. */
export function statusName({ status }: NetworkEvent, language: Language): string {
  const name = textOrNothing(status);
  if (!name || name === 'scheduled') return '';
  return language.message(`status-${name}` as EventMessageKey) || name;
}

/** Whether an event does not take place when its record says. */
const isOff = ({ status }: NetworkEvent): boolean => status === 'cancelled' || status === 'postponed';

function statusTemplate(event: NetworkEvent, { language, now }: CardSurroundings): TemplateResult | typeof nothing {
  const status = statusName(event, language);
  const span = spanOf(event);
  const passed = span && span.end <= now && event.status !== 'postponed';
  const onNow = span && span.start <= now && now < span.end && !isOff(event);
  if (!status && !passed && !onNow) return nothing;
  return html`<p class="states" part="status">
    ${status ? html`<strong class="state ${isOff(event) ? 'off' : ''}">${status}</strong>` : nothing}
    ${passed ? html`<span class="state">${language.message('passed')}</span>` : nothing}
    ${onNow ? html`<strong class="state">${language.message('onNow')}</strong>` : nothing}
  </p>`;
}

function whenTemplate(event: NetworkEvent, language: Language, zone: TimeZone, day?: CalendarDate): TemplateResult {
  const when = whenIs(event, zone, language.formatLocale, day);
  const clock = (key: 'eventClock' | 'readerClock', { time, zone }: Clock) =>
    language.message(key, { time, place: placeName(zone, language) });
  const own = when.event && (when.reader ? clock('eventClock', when.event) : when.event.time);
  const times = [
    event.allDay ? language.message('allDay') : own,
    when.reader && clock('readerClock', when.reader),
  ].filter((time) => time);
  return html`<p class="when" part="when">
    ${when.date ? html`<time class="date" datetime=${event.start}>${when.date}</time>` : nothing}
    ${times.map((time, index) => html`<span class="clock">${time}${index < times.length - 1 ? ' ·' : ''}</span> `)}
  </p>`;
}

function whereTemplate(event: NetworkEvent, language: Language): TemplateResult | typeof nothing {
  const { format, location, platform } = event;
  const parts = [
    // A format that came later than this library has no words here.
    language.message(`format-${format}` as EventMessageKey) || nothing,
    renderText(language, location?.name),
    renderText(language, location?.address),
    textOrNothing(platform) || nothing,
  ].filter((part) => part !== nothing);
  if (parts.length === 0) return nothing;
  return html`<p class="where" part="where">${parts.map((part, index) => (index > 0 ? [' · ', part] : part))}</p>`;
}

function factsOf(event: NetworkEvent, { language, network }: CardSurroundings): TemplateResult[] {
  const { category, theme, sessionCode, organizers } = event;
  const names = listOf(organizers).map(({ name }) => renderText(language, name));
  const facts: [term: EventMessageKey, description: unknown[]][] = [
    ['category', trail(network?.categories, textOrNothing(category), language)],
    ['theme', trail(network?.themes, textOrNothing(theme), language)],
    ['session', textOrNothing(sessionCode) ? [sessionCode] : []],
    ['organizers', names.length > 0 ? [joined(language, names)] : []],
  ];
  return facts
    .filter(([, description]) => description.length > 0)
    .map(
      ([term, description]) =>
        html`<div class="fact">
          <dt>${language.message(term)}</dt>
          <dd>${description}</dd>
        </div>`,
    );
}

/** A word of the network under those it stands below: "line › subline". */
function trail(words: Network['themes'] | undefined, code: string, language: Language): unknown[] {
  const parts = code.split('.');
  const labels = parts
    .map((_, index) => labelOf(words, parts.slice(0, index + 1).join('.')))
    .filter((label) => label !== undefined);
  return labels.map((label, index) => [index > 0 ? ' › ' : nothing, renderText(language, label)]);
}

const labelOf = (words: Network['themes'] | undefined, code: string): LanguageMap | undefined =>
  words?.find((word) => word.code === code)?.label;

/** The longer text, closed at first; its words as they were written until what shows their form is here. */
function descriptionTemplate({ description }: NetworkEvent, { language, level }: CardSurroundings): unknown {
  const found = language.find(description);
  if (!found) return nothing;
  const { text } = found;
  // Another text is another element: what was shown in this one is none of the template's any more.
  return keyed(
    text,
    html`<details part="description" @toggle=${(event: Event) => openText(event.target as Element, text, level)}>
      <summary>${language.message('more')}</summary>
      <div lang=${found.language} dir="auto">
        ${text.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)}
      </div>
    </details>`,
  );
}

async function openText(details: Element, text: string, level: HeadingLevel): Promise<void> {
  const part = await import('./long-text.ts').catch(() => undefined);
  const place = details.lastElementChild;
  if (place) part?.showLongText(place, text, headingLevel(level + 1));
}

function calendarLink(
  event: NetworkEvent,
  { language, now, calendarFile }: CardSurroundings,
  title: unknown,
): TemplateResult | typeof nothing {
  const isOver = (spanOf(event)?.end ?? 0) <= now;
  if (!calendarFile || isOver || isOff(event)) return nothing;
  return html`<p class="actions">
    <a part="link" href=${calendarFile(event)}
      >${language.message('addToCalendar')}<span class="visually-hidden">: ${title}</span></a
    >
  </p>`;
}
