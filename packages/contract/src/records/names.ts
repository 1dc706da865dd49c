import type { Route } from '../routes.ts';

/*
 * What the addresses of records need to know of each kind: plain data without schemas, from which the routes follow.
 */

/** What a kind of record is called, besides its name in paths. */
export interface RecordName {
  /** One of the kind, as in `getEvent`. */
  one: string;
  /** What its addresses may end with besides `.json`, where there are other formats. */
  formats?: readonly string[];
}

/** Every kind of record, by its name in paths. */
export const recordNames = {
  organizations: { one: 'Organization' },
  initiatives: { one: 'Initiative' },
  events: { one: 'Event', formats: ['ics'] },
} as const satisfies RecordNames;

/** Kinds of records by their name in paths. */
export type RecordNames = Readonly<Record<string, RecordName>>;

/** The name of a kind of record, as in paths. */
export type RecordKind = keyof typeof recordNames;

/** The name of the operation that lists records of a kind. */
export type ListOf<K extends string> = `list${Capitalize<K>}`;
/** The name of the operation that gives one record of a kind. */
export type GetOf<Name extends RecordName> = `get${Name['one']}`;

/** Where records of a kind are read. */
export type RecordRoute = Route & { method: 'GET'; status: 200; lang: true };

/** The routes of kinds of records: of each those that match a query, and one. */
export type RecordRoutes<Names extends RecordNames> = {
  [K in keyof Names & string as ListOf<K> | GetOf<Names[K]>]: RecordRoute;
};

/** The name of an operation on records of some kind. */
export type RecordOperationName = keyof RecordRoutes<typeof recordNames>;

/** The names of a kind's operations. */
export function operationsOf<K extends RecordKind>(kind: K): { list: ListOf<K>; get: GetOf<(typeof recordNames)[K]> } {
  return { list: `list${capitalized(kind)}`, get: `get${recordNames[kind].one}` };
}

/** The routes of kinds of records. */
export function recordRoutes<Names extends RecordNames>(names: Names): RecordRoutes<Names> {
  const routes = Object.entries(names).flatMap(([kind, { one, ...formats }]): [string, RecordRoute][] => {
    const route = {
      method: 'GET',
      path: `/v1/networks/{network}/${kind}`,
      status: 200,
      lang: true,
      ...formats,
    } as const;
    return [
      [`list${capitalized(kind)}`, route],
      [`get${one}`, { ...route, path: `${route.path}/{id}` }],
    ];
  });
  return Object.fromEntries(routes) as RecordRoutes<Names>;
}

/** A word with a capital. */
export const capitalized = <W extends string>(word: W): Capitalize<W> =>
  (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<W>;
