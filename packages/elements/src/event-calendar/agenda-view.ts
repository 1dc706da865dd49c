import { formatDay } from '@tejido/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type HeadingLevel, heading } from '../base/heading.ts';
import { eventCard } from '../event-card/card-template.ts';
import { byFirstDay } from './event-index.ts';
import type { ShownAgenda } from './shown.ts';
import type { CalendarSurroundings } from './words.ts';

/** What an agenda is shown with. */
export interface AgendaView {
  shown: ShownAgenda;
  cards: CalendarSurroundings;
  /** The level of the headings of days. */
  level: HeadingLevel;
  busy: boolean;
}

/** Events under the days on which they begin, what has begun before under today. */
export function agenda({ shown, cards, level, busy }: AgendaView): TemplateResult {
  const { language, zone } = cards;
  const days = [...byFirstDay(shown.events, zone, shown.past ? undefined : shown.now)];
  if (shown.past) days.reverse();
  if (days.length === 0) {
    return html`<p class="notice">${language.message(shown.past ? 'noPast' : 'noUpcoming')}</p>`;
  }
  return html`<ul class="agenda" part="agenda" aria-busy=${busy}>
    ${repeat(
      days,
      ([day]) => day,
      ([day, events]) =>
        html`<li class="of-day">
          ${heading(level, formatDay(day, language.formatLocale))}
          <ul class="cards" part="cards">
            ${repeat(
              events,
              ({ id }) => id,
              (event) => html`<li id=${event.id || nothing}>${eventCard(event, cards, day)}</li>`,
            )}
          </ul>
        </li>`,
    )}
  </ul>`;
}
