import {
  type AuditAction,
  type JoinRequest,
  type JoinRequestReceipt,
  makeProblem,
  type Network,
  type OperationName,
} from '@tejido/contract';
import {
  bodyProblem,
  check,
  correctJoinRequest,
  isSameConsent,
  maxMoves,
  operations,
  recordConsent,
} from '@tejido/contract/schemas';
import { ProblemError } from '../problem-error.ts';
import type { Store } from './desk/handler.ts';
import { record } from './desk/state.ts';
import { type ReceivedJoinRequest, readJson, refuseOtherTypes, timeOfChange } from './join-requests.ts';
import { type SentMail, sendMail } from './mails.ts';
import { ownRecord } from './record.ts';

/** Answers an operation on a person's own join request. Throws a {@link ProblemError} for a token that does not open it. */
export async function answerOwn(
  request: Request,
  operation: OperationName,
  network: Network,
  { id = '', token = '' }: { id?: string; token?: string },
  store: Store,
): Promise<JoinRequest | JoinRequestReceipt> {
  const { joinRequests, mails } = store;
  const note = (action: AuditAction) => record(store.desk, { network: network.slug, action, subject: id });
  const held = joinRequests.find(({ receipt }) => receipt.id === id && receipt.network === network.slug);
  const mail = held && mails.find((sent) => sent.joinRequest === id && sent.token === token);
  if (!held || !mail) throw refused();
  if (operation === 'eraseJoinRequest') {
    joinRequests.splice(joinRequests.indexOf(held), 1);
    forgetMails(mails, ({ joinRequest }) => joinRequest === id);
    note('join-request.erased');
    return { ...held.receipt, status: 'erased' };
  }
  if (operation === 'confirmJoinRequest') {
    if (mail.to !== held.input.email) throw refused();
    if (confirm(held)) note('join-request.confirmed');
    forgetMails(mails, (sent) => sent.joinRequest === id && sent.to !== held.input.email);
  }
  if (operation === 'updateJoinRequest') {
    refuseOtherTypes(request);
    await correct(held, await readJson(request), network, mails);
    note('join-request.corrected');
  }
  if (operation === 'answerQuestion') {
    refuseOtherTypes(request);
    if (answerQuestion(held, await readJson(request))) note('join-request.answered');
  }
  return ownRecord(held, network);
}

/** Confirms the address; false when it was confirmed before. */
function confirm(held: ReceivedJoinRequest): boolean {
  if (held.confirmed) return false;
  held.confirmed = held.updated = timeOfChange(held);
  const last = held.questions.at(-1);
  if (held.status === 'received') held.status = last && !last.answer ? 'asked' : 'confirmed';
  return true;
}

/** Puts an answer to the last question; false when it is there already. Another one takes its place until the team asks again or decides. */
function answerQuestion(held: ReceivedJoinRequest, body: unknown): boolean {
  const checked = check(operations.answerQuestion.body, body, 'body');
  if (!checked.ok) throw new ProblemError(bodyProblem(checked.errors));
  const { text } = checked.value;
  const question = held.questions.at(-1);
  if (!question || ['accepted', 'declined'].includes(held.status))
    throw new ProblemError(makeProblem('record_not_found', 'The network’s team waits for no answer.'));
  if (question.answer?.text === text) return false;
  held.updated = timeOfChange(held);
  question.answer = { text, time: held.updated };
  if (held.status === 'asked') held.status = 'confirmed';
  return true;
}

async function correct(held: ReceivedJoinRequest, body: unknown, network: Network, mails: SentMail[]): Promise<void> {
  const { input, problem } = correctJoinRequest(held.input, body, network);
  if (problem) throw new ProblemError(problem);
  const now = new Date();
  const isMoved = input.email !== held.input.email;
  if (isMoved && (held.moves ?? 0) >= maxMoves)
    throw new ProblemError(makeProblem('too_many_requests', 'The e-mail address was changed too often.'));
  if (!isSameConsent(input.consent, held.input.consent)) held.consent = await recordConsent(input, network, now);
  held.input = input;
  held.updated = timeOfChange(held);
  if (!isMoved) return;
  held.moves = (held.moves ?? 0) + 1;
  held.confirmed = undefined;
  held.unconfirmedSince = held.updated;
  if (['confirmed', 'asked'].includes(held.status)) held.status = 'received';
  sendMail(mails, held, 'received');
}

function forgetMails(mails: SentMail[], isForgotten: (mail: SentMail) => boolean): void {
  mails.splice(0, mails.length, ...mails.filter((mail) => !isForgotten(mail)));
}

const refused = (): ProblemError =>
  new ProblemError(
    makeProblem('token_invalid', 'No join request of this network can be reached with this id and token.'),
  );
