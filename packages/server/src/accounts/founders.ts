import type { Db } from '../database/tables.ts';
import { refuse } from '../refusal.ts';
import type { Actor } from './actor.ts';

/** Throws the problem with somebody who may not make a network. */
export async function requireFounder(db: Db, actor: Actor): Promise<void> {
  if (!(await mayFound(db, actor))) throw refuse('forbidden', 'Owners of a network may make another one.');
}

/** Whether somebody may make a network: owners of one may, and, where there is none yet, whoever was let in. */
export async function mayFound(db: Db, { kind, roles }: Actor): Promise<boolean> {
  if (kind !== 'account') return false;
  const owns = typeof roles !== 'string' && [...roles.values()].includes('owner');
  return owns || (await db.selectFrom('networks').select('slug').limit(1).executeTakeFirst()) === undefined;
}
