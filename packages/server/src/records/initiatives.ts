import type { Initiative } from '@tejido/contract';
import { updatedAfter } from '../database/timestamp.ts';
import { near, territoryColumns } from './place.ts';
import { distinct, isAnyOf, overlaps, type Resource } from './resource.ts';
import { titleOrder } from './title-order.ts';

/** How initiatives are kept and found. */
export const initiatives: Resource<Initiative> = {
  name: 'initiatives',
  columns: (record) => ({
    ...territoryColumns(record.territory),
    goals: distinct(record.goals),
    targets: distinct(record.targets),
    sectors: distinct(record.sectors),
    kind: record.kind,
    stage: record.stage,
    title_order: titleOrder(record.title, record.languages),
  }),
  texts: (record) => [
    record.title,
    record.summary,
    record.description,
    record.territory?.name,
    ...record.partners.map(({ name }) => name),
  ],
  filters: {
    goal: overlaps('goals', 'integer'),
    target: overlaps('targets', 'text'),
    sector: overlaps('sectors', 'text'),
    kind: isAnyOf('kind'),
    stage: isAnyOf('stage'),
    territory: overlaps('territories', 'text'),
    near,
    updated_after: updatedAfter,
  },
  facets: {
    goal: 'goals',
    target: 'targets',
    sector: 'sectors',
    kind: 'kind',
    stage: 'stage',
    territory: 'territories',
  },
  orders: {
    updated: { column: 'updated', type: 'timestamptz' },
    title: { column: 'title_order', type: 'text' },
  },
};
