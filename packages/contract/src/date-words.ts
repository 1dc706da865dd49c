import { remember } from '@tejido/words';
import type { LanguageTag } from './language.ts';
import type { CalendarDate, TimeZone } from './time.ts';

/** The name of a way to write a date or a time. */
export type DateStyle =
  | 'day'
  | 'time'
  | 'dayTime'
  | 'nearTime'
  | 'month'
  | 'date'
  | 'nearDate'
  | 'weekday'
  | 'weekdayShort'
  | 'weekdayNarrow';

const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

const styles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day,
  time,
  dayTime: { ...day, ...time },
  nearTime: { weekday: 'long', day: 'numeric', month: 'long', ...time },
  month: { month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  nearDate: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  weekdayNarrow: { weekday: 'narrow' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter, made once: in the language's own digits and order, always by the Gregorian calendar. */
export function dateFormat(locale: LanguageTag, zone: TimeZone, style: DateStyle): Intl.DateTimeFormat {
  return remember(
    formats,
    `${locale} ${zone} ${style}`,
    () => new Intl.DateTimeFormat(locale, { ...styles[style], calendar: 'gregory', timeZone: zone }),
  );
}

/** A day in words; it is the same day in every zone. */
export function formatDay(date: CalendarDate, locale: LanguageTag, style: DateStyle = 'day'): string {
  return dateFormat(locale, 'UTC', style).format(noon(date));
}

/** The days from one to another in words, with what they share said once. */
export function formatDays(first: CalendarDate, last: CalendarDate, locale: LanguageTag): string {
  return dateFormat(locale, 'UTC', 'day').formatRange(noon(first), noon(last));
}

const noon = (date: CalendarDate): number => Date.parse(`${date}T12:00:00Z`);
