import {
  type GetOf,
  type ListOf,
  operationsOf,
  publicRoutes,
  type RecordKind,
  type RecordOfKind,
  type ResponseOf,
  type recordNames,
} from '@tejido/contract';
import { isRecord, sendRead, wellFormed } from './answers.ts';
import { addressAt, type CallOptions, type Client, type Query } from './client.ts';
import { type PagePromise, pages } from './pages.ts';

/** The operation that gives one record of a kind. */
type Getting<K extends RecordKind> = GetOf<(typeof recordNames)[K]>;

/** A kind of record: its list and its single records. */
export interface Records<K extends RecordKind> {
  /** Those that match all the filters: awaited it is one page, looped over with `for await` all of them. */
  list(query?: Query<ListOf<K>>, options?: CallOptions): PagePromise<RecordOfKind<K>>;
  /** One record by its id or slug; rejects with the problem `record_not_found` when there is none. */
  get(id: string, query?: Query<Getting<K>>, options?: CallOptions): Promise<ResponseOf<Getting<K>>>;
}

/** The records of a kind. */
export function recordsOf<K extends RecordKind>(client: Client, kind: K): Records<K> {
  const { list, get } = operationsOf(kind);
  return {
    list: (query, options = {}) =>
      pages(client, list, options, () => addressAt(client, publicRoutes[list], { network: options.network }, query)),
    get: async (id, query, options = {}) => {
      const address = addressAt(client, publicRoutes[get], { network: options.network, id }, query);
      return wellFormed(client, get, await sendRead(client, address, options, isRecord)) as ResponseOf<Getting<K>>;
    },
  };
}
