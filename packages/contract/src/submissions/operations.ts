import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';
import { capitalized } from '../records/names.ts';
import { doc, idOrSlug, text } from '../schemas/common.ts';
import { inNetwork, network } from '../schemas/in-network.ts';
import { pageOf } from '../schemas/page.ts';
import { answerInput, confirmationMailInput, noteInput, noteSchema } from '../schemas/submission.ts';
import type { SubmissionDefinition, SubmissionSchemas } from './define.ts';
import { inboxQuery } from './inbox-query.ts';
import type { SubmissionKinds } from './kinds.ts';
import { type Act, actNames, type SubmissionNames, type SubmissionOperation } from './names.ts';

const withToken = z.strictObject({
  token: doc(
    text(200),
    'From the link in the person’s mail; it stands for a signature, and only this request can be reached with it.',
  ),
});
const noQuery = z.strictObject({});

const byToken = ['invalid_query', 'token_invalid', 'network_not_found', 'too_many_requests'] as const;
const withBody = ['invalid_json', 'payload_too_large', 'unsupported_media_type', 'invalid_body'] as const;
const inTeam = ['invalid_query', 'unauthenticated', 'forbidden', 'network_not_found'] as const;
const byTeam = [...inTeam, 'origin_not_allowed', ...withBody] as const;

/** What the operations on a kind's submissions take and give. */
const operationsFor = <D extends SubmissionDefinition>(kind: string, definition: D) => {
  const { called } = definition;
  /** A schema by its name, with the kind’s own type. */
  const schema = <N extends keyof SubmissionSchemas>(name: N): D['schemas'][N] => definition.schemas[name];
  const ownPath = z.strictObject({ network, id: doc(idOrSlug, `The ${called}’s id.`) });
  const own = { tag: kind, kind, access: 'token', path: ownPath, query: withToken } as const;
  const desk = { tag: 'desk', query: noQuery } as const;
  const deskPath = z.strictObject({ network, id: doc(idOrSlug, 'Its id.') });
  return {
    create: {
      summary: `${definition.summary} Safe to repeat with the same Idempotency-Key.`,
      tag: kind,
      access: 'public',
      path: inNetwork,
      query: noQuery,
      body: schema('input'),
      response: schema('receipt'),
      limited: true,
      problems: [
        ...withBody,
        'invalid_header',
        'idempotency_key_required',
        'origin_not_allowed',
        'network_not_found',
        'idempotency_in_flight',
        'consent_required',
        'challenge_required',
        'challenge_invalid',
        'idempotency_key_reused',
        'too_many_requests',
      ],
    },
    get: {
      ...own,
      summary: `Everything that is held of a ${called}, for the person who sent it.`,
      response: schema('record'),
      problems: byToken,
    },
    update: {
      ...own,
      summary: `Corrects a ${called}. Another e-mail address has to be confirmed by a mail to it.`,
      body: schema('changes'),
      partial: true,
      response: schema('record'),
      problems: [...byToken, ...withBody, 'consent_required'],
    },
    erase: {
      ...own,
      summary: `Erases a ${called} and everything held with it. Its token is used up then.`,
      response: schema('receipt'),
      problems: byToken,
    },
    confirm: {
      ...own,
      summary: 'Confirms the e-mail address to which the token was sent. Safe to repeat.',
      response: schema('record'),
      problems: byToken,
    },
    sendConfirmation: {
      ...own,
      summary:
        'Sends the mail that asks to confirm once more, or to another address. By the token of the receipt or of a mail, until the address is confirmed.',
      access: 'receipt',
      body: confirmationMailInput,
      response: schema('receipt'),
      problems: [...byToken, ...withBody, 'already_confirmed'],
    },
    unpublish: {
      ...own,
      summary: 'Takes what was published back, and the consent to it with that. Safe to repeat.',
      response: schema('record'),
      problems: byToken,
    },
    answer: {
      ...own,
      summary:
        'Answers the last question of the network’s team. Another answer takes the place of the first until it is read.',
      body: answerInput,
      response: schema('record'),
      problems: [...byToken, ...withBody, 'record_not_found'],
    },
    list: {
      ...desk,
      summary: `${capitalized(called)}s that match all the filters given. As \`.csv\` or \`.xlsx\` all of them at once, for coordinators.`,
      access: 'viewer',
      path: inNetwork,
      query: inboxQuery(definition.choices as D['choices']),
      response: pageOf(schema('inDesk')),
      formats: ['csv', 'xlsx'],
      problems: [...inTeam, 'not_acceptable'],
    },
    review: {
      ...desk,
      summary: `One ${called} with notes, likely duplicates and history.`,
      access: 'viewer',
      path: deskPath,
      response: schema('review'),
      problems: [...inTeam, 'record_not_found'],
    },
    decide: {
      ...desk,
      summary:
        'Accepts, declines or asks back, one or several at once; each person is written to. What was decided so before stays so.',
      access: 'coordinator',
      path: inNetwork,
      body: schema('decisions'),
      response: schema('bulkResult'),
      problems: byTeam,
    },
    assign: {
      ...desk,
      summary: `Says who takes care of one or several ${called}s.`,
      access: 'coordinator',
      path: inNetwork,
      body: schema('assignments'),
      response: schema('bulkResult'),
      problems: byTeam,
    },
    remind: {
      ...desk,
      summary: 'Sends the mail that asks to confirm the address once more.',
      access: 'coordinator',
      path: deskPath,
      response: schema('inDesk'),
      problems: [...inTeam, 'origin_not_allowed', 'record_not_found', 'already_confirmed', 'too_many_requests'],
    },
    addNote: {
      ...desk,
      summary: `Adds a remark to a ${called}. Safe to repeat with the same Idempotency-Key.`,
      access: 'coordinator',
      path: deskPath,
      body: noteInput,
      response: noteSchema,
      problems: [...byTeam, 'invalid_header', 'idempotency_key_required', 'idempotency_key_reused', 'record_not_found'],
    },
  } as const satisfies Record<Act, Operation>;
};

/** What the operations on kinds of submissions take and give. */
export type SubmissionOperations<Kinds extends SubmissionKinds, Names extends SubmissionNames> = {
  [O in SubmissionOperation<Names> as O['name']]: ReturnType<typeof operationsFor<Kinds[O['kind']]>>[O['act']];
};

/** What the operations on kinds of submissions take and give. */
export function submissionOperations<Kinds extends SubmissionKinds, Names extends SubmissionNames>(
  kinds: Kinds,
  names: Names,
): SubmissionOperations<Kinds, Names> {
  const operations = Object.entries(kinds).flatMap(([kind, definition]) => {
    const all = operationsFor(kind, definition);
    return actNames(kind, names[kind] as SubmissionNames[string]).map(([act, name]) => [name, all[act]]);
  });
  return Object.fromEntries(operations) as SubmissionOperations<Kinds, Names>;
}
