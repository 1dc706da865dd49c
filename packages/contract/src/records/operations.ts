import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';
import { doc, idOrSlug } from '../schemas/common.ts';
import { inNetwork, network } from '../schemas/in-network.ts';
import { pageOf } from '../schemas/page.ts';
import { lang } from '../schemas/query.ts';
import type { RecordDefinition } from './define.ts';
import { schemaInFull } from './in-full.ts';
import type { RecordKinds } from './kinds.ts';
import { capitalized, type GetOf, type ListOf, operationNames, type RecordNames } from './names.ts';
import { listQuery } from './query.ts';

/** The problems with a request for a list. */
export const listProblems = ['invalid_query', 'network_not_found', 'not_acceptable'] as const;

const recordInNetwork = z.strictObject({ network, id: doc(idOrSlug, 'The record’s id or slug.') });

/** What a list and a record are in other formats, for the API's description. */
const formatWords: Readonly<Record<string, { list: string; get: string }>> = {
  ics: { list: ' As `.ics` a calendar to subscribe to.', get: ' As `.ics` a file for a calendar.' },
};

const inFormats = ({ formats = [] }: RecordDefinition, operation: 'list' | 'get'): string =>
  formats.map((format) => formatWords[format]?.[operation]).join('');

const list = <D extends RecordDefinition>(tag: string, kind: D) =>
  ({
    summary: `${capitalized(tag)} that match all the filters given.${inFormats(kind, 'list')}`,
    tag,
    access: 'public',
    path: inNetwork,
    query: listQuery(kind),
    response: pageOf(kind.schema as D['schema']),
    formats: kind.formats ?? [],
    problems: listProblems,
  }) as const satisfies Operation;

const get = <D extends RecordDefinition>(tag: string, one: string, kind: D) =>
  ({
    summary: `One ${one.toLowerCase()}.${inFormats(kind, 'get')}`,
    tag,
    access: 'public',
    path: recordInNetwork,
    query: z.strictObject({ lang }),
    response: schemaInFull(kind, one),
    formats: kind.formats ?? [],
    problems: ['invalid_query', 'network_not_found', 'record_not_found', 'record_gone', 'not_acceptable'],
  }) as const satisfies Operation;

/** What the operations on kinds of records take and give. */
export type RecordOperations<Kinds extends RecordKinds, Names extends RecordNames> = {
  [K in keyof Kinds & keyof Names & string as ListOf<K>]: ReturnType<typeof list<Kinds[K]>>;
} & { [K in keyof Kinds & keyof Names & string as GetOf<Names[K]>]: ReturnType<typeof get<Kinds[K]>> };

/** What the operations on kinds of records take and give: of each a list, and one. */
export function recordOperations<Kinds extends RecordKinds, Names extends { [K in keyof Kinds]: string }>(
  kinds: Kinds,
  names: Names,
): RecordOperations<Kinds, Names & RecordNames> {
  const operations = Object.entries(kinds).flatMap(([name, kind]): [string, Operation][] => {
    const one: string = names[name as keyof Names];
    const called = operationNames(name, one);
    return [
      [called.list, list(name, kind)],
      [called.get, get(name, one, kind)],
    ];
  });
  return Object.fromEntries(operations) as RecordOperations<Kinds, Names & RecordNames>;
}
