import * as z from 'zod/mini';
import type { Operation } from './operation.ts';
import { listQuery, resources } from './resources.ts';
import type { PublicOperationName } from './routes.ts';
import { challengeSchema } from './schemas/challenge.ts';
import { doc, idOrSlug, text } from './schemas/common.ts';
import { joinRequestInputSchema, joinRequestReceiptSchema } from './schemas/join-request.ts';
import {
  answerInput,
  confirmationMailInput,
  joinRequestChangesSchema,
  joinRequestSchema,
} from './schemas/join-request-record.ts';
import { networkSchema } from './schemas/network.ts';
import { pageOf } from './schemas/page.ts';
import { lang, paging } from './schemas/query.ts';

const network = doc(idOrSlug, 'The network’s id or slug.', { example: 'red-alianzas-mx' });
const inNetwork = z.strictObject({ network });
const recordInNetwork = z.strictObject({ network, id: doc(idOrSlug, 'The record’s id or slug.') });

const ownRequest = z.strictObject({ network, id: doc(idOrSlug, 'The join request’s id.') });
const withToken = z.strictObject({
  token: doc(
    text(200),
    'From the link in the person’s mail; it stands for a signature, and only this request can be reached with it.',
  ),
});

const listProblems = ['invalid_query', 'network_not_found', 'not_acceptable'] as const;
const getProblems = ['invalid_query', 'network_not_found', 'record_not_found', 'not_acceptable'] as const;

/** What every operation that needs no account takes and gives, under the names of the route table. */
export const publicOperations = {
  listNetworks: {
    summary: 'The networks on this server.',
    tag: 'networks',
    access: 'public',
    path: z.strictObject({}),
    query: z.strictObject(paging),
    response: pageOf(networkSchema),
    problems: ['invalid_query', 'not_acceptable'],
  },
  getNetwork: {
    summary: 'One network: its languages, words and privacy notices.',
    tag: 'networks',
    access: 'public',
    path: inNetwork,
    query: z.strictObject({ lang }),
    response: networkSchema,
    problems: listProblems,
  },
  listOrganizations: {
    summary: 'Organizations that match all the filters given.',
    tag: 'organizations',
    access: 'public',
    path: inNetwork,
    query: listQuery(resources.organizations),
    response: pageOf(resources.organizations.schema),
    problems: listProblems,
  },
  getOrganization: {
    summary: 'One organization.',
    tag: 'organizations',
    access: 'public',
    path: recordInNetwork,
    query: z.strictObject({ lang }),
    response: resources.organizations.schema,
    problems: getProblems,
  },
  listInitiatives: {
    summary: 'Initiatives that match all the filters given.',
    tag: 'initiatives',
    access: 'public',
    path: inNetwork,
    query: listQuery(resources.initiatives),
    response: pageOf(resources.initiatives.schema),
    problems: listProblems,
  },
  getInitiative: {
    summary: 'One initiative.',
    tag: 'initiatives',
    access: 'public',
    path: recordInNetwork,
    query: z.strictObject({ lang }),
    response: resources.initiatives.schema,
    problems: getProblems,
  },
  listEvents: {
    summary: 'Events that match all the filters given. As `.ics` a calendar to subscribe to.',
    tag: 'events',
    access: 'public',
    path: inNetwork,
    query: listQuery(resources.events),
    response: pageOf(resources.events.schema),
    formats: ['ics'],
    problems: listProblems,
  },
  getEvent: {
    summary: 'One event. As `.ics` a file for a calendar.',
    tag: 'events',
    access: 'public',
    path: recordInNetwork,
    query: z.strictObject({ lang }),
    response: resources.events.schema,
    formats: ['ics'],
    problems: getProblems,
  },
  getChallenge: {
    summary: 'Work to be done before a request is sent, new each time. What is found is good for one request.',
    tag: 'join-requests',
    access: 'public',
    path: inNetwork,
    query: z.strictObject({}),
    response: challengeSchema,
    noStore: true,
    limited: true,
    problems: ['invalid_query', 'network_not_found', 'not_acceptable', 'too_many_requests'],
  },
  createJoinRequest: {
    summary: 'Asks to join the network. Safe to repeat with the same Idempotency-Key.',
    tag: 'join-requests',
    access: 'public',
    path: inNetwork,
    query: z.strictObject({}),
    body: joinRequestInputSchema,
    response: joinRequestReceiptSchema,
    limited: true,
    problems: [
      'invalid_json',
      'invalid_header',
      'idempotency_key_required',
      'origin_not_allowed',
      'network_not_found',
      'idempotency_in_flight',
      'payload_too_large',
      'unsupported_media_type',
      'invalid_body',
      'consent_required',
      'challenge_required',
      'challenge_invalid',
      'idempotency_key_reused',
      'too_many_requests',
    ],
  },
  getJoinRequest: {
    summary: 'Everything that is held of a join request, for the person who sent it.',
    tag: 'join-requests',
    access: 'token',
    path: ownRequest,
    query: withToken,
    response: joinRequestSchema,
    problems: ['invalid_query', 'token_invalid', 'network_not_found', 'too_many_requests'],
  },
  updateJoinRequest: {
    summary: 'Corrects a join request. Another e-mail address has to be confirmed by a mail to it.',
    tag: 'join-requests',
    access: 'token',
    path: ownRequest,
    query: withToken,
    body: joinRequestChangesSchema,
    partial: true,
    response: joinRequestSchema,
    problems: [
      'invalid_query',
      'invalid_json',
      'token_invalid',
      'network_not_found',
      'payload_too_large',
      'unsupported_media_type',
      'invalid_body',
      'consent_required',
      'too_many_requests',
    ],
  },
  eraseJoinRequest: {
    summary: 'Erases a join request and everything held with it. Its token is used up then.',
    tag: 'join-requests',
    access: 'token',
    path: ownRequest,
    query: withToken,
    response: joinRequestReceiptSchema,
    problems: ['invalid_query', 'token_invalid', 'network_not_found', 'too_many_requests'],
  },
  confirmJoinRequest: {
    summary: 'Confirms the e-mail address to which the token was sent. Safe to repeat.',
    tag: 'join-requests',
    access: 'token',
    path: ownRequest,
    query: withToken,
    response: joinRequestSchema,
    problems: ['invalid_query', 'token_invalid', 'network_not_found', 'too_many_requests'],
  },
  sendConfirmation: {
    summary:
      'Sends the mail that asks to confirm once more, or to another address. By the token of the receipt or of a mail, until the address is confirmed.',
    tag: 'join-requests',
    access: 'receipt',
    path: ownRequest,
    query: withToken,
    body: confirmationMailInput,
    response: joinRequestReceiptSchema,
    problems: [
      'invalid_query',
      'invalid_json',
      'token_invalid',
      'network_not_found',
      'already_confirmed',
      'payload_too_large',
      'unsupported_media_type',
      'invalid_body',
      'too_many_requests',
    ],
  },
  unpublishJoinRequest: {
    summary:
      'Takes an organization’s published entry back, and the consent to it with that. The membership stays. Safe to repeat.',
    tag: 'join-requests',
    access: 'token',
    path: ownRequest,
    query: withToken,
    response: joinRequestSchema,
    problems: ['invalid_query', 'token_invalid', 'network_not_found', 'too_many_requests'],
  },
  answerQuestion: {
    summary:
      'Answers the last question of the network’s team. Another answer takes the place of the first until it is read.',
    tag: 'join-requests',
    access: 'token',
    path: ownRequest,
    query: withToken,
    body: answerInput,
    response: joinRequestSchema,
    problems: [
      'invalid_query',
      'invalid_json',
      'token_invalid',
      'network_not_found',
      'record_not_found',
      'payload_too_large',
      'unsupported_media_type',
      'invalid_body',
      'too_many_requests',
    ],
  },
} as const satisfies Record<PublicOperationName, Operation>;
