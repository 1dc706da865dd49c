import type { RecordKind } from '@tejido/contract';
import type { SubmissionInput } from '@tejido/contract/submissions';
import { type Kysely, sql, type Transaction } from 'kysely';
import { withRetry } from './database/connection.ts';
import type { Tables } from './database/tables.ts';
import { countChange } from './networks/networks.ts';
import { indexColumns } from './records/write.ts';
import { indexVersion } from './search/index-version.ts';
import { reviewColumns } from './submissions/columns.ts';

/** Rows in one transaction: people who write wait no longer than for these. */
const batch = 100;

/** A row of any of the tables. */
interface Row {
  network_id: string;
  id: string;
  kind: string;
  document: unknown;
}

/** A table, and what makes the columns of a row anew. */
interface Remaking {
  table: 'records' | 'submissions';
  columnsOf: (row: Row) => Record<string, unknown>;
}

const records: Remaking = {
  table: 'records',
  columnsOf: ({ network_id, kind, document }) => indexColumns(network_id, kind as RecordKind, document),
};

const submissions: Remaking = {
  table: 'submissions',
  columnsOf: ({ kind, id, document }) => ({ ...reviewColumns(kind, id, document as SubmissionInput) }),
};

/**
 * Makes anew what older rules have made of records and submissions to find them by, some at a time, and returns how many were. Several
 * servers share the work; until it is done, what is not yet made anew is found as it was before.
 * @param signal Ends it after the rows under way; the next call goes on.
 */
export async function reindex(db: Kysely<Tables>, signal?: AbortSignal): Promise<number> {
  const changed = new Set<string>();
  const count = await remake(db, records, changed, signal);
  // Lists that were kept are in an older order, and searches lack what is found now.
  for (const networkId of changed) await countChange(db, networkId, new Date());
  return count + (await remake(db, submissions, new Set(), signal));
}

async function remake(
  db: Kysely<Tables>,
  remaking: Remaking,
  changed: Set<string>,
  signal: AbortSignal | undefined,
): Promise<number> {
  let count = 0;
  let after = { network_id: '', id: '' };
  for (;;) {
    if (signal?.aborted) return count;
    const { read, written } = await remakeSome(db, remaking, after);
    for (const row of written) changed.add(row.network_id);
    count += written.length;
    const last = read.at(-1);
    if (!last) return count;
    after = last;
  }
}

async function remakeSome(
  db: Kysely<Tables>,
  remaking: Remaking,
  after: Pick<Row, 'network_id' | 'id'>,
): Promise<{ read: Row[]; written: Row[] }> {
  return withRetry(db, async (transaction) => {
    const read = await oldRows(transaction, remaking.table, after);
    const written: Row[] = [];
    for (const row of read) if (await isRemade(transaction, remaking, row)) written.push(row);
    return { read, written };
  });
}

/**
 * Makes a row anew; false where what was once stored cannot be read or kept any more: it stays as it was, keeps none of the others from being
 * made, and is not tried again by the same rules.
 */
async function isRemade(transaction: Transaction<Tables>, { table, columnsOf }: Remaking, row: Row): Promise<boolean> {
  const columns = made(row, columnsOf);
  if (columns && (await isKept(transaction, table, row, columns))) return true;
  await update(transaction, table, row, { index_version: indexVersion });
  return false;
}

/** A row's columns; nothing where it cannot be read. */
function made(row: Row, columnsOf: Remaking['columnsOf']): Record<string, unknown> | undefined {
  try {
    return columnsOf(row);
  } catch {
    return undefined;
  }
}

/** The classes of what PostgreSQL refuses because of a value: one that is none, that a rule forbids, or that is too large. */
const ofValues = ['22', '23', '54'];

/** Updates a row; false where PostgreSQL does not take its columns. */
async function isKept(
  transaction: Transaction<Tables>,
  table: Remaking['table'],
  row: Row,
  columns: Record<string, unknown>,
): Promise<boolean> {
  await sql`savepoint remade`.execute(transaction);
  try {
    await update(transaction, table, row, columns);
  } catch (error) {
    if (!ofValues.includes(String((error as { code?: unknown }).code).slice(0, 2))) throw error;
    await sql`rollback to savepoint remade`.execute(transaction);
    return false;
  }
  await sql`release savepoint remade`.execute(transaction);
  return true;
}

/** The next rows that older rules have made, locked; not those that another server is at. */
async function oldRows(
  transaction: Transaction<Tables>,
  table: Remaking['table'],
  after: Pick<Row, 'network_id' | 'id'>,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select network_id, kind, id, document from ${sql.table(table)}
    where (network_id, id) > (${after.network_id}::text, ${after.id}::text) and index_version < ${indexVersion}
    order by network_id, id limit ${batch} for update skip locked`.execute(transaction);
  return rows;
}

async function update(
  transaction: Transaction<Tables>,
  table: Remaking['table'],
  row: Row,
  columns: Record<string, unknown>,
): Promise<void> {
  const values = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  await sql`
    update ${sql.table(table)} set ${sql.join(values)}
    where network_id = ${row.network_id} and id = ${row.id}`.execute(transaction);
}
