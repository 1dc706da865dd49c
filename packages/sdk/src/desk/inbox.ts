import {
  type Act,
  allRoutes,
  type BodyOf,
  type OperationName,
  operationsOn,
  type ResponseOf,
  type SubmissionKind,
} from '@tejido/contract';
import { addressAt, type CallOptions, type Client, type Query } from '../client.ts';
import { type PagePromise, pages } from '../pages.ts';
import type { OperationOn } from '../submissions.ts';
import { makeIdempotencyKey, type SubmitOptions } from '../submit.ts';
import { actingAs, type DeskCall, sendDesk } from './call.ts';
import { type ExportFormat, exportFile } from './export.ts';

type Answer<K extends SubmissionKind, A extends Act> = Promise<ResponseOf<OperationOn<K, A>>>;
type Sent<K extends SubmissionKind, A extends Act> = BodyOf<OperationOn<K, A>>;
type Listed<K extends SubmissionKind> = ResponseOf<OperationOn<K, 'list'>> extends { items: (infer I)[] } ? I : never;
type ListQuery<K extends SubmissionKind> = Query<OperationOn<K, 'list'>>;

/** The submissions of a kind, for a network's team. */
export interface Inbox<K extends SubmissionKind = 'join-requests'> {
  /** Those that match all the filters: awaited it is one page, looped over with `for await` all of them. */
  readonly list: (query?: ListQuery<K>, options?: CallOptions) => PagePromise<Listed<K>>;
  /** One with notes, likely duplicates and history. */
  readonly review: (id: string, options?: CallOptions) => Answer<K, 'review'>;
  /** Accepts, declines or asks back, one or up to a hundred; what could not be decided on is in `refused`. */
  readonly decide: (input: Sent<K, 'decide'>, options?: CallOptions) => Answer<K, 'decide'>;
  /** Says who takes care of them; nobody when `assignee` is null. */
  readonly assign: (input: Sent<K, 'assign'>, options?: CallOptions) => Answer<K, 'assign'>;
  /** Has the mail that asks to confirm the address sent once more. */
  readonly remind: (id: string, options?: CallOptions) => Answer<K, 'remind'>;
  /** Adds a remark, once however often it is sent. */
  readonly addNote: (id: string, input: Sent<K, 'addNote'>, options?: SubmitOptions) => Answer<K, 'addNote'>;
  /** All that match, as a file. */
  readonly export: (
    format: ExportFormat,
    query?: Omit<ListQuery<K>, 'sort' | 'limit' | 'cursor'>,
    options?: CallOptions,
  ) => Promise<Blob>;
}

/** The submissions of a kind at the desk. */
export function inboxOf<K extends SubmissionKind>(client: Client, kind: K): Inbox<K> {
  const names: Partial<Record<Act, OperationName>> = operationsOn(kind);
  const does = (act: Act, options: CallOptions = {}, call: DeskCall = {}) => {
    const name = names[act] as OperationName;
    return sendDesk(client, name, options, { ...call, route: allRoutes[name] });
  };
  const list = names.list as OperationName;
  const inbox = {
    list: (query?: object, options: CallOptions = {}) =>
      pages(actingAs(client), list, options, () =>
        addressAt(client, allRoutes[list], { network: options.network }, query),
      ),
    review: (id: string, options?: CallOptions) => does('review', options, { id, expects: 'request' }),
    decide: (body: unknown, options?: CallOptions) => does('decide', options, { body, expects: 'changed' }),
    assign: (body: unknown, options?: CallOptions) => does('assign', options, { body, expects: 'changed' }),
    remind: (id: string, options?: CallOptions) => does('remind', options, { id, once: true }),
    addNote: (id: string, body: unknown, { idempotencyKey = makeIdempotencyKey(), ...options }: SubmitOptions = {}) =>
      does('addNote', options, { id, body, headers: { 'Idempotency-Key': idempotencyKey } }),
    export: (format: ExportFormat, query?: object, options?: CallOptions) =>
      exportFile(client, allRoutes[list], format, query, options),
  };
  // Which kind it is, is known only when the program runs: what is there for it is what its types say.
  return inbox as unknown as Inbox<K>;
}
