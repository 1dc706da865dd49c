import type { AccountReference } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/**
 * What a network calls an `account` that may be a `member` of its team: by the account's own name once the person has signed in as a
 * member, or has done something here; else as the network named them, or by the address. Whoever adds an address learns nothing of the
 * person behind it, who may work for another network.
 */
export const nameHere = (networkId: string): RawBuilder<string> => sql<string>`coalesce(
  case when account.last_sign_in >= member.since
    or exists (select from audit_log where audit_log.network_id = ${networkId} and audit_log.actor_id = account.id)
  then account.name end, member.name, account.email)`;

/** Who is meant by ids of accounts and of a network's tokens; what has no row (any more) is its own name. */
export async function findNames(
  db: Db,
  networkId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountReference>> {
  const names = new Map(ids.map((id): [string, AccountReference] => [id, { id, name: id }]));
  if (names.size === 0) return names;
  const wanted = [...names.keys()];
  const { rows: accounts } = await sql<AccountReference>`
    select account.id, ${nameHere(networkId)} as name
    from accounts as account
    left join team_members as member on member.account_id = account.id and member.network_id = ${networkId}
    where account.id = any(${wanted}::text[])`.execute(db);
  const tokens = await db
    .selectFrom('api_tokens')
    .select(['id', 'name'])
    .where('network_id', '=', networkId)
    .where('id', 'in', wanted)
    .execute();
  for (const { id, name } of [...accounts, ...tokens]) names.set(id, { id, name });
  return names;
}
