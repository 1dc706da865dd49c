import { type ApiToken, idPrefixes, makeId } from '@tejido/contract';
import { lesserRole } from '@tejido/contract/schemas';
import { type Kysely, sql } from 'kysely';
import { findNames } from '../audit/names.ts';
import type { Db, Tables } from '../database/tables.ts';
import { timestamp } from '../database/timestamp.ts';
import type { Actor } from './actor.ts';
import { isSameHash, makeSecret, readSecret } from './secrets.ts';

/** What a new API token is made with. */
export interface NewToken {
  name: string;
  role: 'coordinator' | 'editor' | 'viewer';
  expires?: string | undefined;
}

/** Makes an API token of a network: its row, and the secret that nobody can find out again. */
export async function makeApiToken(
  db: Db,
  networkId: string,
  { name, role, expires }: NewToken,
  actor: Actor,
): Promise<ApiToken & { secret: string }> {
  const id = makeId(idPrefixes.token);
  const { text, hash } = makeSecret(id);
  const created = new Date().toISOString();
  // As our own instants are written: PostgreSQL takes neither every offset from UTC nor the year 0.
  const ends = expires && timestamp(Date.parse(expires));
  await db
    .insertInto('api_tokens')
    .values({ network_id: networkId, id, hash, name, role, created, created_by: actor.id, expires: ends ?? null })
    .execute();
  const createdBy = { id: actor.id, name: actor.name };
  return { id, name, role, created, createdBy, ...(ends && { expires: ends }), secret: text };
}

/** The tokens of a network that were not ended, the newest first. */
export async function listApiTokens(db: Db, networkId: string): Promise<ApiToken[]> {
  const rows = await tokensWithMakers(db)
    .select([
      'token.id',
      'token.name',
      'token.role',
      'token.created',
      'created_by',
      'expires',
      'last_used',
      'maker.role as most',
    ])
    .where('token.network_id', '=', networkId)
    .orderBy('token.id', 'desc')
    .execute();
  const names = await findNames(
    db,
    networkId,
    rows.map(({ created_by: id }) => id),
  );
  return rows.map(({ id, name, role, created, created_by: creator, expires, last_used: lastUsed, most }) => ({
    id,
    name,
    role: lesserRole(role, most),
    created: created.toISOString(),
    createdBy: names.get(creator),
    ...(expires && { expires: expires.toISOString() }),
    ...(lastUsed && { lastUsed: lastUsed.toISOString() }),
  }));
}

/** Ends a token, at once; false when the network has none with this id, or not any more. */
export async function revokeApiToken(db: Db, networkId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    update api_tokens set revoked = now()
    where network_id = ${networkId} and id = ${id} and revoked is null
    returning id`.execute(db);
  return rows.length > 0;
}

/** Ends the tokens that somebody has made for a network, and returns their ids. */
export async function revokeTokensOf(db: Db, networkId: string, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update api_tokens set revoked = now()
    where network_id = ${networkId} and created_by = ${accountId} and revoked is null
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}

/** The tokens that were not ended, with who made them and is in the team still: a token may do no more than its maker may today. */
const tokensWithMakers = (db: Db) =>
  db
    .selectFrom('api_tokens as token')
    .innerJoin('team_members as maker', (join) =>
      join.onRef('maker.network_id', '=', 'token.network_id').onRef('maker.account_id', '=', 'token.created_by'),
    )
    .where('revoked', 'is', null);

/** Whose token has this secret; `undefined` when it ended, and when whoever made it is not in the team any more. */
export async function useApiToken(db: Kysely<Tables>, secret: string): Promise<Actor | undefined> {
  const given = readSecret(secret, idPrefixes.token);
  if (!given) return undefined;
  const row = await tokensWithMakers(db)
    .select([
      'token.network_id',
      'hash',
      'token.name',
      'token.role',
      'maker.role as most',
      sql<boolean>`last_used is null or last_used not between now() - interval '15 minutes' and now()`.as('is_stale'),
    ])
    .where('token.id', '=', given.id)
    .where((where) => where.or([where('expires', 'is', null), where('expires', '>', sql<Date>`now()`)]))
    .executeTakeFirst();
  if (!row || !isSameHash(row.hash, given.hash)) return undefined;
  if (row.is_stale)
    await sql`
      update api_tokens set last_used = now()
      where network_id = ${row.network_id} and id = ${given.id}`.execute(db);
  const roles = new Map([[row.network_id, lesserRole(row.role, row.most)]]);
  return { id: given.id, name: row.name, kind: 'token', roles };
}
