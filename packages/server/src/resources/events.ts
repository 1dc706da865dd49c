import type { Network, NetworkEvent } from '@tejido/contract';
import { sql } from 'kysely';
import { distinct, isAnyOf, overlaps, type Resource } from './resource.ts';
import { beginning, ending, timestamp, updatedAfter } from './time.ts';

/** How events are kept and found. */
export const events: Resource<NetworkEvent> = {
  name: 'events',
  columns: (record) => ({
    goals: distinct(record.goals),
    targets: distinct(record.targets),
    starts: timestamp(Date.parse(record.start)),
    ends: timestamp(Date.parse(record.end)),
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
    from: (value: string, network: Network) => sql<boolean>`ends > ${beginning(value, network.timeZone)}::timestamptz`,
    to: (value: string, network: Network) => sql<boolean>`starts < ${ending(value, network.timeZone)}::timestamptz`,
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

/** A thematic line with those it belongs to: `1.1.1` → `1`, `1.1`, `1.1.1`. */
function withLinesAbove(theme: string): string[] {
  const parts = theme.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
