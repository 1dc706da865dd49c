import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import { countChange } from '../networks/networks.ts';

/** Takes the entry that was published from a join request out of what everybody may read; false where there is none. Belongs in a transaction. */
export async function unpublish(db: Db, networkId: string, joinRequestId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with published as (
      select organization_id from memberships
      where network_id = ${networkId} and join_request_id = ${joinRequestId} and published is not null and withdrawn is null),
    taken as (
      delete from organizations using published
      where organizations.network_id = ${networkId} and organizations.id = published.organization_id)
    update memberships set organization_id = null,
      withdrawn = case when join_request_id = ${joinRequestId} then ${now.toISOString()}::timestamptz end
    where network_id = ${networkId} and organization_id = (select organization_id from published)
    returning id`.execute(db);
  if (rows.length === 0) return false;
  await countChange(db, networkId, now);
  return true;
}
