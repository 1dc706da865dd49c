import { assign, type BulkOutcome } from '@tejido/contract/submissions';
import type { Kysely } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import { type Desk, forEach } from './bulk.ts';

/** Whether somebody works for a network and may take care of its submissions. */
export async function isOfTeam(db: Db, networkId: string, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('team_members')
    .select('account_id')
    .where('network_id', '=', networkId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Says who takes care of submissions from now on; nobody for null. */
export const assignSubmissions = (
  db: Kysely<Tables>,
  desk: Desk,
  ids: readonly string[],
  assignee: string | null,
): Promise<BulkOutcome> =>
  forEach(
    db,
    desk,
    ids.map((id) => ({ id })),
    (held) => assign(held, assignee ?? undefined),
  );
