import { type Network, withNoticeLanguages } from '@tejido/contract';
import { StartError } from '@tejido/postgres';
import { sql } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import { reservedSlugs } from './reserved-slugs.ts';

type NetworkRow = Pick<Tables['networks'], 'revision'> & { updated: Date; document: Network };

/** The network with that id or slug, or `undefined`. */
export async function findNetwork(db: Db, idOrSlug: string): Promise<Network | undefined> {
  // PostgreSQL refuses some characters; neither ids nor slugs have any but these.
  if (!/^[a-z0-9_-]+$/.test(idOrSlug)) return undefined;
  const row = await db
    .selectFrom('networks')
    .select(['revision', 'updated', 'document'])
    .where((where) => where.or([where('network_id', '=', idOrSlug), where('slug', '=', idOrSlug)]))
    .executeTakeFirst();
  return row && toNetwork(row);
}

/** Networks in the order of their slugs, those after `cursor` only, at most `limit`. */
export async function listNetworks(db: Db, limit: number, cursor = ''): Promise<Network[]> {
  const rows = await db
    .selectFrom('networks')
    .select(['revision', 'updated', 'document'])
    .where('slug', '>', cursor)
    .orderBy('slug')
    .limit(limit)
    .execute();
  return rows.map(toNetwork);
}

export { withRetention } from '@tejido/contract';

/** A word that changes whenever any network or record does. */
export async function revisionOfAll(db: Db): Promise<string> {
  const row = await db
    .selectFrom('networks')
    .select([sql<string>`coalesce(sum(revision), 0)`.as('revisions'), sql<Date | null>`max(updated)`.as('updated')])
    .executeTakeFirstOrThrow();
  return `${row.revisions}-${row.updated?.getTime() ?? 0}`;
}

/** Adds a network, without its records. Throws a {@link StartError} for a slug that it cannot have. */
export async function insertNetwork(db: Db, network: Network): Promise<void> {
  const { id, slug, revision, updated } = network;
  if (reservedSlugs.has(slug))
    throw new StartError(`No network can have the slug "${slug}": pages of the server have addresses with it.`);
  await db
    .insertInto('networks')
    .values({ network_id: id, slug, revision, updated, document: JSON.stringify(network) })
    .execute();
}

/** Counts a change of a network's records; belongs in the transaction that makes the change. */
export async function countChange(db: Db, networkId: string, now: Date): Promise<void> {
  await db
    .updateTable('networks')
    .set({ revision: sql`revision + 1`, updated: now.toISOString() })
    .where('network_id', '=', networkId)
    .execute();
}

function toNetwork({ document, revision, updated }: NetworkRow): Network {
  return { ...withNoticeLanguages(document), revision, updated: updated.toISOString() };
}
