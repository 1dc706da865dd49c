import type { JoinRequestInput, Organization } from '@tejido/contract';
import { marksOfOrganization } from '@tejido/contract/schemas';
import { type Kysely, sql } from 'kysely';
import { reviewValues } from '../../submissions/columns.ts';

/*
 * `marks` are what two join requests, or a request and an organization, of the same people have in common; `search` holds the
 * words of a request without accents. Both are made in the application, as are the other columns that filters need.
 *
 * Sites are seen in two tables: which origins read a network's data, and which fetch a widget's script, which belongs to no
 * network. Neither says who looked at a page, or how often.
 */

/** What the desk keeps of a join request, memberships, and which sites embed what. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`alter table join_requests
      add column applicant text,
      add column sector text,
      add column goals integer[] not null default '{}',
      add column site text,
      add column page text,
      add column marks text[] not null default '{}',
      add column search tsvector,
      add column questions json not null default '[]',
      add column assignee text collate "C",
      add column decided timestamptz(3),
      add column decided_by text collate "C",
      add column reason text`,
    sql`alter table organizations add column marks text[] not null default '{}'`,
  ])
    await statement.execute(db);
  await fill(db);
  for (const statement of [
    sql`alter table join_requests
      alter column applicant set not null,
      alter column sector set not null,
      alter column goals drop default,
      alter column marks drop default,
      alter column search set not null`,
    sql`alter table organizations alter column marks drop default`,
    sql`create index on join_requests (network_id, created, id)`,
    sql`create index on join_requests (network_id, updated, id)`,
    sql`create index on join_requests (network_id, status, created, id)`,
    sql`create index on join_requests (network_id, site)`,
    sql`create index on join_requests using gin (search)`,
    sql`create index on join_requests using gin (marks)`,
    sql`create index on join_requests (decided) where status = 'declined'`,
    sql`create index on organizations using gin (marks)`,

    sql`create table notes (
      network_id text collate "C" not null,
      id text collate "C" not null,
      join_request_id text collate "C" not null,
      author text collate "C" not null,
      text text not null,
      created timestamptz(3) not null,
      key text collate "C" not null,
      primary key (network_id, id),
      unique (network_id, join_request_id, key),
      foreign key (network_id, join_request_id) references join_requests (network_id, id) on delete cascade)`,

    sql`create table memberships (
      network_id text collate "C" not null,
      id text collate "C" not null,
      join_request_id text collate "C" not null,
      organization_id text collate "C",
      since timestamptz(3) not null,
      primary key (network_id, id),
      unique (network_id, join_request_id),
      foreign key (network_id, join_request_id) references join_requests (network_id, id) on delete cascade)`,

    sql`create table site_sightings (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      origin text collate "C" not null,
      first_seen date not null,
      last_seen date not null,
      primary key (network_id, origin))`,
    sql`create table widget_sightings (
      origin text collate "C" not null,
      widget text collate "C" not null,
      version text collate "C" not null,
      last_seen date not null,
      primary key (origin, widget, version))`,
  ])
    await statement.execute(db);
}

/** Rows at a time, so that a large table does not have to fit into memory. */
const batch = 500;

async function fill(db: Kysely<never>): Promise<void> {
  await eachBatch(db, 'join_requests', async (rows: Row<JoinRequestInput>[]) => {
    const made = rows.map(({ document, ...key }) => ({ ...key, ...reviewValues(key.id, document) }));
    await sql`
      update join_requests as request set applicant = made.applicant, sector = made.sector, goals = made.goals, site = made.site,
        page = made.page, marks = made.marks, search = to_tsvector('simple', made.words)
      from json_to_recordset(${JSON.stringify(made)}::json) as made (network_id text, id text, applicant text, sector text,
        goals integer[], site text, page text, marks text[], words text)
      where request.network_id = made.network_id and request.id = made.id`.execute(db);
  });
  await eachBatch(db, 'organizations', async (rows: Row<Organization>[]) => {
    const made = rows.map(({ document, ...key }) => ({ ...key, marks: marksOfOrganization(document) }));
    await sql`
      update organizations as organization set marks = made.marks
      from json_to_recordset(${JSON.stringify(made)}::json) as made (network_id text, id text, marks text[])
      where organization.network_id = made.network_id and organization.id = made.id`.execute(db);
  });
}

interface Row<Document> {
  network_id: string;
  id: string;
  document: Document;
}

/** Some rows with one statement: one for each row would take a large network many minutes. */
async function eachBatch<Document>(
  db: Kysely<never>,
  table: string,
  update: (rows: Row<Document>[]) => Promise<void>,
): Promise<void> {
  let after = { network_id: '', id: '' };
  for (;;) {
    const { rows } = await sql<Row<Document>>`
      select network_id, id, document from ${sql.table(table)}
      where (network_id, id) > (${after.network_id}::text, ${after.id}::text)
      order by network_id, id limit ${batch}`.execute(db);
    if (rows.length > 0) await update(rows);
    const last = rows.at(-1);
    if (!last) return;
    after = last;
  }
}
