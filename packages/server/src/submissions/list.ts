import type { Network, Retention, SubmissionKind } from '@tejido/contract';
import { type Cursor, defaultLimit, readCursor, writeCursor } from '@tejido/contract/schemas';
import { type Submission, type SubmissionInDesk, submissionKind } from '@tejido/contract/submissions';
import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import type { Order } from '../records/read.ts';
import { QueryError } from '../records/read.ts';
import { toDeskRecords } from './desk-record.ts';
import { countDuplicates } from './duplicates.ts';
import { conditionsOf, type InboxFilters } from './filters.ts';
import { type SubmissionRow, submissionRows, toSubmission } from './record.ts';

/** The checked query of the list of submissions. */
export interface InboxQuery extends InboxFilters {
  sort?: '-created' | 'created' | '-updated' | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** Some submissions of a list, in order. */
export interface InboxPage {
  items: SubmissionInDesk[];
  /** The cursor of the next page; `undefined` on the last. */
  cursor: string | undefined;
}

const created: Order = { column: 'created', type: 'timestamptz' };
const updated: Order = { column: 'updated', type: 'timestamptz' };

/**
 * The submissions that match all filters of a query, one page of them. A page begins after the last request of the page before, so
 * that requests which arrive meanwhile move nothing. Throws a {@link QueryError} for a cursor that is none.
 */
export async function listSubmissions(
  db: Db,
  network: Network,
  kind: SubmissionKind,
  { sort = '-created', limit = defaultLimit, cursor: text, ...filters }: InboxQuery,
  retention: Retention,
): Promise<InboxPage> {
  const order = sort === '-updated' ? updated : created;
  const cursor = text === undefined ? undefined : readCursor(text, order.type, submissionKind(kind).prefix);
  if (text !== undefined && !cursor) throw new QueryError('cursor', '"cursor" is not from a page of this list.');
  const rows = await selectPage(db, network, kind, {
    filters,
    order,
    isDescending: sort !== 'created',
    cursor,
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const duplicates = await countDuplicates(db, network.id, page);
  const last = page.at(-1);
  const items = await toDeskRecords(db, network, page, retention);
  return {
    items: items.map((item) => ({ ...item, duplicates: duplicates.get(item.id) ?? 0 })),
    cursor: rows.length > limit && last ? cursorAfter(last, order) : undefined,
  };
}

/** What rows are wanted. */
export interface Selection {
  filters: InboxFilters;
  order: Order;
  isDescending: boolean;
  cursor: Cursor | undefined;
  limit: number;
}

/** Every submission that matches, newest first, some at a time: a file of all of them must fit into no memory. */
export async function* eachSubmission(
  db: Db,
  network: Network,
  kind: SubmissionKind,
  filters: InboxFilters,
  limit: number = 500,
): AsyncGenerator<Submission[]> {
  let cursor: Cursor | undefined;
  for (;;) {
    const rows = await selectPage(db, network, kind, { filters, order: created, isDescending: true, cursor, limit });
    yield rows;
    const last = rows.at(-1);
    if (rows.length < limit || !last) return;
    cursor = { value: last.created, id: last.id };
  }
}

async function selectPage(
  db: Db,
  network: Network,
  kind: SubmissionKind,
  { filters, order, isDescending, cursor, limit }: Selection,
): Promise<Submission[]> {
  const column = sql.ref(`request.${order.column}`);
  const direction = isDescending ? sql`desc` : sql`asc`;
  const beyond = isDescending ? sql`<` : sql`>`;
  const after = cursor
    ? sql`and (${column}, request.id) ${beyond} (${cursor.value}::timestamptz, ${cursor.id}::text)`
    : sql``;
  const { rows } = await sql<SubmissionRow>`
    select ${submissionRows}
    where ${conditionsOf(network, kind, filters)} ${after}
    order by ${column} ${direction}, request.id ${direction} limit ${limit}`.execute(db);
  return rows.map(toSubmission);
}

const cursorAfter = (held: Submission, { column }: Order): string =>
  writeCursor({ value: held[column as 'created' | 'updated'], id: held.id });
