import type { Route } from '../routes.ts';

/*
 * What the addresses of records need to know of each kind: plain data without schemas, from which the routes follow.
 */

/** Every kind of record: its name in paths, and what one of it is called, as in `getEvent`. */
export const recordNames = {
  organizations: 'Organization',
  initiatives: 'Initiative',
  events: 'Event',
} as const satisfies RecordNames;

/** Kinds of records: their names in paths, and what one of each is called. */
export type RecordNames = Readonly<Record<string, string>>;

/** The name of a kind of record, as in paths. */
export type RecordKind = keyof typeof recordNames;

/** The name of the operation that lists records of a kind. */
export type ListOf<K extends string> = `list${Capitalize<K>}`;
/** The name of the operation that gives one record, by what one of its kind is called. */
export type GetOf<One extends string> = `get${One}`;

/** Where records of a kind are read. */
export type RecordRoute = Route & { method: 'GET'; status: 200; lang: true };

/** The routes of kinds of records: of each those that match a query, and one. */
export type RecordRoutes<Names extends RecordNames> = {
  [K in keyof Names & string as ListOf<K> | GetOf<Names[K]>]: RecordRoute;
};

/** The name of an operation on records of some kind. */
export type RecordOperationName = keyof RecordRoutes<typeof recordNames>;

/** The names of a kind's operations. */
export const operationsOf = <K extends RecordKind>(kind: K): { list: ListOf<K>; get: GetOf<(typeof recordNames)[K]> } =>
  operationNames(kind, recordNames[kind]);

/** The names of the operations on a kind, by its name and what one of it is called. */
export const operationNames = <K extends string, One extends string>(
  kind: K,
  one: One,
): { list: ListOf<K>; get: GetOf<One> } => ({ list: `list${capitalized(kind)}`, get: `get${one}` });

/** The routes of kinds of records. */
export function recordRoutes<Names extends RecordNames>(names: Names): RecordRoutes<Names> {
  const routes = Object.entries(names).flatMap(([kind, one]): [string, RecordRoute][] => {
    const { list, get } = operationNames(kind, one);
    const route = { method: 'GET', path: `/v1/networks/{network}/${kind}`, status: 200, lang: true } as const;
    return [
      [list, route],
      [get, { ...route, path: `${route.path}/{id}` }],
    ];
  });
  return Object.fromEntries(routes) as RecordRoutes<Names>;
}

/** A word with a capital. */
export const capitalized = <W extends string>(word: W): Capitalize<W> =>
  (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<W>;
