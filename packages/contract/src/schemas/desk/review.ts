import * as z from 'zod/mini';
import type { Shape } from '../../shape.ts';
import { applicantKinds, decisions, joinRequestStatuses, noteAudiences } from '../../vocabulary.ts';
import { calendarDate, code, doc, goalNumber, id, idOrSlug, instant, openWord, text, words } from '../common.ts';
import { joinRequestSchema } from '../join-request-record.ts';
import { maxLimit } from '../query.ts';
import { accountReference } from './account.ts';

/** Most join requests that are decided on or assigned at once. */
export const maxBulk = 100;

export const joinRequestInDesk = doc(
  z.looseObject({
    ...joinRequestSchema.shape,
    assignee: z.optional(doc(accountReference, 'Who takes care of it.')),
    decidedBy: z.optional(doc(accountReference, 'Who accepted or declined it.')),
    duplicates: z.optional(
      doc(
        z.int(),
        'How many others may be of the same person or organization; not the organization that a person names.',
      ),
    ),
  }),
  'A join request as the network’s team sees it.',
  { id: 'JoinRequestInDesk' },
);

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
  'A remark of the team’s on a join request.',
  { id: 'Note' },
);

export const duplicateSchema = doc(
  z.looseObject({
    id: doc(z.string(), '`jrq_…` of another join request, or `org_…` of an organization of the network.'),
    name: doc(z.string(), 'Who it is.'),
    status: z.optional(openWord(joinRequestStatuses, 'Where the other request stands.')),
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
  'Something that was done with a join request.',
  { id: 'HistoryEntry' },
);

export const joinRequestReview = doc(
  z.looseObject({
    request: joinRequestInDesk,
    notes: doc(z.array(noteSchema), 'Oldest first.'),
    duplicates: doc(z.array(duplicateSchema), 'The likeliest first.'),
    history: doc(z.array(historyEntry), 'Oldest first.'),
  }),
  'A join request with everything its reader needs to decide.',
  { id: 'JoinRequestReview' },
);

const chosen = z.array(
  doc(
    z.strictObject({
      id: id('jrq'),
      updated: doc(instant, 'As it was read: one that has changed since is not decided on.'),
    }),
    'A join request as it was read.',
    { id: 'JoinRequestVersion' },
  ),
);

export const decisionsInput = doc(
  z
    .strictObject({
      requests: doc(chosen.check(z.minLength(1), z.maxLength(maxBulk)), 'Which join requests.'),
      decision: doc(
        z.enum(decisions),
        '`accept` makes the person or organization a member, and publishes the entry of an organization that has agreed to it; `decline` says no; `ask` asks back.',
      ),
      message: z.optional(
        doc(words(4000), 'The reason of a decline, or the question; it is sent to the person. A question needs one.'),
      ),
      organization: z.optional(
        doc(
          idOrSlug,
          'The organization’s record here, where there is one already; else accepting makes one where the organization has agreed to its publication, and none where it has not.',
        ),
      ),
    })
    .check(
      z.refine<{ decision: string; message?: string | undefined }>(
        ({ decision, message }) => decision !== 'ask' || message !== undefined,
        {
          path: ['message'],
          params: { tejido: 'required' },
          when: (payload) => typeof payload.value === 'object' && payload.value !== null,
        },
      ),
    ),
  'What is decided of one or several join requests.',
  {
    id: 'DecisionsInput',
    example: {
      requests: [{ id: 'jrq_01j9zq3m5v8w2x4y6z7a8b9c0d', updated: '2026-11-02T15:04:05.000Z' }],
      decision: 'decline',
      message: 'Esta red reúne a organizaciones de México.',
    },
  },
);

export const assignmentsInput = doc(
  z.strictObject({
    ids: doc(z.array(id('jrq')).check(z.minLength(1), z.maxLength(maxBulk)), 'Which join requests.'),
    assignee: doc(z.nullable(id('acc')), 'Who takes care of them from now on; nobody when null.'),
  }),
  'Who takes care of one or several join requests.',
  { id: 'AssignmentsInput', example: { ids: ['jrq_01j9zq3m5v8w2x4y6z7a8b9c0d'], assignee: null } },
);

const refusal = doc(
  z.looseObject({
    id: doc(z.string(), 'The join request’s id.'),
    code: doc(z.string(), 'The code of the problem that it would have been answered with alone.'),
    detail: doc(z.string(), 'What is the matter, in an English sentence for developers.'),
  }),
  'A join request that stayed as it was.',
  { id: 'RefusedJoinRequest' },
);

export const bulkResult = doc(
  z.looseObject({
    changed: doc(z.array(joinRequestInDesk), 'Those that are as wanted now, each as it is.'),
    refused: doc(z.array(refusal), 'Those that stayed as they were.'),
  }),
  'What became of each join request.',
  { id: 'BulkResult' },
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
  'A remark on a join request.',
  { id: 'NoteInput', example: { text: 'La conocemos del foro de octubre.', audience: 'team' } },
);

const many = <S extends z.ZodMiniType>(item: S, description: string) =>
  z.optional(
    doc(
      z.array(item).check(z.minLength(1), z.maxLength(50)),
      `${description} Several, joined by commas, mean any of them.`,
    ),
  );

/** What the list of join requests may be narrowed by. */
export const joinRequestFilters = {
  q: z.optional(doc(text(200), 'Words in what was sent; accents and case are ignored, beginnings of words match.')),
  status: many(openWord(joinRequestStatuses, 'A status.'), 'Statuses.'),
  applicant: z.optional(doc(z.enum(applicantKinds), 'Who asks.')),
  sector: many(code, 'Sectors.'),
  goal: many(goalNumber, 'Goals worked on.'),
  assignee: z.optional(doc(z.union([id('acc'), z.literal('none')]), 'Who takes care of it; `none`: nobody yet.')),
  site: z.optional(
    doc(text(300), 'The origin of the page on which the form stood.', { example: 'https://city.example' }),
  ),
  from: z.optional(doc(calendarDate, 'Only those that arrived on this day or later, in the network’s time zone.')),
  to: z.optional(doc(calendarDate, 'Only those that arrived on this day or before, in the network’s time zone.')),
};

/** The query of the list of join requests. */
export const joinRequestListQuery = z.strictObject({
  ...joinRequestFilters,
  sort: z.optional(
    doc(z.enum(['-created', 'created', '-updated']), 'The order; a leading minus reverses. `-created` when not given.'),
  ),
  limit: z.optional(
    doc(z.int().check(z.minimum(1), z.maximum(maxLimit)), `Requests on a page, 1 to ${maxLimit}; 24 when not given.`),
  ),
  cursor: z.optional(doc(text(500), 'Where the page begins, as in the `next` address of the page before.')),
});

/** A join request as the network's team sees it. */
export type JoinRequestInDesk = Shape<typeof joinRequestInDesk>;
/** A join request with everything its reader needs to decide. */
export type JoinRequestReview = Shape<typeof joinRequestReview>;
/** A remark of the team's on a join request. */
export type Note = Shape<typeof noteSchema>;
/** Something that may be of the same person or organization. */
export type Duplicate = Shape<typeof duplicateSchema>;
/** What is decided of one or several join requests. */
export type DecisionsInput = Shape<typeof decisionsInput>;
/** Who takes care of one or several join requests. */
export type AssignmentsInput = Shape<typeof assignmentsInput>;
/** What became of each join request. */
export type BulkResult = Shape<typeof bulkResult>;
