import type { AccountReference } from '@tejido/contract';
import type { Db } from '../database/tables.ts';

/** Who is meant by ids of accounts and of a network's tokens; what has no row (any more) is its own name. */
export async function findNames(
  db: Db,
  networkId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountReference>> {
  const names = new Map(ids.map((id): [string, AccountReference] => [id, { id, name: id }]));
  if (names.size === 0) return names;
  const wanted = [...names.keys()];
  const accounts = await db.selectFrom('accounts').select(['id', 'name', 'email']).where('id', 'in', wanted).execute();
  const tokens = await db
    .selectFrom('api_tokens')
    .select(['id', 'name'])
    .where('network_id', '=', networkId)
    .where('id', 'in', wanted)
    .execute();
  for (const { id, name, email } of accounts) names.set(id, { id, name: name ?? email });
  for (const { id, name } of tokens) names.set(id, { id, name });
  return names;
}
