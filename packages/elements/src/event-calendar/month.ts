import { addDays, type CalendarDate, type LanguageTag } from '@tejido/contract';
import { lastDay, type Month } from './first-request.ts';

/** A day of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The month of a day. */
export const monthOf = (date: CalendarDate): Month => date.slice(0, 7);

/** The same day some months later or earlier; the last of the month where that has fewer days. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const to = monthOf(new Date(Date.UTC(year, month - 1 + months, 1)).toISOString());
  const last = lastDay(to);
  const same = `${to}-${date.slice(8)}`;
  return same < last ? same : last;
}

/** Whether a day is less than a year from a month, so that its year goes without saying. */
export function isNear(date: CalendarDate, month: Month): boolean {
  const months = (of: Month) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
  return Math.abs(months(date) - months(month)) < 12;
}

/** The day of the week of a date. */
export function weekdayOf(date: CalendarDate): Weekday {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() || 7) as Weekday;
}

/** How many days of its week, as it begins in a language, lie before a date. */
export const dayOfWeek = (date: CalendarDate, firstWeekday: Weekday): number =>
  (weekdayOf(date) - firstWeekday + 7) % 7;

/** The four to six weeks that hold a month; `undefined` for what is no day of it. */
export function weeksOf(month: Month, firstWeekday: Weekday): (CalendarDate | undefined)[][] {
  const first = `${month}-01`;
  const before = dayOfWeek(first, firstWeekday);
  const days = Number(lastDay(month).slice(8));
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const date = addDays(first, week * 7 + day - before);
      return monthOf(date) === month ? date : undefined;
    }),
  );
}

/** A key that was pressed on a day. */
export type DayKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * The day that a key leads to from another, as the ARIA Authoring Practices have it for a grid of dates; `undefined` for other keys.
 * Arrows go where they point, so that in a right-to-left language the left one leads to the next day.
 */
export function dayAfterKey(
  pressed: DayKey,
  date: CalendarDate,
  firstWeekday: Weekday,
  direction: 'ltr' | 'rtl',
): CalendarDate | undefined {
  // With these the browser or the screen reader is meant.
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined;
  const forward = direction === 'rtl' ? -1 : 1;
  const months = pressed.shiftKey ? 12 : 1;
  switch (pressed.key) {
    case 'ArrowRight':
      return addDays(date, forward);
    case 'ArrowLeft':
      return addDays(date, -forward);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'Home':
      return addDays(date, -dayOfWeek(date, firstWeekday));
    case 'End':
      return addDays(date, 6 - dayOfWeek(date, firstWeekday));
    case 'PageDown':
      return addMonths(date, months);
    case 'PageUp':
      return addMonths(date, -months);
    default:
      return undefined;
  }
}

// Where weeks do not begin on Monday, by region (Unicode CLDR 48). Firefox cannot be asked.
const saturday = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';
const sunday =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';

interface WeekInfo {
  firstDay: Weekday;
}

/** The day on which weeks begin where a language is spoken. */
export function firstWeekday(tag: LanguageTag): Weekday {
  const locale = new Intl.Locale(tag) as Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
  const info = locale.getWeekInfo?.() ?? locale.weekInfo;
  return info ? info.firstDay : firstWeekdayIn(locale.maximize().region ?? '');
}

/** The day on which weeks begin in a region, from the table. */
export function firstWeekdayIn(region: string): Weekday {
  if (saturday.split(' ').includes(region)) return 6;
  if (sunday.split(' ').includes(region)) return 7;
  return region === 'MV' ? 5 : 1;
}
