import {
  type AuditAction,
  agreesToPublication,
  type BodyOf,
  type BulkResult,
  type Decision,
  entryOf,
  makeId,
  makeProblem,
  type Organization,
  type Problem,
} from '@tejido/contract';
import { bodyProblem } from '@tejido/contract/schemas';
import type { DemoRecords } from '@tejido/demo';
import { ProblemError } from '../../problem-error.ts';
import type { Handlers, Store } from '../handler.ts';
import { type ReceivedJoinRequest, timeOfChange } from '../join-requests.ts';
import { sendMail } from '../mails.ts';
import type { Actor } from './actor.ts';
import { deskRecord, requestsOf } from './inbox.ts';
import { record } from './state.ts';
import { teamOf } from './team.ts';

type Input = BodyOf<'decideJoinRequests'>;

/** Who decides, and where. */
interface Desk {
  store: Store;
  where: DemoRecords;
  actor: Actor;
}

const actions: Readonly<Record<Decision, AuditAction>> = {
  accept: 'join-request.accepted',
  decline: 'join-request.declined',
  ask: 'join-request.asked',
};

/** Deciding on join requests, and sharing them out. */
export const decisionHandlers: Handlers<'decideJoinRequests' | 'assignJoinRequests'> = {
  decideJoinRequests: ({ store, where, actor, body }) =>
    forEach(
      { store, where, actor },
      body.requests.map(({ id }) => id),
      (held, index) => decide({ store, where, actor }, held, body, body.requests[index]?.updated ?? ''),
    ),
  assignJoinRequests({ store, where, actor, body: { ids, assignee } }) {
    const { slug } = where.network;
    if (assignee !== null && !teamOf(store, slug).some(({ account }) => account.id === assignee)) {
      const detail = '"assignee" is nobody of this network’s team.';
      throw new ProblemError(bodyProblem([{ in: 'body', pointer: '/assignee', code: 'invalid_value', detail }]));
    }
    return forEach({ store, where, actor }, ids, (held) => {
      if (held.assignee === (assignee ?? undefined)) return;
      held.assignee = assignee ?? undefined;
      record(store.desk, { network: slug, action: 'join-request.assigned', actor: actor.id, subject: held.receipt.id });
    });
  },
};

/** Does something with each of some join requests; what has a problem stays as it was. */
function forEach(
  { store, where }: Desk,
  ids: readonly string[],
  change: (held: ReceivedJoinRequest, index: number) => Problem | void,
): BulkResult {
  const result: BulkResult = { changed: [], refused: [] };
  for (const [index, id] of ids.entries()) {
    const held = requestsOf(store, where).find(({ receipt }) => receipt.id === id);
    const problem = held
      ? change(held, index)
      : makeProblem('record_not_found', 'This network has no such join request.');
    if (problem) result.refused.push({ id, code: problem.code, detail: problem.detail });
    else if (held) result.changed.push(deskRecord(store, held));
  }
  return result;
}

function decide({ store, where, actor }: Desk, held: ReceivedJoinRequest, input: Input, read: string): Problem | void {
  const { decision, message, organization: wanted } = input;
  const known = where.organizations.find(({ id, slug }) => id === wanted || slug === wanted);
  if (isDecidedSo(held, input, read, known)) return;
  const problem = refusalOf(held, decision, read);
  if (problem) return problem;
  if (wanted !== undefined && !known) return makeProblem('record_not_found', 'This network has no such organization.');

  const time = timeOfChange(held);
  held.updated = time;
  if (decision === 'ask') {
    held.status = 'asked';
    held.questions.push({ text: message ?? '', time });
  } else {
    held.status = decision === 'accept' ? 'accepted' : 'declined';
    Object.assign(held, { decided: time, decidedBy: actor.id, reason: message });
  }
  if (decision === 'accept') {
    const entry = known || !agreesToPublication(held.input) ? undefined : publish(where, held, time);
    const organization = known ?? entry;
    held.membership = {
      id: makeId('mbr'),
      since: time,
      ...(organization && { organization: organization.slug }),
      ...(entry && { published: time }),
    };
  }
  sendMail(store.mails, held, held.status, message);
  const subject = held.receipt.id;
  const note = (action: AuditAction) =>
    record(store.desk, { network: where.network.slug, action, actor: actor.id, subject });
  note(actions[decision]);
  if (decision === 'accept' && held.membership?.published) note('join-request.published');
}

/** Whether a join request is as it is wanted: it was decided before, or this is a repetition whose first answer was lost. */
function isDecidedSo(
  { status, reason, questions, membership }: ReceivedJoinRequest,
  { decision, message, organization }: Input,
  read: string,
  known: Organization | undefined,
): boolean {
  if (decision === 'accept')
    return (
      status === 'accepted' &&
      (message === undefined || message === reason) &&
      (organization === undefined || (known !== undefined && known.slug === membership?.organization))
    );
  if (decision === 'decline') return status === 'declined' && reason === message;
  const last = questions.at(-1);
  return last !== undefined && last.text === message && (!last.answer || Date.parse(last.time) > Date.parse(read));
}

function refusalOf(
  { status, confirmed, updated }: ReceivedJoinRequest,
  decision: Decision,
  read: string,
): Problem | undefined {
  if (status === 'accepted') return makeProblem('already_decided', 'It was accepted, which is final.');
  if (status === 'declined' && decision !== 'accept')
    return makeProblem('already_decided', 'It was declined; it may still be accepted.');
  if (!confirmed) return makeProblem('not_confirmed', 'Its e-mail address has not been confirmed yet.');
  if (Date.parse(updated) !== Date.parse(read))
    return makeProblem('changed_meanwhile', 'It has changed since it was read: read it again.');
  return undefined;
}

/** Publishes the entry of an organization that has agreed to that. */
function publish(
  { network, organizations }: DemoRecords,
  { input }: ReceivedJoinRequest,
  updated: string,
): Organization {
  const id = makeId('org');
  // The server makes a slug of the name's words; here it has only to be one of its own.
  const organization = entryOf(input, { id, slug: id.replace('_', '-'), network: network.slug, updated });
  organizations.push(organization);
  return organization;
}
