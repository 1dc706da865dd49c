import {
  type BodyOf,
  type DeskOperationName,
  type ResponseOf,
  type SubmissionKind,
  submissionNames,
} from '@tejido/contract';
import type { CallOptions, Client, Query } from '../client.ts';
import type { PagePromise } from '../pages.ts';
import { type MemberOf, memberOf } from '../submissions.ts';
import type { DeskItemOf, DeskList, DeskListName } from './call.ts';
import { type Inbox, inboxOf } from './inbox.ts';
import { getCensus, listAuditEntries, listDrafts, listMails } from './records.ts';
import { createSession, endSession, getAccount, listSessions, sendSignInLink } from './session.ts';
import {
  addTeamMember,
  createToken,
  listTeam,
  listTokens,
  removeTeamMember,
  revokeToken,
  updateTeamMember,
} from './team.ts';

/** A list of the desk. */
export interface DeskRecords<N extends DeskListName> {
  /** Those that match all the filters: awaited it is one page, looped over with `for await` all of them. */
  list(query?: Query<N>, options?: CallOptions): PagePromise<DeskItemOf<N>>;
}

type Answer<N extends DeskOperationName> = Promise<ResponseOf<N>>;

/** Who works at a network's desk. */
export interface Team extends DeskRecords<'listTeam'> {
  /** Lets somebody work at the desk; rejects with `already_exists` when they do. */
  add(input: BodyOf<'addTeamMember'>, options?: CallOptions): Answer<'addTeamMember'>;
  /** Changes somebody's name or role. */
  update(id: string, changes: BodyOf<'updateTeamMember'>, options?: CallOptions): Answer<'updateTeamMember'>;
  /** Ends somebody's work at the desk, at once. */
  remove(id: string, options?: CallOptions): Answer<'removeTeamMember'>;
}

/** The keys with which programs act for a network. */
export interface Tokens extends DeskRecords<'listTokens'> {
  /** Makes a key; the answer holds its secret, this once. */
  create(input: BodyOf<'createToken'>, options?: CallOptions): Answer<'createToken'>;
  /** Ends a key, at once. */
  revoke(id: string, options?: CallOptions): Answer<'revokeToken'>;
}

/** The browsers in which a person is signed in. */
export interface Sessions extends DeskRecords<'listSessions'> {
  /** Sends a link to sign in with. */
  sendLink(input: BodyOf<'sendSignInLink'>, options?: CallOptions): Answer<'sendSignInLink'>;
  /** Signs in with the token of such a link. */
  create(input: BodyOf<'createSession'>, options?: CallOptions): Answer<'createSession'>;
  /** Signs out: of this browser, by the id `current`, or of another. */
  end(id: string, options?: CallOptions): Answer<'endSession'>;
}

/** The inboxes of a network, each kind by its name: `desk.joinRequests`. */
export type InboxMembers = { readonly [K in SubmissionKind as MemberOf<K>]: Inbox<K> };

/** What a network's team does, by an API token or a session. */
export interface Desk extends InboxMembers {
  /** Who makes this client's requests, and for which networks. */
  account(options?: CallOptions): Answer<'getAccount'>;
  /** Which sites embed which widgets, and how many joined through each. */
  census(options?: CallOptions): Answer<'getCensus'>;
  /** What editors have of records, public or not, what was last done first. */
  readonly drafts: DeskRecords<'listDrafts'>;
  /** Who did what, newest first. */
  readonly auditLog: DeskRecords<'listAuditEntries'>;
  /** Who works at the desk; for owners to change. */
  readonly team: Team;
  /** The keys of programs; for owners. */
  readonly tokens: Tokens;
  /** Signing in and out, for pages of the server itself. */
  readonly sessions: Sessions;
  /** The mails that were written to files, on a server without a mail server. */
  readonly mails: DeskRecords<'listMails'>;
}

/** The operations of the desk as methods. */
export function createDesk(client: Client): Desk {
  const kinds = Object.keys(submissionNames) as SubmissionKind[];
  return {
    ...(Object.fromEntries(kinds.map((kind) => [memberOf(kind), inboxOf(client, kind)])) as unknown as InboxMembers),
    account: (options) => getAccount(client, options),
    census: (options) => getCensus(client, options),
    drafts: records(client, listDrafts),
    auditLog: records(client, listAuditEntries),
    team: {
      ...records(client, listTeam),
      add: (input, options) => addTeamMember(client, input, options),
      update: (id, changes, options) => updateTeamMember(client, id, changes, options),
      remove: (id, options) => removeTeamMember(client, id, options),
    },
    tokens: {
      ...records(client, listTokens),
      create: (input, options) => createToken(client, input, options),
      revoke: (id, options) => revokeToken(client, id, options),
    },
    sessions: {
      ...records(client, listSessions),
      sendLink: (input, options) => sendSignInLink(client, input, options),
      create: (input, options) => createSession(client, input, options),
      end: (id, options) => endSession(client, id, options),
    },
    mails: records(client, listMails),
  };
}

const records = <N extends DeskListName>(client: Client, list: DeskList<N>): DeskRecords<N> => ({
  list: (query, options) => list(client, query, options),
});
