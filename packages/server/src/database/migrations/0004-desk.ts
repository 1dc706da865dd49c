import { type Kysely, sql } from 'kysely';

/*
 * Of every secret (a link's, a session's, an API token's) only the SHA-256 is kept; the id before it finds the row. A link has a hash
 * for each mail that was sent with it, since a mail that is sent again after a crash has another token, and mail programs may show
 * only the first.
 *
 * The audit log names accounts and tokens by their ids, so that nothing personal is in it; tokens stay, ended, for their names.
 *
 * Signing in belongs to no network. Its limits and what hides the addresses of clients are kept where those of networks are, under an
 * empty id.
 */

/** Who works at the desks of networks, how they and their programs sign in, and what was done there. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`create table accounts (
      id text collate "C" primary key,
      email text not null unique,
      name text,
      created timestamptz(3) not null,
      last_sign_in timestamptz(3))`,

    sql`create table team_members (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      account_id text collate "C" not null references accounts (id) on delete cascade,
      role text not null,
      since timestamptz(3) not null,
      primary key (network_id, account_id))`,
    sql`create index on team_members (account_id)`,

    sql`create table sign_in_links (
      id text collate "C" primary key,
      account_id text collate "C" not null references accounts (id) on delete cascade,
      language text,
      hashes text[] not null default '{}',
      expires timestamptz(3) not null)`,
    sql`create index on sign_in_links (account_id)`,
    sql`create index on sign_in_links (expires)`,

    sql`create table sessions (
      id text collate "C" primary key,
      account_id text collate "C" not null references accounts (id) on delete cascade,
      hash text not null,
      created timestamptz(3) not null,
      last_used timestamptz(3) not null)`,
    sql`create index on sessions (account_id)`,

    sql`create table api_tokens (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      id text collate "C" not null,
      hash text not null,
      name text not null,
      role text not null,
      created timestamptz(3) not null,
      created_by text collate "C" not null,
      expires timestamptz(3),
      last_used timestamptz(3),
      revoked timestamptz(3),
      primary key (network_id, id))`,
    sql`create index on api_tokens (id)`,

    sql`create table audit_log (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      id text collate "C" not null,
      time timestamptz(3) not null,
      action text collate "C" not null,
      actor_id text collate "C",
      subject text collate "C",
      primary key (network_id, id))`,
    sql`create index on audit_log (network_id, subject, id)`,

    sql`alter table rate_limits drop constraint rate_limits_network_id_fkey`,
    sql`alter table network_keys drop constraint network_keys_network_id_fkey`,
  ])
    await statement.execute(db);
}
