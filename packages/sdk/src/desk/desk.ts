import type { BodyOf, DeskOperationName, ResponseOf } from '@tejido/contract';
import type { CallOptions, Client, Query } from '../client.ts';
import type { SubmitOptions } from '../join-requests.ts';
import type { PagePromise } from '../pages.ts';
import type { DeskItemOf, DeskList, DeskListName } from './call.ts';
import {
  addNote,
  assignJoinRequests,
  decideJoinRequests,
  type ExportFormat,
  type ExportQuery,
  exportJoinRequests,
  listJoinRequests,
  remindApplicant,
  reviewJoinRequest,
} from './join-requests.ts';
import { getCensus, listAuditEntries, listMails } from './records.ts';
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

/** The join requests of a network, for its team. */
export interface Inbox extends DeskRecords<'listJoinRequests'> {
  /** One with notes, likely duplicates and history. */
  review(id: string, options?: CallOptions): Answer<'reviewJoinRequest'>;
  /** Accepts, declines or asks back, one or up to a hundred; what could not be decided on is in `refused`. */
  decide(input: BodyOf<'decideJoinRequests'>, options?: CallOptions): Answer<'decideJoinRequests'>;
  /** Says who takes care of them; nobody when `assignee` is null. */
  assign(input: BodyOf<'assignJoinRequests'>, options?: CallOptions): Answer<'assignJoinRequests'>;
  /** Has the mail that asks to confirm the address sent once more. */
  remind(id: string, options?: CallOptions): Answer<'remindApplicant'>;
  /** Adds a remark, once however often it is sent. */
  addNote(id: string, input: BodyOf<'addNote'>, options?: SubmitOptions): Answer<'addNote'>;
  /** All that match, as a file. */
  export(format: ExportFormat, query?: ExportQuery, options?: CallOptions): Promise<Blob>;
}

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

/** What a network's team does, by an API token or a session. */
export interface Desk {
  /** Who makes this client's requests, and for which networks. */
  account(options?: CallOptions): Answer<'getAccount'>;
  /** Who asks to join. */
  readonly joinRequests: Inbox;
  /** Which sites embed which widgets, and how many joined through each. */
  census(options?: CallOptions): Answer<'getCensus'>;
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
  return {
    account: (options) => getAccount(client, options),
    joinRequests: {
      ...records(client, listJoinRequests),
      review: (id, options) => reviewJoinRequest(client, id, options),
      decide: (input, options) => decideJoinRequests(client, input, options),
      assign: (input, options) => assignJoinRequests(client, input, options),
      remind: (id, options) => remindApplicant(client, id, options),
      addNote: (id, input, options) => addNote(client, id, input, options),
      export: (format, query, options) => exportJoinRequests(client, format, query, options),
    },
    census: (options) => getCensus(client, options),
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
