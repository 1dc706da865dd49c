import { type RecordKind, type ResponseOf, recordNames, type SubmissionKind, submissionNames } from '@tejido/contract';
import { type CallOptions, type Client, type ClientOptions, createClient, type Query } from './client.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { getNetwork, type ItemOf, listNetworks } from './operations.ts';
import type { PagePromise } from './pages.ts';
import { type Records, recordsOf } from './records.ts';
import { type MemberOf, memberOf, type Submissions, submissionsOf } from './submissions.ts';
import { validator } from './validator.ts';

/** The networks on a server. */
export interface Networks {
  /** All networks of the server. */
  list(query?: Query<'listNetworks'>, options?: CallOptions): PagePromise<ItemOf<'listNetworks'>>;
  /** The client's network, or the one named in the options. */
  get(query?: Query<'getNetwork'>, options?: CallOptions): Promise<ResponseOf<'getNetwork'>>;
}

/** Requests to join the network. */
export type JoinRequests = Submissions<'join-requests'>;

/** How a {@link Tejido} is made. */
export interface TejidoOptions extends Omit<ClientOptions, 'validate'> {
  /** Looks at every record that comes: the contract's schemas when not given, nothing when `false`. */
  validate?: ClientOptions['validate'] | false;
}

/** The records of a network, each kind by its name: `tejido.events`. */
export type RecordMembers = { readonly [K in RecordKind]: Records<K> };

/** What people send to a network, each kind by its name: `tejido.joinRequests`. */
export type SubmissionMembers = { readonly [K in SubmissionKind as MemberOf<K>]: Submissions<K> };

/** Each kind of record and of submission is a member. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- The constructor makes every one of them.
export interface Tejido extends RecordMembers, SubmissionMembers {}

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
  /** What a network's team does; needs a `token` or a session. */
  readonly desk: Desk;

  /** Throws a `TypeError` when `server` is no http or https address. */
  constructor({ validate = validator, ...options }: TejidoOptions) {
    const client = createClient({ ...options, validate: validate || undefined });
    this.client = client;
    for (const kind of Object.keys(recordNames) as RecordKind[])
      Object.assign(this, { [kind]: recordsOf(client, kind) });
    for (const kind of Object.keys(submissionNames) as SubmissionKind[])
      Object.assign(this, { [memberOf(kind)]: submissionsOf(client, kind) });
    this.networks = {
      list: (query, options) => listNetworks(client, query, options),
      get: (query, options) => getNetwork(client, query, options),
    };
    this.desk = createDesk(client);
  }
}
