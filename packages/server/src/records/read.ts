import type { Facets, Network, RecordKind } from '@tejido/contract';
import {
  type Cursor,
  defaultLimit,
  type Moment,
  type OrderType,
  readCursor,
  recordKinds,
  writeCursor,
} from '@tejido/contract/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import { updatedAfter } from '../database/timestamp.ts';
import { type TextMatch, textMatch } from '../search/query.ts';
import { hasAny } from './columns.ts';
import { countFacets } from './count-facets.ts';
import { listFacetValues } from './facet-values.ts';
import { near } from './near.ts';
import { at, since, until } from './period.ts';

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

/** Whether a query asks for more than the next records of a list in their order. */
export const isSearch = (query: ListQuery): boolean =>
  Object.entries(query).some(([name, value]) => value !== undefined && !inOrderOnly.has(name));

/** Whether what a query is answered with changes with the clock. */
export const isByClock = (query: ListQuery): boolean => query['when'] !== undefined;

const inOrderOnly = new Set(['sort', 'limit', 'cursor', 'lang']);

/** One record by its id, its slug or one that it had before; `null` where it was here and is gone, `undefined` where there was none. */
export async function findRecord(
  db: Db,
  network: Pick<Network, 'id'>,
  kind: RecordKind,
  idOrSlug: string,
): Promise<unknown> {
  const { rows } = await sql<{ document: unknown }>`
    select document from records
    where ${isOf(network, kind)} and (id = ${idOrSlug} or slug = ${idOrSlug})`.execute(db);
  if (rows[0]) return rows[0].document;
  const { rows: former } = await sql<{ document: unknown }>`
    select record.document from former_slugs as former
    left join records as record on record.network_id = former.network_id and record.id = former.id
    where former.network_id = ${network.id} and former.kind = ${kind} and former.slug = ${idOrSlug}`.execute(db);
  return former[0]?.document;
}

/** The records that match all filters of a query, one page of them. Throws a {@link QueryError} for a cursor that is none. */
export async function listRecords(db: Db, network: Network, kind: RecordKind, query: ListQuery): Promise<Records> {
  const { limit = defaultLimit, sort = recordKinds[kind].orders[0], facets } = query;
  const order = orderColumns[sort.replace('-', '')];
  if (!order) throw new QueryError('sort', `"${sort}" is not an order of ${kind}.`);
  const cursor =
    query.cursor === undefined ? undefined : readCursor(query.cursor, order.type, recordKinds[kind].prefix);
  if (query.cursor !== undefined && !cursor)
    throw new QueryError('cursor', '"cursor" is not from a page of this list.');

  const list: List = { db, network, kind, order, descending: sort.startsWith('-'), limit, cursor };
  const filters = filtersOf(kind, network, query);
  const rows = await findRows(list, filters);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ document }) => document),
    cursor: rows.length > limit && last ? writeCursor({ value: textOf(last.value), id: last.id }) : undefined,
    ...(facets ? { facets: await readFacets(list, filters, [...new Set(facets)]) } : {}),
  };
}

/** The column of each order, by its name without the minus. */
/** The column that an order goes by. */
export interface Order {
  column: string;
  type: OrderType;
}

const orderColumns: Readonly<Record<string, Order>> = {
  updated: { column: 'updated', type: 'timestamptz' },
  title: { column: 'title_order', type: 'text' },
  start: { column: 'starts', type: 'timestamptz' },
};

/** The filters that are no choice of values. Which of them a kind has was checked before. */
const otherFilters: Readonly<Record<string, (value: string, network: Network) => Condition>> = {
  from: since,
  to: until,
  when: (moment) => at(new Date(), moment as Moment),
  near,
  updated_after: updatedAfter,
};

/** A list and where its page begins. */
interface List {
  db: Db;
  network: Network;
  kind: RecordKind;
  order: Order;
  descending: boolean;
  limit: number;
  cursor: Cursor | undefined;
}

type Condition = RawBuilder<boolean>;

/** The conditions of a query. */
interface Filters {
  /** Those by the values that facets count, by the name of the facet. */
  chosen: ReadonlyMap<string, { condition: Condition; values: readonly string[] }>;
  /** All others. */
  others: readonly Condition[];
  /** That a record is of the network and kind: by its words where a search looks for words, so that nothing but their index can be asked. */
  ofKind: Condition;
  /** What the search asks for. */
  text: TextMatch | undefined;
}

interface Row {
  id: string;
  value: string | Date;
  document: unknown;
}

function filtersOf(kind: RecordKind, network: Network, query: ListQuery): Filters {
  const chosen = new Map<string, { condition: Condition; values: readonly string[] }>();
  const others: Condition[] = [];
  for (const [parameter, given] of Object.entries(query)) {
    if (given === undefined) continue;
    if (parameter in recordKinds[kind].choices) {
      const values = (given as unknown[]).map(String);
      chosen.set(parameter, { condition: hasAny(kind, parameter, values), values });
    } else if (otherFilters[parameter]) others.push(otherFilters[parameter](given as string, network));
  }
  if (typeof query['q'] !== 'string') return { chosen, others, ofKind: isOf(network, kind), text: undefined };
  const text = textMatch(query['q'], network, kind);
  return { chosen, others, ofKind: text.matches, text };
}

/** The rows of a page, and one more where there is another page. Throws a {@link QueryError} for a search that is {@link isTooBroad too broad}. */
async function findRows(list: List, { chosen, others, ofKind, text }: Filters): Promise<Row[]> {
  const byValues = [...chosen.values()].map(({ condition }) => condition);
  const isPlain = !text && others.length === 0;
  if (isPlain && byValues.length === 0) return inOrder(list, [], list.limit + 1);
  const conditions = [ofKind, ...byValues, ...others];
  const tooBroad = await isTooBroad(list, text);
  // What is frequent fills a page from the next records of the list, and nothing has to be looked for.
  const near = await inOrder(list, conditions, isPlain || tooBroad || text?.isLong ? nearby : nearest);
  if (near.length > list.limit) return near;
  if (tooBroad) throw new QueryError('q', tooBroadDetail);
  return throughIndexes(list, conditions);
}

/** Records that are looked at before the indexes are asked: as many as are worth it where looking for them is long. */
const nearby = 500;

/** The same where it is short. */
const nearest = 120;

/** Among the next `most` records of the list, those that match. */
async function inOrder(list: List, conditions: readonly Condition[], most: number): Promise<Row[]> {
  const { db, network, kind, limit } = list;
  const { rows } = await sql<Row>`
    select id, ${valueOf(list)} as value, document
    from (select * from records where ${all([isOf(network, kind), fromCursor(list)])} ${orderOf(list)} limit ${most}) as next
    where ${all(conditions)} ${orderOf(list)} limit ${limit + 1}`.execute(db);
  return rows;
}

/**
 * All that match, then their order. `offset 0` keeps the planner from going through the whole list in its order instead, in the hope of finding
 * a page soon: where few match, or none, that takes a hundred times as long.
 */
async function throughIndexes(list: List, conditions: readonly Condition[]): Promise<Row[]> {
  const { db, network, limit } = list;
  const { rows } = await sql<Row>`
    select id, value, document from (
      select id, ${valueOf(list)} from (
        select id, ${valueOf(list)} from records
        where ${all([...conditions, fromCursor(list)])} offset 0) as matching
      ${orderOf(list)} limit ${limit + 1}) as page (id, value)
    join records using (id) where network_id = ${network.id}
    order by value ${directionOf(list)}, id ${directionOf(list)}`.execute(db);
  return rows;
}

const valueOf = ({ order }: List) => sql.ref(order.column);
const directionOf = ({ descending }: List) => (descending ? sql`desc` : sql`asc`);
const orderOf = (list: List) => sql`order by ${valueOf(list)} ${directionOf(list)}, id ${directionOf(list)}`;

/** The records that the list goes on with, of those that have a place in its order: its index holds no others. */
function fromCursor(list: List): Condition {
  const { cursor, descending, order } = list;
  const isPlaced = sql<boolean>`${valueOf(list)} is not null`;
  if (!cursor) return isPlaced;
  const beyond = descending ? sql`<` : sql`>`;
  const isBeyond = sql<boolean>`(${valueOf(list)}, id) ${beyond} (${cursor.value}::${sql.raw(order.type)}, ${cursor.id}::text)`;
  return all([isPlaced, isBeyond]);
}

/**
 * Whether so many records have the words of a search in any order that it would take long to see in which of them the words stand side by
 * side: the index does not know.
 */
async function isTooBroad({ db }: List, text: TextMatch | undefined): Promise<boolean> {
  if (!text?.inAnyOrder) return false;
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from (select 1 from records where ${text.inAnyOrder} limit ${mostToRead + 1}) as found`.execute(db);
  return (rows[0]?.count ?? 0) > mostToRead;
}

const tooBroadDetail = 'Too many records have these words to see where they stand side by side: add another word.';

/** Records whose texts are read for one search. */
const mostToRead = 8000;

/** For each facet, how many records each of its values would leave: all filters apply but the facet's own. */
async function readFacets(list: List, filters: Filters, facets: readonly string[]): Promise<Facets> {
  const { db, network, kind } = list;
  const { chosen, others, ofKind, text } = filters;
  if (await isTooBroad(list, text)) throw new QueryError('q', tooBroadDetail);
  // A filter whose own facet is not counted applies to all that are.
  const always = [...chosen].filter(([facet]) => !facets.includes(facet)).map(([, { condition }]) => condition);
  const { rows } = await sql<{ records: string | null }>`
    select string_agg(facets, ${'\n'}) as records from records
    where ${all([ofKind, ...always, ...others])}`.execute(db);
  return countFacets(rows[0]?.records ?? '', {
    facets,
    chosen: new Map(
      [...chosen].filter(([facet]) => facets.includes(facet)).map(([facet, { values }]) => [facet, values]),
    ),
    values: await listFacetValues(db, network, kind),
  });
}

const isOf = (network: Pick<Network, 'id'>, kind: RecordKind): Condition =>
  sql<boolean>`network_id = ${network.id} and kind = ${kind}`;

const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;

const textOf = (value: string | Date): string => (value instanceof Date ? value.toISOString() : value);
