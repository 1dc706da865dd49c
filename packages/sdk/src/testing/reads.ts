import type { PublicOperationName, ResourceName } from '@tejido/contract';
import { defaultLimit, narrow, networkSchema, resources } from '@tejido/contract/schemas';
import type { DemoRecords } from '@tejido/demo';
import type { CheckedQuery } from './filters.ts';
import { type Handlers, type OperationRequest, refusal } from './handler.ts';
import { cursorRefused, pageOf, readCursor, writeCursor } from './lists.ts';

type Resources = typeof resources;
type RecordOperation = Resources[ResourceName]['list' | 'get'];

/** A request for records of a kind that is known only when it is asked for. */
type ReadRequest = Pick<OperationRequest<'listEvents'>, 'where' | 'pageAt'> & {
  path: { id?: string };
  query: CheckedQuery & { lang?: readonly string[] };
};

/** What everybody may read, in the languages asked for. */
export const readHandlers: Handlers<'listNetworks' | 'getNetwork' | RecordOperation> = {
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
    (Object.keys(resources) as ResourceName[]).flatMap((name): [PublicOperationName, unknown][] => [
      [resources[name].list, (request: ReadRequest) => listed(name, request)],
      [resources[name].get, (request: ReadRequest) => found(name, request)],
    ]),
  ) as Handlers<RecordOperation>),
};

function listed(name: ResourceName, { where, query, pageAt }: ReadRequest): unknown {
  const { schema, sorts } = resources[name];
  const page = pageOf(where[name], query, sorts[0], where.network);
  if (!page) throw cursorRefused();
  const { cursor, items, ...rest } = page;
  const { lang } = query;
  return { ...rest, items: lang ? items.map((item) => narrow(schema, item, lang)) : items, next: pageAt(cursor) };
}

function found(name: ResourceName, { where, path: { id }, query: { lang } }: ReadRequest): unknown {
  const published: DemoRecords[ResourceName] = where[name];
  const record = published.find((one) => one.id === id || one.slug === id);
  if (!record) throw refusal('record_not_found', `There is no such record in ${name}.`);
  return lang ? narrow(resources[name].schema, record, lang) : record;
}
