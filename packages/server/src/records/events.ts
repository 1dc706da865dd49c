import { daysOf, followsReader, type Network, type NetworkEvent, spanOf } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import { beginning, calendarDay, ending, isDate, timestamp, updatedAfter } from '../database/timestamp.ts';
import { type ColumnValue, distinct, isAnyOf, overlaps, type Resource } from './resource.ts';

/** How events are kept and found. */
export const events: Resource<NetworkEvent> = {
  name: 'events',
  columns: (record) => ({
    goals: distinct(record.goals),
    targets: distinct(record.targets),
    ...timeColumns(record),
    themes: record.theme ? withLinesAbove(record.theme) : [],
    category: record.category ?? null,
    format: record.format,
    status: record.status,
  }),
  texts: (record) => [
    record.title,
    record.summary,
    record.description,
    record.location?.name,
    record.location?.address,
    record.platform,
    record.sessionCode,
    ...record.organizers.map(({ name }) => name),
  ],
  filters: {
    from: since,
    to: until,
    theme: overlaps('themes', 'text'),
    category: isAnyOf('category'),
    format: isAnyOf('format'),
    status: isAnyOf('status'),
    goal: overlaps('goals', 'integer'),
    target: overlaps('targets', 'text'),
    updated_after: updatedAfter,
  },
  facets: {
    goal: 'goals',
    target: 'targets',
    theme: 'themes',
    category: 'category',
    format: 'format',
    status: 'status',
  },
  orders: {
    start: { column: 'starts', type: 'timestamptz' },
    updated: { column: 'updated', type: 'timestamptz' },
  },
};

/** When an event begins and ends, and its days where they are the same for everybody; else they follow the network's clock. */
function timeColumns(record: NetworkEvent): Record<string, ColumnValue> {
  const span = spanOf(record);
  if (!span) throw new RangeError(`The event "${record.slug}" has no beginning that can be.`);
  const days = followsReader(record) ? undefined : daysOf(record, record.timeZone);
  return {
    starts: timestamp(span.start),
    ends: timestamp(span.end),
    first_day: days?.first ?? null,
    last_day: days?.last ?? null,
  };
}

/** How far the clocks of two places can be apart: what an index can rule out, whatever the days of an event go by. */
const farthestClocks = sql`interval '26 hours'`;

/** Events that end after an instant, or that are on a day or on a later one. */
function since(value: string, { timeZone }: Network): RawBuilder<boolean> {
  const begins = sql`${beginning(value, timeZone)}::timestamptz`;
  if (!isDate(value)) return sql<boolean>`ends > ${begins}`;
  // What ends as it begins is on the day that begins with it.
  return sql<boolean>`(ends >= ${begins} - ${farthestClocks}
    and coalesce(last_day >= ${calendarDay(value)}::date, ends > ${begins} or starts >= ${begins}))`;
}

/** Events that begin before an instant, or that are on a day or on an earlier one. */
function until(value: string, { timeZone }: Network): RawBuilder<boolean> {
  const ends = sql`${ending(value, timeZone)}::timestamptz`;
  if (!isDate(value)) return sql<boolean>`starts < ${ends}`;
  return sql<boolean>`(starts < ${ends} + ${farthestClocks} and coalesce(first_day <= ${calendarDay(value)}::date, starts < ${ends}))`;
}

/** A thematic line with those it belongs to: `1.1.1` → `1`, `1.1`, `1.1.1`. */
function withLinesAbove(theme: string): string[] {
  const parts = theme.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
