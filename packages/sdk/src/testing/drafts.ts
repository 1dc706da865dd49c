import {
  type Draft,
  type Edit,
  type EditOperationName,
  editNames,
  foldTogether,
  makeId,
  type RecordKind,
  recordAction,
  recordNames,
} from '@tejido/contract';
import {
  adopted,
  archiveDraft,
  beginDraft,
  defaultLimit,
  draftSummary,
  draftView,
  type EditOutcome,
  type HeldDraft,
  isRepeated,
  type PublicationInput,
  publicationOf,
  publishDraft,
  type RecordDefinition,
  recordKindNames,
  recordKinds,
  restoreDraft,
  saveDraft,
  titleIn,
  unscheduled,
  versionProblem,
  withShown,
} from '@tejido/contract/schemas';
import type { DemoRecords } from '@tejido/demo';
import { referenceTo } from './desk/actor.ts';
import { record } from './desk/state.ts';
import type { Handlers, OperationRequest } from './handler.ts';
import { pageOf } from './lists.ts';
import { orRefuse, refusal, refuseWith } from './refusal.ts';
import type { KeptDraft, Store } from './store.ts';

/** A request about drafts of a kind that is known only when it is asked for. */
type Ask = Omit<OperationRequest<'updateInitiative'>, 'query'> & { query: { limit?: number; cursor?: string } };

/** A record as everybody reads it. */
type Shown = Readonly<Record<string, unknown>> & { id: string; slug: string; revision: number; updated: string };

const definitionOf = (kind: RecordKind): RecordDefinition => recordKinds[kind];
const shownIn = (where: DemoRecords, kind: RecordKind) => where[kind] as unknown as Shown[];
const keyOf = (where: DemoRecords, ...names: string[]) => [where.network.id, ...names].join(' ');

const handlersFor = (kind: RecordKind): Record<Edit, (request: Ask) => unknown> => {
  const definition = definitionOf(kind);
  return {
    create(request) {
      const { store, where, actor, body, idempotencyKey } = request as Ask & { idempotencyKey?: string };
      const key = keyOf(where, idempotencyKey ?? '');
      const content = JSON.stringify([kind, body]);
      const known = store.made.get(key);
      if (known && known.content !== content)
        throw refusal('idempotency_key_reused', 'This Idempotency-Key came with something else.');
      if (known) return view(request, kind, find(request, kind, known.id));
      const now = new Date(store.now());
      const id = makeId(definition.prefix, now.getTime());
      const begun = orRefuse(beginDraft(definition, id, body, where.network, now));
      store.made.set(key, { id, content });
      const kept: KeptDraft = { kind, held: begun.next, by: actor.id, versions: [] };
      keep(request, kept, begun.next, begun.deed);
      return view(request, kind, kept);
    },
    getDraft: (request) => view(request, kind, find(request, kind, request.path.id)),
    update: (request) => change(request, kind, (held, now) => saveDraft(definition, held, request.body, now)),
    publish: (request) =>
      change(request, kind, (held, now) =>
        publishDraft(definition, held, request.body as PublicationInput, request.where.network, now),
      ),
    archive: (request) => change(request, kind, archiveDraft),
    restore: (request) =>
      change(request, kind, (held, now, kept) => {
        const { version } = request.body as { version: number };
        const before = kept.versions.find((one) => one.version === version);
        if (!before) throw refusal('invalid_body', `There is no version ${version}.`);
        return restoreDraft(held, before.content, now);
      }),
    listVersions(request) {
      const { limit = defaultLimit, cursor = '999999999' } = request.query;
      const { versions } = find(request, kind, request.path.id);
      const earlier = versions.filter(({ version }) => version < Number(cursor)).reverse();
      const items = earlier.slice(0, limit).map(({ by, ...version }) => ({
        ...version,
        ...(by !== undefined && { by: reference(request, by) }),
      }));
      return { items, next: request.pageAt(earlier.length > limit ? String(items.at(-1)?.version) : null) };
    },
    remove(request) {
      const { store, where, path } = request;
      const kept = find(request, kind, path.id);
      requireVersion(request, kind, kept);
      withdraw(request, kind, kept.held);
      store.drafts.delete(keyOf(where, kept.held.id));
      note(request, kind, 'removed', kept.held.id);
      return { id: kept.held.id };
    },
  };
};

/** What editors have of records. */
export const draftHandlers: Handlers<EditOperationName | 'listDrafts'> = {
  ...(Object.fromEntries(
    recordKindNames.flatMap((kind) => {
      const handlers = handlersFor(kind);
      return Object.entries(editNames(recordNames[kind])).map(([edit, name]) => [name, handlers[edit as Edit]]);
    }),
  ) as unknown as Handlers<EditOperationName>),
  listDrafts(request) {
    const { store, where, query, pageAt } = request;
    publishDue(store, where);
    const { kind: only, status, q, limit = defaultLimit, cursor } = query;
    const all = recordKindNames.flatMap((kind) => {
      const kept = [...store.drafts].flatMap(([key, one]) =>
        key.startsWith(keyOf(where, '')) && one.kind === kind ? [one.held] : [],
      );
      const untouched = shownIn(where, kind).filter(({ id }) => !store.drafts.has(keyOf(where, id)));
      return [...kept, ...untouched.map((shown) => adopted(definitionOf(kind), shown))].map((held) => ({ kind, held }));
    });
    const sought = q === undefined ? undefined : foldTogether(q);
    const matching = all.filter(
      ({ kind, held }) =>
        (only === undefined || only === kind) &&
        (!status || (status as readonly string[]).includes(held.status)) &&
        (sought === undefined ||
          foldTogether(Object.values(titleIn(definitionOf(kind), held.content)).join(' ')).includes(sought)),
    );
    const items = matching.map(({ kind, held }) => draftSummary(kind, definitionOf(kind), held));
    const prefix = `(?:${recordKindNames.map((kind) => recordKinds[kind].prefix).join('|')})`;
    const page = pageOf(items, ({ updated }) => Date.parse(updated), { prefix, sort: '-updated', limit, cursor });
    return { items: page.items, next: pageAt(page.next) };
  },
};

type Change = (held: HeldDraft, now: Date, kept: KeptDraft) => EditOutcome;

function change(request: Ask, kind: RecordKind, edit: Change): Draft {
  const { store, where, actor, version } = request;
  const now = new Date(store.now());
  const kept = find(request, kind, request.path.id);
  if (kept.held.version !== version) {
    const [last, before] = [kept.versions.at(-1), kept.versions.at(-2)];
    const isNext = last?.version === version + 1 && before?.version === version && last.by === actor.id;
    if (isNext && isRepeated(last, edit({ ...kept.held, version, content: before.content }, now, kept)))
      return view(request, kind, kept);
    requireVersion(request, kind, kept);
  }
  const { next, deed } = orRefuse(edit(kept.held, now, kept));
  if (deed === 'archived') withdraw(request, kind, kept.held);
  const published = deed === 'published' ? orRefuse(show(store, where, kind, next, now)).published : next.published;
  keep(request, kept, { ...next, published }, deed);
  note(request, kind, deed, next.id);
  return view(request, kind, kept);
}

function requireVersion(request: Ask, kind: RecordKind, kept: KeptDraft): void {
  if (kept.held.version !== request.version) refuseWith(versionProblem(request.version, view(request, kind, kept)));
}

/** A draft by its id, or by a slug that its record has or had. */
function find({ store, where }: Pick<Ask, 'store' | 'where'>, kind: RecordKind, idOrSlug: string): KeptDraft {
  publishDue(store, where);
  const shown = findShown(store, where, kind, idOrSlug);
  const id = shown?.id ?? store.formerSlugs.get(keyOf(where, kind, idOrSlug)) ?? idOrSlug;
  const kept = store.drafts.get(keyOf(where, id));
  if (kept?.kind === kind) {
    kept.held = withShown(definitionOf(kind), kept.held, shown);
    return kept;
  }
  if (!shown) throw refusal('record_not_found', `There is no such record in ${kind}.`);
  const held = adopted(definitionOf(kind), shown);
  const first = { version: 1, deed: 'published', time: held.updated, content: held.content, by: undefined };
  return { kind, held, by: undefined, versions: [first] };
}

/** What everybody reads at an address, also one that it had before. */
export function findShown(store: Store, where: DemoRecords, kind: RecordKind, idOrSlug: string): Shown | undefined {
  const named = (name: string | undefined) =>
    shownIn(where, kind).find(({ id, slug }) => name !== undefined && (id === name || slug === name));
  return named(idOrSlug) ?? named(store.formerSlugs.get(keyOf(where, kind, idOrSlug)));
}

/** Forgets what editors have of a record, and its history. */
export const forgetDraft = (store: Store, where: DemoRecords, id: string): boolean =>
  store.drafts.delete(keyOf(where, id));

/** Whether something was at an address and is gone. */
export const wasAt = (store: Store, where: DemoRecords, kind: RecordKind, idOrSlug: string): boolean =>
  store.formerSlugs.has(keyOf(where, kind, idOrSlug));

function keep(
  { store, where, actor }: Pick<Ask, 'store' | 'where' | 'actor'>,
  kept: KeptDraft,
  next: HeldDraft,
  deed: string,
) {
  kept.held = next;
  kept.by = actor.id;
  kept.versions.push({ version: next.version, deed, time: next.updated, content: next.content, by: actor.id });
  store.drafts.set(keyOf(where, next.id), kept);
}

/** Makes what everybody reads of a draft; the problem where that cannot be. */
function show(
  store: Store,
  where: DemoRecords,
  kind: RecordKind,
  next: HeldDraft,
  now: Date,
): ReturnType<typeof publicationOf> {
  const records = shownIn(where, kind);
  const index = records.findIndex(({ id }) => id === next.id);
  const before = records[index];
  const others = new Set(records.filter((one) => one !== before).map(({ slug }) => slug));
  const made = publicationOf(definitionOf(kind), next, where.network, { others, before: before?.revision, now });
  if (made.problem) return made;
  const { slug } = made.published;
  if (before && before.slug !== slug) store.formerSlugs.set(keyOf(where, kind, before.slug), next.id);
  for (const name of [slug, next.id]) store.formerSlugs.delete(keyOf(where, kind, name));
  records.splice(before ? index : records.length, before ? 1 : 0, made.record as unknown as Shown);
  return made;
}

function withdraw({ store, where }: Pick<Ask, 'store' | 'where'>, kind: RecordKind, { id }: HeldDraft): void {
  const records = shownIn(where, kind);
  const index = records.findIndex((one) => one.id === id);
  const [gone] = index < 0 ? [] : records.splice(index, 1);
  if (gone) for (const name of [gone.slug, id]) store.formerSlugs.set(keyOf(where, kind, name), id);
}

/** What was to be published by now is. */
export function publishDue(store: Store, where: DemoRecords): void {
  for (const [key, kept] of store.drafts) {
    const { kind, held } = kept;
    if (!key.startsWith(keyOf(where, '')) || !held.scheduled || Date.parse(held.scheduled.at) > store.now()) continue;
    const content = kept.versions.find(({ version }) => version === held.scheduled?.version)?.content ?? held.content;
    const now = new Date(store.now());
    const outcome = publishDraft(definitionOf(kind), { ...held, content }, {}, where.network, now);
    const made = outcome.problem ? outcome : show(store, where, kind, outcome.next, now);
    if (outcome.problem || made.problem) {
      const next = unscheduled(held, now);
      kept.held = next;
      kept.versions.push({
        version: next.version,
        deed: 'saved',
        time: next.updated,
        content: next.content,
        by: undefined,
      });
      continue;
    }
    const published = made.published;
    kept.held = { ...outcome.next, content: held.content, published };
    kept.versions.push({
      version: outcome.next.version,
      deed: 'published',
      time: now.toISOString(),
      content: held.content,
      by: undefined,
    });
  }
}

function note({ store, where, actor }: Ask, kind: RecordKind, deed: string, subject: string): void {
  const action = recordAction(kind, deed);
  if (action) record(store.desk, { network: where.network.slug, action, actor: actor.id, subject });
}

const reference = ({ store, where }: Pick<Ask, 'store' | 'where'>, id: string) =>
  referenceTo(store.desk, where.network.slug, id);

const view = (request: Ask, kind: RecordKind, { held, by }: KeptDraft): Draft =>
  draftView(
    kind,
    definitionOf(kind),
    held,
    request.where.network,
    by === undefined ? undefined : reference(request, by),
  );
