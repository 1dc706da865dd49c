import { idPrefixes, makeId } from '@tejido/contract';
import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/** A mail to be sent: its kind, and the id of what it is about. */
export interface Order {
  networkId: string;
  kind: string;
  subject: string;
}

/** An order that this process has taken. */
export interface Job extends Order {
  id: string;
  /** How often it was taken, this time included. */
  attempts: number;
}

/** How often a job is taken before it is given up: about a day and a half after the first time. */
export const maxAttempts = 12;

/** For how long nobody else takes a job, in seconds; longer than a try may last. */
export const lease = 120;

/** Adds a job, in the transaction of what it is about, to be taken after so many seconds. */
export async function enqueue(db: Db, { networkId, kind, subject }: Order, wait = 0): Promise<void> {
  await sql`
    insert into outbox (network_id, id, kind, subject, attempts, locked_until, created)
    values (${networkId}, ${makeId(idPrefixes.mail)}, ${kind}, ${subject}, 0, now() + ${wait} * interval '1 second', now())`.execute(
    db,
  );
}

/** Whether a job of a kind waits to be taken. */
export async function isWaiting(db: Db, { networkId, kind, subject }: Order): Promise<boolean> {
  const { rows } = await sql`
    select from outbox
    where network_id = ${networkId} and kind = ${kind} and subject = ${subject} and attempts < ${maxAttempts} limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** The longest that any job waits, in hours; one that seems to wait longer was put off by a clock that was wrong. */
const longestWait = 24;

/**
 * Takes up to `limit` jobs that are due, which no other process gets meanwhile. One whose process ends before it is finished
 * is given out again after the {@link lease}. Every time is the database's, since the clocks of processes differ.
 */
export async function claim(db: Db, limit: number): Promise<Job[]> {
  const { rows } = await sql<Job>`
    with due as materialized (
      select network_id, id from outbox
      where (locked_until <= now() or locked_until > now() + ${longestWait} * interval '1 hour') and attempts < ${maxAttempts}
      order by locked_until limit ${limit}
      for update skip locked)
    update outbox set attempts = attempts + 1, locked_until = now() + ${lease} * interval '1 second'
    from due where outbox.network_id = due.network_id and outbox.id = due.id
    returning outbox.network_id as "networkId", outbox.id, outbox.kind, outbox.subject, outbox.attempts`.execute(db);
  return rows;
}

/** Forgets a job that is done. */
export async function finish(db: Db, { networkId, id }: Job): Promise<void> {
  await db.deleteFrom('outbox').where('network_id', '=', networkId).where('id', '=', id).execute();
}

/** Gives a job back, to be taken again after so many seconds, unless another process has taken it meanwhile. */
export async function postpone(db: Db, { networkId, id, attempts }: Job, seconds: number): Promise<void> {
  await sql`
    update outbox set locked_until = now() + ${seconds} * interval '1 second'
    where network_id = ${networkId} and id = ${id} and attempts = ${attempts}`.execute(db);
}

/** Keeps a job that cannot succeed from being taken again; it stays until what it is about is erased. */
export async function giveUp(db: Db, { networkId, id }: Job): Promise<void> {
  await sql`update outbox set attempts = ${maxAttempts} where network_id = ${networkId} and id = ${id}`.execute(db);
}

/** Forgets every job about something that is being erased. */
export async function forgetJobs(db: Db, networkId: string, subject: string): Promise<void> {
  await db.deleteFrom('outbox').where('network_id', '=', networkId).where('subject', '=', subject).execute();
}
