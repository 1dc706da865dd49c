import {
  type AuditAction,
  type BulkResult,
  type Decision,
  makeProblem,
  type Network,
  type Problem,
  type Retention,
} from '@tejido/contract';
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import { record } from '../audit/audit-log.ts';
import { withRetry } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import { enqueue, forgetJobs } from '../outbox/outbox.ts';
import { decisionMails } from './decision-mail.ts';
import { toDeskRecords } from './desk-record.ts';
import { addMembership, findOrganization } from './membership.ts';
import { findJoinRequest, type JoinRequestRow, timeOfChange } from './record.ts';

/** What is decided, of which join requests as they were read. */
export interface Decisions {
  requests: readonly { id: string; updated: string }[];
  decision: Decision;
  message?: string | undefined;
  /** The id or slug of the organization's record, where there is one already. */
  organization?: string | undefined;
}

/** Who decides, and where. */
export interface Desk {
  network: Network;
  actor: Actor;
  retention: Retention;
}

type Chosen = Decisions['requests'][number];
type Outcome = { row: JoinRequestRow; problem?: undefined } | { problem: Problem };

const actions: Readonly<Record<Decision, AuditAction>> = {
  accept: 'join-request.accepted',
  decline: 'join-request.declined',
  ask: 'join-request.asked',
};

/**
 * Decides on join requests, each in a transaction of its own with its entry in the audit log and the job of its mail. What was decided
 * so before stays so, so that a request may be repeated whose answer was lost; what cannot be decided so is refused, and the others
 * are done.
 */
export async function decideJoinRequests(
  db: Kysely<Tables>,
  desk: Desk,
  decisions: Decisions,
  now: Date = new Date(),
): Promise<BulkResult> {
  const changed: JoinRequestRow[] = [];
  const refused: BulkResult['refused'] = [];
  for (const chosen of decisions.requests) {
    const outcome = await withRetry(db, (transaction) => decide(transaction, desk, decisions, chosen, now));
    if (outcome.problem) refused.push({ id: chosen.id, code: outcome.problem.code, detail: outcome.problem.detail });
    else changed.push(outcome.row);
  }
  return { changed: await toDeskRecords(db, desk.network, changed, desk.retention), refused };
}

async function decide(
  transaction: Transaction<Tables>,
  { network, actor }: Desk,
  decisions: Decisions,
  chosen: Chosen,
  now: Date,
): Promise<Outcome> {
  const { decision, message, organization } = decisions;
  const row = await findJoinRequest(transaction, network.id, chosen.id, { forUpdate: true });
  if (!row) return { problem: makeProblem('record_not_found', 'This network has no such join request.') };
  if (isDecidedSo(row, decisions, chosen)) return { row };
  const problem = refusalOf(row, decision, chosen);
  if (problem) return { problem };
  const known = organization === undefined ? undefined : await findOrganization(transaction, network.id, organization);
  if (organization !== undefined && known === undefined)
    return { problem: makeProblem('record_not_found', 'This network has no such organization.') };

  const time = timeOfChange(row, now);
  const published = decision === 'accept' && (await addMembership(transaction, network, row, known, new Date(time)));
  await transaction
    .updateTable('join_requests')
    .set({ ...changesOf(row, decision, message, actor, time), updated: time })
    .where('network_id', '=', network.id)
    .where('id', '=', row.id)
    .execute();
  // What was not sent yet says less than what is sent now.
  await forgetJobs(transaction, network.id, row.id);
  await enqueue(transaction, { networkId: network.id, kind: decisionMails[decision], subject: row.id });
  const note = (action: AuditAction) => record(transaction, { networkId: network.id, action, actor, subject: row.id });
  await note(actions[decision]);
  if (published) await note('join-request.published');
  return { row: (await findJoinRequest(transaction, network.id, row.id)) as JoinRequestRow };
}

/**
 * Whether a join request is as it is wanted: it was decided before, or this is a repetition whose first answer was lost. One that was accepted with
 * other words, or as another organization, is not: nobody would learn of these.
 */
function isDecidedSo(
  { status, reason, questions, organization_id: memberId, organization_slug: memberSlug }: JoinRequestRow,
  { decision, message, organization }: Decisions,
  { updated }: Chosen,
) {
  if (decision === 'accept')
    return (
      status === 'accepted' &&
      (message === undefined || message === reason) &&
      (organization === undefined || organization === memberId || organization === memberSlug)
    );
  if (decision === 'decline') return status === 'declined' && reason === (message ?? null);
  if (status !== 'asked' && status !== 'confirmed') return false;
  const last = questions.at(-1);
  // Perhaps the person has answered meanwhile.
  return last !== undefined && last.text === message && (!last.answer || Date.parse(last.time) > Date.parse(updated));
}

function refusalOf({ status, confirmed, updated }: JoinRequestRow, decision: Decision, chosen: Chosen) {
  if (status === 'accepted') return makeProblem('already_decided', 'It was accepted, which is final.');
  if (status === 'declined' && decision !== 'accept')
    return makeProblem('already_decided', 'It was declined; it may still be accepted.');
  if (!confirmed) return makeProblem('not_confirmed', 'Its e-mail address has not been confirmed yet.');
  if (updated.getTime() !== Date.parse(chosen.updated))
    return makeProblem('changed_meanwhile', 'It has changed since it was read: read it again.');
  return undefined;
}

function changesOf(
  { questions }: JoinRequestRow,
  decision: Decision,
  message: string | undefined,
  actor: Actor,
  time: string,
) {
  if (decision === 'ask')
    return { status: 'asked', questions: JSON.stringify([...questions, { text: message as string, time }]) };
  const status = decision === 'accept' ? 'accepted' : 'declined';
  return { status, decided: time, decided_by: actor.id, reason: message ?? null };
}
