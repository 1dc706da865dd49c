import { addDays, type CalendarDate, startOfDay, type TimeZone } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';

// Years that PostgreSQL, JavaScript and every time zone can write in four digits.
const earliest = Date.parse('0002-01-01T00:00:00Z');
const latest = Date.parse('9998-01-01T00:00:00Z');

/** An instant as a value that PostgreSQL takes; what lies beyond its calendar becomes its first or last day. */
export function timestamp(milliseconds: number): string {
  return new Date(Math.min(Math.max(milliseconds, earliest), latest)).toISOString();
}

/** The instant at which a `from` begins: as given, or the beginning of the day in the zone. */
export function beginning(value: string, zone: TimeZone): string {
  return timestamp(isDate(value) ? dayStart(value, 0, zone) : Date.parse(value));
}

/** The instant at which a `to` ends: as given, or the end of the day in the zone. */
export function ending(value: string, zone: TimeZone): string {
  return timestamp(isDate(value) ? dayStart(value, 1, zone) : Date.parse(value));
}

/** Records changed after an instant. */
export const updatedAfter = (value: string): RawBuilder<boolean> =>
  sql<boolean>`updated > ${timestamp(Date.parse(value))}::timestamptz`;

/** Whether a value is a day and no instant. */
export const isDate = (value: string): boolean => !value.includes('T');

/** A day as a value that PostgreSQL takes: its calendar has no year 0. */
export const calendarDay = (date: CalendarDate): CalendarDate => (date < '0001' ? '0001-01-01' : date);

function dayStart(date: string, later: number, zone: TimeZone): number {
  const year = Number(date.slice(0, 4));
  if (year < 2) return earliest;
  return year > 9997 ? latest : startOfDay(addDays(date, later), zone);
}
