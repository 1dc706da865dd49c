import type { FieldRow, FieldRows } from './fields.ts';

/** Something that a submission says: in which field, of what row, and what. */
export interface Fact {
  name: string;
  row: FieldRow;
  value: unknown;
}

/** What a submission says in its kind's own fields, in their order; what was left empty is left out. */
export const factsOf = (rows: FieldRows, record: object): Fact[] =>
  Object.entries(rows).flatMap(([name, row]) => {
    const value = (record as Record<string, unknown>)[name];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [{ name, row, value }];
  });
