import { type CalendarDate, formatDay, type LanguageTag, type NetworkEvent } from '@tejido/contract';
import { remember } from '@tejido/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type HeadingLevel, heading } from '../base/heading.ts';
import { renderText } from '../base/localized-element.ts';
import { eventCard, statusName } from '../event-card/card-template.ts';
import { dayAfterKey, firstWeekday, monthOf, weeksOf } from './month.ts';
import type { ShownMonth } from './shown.ts';
import { type CalendarSurroundings, emptyMonth, nearDay } from './words.ts';

type Language = CalendarSurroundings['language'];

/** What a month is shown with, and whom it tells. */
export interface MonthView {
  shown: ShownMonth;
  cards: CalendarSurroundings;
  /** The level of the headings of days. */
  level: HeadingLevel;
  today: CalendarDate;
  /** The day that the keyboard stands on, which may be of a month still to come. */
  focused: CalendarDate;
  /** The day whose events are listed. */
  chosen: CalendarDate | undefined;
  /** Whether another month is on its way. */
  busy: boolean;
  choose: (day: CalendarDate) => void;
  /** The keyboard went to another day, perhaps of another month. */
  move: (day: CalendarDate) => void;
}

/** Most lines of titles in a day's cell; where there are more events, the last line counts the rest. */
const mostLines = 2;

/** The day whose events are listed: the one chosen, or else the next of the month that has any. */
export function dayToList(
  { month, days }: ShownMonth,
  chosen: CalendarDate | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  if (chosen && monthOf(chosen) === month) return chosen;
  const withEvents = [...days.keys()].sort();
  return withEvents.find((day) => day >= today) ?? withEvents[0];
}

/** A month as a table, a day in each cell. */
export function monthTable(view: MonthView): TemplateResult {
  const { shown, cards, focused, chosen, busy, choose, move } = view;
  const { language } = cards;
  const { formatLocale } = language;
  const firstDay = firstWeekday(formatLocale);
  const weeks = weeksOf(shown.month, firstDay);
  const tabStop = monthOf(focused) === shown.month ? focused : (chosen ?? `${shown.month}-01`);
  const keydown = (event: KeyboardEvent) => {
    const day = dayAfterKey(event, focused, firstDay, language.direction);
    if (!day) return;
    event.preventDefault();
    move(day);
  };
  const click = (event: Event) => {
    const { day } = (event.target as Element).closest<HTMLElement>('td')?.dataset ?? {};
    if (day) choose(day);
  };
  return html`<table role="grid" part="month" class="weeks-${weeks.length}" aria-busy=${busy} @keydown=${keydown} @click=${click}>
    <caption class="visually-hidden">
      ${formatDay(`${shown.month}-01`, formatLocale, 'month')}. ${language.message('chooseDay')}
    </caption>
    <thead>
      <tr>
        ${weeks[1]?.map((day = '') => weekdayHeader(day, formatLocale))}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) => html`<tr>
          ${week.map((day) => (day ? dayCell(view, day, day === tabStop) : html`<td></td>`))}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

const weekdayHeader = (day: CalendarDate, locale: LanguageTag): TemplateResult =>
  html`<th scope="col">
    <span class="visually-hidden">${formatDay(day, locale, 'weekday')}</span
    ><span class="short" aria-hidden="true">${formatDay(day, locale, 'weekdayShort')}</span
    ><span class="narrow" aria-hidden="true">${formatDay(day, locale, 'weekdayNarrow')}</span>
  </th>`;

function dayCell({ shown, cards, today, chosen }: MonthView, day: CalendarDate, isTabStop: boolean): TemplateResult {
  const { language } = cards;
  const events = shown.days.get(day) ?? [];
  const date = formatDay(day, language.formatLocale);
  const name = events.length > 0 ? language.message('dayWithEvents', { date, count: events.length }) : date;
  return html`<td data-day=${day} aria-selected=${day === chosen}>
    <button
      type="button"
      class="day"
      part="day"
      tabindex=${isTabStop ? 0 : -1}
      aria-current=${day === today ? 'date' : nothing}
    >
      <span class="number-of-day" aria-hidden="true">${dayNumber(day, language.formatLocale)}</span
      ><span class="visually-hidden">${name}</span>
    </button>
    ${events.length > 0 ? cellEvents(events, cards) : nothing}
  </td>`;
}

/** What a cell shows of its events: some titles, or dots where it is narrow; its button says how many there are. */
function cellEvents(events: readonly NetworkEvent[], { language }: CalendarSurroundings): TemplateResult {
  const shown = events.length > mostLines ? events.slice(0, mostLines - 1) : events;
  const hidden = events.length - shown.length;
  return html`<ul class="titles">
      ${shown.map((event) => {
        const status = statusName(event, language);
        return html`<li>${status ? html`<strong>${status}</strong> · ` : nothing}${renderText(language, event.title)}</li>`;
      })}
      ${hidden > 0 ? html`<li class="muted">${language.message('moreOnDay', { count: hidden })}</li>` : nothing}
    </ul>
    <span class="dots" aria-hidden="true">${events.slice(0, 3).map(() => html`<span></span>`)}</span>`;
}

const numbers = new Map<LanguageTag, Intl.NumberFormat>();

const dayNumber = (day: CalendarDate, locale: LanguageTag): string =>
  remember(numbers, locale, () => new Intl.NumberFormat(locale)).format(Number(day.slice(8)));

/** That a month is empty, and the way to the nearest event. */
export function emptyNotice(shown: ShownMonth, language: Language, goTo: (day: CalendarDate) => void): TemplateResult {
  const { nearest } = shown;
  return html`<div class="notice">
    <p>${emptyMonth(shown, language)}</p>
    ${
      nearest
        ? html`<button type="button" part="button" @click=${() => goTo(nearest.day)}>
            ${language.message('goToDay', { date: nearDay(nearest.day, shown, language) })}
          </button>`
        : nothing
    }
  </div>`;
}

/** The events of the day that is chosen. */
export function dayList({ shown, cards, level, chosen }: MonthView): TemplateResult | typeof nothing {
  if (!chosen) return nothing;
  const { language } = cards;
  const events = shown.days.get(chosen) ?? [];
  return html`<section class="of-day" aria-labelledby="day">
    ${heading(level, formatDay(chosen, language.formatLocale), 'day')}
    ${
      events.length > 0
        ? html`<ul class="cards" part="cards">
            ${repeat(
              events,
              ({ id }) => id,
              (event) => html`<li>${eventCard(event, cards, chosen)}</li>`,
            )}
          </ul>`
        : html`<p class="muted">${language.message('noEventsHere')}</p>`
    }
  </section>`;
}
