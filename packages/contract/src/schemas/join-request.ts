import * as z from 'zod/mini';
import { joinRequestFields as fields } from '../join-request-fields.ts';
import type { Shape } from '../shape.ts';
import { applicantKinds, joinRequestStatuses } from '../vocabulary.ts';
import {
  code,
  doc,
  emailAddress,
  goalNumber,
  id,
  instant,
  isSeen,
  languageTag,
  openWord,
  pageAddress,
  slug,
  targetCode,
  text,
  webAddress,
} from './common.ts';

const consent = doc(
  z.strictObject({
    notice: doc(code, 'The `id` of the privacy notice that was shown.'),
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

/** Most answers in one request; a network's form has fewer questions. */
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

const content = {
  applicant: doc(z.enum(applicantKinds), 'Who asks to join.'),
  name: doc(text(fields.name.max), 'The person’s name; for an organization, of the person to write to.'),
  email: doc(emailAddress, 'Where to answer.'),
  organizationName: z.optional(
    doc(text(fields.organizationName.max), 'Required when an organization asks; otherwise the person’s affiliation.'),
  ),
  organizationUrl: z.optional(doc(webAddress, 'The organization’s page.')),
  sector: doc(code, 'One of the network’s `sectors`.'),
  place: z.optional(doc(text(fields.place.max), 'Town or region.')),
  goals: z.optional(doc(z.array(goalNumber).check(z.maxLength(fields.goals.max)), 'The goals worked on.')),
  targets: z.optional(doc(z.array(targetCode).check(z.maxLength(fields.targets.max)), 'The targets worked on.')),
  languages: z.optional(doc(z.array(languageTag).check(z.maxLength(fields.languages.max)), 'The languages spoken.')),
  offers: z.optional(doc(text(fields.offers.max), 'What the applicant can give.')),
  needs: z.optional(doc(text(fields.needs.max), 'What the applicant looks for.')),
  message: z.optional(doc(text(fields.message.max), 'Anything else.')),
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

const organizationIsNamed = z.refine<{ applicant: string; organizationName?: string | undefined }>(
  ({ applicant, organizationName }) => applicant !== 'organization' || organizationName !== undefined,
  {
    path: ['organizationName'],
    params: { tejido: 'required' },
    when: (payload) => typeof payload.value === 'object' && payload.value !== null,
  },
);

const fieldsAreSeen = isSeen(
  ['name', 'organizationName', 'place', 'offers', 'needs', 'message'],
  ['email', 'organizationUrl', 'page'],
);

/** What is stored of a join request: see `keptJoinRequest`. */
export const joinRequestContentSchema = z.strictObject(content).check(organizationIsNamed, fieldsAreSeen);

export const joinRequestInputSchema = doc(
  z
    .strictObject({
      ...content,
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
    })
    .check(organizationIsNamed, fieldsAreSeen),
  'A wish to join the network.',
  {
    id: 'JoinRequestInput',
    example: {
      applicant: 'person',
      name: 'Ana Ejemplo',
      email: 'ana@example.org',
      sector: 'civil-society',
      place: 'La Paz, Baja California Sur',
      goals: [6, 13],
      offers: 'Talleres de captación de agua',
      language: 'es',
      consent: { notice: '2026-01', purposes: ['membership'] },
    },
  },
);

export const joinRequestReceiptSchema = doc(
  z.looseObject({
    id: id('jrq'),
    network: slug,
    status: openWord(joinRequestStatuses, 'Where the request stands.'),
    created: instant,
    token: z.optional(
      doc(
        text(200),
        'With it, and until the address is confirmed, the mail can be sent again, or to another address. It opens nothing that is held.',
      ),
    ),
  }),
  'What is answered to a join request. Holds no personal data, so that the answer to a repeated request gives none away.',
  { id: 'JoinRequestReceipt' },
);

/** A wish to join the network, as it is sent. */
export type JoinRequestInput = Shape<typeof joinRequestInputSchema>;
/** What is answered to a join request. */
export type JoinRequestReceipt = Shape<typeof joinRequestReceiptSchema>;
