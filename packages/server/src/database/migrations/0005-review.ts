import { type Kysely, sql } from 'kysely';

/*
 * `marks` are what two join requests, or a request and an organization, of the same people have in common; `search` holds the
 * words of a request without accents. The application makes both, and the other columns that filters need; for rows that are here already it
 * does so once it runs (see 0011).
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
  await sql`
    update join_requests set applicant = document->>'applicant', sector = document->>'sector', search = '',
      goals = array(select jsonb_array_elements_text(coalesce(document->'goals', '[]')::jsonb)::integer)`.execute(db);
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
