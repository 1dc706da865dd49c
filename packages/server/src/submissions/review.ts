import type { Network, Retention, SubmissionKind } from '@tejido/contract';
import type { SubmissionReview } from '@tejido/contract/submissions';
import { listDeeds } from '../audit/audit-log.ts';
import type { Db } from '../database/tables.ts';
import { toDeskRecords } from './desk-record.ts';
import { findDuplicates } from './duplicates.ts';
import { listNotes } from './notes.ts';
import { findSubmission } from './record.ts';

/** Most entries of a submission's history that are shown. */
const mostDeeds = 200;

/** A submission with everything its reader needs to decide; `undefined` when the network has none with this id. */
export async function reviewSubmission(
  db: Db,
  network: Network,
  kind: SubmissionKind,
  id: string,
  retention: Retention,
): Promise<SubmissionReview | undefined> {
  const held = await findSubmission(db, network.id, kind, id);
  if (!held) return undefined;
  const [request] = await toDeskRecords(db, network, [held], retention);
  const { items } = await listDeeds(db, network.id, { subject: id, limit: mostDeeds });
  return {
    request: request as SubmissionReview['request'],
    notes: await listNotes(db, network.id, id),
    duplicates: await findDuplicates(db, network, held),
    history: items.toReversed().map(({ time, action, actor }) => ({ time, action, ...(actor && { actor }) })),
  };
}
