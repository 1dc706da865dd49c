import * as z from 'zod/mini';
import {
  code,
  doc,
  documentation,
  emailAddress,
  goalNumber,
  id,
  instant,
  isSeen,
  languageTag,
  slug,
  targetCode,
  text,
  webAddress,
  words,
} from '../schemas/common.ts';
import {
  consentRecord,
  duplicateSchema,
  heldForTeam,
  heldWithFields,
  historyEntry,
  noteSchema,
  refusal,
  sentBesides,
  sentWithFields,
  status,
} from '../schemas/submission.ts';
import { decisions } from '../vocabulary.ts';
import { type FieldRow, type FieldRows, isText } from './fields.ts';

/*
 * What is sent, answered and held of a kind of submission, made from its rows.
 */

/** Most submissions that are decided on or assigned at once. */
export const maxBulk = 100;

/** What the schemas of a kind are made from. */
export interface SubmissionParts<
  Rows extends FieldRows,
  Made extends z.core.$ZodLooseShape,
  Decided extends z.core.$ZodLooseShape = object,
> {
  /** What one is called, as in `getJoinRequest`. */
  one: string;
  /** The same in a sentence: `join request`. */
  called: string;
  /** What its ids begin with. */
  prefix: string;
  fields: Rows;
  /** A sentence for each field. */
  sentences: { readonly [N in keyof Rows]: string };
  /** A sentence for the whole. */
  sentence: string;
  example: object;
  /** A correction of that. */
  correction: object;
  /** What else is held once it was accepted. */
  made?: Made;
  /** What else may be said with a decision. */
  decided?: Decided;
}

/** The fields of a kind of submission, and the schemas of what is sent, answered and held of one. */
export function defineFields<
  const Rows extends FieldRows,
  Made extends z.core.$ZodLooseShape = object,
  Decided extends z.core.$ZodLooseShape = object,
>({
  one,
  called,
  prefix,
  fields,
  sentences,
  sentence,
  example,
  correction,
  made,
  decided,
}: SubmissionParts<Rows, Made, Decided>) {
  const shape = { ...shapeOf(fields, sentences), ...sentWithFields };
  const namesOf = (controls: readonly string[]) =>
    Object.keys(fields).filter((name) => controls.includes((fields[name] as FieldRow).control));
  const held = [...requirements(fields), isSeen(namesOf(['text', 'area']), [...namesOf(['email', 'url']), 'page'])];
  const { consent: _, ...answered } = shape;
  const record = { ...heldWithFields(prefix), ...(made as Made), ...answered, consent: consentRecord };
  const inDesk = doc(z.looseObject({ ...record, ...heldForTeam }), `A ${called} as the network’s team sees it.`, {
    id: `${one}InDesk`,
  });
  const schemas = {
    /** What is stored of one. */
    content: z.strictObject(shape).check(...held),
    /** What is sent. */
    input: doc(z.strictObject({ ...shape, ...sentBesides }).check(...held), sentence, { id: `${one}Input`, example }),
    receipt: doc(
      z.looseObject({
        id: id(prefix),
        network: slug,
        status,
        created: instant,
        token: z.optional(
          doc(
            text(200),
            'With it, and until the address is confirmed, the mail can be sent again, or to another address. It opens nothing that is held.',
          ),
        ),
      }),
      `What is answered to a ${called}. Holds no personal data, so that the answer to a repeated request gives none away.`,
      { id: `${one}Receipt` },
    ),
    record: doc(z.looseObject(record), `A ${called} with everything that is held about the person.`, { id: one }),
    changes: doc(
      z.strictObject(changesOf(shape)),
      `The fields of a ${called} to correct, each as a whole; null takes a field away that need not be there. What comes of it has to follow the rules of a new one.`,
      { id: `${one}Changes`, example: correction },
    ),
    inDesk,
    review: doc(
      z.looseObject({
        request: inDesk,
        notes: doc(z.array(noteSchema), 'Oldest first.'),
        duplicates: doc(z.array(duplicateSchema), 'The likeliest first.'),
        history: doc(z.array(historyEntry), 'Oldest first.'),
      }),
      `A ${called} with everything its reader needs to decide.`,
      { id: `${one}Review` },
    ),
    decisions: decisionsOf(one, called, prefix, decided as Decided),
    assignments: doc(
      z.strictObject({
        ids: doc(z.array(id(prefix)).check(z.minLength(1), z.maxLength(maxBulk)), 'Which of them.'),
        assignee: doc(z.nullable(id('acc')), 'Who takes care of them from now on; nobody when null.'),
      }),
      `Who takes care of one or several ${called}s.`,
      { id: `${one}Assignments`, example: { ids: [exampleId(prefix)], assignee: null } },
    ),
    bulkResult: doc(
      z.looseObject({
        changed: doc(z.array(inDesk), 'Those that are as wanted now, each as it is.'),
        refused: doc(z.array(refusal), 'Those that stayed as they were.'),
      }),
      `What became of each ${called}.`,
      { id: `${one}BulkResult` },
    ),
  };
  return { called, prefix, fields, schemas };
}

/** That fields are there where others have the value that asks for them. */
const requirements = (fields: FieldRows) =>
  Object.entries(fields).flatMap(([name, { requiredWhen }]) =>
    requiredWhen
      ? z.refine<Record<string, unknown>>(
          (sent) => sent[requiredWhen.field] !== requiredWhen.is || sent[name] !== undefined,
          {
            path: [name],
            params: { tejido: 'required' },
            when: (payload) => typeof payload.value === 'object' && payload.value !== null,
          },
        )
      : [],
  );

const exampleId = (prefix: string): string => `${prefix}_01j9zq3m5v8w2x4y6z7a8b9c0d`;

const decisionsOf = <Decided extends z.core.$ZodLooseShape>(
  one: string,
  called: string,
  prefix: string,
  decided: Decided,
) =>
  doc(
    z
      .strictObject({
        requests: doc(
          z
            .array(
              doc(
                z.strictObject({
                  id: id(prefix),
                  updated: doc(instant, 'As it was read: one that has changed since is not decided on.'),
                }),
                `A ${called} as it was read.`,
                { id: `${one}Version` },
              ),
            )
            .check(z.minLength(1), z.maxLength(maxBulk)),
          'Which of them.',
        ),
        decision: doc(
          z.enum(decisions),
          '`accept` says yes, and does what that means for the kind; `decline` says no; `ask` asks back.',
        ),
        message: z.optional(
          doc(words(4000), 'The reason of a decline, or the question; it is sent to the person. A question needs one.'),
        ),
        ...decided,
      })
      .check(
        z.refine<Record<string, unknown>>(({ decision, message }) => decision !== 'ask' || message !== undefined, {
          path: ['message'],
          params: { tejido: 'required' },
          when: (payload) => typeof payload.value === 'object' && payload.value !== null,
        }),
      ),
    `What is decided of one or several ${called}s.`,
    {
      id: `${one}Decisions`,
      example: {
        requests: [{ id: exampleId(prefix), updated: '2026-11-02T15:04:05.000Z' }],
        decision: 'decline',
        message: 'Esta red reúne a organizaciones de México.',
      },
    },
  );

/** The schema of what a field holds. */
type SchemaOf<Row extends FieldRow> = Row extends { control: 'choice'; values: infer V extends readonly string[] }
  ? z.ZodMiniType<V[number], V[number]>
  : Row extends { control: 'goals' }
    ? z.ZodMiniArray<typeof goalNumber>
    : Row extends { control: 'targets' | 'languages' }
      ? z.ZodMiniArray<z.ZodMiniString<string>>
      : z.ZodMiniString<string>;

type ShapeOf<Rows extends FieldRows> = {
  -readonly [N in keyof Rows]: Rows[N] extends { required: true }
    ? SchemaOf<Rows[N]>
    : z.ZodMiniOptional<SchemaOf<Rows[N]>>;
};

function shapeOf<Rows extends FieldRows>(rows: Rows, sentences: { readonly [N in keyof Rows]: string }): ShapeOf<Rows> {
  const fields = Object.entries(rows).map(([name, row]) => {
    const field = doc(schemaOf(row), sentences[name] ?? '');
    return [name, row.required ? field : z.optional(field)];
  });
  return Object.fromEntries(fields) as ShapeOf<Rows>;
}

function schemaOf(row: FieldRow): z.ZodMiniType {
  const { control, max = 200, values = [] } = row;
  const several = (item: z.ZodMiniType) => z.array(item).check(z.maxLength(max));
  if (control === 'email') return emailAddress;
  if (control === 'url') return webAddress;
  if (isText(row)) return text(max);
  if (control === 'choice') return z.enum(values as [string, ...string[]]);
  if (control === 'vocabulary') return code;
  return several({ goals: goalNumber, targets: targetCode, languages: languageTag }[control as 'goals']);
}

/** The fields of a shape, none of them needed; those that may be missing may also be taken away, by null. */
type Changes<S> = {
  [K in keyof S]: S[K] extends z.ZodMiniOptional<infer Inner>
    ? z.ZodMiniOptional<z.ZodMiniNullable<Inner>>
    : S[K] extends z.ZodMiniType
      ? z.ZodMiniOptional<S[K]>
      : never;
};

const orNull = (field: z.ZodMiniType) =>
  doc(z.nullable(field), `${documentation.get(field)?.description ?? ''} Null takes it away.`.trim());

const changesOf = <S extends Readonly<Record<string, z.ZodMiniType>>>(shape: S): Changes<S> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [
      name,
      field instanceof z.ZodMiniOptional
        ? z.optional(orNull(field._zod.def.innerType as z.ZodMiniType))
        : z.optional(field),
    ]),
  ) as unknown as Changes<S>;
