import { type Kysely, sql } from 'kysely';

/*
 * Every key begins with the network's id, so that a database that distributes its tables can do so by network, and one network
 * can move to a server of its own. Ids are made in the application; text that is compared or ordered has the collation "C", so
 * that a page of a list continues at the same place whatever the locale of the database.
 *
 * `document` is the record as it is sent. It is `json`, not `jsonb`, which would put the languages of a text in another order:
 * the first one is what is shown when none is wanted. The other columns are made from it, for filters and orders. Times have
 * milliseconds, as JavaScript does, so that the last row of a page and its cursor agree.
 */

const recordColumns = sql`
  network_id text collate "C" not null references networks (network_id) on delete cascade,
  id text collate "C" not null,
  slug text collate "C" not null,
  revision integer not null,
  updated timestamptz(3) not null,
  document json not null,
  search tsvector not null,
  goals integer[] not null,
  targets text[] not null,
  primary key (network_id, id),
  unique (network_id, slug)`;

/** Networks, what they publish, who asks to join, and which requests were already answered. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`create table networks (
      network_id text collate "C" primary key,
      slug text collate "C" not null unique,
      revision bigint not null,
      updated timestamptz(3) not null,
      document json not null)`,

    sql`create table organizations (
      ${recordColumns},
      sector text not null,
      territories text[] not null,
      latitude double precision,
      longitude double precision,
      title_order text collate "C" not null)`,
    sql`create index on organizations (network_id, title_order, id)`,

    sql`create table initiatives (
      ${recordColumns},
      sectors text[] not null,
      kind text not null,
      stage text not null,
      territories text[] not null,
      latitude double precision,
      longitude double precision,
      title_order text collate "C" not null)`,
    sql`create index on initiatives (network_id, title_order, id)`,
    sql`create index on initiatives using gin (sectors)`,

    sql`create table events (
      ${recordColumns},
      starts timestamptz(3) not null,
      ends timestamptz(3) not null,
      themes text[] not null,
      category text,
      format text not null,
      status text not null)`,
    sql`create index on events (network_id, starts, id)`,
    sql`create index on events (network_id, ends)`,

    ...['organizations', 'initiatives', 'events'].flatMap((table) => [
      sql`create index on ${sql.table(table)} (network_id, updated, id)`,
      sql`create index on ${sql.table(table)} using gin (search)`,
      sql`create index on ${sql.table(table)} using gin (goals)`,
      sql`create index on ${sql.table(table)} using gin (targets)`,
    ]),
    ...['organizations', 'initiatives'].map(
      (table) => sql`create index on ${sql.table(table)} using gin (territories)`,
    ),

    sql`create table join_requests (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      id text collate "C" not null,
      status text not null,
      created timestamptz(3) not null,
      document json not null,
      primary key (network_id, id))`,

    sql`create table idempotency (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      key text collate "C" not null,
      body_hash text not null,
      receipt json not null,
      created timestamptz(3) not null,
      primary key (network_id, key))`,
    sql`create index on idempotency (created)`,
  ])
    await statement.execute(db);
}
