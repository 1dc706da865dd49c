import type { Db } from '../database/tables.ts';
import { refuse } from '../refusal.ts';
import type { Actor } from './actor.ts';

/** Throws the problem with somebody who may not make a network: owners of one may, and, where there is none yet, whoever was let in. */
export async function requireFounder(db: Db, { kind, roles }: Actor): Promise<void> {
  const owns = typeof roles !== 'string' && [...roles.values()].includes('owner');
  if (kind === 'account' && (owns || (await isEmpty(db)))) return;
  throw refuse('forbidden', 'Owners of a network may make another one.');
}

/** Whether there is no network here yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.selectFrom('networks').select('slug').limit(1).executeTakeFirst()) === undefined;
}
