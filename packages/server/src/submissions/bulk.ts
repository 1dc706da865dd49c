import type { Network, Retention, SubmissionKind } from '@tejido/contract';
import { type BulkOutcome, noSubmission, type Outcome, type Submission } from '@tejido/contract/submissions';
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { withRetry } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import { apply } from './apply.ts';
import { toDeskRecords } from './desk-record.ts';
import { findSubmission } from './record.ts';

/** Who of the team does something, and where. */
export interface Desk {
  network: Network;
  kind: SubmissionKind;
  actor: Actor;
  retention: Retention;
}

/** Does what a rule says of each of some submissions, each in a transaction of its own; what has a problem stays as it was. */
export async function forEach<C extends { id: string }>(
  db: Kysely<Tables>,
  { network, kind, actor, retention }: Desk,
  chosen: readonly C[],
  rule: (held: Submission, chosen: C, transaction: Transaction<Tables>) => Outcome | Promise<Outcome>,
): Promise<BulkOutcome> {
  const changed: Submission[] = [];
  const refused: BulkOutcome['refused'] = [];
  for (const one of chosen) {
    const held = await withRetry(db, async (transaction) => {
      const before = await findSubmission(transaction, network.id, kind, one.id, { forUpdate: true });
      const outcome: Outcome = before ? await rule(before, one, transaction) : { problem: noSubmission(kind) };
      if (outcome.problem) return outcome.problem;
      if (before && !outcome.same) await apply(transaction, before, outcome, { network, actor, limits: {} });
      return (await findSubmission(transaction, network.id, kind, one.id)) as Submission;
    });
    if ('code' in held) refused.push({ id: one.id, code: held.code, detail: held.detail });
    else changed.push(held);
  }
  return { changed: await toDeskRecords(db, network, changed, retention), refused };
}
