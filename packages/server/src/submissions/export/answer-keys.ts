import type { Network } from '@tejido/contract';
import { sql } from 'kysely';
import type { Db } from '../../database/tables.ts';
import { conditionsOf, type JoinRequestFilters } from '../filters.ts';

/** The codes of a network's own questions that any of the join requests which match answers. */
export async function answerKeys(db: Db, network: Network, filters: JoinRequestFilters): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct key from join_requests as request, json_object_keys(request.document->'answers') as key
    where json_typeof(request.document->'answers') = 'object' and ${conditionsOf(network, filters)}
    order by key`.execute(db);
  return rows.map(({ key }) => key);
}
