import type { Network, SubmissionKind } from '@tejido/contract';
import { sql } from 'kysely';
import type { Db } from '../../database/tables.ts';
import { conditionsOf, type InboxFilters } from '../filters.ts';

/** The codes of a network's own questions that any of the submissions which match answers. */
export async function answerKeys(
  db: Db,
  network: Network,
  kind: SubmissionKind,
  filters: InboxFilters,
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct key from submissions as request, json_object_keys(request.document->'answers') as key
    where json_typeof(request.document->'answers') = 'object' and ${conditionsOf(network, kind, filters)}
    order by key`.execute(db);
  return rows.map(({ key }) => key);
}
