import * as z from 'zod/mini';
import type { Shape } from '../shape.ts';
import { joinRequestStatuses } from '../vocabulary.ts';
import {
  code,
  doc,
  documentation,
  id,
  instant,
  languageTag,
  openWord,
  pageAddress,
  slug,
  text,
  words,
} from './common.ts';
import { joinRequestContentSchema } from './join-request.ts';

const { consent: _, ...fields } = joinRequestContentSchema.shape;

const consentRecord = doc(
  z.looseObject({
    notice: doc(code, 'The `id` of the privacy notice that was shown.'),
    wording: doc(
      z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      'SHA-256, in hexadecimal digits, of the notice and the purposes as they were shown.',
    ),
    language: doc(languageTag, 'The language in which the notice was shown.'),
    time: doc(instant, 'When the person agreed.'),
    page: z.optional(doc(pageAddress, 'The page on which the person agreed.')),
    purposes: doc(z.array(code), 'The codes of the purposes agreed to.'),
  }),
  'What the person agreed to, when, and in which words.',
  { id: 'ConsentRecord' },
);

const membership = doc(
  z.looseObject({
    id: id('mbr'),
    since: instant,
    organization: z.optional(doc(slug, 'The slug of the organization’s record in this network.')),
    published: z.optional(
      doc(instant, 'When that record was made from the request; missing where nothing was published.'),
    ),
    withdrawn: z.optional(doc(instant, 'When the organization took it back; nothing of the request is public since.')),
  }),
  'A membership in the network.',
  { id: 'Membership' },
);

const question = doc(
  z.looseObject({
    text: doc(text(4000), 'What the network’s team asked.'),
    time: instant,
    answer: z.optional(
      doc(z.looseObject({ text: doc(text(4000), 'The answer.'), time: instant }), 'What the person answered.'),
    ),
  }),
  'A question of the network’s team.',
  { id: 'Question' },
);

export const answerInput = doc(
  z.strictObject({ text: doc(words(4000), 'The answer.') }),
  'An answer to the network’s last question.',
  {
    id: 'AnswerInput',
    example: { text: 'Trabajamos en La Paz y en Loreto.' },
  },
);

export const joinRequestSchema = doc(
  z.looseObject({
    id: id('jrq'),
    network: slug,
    status: openWord(joinRequestStatuses, 'Where the request stands.'),
    created: doc(instant, 'When it arrived.'),
    updated: doc(instant, 'When it last changed.'),
    confirmed: z.optional(doc(instant, 'When the e-mail address was confirmed.')),
    expires: z.optional(
      doc(instant, 'When it will be erased, unless it changes before; by the network’s `retention`.'),
    ),
    decided: z.optional(doc(instant, 'When it was accepted or declined.')),
    reason: z.optional(
      doc(text(4000), 'Why it was declined, as the person was told; or the words that came with a yes.'),
    ),
    questions: z.optional(doc(z.array(question), 'What the team asked, oldest first.')),
    membership: z.optional(membership),
    notes: z.optional(
      doc(
        z.array(z.looseObject({ text: doc(text(4000), 'What was noted.'), created: instant })),
        'What the team noted for the person to read too, oldest first.',
      ),
    ),
    ...fields,
    consent: consentRecord,
  }),
  'A join request with everything that is held about the person.',
  { id: 'JoinRequest' },
);

export const confirmationMailInput = doc(
  z.strictObject({ email: z.optional(joinRequestContentSchema.shape.email) }),
  'Where the mail is to go: to another address where one is given.',
  { id: 'ConfirmationMailInput', example: { email: 'ana@example.org' } },
);

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

export const joinRequestChangesSchema = doc(
  z.strictObject(changesOf(joinRequestContentSchema.shape)),
  'The fields of a join request to correct, each as a whole; null takes a field away that need not be there. What comes of it has to follow the rules of a new request.',
  { id: 'JoinRequestChanges', example: { place: 'Todos Santos, Baja California Sur', message: null } },
);

/** A join request with everything that is held about the person. */
export type JoinRequest = Shape<typeof joinRequestSchema>;
/** What the person agreed to, when, and in which words. */
export type ConsentRecord = Shape<typeof consentRecord>;
/** The fields of a join request to correct. */
export type JoinRequestChanges = Shape<typeof joinRequestChangesSchema>;
/** A question of the network's team, with its answer. */
export type Question = Shape<typeof question>;
