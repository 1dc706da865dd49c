import { type BulkResult, makeProblem } from '@tejido/contract';
import { type Kysely, sql } from 'kysely';
import { record } from '../audit/audit-log.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import type { Desk } from './decide.ts';
import { toDeskRecords } from './desk-record.ts';
import { findJoinRequest, type JoinRequestRow } from './record.ts';

/** Whether somebody works for a network and may take care of its join requests. */
export async function isOfTeam(db: Db, networkId: string, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('team_members')
    .select('account_id')
    .where('network_id', '=', networkId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Says who takes care of join requests from now on; nobody for null. `updated` stays: whoever decides need not read a request again because
 * of it.
 */
export async function assignJoinRequests(
  db: Kysely<Tables>,
  { network, actor, retention }: Desk,
  ids: readonly string[],
  assignee: string | null,
): Promise<BulkResult> {
  const changed: JoinRequestRow[] = [];
  const refused: BulkResult['refused'] = [];
  for (const id of ids) {
    const row = await withRetry(db, async (transaction) => {
      const { rows } = await sql`
        update join_requests set assignee = ${assignee}
        where network_id = ${network.id} and id = ${id} and assignee is distinct from ${assignee}
        returning id`.execute(transaction);
      if (rows.length > 0)
        await record(transaction, { networkId: network.id, action: 'join-request.assigned', actor, subject: id });
      return findJoinRequest(transaction, network.id, id);
    });
    const { code, detail } = makeProblem('record_not_found', 'This network has no such join request.');
    if (row) changed.push(row);
    else refused.push({ id, code, detail });
  }
  return { changed: await toDeskRecords(db, network, changed, retention), refused };
}
