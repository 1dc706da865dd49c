import type { Network, Page } from '@tejido/contract';
import { defaultLimit, orderValue, queryProblem, type RecordDefinition } from '@tejido/contract/schemas';
import { ProblemError } from '../problem-error.ts';
import { type AnyRecord, type CheckedQuery, countFacet, matches } from './filters.ts';

/** What a record is ordered by, and its id, which breaks ties. */
type Place = [value: string | number, id: string];

/** Some records of a list, in order; the cursor is that of the next page, null on the last. */
export interface Records extends Omit<Page<AnyRecord>, 'next'> {
  cursor: string | null;
}

/** A page of the records that match a query; `undefined` when the query's cursor is none of this order's. */
export function pageOf(
  kind: RecordDefinition,
  records: readonly AnyRecord[],
  query: CheckedQuery,
  network: Network,
): Records | undefined {
  const { sort = kind.orders[0], limit = defaultLimit, cursor, facets } = query as Partial<ListParameters>;
  const descending = sort.startsWith('-');
  const order = sort.replace('-', '');

  const inOrder = (one: Place, other: Place) => (descending ? compare(other, one) : compare(one, other));
  const sorted = records
    .filter((record) => matches(kind, record, query, network))
    .map((record): { record: AnyRecord; place: Place } => ({
      record,
      place: [orderValue(kind, order, record), record.id],
    }))
    .sort((one, other) => inOrder(one.place, other.place));

  const after = cursor === undefined ? undefined : readCursor(cursor, order === 'title' ? 'string' : 'number');
  if (cursor !== undefined && !after) return undefined;
  const rest = after ? sorted.filter(({ place }) => inOrder(place, after) > 0) : sorted;
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ record }) => record),
    cursor: last && shown.length < rest.length ? writeCursor(last.place) : null,
    ...(facets && {
      facets: Object.fromEntries(facets.map((facet) => [facet, countFacet(kind, facet, records, query, network)])),
    }),
  };
}

interface ListParameters {
  sort: string;
  limit: number;
  cursor: string;
  facets: readonly string[];
}

function compare([oneValue, oneId]: Place, [otherValue, otherId]: Place): number {
  if (oneValue !== otherValue) return oneValue < otherValue ? -1 : 1;
  if (oneId === otherId) return 0;
  return oneId < otherId ? -1 : 1;
}

/** A place as a cursor: JSON in base64url. */
export function writeCursor(place: readonly unknown[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(place));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The place that a cursor stands for, when its value is of the order's type. */
export function readCursor(cursor: string, type: 'string' | 'number'): Place | undefined {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const [value, id] = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Partial<Place>;
    return typeof value === type && typeof id === 'string' ? ([value, id] as Place) : undefined;
  } catch {
    return undefined;
  }
}

/** The problem with a cursor of no page, to be thrown. */
export const cursorRefused = (): ProblemError => {
  const detail = '"cursor" is not from a page of this list.';
  return new ProblemError(queryProblem([{ in: 'query', pointer: '/cursor', code: 'invalid_value', detail }]));
};
