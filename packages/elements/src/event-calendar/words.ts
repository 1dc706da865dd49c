import { type CalendarDate, formatDay } from '@tejido/contract';
import type { LanguageController } from '../base/language-controller.ts';
import type { CardSurroundings } from '../event-card/card-template.ts';
import type { CalendarMessageKey } from './messages.ts';
import { isNear } from './month.ts';
import type { Shown, ShownMonth } from './shown.ts';

type Language = LanguageController<CalendarMessageKey>;

/** What a calendar's cards, and what stands around them, are shown with. */
export interface CalendarSurroundings extends CardSurroundings {
  language: Language;
}

/** What was just done: a day was chosen, or something else was shown. */
export type Done = { chosen: CalendarDate } | 'shown';

/** The month of a calendar, or what its agenda holds. */
export function titleOf(shown: Shown, language: Language): string {
  if (shown.view === 'month') return formatDay(`${shown.month}-01`, language.formatLocale, 'month');
  return language.message(shown.past ? 'past' : 'upcoming');
}

/** A day near a month in words, with its year where one might think of another. */
export function nearDay(day: CalendarDate, { month }: ShownMonth, language: Language): string {
  return formatDay(day, language.formatLocale, isNear(day, month) ? 'nearDate' : 'date');
}

/** "No events in December 2026. The next is on 14 January." */
export function emptyMonth(shown: ShownMonth, language: Language): string {
  const none = language.message('noEventsInMonth', { month: titleOf(shown, language) });
  if (!shown.nearest) return none;
  const date = nearDay(shown.nearest.day, shown, language);
  return `${none} ${language.message(shown.nearest.isNext ? 'nextEvent' : 'lastEvent', { date })}`;
}

/** What a screen reader is told of what was just done, or that so many events were added. */
export function announcement(done: Done | number | undefined, shown: Shown, language: Language): string {
  if (done === undefined) return '';
  if (typeof done === 'number') return language.message('added', { count: done });
  if (shown.view === 'agenda') return titleOf(shown, language);
  if (done === 'shown') {
    const { count } = shown;
    return count > 0
      ? language.message('eventsInMonth', { count, month: titleOf(shown, language) })
      : emptyMonth(shown, language);
  }
  const date = formatDay(done.chosen, language.formatLocale);
  const count = shown.days.get(done.chosen)?.length ?? 0;
  return count > 0 ? language.message('eventsOnDay', { count, date }) : language.message('noEventsOnDay', { date });
}
