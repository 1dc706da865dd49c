import type { LanguageMap, Network, ResourceName } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';

/** A value of a column, as the driver takes it. */
export type ColumnValue = string | number | null | readonly string[] | readonly number[];

/** The column that an order goes by. */
export interface Order {
  column: string;
  type: 'text' | 'timestamptz';
}

/** What makes a condition of a query parameter's value. */
export type Filter = (value: never, network: Network) => RawBuilder<boolean>;

/**
 * How records of one kind are kept: the columns made from a record, and what the parameters of its list mean for them. Every
 * filter, order and facet of the contract's resource has its entry here under the same name; a test holds them together.
 */
export interface Resource<Record_ = never> {
  name: ResourceName;
  /** The columns besides those that every record has. */
  columns: (record: Record_) => Record<string, ColumnValue>;
  /** The texts that a search goes through. */
  texts: (record: Record_) => readonly (LanguageMap | string | undefined)[];
  filters: Readonly<Record<string, Filter>>;
  /** The column that a facet counts the values of, by the name of the facet, which is also that of the filter by these values. */
  facets: Readonly<Record<string, string>>;
  /** Orders by their name without the minus. */
  orders: Readonly<Record<string, Order>>;
}

/** Any of the values of a column that holds a list. */
export const overlaps =
  (column: string, type: 'integer' | 'text') =>
  (values: readonly (string | number)[]): RawBuilder<boolean> =>
    sql<boolean>`${sql.ref(column)} && ${values}::${sql.raw(type)}[]`;

/** One of the values of a column that holds one. */
export const isAnyOf =
  (column: string) =>
  (values: readonly string[]): RawBuilder<boolean> =>
    sql<boolean>`${sql.ref(column)} = any(${values}::text[])`;

/** A list without repeated values, so that no record counts twice. */
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
