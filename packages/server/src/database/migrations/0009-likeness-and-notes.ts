import type { JoinRequestInput, Organization } from '@tejido/contract';
import { marksOfOrganization, marksOfRequest } from '@tejido/contract/schemas';
import { type Kysely, sql } from 'kysely';

/*
 * Who wrote a note before this was told that the person can read it: such a note stays one that they can. What two requests have in common is
 * told by another rule, so that the marks of all of them are made again.
 */

/** Notes for the team alone, the language of who works at a desk, and marks that weigh what is alike. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`alter table notes add column audience text not null default 'applicant'`,
    sql`alter table notes alter column audience drop default`,
    sql`alter table accounts add column language text`,
  ])
    await statement.execute(db);
  await markAgain(db, 'join_requests', (document: JoinRequestInput) => marksOfRequest(document).own);
  await markAgain(db, 'organizations', (document: Organization) => marksOfOrganization(document));
}

/** Rows at a time, so that a large table does not have to fit into memory. */
const batch = 500;

interface Row<Document> {
  network_id: string;
  id: string;
  document: Document;
}

async function markAgain<Document>(
  db: Kysely<never>,
  table: string,
  marksOf: (document: Document) => string[],
): Promise<void> {
  let after = { network_id: '', id: '' };
  for (;;) {
    const { rows } = await sql<Row<Document>>`
      select network_id, id, document from ${sql.table(table)}
      where (network_id, id) > (${after.network_id}::text, ${after.id}::text)
      order by network_id, id limit ${batch}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    const made = rows.map(({ document, ...key }) => ({ ...key, marks: marksOf(document) }));
    await sql`
      update ${sql.table(table)} as held set marks = made.marks
      from json_to_recordset(${JSON.stringify(made)}::json) as made (network_id text, id text, marks text[])
      where held.network_id = made.network_id and held.id = made.id`.execute(db);
    after = last;
  }
}
