import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { defaultRetention, type JoinRequestInDesk } from '@tejido/contract';
import { queryProblem } from '@tejido/contract/schemas';
import { defaultRateLimits } from '../../abuse/rate-limit.ts';
import { requireRole } from '../../accounts/actor.ts';
import { remindApplicant } from '../../join-requests/own.ts';
import { QueryError } from '../../records/read.ts';
import { assignJoinRequests, isOfTeam } from '../../review/assign.ts';
import { decideJoinRequests } from '../../review/decide.ts';
import { toDeskRecords } from '../../review/desk-record.ts';
import { exportJoinRequests, exportTypes, isExportFormat } from '../../review/export/export.ts';
import { listJoinRequests } from '../../review/list.ts';
import { addNote } from '../../review/notes.ts';
import { reviewJoinRequest } from '../../review/review.ts';
import { refusePaging } from '../checked.ts';
import { idempotencyKeyOf } from '../create-join-request.ts';
import type { DeskHandlers, DeskRequest } from '../desk.ts';
import { orRefuse } from '../own-join-request.ts';
import { HttpProblem, refuse } from '../problems.ts';

/** What answers the operations on join requests. */
export type ReviewHandlers = Pick<
  DeskHandlers,
  'listJoinRequests' | 'reviewJoinRequest' | 'decideJoinRequests' | 'assignJoinRequests' | 'remindApplicant' | 'addNote'
>;

/** See {@link ReviewHandlers}. */
export const reviewHandlers: ReviewHandlers = {
  async listJoinRequests(request) {
    const { dependencies, network, query, suffix = 'json', pageAt } = request;
    if (isExportFormat(suffix)) return answerExport(request);
    if (suffix !== 'json') throw refuse('not_acceptable', `This address has no format "${suffix.slice(0, 20)}".`);
    const { db, retention = defaultRetention } = dependencies;
    const { items, cursor } = await listJoinRequests(db, network, query, retention).catch(refuseQuery);
    return { items, next: cursor === undefined ? null : pageAt(cursor) };
  },

  async reviewJoinRequest({ dependencies: { db, retention = defaultRetention }, network, path }) {
    const review = await reviewJoinRequest(db, network, path.id, retention);
    if (!review) throw refuse('record_not_found', 'This network has no such join request.');
    return review;
  },

  async decideJoinRequests({ dependencies: { db, mailer, retention = defaultRetention }, actor, network, body }) {
    const result = await decideJoinRequests(db, { network, actor, retention }, body);
    mailer?.wake();
    return result;
  },

  async assignJoinRequests({ dependencies: { db, retention = defaultRetention }, actor, network, body }) {
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
    const { db, mailer, retention = defaultRetention, limits = defaultRateLimits } = dependencies;
    const { row } = orRefuse(await remindApplicant(db, network, path.id, actor, limits));
    mailer?.wake();
    return (await toDeskRecords(db, network, [row], retention))[0] as JoinRequestInDesk;
  },

  async addNote({ dependencies: { db }, actor, network, path, body, idempotencyKey }) {
    const key = idempotencyKeyOf(idempotencyKey);
    const note = {
      networkId: network.id,
      joinRequestId: path.id,
      ...body,
      audience: body.audience ?? 'team',
      key,
      actor,
    };
    const outcome = await addNote(db, note);
    if (outcome.problem) throw new HttpProblem(outcome.problem);
    return outcome.note;
  },
};

async function answerExport(request: DeskRequest<'listJoinRequests'>): Promise<Response> {
  const { c, dependencies, actor, network, query, suffix } = request;
  if (!isExportFormat(suffix)) throw refuse('not_acceptable', 'This address has no such format.');
  requireRole(actor, network, 'coordinator');
  refusePaging(query, 'a file');
  const { db, retention = defaultRetention } = dependencies;
  const file = await exportJoinRequests(db, { network, filters: query, format: suffix, actor, retention });
  const name = `${network.slug}-${new Date().toISOString().slice(0, 10)}.${suffix}`;
  return c.body(Readable.toWeb(file) as ReadableStream<Uint8Array> as never, 200, {
    'Content-Type': exportTypes[suffix],
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}

function refuseQuery(error: unknown): never {
  if (!(error instanceof QueryError)) throw error;
  const { parameter, message } = error;
  throw new HttpProblem(
    queryProblem([{ in: 'query', pointer: `/${parameter}`, code: 'invalid_value', detail: message }]),
  );
}
