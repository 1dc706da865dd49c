import { type Kysely, sql } from 'kysely';

/** The key of each network, the solved challenges that were spent, and how much each client has sent. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`create table network_keys (
      network_id text collate "C" primary key references networks (network_id) on delete cascade,
      key text not null)`,

    sql`create table spent_challenges (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      signature text collate "C" not null,
      expires timestamptz(3) not null,
      primary key (network_id, signature))`,
    sql`create index on spent_challenges (expires)`,

    sql`create table rate_limits (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      policy text collate "C" not null,
      client text collate "C" not null,
      full_at timestamptz(3) not null,
      primary key (network_id, policy, client))`,
    sql`create index on rate_limits (full_at)`,
  ])
    await statement.execute(db);
}
