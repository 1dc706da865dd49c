import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import {
  type Act,
  actNames,
  type NoteAudience,
  type SubmissionKind,
  type SubmissionOperation,
  type SubmissionOperationName,
  siteOf,
  submissionNames,
} from '@tejido/contract';
import { pagingProblem } from '@tejido/contract/schemas';
import { noSubmission, type Sent, type SubmissionInput, submissionKindNames } from '@tejido/contract/submissions';
import { admitForm, admitMove, admitSubmission } from '../../abuse/admission.ts';
import { requireRole } from '../../accounts/actor.ts';
import { orRefuse, Refusal, refuse, refuseWith } from '../../refusal.ts';
import { assignSubmissions, isOfTeam } from '../../submissions/assign.ts';
import { type Decisions, decideSubmissions } from '../../submissions/decide.ts';
import { toDeskRecords } from '../../submissions/desk-record.ts';
import { exportSubmissions, exportTypes, isExportFormat } from '../../submissions/export/export.ts';
import { type InboxQuery, listSubmissions } from '../../submissions/list.ts';
import { addNote } from '../../submissions/notes.ts';
import {
  answerOwn,
  confirmOwn,
  correctOwn,
  eraseOwn,
  openSubmission,
  remindPerson,
  sendConfirmation,
  unpublishOwn,
} from '../../submissions/own.ts';
import { reviewSubmission } from '../../submissions/review.ts';
import { submit } from '../../submissions/submit.ts';
import type { Handlers, OperationRequest } from '../operation-request.ts';
import { addHeaders, ownOriginOf } from '../server-env.ts';

/** A request about submissions of a kind that is known only when the server runs. */
type Ask<A extends Act> = Omit<OperationRequest<OperationOf<A>>, 'body' | 'query'> & { body: unknown; query: unknown };

/** The operations that do something, on any kind. */
type OperationOf<A extends Act> = Extract<SubmissionOperation<typeof submissionNames>, { act: A }>['name'];

/** What answers each act on a kind's submissions. */
const handlersFor = (kind: SubmissionKind) => ({
  // Who sent it, by the token of a mail.
  async create({ c, dependencies, network, arrival, body, idempotencyKey: key, byForm }: Ask<'create'>) {
    const sent = body as Sent<SubmissionInput>;
    const admission = byForm ? admitForm(arrival) : admitSubmission(arrival, sent.challenge);
    const site = siteOf(c.req.header('Origin'), ownOriginOf(c, dependencies), sent.page);
    const outcome = orRefuse(await submit(dependencies.db, { network, kind, key, sent, admission, site }));
    addHeaders(c, { ...outcome.headers, ...(outcome.replayed ? { 'Idempotency-Replayed': 'true' } : {}) });
    return outcome.receipt;
  },
  get: async ({ db, claim }: Ask<'get'>) => orRefuse(await openSubmission(db, claim)).record,
  confirm: async ({ dependencies, claim }: Ask<'confirm'>) => orRefuse(await confirmOwn(dependencies.db, claim)).record,
  unpublish: async ({ dependencies, claim }: Ask<'unpublish'>) =>
    orRefuse(await unpublishOwn(dependencies.db, claim)).record,
  answer: async ({ dependencies, claim, body }: Ask<'answer'>) =>
    orRefuse(await answerOwn(dependencies.db, claim, (body as { text: string }).text)).record,
  async update({ dependencies: { db }, claim, arrival, body, byForm }: Ask<'update'>) {
    const admission = byForm ? admitForm(arrival) : admitMove(arrival);
    return orRefuse(await correctOwn(db, claim, body, admission)).record;
  },
  async sendConfirmation({ dependencies: { db }, claim, arrival, body, byForm }: Ask<'sendConfirmation'>) {
    const admission = byForm ? admitForm(arrival) : admitMove(arrival);
    const { email } = body as { email?: string };
    return orRefuse(await sendConfirmation(db, claim, email, admission)).receipt;
  },
  async erase({ dependencies: { db, mailer }, claim }: Ask<'erase'>) {
    const { receipt } = orRefuse(await eraseOwn(db, claim));
    await mailer.forget(claim.id);
    return receipt;
  },

  // The team.
  async list(request: Ask<'list'>) {
    const { dependencies, network, query, format, pageAt } = request;
    if (format !== undefined) return answerExport(kind, request, format);
    const { db, retention } = dependencies;
    const { items, cursor } = await listSubmissions(db, network, kind, query as InboxQuery, retention);
    return { items, next: cursor === undefined ? null : pageAt(cursor) };
  },
  async review({ dependencies: { db, retention }, network, path }: Ask<'review'>) {
    const review = await reviewSubmission(db, network, kind, path.id, retention);
    if (!review) throw new Refusal(noSubmission(kind));
    return review;
  },
  decide: async ({ dependencies: { db, retention }, actor, network, body }: Ask<'decide'>) =>
    decideSubmissions(db, { network, kind, actor, retention }, body as Decisions),
  async assign({ dependencies: { db, retention }, actor, network, body }: Ask<'assign'>) {
    const { ids, assignee } = body as { ids: string[]; assignee: string | null };
    if (assignee !== null && !(await isOfTeam(db, network.id, assignee))) {
      const detail = '"assignee" is nobody of this network’s team.';
      throw refuse('invalid_body', detail, {
        errors: [{ in: 'body', pointer: '/assignee', code: 'invalid_value', detail }],
      });
    }
    return assignSubmissions(db, { network, kind, actor, retention }, ids, assignee);
  },
  async remind({ dependencies, actor, network, path }: Ask<'remind'>) {
    const { db, retention, limits } = dependencies;
    const { held } = orRefuse(await remindPerson(db, network, kind, path.id, actor, limits));
    return (await toDeskRecords(db, network, [held], retention))[0];
  },
  async addNote({ dependencies: { db }, actor, network, path, body, idempotencyKey: key }: Ask<'addNote'>) {
    const { text, audience = 'team' } = body as { text: string; audience?: NoteAudience };
    const note = { networkId: network.id, kind, submissionId: path.id, text, audience, key, actor };
    return orRefuse(await addNote(db, note)).note;
  },
});

/** What answers requests about submissions: each act on each kind. */
export const submissionHandlers = Object.fromEntries(
  submissionKindNames.flatMap((kind) => {
    const handlers: Record<Act, unknown> = handlersFor(kind);
    return actNames(kind, submissionNames[kind]).map(([act, name]) => [name, handlers[act]]);
  }),
) as unknown as Handlers<SubmissionOperationName>;

async function answerExport(kind: SubmissionKind, request: Ask<'list'>, format: string): Promise<Response> {
  const { c, dependencies, actor, network } = request;
  const query = request.query as InboxQuery;
  if (!isExportFormat(format)) throw new TypeError(`Nothing writes the format "${format}".`);
  requireRole(actor, network, 'coordinator');
  refuseWith(pagingProblem(query, 'a file'));
  const { db, retention } = dependencies;
  const file = await exportSubmissions(db, { network, kind, filters: query, format, actor, retention });
  const name = `${network.slug}-${new Date().toISOString().slice(0, 10)}.${format}`;
  return c.body(Readable.toWeb(file) as ReadableStream<Uint8Array> as never, 200, {
    'Content-Type': exportTypes[format],
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}
