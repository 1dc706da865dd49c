import { type Kysely, sql } from 'kysely';

/*
 * Submissions of every kind are rows of one table: what a kind's team chooses by are its `tags`, such as `goal:6`, and `title` is whose it is in a line.
 * What was a join request before is one of the kind of that name.
 */

/** One table for what people send, of whatever kind. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`alter table join_requests rename to submissions`,
    sql`alter table submissions
      add column kind text collate "C" not null default 'join-requests',
      add column tags text[] not null default '{}',
      add column title text not null default ''`,
    sql`update submissions set
      tags = array['applicant:' || applicant, 'sector:' || sector] || array(select 'goal:' || goal from unnest(goals) as goal),
      title = coalesce(case applicant when 'organization' then document->>'organizationName' end, document->>'name', '')`,
    // The indexes on a column go with it.
    sql`alter table submissions
      drop column applicant, drop column sector, drop column goals,
      alter column kind drop default, alter column tags drop default, alter column title drop default`,
    sql`drop index join_requests_network_id_created_id_idx`,
    sql`drop index join_requests_network_id_updated_id_idx`,
    sql`drop index join_requests_network_id_status_created_id_idx`,
    sql`create index on submissions (network_id, kind, created, id)`,
    sql`create index on submissions (network_id, kind, updated, id)`,
    sql`create index on submissions (network_id, kind, status, created, id)`,
    sql`create index on submissions using gin (tags)`,

    sql`alter table join_request_tokens rename to submission_tokens`,
    sql`alter table submission_tokens rename column join_request_id to submission_id`,
    // What a team asks back; a question is what a form or an event asks.
    sql`alter table submissions rename column questions to inquiries`,
    sql`alter table notes rename column join_request_id to submission_id`,
    sql`alter table memberships rename column join_request_id to submission_id`,
  ])
    await statement.execute(db);
}
