import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/** Forgets solved challenges that would not be taken any more, and clients that may send as much as ever. */
export async function forgetAbuse(db: Db, now: Date = new Date()): Promise<void> {
  const before = sql<Date>`${now.toISOString()}::timestamptz`;
  await db.deleteFrom('spent_challenges').where('expires', '<', before).execute();
  await db.deleteFrom('rate_limits').where('full_at', '<', before).execute();
}
