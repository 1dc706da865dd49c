import { type Kysely, sql } from 'kysely';

/*
 * What is made from a row for searching, ordering and comparing is made in the application, by rules that change. Each row says by which it was
 * made; the server makes anew what is older, while it runs: here it would keep a large network waiting.
 */

/** By which rules the columns of a record and of a join request were made. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const table of ['organizations', 'initiatives', 'events', 'join_requests'])
    await sql`alter table ${sql.table(table)} add column index_version integer not null default 1`.execute(db);
}
