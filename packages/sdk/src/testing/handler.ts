import {
  type allRoutes,
  type BodyOf,
  type OperationName,
  type Operations,
  type PathOf,
  type QueryOf,
  type ResponseOf,
  type Role,
} from '@tejido/contract';
import type { DemoRecords } from '@tejido/demo';
import type { Actor, Browser } from './desk/actor.ts';
import type { Link, ReceivedSubmission, Store } from './store.ts';

/** What the token in a query has opened: a submission, by a mail or by its receipt. */
export interface Claim {
  held: ReceivedSubmission;
  /** The link that the token is of. */
  link: Link | undefined;
}

type AccessTo<N extends OperationName> = Operations[N]['access'];
type Where<Test, Wanted, Value> = Test extends Wanted ? Value : undefined;

/** A request for an operation, of somebody who may make it, checked. */
export interface OperationRequest<N extends OperationName> {
  store: Store;
  request: Request;
  browser: Browser;
  actor: Where<AccessTo<N>, 'account' | 'founder' | Role, Actor>;
  /** The network in the path and its records. */
  where: Where<PathOf<N>, { network: string }, DemoRecords>;
  claim: Where<AccessTo<N>, 'token' | 'receipt', Claim>;
  path: PathOf<N>;
  query: QueryOf<N>;
  body: Operations[N] extends { partial: true } ? unknown : BodyOf<N>;
  /** The version that was read of what is to be changed. */
  version: Where<(typeof allRoutes)[N], { conditional: true }, number>;
  idempotencyKey: Where<(typeof allRoutes)[N], { idempotent: true }, string>;
  /** What the path ends with, such as `csv`. */
  format: string | undefined;
  /** The address of this list at a cursor. */
  pageAt: (cursor: string | null) => string | null;
}

/** Answers operations: with what is sent as JSON, or with an answer of their own. */
export type Handlers<Names extends OperationName> = {
  [N in Names]: (request: OperationRequest<N>) => Answer<N> | Promise<Answer<N>>;
};

type Answer<N extends OperationName> = ResponseOf<N> | Response;
