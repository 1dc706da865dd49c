import { type Network, type RecordKind, recordAction } from '@tejido/contract';
import { type HeldDraft, publicationOf, publishDraft, slugFor, unscheduled } from '@tejido/contract/schemas';
import { type Kysely, sql, type Transaction } from 'kysely';
import { record } from '../audit/audit-log.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { countChange } from '../networks/networks.ts';
import { orRefuse, Refusal } from '../refusal.ts';
import { contentAt, type DraftRow, definitionOf, heldIn, isOf, rowOf, store } from './draft-store.ts';
import { saveRecords } from './write.ts';

/** Makes what everybody reads of a draft, under its own slug or the first that is free, and says what that is. */
export async function show(
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
export async function withdraw(
  transaction: Transaction<Tables>,
  network: Network,
  kind: RecordKind,
  held: HeldDraft,
  now: Date,
): Promise<void> {
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
