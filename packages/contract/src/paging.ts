import { idPattern } from './id.ts';
import type { Problem } from './problem.ts';
import { queryProblem } from './validate.ts';

/** Where a page ends: the value its last item is ordered by, and the item's id, which breaks ties. */
export interface Cursor {
  value: string;
  id: string;
}

/** What a list is ordered by: a text, or an instant as the API writes it. */
export type OrderType = 'text' | 'timestamptz';

/** A cursor as the `cursor` parameter: JSON in base64url. */
export function writeCursor({ value, id }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([value, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The cursor in a `cursor` parameter; `undefined` when it is not one of a list in this order, of ids with this prefix. */
export function readCursor(text: string, type: OrderType, prefix: string): Cursor | undefined {
  const [value, id] = parse(text);
  if (typeof value !== 'string' || typeof id !== 'string' || !idPattern(prefix).test(id)) return undefined;
  return (type === 'timestamptz' ? isInstant(value) : isStorable(value)) ? { value, id } : undefined;
}

function parse(text: string): unknown[] {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(value) ? (value as unknown[]) : [];
  } catch {
    return [];
  }
}

// Written anew, since JavaScript takes 30 February for a day in March, and PostgreSQL for no day at all.
const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !value.startsWith('0000') &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

// PostgreSQL refuses the character NUL, and a lone surrogate has no form in UTF-8.
const isStorable = (value: string): boolean => !/[\0\p{Cs}]/u.test(value);

/** The problem with a cursor of no page. */
export function cursorProblem(): Problem {
  const detail = '"cursor" is not from a page of this list.';
  return queryProblem([{ in: 'query', pointer: '/cursor', code: 'invalid_value', detail }]);
}

/** The parameters of a list that only make sense in pages. */
const ofPages = ['cursor', 'facets', 'limit', 'sort'];

/** The problem with a query that asks for pages of what is given whole, such as "a calendar"; nothing for one that does not. */
export function pagingProblem(query: Readonly<Record<string, unknown>>, whole: string): Problem | undefined {
  const errors = ofPages
    .filter((name) => query[name] !== undefined)
    .map((name) => ({
      in: 'query' as const,
      pointer: `/${name}`,
      code: 'unknown_field',
      detail: `"${name}" is not known here: ${whole} has no pages.`,
    }));
  return errors.length > 0 ? queryProblem(errors) : undefined;
}
