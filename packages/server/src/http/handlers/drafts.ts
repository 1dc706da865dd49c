import { type Edit, type EditOperation, type EditOperationName, editNames, recordNames } from '@tejido/contract';
import { defaultLimit, type PublicationInput, recordKindNames } from '@tejido/contract/schemas';
import type { Desk } from '../../records/draft-store.ts';
import { archive, createDraft, publish, readDraft, remove, restore, updateDraft } from '../../records/drafts.ts';
import { listDrafts, listVersions } from '../../records/list-drafts.ts';
import { cursorRefused } from '../../refusal.ts';
import type { Handlers, OperationRequest } from '../operation-request.ts';

/** A request about drafts of a kind that is known only when the server runs. */
type Ask<E extends Edit> = Omit<
  OperationRequest<Extract<EditOperation<typeof recordNames>, { edit: E }>['name']>,
  'body'
> & {
  body: unknown;
};

type Kind = Desk['kind'];

/** What answers each operation on drafts of a kind. */
const handlersFor = (kind: Kind) => {
  const deskOf = ({ network, actor }: Pick<Desk, 'network' | 'actor'>): Desk => ({ network, actor, kind });
  return {
    create: (request: Ask<'create'>) =>
      createDraft(request.dependencies.db, deskOf(request), request.idempotencyKey, request.body),
    getDraft: (request: Ask<'getDraft'>) => readDraft(request.dependencies.db, deskOf(request), request.path.id),
    update: (request: Ask<'update'>) =>
      updateDraft(request.dependencies.db, deskOf(request), request.path.id, request.version, request.body),
    publish: (request: Ask<'publish'>) =>
      publish(
        request.dependencies.db,
        deskOf(request),
        request.path.id,
        request.version,
        request.body as PublicationInput,
      ),
    archive: (request: Ask<'archive'>) =>
      archive(request.dependencies.db, deskOf(request), request.path.id, request.version),
    restore: (request: Ask<'restore'>) => {
      const { version } = request.body as { version: number };
      return restore(request.dependencies.db, deskOf(request), request.path.id, request.version, version);
    },
    async listVersions(request: Ask<'listVersions'>) {
      const { limit = defaultLimit, cursor } = request.query;
      if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) throw cursorRefused();
      const before = cursor === undefined ? undefined : Number(cursor);
      const { items, last } = await listVersions(request.dependencies.db, deskOf(request), request.path.id, {
        limit,
        before,
      });
      return { items, next: last === undefined ? null : request.pageAt(String(last)) };
    },
    remove: (request: Ask<'remove'>) =>
      remove(request.dependencies.db, deskOf(request), request.path.id, request.version),
  };
};

/** What answers requests about drafts: each operation on each kind of record, and the list of all. */
export const draftHandlers: Handlers<EditOperationName | 'listDrafts'> = {
  ...(Object.fromEntries(
    recordKindNames.flatMap((kind) => {
      const handlers: Record<Edit, unknown> = handlersFor(kind);
      return Object.entries(editNames(recordNames[kind])).map(([edit, name]) => [name, handlers[edit as Edit]]);
    }),
  ) as unknown as Handlers<EditOperationName>),
  async listDrafts({ dependencies: { db }, network, query, pageAt }) {
    const { items, cursor } = await listDrafts(db, network, { ...query, limit: query.limit ?? defaultLimit });
    return { items, next: cursor === undefined ? null : pageAt(cursor) };
  },
};
