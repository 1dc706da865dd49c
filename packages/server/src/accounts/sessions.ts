import { idPrefixes, makeId, type Role, type Session } from '@tejido/contract';
import { idleDays, sessionDays, sessionEnd } from '@tejido/contract/schemas';
import { type Kysely, sql } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import type { Actor } from './actor.ts';
import { isServerEmpty } from './founders.ts';
import { isSameHash, makeSecret, readSecret } from './secrets.ts';

export { sessionDays } from '@tejido/contract/schemas';

/** Signs an account in, in the transaction that uses up the link: the session's secret, for the cookie. */
export async function startSession(db: Db, accountId: string): Promise<string> {
  const id = makeId(idPrefixes.session);
  const { text, hash } = makeSecret(id);
  await sql`
    insert into sessions (id, account_id, hash, created, last_used)
    values (${id}, ${accountId}, ${hash}, now(), now())`.execute(db);
  await sql`update accounts set last_sign_in = now() where id = ${accountId}`.execute(db);
  return text;
}

/** Whose session has this secret; `undefined` when it ended, and for somebody who is in no team any more. */
export async function useSession(db: Kysely<Tables>, secret: string): Promise<Actor | undefined> {
  const given = readSecret(secret, idPrefixes.session);
  if (!given) return undefined;
  const rows = await db
    .selectFrom('sessions as session')
    .innerJoin('accounts as account', 'account.id', 'session.account_id')
    .leftJoin('team_members as member', 'member.account_id', 'account.id')
    .select([
      'session.hash',
      'account.id',
      'account.email',
      'account.name',
      'member.network_id',
      'member.role',
      sql<boolean>`session.last_used not between now() - interval '15 minutes' and now()`.as('is_stale'),
    ])
    .where('session.id', '=', given.id)
    .where(isAlive)
    .where(sql<boolean>`(member.account_id is not null or ${isServerEmpty})`)
    .execute();
  const [first] = rows;
  if (!first || !isSameHash(first.hash, given.hash)) return undefined;
  // Not for each request: the desk would write as often as it reads.
  if (first.is_stale) await sql`update sessions set last_used = now() where id = ${given.id}`.execute(db);
  return {
    id: first.id,
    name: first.name ?? first.email,
    kind: 'account',
    email: first.email,
    session: given.id,
    roles: new Map(
      rows.flatMap(({ network_id: network, role }): [string, Role][] => (network && role ? [[network, role]] : [])),
    ),
  };
}

/** The sessions of an account that have not ended, the last used first. */
export async function listSessions(db: Db, actor: Pick<Actor, 'id' | 'session'>): Promise<Session[]> {
  const rows = await db
    .selectFrom('sessions as session')
    .select(['id', 'created', 'last_used'])
    .where('account_id', '=', actor.id)
    .where(isAlive)
    .orderBy('last_used', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, created, last_used: lastUsed }) => ({
    id,
    created: created.toISOString(),
    lastUsed: lastUsed.toISOString(),
    expires: new Date(sessionEnd(created.getTime(), lastUsed.getTime())).toISOString(),
    current: id === actor.session,
  }));
}

/** Ends one of an account's sessions; false when it has none with this id. */
export async function endSession(db: Db, accountId: string, id: string): Promise<boolean> {
  const row = await db
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets the sessions that have ended. */
export async function forgetSessions(db: Db): Promise<void> {
  await sql`delete from sessions as session where not (${isAlive()})`.execute(db);
}

/** A time to come is of a clock that was wrong, and would keep a session for as long as that was. */
function isAlive() {
  return sql<boolean>`session.created between now() - ${sessionDays} * interval '1 day' and now() + ${skew}
    and session.last_used between now() - ${idleDays} * interval '1 day' and now() + ${skew}`;
}

/** What a clock is set back by in its usual course. */
const skew = sql`interval '5 minutes'`;
