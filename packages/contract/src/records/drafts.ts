import * as z from 'zod/mini';
import { isObject, isTooDeep, mergePatch } from '../merge-patch.ts';
import { makeProblem, type Problem, type ProblemError } from '../problem.ts';
import { changeOf, code, doc, instant, openWord, slug, text } from '../schemas/common.ts';
import { type AccountReference, accountReference } from '../schemas/desk/account.ts';
import type { Network } from '../schemas/network.ts';
import type { Shape } from '../shape.ts';
import { freeSlug, slugOf } from '../submissions/slug.ts';
import { check } from '../validate.ts';
import { type DraftDeed, type DraftStatus, draftDeeds, draftStatuses } from '../vocabulary.ts';
import type { RecordDefinition } from './define.ts';

/*
 * What is worked on before everybody reads it. A draft takes whatever is typed, also what is not finished: what keeps it from being published is said
 * with it, and asked for when it is published. What becomes of a draft is pure, so that the server and the network in memory do the same.
 */

/** The fields of a record that nobody writes: they follow from where it is and what was done with it. */
const managed: readonly string[] = ['id', 'network', 'updated', 'revision'];

/** The fields of a record as somebody writes them, complete or not. */
export type DraftContent = Readonly<Record<string, DraftValue>>;

/** What a field holds while it is written: any value of JSON. */
export type DraftValue = string | number | boolean | object | null;

/** Most bytes that a draft's content may have as JSON. */
export const maxDraftBytes: number = 256 * 1024;

/** What is held of a draft. */
export interface HeldDraft {
  id: string;
  status: DraftStatus;
  /** Counts what was done with it, from 1. */
  version: number;
  content: DraftContent;
  /** What everybody reads, where there is something. */
  published?: PublishedState | undefined;
  /** When which version is to be published by itself. */
  scheduled?: { at: string; version: number } | undefined;
  created: string;
  updated: string;
}

/** What everybody reads of a record. */
export interface PublishedState {
  version: number;
  revision: number;
  slug: string;
}

/** What becomes of a draft: as it is now, and what was done. */
export type EditOutcome = { next: HeldDraft; deed: DraftDeed; problem?: undefined } | { problem: Problem };

const fault = doc(
  z.looseObject({
    pointer: doc(z.string(), 'JSON Pointer to the place in `content`.'),
    code: doc(z.string(), 'What is wrong, as in the errors of a problem.'),
    detail: doc(z.string(), 'What is wrong, as an English sentence.'),
    limit: z.optional(doc(z.number(), 'The bound that was passed, where there is one.')),
  }),
  'Something that keeps a draft from being published.',
  { id: 'DraftFault' },
);

const version = doc(z.int().check(z.minimum(1)), 'Counts what was done with it; `If-Match` names it.');

const content = doc(
  z.record(z.string(), z.unknown()) as unknown as z.ZodMiniType<DraftContent, DraftContent>,
  'The fields of the record as they were written, complete or not.',
);

const status = openWord(
  draftStatuses,
  'Where it stands: `scheduled` is published by itself at `publishAt`; `archived` was public once.',
);

export const draftSchema = doc(
  z.looseObject({
    id: doc(z.string(), 'The id that the record has, or will have.'),
    kind: doc(z.string(), 'The kind of record, as in paths.'),
    status,
    version,
    content,
    faults: doc(z.array(fault), 'What keeps it from being published; nothing when it may be.'),
    published: z.optional(
      doc(
        z.looseObject({
          version: doc(z.int(), 'Which version everybody reads.'),
          revision: doc(z.int(), 'The record’s own revision.'),
          slug,
        }),
        'What everybody reads of it.',
      ),
    ),
    publishAt: z.optional(doc(instant, 'When it is published by itself.')),
    created: doc(instant, 'When it was begun.'),
    updated: doc(instant, 'When something was last done with it.'),
    updatedBy: z.optional(accountReference),
  }),
  'A record as its editors have it.',
  { id: 'Draft' },
);

export const draftSummarySchema = doc(
  z.looseObject({
    id: doc(z.string(), 'The id that the record has, or will have.'),
    kind: doc(z.string(), 'The kind of record, as in paths.'),
    title: doc(z.record(z.string(), z.string()), 'Its title so far, by language.'),
    status,
    version: z.optional(version),
    slug: z.optional(slug),
    hasChanges: doc(z.boolean(), 'Whether there is something that everybody does not read yet.'),
    publishAt: z.optional(doc(instant, 'When it is published by itself.')),
    updated: doc(instant, 'When something was last done with it.'),
  }),
  'A record of the network’s, public or not, in the list of its editors.',
  { id: 'DraftSummary' },
);

export const draftVersionSchema = doc(
  z.looseObject({
    version,
    deed: openWord(draftDeeds, 'What was done.'),
    time: doc(instant, 'When.'),
    by: z.optional(accountReference),
    content,
  }),
  'What a draft was at a time.',
  { id: 'DraftVersion' },
);

export const publicationInput = doc(
  z.strictObject({ at: z.optional(doc(instant, 'When; at once where it is missing or past.')) }),
  'When to publish.',
  { id: 'PublicationInput', example: {} },
);

export const restorationInput = doc(
  z.strictObject({ version: doc(z.int().check(z.minimum(1)), 'Which version to have again.') }),
  'What to have again.',
  { id: 'RestorationInput', example: { version: 1 } },
);

/** The query of the list of what a network's editors have. */
export const draftQuery = z.strictObject({
  kind: z.optional(doc(code, 'One kind of record, as in paths.')),
  status: z.optional(
    doc(
      z.array(z.enum(draftStatuses)).check(z.minLength(1)),
      'Where they stand. Several, joined by commas, mean any of them.',
    ),
  ),
  q: z.optional(doc(text(200), 'Words of the title; accents and capitals are ignored.')),
});

/** A record as its editors have it. */
export type Draft = Shape<typeof draftSchema>;
/** A record of a network's in the list of its editors. */
export type DraftSummary = Shape<typeof draftSummarySchema>;
/** What a draft was at a time. */
export type DraftVersion = Shape<typeof draftVersionSchema>;
/** When to publish. */
export type PublicationInput = z.infer<typeof publicationInput>;

/** The fields of a kind that may be written, each with its schema. */
export const writableShape = ({ schema }: Pick<RecordDefinition, 'schema'>): Record<string, z.core.$ZodType> =>
  Object.fromEntries(Object.entries(schema.shape).filter(([name]) => !managed.includes(name)));

/** What may be sent to begin or change a draft of a kind: any of its fields, finished or not; null takes one away. */
export const draftInput = (one: string, definition: RecordDefinition) =>
  doc(
    z.strictObject(
      Object.fromEntries(Object.entries(writableShape(definition)).map(([name, field]) => [name, changeOf(field)])),
    ),
    'The fields to write, as in the record. An object is merged into what is there, a list takes the place of the one before, and null takes away (RFC 7396). What is not finished is kept too.',
    { id: `${one}DraftInput`, example: {} },
  );

/** A draft that begins with what was sent and what the kind begins with. */
export function beginDraft(
  definition: RecordDefinition,
  id: string,
  body: unknown,
  network: Network,
  now: Date,
): EditOutcome {
  const initial = Object.entries(definition.fields ?? {}).flatMap(([name, { initial: value }]) =>
    value === undefined ? [] : [[name, typeof value === 'function' ? value(network) : value]],
  );
  const written = write(definition, Object.fromEntries(initial) as DraftContent, body);
  if ('problem' in written) return written;
  const time = now.toISOString();
  const next = { id, status: 'draft', version: 1, content: written.content, created: time, updated: time };
  return { next, deed: 'created' };
}

/** Writes fields of a draft. What is public stays so until it is published again. */
export function saveDraft(definition: RecordDefinition, held: HeldDraft, body: unknown, now: Date): EditOutcome {
  const written = write(definition, held.content, body);
  return 'problem' in written ? written : done(held, 'saved', { content: written.content }, now);
}

/** Publishes a draft as it is, now or at a time. */
export function publishDraft(
  definition: RecordDefinition,
  held: HeldDraft,
  { at }: PublicationInput,
  network: Network,
  now: Date,
): EditOutcome {
  const errors = draftFaults(definition, held.content, network);
  if (errors.length > 0)
    return { problem: makeProblem('not_ready', `It cannot be published yet: ${errors[0]?.detail}`, { errors }) };
  if (at !== undefined && Date.parse(at) > now.getTime()) {
    const scheduled = { at: new Date(at).toISOString(), version: held.version + 1 };
    return done(held, 'scheduled', { status: 'scheduled', scheduled }, now);
  }
  return done(held, 'published', { status: 'published', scheduled: undefined }, now);
}

/** Takes a record from the public, or a draft from its time of publication; it stays with its editors. */
export function archiveDraft(held: HeldDraft, now: Date): EditOutcome {
  return done(held, 'archived', { status: 'archived', scheduled: undefined, published: undefined }, now);
}

/** Has again what a draft was at an earlier version. */
export function restoreDraft(held: HeldDraft, before: DraftContent, now: Date): EditOutcome {
  return done(held, 'restored', { content: before }, now);
}

/** A draft whose time has come and that cannot be published as it is: it waits for its editors, and what is public stays so. */
export const unscheduled = (held: HeldDraft, now: Date): HeldDraft => ({
  ...held,
  status: held.published ? 'published' : 'draft',
  scheduled: undefined,
  version: held.version + 1,
  updated: now.toISOString(),
});

function done(held: HeldDraft, deed: DraftDeed, changes: Partial<HeldDraft>, now: Date): EditOutcome {
  const updated = new Date(Math.max(now.getTime(), Date.parse(held.updated) + 1)).toISOString();
  return { next: { ...held, ...changes, version: held.version + 1, updated }, deed };
}

/** What everybody would read that a draft does not say any more, or not yet. */
export const hasChanges = ({ published, version: current, status: stands }: HeldDraft): boolean =>
  stands === 'draft' || (published !== undefined && published.version < current);

function write(
  definition: RecordDefinition,
  before: DraftContent,
  body: unknown,
): { content: DraftContent } | { problem: Problem } {
  const refuse = (errors: ProblemError[]) => ({
    problem: makeProblem('invalid_body', errors[0]?.detail ?? '', { errors }),
  });
  const error = (pointer: string, wrong: ProblemError['code'], detail: string): ProblemError => ({
    in: 'body',
    pointer,
    code: wrong,
    detail,
  });
  if (!isObject(body)) return refuse([error('', 'invalid_type', 'The body should be an object.')]);
  const known = writableShape(definition);
  const unknown = Object.keys(body).filter((name) => !Object.hasOwn(known, name));
  if (unknown.length > 0)
    return refuse(
      unknown
        .slice(0, 100)
        .map((name) => error(`/${pointerPart(name)}`, 'unknown_field', `"${name}" is not written here.`)),
    );
  if (isTooDeep(body)) return refuse([error('', 'invalid_value', 'The body has too many levels.')]);
  const merged = mergePatch(before, body) as DraftContent;
  if (JSON.stringify(merged).length > maxDraftBytes)
    return refuse([error('', 'too_long', `A record holds at most ${maxDraftBytes} characters.`)]);
  return { content: merged };
}

const pointerPart = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The record that a draft's content makes; lists that nobody wrote are empty, and its languages are those of its title. */
export function recordOf(
  definition: RecordDefinition,
  { id, content: written }: Pick<HeldDraft, 'id' | 'content'>,
  network: Network,
  { slug: name, revision, updated }: { slug: string; revision: number; updated: string },
): Record<string, unknown> {
  const lists = Object.entries(writableShape(definition)).flatMap(([field, schema]) =>
    schema._zod.def.type === 'array' && field !== 'languages' ? [[field, []]] : [],
  );
  const title = titleIn(definition, written);
  const rank = (tag: string) => (network.languages.includes(tag) ? network.languages.indexOf(tag) : Infinity);
  const languages = Object.keys(title).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return {
    id,
    slug: name,
    network: network.slug,
    languages: languages.length > 0 ? languages : network.languages.slice(0, 1),
    ...Object.fromEntries(lists),
    ...written,
    ...(name !== '' && { slug: name }),
    updated,
    revision,
  };
}

/** The title of what a draft holds, as far as it has one. */
export function titleIn({ title }: Pick<RecordDefinition, 'title'>, written: DraftContent): Record<string, string> {
  const found: unknown = title(written as never);
  if (!isObject(found)) return {};
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
}

/** The readable name for the address of a draft that is published: its own, the one it has, or one made of its title. */
export function slugFor(
  definition: RecordDefinition,
  { id, content: written, published }: Pick<HeldDraft, 'id' | 'content' | 'published'>,
  taken: ReadonlySet<string>,
): string {
  const own = written['slug'];
  if (typeof own === 'string' && own !== '') return own;
  if (published) return published.slug;
  const url = typeof written['url'] === 'string' ? written['url'] : undefined;
  const title = Object.values(titleIn(definition, written));
  // In another script than ours a title may make no name: then the id does.
  const made =
    title.map((words) => slugOf(words, undefined, '')).find(Boolean) ?? slugOf('', url, id.replace('_', '-'));
  return freeSlug(made, taken);
}

/** What keeps a draft from being published: what its schema asks for, and the words that the network has. */
export function draftFaults(definition: RecordDefinition, written: DraftContent, network: Network): ProblemError[] {
  const place = { slug: typeof written['slug'] === 'string' ? written['slug'] : 'x', revision: 1 };
  const updated = '2000-01-01T00:00:00Z';
  const record = recordOf(
    definition,
    { id: `${definition.prefix}_01j9zq3m5v8w2x4y6z7a8b9c0d`, content: written },
    network,
    {
      ...place,
      updated,
    },
  );
  const checked = check(definition.schema, record, 'body');
  const wrong = checked.ok ? [] : checked.errors;
  return [...wrong, ...unknownWords(definition, written, network)];
}

function unknownWords({ fields = {} }: RecordDefinition, written: DraftContent, network: Network): ProblemError[] {
  return Object.entries(fields).flatMap(([name, { vocabulary }]) => {
    if (!vocabulary) return [];
    const value = written[name];
    const codes = new Set(network[vocabulary].map((item) => item.code));
    // A network that has named none takes any.
    if (codes.size === 0) return [];
    const given: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return given.flatMap((word, index): ProblemError[] => {
      if (typeof word !== 'string' || codes.has(word)) return [];
      const pointer = Array.isArray(value) ? `/${name}/${index}` : `/${name}`;
      return [
        { in: 'body', pointer, code: 'invalid_value', detail: `"${name}" is none of the network’s ${vocabulary}.` },
      ];
    });
  });
}

/**
 * What everybody reads of a draft that is published, and as what; the problem with an address that another record has.
 * @param others The slugs of other records of its kind.
 * @param before The revision of what everybody has read until now, where there was something.
 */
export function publicationOf(
  definition: RecordDefinition,
  next: HeldDraft,
  network: Network,
  { others, before, now }: { others: ReadonlySet<string>; before: number | undefined; now: Date },
): { record: Record<string, unknown>; published: PublishedState; problem?: undefined } | { problem: Problem } {
  const name = slugFor(definition, next, others);
  if (others.has(name)) {
    const detail = `Another record has the address "${name}".`;
    const errors: ProblemError[] = [{ in: 'body', pointer: '/slug', code: 'invalid_value', detail }];
    return { problem: makeProblem('already_exists', detail, { errors }) };
  }
  const revision = Math.max(before ?? 0, next.published?.revision ?? 0) + 1;
  const record = recordOf(definition, next, network, { slug: name, revision, updated: now.toISOString() });
  return { record, published: { version: next.version, revision, slug: name } };
}

/** A record that nobody has written yet, as a draft. */
export function adopted(definition: RecordDefinition, shown: Readonly<Record<string, unknown>>): HeldDraft {
  const {
    id,
    slug: name,
    updated,
    revision,
  } = shown as { id: string; slug: string; updated: string; revision: number };
  const published = { version: 1, revision, slug: name };
  return {
    id,
    status: 'published',
    version: 1,
    content: contentOf(definition, shown),
    published,
    created: updated,
    updated,
  };
}

/** A draft beside what everybody reads: where that was written in another way since, its editors have it too, unless they have something newer. */
export function withShown(
  definition: RecordDefinition,
  held: HeldDraft,
  shown: Readonly<Record<string, unknown>> | undefined,
): HeldDraft {
  if (!held.published || !shown || shown['revision'] === held.published.revision) return held;
  const published = { ...held.published, revision: Number(shown['revision']), slug: String(shown['slug']) };
  const isNewer = held.published.version < held.version;
  return { ...held, published, ...(!isNewer && { content: contentOf(definition, shown) }) };
}

function contentOf(definition: RecordDefinition, shown: Readonly<Record<string, unknown>>): DraftContent {
  const writable = writableShape(definition);
  const written = Object.entries(shown).filter(([name]) => Object.hasOwn(writable, name) && name !== 'slug');
  return Object.fromEntries(written) as DraftContent;
}

/** A draft as the API gives it. */
export function draftView(
  kind: string,
  definition: RecordDefinition,
  held: HeldDraft,
  network: Network,
  by: AccountReference | undefined,
): Draft {
  const { scheduled, published, ...rest } = held;
  return {
    ...rest,
    kind,
    faults: draftFaults(definition, held.content, network).map(({ in: _in, ...wrong }) => wrong),
    ...(published && { published }),
    ...(scheduled && { publishAt: scheduled.at }),
    ...(by && { updatedBy: by }),
  };
}

/** A draft in the list of what editors have. */
export function draftSummary(kind: string, definition: RecordDefinition, held: HeldDraft): DraftSummary {
  const { id, status: stands, version: current, published, scheduled, content: written, updated } = held;
  return {
    id,
    kind,
    title: titleIn(definition, written),
    status: stands,
    version: current,
    ...(published && { slug: published.slug }),
    hasChanges: hasChanges(held),
    ...(scheduled && { publishAt: scheduled.at }),
    updated,
  };
}

/** Whether what was done last is what would be done again with the version before it: then its answer was lost, and is given again. */
export const isRepeated = (last: { deed: string; content: DraftContent }, again: EditOutcome): boolean =>
  !again.problem && again.deed === last.deed && JSON.stringify(again.next.content) === JSON.stringify(last.content);

/** The problem with who read another version than there is now. */
export const versionProblem = (expected: number, current: { version: number }): Problem =>
  makeProblem('precondition_failed', `Version ${expected} was read, and ${current.version} is here now.`, { current });

/** The version that an `If-Match` header names: `"3"`; a problem where it names none. */
export function versionIn(header: string | undefined): { version: number; problem?: undefined } | { problem: Problem } {
  if (header === undefined || header === '')
    return { problem: makeProblem('precondition_required', 'Say by If-Match which version was read, such as "3".') };
  const found = /^(?:W\/)?"?([1-9]\d{0,8})"?$/.exec(header.trim())?.[1];
  if (found !== undefined) return { version: Number(found) };
  const detail = '"If-Match" should be a version in quotes, such as "3".';
  return {
    problem: makeProblem('invalid_header', detail, {
      errors: [{ in: 'header', pointer: '/If-Match', code: 'invalid_format', detail }],
    }),
  };
}
