import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';
import { doc, idOrSlug } from '../schemas/common.ts';
import { inNetwork, network } from '../schemas/in-network.ts';
import { pageOf } from '../schemas/page.ts';
import { lang } from '../schemas/query.ts';
import type { RecordDefinition } from './define.ts';
import { capitalized, type GetOf, type ListOf, type RecordName, type RecordNames } from './names.ts';
import { listQuery } from './query.ts';

/** The problems with a request for a list. */
export const listProblems = ['invalid_query', 'network_not_found', 'not_acceptable'] as const;

const recordInNetwork = z.strictObject({ network, id: doc(idOrSlug, 'The record’s id or slug.') });

/** What a list and a record are in other formats, for the API's description. */
const inFormats: Readonly<Record<string, { list: string; get: string }>> = {
  ics: { list: ' As `.ics` a calendar to subscribe to.', get: ' As `.ics` a file for a calendar.' },
};

const list = <D extends RecordDefinition>(tag: string, { formats = [] }: RecordName, kind: D) =>
  ({
    summary: `${capitalized(tag)} that match all the filters given.${formats.map((name) => inFormats[name]?.list).join('')}`,
    tag,
    access: 'public',
    path: inNetwork,
    query: listQuery(kind),
    response: pageOf(kind.schema as D['schema']),
    problems: listProblems,
  }) as const satisfies Operation;

const get = <D extends RecordDefinition>(tag: string, { one, formats = [] }: RecordName, { schema }: D) =>
  ({
    summary: `One ${one.toLowerCase()}.${formats.map((name) => inFormats[name]?.get).join('')}`,
    tag,
    access: 'public',
    path: recordInNetwork,
    query: z.strictObject({ lang }),
    response: schema as D['schema'],
    problems: ['invalid_query', 'network_not_found', 'record_not_found', 'not_acceptable'],
  }) as const satisfies Operation;

/** What the operations on kinds of records take and give. */
export type RecordOperations<Kinds extends Readonly<Record<string, RecordDefinition>>, Names extends RecordNames> = {
  [K in keyof Kinds & keyof Names & string as ListOf<K>]: ReturnType<typeof list<Kinds[K]>>;
} & { [K in keyof Kinds & keyof Names & string as GetOf<Names[K]>]: ReturnType<typeof get<Kinds[K]>> };

/** What the operations on kinds of records take and give: of each a list, and one. */
export function recordOperations<
  Kinds extends Readonly<Record<string, RecordDefinition>>,
  Names extends Readonly<Record<keyof Kinds & string, RecordName>>,
>(kinds: Kinds, names: Names): RecordOperations<Kinds, Names> {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([tag, kind]): [string, Operation][] => {
      const name = names[tag] as RecordName;
      return [
        [`list${capitalized(tag)}`, list(tag, name, kind)],
        [`get${name.one}`, get(tag, name, kind)],
      ];
    }),
  ) as unknown as RecordOperations<Kinds, Names>;
}
