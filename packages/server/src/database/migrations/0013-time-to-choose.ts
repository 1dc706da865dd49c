import { type Kysely, sql } from 'kysely';

/*
 * Requests that wait for a decision, and members, are erased some time after their last change, which nobody could choose before, neither for a server
 * nor for a network. What is here already is not erased at the first start, but counted from it.
 */

/** From when the time of requests that were here before is counted. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table networks add column held_since timestamptz(3)`.execute(db);
  await sql`update networks set held_since = now()`.execute(db);
}
