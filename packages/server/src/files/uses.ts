import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';

/*
 * What shows a file says its address, and that has the file's key in it: in a record, in a draft or an earlier version of one, or in the network's own settings.
 */

/** One after the other: what somebody is about to show is not erased meanwhile. */
export async function lockNetwork(transaction: Transaction<Tables>, networkId: string): Promise<void> {
  await sql`select 1 from networks where network_id = ${networkId} for update`.execute(transaction);
}

/** Every text of a network that may hold the address of a file. */
const texts = (networkId: string): RawBuilder<unknown> => sql`(
  select document::text as text from records where network_id = ${networkId}
  union all select content::text from drafts where network_id = ${networkId}
  union all select content::text from draft_versions where network_id = ${networkId}
  union all select document::text from networks where network_id = ${networkId})`;

/** Whether something shows the file of a key. */
export async function isShown(db: Db, networkId: string, key: string): Promise<boolean> {
  const { rows } = await sql`
    select from ${texts(networkId)} as said where position(${key} in text) > 0 limit 1`.execute(db);
  return rows.length > 0;
}

/** The keys of all files that something shows. */
export async function shownKeys(db: Db, networkId: string): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct found[1] as key from ${texts(networkId)} as said,
      regexp_matches(text, '/files/[a-z0-9-]+/([A-Za-z0-9_-]{22})/', 'g') as found
    where position('/files/' in text) > 0`.execute(db);
  return new Set(rows.map(({ key }) => key));
}
