import type { Network } from '@tejido/contract';
import type { Kysely } from 'kysely';
import { record } from '../audit/audit-log.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { ensureAccount, giveRole } from './team.ts';

/** Makes somebody an owner of networks, whatever they were there before, and returns the account's id. What they own already stays. */
export async function makeOwner(
  db: Kysely<Tables>,
  email: string,
  networks: readonly Pick<Network, 'id'>[],
): Promise<string> {
  return withRetry(db, async (transaction) => {
    const accountId = await ensureAccount(transaction, email);
    for (const { id: networkId } of networks) {
      if (await giveRole(transaction, networkId, accountId, 'owner')) {
        await record(transaction, { networkId, action: 'team.added', subject: accountId });
        continue;
      }
      const raised = await transaction
        .updateTable('team_members')
        .set({ role: 'owner' })
        .where('network_id', '=', networkId)
        .where('account_id', '=', accountId)
        .where('role', '!=', 'owner')
        .returning('role')
        .executeTakeFirst();
      if (raised) await record(transaction, { networkId, action: 'team.changed', subject: accountId });
    }
    return accountId;
  });
}

/** Whether any network has an owner. */
export async function hasOwners(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('team_members')
    .select('role')
    .where('role', '=', 'owner')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
