import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/** Forgets solved challenges that would not be taken any more, and clients and recipients of whom nothing has to be remembered. */
export async function forgetAbuse(db: Db): Promise<void> {
  await sql`delete from spent_challenges where expires < now()`.execute(db);
  await sql`delete from rate_limits where full_at < now()`.execute(db);
}
