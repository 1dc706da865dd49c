import {
  type CalendarDate,
  type Days,
  daysOf,
  type EventTimes,
  type Initiative,
  type Network,
  type NetworkEvent,
  type Organization,
  spanOf,
} from '@tejido/contract';
import { matchesSearch } from './search.ts';

/** A record of any kind: what all have, and what some have. */
export type AnyRecord = Pick<
  Initiative,
  'id' | 'slug' | 'network' | 'languages' | 'updated' | 'revision' | 'goals' | 'targets'
> &
  Some<Pick<Organization, 'name' | 'sector'>> &
  Some<
    Pick<Initiative, 'title' | 'summary' | 'description' | 'kind' | 'stage' | 'sectors' | 'territory' | 'partners'>
  > &
  Some<
    Pick<
      NetworkEvent,
      | 'start'
      | 'end'
      | 'timeZone'
      | 'allDay'
      | 'theme'
      | 'category'
      | 'format'
      | 'status'
      | 'location'
      | 'platform'
      | 'sessionCode'
      | 'organizers'
    >
  >;

type Some<T> = { [K in keyof T]?: T[K] | undefined };

/** A query after it was checked. */
export type CheckedQuery = Readonly<Record<string, unknown>>;

/**
 * The values by which a record is found with a filter and counted in a facet, by the name of both: a record of Baja California
 * Sur is also one of Mexico, a session of line 1.1 also one of line 1.
 */
const values: Readonly<Record<string, (record: AnyRecord) => readonly (string | number | undefined)[]>> = {
  goal: ({ goals }) => goals,
  target: ({ targets }) => targets,
  sector: ({ sector, sectors = [sector] }) => sectors,
  kind: ({ kind }) => [kind],
  stage: ({ stage }) => [stage],
  territory: ({ territory }) => withWider(territory?.code, '-'),
  theme: ({ theme }) => withWider(theme, '.'),
  category: ({ category }) => [category],
  format: ({ format }) => [format],
  status: ({ status }) => [status],
};

/** The filters that are no choice of values. */
const conditions: Readonly<Record<string, (record: AnyRecord, given: string, network: Network) => boolean>> = {
  q: (record, search) => matchesSearch(search, textsOf(record)),
  near: ({ territory }, position) => isNear(territory, position),
  updated_after: ({ updated }, instant) => Date.parse(updated) > Date.parse(instant),
  from: (record, given, network) =>
    isDay(given) ? daysIn(record, network).last >= given : (spanOf(timesOf(record))?.end ?? 0) > Date.parse(given),
  to: (record, given, network) =>
    isDay(given)
      ? daysIn(record, network).first <= given
      : (spanOf(timesOf(record))?.start ?? Infinity) < Date.parse(given),
};

/** Whether a record matches every filter of a query; within one filter, any of its values. */
export function matches(record: AnyRecord, query: CheckedQuery, network: Network): boolean {
  return Object.entries(query).every(([name, given]) => {
    if (given === undefined) return true;
    const found = values[name]?.(record);
    if (found) return (given as (string | number)[]).some((value) => found.includes(value));
    return conditions[name]?.(record, given as string, network) ?? true;
  });
}

/** How many records each value of a facet would leave, given the query's other filters. */
export function countFacet(
  facet: string,
  records: readonly AnyRecord[],
  query: CheckedQuery,
  network: Network,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of records) {
    if (!matches(record, { ...query, [facet]: undefined }, network)) continue;
    for (const value of new Set(values[facet]?.(record)))
      if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

const textsOf = (record: AnyRecord) => [
  record.title,
  record.name,
  record.summary,
  record.description,
  record.territory?.name,
  record.location?.name,
  record.location?.address,
  record.platform,
  record.sessionCode,
  ...[...(record.partners ?? []), ...(record.organizers ?? [])].map(({ name }) => name),
];

/** A code and those it stands below: `1.1.1` → `1`, `1.1`, `1.1.1`. */
function withWider(code: string | undefined, separator: string): string[] {
  const parts = code?.split(separator) ?? [];
  return parts.map((_, index) => parts.slice(0, index + 1).join(separator));
}

const isDay = (given: string): given is CalendarDate => given.length === 10;

/** The days of an event; of one online, by the clock of the network. */
const daysIn = (record: AnyRecord, { timeZone }: Network): Days => daysOf(timesOf(record), timeZone);

const timesOf = ({ start = '', end = '', timeZone = '', allDay, format }: AnyRecord): EventTimes => ({
  start,
  end,
  timeZone,
  allDay,
  format,
});

const earthRadius = 6371;

/** Whether a place lies within a `near` value's radius, by great-circle distance (haversine formula). */
function isNear(place: AnyRecord['territory'], position: string): boolean {
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
