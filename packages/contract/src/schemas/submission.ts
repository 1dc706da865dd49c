import * as z from 'zod/mini';
import type { Shape } from '../shape.ts';
import { noteAudiences, submissionStatuses } from '../vocabulary.ts';
import {
  code,
  doc,
  emailAddress,
  id,
  instant,
  languageTag,
  openWord,
  pageAddress,
  slug,
  text,
  words,
} from './common.ts';
import { accountReference } from './desk/account.ts';

/*
 * What submissions of every kind have besides their own fields.
 */

const notice = doc(code, 'The `id` of the privacy notice that was shown.');

const consent = doc(
  z.strictObject({
    notice,
    purposes: doc(
      z.array(code).check(z.maxLength(20)),
      'The codes of the purposes agreed to; every necessary one must be among them.',
    ),
    language: z.optional(
      doc(
        languageTag,
        'The language in which the notice was shown, where that is not the form’s; one that it exists in.',
      ),
    ),
  }),
  'What the person agreed to.',
  { id: 'Consent' },
);

/** Most answers in one submission; a network's form has fewer questions. */
const maxAnswers = 60;

const answers = doc(
  z.record(code, z.union([text(4000), z.array(code).check(z.maxLength(50)), z.boolean()])).check(
    z.refine((given) => Object.keys(given).length <= maxAnswers, {
      params: { tejido: 'too_many', detail: `has more than ${maxAnswers} answers.` },
    }),
  ),
  'Answers to the questions of the network’s own, by their code: a text; the code of what was chosen, or of several; or whether it is so.',
  { example: { focus: 'water', 'has-partners': true } },
);

/** What is sent with the fields of every kind. */
export const sentWithFields = {
  answers: z.optional(answers),
  language: doc(languageTag, 'The language of the form, in which to answer.'),
  page: z.optional(
    doc(
      pageAddress,
      'The page on which the form stood. Origin and path are kept, and of the query only `pageParameters`; no fragment, no user name.',
    ),
  ),
  widget: z.optional(doc(text(60), 'The form that sent it, with its version.', { example: 'tejido-join-form/0.1.0' })),
  consent,
};

/** What is sent besides and not stored. */
export const sentBesides = {
  pageParameters: z.optional(
    doc(
      z.array(text(60)).check(z.maxLength(20)),
      'The names of those parameters of the page’s query that the page’s host wants kept; without them none are. Not part of what is stored.',
      { example: ['utm_campaign'] },
    ),
  ),
  challenge: z.optional(
    doc(
      z.string().check(z.minLength(1), z.maxLength(4000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
      'A solved challenge, where the network asks for one: `{ "challenge": …, "solution": { "counter": …, "derivedKey": … } }` as JSON in base64, as ALTCHA has it. Not part of what is stored, nor of what makes two requests the same.',
    ),
  ),
};

export const consentRecord = doc(
  z.looseObject({
    notice,
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

const inquiry = doc(
  z.looseObject({
    text: doc(text(4000), 'What the network’s team asked.'),
    time: instant,
    answer: z.optional(
      doc(z.looseObject({ text: doc(text(4000), 'The answer.'), time: instant }), 'What the person answered.'),
    ),
  }),
  'A question of the network’s team.',
  { id: 'Inquiry' },
);

export const answerInput = doc(
  z.strictObject({ text: doc(words(4000), 'The answer.') }),
  'An answer to the network’s last question.',
  {
    id: 'AnswerInput',
    example: { text: 'Trabajamos en La Paz y en Loreto.' },
  },
);

export const confirmationMailInput = doc(
  z.strictObject({ email: z.optional(doc(emailAddress, 'Where to answer.')) }),
  'Where the mail is to go: to another address where one is given.',
  { id: 'ConfirmationMailInput', example: { email: 'ana@example.org' } },
);

/** Where a submission stands. */
export const status = openWord(submissionStatuses, 'Where it stands.');

/** What is held with the fields of a submission of every kind, for its person to read. */
export const heldWithFields = (prefix: string) => ({
  id: id(prefix),
  network: slug,
  status,
  created: doc(instant, 'When it arrived.'),
  updated: doc(instant, 'When it last changed.'),
  confirmed: z.optional(doc(instant, 'When the e-mail address was confirmed.')),
  expires: z.optional(doc(instant, 'When it will be erased, unless it changes before; by the network’s `retention`.')),
  decided: z.optional(doc(instant, 'When it was accepted or declined.')),
  reason: z.optional(
    doc(text(4000), 'Why it was declined, as the person was told; or the words that came with a yes.'),
  ),
  inquiries: z.optional(doc(z.array(inquiry), 'What the team asked, oldest first.')),
  notes: z.optional(
    doc(
      z.array(z.looseObject({ text: doc(text(4000), 'What was noted.'), created: instant })),
      'What the team noted for the person to read too, oldest first.',
    ),
  ),
});

/** What the team reads besides. */
export const heldForTeam = {
  assignee: z.optional(doc(accountReference, 'Who takes care of it.')),
  decidedBy: z.optional(doc(accountReference, 'Who accepted or declined it.')),
  duplicates: z.optional(
    doc(
      z.int(),
      'How many others may be of the same person or organization; not the organization that a person names.',
    ),
  ),
};

export const noteSchema = doc(
  z.looseObject({
    id: id('not'),
    text: doc(text(4000), 'What was written.'),
    audience: doc(
      openWord(noteAudiences, 'Who may read it.'),
      '`team`: nobody else. `applicant`: it is part of what the person sees and exports.',
    ),
    author: z.optional(accountReference),
    created: instant,
  }),
  'A remark of the team’s on a submission.',
  { id: 'Note' },
);

export const noteInput = doc(
  z.strictObject({
    text: doc(words(4000), 'The remark.'),
    audience: z.optional(
      doc(
        z.enum(noteAudiences),
        'Who may read it: `team`, which is so when missing, or `applicant`, who then sees it too.',
      ),
    ),
  }),
  'A remark on a submission.',
  { id: 'NoteInput', example: { text: 'La conocemos del foro de octubre.', audience: 'team' } },
);

export const duplicateSchema = doc(
  z.looseObject({
    id: doc(z.string(), 'The id of another submission of the kind, or `org_…` of an organization of the network.'),
    name: doc(z.string(), 'Who it is.'),
    status: z.optional(openWord(submissionStatuses, 'Where the other submission stands.')),
    reasons: doc(
      z.array(
        openWord(
          ['email', 'name', 'organization', 'url', 'domain'],
          'What is the same: the address; the person’s name together with the organization’s; the organization’s name; its page; the domain of its own.',
        ),
      ),
      'What both have in common, the likeliest sign first.',
    ),
  }),
  'Something that may be of the same person or organization, or is the organization that a person names.',
  { id: 'Duplicate' },
);

export const historyEntry = doc(
  z.looseObject({
    time: instant,
    action: doc(z.string(), 'What was done: a code of the audit log.'),
    actor: z.optional(doc(accountReference, 'Who did it; nobody of the team when missing.')),
  }),
  'Something that was done with a submission.',
  { id: 'HistoryEntry' },
);

export const refusal = doc(
  z.looseObject({
    id: doc(z.string(), 'The submission’s id.'),
    code: doc(z.string(), 'The code of the problem that it would have been answered with alone.'),
    detail: doc(z.string(), 'What is the matter, in an English sentence for developers.'),
  }),
  'A submission that stayed as it was.',
  { id: 'RefusedSubmission' },
);

/** What the person agreed to, when, and in which words. */
export type ConsentRecord = Shape<typeof consentRecord>;
/** A question of the network's team, with its answer. */
export type Inquiry = Shape<typeof inquiry>;
/** A remark of the team's on a submission. */
export type Note = Shape<typeof noteSchema>;
/** Something that may be of the same person or organization. */
export type Duplicate = Shape<typeof duplicateSchema>;
