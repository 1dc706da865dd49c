import { type BodyOf, type RecordKind, type ResponseOf, recordNames } from '@tejido/contract';
import { type CallOptions, type Client, type ClientOptions, createClient, type Query } from './client.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import {
  answerQuestion,
  confirmJoinRequest,
  createJoinRequest,
  eraseJoinRequest,
  getChallenge,
  getJoinRequest,
  type SubmitOptions,
  unpublishJoinRequest,
  updateJoinRequest,
} from './join-requests.ts';
import { sendConfirmation } from './join-requests-mail.ts';
import { getNetwork, type ItemOf, listNetworks } from './operations.ts';
import type { PagePromise } from './pages.ts';
import { type Records, recordsOf } from './records.ts';
import { validator } from './validator.ts';

/** The networks on a server. */
export interface Networks {
  /** All networks of the server. */
  list(query?: Query<'listNetworks'>, options?: CallOptions): PagePromise<ItemOf<'listNetworks'>>;
  /** The client's network, or the one named in the options. */
  get(query?: Query<'getNetwork'>, options?: CallOptions): Promise<ResponseOf<'getNetwork'>>;
}

/** Requests to join the network. */
export interface JoinRequests {
  /** Work to be done before a request is sent; `create` does it by itself where it is asked for. */
  challenge(options?: CallOptions): Promise<ResponseOf<'getChallenge'>>;
  /**
   * Asks to join. Tried again when it fails, under one idempotency key, so that it arrives once; rejects with `invalid_body` or `consent_required`
   * and the places that are wrong.
   */
  create(input: BodyOf<'createJoinRequest'>, options?: SubmitOptions): Promise<ResponseOf<'createJoinRequest'>>;
  /** Everything that is held of a person's own request, by the token of the link in their mail. */
  get(id: string, token: string, options?: CallOptions): Promise<ResponseOf<'getJoinRequest'>>;
  /** Corrects the fields given; null takes an optional one away. */
  update(
    id: string,
    token: string,
    changes: BodyOf<'updateJoinRequest'>,
    options?: CallOptions,
  ): Promise<ResponseOf<'updateJoinRequest'>>;
  /** Confirms the e-mail address that the token was sent to. */
  confirm(id: string, token: string, options?: CallOptions): Promise<ResponseOf<'confirmJoinRequest'>>;
  /** Has the mail that asks to confirm sent once more, to another address where one is given. */
  sendConfirmation(
    id: string,
    token: string,
    input?: BodyOf<'sendConfirmation'>,
    options?: CallOptions,
  ): Promise<ResponseOf<'sendConfirmation'>>;
  /** Answers the last question of the network's team. */
  answer(
    id: string,
    token: string,
    input: BodyOf<'answerQuestion'>,
    options?: CallOptions,
  ): Promise<ResponseOf<'answerQuestion'>>;
  /** Takes an organization's published entry back; the membership stays. */
  unpublish(id: string, token: string, options?: CallOptions): Promise<ResponseOf<'unpublishJoinRequest'>>;
  /** Erases the request and everything held with it. */
  erase(id: string, token: string, options?: CallOptions): Promise<ResponseOf<'eraseJoinRequest'>>;
}

/** How a {@link Tejido} is made. */
export interface TejidoOptions extends Omit<ClientOptions, 'validate'> {
  /** Looks at every record that comes: the contract's schemas when not given, nothing when `false`. */
  validate?: ClientOptions['validate'] | false;
}

/** The records of a network, each kind by its name: `tejido.events`. */
export type RecordMembers = { readonly [K in RecordKind]: Records<K> };

/** Each kind of record is a member. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- The constructor makes every one of them.
export interface Tejido extends RecordMembers {}

/**
 * All operations on one server as methods, with the records that come checked. Apps that count bytes use {@link createClient}
 * and the functions instead.
 */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- See above.
export class Tejido {
  /** For the functions of this package. */
  readonly client: Client;
  /** The networks on the server. */
  readonly networks: Networks;
  /** Requests to join a network, for the people who send them. */
  readonly joinRequests: JoinRequests;
  /** What a network's team does; needs a `token` or a session. */
  readonly desk: Desk;

  /** Throws a `TypeError` when `server` is no http or https address. */
  constructor({ validate = validator, ...options }: TejidoOptions) {
    const client = createClient({ ...options, validate: validate || undefined });
    this.client = client;
    for (const kind of Object.keys(recordNames) as RecordKind[])
      Object.assign(this, { [kind]: recordsOf(client, kind) });
    this.networks = {
      list: (query, options) => listNetworks(client, query, options),
      get: (query, options) => getNetwork(client, query, options),
    };
    this.joinRequests = {
      challenge: (options) => getChallenge(client, options),
      create: (input, options) => createJoinRequest(client, input, options),
      get: (id, token, options) => getJoinRequest(client, id, token, options),
      update: (id, token, changes, options) => updateJoinRequest(client, id, token, changes, options),
      confirm: (id, token, options) => confirmJoinRequest(client, id, token, options),
      sendConfirmation: (id, token, input, options) => sendConfirmation(client, id, token, input, options),
      answer: (id, token, input, options) => answerQuestion(client, id, token, input, options),
      unpublish: (id, token, options) => unpublishJoinRequest(client, id, token, options),
      erase: (id, token, options) => eraseJoinRequest(client, id, token, options),
    };
    this.desk = createDesk(client);
  }
}
