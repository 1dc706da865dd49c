import { createHash } from 'node:crypto';
import {
  idPrefixes,
  makeId,
  makeProblem,
  type Network,
  type NetworkInput,
  type NetworkSettings,
  type RecordKind,
} from '@tejido/contract';
import {
  beginNetwork,
  type Carrier,
  changeNetwork,
  inUseProblem,
  type RetiredWords,
  recordKindNames,
  recordKinds,
  versionProblem,
  vocabularyChoices,
  wordsInDraft,
} from '@tejido/contract/schemas';
import { type Kysely, sql } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { giveRole } from '../accounts/team.ts';
import { record } from '../audit/audit-log.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { insertNetwork } from '../networks/networks.ts';
import { reservedSlugs } from '../networks/reserved-slugs.ts';
import { orRefuse, Refusal, refuse, refuseWith } from '../refusal.ts';

/** A network with all that its owners have set. */
export async function readSettings(db: Db, networkId: string): Promise<NetworkSettings> {
  const row = await db
    .selectFrom('networks')
    .select(['document', 'settings_version', 'revision', 'updated'])
    .where('network_id', '=', networkId)
    .executeTakeFirstOrThrow();
  const { document, settings_version: version, revision, updated } = row;
  return { version, network: { ...document, revision, updated: updated.toISOString() } };
}

/** Makes a network once for its idempotency key; who makes it is its owner. Throws the problem with what cannot be one. */
export async function createNetwork(
  db: Kysely<Tables>,
  input: NetworkInput,
  { key, actor }: { key: string; actor: Pick<Actor, 'id' | 'kind'> },
  now: Date = new Date(),
): Promise<NetworkSettings> {
  const hash = createHash('sha256')
    .update(JSON.stringify([actor.id, input]))
    .digest('hex');
  const { network } = orRefuse(beginNetwork(input, makeId(idPrefixes.network, now.getTime()), now));
  if (reservedSlugs.has(network.slug)) throw slugTaken(network.slug);
  return withRetry(db, async (transaction) => {
    // Of two at once with one key, or with one slug, the second finds what the first has made.
    await sql`lock table networks in share row exclusive mode`.execute(transaction);
    const known = await transaction
      .selectFrom('networks')
      .select(['network_id', 'body_hash'])
      .where('key', '=', key)
      .executeTakeFirst();
    if (known && known.body_hash !== hash)
      throw refuse('idempotency_key_reused', 'This Idempotency-Key came with another network.');
    if (known) return readSettings(transaction, known.network_id);
    const { rows } = await sql`select from networks where slug = ${network.slug}`.execute(transaction);
    if (rows.length > 0) throw slugTaken(network.slug);
    await insertNetwork(transaction, network);
    await transaction
      .updateTable('networks')
      .set({ key, body_hash: hash })
      .where('network_id', '=', network.id)
      .execute();
    if (actor.kind === 'account') await giveRole(transaction, network.id, actor.id, 'owner');
    await record(transaction, { networkId: network.id, action: 'network.created', actor });
    return readSettings(transaction, network.id);
  });
}

function slugTaken(slug: string): Refusal {
  const detail = `"${slug}" is taken: another network, or a page of the server, has this name.`;
  return new Refusal(
    makeProblem('already_exists', detail, {
      errors: [{ in: 'body', pointer: '/slug', code: 'invalid_value', detail }],
    }),
  );
}

/** Changes a network's settings, which were read as a version. Throws the problem with what cannot be. */
export async function updateSettings(
  db: Kysely<Tables>,
  networkId: string,
  version: number,
  body: unknown,
  actor: Pick<Actor, 'id'>,
  now: Date = new Date(),
): Promise<NetworkSettings> {
  return withRetry(db, async (transaction) => {
    await sql`select from networks where network_id = ${networkId} for update`.execute(transaction);
    const before = await readSettings(transaction, networkId);
    const changed = orRefuse(changeNetwork(before.network, body));
    const isSame = JSON.stringify(changed.network) === JSON.stringify(before.network);
    // What is so already, was asked for before and its answer lost, or nobody has to be asked again.
    if (isSame && before.version <= version + 1) return before;
    if (before.version !== version) throw new Refusal(versionProblem(version, before));
    refuseWith(inUseProblem(changed.retired, await carriersOf(transaction, networkId, changed.retired)));
    await transaction
      .updateTable('networks')
      .set({
        document: JSON.stringify(changed.network),
        settings_version: version + 1,
        revision: sql`revision + 1`,
        updated: now.toISOString(),
      })
      .where('network_id', '=', networkId)
      .execute();
    await record(transaction, { networkId, action: 'network.changed', actor });
    return readSettings(transaction, networkId);
  });
}

/** Erases a network with everything in it. */
export async function removeNetwork(db: Kysely<Tables>, network: Network, version: number): Promise<{ id: string }> {
  return withRetry(db, async (transaction) => {
    await sql`select from networks where network_id = ${network.id} for update`.execute(transaction);
    const now = await readSettings(transaction, network.id);
    if (now.version !== version) throw new Refusal(versionProblem(version, now));
    await eraseNetwork(transaction, network.id);
    return { id: network.id };
  });
}

/** The tables that hold something of a network, those first that others are kept by. */
export async function eraseNetwork(db: Db, networkId: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select column_of.table_name as name from information_schema.columns as column_of
    join information_schema.tables using (table_schema, table_name)
    where table_schema = current_schema() and table_type = 'BASE TABLE' and column_of.column_name = 'network_id' and table_name <> 'networks'
    order by table_name`.execute(db);
  // What depends on other rows goes with them or before them.
  const last = ['drafts', 'submissions', 'team_members', 'memberships'];
  const rank = (name: string) => last.indexOf(name);
  for (const { name } of rows.toSorted((one, other) => rank(one.name) - rank(other.name)))
    await sql`delete from ${sql.table(name)} where network_id = ${networkId}`.execute(db);
  await sql`delete from networks where network_id = ${networkId}`.execute(db);
}

/** The records, public or not, and the submissions that carry any of some words, and maybe others of the same lists. */
async function carriersOf(db: Db, networkId: string, retired: readonly RetiredWords[]): Promise<Carrier[]> {
  if (retired.length === 0) return [];
  const sent = retired.flatMap(({ vocabulary, codes }) =>
    codes.map((code) => `${vocabularyChoices[vocabulary]}:${code}`),
  );
  const tags = recordKindNames.flatMap((kind) => sent.map((tag) => `${recordKinds[kind].prefix}:${tag}`));
  const { rows } = await sql<{ kind: string; id: string; tag: string }>`
    select kind, id, substr(tag, strpos(tag, ':') + 1) as tag from records, unnest(tags) as tag
    where network_id = ${networkId} and tags && ${tags}::text[]
    union all
    select kind, id, tag from submissions, unnest(tags) as tag
    where network_id = ${networkId} and tags && ${sent}::text[]`.execute(db);
  const drafts = await db
    .selectFrom('drafts')
    .select(['kind', 'id', 'content'])
    .where('network_id', '=', networkId)
    .execute();
  return [
    ...rows.flatMap(({ kind, id, tag }) =>
      retired.flatMap(({ vocabulary }) => {
        const choice = `${vocabularyChoices[vocabulary]}:`;
        return tag.startsWith(choice) ? [{ vocabulary, code: tag.slice(choice.length), kind, id }] : [];
      }),
    ),
    ...drafts.flatMap(({ kind, id, content }) =>
      wordsInDraft(kind as RecordKind, content).map(([vocabulary, code]) => ({ vocabulary, code, kind, id })),
    ),
  ];
}
