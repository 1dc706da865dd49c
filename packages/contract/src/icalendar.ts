import { daysOf, spanOf } from './event-times.ts';
import { findText, type LanguageMap, type LanguageTag } from './language.ts';
import type { NetworkEvent } from './records/events.ts';
import { plainText } from './text.ts';
import { addDays, type CalendarDate } from './time.ts';
import { toUri } from './uri.ts';

/** How a calendar is written. */
export interface CalendarOptions {
  /** What the calendar is called in the program that subscribes to it. */
  name: LanguageMap;
  /** The languages to choose each text from, the most wanted first. */
  languages: readonly LanguageTag[];
  /** What a person should know of the calendar, such as what is not in it. */
  note?: LanguageMap | undefined;
}

/** A property's name and parameters, and its value as it stands in the file. */
type Property = readonly [name: string, value: string];

const statuses: Readonly<Record<string, string>> = { cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

/**
 * Events as an iCalendar file (RFC 5545), for download or subscription. Times are written in UTC, which every program takes
 * without a time zone's definition; all-day events as dates.
 */
export function toICalendar(events: readonly NetworkEvent[], options: CalendarOptions): string {
  const { name, languages, note } = options;
  const properties: Property[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Tejido//Tejido//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ...text('NAME', name, languages),
    // What programs read that do not know RFC 7986 yet.
    ['X-WR-CALNAME', escapeText(findText(name, languages)?.text ?? '')],
    ...text('DESCRIPTION', note, languages),
    ...text('X-WR-CALDESC', note, languages).map(([, value]): Property => ['X-WR-CALDESC', value]),
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT6H'],
    ['X-PUBLISHED-TTL', 'PT6H'],
    ...events.filter(spanOf).flatMap((event) => eventProperties(event, languages)),
    ['END', 'VCALENDAR'],
  ];
  return properties.map(([property, value]) => `${fold(`${property}:${value}`)}\r\n`).join('');
}

function eventProperties(event: NetworkEvent, languages: readonly LanguageTag[]): Property[] {
  const { location } = event;
  const url = event.url && toUri(event.url);
  const changed = utc(Date.parse(event.updated));
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', escapeText(event.id)],
    // In a file that is no invitation, DTSTAMP is when the event last changed.
    ['DTSTAMP', changed],
    ['LAST-MODIFIED', changed],
    ['SEQUENCE', String(event.revision)],
    ['STATUS', statuses[event.status] ?? 'CONFIRMED'],
    ...(event.allDay ? wholeDays(event) : hours(event)),
    ...text('SUMMARY', event.title, languages),
    ...(event.description
      ? text('DESCRIPTION', event.description, languages, plainText)
      : text('DESCRIPTION', event.summary, languages)),
    ...place(event, languages),
    ...(location?.latitude === undefined || location.longitude === undefined
      ? []
      : ([['GEO', `${degrees(location.latitude)};${degrees(location.longitude)}`]] as const)),
    ...(url ? ([['URL', url]] as const) : []),
    ['END', 'VEVENT'],
  ];
}

/** A text in the best of the languages, marked with the language it is in. */
function text(
  property: string,
  map: LanguageMap | undefined,
  languages: readonly LanguageTag[],
  read = (written: string): string => written,
): Property[] {
  const found = findText(map, languages);
  return found ? [[`${property};LANGUAGE=${found.language}`, escapeText(read(found.text))]] : [];
}

function place({ location, platform }: NetworkEvent, languages: readonly LanguageTag[]): Property[] {
  const parts = [findText(location?.name, languages)?.text, findText(location?.address, languages)?.text, platform];
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 ? [['LOCATION', escapeText(known.join(', '))]] : [];
}

function wholeDays(event: NetworkEvent): Property[] {
  const { first, last } = daysOf(event, event.timeZone);
  return [date('DTSTART', first), date('DTEND', addDays(last, 1))];
}

function hours(event: NetworkEvent): Property[] {
  const { start, end } = spanOf(event) ?? { start: 0, end: 0 };
  const [begins, ends] = [utc(start), utc(end)];
  // An end must be later than the beginning, by whole seconds (RFC 5545, 3.8.2.2); without one an event ends as it begins.
  return [['DTSTART', begins], ...(ends > begins ? ([['DTEND', ends]] as const) : [])];
}

const date = (property: string, day: CalendarDate): Property => [`${property};VALUE=DATE`, day.replaceAll('-', '')];

/** The last second that can be written: after it years have five digits. */
const endOfTime = Date.parse('9999-12-31T23:59:59Z');

const utc = (instant: number): string =>
  `${new Date(Math.min(instant, endOfTime)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A number without an exponent, to a tenth of a metre. */
const degrees = (value: number): string => value.toFixed(6);

const escapeText = (value: string): string =>
  value.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n');

/** A line cut into pieces of at most 75 octets, none of them inside a character; each but the first begins with a space. */
function fold(line: string): string {
  const pieces = [''];
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      pieces.push(' ');
      octets = 1;
    }
    pieces[pieces.length - 1] += character;
    octets += size;
  }
  return pieces.join('\r\n');
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
