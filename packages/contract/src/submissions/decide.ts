import { makeProblem, type Problem } from '../problem.ts';
import { agreesToPublication } from '../publication.ts';
import type { Decision } from '../vocabulary.ts';
import { submissionKind } from './kinds.ts';
import { type OrganizationReference, type Outcome, type Submission, timeOfChange } from './submission.ts';

/** What is decided of a submission. */
export interface Deciding {
  decision: Decision;
  /** The words to its person; a question is nothing else. */
  message?: string | undefined;
  /** As which organization it is accepted, where one was named; null where the network has none of that name. */
  organization?: OrganizationReference | null | undefined;
  /** When it had last changed, as who decides has read it. */
  read: string;
  /** The id of who decides. */
  actor: string;
}

/** Decides on a submission; its person is written to. What was decided so before stays so. */
export function decide(held: Submission, deciding: Deciding, now: Date): Outcome {
  if (isDecidedSo(held, deciding)) return { same: true };
  const problem = refusalOf(held, deciding);
  if (problem) return { problem };
  const { decision, message, organization, actor } = deciding;
  const time = timeOfChange(held, now);
  if (decision === 'ask')
    return {
      changes: { status: 'asked', inquiries: [...held.inquiries, { text: message ?? '', time }], updated: time },
      deeds: ['asked'],
      mail: 'asked',
    };
  const status = decision === 'accept' ? 'accepted' : 'declined';
  const changes = { status, decided: time, decidedBy: actor, reason: message, updated: time };
  if (status === 'declined') return { changes, deeds: ['declined'], mail: status };
  const kind = submissionKind(held.kind);
  const publishes = !organization && agreesToPublication(kind, held.input);
  return {
    changes,
    deeds: ['accepted', ...(publishes ? (['published'] as const) : [])],
    mail: status,
    ...(kind.joins && { joins: { since: time, organization: organization ?? undefined, publishes } }),
  };
}

/** Says who takes care of it; nobody for undefined. `updated` stays: whoever decides need not read it again because of that. */
export const assign = (held: Submission, assignee: string | undefined): Outcome =>
  held.assignee === assignee ? { same: true } : { changes: { assignee }, deeds: ['assigned'] };

/**
 * Whether it is as it is wanted: it was decided before, or this is a repetition whose first answer was lost. One that was accepted with
 * other words, or as another organization, is not: nobody would learn of these.
 */
function isDecidedSo(
  { status, reason, inquiries, membership }: Submission,
  { decision, message, organization, read }: Deciding,
): boolean {
  if (decision === 'accept')
    return (
      status === 'accepted' &&
      (message === undefined || message === reason) &&
      (organization === undefined || (organization !== null && organization.slug === membership?.organization))
    );
  if (decision === 'decline') return status === 'declined' && reason === message;
  if (status !== 'asked' && status !== 'confirmed') return false;
  const last = inquiries.at(-1);
  // Perhaps the person has answered meanwhile.
  return last !== undefined && last.text === message && (!last.answer || Date.parse(last.time) > Date.parse(read));
}

function refusalOf(
  { status, confirmed, updated }: Submission,
  { decision, organization, read }: Deciding,
): Problem | undefined {
  if (status === 'accepted') return makeProblem('already_decided', 'It was accepted, which is final.');
  if (status === 'declined' && decision !== 'accept')
    return makeProblem('already_decided', 'It was declined; it may still be accepted.');
  if (confirmed === undefined) return makeProblem('not_confirmed', 'Its e-mail address has not been confirmed yet.');
  if (Date.parse(updated) !== Date.parse(read))
    return makeProblem('changed_meanwhile', 'It has changed since it was read: read it again.');
  return organization === null ? makeProblem('record_not_found', 'This network has no such organization.') : undefined;
}
