import type { BodyOf, OperationName, ResponseOf } from '@tejido/contract';
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
  updateJoinRequest,
} from './join-requests.ts';
import {
  type Get,
  getEvent,
  getInitiative,
  getNetwork,
  getOrganization,
  type ItemOf,
  type List,
  type ListName,
  listEvents,
  listInitiatives,
  listNetworks,
  listOrganizations,
} from './operations.ts';
import type { PagePromise } from './pages.ts';
import { validator } from './validator.ts';

/** A kind of record: its list and its single records. */
export interface Resource<L extends ListName, G extends OperationName> {
  list(query?: Query<L>, options?: CallOptions): PagePromise<ItemOf<L>>;
  /** One record by its id or slug. */
  get(id: string, query?: Query<G>, options?: CallOptions): Promise<ResponseOf<G>>;
}

/** The networks on a server. */
export interface Networks {
  list(query?: Query<'listNetworks'>, options?: CallOptions): PagePromise<ItemOf<'listNetworks'>>;
  /** The client's network, or the one named in the options. */
  get(query?: Query<'getNetwork'>, options?: CallOptions): Promise<ResponseOf<'getNetwork'>>;
}

/** Requests to join the network. */
export interface JoinRequests {
  /** Work to be done before a request is sent; `create` does it by itself where it is asked for. */
  challenge(options?: CallOptions): Promise<ResponseOf<'getChallenge'>>;
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
  /** Answers the last question of the network's team. */
  answer(
    id: string,
    token: string,
    input: BodyOf<'answerQuestion'>,
    options?: CallOptions,
  ): Promise<ResponseOf<'answerQuestion'>>;
  /** Erases the request and everything held with it. */
  erase(id: string, token: string, options?: CallOptions): Promise<ResponseOf<'eraseJoinRequest'>>;
}

/** How a {@link Tejido} is made. */
export interface TejidoOptions extends Omit<ClientOptions, 'validate'> {
  /** Looks at every record that comes: the contract's schemas when not given, nothing when `false`. */
  validate?: ClientOptions['validate'] | false;
}

/**
 * All operations on one server as methods, with the records that come checked. Apps that count bytes use {@link createClient}
 * and the functions instead.
 */
export class Tejido {
  /** For the functions of this package. */
  readonly client: Client;
  readonly networks: Networks;
  readonly organizations: Resource<'listOrganizations', 'getOrganization'>;
  readonly initiatives: Resource<'listInitiatives', 'getInitiative'>;
  readonly events: Resource<'listEvents', 'getEvent'>;
  readonly joinRequests: JoinRequests;
  /** What a network's team does; needs a `token` or a session. */
  readonly desk: Desk;

  constructor({ validate = validator, ...options }: TejidoOptions) {
    const client = createClient({ ...options, validate: validate || undefined });
    this.client = client;
    this.networks = {
      list: (query, options) => listNetworks(client, query, options),
      get: (query, options) => getNetwork(client, query, options),
    };
    this.organizations = resource(client, listOrganizations, getOrganization);
    this.initiatives = resource(client, listInitiatives, getInitiative);
    this.events = resource(client, listEvents, getEvent);
    this.joinRequests = {
      challenge: (options) => getChallenge(client, options),
      create: (input, options) => createJoinRequest(client, input, options),
      get: (id, token, options) => getJoinRequest(client, id, token, options),
      update: (id, token, changes, options) => updateJoinRequest(client, id, token, changes, options),
      confirm: (id, token, options) => confirmJoinRequest(client, id, token, options),
      answer: (id, token, input, options) => answerQuestion(client, id, token, input, options),
      erase: (id, token, options) => eraseJoinRequest(client, id, token, options),
    };
    this.desk = createDesk(client);
  }
}

const resource = <L extends ListName, G extends OperationName>(
  client: Client,
  list: List<L>,
  get: Get<G>,
): Resource<L, G> => ({
  list: (query, options) => list(client, query, options),
  get: (id, query, options) => get(client, id, query, options),
});
