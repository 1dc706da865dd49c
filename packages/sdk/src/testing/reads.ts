import { operationsOf, type RecordKind, type RecordOperationName } from '@tejido/contract';
import {
  defaultLimit,
  inFull,
  narrow,
  networkSchema,
  orderValue,
  recordKindNames,
  recordKinds,
} from '@tejido/contract/schemas';
import { findShown, publishDue, wasAt } from './drafts.ts';
import { type AnyRecord, type CheckedQuery, countFacet, matches } from './filters.ts';
import type { Handlers, OperationRequest } from './handler.ts';
import { pageOf } from './lists.ts';
import { refusal } from './refusal.ts';

/** A request for records of a kind that is known only when it is asked for. */
type ReadRequest = Pick<OperationRequest<RecordOperationName>, 'store' | 'where' | 'pageAt'> & {
  path: { id?: string };
  query: CheckedQuery & ListParameters;
};

interface ListParameters {
  sort?: string;
  limit?: number;
  cursor?: string;
  facets?: readonly string[];
  lang?: readonly string[];
}

/** What everybody may read, in the languages asked for. */
export const readHandlers: Handlers<'listNetworks' | 'getNetwork' | 'getChallenge' | RecordOperationName> = {
  listNetworks({ store, query: { limit = defaultLimit, cursor, lang }, pageAt }) {
    const networks = store.networks.map(({ network }) => network);
    const { items, next } = pageOf(networks, ({ slug }) => slug, { prefix: 'net', sort: 'slug', limit, cursor });
    return {
      items: lang ? items.map((network) => narrow(networkSchema, network, lang)) : items,
      next: pageAt(next),
    };
  },
  getNetwork: ({ where: { network }, query: { lang } }) => (lang ? narrow(networkSchema, network, lang) : network),
  getChallenge: ({ store, where: { network } }) => store.challenges.make(network),
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

function listed(name: RecordKind, { store, where, query, pageAt }: ReadRequest): unknown {
  publishDue(store, where);
  const kind = recordKinds[name];
  const { network, [name]: records } = where;
  const { sort = kind.orders[0], limit = defaultLimit, cursor, facets, lang } = query;
  const matching = (records as readonly AnyRecord[]).filter((record) => matches(kind, record, query, network));
  const valueOf = (record: AnyRecord) => orderValue(kind, sort.replace('-', ''), record);
  const { items, next } = pageOf(matching, valueOf, { prefix: kind.prefix, sort, limit, cursor });
  return {
    items: lang ? items.map((item) => narrow(kind.schema, item, lang)) : items,
    next: pageAt(next),
    ...(facets && {
      facets: Object.fromEntries(facets.map((facet) => [facet, countFacet(kind, facet, records, query, network)])),
    }),
  };
}

function found(kind: RecordKind, { store, where, path: { id = '' }, query: { lang } }: ReadRequest): unknown {
  const record = findShown(store, where, kind, id);
  if (!record && wasAt(store, where, kind, id))
    throw refusal('record_gone', `This was one of the ${kind}, and was taken back.`);
  if (!record) throw refusal('record_not_found', `There is no such record in ${kind}.`);
  return inFull(recordKinds[kind], lang ? narrow(recordKinds[kind].schema, record, lang) : record);
}
