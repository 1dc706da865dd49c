import * as z from 'zod/mini';
import { type IdPrefix, idPrefixes } from './id.ts';
import type { PublicOperationName } from './routes.ts';
import { doc } from './schemas/common.ts';
import { eventSchema } from './schemas/event.ts';
import { initiativeSchema } from './schemas/initiative.ts';
import { organizationSchema } from './schemas/organization.ts';
import { eventFilters, initiativeFilters, organizationFilters, paging } from './schemas/query.ts';

/*
 * Everything a network publishes is a record. One definition per resource; its routes, SDK functions, OpenAPI description and
 * table follow from it.
 */

const byTitle = ['-updated', 'updated', 'title', '-title'] as const;
const byStart = ['start', '-start', '-updated', 'updated'] as const;

/** What a kind of record is: its id's prefix, schema, filters, orders and facets. The first order is the default. */
export const resources = {
  organizations: {
    prefix: idPrefixes.organization,
    schema: organizationSchema,
    filters: organizationFilters,
    sorts: byTitle,
    facets: ['goal', 'target', 'sector', 'territory'],
    list: 'listOrganizations',
    get: 'getOrganization',
  },
  initiatives: {
    prefix: idPrefixes.initiative,
    schema: initiativeSchema,
    filters: initiativeFilters,
    sorts: byTitle,
    facets: ['goal', 'target', 'sector', 'kind', 'stage', 'territory'],
    list: 'listInitiatives',
    get: 'getInitiative',
  },
  events: {
    prefix: idPrefixes.event,
    schema: eventSchema,
    filters: eventFilters,
    sorts: byStart,
    facets: ['goal', 'target', 'theme', 'category', 'format', 'status'],
    list: 'listEvents',
    get: 'getEvent',
  },
} as const satisfies Record<string, Resource>;

interface Resource {
  prefix: IdPrefix;
  schema: z.ZodMiniType;
  filters: Record<string, z.ZodMiniType>;
  sorts: readonly string[];
  facets: readonly string[];
  list: PublicOperationName;
  get: PublicOperationName;
}

/** The name of a kind of record, as in paths. */
export type ResourceName = keyof typeof resources;

/** How many records have each value of a facet: `{ "goal": { "6": 12 } }`. */
export type Facets = Record<string, Record<string, number>>;

/** The query of a resource's list: its filters, order, facets and page. */
export function listQuery<
  R extends {
    filters: z.core.$ZodLooseShape;
    sorts: readonly [string, ...string[]];
    facets: readonly [string, ...string[]];
  },
>(resource: R) {
  const { filters, sorts, facets } = resource;
  return z.strictObject({
    ...(filters as R['filters']),
    sort: z.optional(
      doc(
        z.enum(sorts as R['sorts'] & readonly [string, ...string[]]),
        `The order; a leading minus reverses. \`${sorts[0]}\` when not given.`,
      ),
    ),
    facets: z.optional(
      doc(
        z.array(z.enum(facets as R['facets'] & readonly [string, ...string[]])).check(z.minLength(1)),
        'Also counts the records that each value of these would leave.',
      ),
    ),
    ...paging,
  });
}
