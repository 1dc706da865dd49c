import {
  type BodyOf,
  type RecordKind,
  type ResponseOf,
  recordNames,
  type SubmissionKind,
  submissionNames,
} from '@tejido/contract';
import { type CallOptions, type Client, type ClientOptions, createClient, type Query } from './client.ts';
import { sendDesk } from './desk/call.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { type Editing, editingOf } from './editing.ts';
import { type Files, filesOf } from './files.ts';
import { getNetwork, type ItemOf, listNetworks } from './operations.ts';
import type { PagePromise } from './pages.ts';
import { type Records, recordsOf } from './records.ts';
import { type MemberOf, memberOf, type Submissions, submissionsOf } from './submissions.ts';
import { makeIdempotencyKey, type SubmitOptions } from './submit.ts';
import { validator } from './validator.ts';

/** The networks on a server. */
export interface Networks {
  /** All networks of the server. */
  list(query?: Query<'listNetworks'>, options?: CallOptions): PagePromise<ItemOf<'listNetworks'>>;
  /** The client's network, or the one named in the options. */
  get(query?: Query<'getNetwork'>, options?: CallOptions): Promise<ResponseOf<'getNetwork'>>;
  /** Makes a network, whose owner is who makes it. Tried again when it fails, under one idempotency key. */
  create(input: BodyOf<'createNetwork'>, options?: SubmitOptions): Promise<ResponseOf<'createNetwork'>>;
  /** The network with all that its owners have set, and the version to change it by. */
  settings(options?: CallOptions): Promise<ResponseOf<'getNetworkSettings'>>;
  /** Changes settings that were read as a version; rejects with `precondition_failed`, or with `code_in_use`. Safe to repeat. */
  update(
    version: number,
    changes: BodyOf<'updateNetwork'>,
    options?: CallOptions,
  ): Promise<ResponseOf<'updateNetwork'>>;
  /** Erases the network with everything in it. */
  remove(version: number, options?: CallOptions): Promise<ResponseOf<'removeNetwork'>>;
}

/** Requests to join the network. */
export type JoinRequests = Submissions<'join-requests'>;

/** How a {@link Tejido} is made. */
export interface TejidoOptions extends Omit<ClientOptions, 'validate'> {
  /** Looks at every record that comes: the contract's schemas when not given, nothing when `false`. */
  validate?: ClientOptions['validate'] | false;
}

/** The records of a network, each kind by its name: `tejido.events`. */
export type RecordMembers = { readonly [K in RecordKind]: Records<K> & Editing<K> };

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
  /** The pictures and documents that a network's team has sent. */
  readonly files: Files;

  /** Throws a `TypeError` when `server` is no http or https address. */
  constructor({ validate = validator, ...options }: TejidoOptions) {
    const client = createClient({ ...options, validate: validate || undefined });
    this.client = client;
    for (const kind of Object.keys(recordNames) as RecordKind[])
      Object.assign(this, { [kind]: { ...recordsOf(client, kind), ...editingOf(client, kind) } });
    for (const kind of Object.keys(submissionNames) as SubmissionKind[])
      Object.assign(this, { [memberOf(kind)]: submissionsOf(client, kind) });
    this.networks = {
      list: (query, options) => listNetworks(client, query, options),
      get: (query, options) => getNetwork(client, query, options),
      create: (input, { idempotencyKey = makeIdempotencyKey(), ...options } = {}) =>
        sendDesk(client, 'createNetwork', options, {
          body: input,
          headers: { 'Idempotency-Key': idempotencyKey },
          expects: 'version',
        }),
      settings: (options = {}) => sendDesk(client, 'getNetworkSettings', options, { expects: 'version' }),
      update: (version, changes, options = {}) =>
        sendDesk(client, 'updateNetwork', options, {
          body: changes,
          headers: { 'If-Match': `"${version}"` },
          expects: 'version',
        }),
      remove: (version, options = {}) =>
        sendDesk(client, 'removeNetwork', options, { headers: { 'If-Match': `"${version}"` } }),
    };
    this.desk = createDesk(client);
    this.files = filesOf(client);
  }
}
