import { type Kysely, sql } from 'kysely';

/*
 * A mail is a row of `outbox` until it was sent; `subject` is the id of what it is about. The row holds no personal data: whom to
 * write to, and what, is read when it is sent. `locked_until` is when it may be taken (again): until then a process is sending
 * it, or a failed try is waited out.
 *
 * Of a link's token only its SHA-256 is kept. `address_version` counts the e-mail addresses that a request has had, so that a
 * link confirms the address that it was sent to and no other.
 */

/** The outbox, what a join request's own page needs, and the record of the consent. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`create table outbox (
      network_id text collate "C" not null references networks (network_id) on delete cascade,
      id text collate "C" not null,
      kind text not null,
      subject text collate "C" not null,
      attempts integer not null,
      locked_until timestamptz(3) not null,
      created timestamptz(3) not null,
      primary key (network_id, id))`,
    sql`create index on outbox (locked_until)`,
    sql`create index on outbox (network_id, subject)`,

    // Requests from before have no record of the wording; nobody was sent a link to them either.
    sql`alter table join_requests
      add column consent json not null default '{}',
      add column updated timestamptz(3) not null default now(),
      add column confirmed timestamptz(3),
      add column unconfirmed_since timestamptz(3) not null default now(),
      add column address_version integer not null default 1`,
    sql`alter table join_requests
      alter column consent drop default,
      alter column updated drop default,
      alter column unconfirmed_since drop default`,
    sql`create index on join_requests (unconfirmed_since) where status = 'received'`,

    sql`create table join_request_tokens (
      network_id text collate "C" not null,
      join_request_id text collate "C" not null,
      hash text not null,
      address_version integer not null,
      created timestamptz(3) not null,
      primary key (network_id, join_request_id, hash),
      foreign key (network_id, join_request_id) references join_requests (network_id, id) on delete cascade)`,
  ])
    await statement.execute(db);
}
