import { isObject } from '../merge-patch.ts';
import { makeProblem, type Problem, type ProblemError } from '../problem.ts';
import type { Network } from '../schemas/network.ts';
import { freeSlug, slugOf } from '../submissions/slug.ts';
import { check } from '../validate.ts';
import type { RecordDefinition } from './define.ts';
import { type DraftContent, type HeldDraft, type PublishedState, writableShape } from './draft.ts';

/*
 * From a draft to the record that everybody reads, and back.
 */

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
