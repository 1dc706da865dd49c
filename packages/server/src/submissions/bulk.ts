import type { BulkResult, Network, Retention } from '@tejido/contract';
import { noSubmission, type Outcome, type Submission } from '@tejido/contract/submissions';
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { withRetry } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import { apply } from './apply.ts';
import { toDeskRecords } from './desk-record.ts';
import { findJoinRequest } from './record.ts';

/** Who of the team does something, and where. */
export interface Desk {
  network: Network;
  actor: Actor;
  retention: Retention;
}

/** Does what a rule says of each of some join requests, each in a transaction of its own; what has a problem stays as it was. */
export async function forEach<C extends { id: string }>(
  db: Kysely<Tables>,
  { network, actor, retention }: Desk,
  chosen: readonly C[],
  rule: (held: Submission, chosen: C, transaction: Transaction<Tables>) => Outcome | Promise<Outcome>,
): Promise<BulkResult> {
  const changed: Submission[] = [];
  const refused: BulkResult['refused'] = [];
  for (const one of chosen) {
    const held = await withRetry(db, async (transaction) => {
      const before = await findJoinRequest(transaction, network.id, one.id, { forUpdate: true });
      const outcome: Outcome = before ? await rule(before, one, transaction) : { problem: noSubmission() };
      if (outcome.problem) return outcome.problem;
      if (before && !outcome.same) await apply(transaction, before, outcome, { network, actor, limits: {} });
      return (await findJoinRequest(transaction, network.id, one.id)) as Submission;
    });
    if ('code' in held) refused.push({ id: one.id, code: held.code, detail: held.detail });
    else changed.push(held);
  }
  return { changed: await toDeskRecords(db, network, changed, retention), refused };
}
