import {
  addDays,
  type CalendarDate,
  daysOf,
  eventSelectors,
  isChosen,
  type NetworkEvent,
  spanOf,
  startOfDay,
  type TimeZone,
  todayOf,
} from '@tejido/contract';
import { distinct } from '../base/records.ts';
import { type EventsQuery, lastDay, type Month } from './first-request.ts';

/** Events by day, each day's in their order. */
export type EventsByDay = ReadonlyMap<CalendarDate, readonly NetworkEvent[]>;

interface Entry {
  event: NetworkEvent;
  start: number;
  end: number;
}

/** How far the clocks of two places can be apart, in milliseconds. */
const farthestClocks = 26 * 60 * 60_000;

/**
 * Events in the order they begin. Their times are read once; after that a month costs a comparison of two numbers for each event,
 * and what it shows. To find the day of an instant in a zone costs a thousand times more, so that is done for those alone.
 */
export class EventIndex {
  readonly #entries: readonly Entry[];
  /** The reader's, by whose clock events online fall on days. */
  readonly zone: TimeZone;

  /** @param events Those whose times cannot be read are left out, and what is there twice stands once. */
  constructor(events: readonly NetworkEvent[], zone: TimeZone) {
    this.zone = zone;
    this.#entries = distinct(events)
      .flatMap((event) => {
        const span = spanOf(event);
        return span ? [{ event, ...span }] : [];
      })
      .sort((one, other) => one.start - other.start);
  }

  /** The events of a month, on each of its days that they touch; whole days come first. */
  month(month: Month): EventsByDay {
    const first = `${month}-01`;
    const last = lastDay(month);
    const days = new Map<CalendarDate, NetworkEvent[]>();
    const from = this.#earliestStart(first);
    const to = this.#latestEnd(last);
    for (const { event, start, end } of this.#entries) {
      if (end < from || start > to) continue;
      const touched = daysOf(event, this.zone);
      const until = touched.last < last ? touched.last : last;
      for (let day = touched.first > first ? touched.first : first; day <= until; day = addDays(day, 1))
        put(event, day, days);
    }
    for (const events of days.values()) events.sort(wholeDaysFirst);
    return days;
  }

  /**
   * The events from a day on, in the order they begin, found as they are asked for.
   * @param dayFor The day for an event, which may go by another clock than the reader's.
   */
  *since(day: CalendarDate, dayFor: (event: NetworkEvent) => CalendarDate): Generator<NetworkEvent, void, undefined> {
    const from = this.#earliestStart(day);
    for (const { event, end } of this.#entries)
      if (end >= from && daysOf(event, this.zone).last >= dayFor(event)) yield event;
  }

  /** The events that ended before a day, the last to begin first, like {@link since}. */
  *before(day: CalendarDate, dayFor: (event: NetworkEvent) => CalendarDate): Generator<NetworkEvent, void, undefined> {
    const to = this.#latestEnd(day);
    for (const { event, start } of this.#entries.toReversed())
      if (start <= to && daysOf(event, this.zone).last < dayFor(event)) yield event;
  }

  #earliestStart(day: CalendarDate): number {
    return startOfDay(day, this.zone) - farthestClocks;
  }

  #latestEnd(day: CalendarDate): number {
    return startOfDay(addDays(day, 1), this.zone) + farthestClocks;
  }
}

function put(event: NetworkEvent, day: CalendarDate, days: Map<CalendarDate, NetworkEvent[]>): void {
  const found = days.get(day);
  if (found) found.push(event);
  else days.set(day, [event]);
}

const wholeDaysFirst = (one: NetworkEvent, other: NetworkEvent): number =>
  Number(other.allDay ?? false) - Number(one.allDay ?? false);

/**
 * Events under the day on which each begins, days in order.
 * @param zone The reader's.
 * @param now When given, what began before today stands under today.
 */
export function byFirstDay(events: readonly NetworkEvent[], zone: TimeZone, now?: number): EventsByDay {
  const days = new Map<CalendarDate, NetworkEvent[]>();
  for (const event of events) {
    const { first } = daysOf(event, zone);
    const today = now === undefined ? '' : todayOf(event, zone, now);
    put(event, first > today ? first : today, days);
  }
  for (const found of days.values()) found.sort(wholeDaysFirst);
  return new Map([...days].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The events that the server would find with the filters of a query. */
export const matching = (events: readonly NetworkEvent[], query: EventsQuery): readonly NetworkEvent[] =>
  events.filter((event) => isChosen(eventSelectors, event, query as Record<string, never>));
