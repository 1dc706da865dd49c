import {
  addDays,
  type CalendarDate,
  isTimeZone,
  type LanguageTag,
  type NetworkEvent,
  type TimeZone,
  wallTime,
} from '@tejido/contract';
import { type DateStyle, dateFormat, formatDay, formatDays } from './formats.ts';

/** The times of an event, as its record holds them. */
export type Times = Pick<NetworkEvent, 'start' | 'end' | 'timeZone' | 'allDay'>;

/** The first and the last of some days. */
export interface Days {
  first: CalendarDate;
  last: CalendarDate;
}

/** A time by the clock of a zone. */
export interface Clock {
  time: string;
  zone: TimeZone;
}

/** When an event is, in words. */
export interface When {
  /** Its day, or its days when it takes whole ones. Empty where the day stands above it, or its times name their days. */
  date: string;
  /** The time by the event's own clock; missing for whole days. */
  event?: Clock;
  /** The time by the reader's clock, where that shows another. */
  reader?: Clock;
}

/** When an event begins and ends, in milliseconds since 1970; `undefined` when its times cannot be read. */
export function spanOf({ start, end }: Times): { start: number; end: number } | undefined {
  const from = instantOf(start);
  const to = instantOf(end);
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : { start: from, end: Math.max(from, to) };
}

/** In years that every zone writes with four digits: a day beyond them has no name. */
const instantOf = (time: unknown): number =>
  typeof time === 'string' && time > '0002' && time < '9999' ? Date.parse(time) : Number.NaN;

/** The days an event touches on the clock of a zone. Whole days are the same days everywhere: a feast on the 8th is on the 8th. */
export function daysOf(times: Times, zone: TimeZone): Days {
  const { start, end } = times.allDay || times.timeZone === zone ? ownWalls(times) : wallsIn(times, zone);
  const first = dayOf(start);
  // The end is not included: what ends at midnight does not touch the next day.
  return { first, last: end > start && end.endsWith('T00:00:00') ? addDays(dayOf(end), -1) : later(dayOf(end), first) };
}

/**
 * When an event is, in words.
 * @param zone The reader's zone.
 * @param day The day that a heading above already names, on the reader's clock.
 */
export function whenIs(times: Times, zone: TimeZone, locale: LanguageTag, day?: CalendarDate): When {
  if (!spanOf(times)) return { date: '' };
  if (times.allDay) {
    const { first, last } = daysOf(times, zone);
    if (first === last) return { date: first === day ? '' : formatDay(first, locale) };
    return { date: formatDays(first, last, locale) };
  }
  const own = ownWalls(times);
  const date = onlyDay(own);
  const event = { time: range(own, locale, date ? 'time' : 'dayTime'), zone: times.timeZone };
  const when = { date: date && date !== day ? formatDay(date, locale) : '', event };
  const readers = wallsIn(times, zone);
  if (times.timeZone === zone || (own.start === readers.start && own.end === readers.end)) return when;
  const time = range(readers, locale, date && date === onlyDay(readers) ? 'time' : 'nearTime');
  return { ...when, reader: { time, zone } };
}

/** What a clock on the wall shows as an event begins and ends: `2021-10-08T09:00:00`. */
interface Walls {
  start: string;
  end: string;
}

/**
 * By the event's own clock. The record says it, and is believed: a browser's time zones may be years old, and would still put Mexico
 * in summer time. Only of times written in UTC the browser is asked.
 */
function ownWalls(times: Times): Walls {
  const { start, end, timeZone } = times;
  const isWall = (instant: string) => /[+-]\d\d:\d\d$/.test(instant);
  if (isWall(start) && isWall(end)) return { start: start.slice(0, 19), end: end.slice(0, 19) };
  return wallsIn(times, isTimeZone(timeZone) ? timeZone : 'UTC');
}

function wallsIn(times: Times, zone: TimeZone): Walls {
  const { start, end } = spanOf(times) ?? { start: 0, end: 0 };
  return { start: wallTime(start, zone), end: wallTime(end, zone) };
}

const dayOf = (wall: string): CalendarDate => wall.slice(0, 10);

const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

/** The one day on which an event begins and ends. */
const onlyDay = ({ start, end }: Walls): CalendarDate | undefined =>
  dayOf(start) === dayOf(end) ? dayOf(start) : undefined;

function range(walls: Walls, locale: LanguageTag, style: DateStyle): string {
  const format = dateFormat(locale, 'UTC', style);
  const start = Date.parse(`${walls.start}Z`);
  const end = Date.parse(`${walls.end}Z`);
  // A clock that is put back may show less at the end than at the beginning.
  return end < start ? `${format.format(start)}–${format.format(end)}` : format.formatRange(start, end);
}
