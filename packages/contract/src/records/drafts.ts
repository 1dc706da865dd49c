import { isObject, isTooDeep, mergePatch } from '../merge-patch.ts';
import { makeProblem, type Problem, type ProblemError } from '../problem.ts';
import type { AccountReference } from '../schemas/desk/account.ts';
import type { Network } from '../schemas/network.ts';
import type { DraftDeed } from '../vocabulary.ts';
import type { RecordDefinition } from './define.ts';
import {
  type Draft,
  type DraftContent,
  type DraftSummary,
  type HeldDraft,
  type PublicationInput,
  writableShape,
} from './draft.ts';
import { draftFaults, titleIn } from './publication.ts';

/*
 * What becomes of a draft, so that the server and the network in memory do the same.
 */

/** Most bytes that a draft's content may have as JSON. */
export const maxDraftBytes: number = 256 * 1024;

/** What becomes of a draft: as it is now, and what was done. */
export type EditOutcome = { next: HeldDraft; deed: DraftDeed; problem?: undefined } | { problem: Problem };

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
