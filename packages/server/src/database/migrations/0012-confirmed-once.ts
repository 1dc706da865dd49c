import { type Kysely, sql } from 'kysely';

/*
 * Whoever sends a request may write any address into it, and has its receipt. So the receipt does nothing any more once somebody has confirmed an
 * address, also after they have moved the request to another, which takes away when it was confirmed.
 */

/** Whether any address of a join request was ever confirmed. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table join_requests add column confirmed_once boolean not null default false`.execute(db);
  await sql`
    update join_requests as request set confirmed_once = true
    where confirmed is not null or decided is not null or exists (
      select from audit_log as entry
      where entry.network_id = request.network_id and entry.subject = request.id and entry.action = 'join-request.confirmed')`.execute(
    db,
  );
}
