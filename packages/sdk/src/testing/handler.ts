import type { OperationName, ResponseOf } from '@tejido/contract';
import type { CheckedRequest, InNetwork } from '@tejido/contract/schemas';
import type { DemoRecords } from '@tejido/demo';
import type { Actor, Browser } from './desk/actor.ts';
import type { Link, ReceivedSubmission, Store } from './store.ts';

/** What the token in a query has opened: a submission, by a mail or by its receipt. */
export interface Claim {
  held: ReceivedSubmission;
  /** The link that the token is of. */
  link: Link | undefined;
}

/** A request for an operation, of somebody who may make it, checked. */
export interface OperationRequest<N extends OperationName> extends CheckedRequest<N, Actor, Claim> {
  store: Store;
  request: Request;
  browser: Browser;
  /** The network in the path and its records. */
  where: InNetwork<N, DemoRecords>;
  /** The address of this list at a cursor. */
  pageAt: (cursor: string | null) => string | null;
}

/** Answers operations: with what is sent as JSON, or with an answer of their own. */
export type Handlers<Names extends OperationName> = {
  [N in Names]: (request: OperationRequest<N>) => ResponseOf<N> | Response | Promise<ResponseOf<N> | Response>;
};
