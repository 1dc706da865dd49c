import { createHash } from 'node:crypto';
import {
  type Draft,
  type DraftSummary,
  type DraftVersion,
  foldTogether,
  makeId,
  type Network,
  type RecordKind,
  recordAction,
} from '@tejido/contract';
import {
  adopted,
  archiveDraft,
  beginDraft,
  draftSummary,
  draftView,
  type EditOutcome,
  type HeldDraft,
  isRepeated,
  type PublicationInput,
  publicationOf,
  publishDraft,
  type RecordDefinition,
  readCursor,
  recordKindNames,
  recordKinds,
  restoreDraft,
  saveDraft,
  slugFor,
  titleIn,
  unscheduled,
  versionProblem,
  withShown,
  writeCursor,
} from '@tejido/contract/schemas';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { record } from '../audit/audit-log.ts';
import { findNames } from '../audit/names.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { countChange } from '../networks/networks.ts';
import { cursorRefused, orRefuse, Refusal, refuse } from '../refusal.ts';
import { textMatch } from '../search/query.ts';
import { saveRecords } from './write.ts';

/*
 * What editors have of records. A record that was public before there were drafts, or that came in another way, has a draft as soon as somebody
 * writes it: until then what is public is what its editors have.
 */

/** Of which kind, in which network, and who asks. */
export interface Desk {
  network: Network;
  kind: RecordKind;
  actor: Pick<Actor, 'id' | 'name'>;
}

const definitionOf = (kind: RecordKind): RecordDefinition => recordKinds[kind];

/** Begins a draft once for its idempotency key. Throws the problem with what cannot be one. */
export async function createDraft(
  db: Kysely<Tables>,
  { network, kind, actor }: Desk,
  key: string,
  body: unknown,
  now: Date = new Date(),
): Promise<Draft> {
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const id = makeId(recordKinds[kind].prefix, now.getTime());
  const begun = orRefuse(beginDraft(definitionOf(kind), id, body, network, now));
  return withRetry(db, async (transaction) => {
    // Of two at once with one key the second finds what the first has made.
    await lock(transaction, network);
    const { rows } = await sql<{ id: string; body_hash: string; kind: string }>`
      select id, body_hash, kind from drafts where network_id = ${network.id} and key = ${key}`.execute(transaction);
    const [known] = rows;
    if (known && (known.body_hash !== hash || known.kind !== kind))
      throw refuse('idempotency_key_reused', 'This Idempotency-Key came with another draft.');
    if (known) return readDraft(transaction, { network, kind, actor }, known.id);
    await store(transaction, network, kind, begun.next, begun.deed, actor.id, { key, hash });
    return toDraft(transaction, network, kind, begun.next, actor.id);
  });
}

/** One record as its editors have it. Throws `record_not_found` where there is none. */
export async function readDraft(db: Db, { network, kind }: Desk, idOrSlug: string): Promise<Draft> {
  const found = await find(db, network, kind, idOrSlug);
  return toDraft(db, network, kind, found.held, found.by);
}

/** Writes fields of a draft that was read as a version. */
export const updateDraft = (
  db: Kysely<Tables>,
  desk: Desk,
  idOrSlug: string,
  version: number,
  body: unknown,
): Promise<Draft> =>
  change(db, desk, idOrSlug, version, (held, now) => saveDraft(definitionOf(desk.kind), held, body, now));

/** Publishes a draft as it was read, now or at a time. */
export const publish = (
  db: Kysely<Tables>,
  desk: Desk,
  idOrSlug: string,
  version: number,
  input: PublicationInput,
): Promise<Draft> =>
  change(db, desk, idOrSlug, version, (held, now) =>
    publishDraft(definitionOf(desk.kind), held, input, desk.network, now),
  );

/** Takes a record from the public. */
export const archive = (db: Kysely<Tables>, desk: Desk, idOrSlug: string, version: number): Promise<Draft> =>
  change(db, desk, idOrSlug, version, archiveDraft);

/** Has a draft again as it was at an earlier version. */
export const restore = (
  db: Kysely<Tables>,
  desk: Desk,
  idOrSlug: string,
  version: number,
  wanted: number,
): Promise<Draft> =>
  change(db, desk, idOrSlug, version, async (held, now, transaction) => {
    const before = await contentAt(transaction, desk.network, held, wanted);
    if (before) return restoreDraft(held, before, now);
    const detail = `There is no version ${wanted}.`;
    throw refuse('invalid_body', detail, {
      errors: [{ in: 'body', pointer: '/version', code: 'invalid_value', detail }],
    });
  });

/** Erases a record with its draft and history; its addresses say then that it was there. */
export async function remove(
  db: Kysely<Tables>,
  desk: Desk,
  idOrSlug: string,
  version: number,
): Promise<{ id: string }> {
  const { network, kind, actor } = desk;
  return withRetry(db, async (transaction) => {
    await lock(transaction, network);
    const { held } = await find(transaction, network, kind, idOrSlug);
    if (held.version !== version)
      throw new Refusal(versionProblem(version, await readDraft(transaction, desk, held.id)));
    if (held.published) await withdraw(transaction, network, kind, held, new Date());
    await forgetDraft(transaction, network.id, held.id);
    await record(transaction, {
      networkId: network.id,
      action: recordAction(kind, 'removed') ?? '',
      actor,
      subject: held.id,
    });
    return { id: held.id };
  });
}

/** Forgets what editors have of a record, and its history. */
export async function forgetDraft(db: Db, networkId: string, id: string): Promise<void> {
  await sql`delete from drafts where network_id = ${networkId} and id = ${id}`.execute(db);
}

/** What was done with a record, newest first. */
export async function listVersions(
  db: Db,
  { network, kind }: Desk,
  idOrSlug: string,
  { limit, before = 2 ** 31 - 1 }: { limit: number; before?: number | undefined },
): Promise<{ items: DraftVersion[]; last: number | undefined }> {
  const { held, isStored } = await find(db, network, kind, idOrSlug);
  // What was public before anybody wrote it, has one version.
  if (!isStored)
    return { items: [{ version: 1, deed: 'published', time: held.updated, content: held.content }], last: undefined };
  const rows = await db
    .selectFrom('draft_versions')
    .select(['version', 'deed', 'time', 'content', 'actor_id'])
    .where('network_id', '=', network.id)
    .where('id', '=', held.id)
    .where('version', '<', before)
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute();
  const names = await findNames(
    db,
    network.id,
    rows.flatMap(({ actor_id: by }) => by ?? []),
  );
  const items = rows.slice(0, limit).map(({ version, deed, time, content, actor_id: by }) => ({
    version,
    deed,
    time: time.toISOString(),
    content,
    ...(by !== null && { by: names.get(by) }),
  }));
  return { items, last: rows.length > limit ? items.at(-1)?.version : undefined };
}

/** What is asked for of what a network's editors have. */
export interface DraftFilter {
  kind?: string | undefined;
  status?: readonly string[] | undefined;
  q?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** What a network's editors have, public or not, what was last done first. */
export async function listDrafts(
  db: Db,
  network: Network,
  { kind, status, q, limit, cursor }: DraftFilter,
): Promise<{ items: DraftSummary[]; cursor: string | undefined }> {
  const after = cursor === undefined ? undefined : readAny(cursor);
  if (cursor !== undefined && !after) throw cursorRefused();
  const kinds = recordKindNames.filter((name) => kind === undefined || name === kind);
  const beyond = after
    ? sql<boolean>`(updated, id) < (${after.value}::timestamptz, ${after.id}::text)`
    : sql<boolean>`true`;
  const ofStatus = status ? sql<boolean>`status = any(${[...status]}::text[])` : sql<boolean>`true`;
  const titled = q === undefined ? sql<boolean>`true` : sql<boolean>`title like ${likeOf(q)}`;
  const order = sql`order by updated desc, id desc limit ${limit + 1}`;
  const drafts = sql`(
    select id, kind, updated, to_json(drafts) as draft, null::json as shown from drafts
    where network_id = ${network.id} and kind = any(${kinds}::text[]) and ${ofStatus} and ${titled} and ${beyond} ${order})`;
  const isWanted = !status || status.includes('published');
  const untouched = kinds.map(
    (name) => sql`(
      select id, kind, updated, null::json, document from records
      where ${q === undefined ? isOf(network, name) : textMatch(q, network, name).matches} and ${isWanted}
        and not exists (select from drafts where drafts.network_id = records.network_id and drafts.id = records.id)
        and ${beyond} ${order})`,
  );
  const { rows } = await sql<{
    id: string;
    kind: RecordKind;
    updated: Date;
    draft: DraftRow | null;
    shown: object | null;
  }>`
    select * from (${sql.join([drafts, ...untouched], sql` union all `)}) as listed ${order}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ kind: name, draft, shown }) => {
      const held = draft ? heldIn(draft) : adopted(definitionOf(name), shown as Record<string, unknown>);
      return draftSummary(name, definitionOf(name), held);
    }),
    cursor: rows.length > limit && last ? writeCursor({ value: last.updated.toISOString(), id: last.id }) : undefined,
  };
}

const readAny = (cursor: string) =>
  recordKindNames.map((kind) => readCursor(cursor, 'timestamptz', recordKinds[kind].prefix)).find(Boolean);

const likeOf = (q: string): string => `%${foldTogether(q).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

const isOf = (network: Network, kind: RecordKind): RawBuilder<boolean> =>
  sql<boolean>`network_id = ${network.id} and kind = ${kind}`;

/** Publishes what was to be by now, and returns how many were; each in a transaction of its own. */
export async function publishDue(db: Kysely<Tables>, now: Date = new Date()): Promise<number> {
  const { rows } = await sql<{ network_id: string; id: string }>`
    select network_id, id from drafts where publish_at <= ${now.toISOString()}::timestamptz
    order by publish_at limit 100`.execute(db);
  for (const { network_id: networkId, id } of rows)
    await withRetry(db, async (transaction) => {
      const network = await transaction
        .selectFrom('networks')
        .select('document')
        .where('network_id', '=', networkId)
        .forUpdate()
        .executeTakeFirst();
      const row = await rowOf(transaction, networkId, id);
      if (!network || !row?.publish_at || row.publish_at > now) return;
      await publishScheduled(transaction, network.document, row, now);
    });
  return rows.length;
}

/** What was scheduled is published, whatever was written since; what cannot be any more waits as a draft, and holds nobody else up. */
async function publishScheduled(transaction: Transaction<Tables>, network: Network, row: DraftRow, now: Date) {
  const held = heldIn(row);
  const kind = row.kind as RecordKind;
  const version = held.scheduled?.version ?? held.version;
  const content = (await contentAt(transaction, network, held, version)) ?? held.content;
  const outcome = publishDraft(definitionOf(kind), { ...held, content }, {}, network, now);
  const published = outcome.problem
    ? undefined
    : await show(transaction, network, kind, outcome.next, now).catch(orNothing);
  if (outcome.problem || !published) return store(transaction, network, kind, unscheduled(held, now), 'saved', null);
  // What was written since stays with its editors.
  const shown = { ...published, version: publishedVersion(held, outcome.next) };
  await store(
    transaction,
    network,
    kind,
    { ...outcome.next, content: held.content, published: shown },
    'published',
    null,
  );
  await record(transaction, { networkId: network.id, action: recordAction(kind, 'published') ?? '', subject: held.id });
}

/** Nothing in place of what was refused, such as an address that another record has by now: nothing was written then. */
function orNothing(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}

const publishedVersion = (held: HeldDraft, next: HeldDraft): number =>
  held.scheduled && held.scheduled.version < held.version ? held.scheduled.version : next.version;

type Edited = EditOutcome | Promise<EditOutcome>;

/**
 * Does something with a draft that was read as a version. Who read an earlier one is told what is there now, unless what was asked for is just what was
 * done last: then its answer was lost, and is given again.
 */
async function change(
  db: Kysely<Tables>,
  desk: Desk,
  idOrSlug: string,
  version: number,
  edit: (held: HeldDraft, now: Date, transaction: Transaction<Tables>) => Edited,
): Promise<Draft> {
  const { network, kind, actor } = desk;
  const now = new Date();
  return withRetry(db, async (transaction) => {
    await lock(transaction, network);
    const { held, isStored, by } = await find(transaction, network, kind, idOrSlug);
    if (held.version !== version) {
      const isRepeated = isStored && (await wasDone(transaction, desk, held, version, edit));
      const current = await toDraft(transaction, network, kind, held, by);
      if (isRepeated) return current;
      throw new Refusal(versionProblem(version, current));
    }
    const outcome = await edit(held, now, transaction);
    if (outcome.problem) throw new Refusal(outcome.problem);
    const { deed } = outcome;
    let { next } = outcome;
    // What was public before anybody wrote it becomes the first version.
    if (!isStored) await store(transaction, network, kind, held, 'published', null);
    if (deed === 'published') next = { ...next, published: await show(transaction, network, kind, next, now) };
    if (deed === 'archived' && held.published) await withdraw(transaction, network, kind, held, now);
    await store(transaction, network, kind, next, deed, actor.id);
    const action = recordAction(kind, deed);
    if (action) await record(transaction, { networkId: network.id, action, actor, subject: next.id });
    return toDraft(transaction, network, kind, next, actor.id);
  });
}

/** Whether the last thing that was done is what would be done with a version now. */
async function wasDone(
  transaction: Transaction<Tables>,
  { network, actor }: Desk,
  held: HeldDraft,
  version: number,
  edit: (held: HeldDraft, now: Date, transaction: Transaction<Tables>) => Edited,
): Promise<boolean> {
  if (held.version !== version + 1) return false;
  const [last, before] = await Promise.all([
    versionRow(transaction, network, held.id, held.version),
    versionRow(transaction, network, held.id, version),
  ]);
  if (!last || !before || last.actor_id !== actor.id) return false;
  const again = await edit({ ...held, version, content: before.content }, new Date(), transaction);
  return isRepeated(last, again);
}

const versionRow = (db: Db, network: Network, id: string, version: number) =>
  db
    .selectFrom('draft_versions')
    .select(['content', 'deed', 'actor_id'])
    .where('network_id', '=', network.id)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();

const contentAt = async (db: Db, network: Network, held: HeldDraft, version: number) =>
  version === held.version ? held.content : (await versionRow(db, network, held.id, version))?.content;

/** One after the other: two records of the same title would find the same slug free. */
async function lock(transaction: Transaction<Tables>, network: Network): Promise<void> {
  await sql`select 1 from networks where network_id = ${network.id} for update`.execute(transaction);
}

/** Makes what everybody reads of a draft, under its own slug or the first that is free, and says what that is. */
async function show(
  transaction: Transaction<Tables>,
  network: Network,
  kind: RecordKind,
  next: HeldDraft,
  now: Date,
): Promise<NonNullable<HeldDraft['published']>> {
  const definition = definitionOf(kind);
  const wanted = slugFor(definition, next, new Set());
  const { rows } = await sql<{ slug: string; id: string; revision: number }>`
    select slug, id, revision from records
    where ${isOf(network, kind)} and (id = ${next.id} or slug = ${wanted} or slug like ${`${wanted}-%`})`.execute(
    transaction,
  );
  const others = new Set(rows.filter(({ id }) => id !== next.id).map(({ slug }) => slug));
  const shown = rows.find(({ id }) => id === next.id);
  const made = orRefuse(publicationOf(definition, next, network, { others, before: shown?.revision, now }));
  const { slug } = made.published;
  if (shown && shown.slug !== slug) await leaveAt(transaction, network, kind, shown.slug, next.id);
  await sql`delete from former_slugs where ${isOf(network, kind)} and slug in (${slug}, ${next.id})`.execute(
    transaction,
  );
  await saveRecords(transaction, network, kind, [made.record as never], now);
  return made.published;
}

/** Takes a record from what everybody reads; its addresses say then that it was there. */
async function withdraw(
  transaction: Transaction<Tables>,
  network: Network,
  kind: RecordKind,
  held: HeldDraft,
  now: Date,
) {
  const { rows } = await sql<{ slug: string }>`
    delete from records where ${isOf(network, kind)} and id = ${held.id} returning slug`.execute(transaction);
  const [gone] = rows;
  if (!gone) return;
  await leaveAt(transaction, network, kind, gone.slug, held.id);
  await leaveAt(transaction, network, kind, held.id, held.id);
  await countChange(transaction, network.id, now);
}

async function leaveAt(db: Db, network: Network, kind: RecordKind, slug: string, id: string): Promise<void> {
  await sql`
    insert into former_slugs (network_id, kind, slug, id) values (${network.id}, ${kind}, ${slug}, ${id})
    on conflict (network_id, kind, slug) do update set id = excluded.id`.execute(db);
}

interface Found {
  held: HeldDraft;
  /** Whether there is a draft; else what is public is what its editors have. */
  isStored: boolean;
  by: string | null;
}

/** A draft by its id, or by a slug that its record has or had. */
async function find(db: Db, network: Network, kind: RecordKind, idOrSlug: string): Promise<Found> {
  const { rows } = await sql<{ id: string; document: Record<string, unknown> | null }>`
    select id, document from records where ${isOf(network, kind)} and (id = ${idOrSlug} or slug = ${idOrSlug})
    union all
    select former.id, record.document from former_slugs as former
    left join records as record on record.network_id = former.network_id and record.id = former.id
    where former.network_id = ${network.id} and former.kind = ${kind} and former.slug = ${idOrSlug}`.execute(db);
  const [{ id, document: shown }] = [...rows, { id: idOrSlug, document: null }] as [(typeof rows)[number]];
  const row = await rowOf(db, network.id, id);
  if (row?.kind === kind)
    return { held: withShown(definitionOf(kind), heldIn(row), shown ?? undefined), isStored: true, by: row.updated_by };
  if (!shown) throw refuse('record_not_found', `This network has no such record among its ${kind}.`);
  return { held: adopted(definitionOf(kind), shown), isStored: false, by: null };
}

type DraftRow = Awaited<ReturnType<typeof rowOf>> & object;

const rowOf = (db: Db, networkId: string, id: string) =>
  db.selectFrom('drafts').selectAll().where('network_id', '=', networkId).where('id', '=', id).executeTakeFirst();

function heldIn(row: DraftRow): HeldDraft {
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    content: row.content,
    published: row.published ?? undefined,
    scheduled:
      row.publish_at && row.publish_version !== null
        ? { at: instantOf(row.publish_at), version: row.publish_version }
        : undefined,
    created: instantOf(row.created),
    updated: instantOf(row.updated),
  };
}

/** As the API writes instants; within JSON PostgreSQL has its own way. */
const instantOf = (value: Date | string): string => new Date(value).toISOString();

async function store(
  db: Db,
  network: Network,
  kind: RecordKind,
  held: HeldDraft,
  deed: string,
  actorId: string | null,
  came?: { key: string; hash: string },
): Promise<void> {
  const { id, status, version, content, published, scheduled, created, updated } = held;
  const title = Object.values(titleIn(definitionOf(kind), content))
    .map(foldTogether)
    .join(' ')
    .replaceAll(/[\0\p{Cs}]/gu, '');
  const changed = {
    status,
    version,
    title,
    content: JSON.stringify(content),
    published: published ? JSON.stringify(published) : null,
    publish_at: scheduled?.at ?? null,
    publish_version: scheduled?.version ?? null,
    updated,
    updated_by: actorId,
  };
  await db
    .insertInto('drafts')
    .values({
      network_id: network.id,
      kind,
      id,
      created,
      key: came?.key ?? null,
      body_hash: came?.hash ?? null,
      ...changed,
    })
    .onConflict((conflict) => conflict.columns(['network_id', 'id']).doUpdateSet(changed))
    .execute();
  await db
    .insertInto('draft_versions')
    .values({
      network_id: network.id,
      id,
      version,
      deed,
      content: JSON.stringify(content),
      time: updated,
      actor_id: actorId,
    })
    .execute();
}

async function toDraft(db: Db, network: Network, kind: RecordKind, held: HeldDraft, by: string | null): Promise<Draft> {
  const names = by === null ? undefined : await findNames(db, network.id, [by]);
  return draftView(kind, definitionOf(kind), held, network, names?.get(by ?? ''));
}
