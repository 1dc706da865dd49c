import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { JoinRequestInDesk } from '@tejido/contract';
import { requireRole } from '../../accounts/actor.ts';
import { orRefuse, refuse } from '../../refusal.ts';
import { assignJoinRequests, isOfTeam } from '../../submissions/assign.ts';
import { decideJoinRequests } from '../../submissions/decide.ts';
import { toDeskRecords } from '../../submissions/desk-record.ts';
import { exportJoinRequests, exportTypes, isExportFormat } from '../../submissions/export/export.ts';
import { listJoinRequests } from '../../submissions/list.ts';
import { addNote } from '../../submissions/notes.ts';
import { remindApplicant } from '../../submissions/own.ts';
import { reviewJoinRequest } from '../../submissions/review.ts';
import type { Handlers, OperationRequest } from '../operation-request.ts';
import { refusePaging } from '../paging.ts';

/** What answers the team about join requests. */
export const reviewHandlers: Handlers<
  'listJoinRequests' | 'reviewJoinRequest' | 'decideJoinRequests' | 'assignJoinRequests' | 'remindApplicant' | 'addNote'
> = {
  async listJoinRequests(request) {
    const { dependencies, network, query, format, pageAt } = request;
    if (format !== undefined) return answerExport(request, format);
    const { db, retention } = dependencies;
    const { items, cursor } = await listJoinRequests(db, network, query, retention);
    return { items, next: cursor === undefined ? null : pageAt(cursor) };
  },

  async reviewJoinRequest({ dependencies: { db, retention }, network, path }) {
    const review = await reviewJoinRequest(db, network, path.id, retention);
    if (!review) throw refuse('record_not_found', 'This network has no such join request.');
    return review;
  },

  async decideJoinRequests({ dependencies: { db, retention }, actor, network, body }) {
    return decideJoinRequests(db, { network, actor, retention }, body);
  },

  async assignJoinRequests({ dependencies: { db, retention }, actor, network, body }) {
    const { ids, assignee } = body;
    if (assignee !== null && !(await isOfTeam(db, network.id, assignee))) {
      const detail = '"assignee" is nobody of this network’s team.';
      throw refuse('invalid_body', detail, {
        errors: [{ in: 'body', pointer: '/assignee', code: 'invalid_value', detail }],
      });
    }
    return assignJoinRequests(db, { network, actor, retention }, ids, assignee);
  },

  async remindApplicant({ dependencies, actor, network, path }) {
    const { db, retention, limits } = dependencies;
    const { held } = orRefuse(await remindApplicant(db, network, path.id, actor, limits));
    return (await toDeskRecords(db, network, [held], retention))[0] as JoinRequestInDesk;
  },

  async addNote({ dependencies: { db }, actor, network, path, body, idempotencyKey }) {
    const note = {
      networkId: network.id,
      joinRequestId: path.id,
      ...body,
      audience: body.audience ?? 'team',
      key: idempotencyKey,
      actor,
    };
    return orRefuse(await addNote(db, note)).note;
  },
};

async function answerExport(request: OperationRequest<'listJoinRequests'>, format: string): Promise<Response> {
  const { c, dependencies, actor, network, query } = request;
  if (!isExportFormat(format)) throw new TypeError(`Nothing writes the format "${format}".`);
  requireRole(actor, network, 'coordinator');
  refusePaging(query, 'a file');
  const { db, retention } = dependencies;
  const file = await exportJoinRequests(db, { network, filters: query, format, actor, retention });
  const name = `${network.slug}-${new Date().toISOString().slice(0, 10)}.${format}`;
  return c.body(Readable.toWeb(file) as ReadableStream<Uint8Array> as never, 200, {
    'Content-Type': exportTypes[format],
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}
