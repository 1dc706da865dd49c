import { type Kysely, sql } from 'kysely';

/** A table for what is known of files; their bytes are elsewhere. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`create table files (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      id text collate "C" not null,
      key text collate "C" not null unique,
      type text collate "C" not null,
      name text not null,
      file_name text collate "C" not null,
      bytes integer not null,
      width integer,
      height integer,
      color text collate "C",
      hash text collate "C" not null,
      idempotency_key text collate "C" not null,
      created timestamptz(3) not null,
      created_by text collate "C" not null,
      unused_since timestamptz(3),
      avif_due timestamptz(3),
      primary key (network_id, id))`,
    sql`create unique index on files (network_id, idempotency_key)`,
    sql`create index on files (network_id, created, id)`,
    sql`create index on files (avif_due) where avif_due is not null`,
  ])
    await statement.execute(db);
}
