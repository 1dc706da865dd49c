import type { Organization } from '@tejido/contract';
import { marksOfOrganization } from '@tejido/contract/schemas';
import { updatedAfter } from '../database/timestamp.ts';
import { near, territoryColumns } from './place.ts';
import { distinct, isAnyOf, overlaps, type Resource } from './resource.ts';
import { titleOrder } from './title-order.ts';

/** How organizations are kept and found. */
export const organizations: Resource<Organization> = {
  name: 'organizations',
  columns: (record) => ({
    ...territoryColumns(record.territory),
    goals: distinct(record.goals),
    targets: distinct(record.targets),
    sector: record.sector,
    marks: marksOfOrganization(record),
    title_order: titleOrder(record.name, record.languages),
  }),
  texts: (record) => [record.name, record.summary, record.territory?.name],
  filters: {
    goal: overlaps('goals', 'integer'),
    target: overlaps('targets', 'text'),
    sector: isAnyOf('sector'),
    territory: overlaps('territories', 'text'),
    near,
    updated_after: updatedAfter,
  },
  facets: {
    goal: 'goals',
    target: 'targets',
    sector: 'sector',
    territory: 'territories',
  },
  orders: {
    updated: { column: 'updated', type: 'timestamptz' },
    title: { column: 'title_order', type: 'text' },
  },
};
