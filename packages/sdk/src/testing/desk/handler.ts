import {
  type DeskBodyOf,
  type DeskOperationName,
  type DeskPathOf,
  type DeskQueryOf,
  type DeskResponseOf,
  makeProblem,
  type ProblemCode,
} from '@tejido/contract';
import type { DemoRecords } from '@tejido/contract/demo';
import type { deskOperations } from '@tejido/contract/schemas';
import { ProblemError } from '../../problem-error.ts';
import type { Submissions } from '../join-requests.ts';
import { cursorRefused, readCursor, writeCursor } from '../lists.ts';
import type { Actor, Browser } from './actor.ts';
import type { DeskState } from './state.ts';

/** What a testing network holds. */
export interface Store extends Submissions {
  networks: readonly DemoRecords[];
  desk: DeskState;
}

type RoleOf<N extends DeskOperationName> = (typeof deskOperations)[N]['role'];
type Where<N extends DeskOperationName> = RoleOf<N> extends 'anyone' | 'account' ? undefined : DemoRecords;

/** A request for an operation of the desk, authorized and checked. */
export interface DeskRequest<N extends DeskOperationName> {
  store: Store;
  request: Request;
  browser: Browser;
  actor: RoleOf<N> extends 'anyone' ? undefined : Actor;
  /** The network in the path and its records. */
  where: Where<N>;
  path: DeskPathOf<N>;
  query: DeskQueryOf<N>;
  body: DeskBodyOf<N>;
  /** What the path ends with, such as `csv`. */
  format: string | undefined;
  /** The address of this list at a cursor. */
  pageAt: (cursor: string | null) => string | null;
}

/** Answers operations: with what is sent as JSON, or with an answer of their own. */
export type Handlers<Names extends DeskOperationName> = {
  [N in Names]: (request: DeskRequest<N>) => Answer<N> | Promise<Answer<N>>;
};

type Answer<N extends DeskOperationName> = DeskResponseOf<N> | Response;

/** The problem with a request, to be thrown. */
export const refusal = (code: ProblemCode, detail: string): ProblemError => new ProblemError(makeProblem(code, detail));

/** Some of a list in its order, and the cursor of the rest, by what it is ordered by and its id. Throws the problem with a cursor of none. */
export function pageOf<T extends { id: string }>(
  items: readonly T[],
  order: string,
  valueOf: (item: T) => number,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { items: T[]; cursor: string | null } {
  const sign = order.startsWith('-') ? -1 : 1;
  const compare = (one: readonly [number, string], other: readonly [number, string]): number =>
    sign * (one[0] - other[0] || (one[1] < other[1] ? -1 : Number(one[1] !== other[1])));
  const placeOf = (item: T) => [valueOf(item), item.id] as const;
  const after = cursor === undefined ? undefined : (readCursor(cursor, 'number') as [number, string] | undefined);
  if (cursor !== undefined && !after) throw cursorRefused();
  const rest = items
    .filter((item) => !after || compare(placeOf(item), after) > 0)
    .sort((one, other) => compare(placeOf(one), placeOf(other)));
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, cursor: last && shown.length < rest.length ? writeCursor(placeOf(last)) : null };
}
