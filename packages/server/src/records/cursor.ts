import { idPattern } from '@tejido/contract';

/** The column that an order goes by. */
export interface Order {
  column: string;
  type: 'text' | 'timestamptz';
}

/** Where a page ends: the value its last record is ordered by, and the record's id. */
export interface Cursor {
  value: string;
  id: string;
}

/** A cursor as the `cursor` parameter. */
export function writeCursor({ value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

/** The cursor in a `cursor` parameter; `undefined` when it is not one of this order's. */
export function readCursor(text: string, order: Order, prefix: string): Cursor | undefined {
  const [value, id] = parse(text);
  if (typeof value !== 'string' || typeof id !== 'string' || !idPattern(prefix).test(id)) return undefined;
  const fits = order.type === 'timestamptz' ? isInstant(value) : isStorable(value);
  return fits ? { value, id } : undefined;
}

function parse(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
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
const isStorable = (value: string): boolean => !value.includes('\0') && value.isWellFormed();
