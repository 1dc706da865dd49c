import type { LanguageTag, Network, OperationName, ResourceName, Retention } from '@tejido/contract';
import { defaultLimit, narrow, networkSchema, resources } from '@tejido/contract/schemas';
import type { Db } from '../database/tables.ts';
import { listNetworks, withRetention } from '../networks/networks.ts';
import { findRecord, type ListQuery, listRecords, QueryError } from '../records/read.ts';
import { refuse } from './problems.ts';

/** What a read is asked for, checked. */
export interface ReadRequest {
  db: Db;
  /** For how long requests are held, where a network does not say so. */
  retention: Retention | undefined;
  /** The network in the path; `undefined` only where the path has none. */
  network: Network | undefined;
  path: Readonly<Record<string, string>>;
  query: ListQuery;
  /** The address of this list's page at a cursor. */
  pageAt: (cursor: string) => string;
}

/** Gives what an operation answers with. */
export type Read = (request: ReadRequest) => Promise<unknown>;

const resourceNames = Object.keys(resources) as ResourceName[];

/** Every operation that reads: two for each resource, and those of the networks themselves. */
export const reads: ReadonlyMap<OperationName, Read> = new Map<OperationName, Read>([
  ['listNetworks', readNetworks],
  ['getNetwork', async ({ network, query }) => network && narrowed(networkSchema, network, query.lang)],
  ...resourceNames.flatMap((name): [OperationName, Read][] => [
    [resources[name].list, readList(name)],
    [resources[name].get, readRecord(name)],
  ]),
]);

/** The resource that an operation lists or gets. */
export function resourceOf(operation: OperationName): ResourceName | undefined {
  return resourceNames.find((name) => resources[name].list === operation || resources[name].get === operation);
}

async function readNetworks({ db, retention, query, pageAt }: ReadRequest): Promise<unknown> {
  const { limit = defaultLimit } = query;
  const cursor = query.cursor && Buffer.from(query.cursor, 'base64url').toString();
  if (cursor !== undefined && !/^[a-z0-9-]+$/.test(cursor))
    throw new QueryError('cursor', '"cursor" is not from a page of this list.');
  const networks = await listNetworks(db, limit + 1, cursor);
  const items = networks.slice(0, limit).map((network) => withRetention(network, retention));
  const last = networks.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map((network) => narrowed(networkSchema, network, query.lang)),
    next: last ? pageAt(Buffer.from(last.slug).toString('base64url')) : null,
  };
}

function readList(name: ResourceName): Read {
  return async ({ db, network, query, pageAt }) => {
    const { items, cursor, facets } = await listRecords(db, network as Network, name, query);
    return {
      items: items.map((item) => narrowed(resources[name].schema, item, query.lang)),
      next: cursor === undefined ? null : pageAt(cursor),
      ...(facets ? { facets } : {}),
    };
  };
}

function readRecord(name: ResourceName): Read {
  return async ({ db, network, path, query }) => {
    const record = await findRecord(db, network as Network, name, path['id'] ?? '');
    if (record === undefined) throw refuse('record_not_found', `This network has no such record among its ${name}.`);
    return narrowed(resources[name].schema, record, query.lang);
  };
}

function narrowed<T>(schema: Parameters<typeof narrow>[0], value: T, lang: readonly LanguageTag[] | undefined): T {
  return lang ? narrow(schema, value, lang) : value;
}
