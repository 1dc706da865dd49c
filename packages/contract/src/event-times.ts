import {
  addDays,
  type CalendarDate,
  dateIn,
  type Instant,
  isTimeZone,
  startOfDay,
  type TimeZone,
  wallTime,
} from './time.ts';
import type { EventFormat } from './vocabulary.ts';

/*
 * Which times an event can have, and on which days it is. The schema, the filters by day, calendar files and everything that shows
 * events ask here; `demo/possible-events.ts` holds them to one table.
 */

/** What of an event's record says when it is, and by whose clock. */
export interface EventTimes {
  start: Instant;
  end: Instant;
  timeZone: TimeZone;
  allDay?: boolean | undefined;
  format?: EventFormat | undefined;
}

/** The first and the last of some days. */
export interface Days {
  first: CalendarDate;
  last: CalendarDate;
}

/** What a clock on the wall shows as an event begins and ends: `2021-10-08T09:00:00`. */
export interface Walls {
  start: string;
  end: string;
}

/**
 * The years in which an event can begin and end. Before them clocks went by the sun, with offsets that RFC 3339 cannot write; and who
 * writes the year 9999 means that there is no end, of which no calendar program knows.
 */
export const eventYears = { first: 1900, last: 2199 } as const;

/** Whether an event can begin or end at an instant: in the {@link eventYears}, and by a clock that there is on Earth. */
export function isEventInstant(time: unknown): time is Instant {
  if (typeof time !== 'string' || time < `${eventYears.first}` || time >= `${eventYears.last + 1}`) return false;
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time) ?? [];
  const offset = Number(`${sign ?? ''}${Number(hours ?? 0) * 60 + Number(minutes ?? 0)}`);
  return offset >= -12 * 60 && offset <= 14 * 60 && !Number.isNaN(Date.parse(time));
}

/** Whether an event ends when it begins or later. One that ends as it begins is a moment; when it ends is not known or not said. */
export const isInOrder = ({ start, end }: Pick<EventTimes, 'start' | 'end'>): boolean =>
  !(Date.parse(end) < Date.parse(start));

/**
 * When an event begins and ends, in milliseconds since 1970; `undefined` when it has no beginning that can be. An end that cannot be is taken
 * for one that is not known. Whole days are one at least.
 */
export function spanOf(times: EventTimes): { start: number; end: number } | undefined {
  if (!isEventInstant(times.start)) return undefined;
  const start = Date.parse(times.start);
  const end = isEventInstant(times.end) ? Date.parse(times.end) : start;
  if (end > start) return { start, end };
  return { start, end: times.allDay ? startOfDay(addDays(dayOf(ownWalls(times).start), 1), ownZone(times)) : start };
}

/** Whether an event is on other days for other readers: who attends online does so where they are. Whole days are the same everywhere. */
export const followsReader = ({ allDay, format }: EventTimes): boolean =>
  !allDay && (format === 'online' || format === 'hybrid');

/**
 * The days that an event is on: of what follows the reader by the reader's clock, of all else by the clock of its place.
 * @param reader The reader's zone; on a server, of which nobody is the reader, the network's.
 */
export function daysOf(times: EventTimes, reader: TimeZone): Days {
  const isReaders = followsReader(times) && times.timeZone !== reader;
  return daysBetween(isReaders ? wallsIn(times, reader) : ownWalls(times));
}

/** The days from one time to another. The end is not included: what ends at midnight does not touch the next day. */
export function daysBetween({ start, end }: Walls): Days {
  const first = dayOf(start);
  const last = end > start && end.endsWith('T00:00:00') ? addDays(dayOf(end), -1) : dayOf(end);
  return { first, last: last > first ? last : first };
}

/** The day that it is now by the clock that an event's days go by. */
export const todayOf = (times: EventTimes, reader: TimeZone, now: number): CalendarDate =>
  dateIn(now, followsReader(times) ? reader : ownZone(times));

/** Whether the last day of an event has passed. */
export const isOver = (times: EventTimes, reader: TimeZone, now: number): boolean =>
  daysOf(times, reader).last < todayOf(times, reader, now);

/**
 * By the event's own clock. The record says it, and is believed: a browser's time zones may be years old, and would still put Mexico
 * in summer time. Only of times written in UTC the runtime is asked.
 */
export function ownWalls(times: EventTimes): Walls {
  const { start } = times;
  const end = isEventInstant(times.end) && isInOrder(times) ? times.end : start;
  const isWall = (instant: unknown) => typeof instant === 'string' && /[+-]\d\d:\d\d$/.test(instant);
  if (isWall(start) && isWall(end)) return { start: start.slice(0, 19), end: end.slice(0, 19) };
  return wallsIn({ ...times, end, allDay: false }, ownZone(times));
}

/** By the clock of a zone. */
export function wallsIn(times: EventTimes, zone: TimeZone): Walls {
  const { start, end } = spanOf(times) ?? { start: 0, end: 0 };
  return { start: wallTime(start, zone), end: wallTime(end, zone) };
}

const ownZone = ({ timeZone }: EventTimes): TimeZone => (isTimeZone(timeZone) ? timeZone : 'UTC');

const dayOf = (wall: string): CalendarDate => wall.slice(0, 10);
