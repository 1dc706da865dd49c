import {
  addressOf,
  languageTag,
  type OperationName,
  type PathOf,
  type ProblemError,
  type QueryOf,
  type QueryValue,
  type Route,
  routes,
} from '@tejido/contract';
import { checkClientOptions } from './mistakes.ts';

/** Finds what is wrong with a record that a server sent; nothing means it is well-formed. */
export type Validator = (operation: OperationName, record: unknown) => readonly ProblemError[];

/** A record of a list that was set aside. */
export interface MalformedRecord {
  /** The operation whose answer held it. */
  operation: OperationName;
  /** The record as it came. */
  record: unknown;
  errors: readonly ProblemError[];
}

/** Called in place of the platform's `fetch`, always with a `Request`. */
export type Fetch = (request: Request) => Promise<Response>;

/** How a client is made. */
export interface ClientOptions {
  /** Where the server is, such as `https://red.example.org`; in a browser it may be relative to the page. */
  server: string;
  /** The network's id or slug, for calls that name none. */
  network?: string | undefined;
  /** The languages to ask for on reads that name none, in any spelling. What is no language tag is left out. */
  lang?: string | readonly string[] | undefined;
  /** In place of the platform's `fetch`. */
  fetch?: Fetch | undefined;
  /** Milliseconds to wait for the answer to each try; 10,000 when not given. */
  timeout?: number | undefined;
  /** How many more times a failed request is tried; 2 when not given. */
  retries?: number | undefined;
  /**
   * An API token's secret, or what gives it, for the desk's functions. It is sent with their requests only, so that what is public stays one
   * cached copy for all.
   */
  token?: string | (() => string) | undefined;
  /**
   * Whether the desk's functions act for whoever is signed in here: `same-origin` is for pages of the server itself. `omit` when not given,
   * since a cookie of another page's is none of ours.
   */
  credentials?: 'omit' | 'same-origin' | undefined;
  /** Looks at every record that comes; without one, records are passed on as they are. */
  validate?: Validator | undefined;
  /** Told of each record of a list that `validate` finds fault with. */
  onMalformed?: ((malformed: MalformedRecord) => void) | undefined;
}

/** A server, and how to talk to it. Plain data: it holds no connection and needs no closing. */
export interface Client extends Readonly<ClientOptions> {
  readonly fetch: Fetch;
  /** A function, so that neither `JSON.stringify` nor a log of the client shows the secret. */
  readonly token?: (() => string) | undefined;
  readonly timeout: number;
  readonly retries: number;
}

/** What any call may be given. */
export interface CallOptions {
  /** Another network than the client's. */
  network?: string | undefined;
  /** Ends the call at any time, also between two tries; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** The query of an operation; a list may be given as one value. */
export type Query<N extends OperationName> = { [K in keyof QueryOf<N>]: OneOrMore<QueryOf<N>[K]> };
/** A value, or for a list several as well. */
export type OneOrMore<V> = V extends readonly (infer I)[] ? I | readonly I[] : V;

/** The path parameters of an operation; the network may be left to the client. */
export type Path<N extends OperationName> = Omit<PathOf<N>, 'network'> & { network?: string | undefined };

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
    // Looked up for each call, so that what a page or a test puts in its place is used.
    fetch: (request) => globalThis.fetch(request),
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
