import { type DateStyle, dateFormat, formatDay, formatDays } from './date-words.ts';
import { daysBetween, daysOf, type EventTimes, ownWalls, spanOf, type Walls, wallsIn } from './event-times.ts';
import type { LanguageTag } from './language.ts';
import type { CalendarDate, TimeZone } from './time.ts';

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

/**
 * When an event is, in words.
 * @param zone The reader's zone.
 * @param day The day that a heading above already names.
 */
export function whenIs(times: EventTimes, zone: TimeZone, locale: LanguageTag, day?: CalendarDate): When {
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

/** The one day that an event is on; of one that ends at midnight, the day before. */
function onlyDay(walls: Walls): CalendarDate | undefined {
  const { first, last } = daysBetween(walls);
  return first === last ? first : undefined;
}

function range(walls: Walls, locale: LanguageTag, style: DateStyle): string {
  const format = dateFormat(locale, 'UTC', style);
  const start = Date.parse(`${walls.start}Z`);
  const end = Date.parse(`${walls.end}Z`);
  // A clock that is put back may show less at the end than at the beginning; of hours alone, a midnight is less than any other.
  const isTurned = end < start || (style === 'time' && walls.end.slice(0, 10) > walls.start.slice(0, 10));
  return isTurned ? `${format.format(start)}–${format.format(end)}` : format.formatRange(start, end);
}
