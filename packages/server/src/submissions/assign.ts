import type { BulkResult } from '@tejido/contract';
import { assign } from '@tejido/contract/submissions';
import type { Kysely } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import { type Desk, forEach } from './bulk.ts';

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

/** Says who takes care of join requests from now on; nobody for null. */
export const assignJoinRequests = (
  db: Kysely<Tables>,
  desk: Desk,
  ids: readonly string[],
  assignee: string | null,
): Promise<BulkResult> =>
  forEach(
    db,
    desk,
    ids.map((id) => ({ id })),
    (held) => assign(held, assignee ?? undefined),
  );
