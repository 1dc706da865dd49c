import type { Days, EventTimes, TimeZone } from '@tejido/contract';

/** An event that there can be, and when every output and view has it. */
export interface PossibleEvent {
  /** What is special about it: "one that …". */
  name: string;
  times: EventTimes;
  /** Its days for everybody, or by the reader's zone. */
  days: Days | Readonly<Record<TimeZone, Days>>;
  /** What a calendar file has: days or instants, the end missing where there is none. */
  file: readonly [start: string, end?: string];
}

const mexico = 'America/Mexico_City';
const days = (first: string, last: string = first): Days => ({ first, last });

/** The readers for whom {@link possibleEvents} are said. */
export const possibleReaders = [mexico, 'UTC', 'Pacific/Kiritimati'] as const;

/** Every reader's day, in the order of {@link possibleReaders}. */
const perReader = (...read: readonly [Days, Days, Days]): Readonly<Record<TimeZone, Days>> =>
  Object.fromEntries(possibleReaders.map((zone, index) => [zone, read[index] as Days]));

const inPerson = (start: string, end: string, timeZone: TimeZone = mexico): EventTimes => ({
  start,
  end,
  timeZone,
  format: 'in-person',
});
const online = (start: string, end: string, timeZone: TimeZone = mexico): EventTimes => ({
  ...inPerson(start, end, timeZone),
  format: 'online',
});
const allDay = (start: string, end: string, timeZone: TimeZone = mexico): EventTimes => ({
  ...inPerson(start, end, timeZone),
  allDay: true,
});

// Saturday 16 January 2027 in Mexico: where it begins, eight in the evening, and where it ends.
const morning = '2027-01-16T00:00:00-06:00';
const eight = '2027-01-16T20:00:00-06:00';
const midnight = '2027-01-17T00:00:00-06:00';
const evening = [eight, '2027-01-16T22:00:00-06:00'] as const;
const saturday = days('2027-01-16');
const nextDayElsewhere = perReader(saturday, days('2027-01-17'), days('2027-01-17'));
const eveningFile = ['20270117T020000Z', '20270117T040000Z'] as const;

/** What is special about an event, its times, its days and its file, as in {@link PossibleEvent}. */
type Row = readonly [PossibleEvent['name'], PossibleEvent['times'], PossibleEvent['days'], PossibleEvent['file']];

const asEvent = ([name, times, itsDays, file]: Row): PossibleEvent => ({ name, times, days: itsDays, file });

/** One event of each sort that the contract allows, to hold every output and view to: with the ends of days, years, clocks and the calendar. */
export const possibleEvents: readonly PossibleEvent[] = (
  [
    ['takes an hour or two of an evening at its place', inPerson(...evening), saturday, eveningFile],
    ['takes an hour or two of an evening online', online(...evening), nextDayElsewhere, eveningFile],
    [
      'takes an hour or two of an evening both at its place and online',
      { ...online(...evening), format: 'hybrid' },
      nextDayElsewhere,
      eveningFile,
    ],
    ['is attended in a way that came later', { ...inPerson(...evening), format: 'by-radio' }, saturday, eveningFile],
    ['ends as it begins, since nobody said when it ends', inPerson(eight, eight), saturday, ['20270117T020000Z']],
    ['ends as it begins, at midnight', inPerson(morning, morning), saturday, ['20270116T060000Z']],
    [
      'ends as it begins online, at midnight',
      online(morning, morning),
      perReader(days('2027-01-16'), days('2027-01-16'), days('2027-01-16')),
      ['20270116T060000Z'],
    ],
    [
      'takes less than a second',
      inPerson('2027-01-16T20:00:00.100-06:00', '2027-01-16T20:00:00.900-06:00'),
      saturday,
      ['20270117T020000Z'],
    ],
    ['ends at midnight', inPerson(eight, midnight), saturday, ['20270117T020000Z', '20270117T060000Z']],
    [
      'ends online at midnight by its own clock, and by no other',
      online(eight, midnight),
      nextDayElsewhere,
      ['20270117T020000Z', '20270117T060000Z'],
    ],
    [
      'ends a second after midnight',
      inPerson(eight, '2027-01-17T00:00:01-06:00'),
      days('2027-01-16', '2027-01-17'),
      ['20270117T020000Z', '20270117T060001Z'],
    ],
    [
      'begins at midnight and ends at the next',
      inPerson(morning, midnight),
      saturday,
      ['20270116T060000Z', '20270117T060000Z'],
    ],
    [
      'goes on for days and nights',
      inPerson('2027-01-29T18:00:00-06:00', '2027-02-02T14:00:00-06:00'),
      days('2027-01-29', '2027-02-02'),
      ['20270130T000000Z', '20270202T200000Z'],
    ],
    [
      'goes on into the next year',
      online('2027-12-31T22:00:00-06:00', '2028-01-01T01:00:00-06:00'),
      perReader(days('2027-12-31', '2028-01-01'), days('2028-01-01'), days('2028-01-01')),
      ['20280101T040000Z', '20280101T070000Z'],
    ],
    ['is written in UTC', inPerson('2027-01-17T02:00:00Z', '2027-01-17T04:00:00Z'), saturday, eveningFile],
    ['takes a whole day', allDay(morning, midnight), saturday, ['20270116', '20270117']],
    [
      'takes a whole day online',
      { ...allDay(morning, midnight), format: 'online' },
      saturday,
      ['20270116', '20270117'],
    ],
    [
      'takes a whole day, and is said to end as it begins',
      allDay(morning, morning),
      saturday,
      ['20270116', '20270117'],
    ],
    [
      'takes whole days, of a leap year',
      allDay('2028-02-28T00:00:00-06:00', '2028-03-02T00:00:00-06:00'),
      days('2028-02-28', '2028-03-01'),
      ['20280228', '20280302'],
    ],
    [
      'takes whole days, which are written in UTC',
      allDay('2027-07-01T22:00:00Z', '2027-07-03T22:00:00Z', 'Europe/Madrid'),
      days('2027-07-02', '2027-07-03'),
      ['20270702', '20270704'],
    ],
    [
      'takes a whole day, which has no midnight',
      allDay('2018-11-04T01:00:00-02:00', '2018-11-05T00:00:00-02:00', 'America/Sao_Paulo'),
      days('2018-11-04'),
      ['20181104', '20181105'],
    ],
    [
      'takes whole days, and is said to have hours',
      allDay('2027-01-16T09:00:00-06:00', '2027-01-18T18:00:00-06:00'),
      days('2027-01-16', '2027-01-18'),
      ['20270116', '20270119'],
    ],
    [
      'ends by a clock that was put back meanwhile',
      inPerson('2026-10-25T02:30:00+02:00', '2026-10-25T02:10:00+01:00', 'Europe/Madrid'),
      days('2026-10-25'),
      ['20261025T003000Z', '20261025T011000Z'],
    ],
    [
      'is in the farthest east',
      inPerson('2027-01-17T00:30:00+14:00', '2027-01-17T01:30:00+14:00', 'Pacific/Kiritimati'),
      days('2027-01-17'),
      ['20270116T103000Z', '20270116T113000Z'],
    ],
    [
      'is in the farthest west',
      inPerson('2027-01-15T23:30:00-11:00', '2027-01-16T00:00:00-11:00', 'Pacific/Pago_Pago'),
      days('2027-01-15'),
      ['20270116T103000Z', '20270116T110000Z'],
    ],
    [
      'is where clocks are a quarter of an hour apart',
      online('2027-01-16T05:30:00+05:45', '2027-01-16T06:00:00+05:45', 'Asia/Kathmandu'),
      perReader(days('2027-01-15'), days('2027-01-15', '2027-01-16'), days('2027-01-16')),
      ['20270115T234500Z', '20270116T001500Z'],
    ],
    [
      'is in the first hours of the first year',
      inPerson('1900-01-01T00:00:00Z', '1900-01-01T01:00:00Z', 'UTC'),
      days('1900-01-01'),
      ['19000101T000000Z', '19000101T010000Z'],
    ],
    [
      'is in the last hours of the last year',
      online('2199-12-31T23:00:00-06:00', '2199-12-31T23:59:59-06:00'),
      perReader(days('2199-12-31'), days('2200-01-01'), days('2200-01-01')),
      ['22000101T050000Z', '22000101T055959Z'],
    ],
    [
      'takes whole days to the end of the last year',
      allDay('2199-12-30T00:00:00-06:00', '2199-12-31T00:00:00-06:00'),
      days('2199-12-30'),
      ['21991230', '21991231'],
    ],
    [
      'takes all the years there are',
      inPerson('1900-01-01T00:00:00Z', '2199-12-31T12:00:00Z', 'UTC'),
      days('1900-01-01', '2199-12-31'),
      ['19000101T000000Z', '21991231T120000Z'],
    ],
  ] satisfies Row[]
).map(asEvent);

/** The days of one of the {@link possibleEvents} for a reader. */
export const daysFor = ({ days: said }: PossibleEvent, reader: TimeZone): Days =>
  'first' in said ? (said as Days) : (said[reader] as Days);

/** Times that no event can have, and the field that is wrong. */
export const impossibleTimes: readonly { name: string; times: EventTimes; field: 'start' | 'end' }[] = [
  {
    name: 'ends before it begins',
    times: inPerson(eight, '2027-01-16T19:59:59-06:00'),
    field: 'end',
  },
  {
    name: 'ends before it begins, though its clock says otherwise',
    times: inPerson(eight, '2027-01-16T21:00:00+01:00'),
    field: 'end',
  },
  {
    name: 'takes whole days backwards',
    times: allDay(midnight, morning),
    field: 'end',
  },
  {
    name: 'ends in the year 9999',
    times: inPerson(eight, '9999-12-31T23:59:59-06:00'),
    field: 'end',
  },
  {
    name: 'ends after the last year',
    times: inPerson(eight, '2200-01-01T00:00:00Z'),
    field: 'end',
  },
  {
    name: 'begins before the first year',
    times: inPerson('1899-12-31T23:59:59Z', '1900-01-01T00:00:00Z'),
    field: 'start',
  },
  { name: 'begins in the year 0', times: inPerson('0000-01-01T00:00:00Z', '2027-01-01T00:00:00Z'), field: 'start' },
  {
    name: 'goes by a clock that is nowhere on Earth',
    times: inPerson('2027-01-16T20:00:00-23:00', '2027-01-17T20:00:00-06:00'),
    field: 'start',
  },
  {
    name: 'begins on a day that no month has',
    times: inPerson('2027-02-29T20:00:00Z', '2027-03-01T20:00:00Z'),
    field: 'start',
  },
  { name: 'begins on a day alone', times: inPerson('2027-02-28', '2027-03-01T20:00:00Z'), field: 'start' },
];
