import type { Network, RecordKind } from '@tejido/contract';
import {
  type Choice,
  type OrderType,
  type RecordDefinition,
  recordKindNames,
  recordKinds,
  titleOrder,
  valuesOf,
} from '@tejido/contract/schemas';
import { type RawBuilder, sql } from 'kysely';
import { updatedAfter } from '../database/timestamp.ts';
import { near } from './near.ts';
import { periodColumns, since, until } from './period.ts';

/** The column that an order goes by. */
export interface Order {
  column: string;
  type: OrderType;
}

/** A value of a column, as the driver takes it. */
export type ColumnValue = string | number | null | readonly string[] | readonly number[];

/** What makes a condition of a query parameter's value. */
export type Filter = (value: never, network: Network) => RawBuilder<boolean>;

/** How records of one kind are kept, and what the parameters of their list mean for them. */
export interface RecordTable {
  /** The columns besides those that every record has, and their types. */
  columns: Readonly<Record<string, string>>;
  /** Their values. */
  columnsOf: (record: unknown) => Record<string, ColumnValue>;
  filters: Readonly<Record<string, Filter>>;
  /** The column that a facet counts the values of, by the name of the facet, which is also that of the filter by these values. */
  facets: Readonly<Record<string, string>>;
  /** Orders by their name without the minus. */
  orders: Readonly<Record<string, Order>>;
}

/** The column of each order. */
const orderColumns: Readonly<Record<string, Order>> = {
  updated: { column: 'updated', type: 'timestamptz' },
  title: { column: 'title_order', type: 'text' },
  start: { column: 'starts', type: 'timestamptz' },
};

/** How records of a kind are kept and found: all that the server knows of it follows from its definition. */
export function recordTable({ choices, times, point, marks, title, orders }: RecordDefinition): RecordTable {
  const chosen = Object.entries(choices).map(([name, choice]) => ({ name, choice, column: columnOf(name, choice) }));
  const orderNames = [...new Set(orders.map((order) => order.replace('-', '')))];
  const hasTitleOrder = orderNames.includes('title');
  return {
    columns: {
      ...Object.fromEntries(chosen.map(({ column }) => [column.name, column.type])),
      ...(times && { starts: 'timestamptz', ends: 'timestamptz', first_day: 'date', last_day: 'date' }),
      ...(point && { latitude: 'double precision', longitude: 'double precision' }),
      ...(marks && { marks: 'text[]' }),
      ...(hasTitleOrder && { title_order: 'text' }),
    },
    columnsOf: (given) => {
      const record = given as never;
      const { latitude = null, longitude = null } = point?.(record) ?? {};
      return {
        ...Object.fromEntries(chosen.map(({ choice, column }) => [column.name, kept(choice, record)])),
        ...(times && periodColumns(times.of(record))),
        ...(point && { latitude, longitude }),
        ...(marks && { marks: marks(record) }),
        ...(hasTitleOrder && {
          title_order: titleOrder(title(record), (record as { languages: string[] }).languages),
        }),
      };
    },
    filters: {
      ...Object.fromEntries(chosen.map(({ name, column }) => [name, anyOf(column)])),
      ...(times && { from: since, to: until }),
      ...(point && { near }),
      updated_after: updatedAfter,
    },
    facets: Object.fromEntries(chosen.map(({ name, column }) => [name, column.name])),
    orders: Object.fromEntries(orderNames.map((name) => [name, orderColumns[name] as Order])),
  };
}

const columnOf = (name: string, { column }: Choice) => column ?? { name, type: 'text' };

/** What a column holds of a choice: the values where a record may have several, else the one it has. */
function kept(choice: Choice, record: unknown): ColumnValue {
  const values = valuesOf(choice, record);
  return choice.column ? (values as string[]) : (values[0] ?? null);
}

/** Records that have any of the values in a column. */
const anyOf =
  ({ name, type }: ReturnType<typeof columnOf>) =>
  (values: readonly (string | number)[]): RawBuilder<boolean> =>
    type === 'text'
      ? sql<boolean>`${sql.ref(name)} = any(${values}::text[])`
      : sql<boolean>`${sql.ref(name)} && ${values}::${sql.raw(type)}`;

/** How each kind of record is kept and found. */
export const recordTables = Object.fromEntries(
  recordKindNames.map((kind) => [kind, recordTable(recordKinds[kind])]),
) as Readonly<Record<RecordKind, RecordTable>>;
