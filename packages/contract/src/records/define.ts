import type * as z from 'zod/mini';
import type { EventTimes } from '../event-times.ts';
import type { LanguageMap } from '../language.ts';
import type { Shape } from '../shape.ts';

export { withWider } from './event-selectors.ts';

/*
 * Everything a network publishes is a record. What a kind of record is, is said once, here; its routes, operations and queries, its place in the API's
 * description and in the SDK, and what finds, orders and counts its records on the server and in memory follow from that.
 */

/** A value that records are found by. */
export type Value = string | number;

/** By which of its values a record is found. */
export interface Selector<R = never> {
  /** The values of a record: with those above its own, where it is to be found by them too. */
  of: (record: R) => Value | readonly Value[] | undefined;
}

/**
 * Something to choose records by. One selector serves the filter, the facet, the tags in the server's table, the network in memory and the filters
 * of widgets: what a record is found with is what it is counted under.
 */
export interface Choice<R = never, S extends z.ZodMiniType = z.ZodMiniType> extends Selector<R> {
  /** One value, as a query gives it. */
  value: S;
  /** What is chosen, for the API's description. */
  description: string;
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
  'documents',
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
export function valuesOf(choice: Selector, record: unknown): Value[] {
  const values = choice.of(record as never) ?? [];
  return [...new Set(Array.isArray(values) ? (values as readonly Value[]) : [values as Value])];
}

/** Whether a record has what is asked of each choice: one of the values, written as in an address. What is no choice is asked of nobody. */
export const isChosen = (
  selectors: Readonly<Record<string, Selector>>,
  record: unknown,
  asked: Readonly<Record<string, readonly Value[] | undefined>>,
): boolean =>
  Object.entries(selectors).every(([name, selector]) => {
    const wanted = asked[name]?.map(String) ?? [];
    return wanted.length === 0 || valuesOf(selector, record).some((value) => wanted.includes(String(value)));
  });
