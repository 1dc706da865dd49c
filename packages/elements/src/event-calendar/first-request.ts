import { addDays, type CalendarDate, type LanguageTag } from '@tejido/contract';
import type { Query } from '@tejido/sdk';
import { type Attributes, listsIn } from '../base/attribute-lists.ts';

/*
 * What the calendar asks for. The embed loader makes the first of these requests while the calendar's code is still on its way, so
 * this module is small and imports next to nothing.
 */

/** The operation of the first request. */
export const firstOperation = 'listEvents';

/** A month, `2026-12`. */
export type Month = string;

/** The query of a list of events. */
export type EventsQuery = Query<'listEvents'>;

/** The attributes that filter, by the names of the query's parameters; several values are joined by commas. */
export const filterNames = ['theme', 'category', 'format', 'goal', 'status'] as const;

/** The name of a filter. */
export type FilterName = (typeof filterNames)[number];

// The server reads days of events online by the network's clock, and no two clocks are further apart than 26 hours. Days, unlike
// instants, give readers everywhere the same address and so one cached copy; what is not in the reader's days is left out when it is here.
const margin = 2;

/** The events of a month, which may be given by a day in it, by any reader's clock. */
export function inMonth(month: Month): EventsQuery {
  return { from: dayOf(month, 1 - margin), to: dayOf(month, margin, 1), limit: 100 };
}

/** The events from a day on, the next first. */
export function sinceDay(date: CalendarDate): EventsQuery {
  return { from: isoDay(Date.parse(date) - margin * 86_400_000) };
}

/** The events before a day, the last first. */
export function beforeDay(date: CalendarDate): EventsQuery {
  return { to: addDays(date, margin - 1), sort: '-start' };
}

/** The last day of a month. */
export function lastDay(month: Month): CalendarDate {
  return dayOf(month, 0, 1);
}

/** The filters that attributes ask for. */
export function filtersIn(attributes: Attributes): EventsQuery {
  return listsIn(attributes, filterNames);
}

/**
 * The query of the first request.
 * @param lang The nearest `lang`, as it stands on the page.
 * @param today By the reader's clock, which is the browser's.
 */
export function firstQuery(
  attributes: Attributes,
  lang: LanguageTag,
  today: CalendarDate = isoDay(Date.now() - new Date().getTimezoneOffset() * 60_000),
): EventsQuery {
  const days = attributes('view') === 'agenda' ? sinceDay(today) : inMonth(today);
  return { ...filtersIn(attributes), ...days, lang: [lang] };
}

/** A day of a month, which may be given by a date in it, or of one of the months after it, counted from its beginning: 0 is the last day of the month before. */
function dayOf(date: Month, day: number, monthsLater = 0): CalendarDate {
  return isoDay(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + monthsLater - 1, day));
}

const isoDay = (time: number): CalendarDate => new Date(time).toISOString().slice(0, 10);
