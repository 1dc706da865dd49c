import { type Kysely, sql } from 'kysely';

/*
 * What editors have stands beside what everybody reads: `records` holds what is public and nothing else, so that no read of the public can find a
 * draft. A record that was public before has no draft until somebody writes it.
 */

/** Tables for drafts, their history, and the addresses that records had. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`create table drafts (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      kind text collate "C" not null,
      id text collate "C" not null,
      status text collate "C" not null,
      version integer not null,
      title text not null,
      content json not null,
      published json,
      publish_at timestamptz(3),
      publish_version integer,
      created timestamptz(3) not null,
      updated timestamptz(3) not null,
      updated_by text collate "C",
      key text,
      body_hash text,
      primary key (network_id, id))`,
    sql`create unique index on drafts (network_id, key) where key is not null`,
    sql`create index on drafts (network_id, updated, id)`,
    sql`create index on drafts (publish_at) where publish_at is not null`,

    sql`create table draft_versions (
      network_id text collate "C" not null,
      id text collate "C" not null,
      version integer not null,
      deed text collate "C" not null,
      content json not null,
      time timestamptz(3) not null,
      actor_id text collate "C",
      primary key (network_id, id, version),
      foreign key (network_id, id) references drafts (network_id, id) on delete cascade)`,

    // Each name that a record had in addresses, and its id: who asks for it is led on, or told that it is gone.
    sql`create table former_slugs (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      kind text collate "C" not null,
      slug text collate "C" not null,
      id text collate "C" not null,
      primary key (network_id, kind, slug))`,

    sql`alter table networks add column settings_version integer not null default 1`,
    sql`alter table networks add column key text`,
    sql`alter table networks add column body_hash text`,
  ])
    await statement.execute(db);
}
