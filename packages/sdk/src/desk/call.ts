import { type DeskOperationName, deskRoutes, type OperationName, type ResponseOf, type Route } from '@tejido/contract';
import { wellFormed } from '../answers.ts';
import { addressAt, type CallOptions, type Client, type Query } from '../client.ts';
import { checkOptions } from '../mistakes.ts';
import { type PagePromise, pages } from '../pages.ts';
import { send } from '../transport.ts';

/** The name of an operation of the desk that gives a list. */
export type DeskListName = Extract<DeskOperationName, `list${string}`>;
/** The record that the items of a list of the desk are. */
export type DeskItemOf<N extends DeskListName> = ResponseOf<N>['items'][number];

/** Asks for a list of the desk. */
export type DeskList<N extends DeskListName> = (
  client: Client,
  query?: Query<N>,
  options?: CallOptions,
) => PagePromise<DeskItemOf<N>>;

/** The path parameters of an operation of the desk; the network may be left to the client. */
export interface DeskPath {
  network?: string | undefined;
  /** Of the record, where the operation is about one. */
  id?: string | undefined;
}

/** What a call of the desk is made of, besides its operation. */
export interface DeskCall {
  /** Of the record, where the operation is about one. */
  id?: string;
  query?: object;
  body?: unknown;
  headers?: Record<string, string>;
  /** The field by which the answer is known. */
  expects?: string;
  /** Where the operation lives, when that is not on the table of the desk. */
  route?: Route;
  /** Whether a second try would do it a second time, and so is not made. */
  once?: true;
}

/**
 * The exact address that a call of the desk will use, as a key in a cache. Throws a `TypeError` when what its path needs is
 * named neither here nor by the client.
 */
export function deskAddress<N extends DeskOperationName>(
  client: Client,
  operation: N,
  path: DeskPath = {},
  query?: Query<N>,
): string {
  return addressAt(client, deskRoutes[operation], path, query);
}

/** Sends a call of the desk, and gives the answer when it has the shape that is expected. */
export async function sendDesk<N extends OperationName>(
  client: Client,
  name: N,
  options: CallOptions,
  { id, query, body, headers, expects = 'id', once, route = deskRoutes[name as DeskOperationName] }: DeskCall = {},
): Promise<ResponseOf<N>> {
  checkOptions(options);
  const { network, signal } = options;
  const { method, status } = route;
  const answer = await send(once ? { ...actingAs(client), retries: 0 } : actingAs(client), {
    method,
    address: addressAt(client, route, { network, id }, query),
    status,
    expects: (given) => typeof given === 'object' && given !== null && expects in given,
    body,
    ...(headers && { headers }),
    signal,
  });
  return wellFormed(client, name, answer, status) as ResponseOf<N>;
}

/** Makes the function that asks for a list of the desk. */
export function deskList<N extends DeskListName>(name: N): DeskList<N> {
  return (client, query, options = {}) =>
    pages(actingAs(client), name, options, () => deskAddress(client, name, { network: options.network }, query));
}

/** The client, acting for a program or for whoever is signed in; what is public is asked for without either. */
export function actingAs(client: Client): Client {
  const { token, credentials = 'omit', fetch } = client;
  return {
    ...client,
    fetch: (request) => {
      const authorized = new Request(request, { credentials });
      if (token) authorized.headers.set('Authorization', `Bearer ${token()}`);
      return fetch(authorized);
    },
  };
}
