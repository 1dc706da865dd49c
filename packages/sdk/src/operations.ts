import {
  type BodyOf,
  type Page as ContractPage,
  type ProblemError as ErrorPlace,
  type OperationName,
  type ResponseOf,
  routes,
} from '@tejido/contract';
import {
  type CallOptions,
  type Client,
  type MalformedRecord,
  type Path,
  type Query,
  requestAddress,
} from './client.ts';
import { clientProblem } from './problem-error.ts';
import { send } from './transport.ts';

/** The name of an operation that gives a list. */
export type ListName = Extract<OperationName, `list${string}`>;
/** The record that the items of a list are. */
export type ItemOf<N extends ListName> = ResponseOf<N>['items'][number];

/** A page of a list. */
export interface Page<T> extends ContractPage<T> {
  /** Records that the client's `validate` found fault with; they are not among the items. */
  malformed: MalformedRecord[];
}

/** A page when awaited; with `for await` every item of this page and of all that follow, asked for as they are needed. */
export interface PagePromise<T> extends Promise<Page<T>>, AsyncIterable<T> {}

/** Asks for a list. */
export type List<N extends ListName> = (
  client: Client,
  query?: Query<N>,
  options?: CallOptions,
) => PagePromise<ItemOf<N>>;

/** Asks for one record by its id or slug. */
export type Get<N extends OperationName> = (
  client: Client,
  id: string,
  query?: Query<N>,
  options?: CallOptions,
) => Promise<ResponseOf<N>>;

/** What a join request may be sent with. */
export interface SubmitOptions extends CallOptions {
  /** Names this submission, 8 to 200 visible ASCII characters. Keep it with the draft, so that sending again after a reload makes no second request. */
  idempotencyKey?: string | undefined;
}

/** The networks on the server. */
export const listNetworks: List<'listNetworks'> = /* @__PURE__ */ list('listNetworks');
/** Organizations that match all the filters. */
export const listOrganizations: List<'listOrganizations'> = /* @__PURE__ */ list('listOrganizations');
/** Initiatives that match all the filters. */
export const listInitiatives: List<'listInitiatives'> = /* @__PURE__ */ list('listInitiatives');
/** Events that match all the filters. */
export const listEvents: List<'listEvents'> = /* @__PURE__ */ list('listEvents');

/** One organization. */
export const getOrganization: Get<'getOrganization'> = /* @__PURE__ */ get('getOrganization');
/** One initiative. */
export const getInitiative: Get<'getInitiative'> = /* @__PURE__ */ get('getInitiative');
/** One event. */
export const getEvent: Get<'getEvent'> = /* @__PURE__ */ get('getEvent');

/** The client's network, or the one named in the options. */
export async function getNetwork(
  client: Client,
  query?: Query<'getNetwork'>,
  options: CallOptions = {},
): Promise<ResponseOf<'getNetwork'>> {
  return read(client, 'getNetwork', requestAddress(client, 'getNetwork', { network: options.network }, query), options);
}

/** Asks to join the network. Tried again when it fails, under one idempotency key, so that it arrives once. */
export async function createJoinRequest(
  client: Client,
  input: BodyOf<'createJoinRequest'>,
  options: SubmitOptions = {},
): Promise<ResponseOf<'createJoinRequest'>> {
  const name = 'createJoinRequest';
  const { method, status } = routes[name];
  const receipt = await send(client, {
    method,
    address: requestAddress(client, name, { network: options.network }),
    status,
    expects: isRecord,
    body: input,
    headers: { 'Idempotency-Key': options.idempotencyKey ?? makeIdempotencyKey() },
    signal: options.signal,
  });
  return wellFormed(client, name, receipt) as ResponseOf<'createJoinRequest'>;
}

/** A person's own join request, by the token of the link in their mail. */
export type OwnJoinRequest<N extends OperationName> = (
  client: Client,
  id: string,
  token: string,
  options?: CallOptions,
) => Promise<ResponseOf<N>>;

/** Everything that is held of a join request. */
export const getJoinRequest: OwnJoinRequest<'getJoinRequest'> = /* @__PURE__ */ own('getJoinRequest');
/** Confirms the e-mail address that the token was sent to. Safe to repeat. */
export const confirmJoinRequest: OwnJoinRequest<'confirmJoinRequest'> = /* @__PURE__ */ own('confirmJoinRequest');
/**
 * Erases a join request and everything held with it. The token is used up then: `token_invalid` after an answer that was lost means
 * that it is done.
 */
export const eraseJoinRequest: OwnJoinRequest<'eraseJoinRequest'> = /* @__PURE__ */ own('eraseJoinRequest');

/** Corrects the fields given of a join request; null takes an optional one away. Another e-mail address is written to first. */
export async function updateJoinRequest(
  client: Client,
  id: string,
  token: string,
  changes: BodyOf<'updateJoinRequest'>,
  options: CallOptions = {},
): Promise<ResponseOf<'updateJoinRequest'>> {
  return sendOwn(client, 'updateJoinRequest', id, token, options, changes);
}

/** A new idempotency key: 128 random bits in hexadecimal. */
export function makeIdempotencyKey(): string {
  // Not `crypto.randomUUID`, which pages served over plain HTTP lack.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function list<N extends ListName>(name: N): List<N> {
  return (client, query, options = {}) => {
    const load = (address: string) => readPage<ItemOf<N>>(client, name, address, options);
    const first = (async () => requestAddress(client, name, { network: options.network } as Path<N>, query))();
    const page = first.then(load);
    return Object.assign(page, {
      async *[Symbol.asyncIterator]() {
        yield* items(client, await first, await page, load);
      },
    });
  };
}

function get<N extends 'getOrganization' | 'getInitiative' | 'getEvent'>(name: N): Get<N> {
  return async (client, id, query, options = {}) =>
    read(client, name, requestAddress(client, name, { network: options.network, id } as Path<N>, query), options);
}

type OwnName = 'getJoinRequest' | 'updateJoinRequest' | 'eraseJoinRequest' | 'confirmJoinRequest';

function own<N extends OwnName>(name: N): OwnJoinRequest<N> {
  return (client, id, token, options = {}) => sendOwn(client, name, id, token, options);
}

async function sendOwn<N extends OwnName>(
  client: Client,
  name: N,
  id: string,
  token: string,
  { network, signal }: CallOptions,
  body?: unknown,
): Promise<ResponseOf<N>> {
  const { method, status } = routes[name];
  const address = requestAddress(client, name, { network, id } as Path<N>, { token } as Query<N>);
  const answer = await send(client, { method, address, status, expects: isRecord, body, signal });
  return wellFormed(client, name, answer) as ResponseOf<N>;
}

async function* items<T>(
  client: Client,
  address: string,
  page: Page<T>,
  load: (address: string) => Promise<Page<T>>,
): AsyncGenerator<T, void, undefined> {
  const seen = new Set([address]);
  for (let current = page; ; ) {
    yield* current.items;
    if (!current.next) return;
    const next = new URL(current.next, client.server);
    if (next.origin !== new URL(client.server).origin || seen.has(next.href))
      throw clientProblem('unexpected_response', `The next page is said to be at ${next}, which is not followed.`);
    seen.add(next.href);
    current = await load(next.href);
  }
}

async function readPage<T>(client: Client, name: ListName, address: string, options: CallOptions): Promise<Page<T>> {
  const answer = await sendRead(client, address, options, isPage);
  const page: Page<T> = { ...(answer as ContractPage<T>), items: [], malformed: [] };
  for (const record of (answer as ContractPage<T>).items) {
    const errors = faults(client, name, record);
    if (errors.length === 0) page.items.push(record);
    else {
      const malformed = { operation: name, record, errors };
      page.malformed.push(malformed);
      client.onMalformed?.(malformed);
    }
  }
  return page;
}

async function read<N extends OperationName>(
  client: Client,
  name: N,
  address: string,
  options: CallOptions,
): Promise<ResponseOf<N>> {
  return wellFormed(client, name, await sendRead(client, address, options, isRecord)) as ResponseOf<N>;
}

const sendRead = (client: Client, address: string, { signal }: CallOptions, expects: (answer: unknown) => boolean) =>
  send(client, { method: 'GET', address, status: 200, expects, signal });

function wellFormed(client: Client, name: OperationName, record: unknown): unknown {
  const errors = faults(client, name, record);
  if (errors.length === 0) return record;
  const detail = `The record that came is not well-formed: ${errors[0]?.detail}`;
  throw clientProblem('unexpected_response', detail, { status: routes[name].status, errors: [...errors] });
}

const faults = (client: Client, name: OperationName, record: unknown): readonly ErrorPlace[] =>
  client.validate?.(name, record) ?? [];

// A captive portal may well answer with JSON of its own.
const isRecord = (answer: unknown): boolean => typeof (answer as { id?: unknown } | null | undefined)?.id === 'string';
const isPage = (answer: unknown): boolean => Array.isArray((answer as { items?: unknown } | null | undefined)?.items);
