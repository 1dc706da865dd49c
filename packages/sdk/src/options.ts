import type { OperationName, ProblemError } from '@tejido/contract';

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
