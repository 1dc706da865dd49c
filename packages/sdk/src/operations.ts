import type { PublicOperationName, ResponseOf, routes } from '@tejido/contract';
import { isRecord, sendRead, wellFormed } from './answers.ts';
import { type CallOptions, type Client, type Path, type Query, requestAddress } from './client.ts';
import { type PagePromise, pages } from './pages.ts';

/** The name of an operation that gives a list. */
export type ListName = Extract<PublicOperationName, `list${string}`>;
/** The lists of which a function is exported. */
type FunctionName = ListName & keyof typeof routes;
/** The record that the items of a list are. */
export type ItemOf<N extends ListName> = ResponseOf<N>['items'][number];

/** Asks for a list. */
export type List<N extends ListName> = (
  client: Client,
  query?: Query<N>,
  options?: CallOptions,
) => PagePromise<ItemOf<N>>;

/** Asks for one record by its id or slug. */
export type Get<N extends PublicOperationName> = (
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

function list<N extends FunctionName>(name: N): List<N> {
  return (client, query, options = {}) =>
    pages(client, name, options, () => requestAddress(client, name, { network: options.network } as Path<N>, query));
}

function get<N extends 'getOrganization' | 'getInitiative' | 'getEvent'>(name: N): Get<N> {
  return async (client, id, query, options = {}) =>
    read(client, name, requestAddress(client, name, { network: options.network, id } as Path<N>, query), options);
}

async function read<N extends PublicOperationName>(
  client: Client,
  name: N,
  address: string,
  options: CallOptions,
): Promise<ResponseOf<N>> {
  return wellFormed(client, name, await sendRead(client, address, options, isRecord)) as ResponseOf<N>;
}
