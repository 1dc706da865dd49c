import { operationsOf, type RecordKind, type RecordOperationName } from '@tejido/contract';
import { defaultLimit, narrow, networkSchema, recordKindNames, recordKinds } from '@tejido/contract/schemas';
import type { AnyRecord, CheckedQuery } from './filters.ts';
import { type Handlers, type OperationRequest, refusal } from './handler.ts';
import { cursorRefused, pageOf, readCursor, writeCursor } from './lists.ts';

/** A request for records of a kind that is known only when it is asked for. */
type ReadRequest = Pick<OperationRequest<RecordOperationName>, 'where' | 'pageAt'> & {
  path: { id?: string };
  query: CheckedQuery & { lang?: readonly string[] };
};

/** What everybody may read, in the languages asked for. */
export const readHandlers: Handlers<'listNetworks' | 'getNetwork' | RecordOperationName> = {
  listNetworks({ store, query: { limit = defaultLimit, cursor, lang }, pageAt }) {
    const after = cursor === undefined ? undefined : readCursor(cursor, 'string');
    if (cursor !== undefined && !after) throw cursorRefused();
    const networks = store.networks
      .map(({ network }) => network)
      .sort((one, other) => (one.slug < other.slug ? -1 : 1))
      .filter(({ slug }) => !after || slug > after[0]);
    const items = networks.slice(0, limit);
    const last = items.at(-1);
    return {
      items: lang ? items.map((network) => narrow(networkSchema, network, lang)) : items,
      next: pageAt(last && items.length < networks.length ? writeCursor([last.slug, last.id]) : null),
    };
  },
  getNetwork: ({ where: { network }, query: { lang } }) => (lang ? narrow(networkSchema, network, lang) : network),
  ...(Object.fromEntries(
    recordKindNames.flatMap((kind): [RecordOperationName, unknown][] => {
      const { list, get } = operationsOf(kind);
      return [
        [list, (request: ReadRequest) => listed(kind, request)],
        [get, (request: ReadRequest) => found(kind, request)],
      ];
    }),
  ) as Handlers<RecordOperationName>),
};

function listed(kind: RecordKind, { where, query, pageAt }: ReadRequest): unknown {
  const { schema } = recordKinds[kind];
  const page = pageOf(recordKinds[kind], where[kind], query, where.network);
  if (!page) throw cursorRefused();
  const { cursor, items, ...rest } = page;
  const { lang } = query;
  return { ...rest, items: lang ? items.map((item) => narrow(schema, item, lang)) : items, next: pageAt(cursor) };
}

function found(kind: RecordKind, { where, path: { id }, query: { lang } }: ReadRequest): unknown {
  const published: readonly AnyRecord[] = where[kind];
  const record = published.find((one) => one.id === id || one.slug === id);
  if (!record) throw refusal('record_not_found', `There is no such record in ${kind}.`);
  return lang ? narrow(recordKinds[kind].schema, record, lang) : record;
}
