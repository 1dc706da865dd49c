import { type Facets, type Network, type ResourceName } from '@tejido/contract';
import { defaultLimit, resources } from '@tejido/contract/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import { resourceTables } from '../resources/index.ts';
import type { Resource } from '../resources/resource.ts';
import { matches } from '../search/query.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';

/** The checked query of a list, by the names of its parameters. */
export interface ListQuery {
  sort?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
  facets?: readonly string[] | undefined;
  lang?: readonly string[] | undefined;
  [filter: string]: unknown;
}

/** Some records of a list, in order. */
export interface Records {
  items: unknown[];
  /** The cursor of the next page; `undefined` on the last. */
  cursor: string | undefined;
  facets?: Facets;
}

/** A parameter's value that could not be known to be wrong before it was used. */
export class QueryError extends Error {
  readonly parameter: string;

  constructor(parameter: string, message: string) {
    super(message);
    this.parameter = parameter;
  }
}

/** One record by its id or slug, or `undefined`. */
export async function findRecord(
  db: Db,
  network: Pick<Network, 'id'>,
  resource: ResourceName,
  idOrSlug: string,
): Promise<unknown> {
  const { rows } = await sql<{ document: unknown }>`
    select document from ${sql.table(resource)}
    where network_id = ${network.id} and (id = ${idOrSlug} or slug = ${idOrSlug})`.execute(db);
  return rows[0]?.document;
}

/** The records that match all filters of a query, one page of them. Throws a {@link QueryError} for a cursor that is none. */
export async function listRecords(db: Db, network: Network, name: ResourceName, query: ListQuery): Promise<Records> {
  const resource = resourceTables[name];
  const { limit = defaultLimit, sort = resources[name].sorts[0], facets } = query;
  const order = resource.orders[sort.replace('-', '')];
  if (!order) throw new QueryError('sort', `"${sort}" is not an order of ${name}.`);
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, order, resources[name].prefix);
  if (query.cursor !== undefined && !cursor)
    throw new QueryError('cursor', '"cursor" is not from a page of this list.');

  const conditions = conditionsOf(resource, network, query);
  const column = sql.ref(order.column);
  const direction = sort.startsWith('-') ? sql`desc` : sql`asc`;
  const beyond = sort.startsWith('-') ? sql`<` : sql`>`;
  const after = (from: Cursor) =>
    sql<boolean>`(${column}, id) ${beyond} (${from.value}::${sql.raw(order.type)}, ${from.id}::text)`;
  const { rows } = await sql<{ id: string; value: string | Date; document: unknown }>`
    select id, ${column} as value, document from ${sql.table(name)}
    where ${all(network, [...conditions.values(), ...(cursor ? [after(cursor)] : [])])}
    order by ${column} ${direction}, id ${direction} limit ${limit + 1}`.execute(db);

  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ document }) => document),
    cursor: rows.length > limit && last ? writeCursor({ value: textOf(last.value), id: last.id }) : undefined,
    ...(facets ? { facets: await countFacets(db, network, resource, conditions, facets) } : {}),
  };
}

/** For each facet, how many records each of its values would leave: all filters apply but the facet's own. */
async function countFacets(
  db: Db,
  network: Network,
  resource: Resource,
  conditions: ReadonlyMap<string, RawBuilder<boolean>>,
  names: readonly string[],
): Promise<Facets> {
  const facets: Facets = {};
  for (const name of new Set(names)) {
    const others = [...conditions].filter(([parameter]) => parameter !== name).map(([, condition]) => condition);
    const { rows } = await sql<{ value: string; count: number }>`
      select value::text, count(*)::integer as count
      from (select ${resource.facets[name]} as value from ${sql.table(resource.name)} where ${all(network, others)}) as found
      where value is not null group by value order by count desc, value`.execute(db);
    facets[name] = Object.fromEntries(rows.map(({ value, count }) => [value, count]));
  }
  return facets;
}

/** The condition of each filter that a query has. */
function conditionsOf(resource: Resource, network: Network, query: ListQuery): Map<string, RawBuilder<boolean>> {
  const conditions = new Map<string, RawBuilder<boolean>>();
  for (const [parameter, filter] of Object.entries(resource.filters)) {
    if (query[parameter] !== undefined) conditions.set(parameter, filter(query[parameter] as never, network));
  }
  if (typeof query['q'] === 'string') conditions.set('q', matches(query['q'], network.languages));
  return conditions;
}

const all = (network: Pick<Network, 'id'>, conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.join([sql`network_id = ${network.id}`, ...conditions], sql` and `)}`;

const textOf = (value: string | Date): string => (value instanceof Date ? value.toISOString() : value);
