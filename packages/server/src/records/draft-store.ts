import { type Draft, type DraftContent, foldTogether, type Network, type RecordKind } from '@tejido/contract';
import {
  adopted,
  draftView,
  type HeldDraft,
  type RecordDefinition,
  recordKinds,
  titleIn,
  withShown,
} from '@tejido/contract/schemas';
import { type RawBuilder, type Selectable, sql, type Transaction } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { findNames } from '../audit/names.ts';
import type { Db, Tables } from '../database/tables.ts';
import { refuse } from '../refusal.ts';

/*
 * Where what editors have of records is kept. A record that was public before there were drafts, or that came in another way, has a draft as soon as somebody
 * writes it: until then what is public is what its editors have.
 */

/** Of which kind, in which network, and who asks. */
export interface Desk {
  network: Network;
  kind: RecordKind;
  actor: Pick<Actor, 'id' | 'name'>;
}

/** The definition of a kind, as one of all. */
export const definitionOf = (kind: RecordKind): RecordDefinition => recordKinds[kind];

/** Rows of a kind in a network. */
export const isOf = (network: Network, kind: RecordKind): RawBuilder<boolean> =>
  sql<boolean>`network_id = ${network.id} and kind = ${kind}`;

/** A draft that was found. */
export interface Found {
  held: HeldDraft;
  /** Whether there is a draft; else what is public is what its editors have. */
  isStored: boolean;
  by: string | null;
}

/** A draft by its id, or by a slug that its record has or had. */
export async function find(db: Db, network: Network, kind: RecordKind, idOrSlug: string): Promise<Found> {
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

/** A draft as it is kept. */
export type DraftRow = Selectable<Tables['drafts']>;

export const rowOf = (db: Db, networkId: string, id: string): Promise<DraftRow | undefined> =>
  db.selectFrom('drafts').selectAll().where('network_id', '=', networkId).where('id', '=', id).executeTakeFirst();

/** What a row holds. */
export function heldIn(row: DraftRow): HeldDraft {
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

/** Keeps a draft with what was done to it, in its history. */
export async function store(
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

/** A draft as the API gives it, with the name of who changed it last. */
export async function toDraft(
  db: Db,
  network: Network,
  kind: RecordKind,
  held: HeldDraft,
  by: string | null,
): Promise<Draft> {
  const names = by === null ? undefined : await findNames(db, network.id, [by]);
  return draftView(kind, definitionOf(kind), held, network, names?.get(by ?? ''));
}

/** What a draft was at a version. */
export const versionRow = (
  db: Db,
  network: Network,
  id: string,
  version: number,
): Promise<Pick<Selectable<Tables['draft_versions']>, 'content' | 'deed' | 'actor_id'> | undefined> =>
  db
    .selectFrom('draft_versions')
    .select(['content', 'deed', 'actor_id'])
    .where('network_id', '=', network.id)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();

/** What a draft said at a version, where it had it. */
export const contentAt = async (
  db: Db,
  network: Network,
  held: HeldDraft,
  version: number,
): Promise<DraftContent | undefined> =>
  version === held.version ? held.content : (await versionRow(db, network, held.id, version))?.content;

/** One after the other: two records of the same title would find the same slug free. */
export async function lock(transaction: Transaction<Tables>, network: Network): Promise<void> {
  await sql`select 1 from networks where network_id = ${network.id} for update`.execute(transaction);
}

/** Forgets what editors have of a record, and its history. */
export async function forgetDraft(db: Db, networkId: string, id: string): Promise<void> {
  await sql`delete from drafts where network_id = ${networkId} and id = ${id}`.execute(db);
}
