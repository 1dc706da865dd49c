import {
  type allRoutes,
  type BodyOf,
  type IdPrefix,
  idPattern,
  makeProblem,
  type OperationName,
  type Operations,
  type PathOf,
  type ProblemCode,
  type QueryOf,
  type ResponseOf,
  type Role,
} from '@tejido/contract';
import type { DemoRecords } from '@tejido/demo';
import { ProblemError } from '../problem-error.ts';
import type { Actor, Browser } from './desk/actor.ts';
import { cursorRefused, readCursor, writeCursor } from './lists.ts';
import type { Link, ReceivedJoinRequest, Store } from './store.ts';

/** What the token in a query has opened: a join request, by a mail or by its receipt. */
export interface Claim {
  held: ReceivedJoinRequest;
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
  actor: Where<AccessTo<N>, 'account' | Role, Actor>;
  /** The network in the path and its records. */
  where: Where<PathOf<N>, { network: string }, DemoRecords>;
  claim: Where<AccessTo<N>, 'token' | 'receipt', Claim>;
  path: PathOf<N>;
  query: QueryOf<N>;
  body: Operations[N] extends { partial: true } ? unknown : BodyOf<N>;
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

/** The problem with a request, to be thrown. */
export const refusal = (code: ProblemCode, detail: string): ProblemError => new ProblemError(makeProblem(code, detail));

/** Some of a list in its order, and the cursor of the rest, by what it is ordered by and its id. Throws the problem with a cursor of none. */
export function pageOf<T extends { id: string }>(
  items: readonly T[],
  prefix: IdPrefix,
  order: string,
  valueOf: (item: T) => number,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { items: T[]; cursor: string | null } {
  const sign = order.startsWith('-') ? -1 : 1;
  const compare = (one: readonly [number, string], other: readonly [number, string]): number =>
    sign * (one[0] - other[0] || (one[1] < other[1] ? -1 : Number(one[1] !== other[1])));
  const placeOf = (item: T) => [valueOf(item), item.id] as const;
  const after = cursor === undefined ? undefined : (readCursor(cursor, 'number') as [number, string] | undefined);
  if (cursor !== undefined && !(after && idPattern(prefix).test(after[1]))) throw cursorRefused();
  const rest = items
    .filter((item) => !after || compare(placeOf(item), after) > 0)
    .sort((one, other) => compare(placeOf(one), placeOf(other)));
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, cursor: last && shown.length < rest.length ? writeCursor(placeOf(last)) : null };
}
