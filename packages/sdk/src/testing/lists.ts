import { type Cursor, cursorProblem, readCursor, writeCursor } from '@tejido/contract/schemas';
import { ProblemError } from '../problem-error.ts';

/** Which page is wanted, and in which order. */
export interface Paging {
  /** What the ids of what is listed begin with. */
  prefix: string;
  /** A leading minus reverses. */
  sort: string;
  limit: number;
  cursor?: string | undefined;
}

/** Some of a list in its order, and the cursor of the next page, null on the last. */
export interface Paged<T> {
  items: T[];
  next: string | null;
}

/**
 * A page of items.
 * @param valueOf What an item is ordered by: a text, or an instant in milliseconds. Its id breaks ties.
 * @throws The problem with a cursor of no page.
 */
export function pageOf<T extends { id: string }>(
  items: readonly T[],
  valueOf: (item: T) => string | number,
  { prefix, sort, limit, cursor }: Paging,
): Paged<T> {
  const isReversed = sort.startsWith('-');
  const isBefore = (one: Cursor, other: Cursor): boolean =>
    one.value === other.value ? one.id < other.id : one.value < other.value;
  const compare = (one: Cursor, other: Cursor): number => (isBefore(one, other) === isReversed ? 1 : -1);
  const placed = items
    .map((item) => ({ item, place: { value: writtenOut(valueOf(item)), id: item.id } }))
    .sort((one, other) => compare(one.place, other.place));
  const type = /title|slug/.test(sort) ? 'text' : 'timestamptz';
  const after = cursor === undefined ? undefined : readCursor(cursor, type, prefix);
  if (cursor !== undefined && !after) throw new ProblemError(cursorProblem());
  const rest = after ? placed.filter(({ place }) => place.id !== after.id && compare(place, after) > 0) : placed;
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ item }) => item),
    next: last && shown.length < rest.length ? writeCursor(last.place) : null,
  };
}

/** As instants are written, so that they are in order as texts too. */
const writtenOut = (value: string | number): string =>
  typeof value === 'string' ? value : new Date(value).toISOString();
