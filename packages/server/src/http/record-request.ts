import type { RecordOperationName } from '@tejido/contract';
import type { ListQuery } from '../records/read.ts';
import type { OperationRequest } from './operation-request.ts';

/** A request for records of a kind that is known only when the server runs. */
export type ReadRequest = Pick<OperationRequest<RecordOperationName>, 'db' | 'network' | 'pageAt' | 'format'> & {
  path: { id?: string };
  query: ListQuery;
};

/** Gives what such a request is answered with. */
export type Read = (request: ReadRequest) => Promise<unknown>;
