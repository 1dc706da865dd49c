import {
  addressOf,
  languageTag,
  type OperationName,
  type PathOf,
  type QueryOf,
  type QueryValue,
  type Route,
  routes,
} from '@tejido/contract';
import { checkClientOptions } from './mistakes.ts';
import type { Client, ClientOptions, Fetch } from './options.ts';

export type * from './options.ts';

/** The query of an operation; a list may be given as one value. */
export type Query<N extends OperationName> = { [K in keyof QueryOf<N>]: OneOrMore<QueryOf<N>[K]> };
/** A value, or for a list several as well. */
export type OneOrMore<V> = V extends readonly (infer I)[] ? I | readonly I[] : V;

/** The path parameters of an operation; the network may be left to the client. */
export type Path<N extends OperationName> = Omit<PathOf<N>, 'network'> & { network?: string | undefined };

/** The platform's `fetch`, looked up for each call, so that what a page or a test puts in its place is used. */
export const platformFetch: Fetch = (request) => globalThis.fetch(request);

/** A client for one server. Throws a `TypeError` when `server` is no http or https address, or an option is none. */
export function createClient(options: ClientOptions): Client {
  checkClientOptions(options);
  const base = (globalThis as { document?: { baseURI: string } }).document?.baseURI;
  const { protocol, origin, pathname } = new URL(options.server, base);
  if (!protocol.startsWith('http')) throw new TypeError('"server" should be an http or https address.');
  const { token } = options;
  return {
    timeout: 10_000,
    retries: 2,
    fetch: platformFetch,
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    ...(token && { token: typeof token === 'string' ? () => token : token }),
    server: origin + pathname.replace(/\/+$/, ''),
  };
}

/**
 * The exact address that a call will use, for asking early or as a key in a cache. Throws a `TypeError` when neither the path
 * nor the client names a network.
 */
export function requestAddress<N extends keyof typeof routes>(
  client: Client,
  operation: N,
  path: Path<N>,
  query?: Query<N>,
): string {
  return addressAt(client, routes[operation], path, query);
}

/** The address of a call on a route; in the languages of the query or the client where it gives texts in some. */
export function addressAt(client: Client, route: Route, path: object, query?: object): string {
  const parts = path as Record<string, string>;
  const values: Record<string, QueryValue> = { ...query };
  const lang = route.lang && ((values['lang'] as string | readonly string[] | undefined) ?? client.lang);
  if (lang) values['lang'] = tagsIn(lang);
  // What is missing from the path is found out where it is filled in.
  return (
    client.server + addressOf(route, { ...parts, network: (parts['network'] ?? client.network) as string }, values)
  );
}

const tagsIn = (lang: string | readonly string[]): string[] => [lang].flat().flatMap((tag) => languageTag(tag) ?? []);
