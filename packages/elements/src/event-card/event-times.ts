import {
  type CalendarDate,
  dateIn,
  isTimeZone,
  type LanguageTag,
  type NetworkEvent,
  offsetMinutes,
  type TimeZone,
} from '@tejido/contract';
import { type DateStyle, dateFormat, formatDay, formatDays } from './formats.ts';
import { placeName } from './place-name.ts';

/** The times of an event, as its record holds them. */
export type Times = Pick<NetworkEvent, 'start' | 'end' | 'timeZone' | 'allDay'>;

/** The first and the last of some days. */
export interface Days {
  first: CalendarDate;
  last: CalendarDate;
}

/** A time by the clock of a place. */
export interface Clock {
  time: string;
  place: string;
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
  const from = Date.parse(start);
  const to = Date.parse(end);
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : { start: from, end: Math.max(from, to) };
}

/** The days an event touches on the clock of a zone. Whole days are the same days everywhere: a feast on the 8th is on the 8th. */
export function daysOf(times: Times, zone: TimeZone): Days {
  const own = times.allDay ? clockZone(times, zone) : zone;
  const { start, end } = spanOf(times) ?? { start: 0, end: 0 };
  const first = dateIn(start, own);
  // The end is not included: what ends at midnight does not touch the next day.
  return { first, last: end > start ? dateIn(end - 1, own) : first };
}

/**
 * When an event is, in words.
 * @param zone The reader's zone.
 * @param day The day that a heading above already names, on the reader's clock.
 */
export function whenIs(times: Times, zone: TimeZone, locale: LanguageTag, day?: CalendarDate): When {
  const span = spanOf(times);
  if (!span) return { date: '' };
  if (times.allDay) {
    const { first, last } = daysOf(times, zone);
    if (first === last) return { date: first === day ? '' : formatDay(first, locale) };
    return { date: formatDays(first, last, locale) };
  }
  const own = clockZone(times, zone);
  const date = onlyDay(span, own);
  const event = { time: range(span, own, locale, date ? 'time' : 'dayTime'), place: placeName(own, locale) };
  const when = { date: date && date !== day ? formatDay(date, locale) : '', event };
  if (isSameClock(span, own, zone)) return when;
  const sameDay = date !== undefined && date === onlyDay(span, zone);
  const time = range(span, zone, locale, sameDay ? 'time' : 'nearTime');
  return { ...when, reader: { time, place: placeName(zone, locale) } };
}

/** The event's zone; the reader's, where this browser does not know the event's. */
const clockZone = ({ timeZone }: Times, zone: TimeZone): TimeZone => (isTimeZone(timeZone) ? timeZone : zone);

type Span = Exclude<ReturnType<typeof spanOf>, undefined>;

const isSameClock = ({ start, end }: Span, one: TimeZone, other: TimeZone): boolean =>
  [start, end].every((instant) => offsetMinutes(instant, one) === offsetMinutes(instant, other));

/** The one day on which a span begins and ends. */
function onlyDay({ start, end }: Span, zone: TimeZone): CalendarDate | undefined {
  const day = dateIn(start, zone);
  return day === dateIn(end, zone) ? day : undefined;
}

const range = ({ start, end }: Span, zone: TimeZone, locale: LanguageTag, style: DateStyle): string =>
  dateFormat(locale, zone, style).formatRange(start, end);
