import { createHash } from 'node:crypto';
import { type Draft, makeId, recordAction } from '@tejido/contract';
import {
  archiveDraft,
  beginDraft,
  type EditOutcome,
  type HeldDraft,
  isRepeated,
  type PublicationInput,
  publishDraft,
  recordKinds,
  restoreDraft,
  saveDraft,
  versionProblem,
} from '@tejido/contract/schemas';
import { type Kysely, sql, type Transaction } from 'kysely';
import { record } from '../audit/audit-log.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { orRefuse, Refusal, refuse } from '../refusal.ts';
import {
  contentAt,
  type Desk,
  definitionOf,
  find,
  forgetDraft,
  lock,
  store,
  toDraft,
  versionRow,
} from './draft-store.ts';
import { show, withdraw } from './publish-drafts.ts';

/*
 * What editors do with records, one after the other in a network, each in one transaction.
 */

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
