import { type CalendarDate, type Days, daysOf, type EventTimes, type Network, spanOf } from '@tejido/contract';
import { momentOf, type RecordDefinition, searchedTexts, valuesOf } from '@tejido/contract/schemas';
import { matchesSearch } from './search.ts';

/** A record of some kind. */
export interface AnyRecord {
  id: string;
  slug: string;
  updated: string;
  languages: readonly string[];
}

/** A query after it was checked. */
export type CheckedQuery = Readonly<Record<string, unknown>>;

type Condition = (kind: RecordDefinition, record: AnyRecord, given: string, network: Network) => boolean;

/** The filters that are no choice of values. */
const conditions: Readonly<Record<string, Condition>> = {
  q: (kind, record, search) => matchesSearch(search, searchedTexts(kind, record)),
  near: ({ point }, record, position) => isNear(point?.(record as never), position),
  updated_after: (_, { updated }, instant) => Date.parse(updated) > Date.parse(instant),
  from: (kind, record, given, network) =>
    isDay(given) ? daysIn(kind, record, network).last >= given : spanIn(kind, record).end > Date.parse(given),
  to: (kind, record, given, network) =>
    isDay(given) ? daysIn(kind, record, network).first <= given : spanIn(kind, record).start < Date.parse(given),
  when: (kind, record, given) => momentOf(spanIn(kind, record), Date.now()) === given,
};

/** Whether a record matches every filter of a query; within one filter, any of its values. */
export function matches(kind: RecordDefinition, record: AnyRecord, query: CheckedQuery, network: Network): boolean {
  return Object.entries(query).every(([name, given]) => {
    if (given === undefined) return true;
    const choice = kind.choices[name];
    if (!choice) return conditions[name]?.(kind, record, given as string, network) ?? true;
    const found = valuesOf(choice, record);
    return (given as (string | number)[]).some((value) => found.includes(value));
  });
}

/** How many records each value of a facet would leave, given the query's other filters. */
export function countFacet(
  kind: RecordDefinition,
  facet: string,
  records: readonly AnyRecord[],
  query: CheckedQuery,
  network: Network,
): Record<string, number> {
  const choice = kind.choices[facet];
  const counts: Record<string, number> = {};
  for (const record of records)
    if (choice && matches(kind, record, { ...query, [facet]: undefined }, network))
      for (const value of valuesOf(choice, record)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const isDay = (given: string): given is CalendarDate => given.length === 10;

/** When a record begins and ends. Which query a kind takes is checked before: only one with times is asked for them. */
const timesOf = ({ times }: RecordDefinition, record: AnyRecord): EventTimes =>
  times?.of(record as never) as EventTimes;

const spanIn = (kind: RecordDefinition, record: AnyRecord): { start: number; end: number } =>
  spanOf(timesOf(kind, record)) ?? { start: Infinity, end: 0 };

/** The days of a record; of what is online, by the clock of the network. */
const daysIn = (kind: RecordDefinition, record: AnyRecord, { timeZone }: Network): Days =>
  daysOf(timesOf(kind, record), timeZone);

const earthRadius = 6371;

/** Whether a place lies within a `near` value's radius, by great-circle distance (haversine formula). */
function isNear(place: ReturnType<NonNullable<RecordDefinition['point']>>, position: string): boolean {
  if (place?.latitude === undefined || place.longitude === undefined) return false;
  const [latitude = 0, longitude = 0, kilometres = 0] = position.split(',').map(Number);
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(place.latitude - latitude) / 2) ** 2 +
    Math.cos(radians(latitude)) *
      Math.cos(radians(place.latitude)) *
      Math.sin(radians(place.longitude - longitude) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(half)) <= kilometres;
}
