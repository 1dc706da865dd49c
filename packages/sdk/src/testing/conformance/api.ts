import {
  addressOf,
  type Initiative,
  type Network,
  type NetworkEvent,
  type Organization,
  operationsOf,
  publicRoutes,
  type QueryValue,
  type RecordKind,
  type Role,
} from '@tejido/contract';
import { type Client, createClient } from '../../client.ts';
import { createToken } from '../../desk/team.ts';
import { getNetwork, listNetworks } from '../../operations.ts';
import type { Page } from '../../pages.ts';
import { recordsOf } from '../../records.ts';
import { Tejido } from '../../tejido.ts';
import { validator } from '../../validator.ts';

/** What is examined: a server, how to reach it, and a network on it. */
export interface Subject {
  server: string;
  fetch: typeof globalThis.fetch;
  /** The slug of a network that holds records of every kind. */
  network: string;
  /** The token in the latest mail about a join request to an address, waited for; without it, what needs one is not examined. */
  tokenOf?: (joinRequest: string, address: string) => Promise<string>;
  /** A browser's `fetch`, in which an owner of the network is signed in; without it, the desk is not examined. */
  owner?: typeof globalThis.fetch;
  /** The token in the latest link to sign in with that was mailed to an address, waited for. */
  signInTokenOf?: (address: string) => Promise<string>;
}

/** A query in plain values. */
export type PlainQuery = Readonly<Record<string, QueryValue>>;

/** Declares one case. */
export type Declare = (name: string, body: (api: Api) => Promise<void>) => void;

/** A record of any kind: what all have, and what some have. */
export type AnyRecord = Pick<
  Initiative,
  'id' | 'slug' | 'network' | 'languages' | 'updated' | 'revision' | 'goals' | 'targets'
> &
  Some<Pick<Organization, 'name' | 'sector'>> &
  Some<
    Pick<Initiative, 'title' | 'summary' | 'description' | 'kind' | 'stage' | 'sectors' | 'territory' | 'partners'>
  > &
  Some<
    Pick<
      NetworkEvent,
      | 'start'
      | 'end'
      | 'timeZone'
      | 'allDay'
      | 'theme'
      | 'category'
      | 'format'
      | 'status'
      | 'location'
      | 'platform'
      | 'sessionCode'
      | 'organizers'
    >
  >;

type Some<T> = { [K in keyof T]?: T[K] | undefined };

type ListAny = (query: unknown) => Promise<Page<AnyRecord>> & AsyncIterable<AnyRecord>;

/** The subject as the cases use it: through the client, and by plain requests. */
export class Api {
  readonly client: Client;
  readonly network: Network;
  /** Every other network on the server. */
  readonly others: readonly Network[];
  readonly #subject: Subject;
  readonly #tokens = new Map<Role, Promise<string>>();
  readonly #everything = new Map<RecordKind, Promise<AnyRecord[]>>();

  private constructor(subject: Subject, client: Client, network: Network, others: readonly Network[]) {
    this.#subject = subject;
    this.client = client;
    this.network = network;
    this.others = others;
  }

  static async connect(subject: Subject): Promise<Api> {
    const { server, fetch, network: slug } = subject;
    const client = createClient({ server, network: slug, retries: 0, fetch: (request) => fetch(request) });
    const others: Network[] = [];
    for await (const network of listNetworks(client)) if (network.slug !== slug) others.push(network);
    return new Api(subject, client, await getNetwork(client), others);
  }

  /** Whether the mails that the subject sends can be read. */
  get hasMail(): boolean {
    return this.#subject.tokenOf !== undefined;
  }

  /** The token in the latest mail about a join request to an address. */
  async tokenOf(joinRequest: string, address: string): Promise<string> {
    const token = await this.#subject.tokenOf?.(joinRequest, address);
    if (!token) throw new Error(`There is no mail about ${joinRequest}`);
    return token;
  }

  /** Whether somebody can be signed in at the subject's desk, and mails be read. */
  get hasDesk(): boolean {
    return this.#subject.owner !== undefined && this.#subject.signInTokenOf !== undefined && this.hasMail;
  }

  /** The token in the latest link to sign in with that was mailed to an address. */
  async signInTokenOf(address: string): Promise<string> {
    const token = await this.#subject.signInTokenOf?.(address);
    if (!token) throw new Error(`There is no link to sign in with for ${address}`);
    return token;
  }

  /** A `fetch` that acts at the desk: the owner's by a session, the others' by a token that the owner makes for this. */
  async fetchAs(role: Role): Promise<typeof globalThis.fetch> {
    const { owner, server, fetch, network } = this.#subject;
    if (!owner) throw new Error('Nobody can be signed in');
    if (role === 'owner') return owner;
    const known = this.#tokens.get(role);
    const made =
      known ??
      createToken(signedIn(server, network, owner), { name: `Conformance, ${role}`, role }).then(
        ({ secret }) => secret,
      );
    this.#tokens.set(role, made);
    const secret = await made;
    return (input, init) => {
      const request = new Request(input, init);
      request.headers.set('Authorization', `Bearer ${secret}`);
      return fetch(request);
    };
  }

  /** The client of somebody who works at the desk; what it is answered is checked. */
  async as(role: Role): Promise<Tejido> {
    const { server, network } = this.#subject;
    const client = signedIn(server, network, await this.fetchAs(role));
    return new Tejido({ ...client, validate: validator });
  }

  /** Sends a request like {@link request}, as somebody who works at the desk. */
  async requestAs(role: Role, address: string, init?: RequestInit): Promise<Response> {
    return (await this.fetchAs(role))(this.#subject.server + this.#pathOf(address), init);
  }

  #pathOf(address: string): string {
    return address.startsWith('/') ? address : `/v1/networks/${this.network.slug}/${address}`;
  }

  /** Sends a request to an address on the server, or below its network when it does not begin with a slash. */
  request(address: string, init?: RequestInit): Promise<Response> {
    const { server, fetch } = this.#subject;
    return fetch(server + this.#pathOf(address), init);
  }

  /** Sends a request for a list. */
  requestList(kind: RecordKind, query: PlainQuery): Promise<Response> {
    return this.request(addressOf(publicRoutes[operationsOf(kind).list], { network: this.network.slug }, query));
  }

  #list(kind: RecordKind, query: PlainQuery): ReturnType<ListAny> {
    return (recordsOf(this.client, kind).list as ListAny)(query);
  }

  /** One page of a list. */
  page(kind: RecordKind, query: PlainQuery = {}): Promise<Page<AnyRecord>> {
    return this.#list(kind, query);
  }

  /** All pages of a list. */
  async all(kind: RecordKind, query: PlainQuery = {}): Promise<AnyRecord[]> {
    const records: AnyRecord[] = [];
    for await (const record of this.#list(kind, { limit: 100, ...query })) records.push(record);
    return records;
  }

  /** Every record of a kind; asked for once. */
  everything(kind: RecordKind): Promise<AnyRecord[]> {
    const before = this.#everything.get(kind);
    if (before) return before;
    const records = this.all(kind);
    this.#everything.set(kind, records);
    return records;
  }
}

const signedIn = (server: string, network: string, fetch: typeof globalThis.fetch): Client =>
  createClient({ server, network, retries: 0, credentials: 'same-origin', fetch: (request) => fetch(request) });

/** The ids of records, sorted, to compare what two lists hold. */
export function idsOf(records: readonly AnyRecord[]): string[] {
  return records.map(({ id }) => id).sort();
}
