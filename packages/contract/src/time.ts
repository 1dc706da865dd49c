/** A moment as RFC 3339 with offset: `2021-10-08T09:00:00-05:00`. Holds both the instant and the local wall time. */
export type Instant = string;
/** A day as ISO 8601: `2021-10-08`. */
export type CalendarDate = string;
/** A name of the IANA time zone database: `America/Mexico_City`. */
export type TimeZone = string;

const minute = 60_000;
const formatters = new Map<TimeZone, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times what using one does.
function formatterFor(zone: TimeZone): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Whether this runtime knows a time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** The wall time of an instant in a zone, `2021-10-08T09:00:00`. Throws a `RangeError` for an unknown zone. */
export function wallTime(instant: number, zone: TimeZone): string {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatterFor(zone).formatToParts(instant)) parts[type] = value;
  const { year = '', month, day, hour, minute: minutes, second } = parts;
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minutes}:${second}`;
}

/** The day of an instant in a zone. */
export function dateIn(instant: number, zone: TimeZone): CalendarDate {
  return wallTime(instant, zone).slice(0, 10);
}

/** How far a zone's clock is ahead of UTC at an instant, in minutes. */
export function offsetMinutes(instant: number, zone: TimeZone): number {
  return Math.round((Date.parse(`${wallTime(instant, zone)}Z`) - Math.floor(instant / 1000) * 1000) / minute);
}

/**
 * The instant, in milliseconds since 1970, at which a zone's clock shows a wall time (`2021-10-08T09:00`, seconds optional).
 * A time that a clock change skips means the same time after it; one that it repeats means the first.
 */
export function instantAt(wall: string, zone: TimeZone): number {
  const asUtc = Date.parse(`${wall.length === 16 ? `${wall}:00` : wall}Z`);
  const day = 24 * 60 * minute;
  const before = asUtc - offsetMinutes(asUtc - day, zone) * minute;
  const after = asUtc - offsetMinutes(asUtc + day, zone) * minute;
  const shows = (instant: number) => instant + offsetMinutes(instant, zone) * minute === asUtc;
  if (shows(before)) return before;
  return shows(after) ? after : before;
}

/** The instant at which a day begins in a zone, in milliseconds since 1970. */
export function startOfDay(date: CalendarDate, zone: TimeZone): number {
  return instantAt(`${date}T00:00:00`, zone);
}

/** An instant written with a zone's wall time and offset, as RFC 3339. */
export function toInstant(instant: number, zone: TimeZone): Instant {
  const offset = offsetMinutes(instant, zone);
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${wallTime(instant, zone)}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The day some days later, or earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * 60 * minute).toISOString().slice(0, 10);
}
