import {
  addDays,
  type CalendarDate,
  dateIn,
  type Instant,
  instantAt,
  type TimeZone,
  toInstant,
} from '@tejido/contract';

/** A day of the week, as iCalendar writes it. */
export type Weekday = 'SU' | 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA';

const weekdays: readonly Weekday[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The times of an event, as its record holds them. */
export interface Times {
  start: Instant;
  end: Instant;
  timeZone: TimeZone;
  allDay?: boolean;
}

/** Finds days around now and writes the times of events, by the clock of a network unless another zone is given. */
export interface Calendar {
  /** The day so many days from today. */
  inDays: (days: number) => CalendarDate;
  /** The first day from Monday to Friday that is at least so many days from today. */
  workday: (days: number) => CalendarDate;
  /** The first to fourth such weekday of the month so many months from this one. */
  nth: (months: number, count: 1 | 2 | 3 | 4, weekday: Weekday) => CalendarDate;
  /** From one time of a day to a later one, `09:00`. */
  onDay: (date: CalendarDate, from: string, to: string, zone?: TimeZone) => Times;
  /** From one wall time to another, `2021-10-08T09:00`. */
  between: (from: string, to: string, zone?: TimeZone) => Times;
  /** So many whole days. */
  allDay: (first: CalendarDate, days?: number, zone?: TimeZone) => Times;
}

/** The calendar of a network, as it stands at `now`. */
export function calendarAt(now: Date, networkZone: TimeZone): Calendar {
  const today = dateIn(now.getTime(), networkZone);
  const inDays = (days: number) => addDays(today, days);
  const between = (from: string, to: string, zone = networkZone): Times => ({
    start: toInstant(instantAt(from, zone), zone),
    end: toInstant(instantAt(to, zone), zone),
    timeZone: zone,
  });
  return {
    inDays,
    workday: (days) => {
      const date = inDays(days);
      const weekday = weekdayOf(date);
      if (weekday === 'SA') return addDays(date, 2);
      return weekday === 'SU' ? addDays(date, 1) : date;
    },
    nth: (months, count, weekday) => {
      const first = firstOfMonth(today, months);
      const wait = (weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(first)) + 7) % 7;
      return addDays(first, wait + (count - 1) * 7);
    },
    onDay: (date, from, to, zone) => between(`${date}T${from}`, `${date}T${to}`, zone),
    between,
    allDay: (first, days = 1, zone) => ({
      ...between(`${first}T00:00`, `${addDays(first, days)}T00:00`, zone),
      allDay: true,
    }),
  };
}

/** The weekday of a date. */
export function weekdayOf(date: CalendarDate): Weekday {
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] as Weekday;
}

function firstOfMonth(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}
