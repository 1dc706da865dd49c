import { type Kysely, sql } from 'kysely';

/*
 * Who wrote a note before this was told that the person can read it: such a note stays one that they can.
 */

/** Notes for the team alone, and the language of who works at a desk. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`alter table notes add column audience text not null default 'applicant'`,
    sql`alter table notes alter column audience drop default`,
    sql`alter table accounts add column language text`,
  ])
    await statement.execute(db);
}
