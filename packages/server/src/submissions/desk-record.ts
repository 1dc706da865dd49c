import { type JoinRequestInDesk, type Network, type Retention } from '@tejido/contract';
import { findNames } from '../audit/names.ts';
import type { Db } from '../database/tables.ts';
import { type JoinRequestRow, toRecord } from './record.ts';

/** Join requests as the team sees them, with the names of who takes care of them and who decided. */
export async function toDeskRecords(
  db: Db,
  network: Network,
  rows: readonly (JoinRequestRow & { duplicates?: number })[],
  retention: Retention,
): Promise<JoinRequestInDesk[]> {
  const names = await findNames(
    db,
    network.id,
    rows.flatMap(({ assignee, decided_by: by }) => [assignee, by].filter((id) => id !== null)),
  );
  return rows.map((row) => {
    const { assignee, decided_by: by, duplicates } = row;
    return {
      ...toRecord(row, network, retention),
      ...(assignee !== null && { assignee: names.get(assignee) }),
      ...(by !== null && { decidedBy: names.get(by) }),
      ...(duplicates !== undefined && { duplicates }),
    };
  });
}
