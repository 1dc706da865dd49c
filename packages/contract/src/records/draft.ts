import * as z from 'zod/mini';
import { changeOf, code, doc, instant, openWord, slug, text } from '../schemas/common.ts';
import { accountReference } from '../schemas/desk/account.ts';
import type { Shape } from '../shape.ts';
import { type DraftStatus, draftDeeds, draftStatuses } from '../vocabulary.ts';
import type { RecordDefinition } from './define.ts';

/*
 * A record that is worked on before everybody reads it: as it is held, sent and answered. A draft takes whatever is typed, also what is not finished:
 * what keeps it from being published is said with it, and asked for when it is published.
 */

/** The fields of a record that nobody writes: they follow from where it is and what was done with it. */
const managed: readonly string[] = ['id', 'network', 'updated', 'revision'];

/** The fields of a record as somebody writes them, complete or not. */
export type DraftContent = Readonly<Record<string, DraftValue>>;

/** What a field holds while it is written: any value of JSON. */
export type DraftValue = string | number | boolean | object | null;

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
