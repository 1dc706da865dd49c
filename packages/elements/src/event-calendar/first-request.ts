import { addDays, type CalendarDate, type LanguageTag } from '@tejido/contract';
import type { Query } from '@tejido/sdk';
import { type Attributes, listsIn } from '../base/attribute-lists.ts';

/*
 * What the calendar asks for. The embed loader makes the first of these requests while the calendar's code is still on its way, so
 * this module is small and imports next to nothing.
 */

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

/** The events of a month, by any reader's clock. */
export function inMonth(month: Month): EventsQuery {
  return { from: addDays(`${month}-01`, -margin), to: addDays(lastDay(month), margin), limit: 100 };
}

/** The events from a day on, the next first. */
export function sinceDay(date: CalendarDate): EventsQuery {
  return { from: addDays(date, -margin) };
}

/** The events before a day, the last first. */
export function beforeDay(date: CalendarDate): EventsQuery {
  return { to: addDays(date, margin - 1), sort: '-start' };
}

/** The last day of a month. */
export function lastDay(month: Month): CalendarDate {
  return addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
}

/** The filters that attributes ask for. */
export function filtersIn(attributes: Attributes): EventsQuery {
  return listsIn(attributes, filterNames);
}

/**
 * What a calendar asks for first.
 * @param today By the reader's clock.
 */
export function firstRequest(attributes: Attributes, lang: LanguageTag, today: CalendarDate): EventsQuery {
  const days = attributes.get('view') === 'agenda' ? sinceDay(today) : inMonth(today.slice(0, 7));
  return { ...filtersIn(attributes), ...days, lang: [lang] };
}
