import type {
  allRoutes,
  BodyOf,
  Network,
  OperationName,
  Operations,
  PathOf,
  QueryOf,
  ResponseOf,
  Role,
} from '@tejido/contract';
import type { Arrival } from '../abuse/admission.ts';
import type { Actor } from '../accounts/actor.ts';
import type { Db } from '../database/tables.ts';
import type { Claim } from '../submissions/own.ts';
import type { Dependencies, ServerContext } from './server-env.ts';

/** What an operation is asked, as it came: by the API, or by a page of ours that calls it by its name. */
export interface OperationCall {
  /** The path's parameters, decoded but not checked. */
  path: Readonly<Record<string, string>>;
  /** What the path ends with, without its dot. */
  suffix?: string | undefined;
  query: URLSearchParams;
  idempotencyKey?: string | undefined;
  /** The `If-Match` header: which version was read. */
  ifMatch?: string | undefined;
  /** Whether a form without scripts was posted, of which less can be asked, and which may come less often. */
  byForm?: boolean | undefined;
  /** Reads the body; only where the operation takes one, and only of who may send it. */
  body: () => Promise<unknown>;
}

type AccessTo<N extends OperationName> = Operations[N]['access'];
type Where<Test, Wanted, Value> = Test extends Wanted ? Value : undefined;

/** A request for an operation, of somebody who may make it, checked. */
export interface OperationRequest<N extends OperationName = OperationName> {
  c: ServerContext;
  dependencies: Dependencies;
  /** Where to read: what filters has few connections and little patience. */
  db: Db;
  /** Who asks; nobody where no account is needed. */
  actor: Where<AccessTo<N>, 'account' | 'founder' | Role, Actor>;
  /** The network in the path. */
  network: Where<PathOf<N>, { network: string }, Network>;
  /** How the request comes to that network. */
  arrival: Where<PathOf<N>, { network: string }, Arrival>;
  /** What the token in the query has opened. */
  claim: Where<AccessTo<N>, 'token' | 'receipt', Claim>;
  path: PathOf<N>;
  query: QueryOf<N>;
  body: Operations[N] extends { partial: true } ? unknown : BodyOf<N>;
  /** One of the operation's formats; `undefined` is JSON. */
  format: string | undefined;
  /** What a repetition of the request is known by. */
  idempotencyKey: Where<(typeof allRoutes)[N], { idempotent: true }, string>;
  /** The version that was read of what is to be changed. */
  version: Where<(typeof allRoutes)[N], { conditional: true }, number>;
  /** See {@link OperationCall.byForm}. */
  byForm: boolean;
  /** The address of this list's page at a cursor. */
  pageAt: (cursor: string) => string;
}

/** An answer in another format than JSON, which may be kept. */
export class TextAnswer {
  readonly text: string;
  /** The content type. */
  readonly type: string;

  constructor(text: string, type: string) {
    this.text = text;
    this.type = type;
  }
}

/** What an operation is answered with: something to be sent as JSON, a text of another format, or an answer of its own. */
export type Answer<N extends OperationName> = ResponseOf<N> | TextAnswer | Response;

/** Answers an operation. Throws the problem where it refuses. */
export type Handler<N extends OperationName> = (request: OperationRequest<N>) => Promise<Answer<N>>;

/** What answers each of some operations. */
export type Handlers<Names extends OperationName> = { [N in Names]: Handler<N> };
