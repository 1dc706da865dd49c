import * as z from 'zod/mini';
import type { Operation } from './operation.ts';
import { draftQuery, draftSummarySchema } from './records/draft.ts';
import { doc, idOrSlug } from './schemas/common.ts';
import {
  accountSchema,
  sessionInput,
  sessionSchema,
  signInLinkInput,
  signInLinkReceipt,
} from './schemas/desk/account.ts';
import { networkChanges, networkInput, networkSettingsSchema } from './schemas/desk/network.ts';
import { auditEntrySchema, auditQuery, censusSchema, mailQuery, mailSchema } from './schemas/desk/records.ts';
import {
  createdTokenSchema,
  removal,
  teamMemberChanges,
  teamMemberInput,
  teamMemberSchema,
  tokenInput,
  tokenSchema,
} from './schemas/desk/team.ts';
import { fileBytes, fileQuery, fileSchema } from './schemas/files.ts';
import { pageOf } from './schemas/page.ts';
import { paging } from './schemas/query.ts';

const network = doc(idOrSlug, 'The network’s id or slug.', { example: 'red-alianzas-mx' });
const inNetwork = z.strictObject({ network });
const oneInNetwork = z.strictObject({ network, id: doc(idOrSlug, 'Its id.') });
const noQuery = z.strictObject({});

const signedIn = ['invalid_query', 'unauthenticated'] as const;
const inTeam = [...signedIn, 'forbidden', 'network_not_found'] as const;
const writing = [
  'invalid_json',
  'origin_not_allowed',
  'payload_too_large',
  'unsupported_media_type',
  'invalid_body',
] as const;

const conditional = ['invalid_header', 'precondition_failed', 'precondition_required'] as const;

/** What the operations of the desk take and give besides those on submissions, under the names of its route table. */
export const deskOperations = {
  sendSignInLink: {
    summary:
      'Sends a link to sign in with to an address of somebody’s of a team. The answer is the same for every address.',
    tag: 'session',
    access: 'own-page',
    path: noQuery,
    query: noQuery,
    body: signInLinkInput,
    response: signInLinkReceipt,
    problems: ['invalid_query', ...writing, 'too_many_requests'],
  },
  createSession: {
    summary: 'Signs in with the token of such a link, which is used up. The session is a cookie of this site’s.',
    tag: 'session',
    access: 'own-page',
    path: noQuery,
    query: noQuery,
    body: sessionInput,
    response: accountSchema,
    problems: ['invalid_query', ...writing, 'token_invalid', 'too_many_requests'],
  },
  listSessions: {
    summary: 'The browsers in which the person is signed in.',
    tag: 'session',
    access: 'account',
    path: noQuery,
    query: noQuery,
    response: pageOf(sessionSchema),
    problems: signedIn,
  },
  endSession: {
    summary: 'Signs out of a browser: this one, by the id `current`, or another.',
    tag: 'session',
    access: 'account',
    path: z.strictObject({ id: doc(idOrSlug, 'The session’s id, or `current`.') }),
    query: noQuery,
    response: removal,
    problems: [...signedIn, 'origin_not_allowed', 'record_not_found'],
  },
  getAccount: {
    summary: 'Who makes this request, and for which networks.',
    tag: 'session',
    access: 'account',
    path: noQuery,
    query: noQuery,
    response: accountSchema,
    problems: signedIn,
  },
  getCensus: {
    summary: 'Which sites embed which widgets, and how many joined through each.',
    tag: 'desk',
    access: 'viewer',
    path: inNetwork,
    query: noQuery,
    response: censusSchema,
    problems: inTeam,
  },
  listAuditEntries: {
    summary: 'Who did what at the desk, newest first.',
    tag: 'desk',
    access: 'coordinator',
    path: inNetwork,
    query: auditQuery,
    response: pageOf(auditEntrySchema),
    problems: inTeam,
  },
  listTeam: {
    summary: 'Who works at the network’s desk.',
    tag: 'team',
    access: 'viewer',
    path: inNetwork,
    query: noQuery,
    response: pageOf(teamMemberSchema),
    problems: inTeam,
  },
  addTeamMember: {
    summary: 'Lets somebody work at the desk.',
    tag: 'team',
    access: 'owner',
    path: inNetwork,
    query: noQuery,
    body: teamMemberInput,
    response: teamMemberSchema,
    problems: [...inTeam, ...writing, 'already_exists'],
  },
  updateTeamMember: {
    summary: 'Changes somebody’s name or role.',
    tag: 'team',
    access: 'owner',
    path: oneInNetwork,
    query: noQuery,
    body: teamMemberChanges,
    response: teamMemberSchema,
    problems: [...inTeam, ...writing, 'record_not_found', 'last_owner'],
  },
  removeTeamMember: {
    summary: 'Ends somebody’s work at the desk, at once.',
    tag: 'team',
    access: 'owner',
    path: oneInNetwork,
    query: noQuery,
    response: removal,
    problems: [...inTeam, 'origin_not_allowed', 'record_not_found', 'last_owner'],
  },
  listTokens: {
    summary: 'The keys with which programs act for the network, without their secrets.',
    tag: 'team',
    access: 'owner',
    path: inNetwork,
    query: noQuery,
    response: pageOf(tokenSchema),
    problems: inTeam,
  },
  createToken: {
    summary: 'Makes a key for a program. Its secret is in this answer and nowhere else.',
    tag: 'team',
    access: 'owner',
    path: inNetwork,
    query: noQuery,
    body: tokenInput,
    response: createdTokenSchema,
    problems: [...inTeam, ...writing],
  },
  revokeToken: {
    summary: 'Ends a key, at once.',
    tag: 'team',
    access: 'owner',
    path: oneInNetwork,
    query: noQuery,
    response: removal,
    problems: [...inTeam, 'origin_not_allowed', 'record_not_found'],
  },
  uploadFile: {
    summary:
      'Takes a picture or a document, as its bytes. A picture is made anew in several widths, without place and camera in it. What no record, draft or version shows for a week is erased. Safe to repeat with the same Idempotency-Key.',
    tag: 'files',
    access: 'editor',
    path: inNetwork,
    query: fileQuery,
    body: fileBytes,
    file: true,
    response: fileSchema,
    problems: [
      ...inTeam,
      'origin_not_allowed',
      'payload_too_large',
      'unsupported_media_type',
      'file_unreadable',
      'invalid_header',
      'idempotency_key_required',
      'idempotency_key_reused',
      'unavailable',
    ],
  },
  listFiles: {
    summary: 'The pictures and documents that the team has sent, newest first.',
    tag: 'files',
    access: 'editor',
    path: inNetwork,
    query: z.strictObject({ limit: paging.limit, cursor: paging.cursor }),
    response: pageOf(fileSchema),
    problems: inTeam,
  },
  removeFile: {
    summary: 'Erases a file that nothing shows: no record, no draft, no version of one.',
    tag: 'files',
    access: 'editor',
    path: oneInNetwork,
    query: noQuery,
    response: removal,
    problems: [...inTeam, 'origin_not_allowed', 'record_not_found', 'file_in_use'],
  },
  listDrafts: {
    summary: 'What the network’s editors have, public or not, what was last done first.',
    tag: 'desk',
    access: 'editor',
    path: inNetwork,
    query: z.strictObject({ ...draftQuery.shape, limit: paging.limit, cursor: paging.cursor }),
    response: pageOf(draftSummarySchema),
    problems: inTeam,
  },
  createNetwork: {
    summary: 'Makes a network. Safe to repeat with the same Idempotency-Key.',
    tag: 'networks',
    access: 'founder',
    path: noQuery,
    query: noQuery,
    body: networkInput,
    large: true,
    response: networkSettingsSchema,
    problems: [
      ...signedIn,
      'forbidden',
      ...writing,
      'invalid_header',
      'idempotency_key_required',
      'idempotency_key_reused',
      'already_exists',
    ],
  },
  getNetworkSettings: {
    summary: 'A network with all that its owners have set.',
    tag: 'networks',
    access: 'editor',
    path: inNetwork,
    query: noQuery,
    response: networkSettingsSchema,
    problems: inTeam,
  },
  updateNetwork: {
    summary:
      'Changes what a network is called, its words, its form and its rules. A code that something carries cannot be taken away.',
    tag: 'networks',
    access: 'owner',
    path: inNetwork,
    query: noQuery,
    body: networkChanges,
    large: true,
    partial: true,
    response: networkSettingsSchema,
    problems: [...inTeam, ...writing, ...conditional, 'code_in_use'],
  },
  removeNetwork: {
    summary:
      'Erases a network with everything in it: records, drafts, what people have sent, its team. Nothing brings it back.',
    tag: 'networks',
    access: 'owner',
    path: inNetwork,
    query: noQuery,
    response: removal,
    problems: [...inTeam, 'origin_not_allowed', ...conditional],
  },
  listMails: {
    summary:
      'The mails about join requests that were written to files, newest first; none where a mail server sends them.',
    tag: 'desk',
    access: 'owner',
    path: inNetwork,
    query: mailQuery,
    response: pageOf(mailSchema),
    problems: inTeam,
  },
} as const satisfies Record<string, Operation>;
