import { type Kysely, sql } from 'kysely';

/*
 * A person may work for several networks. What each calls them is kept with their place in its team, since the account's own name may
 * come from another network.
 */

/** Names that are a network's own, accounts that are in no team, and what is found by time or by who did it. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`alter table team_members add column name text`,
    sql`update team_members as member set name = account.name from accounts as account where account.id = member.account_id`,
    sql`alter table accounts add column teamless_since timestamptz(3)`,
    sql`create index on audit_log (network_id, actor_id, id)`,
  ])
    await statement.execute(db);
  for (const table of ['organizations', 'initiatives', 'events']) await removeOverrides(db, table);
}

/** Takes out of published texts what turns the direction of everything after it; what comes from now on is without. */
async function removeOverrides(db: Kysely<never>, table: string): Promise<void> {
  const turning = sql`E'[\\u202a-\\u202e\\u2066-\\u2069]'`;
  await sql`
    with cleaned as (
      update ${sql.table(table)} set document = regexp_replace(document::text, ${turning}, '', 'g')::json
      where document::text ~ ${turning} returning network_id)
    update networks set revision = revision + 1, updated = now()
    where network_id in (select network_id from cleaned)`.execute(db);
}
