import type { Network, Retention } from '@tejido/contract';
import { deskRecordOf, type Submission, type SubmissionInDesk } from '@tejido/contract/submissions';
import { findNames } from '../audit/names.ts';
import type { Db } from '../database/tables.ts';

/** Submissions as the team sees them, with the names of who takes care of them and who decided. */
export async function toDeskRecords(
  db: Db,
  network: Network,
  requests: readonly Submission[],
  retention: Retention,
): Promise<SubmissionInDesk[]> {
  const ids = requests.flatMap(({ assignee, decidedBy }) => [assignee, decidedBy].filter((id) => id !== undefined));
  const names = await findNames(db, network.id, ids);
  return requests.map((held) => deskRecordOf(held, network, (id) => names.get(id), retention));
}
