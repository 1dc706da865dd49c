import type * as z from 'zod/mini';
import type { EventTimes } from '../event-times.ts';
import type { LanguageMap } from '../language.ts';
import type { Shape } from '../shape.ts';

/*
 * Everything a network publishes is a record. What a kind of record is, is said once, here; its routes, operations and queries, its place in the API's
 * description and in the SDK, and what finds, orders and counts its records on the server and in memory follow from that.
 */

/** A value that records are found by. */
export type Value = string | number;

/**
 * Something to choose records by. One selector serves the filter, the facet, the tags in the server's table and the network in memory: what a
 * record is found with is what it is counted under.
 */
export interface Choice<R = never, S extends z.ZodMiniType = z.ZodMiniType> {
  /** One value, as a query gives it. */
  value: S;
  /** What is chosen, for the API's description. */
  description: string;
  /** The values of a record: with those above its own, where it is to be found by them too. */
  of: (record: R) => Value | readonly Value[] | undefined;
}

/** The choices of a kind of record by their names, which are those of filters and facets. */
export type Choices<R = never> = Readonly<Record<string, Choice<R>>>;

/** An order of a list: by when records changed, by their title, or by when they begin. A leading minus reverses it. */
export type Order = `${'' | '-'}${'updated' | 'title' | 'start'}`;

/** How a field of a record is written: what an editor shows for it. */
export const recordControls = [
  'title',
  'sentence',
  'paragraphs',
  'line',
  'code',
  'choice',
  'choices',
  'goals',
  'targets',
  'territory',
  'place',
  'parties',
  'day',
  'moment',
  'zone',
  'yes-no',
  'address',
  'picture',
] as const;

/** See {@link recordControls}. */
export type RecordControl = (typeof recordControls)[number];

/** A field of a record, for whoever writes it: the editor has them in the order of their rows. */
export interface RecordField {
  control: RecordControl;
  /** The words that may be chosen, where they are the same in every network. */
  values?: readonly string[];
  /** The network's own words that may be chosen. */
  vocabulary?: 'kinds' | 'sectors' | 'themes' | 'categories';
  /** What a new record begins with. */
  initial?: unknown;
}

/** The fields of a kind of record by their names. */
export type RecordFields = Readonly<Record<string, RecordField>>;

/** What a kind of record is, besides its schema. */
export interface RecordTraits<R = never> {
  /** What its ids begin with, and nobody else's. */
  prefix: string;
  title: (record: R) => LanguageMap;
  choices: Choices<R>;
  /** When a record is, where its kind has a time: it is found between two days or instants, and ordered by its beginning. */
  times?: {
    of: (record: R) => EventTimes;
    /** What the parameter `from` asks for. */
    from: string;
    /** What the parameter `to` asks for. */
    to: string;
    /** What the parameter `when` asks for, where records are also found by the clock: what is still to come, what is open now, what is over. */
    when?: string;
  };
  /** Where a record is, where its kind has a place: it is found near a point. */
  point?: (record: R) => { latitude?: number | undefined; longitude?: number | undefined } | undefined;
  /** What a search goes through. */
  texts: (record: R) => readonly (LanguageMap | string | undefined)[];
  /** The orders of its list; the first is the default. */
  orders: readonly [Order, ...Order[]];
  /** In which formats there are records besides JSON: what their addresses may end with. */
  formats?: readonly string[];
  /** How its fields are written; a kind without them is only read. */
  fields?: RecordFields;
  /** What a record is known by when somebody like it asks to join. */
  marks?: (record: R) => readonly string[];
}

/** What a kind of record is. */
export interface RecordDefinition<R = never> extends RecordTraits<R> {
  schema: z.ZodMiniObject;
}

/** What a kind of record is, said with the types of its records. */
export const defineRecord = <S extends z.ZodMiniObject, const T extends RecordTraits<Shape<S>>>(
  schema: S,
  traits: T,
): T & { schema: S } => ({ schema, ...traits });

/** The record that a kind is made of. */
export type RecordOf<D extends Pick<RecordDefinition, 'schema'>> = Shape<D['schema']>;

/** The values of a record by which it is found and counted, each once. */
export function valuesOf(choice: Choice, record: unknown): Value[] {
  const values = choice.of(record as never) ?? [];
  return [...new Set(Array.isArray(values) ? (values as readonly Value[]) : [values as Value])];
}

/** A code after those that it stands below: `1.1.1` → `1`, `1.1`, `1.1.1`. */
export function withWider(code: string | undefined, separator: string): string[] {
  const parts = code?.split(separator) ?? [];
  return parts.map((_, index) => parts.slice(0, index + 1).join(separator));
}
