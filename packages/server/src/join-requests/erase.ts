import { type Kysely, type RawBuilder, sql } from 'kysely';
import { record } from '../audit/audit-log.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { forgetJobs } from '../outbox/outbox.ts';
import { unpublish } from './unpublish.ts';

/** How many join requests are erased in one transaction. */
const batch = 1000;

/**
 * Erases a join request with its tokens, notes, membership and published entry, and the mails about it that were not yet sent. The audit log keeps
 * its id. What is published rests on a consent, and does not outlive what proves it.
 */
export async function eraseJoinRequest(db: Db, networkId: string, id: string): Promise<void> {
  await unpublish(db, networkId, id, new Date());
  await forgetJobs(db, networkId, id);
  await db.deleteFrom('join_requests').where('network_id', '=', networkId).where('id', '=', id).execute();
  await record(db, { networkId, action: 'join-request.erased', subject: id });
}

/** Erases the requests that were not confirmed in time, some at once, and returns their ids. */
export function eraseUnconfirmed(db: Kysely<Tables>, days: number): Promise<string[]> {
  return eraseWhere(db, sql`status = 'received' and unconfirmed_since < now() - ${days} * interval '1 day'`);
}

/** Erases the requests that were declined so long ago, some at once, and returns their ids. */
export function eraseDeclined(db: Kysely<Tables>, days: number): Promise<string[]> {
  return eraseWhere(db, sql`status = 'declined' and decided < now() - ${days} * interval '1 day'`);
}

function eraseWhere(db: Kysely<Tables>, isDue: RawBuilder<unknown>): Promise<string[]> {
  return withRetry(db, async (transaction) => {
    const { rows } = await sql<{ network_id: string; id: string }>`
      select network_id, id from join_requests where ${isDue}
      limit ${batch} for update skip locked`.execute(transaction);
    for (const row of rows) await eraseJoinRequest(transaction, row.network_id, row.id);
    return rows.map(({ id }) => id);
  });
}
