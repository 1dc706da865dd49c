import type { JoinRequestReview, Network, Retention } from '@tejido/contract';
import { listDeeds } from '../audit/audit-log.ts';
import type { Db } from '../database/tables.ts';
import { toDeskRecords } from './desk-record.ts';
import { findDuplicates } from './duplicates.ts';
import { listNotes } from './notes.ts';
import { findJoinRequest } from './record.ts';

/** Most entries of a join request's history that are shown. */
const mostDeeds = 200;

/** A join request with everything its reader needs to decide; `undefined` when the network has none with this id. */
export async function reviewJoinRequest(
  db: Db,
  network: Network,
  id: string,
  retention: Retention,
): Promise<JoinRequestReview | undefined> {
  const held = await findJoinRequest(db, network.id, id);
  if (!held) return undefined;
  const [request] = await toDeskRecords(db, network, [held], retention);
  const { items } = await listDeeds(db, network.id, { subject: id, limit: mostDeeds });
  return {
    request: request as JoinRequestReview['request'],
    notes: await listNotes(db, network.id, id),
    duplicates: await findDuplicates(db, network, held),
    history: items.toReversed().map(({ time, action, actor }) => ({ time, action, ...(actor && { actor }) })),
  };
}
