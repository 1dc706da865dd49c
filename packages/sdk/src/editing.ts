import {
  allRoutes,
  type Edit,
  type EditOperation,
  editNames,
  type OperationName,
  type RecordKind,
  type RecordOfKind,
  type ResponseOf,
  recordNames,
} from '@tejido/contract';
import { addressAt, type CallOptions, type Client, type Query } from './client.ts';
import { actingAs, sendDesk } from './desk/call.ts';
import { type PagePromise, pages } from './pages.ts';
import { makeIdempotencyKey, type SubmitOptions } from './submit.ts';

/** The operation that does something with drafts of a kind. */
export type EditOf<K extends RecordKind, E extends Edit> = Extract<
  EditOperation<typeof recordNames>,
  { kind: K; edit: E }
>['name'];

type Answer<K extends RecordKind, E extends Edit> = Promise<ResponseOf<EditOf<K, E>>>;

/** The fields of a record as they are written: any of them, and null to take one away. */
export type Written<K extends RecordKind> = {
  [F in Exclude<keyof RecordOfKind<K>, 'id' | 'network' | 'updated' | 'revision'>]?: RecordOfKind<K>[F] | null;
};

/** What a change needs to know: the version of the draft that was read, so that nobody's words are written over unseen. */
export interface Read {
  id: string;
  version: number;
}

/** Records of a kind, for who writes them: needs a token or a session with the role of an editor. */
export interface Editing<K extends RecordKind> {
  /** Begins a draft. Tried again when it fails, under one idempotency key, so that there is one. */
  create(content: Written<K>, options?: SubmitOptions): Answer<K, 'create'>;
  /** A record as its editors have it, by its id or slug. */
  getDraft(id: string, options?: CallOptions): Answer<K, 'getDraft'>;
  /**
   * Writes fields of a draft that was read; null takes one away. Rejects with `precondition_failed` where somebody else was quicker: what is there
   * now is in the problem’s `current`. Safe to repeat.
   */
  update(read: Read, content: Written<K>, options?: CallOptions): Answer<K, 'update'>;
  /** Publishes a draft as it was read, at once or at a time; rejects with `not_ready` and what it lacks. Safe to repeat. */
  publish(read: Read, when?: { at?: string }, options?: CallOptions): Answer<K, 'publish'>;
  /** Takes a record from the public; the draft stays. Safe to repeat. */
  archive(read: Read, options?: CallOptions): Answer<K, 'archive'>;
  /** Has a draft again as it was at an earlier version. Safe to repeat. */
  restore(read: Read, version: number, options?: CallOptions): Answer<K, 'restore'>;
  /** What was done with a record, newest first. */
  versions(
    id: string,
    query?: Query<EditOf<K, 'listVersions'>>,
    options?: CallOptions,
  ): PagePromise<ResponseOf<EditOf<K, 'listVersions'>>['items'][number]>;
  /** Erases a record with its draft and history. */
  remove(read: Read, options?: CallOptions): Answer<K, 'remove'>;
}

/** The drafts of a kind. */
export function editingOf<K extends RecordKind>(client: Client, kind: K): Editing<K> {
  const names: Record<Edit, OperationName> = editNames(recordNames[kind]);
  const does = (edit: Edit) => {
    const name = names[edit];
    return ({ id, version }: Partial<Read>, body: unknown, options: CallOptions = {}) =>
      sendDesk(client, name, options, {
        ...(id !== undefined && { id }),
        route: allRoutes[name],
        body,
        ...(version !== undefined && { headers: { 'If-Match': `"${version}"` } }),
      });
  };
  const members = {
    create: (body: unknown, { idempotencyKey = makeIdempotencyKey(), ...options }: SubmitOptions = {}) =>
      sendDesk(client, names.create, options, {
        route: allRoutes[names.create],
        body,
        headers: { 'Idempotency-Key': idempotencyKey },
      }),
    getDraft: (id: string, options?: CallOptions) => does('getDraft')({ id }, undefined, options),
    update: does('update'),
    publish: (read: Read, when: { at?: string } = {}, options?: CallOptions) => does('publish')(read, when, options),
    archive: (read: Read, options?: CallOptions) => does('archive')(read, undefined, options),
    restore: (read: Read, version: number, options?: CallOptions) => does('restore')(read, { version }, options),
    versions: (id: string, query: object = {}, options: CallOptions = {}) =>
      pages(actingAs(client), names.listVersions as never, options, () =>
        addressAt(client, allRoutes[names.listVersions], { network: options.network, id }, query),
      ),
    remove: (read: Read, options?: CallOptions) => does('remove')(read, undefined, options),
  };
  // Which kind it is, is known only when the program runs: what is there for it is what its types say.
  return members as unknown as Editing<K>;
}
