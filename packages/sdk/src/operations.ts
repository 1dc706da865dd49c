import { type Page as ContractPage, type OperationName, type ResponseOf } from '@tejido/contract';
import { faults, isRecord, sendRead, wellFormed } from './answers.ts';
import {
  type CallOptions,
  type Client,
  type MalformedRecord,
  type Path,
  type Query,
  requestAddress,
} from './client.ts';
import { clientProblem } from './problem-error.ts';

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

const isPage = (answer: unknown): boolean => Array.isArray((answer as { items?: unknown } | null | undefined)?.items);
