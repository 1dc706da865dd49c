import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/** Days after which an account is erased that is in no team any more: as long as somebody may come back to under the same name. */
export const teamlessDays = 90;

/** Notes which accounts are in no team, and erases those that have been in none for long. What they did is noted under their ids alone. */
export async function forgetAccounts(db: Db): Promise<void> {
  const isInTeam = sql<boolean>`exists (select from team_members as member where member.account_id = account.id)`;
  await sql`
    update accounts as account set teamless_since = case when ${isInTeam} then null else now() end
    where (teamless_since is null) <> ${isInTeam}`.execute(db);
  await sql`
    delete from accounts as account
    where teamless_since < now() - ${teamlessDays} * interval '1 day' and not ${isInTeam}`.execute(db);
}
