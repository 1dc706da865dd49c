import {
  type AuditAction,
  agreesToPublication,
  type JoinRequest,
  type JoinRequestReceipt,
  makeProblem,
  type Network,
  type OperationName,
  withoutPublication,
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
  const isReceipts = operation === 'sendConfirmation' && token !== '' && held?.receipt.token === token;
  if (!held || (!mail && !isReceipts)) throw refused();
  const { token: _, ...receipt } = held.receipt;
  if (operation === 'eraseJoinRequest') {
    unpublish(held, store);
    joinRequests.splice(joinRequests.indexOf(held), 1);
    forgetMails(mails, ({ joinRequest }) => joinRequest === id);
    note('join-request.erased');
    return { ...receipt, status: 'erased' };
  }
  if (operation === 'confirmJoinRequest') {
    if (mail?.to !== held.input.email) throw refused();
    if (confirm(held)) note('join-request.confirmed');
    forgetMails(mails, (sent) => sent.joinRequest === id && sent.to !== held.input.email);
  }
  if (operation === 'sendConfirmation') {
    refuseOtherTypes(request);
    const checked = check(operations.sendConfirmation.body, await readJson(request), 'body');
    if (!checked.ok) throw new ProblemError(bodyProblem(checked.errors));
    if (!mail && held.confirmedOnce) throw alreadyConfirmed();
    countReminder(held);
    const { email = held.input.email } = checked.value;
    if (email === held.input.email) sendMail(mails, held, 'received');
    else {
      await correct(held, { email }, network, mails);
      note('join-request.corrected');
    }
    return { ...receipt, status: held.status };
  }
  if (operation === 'updateJoinRequest') {
    refuseOtherTypes(request);
    const agreed = agreesToPublication(held.input);
    await correct(held, await readJson(request), network, mails);
    note('join-request.corrected');
    if (agreed && !agreesToPublication(held.input) && unpublish(held, store)) note('join-request.withdrawn');
  }
  if (operation === 'unpublishJoinRequest' && (await withdraw(held, network, store))) note('join-request.withdrawn');
  if (operation === 'answerQuestion') {
    refuseOtherTypes(request);
    if (answerQuestion(held, await readJson(request))) note('join-request.answered');
  }
  return ownRecord(held, network);
}

/** How often the mail that asks to confirm may be asked for again at once. */
const maxReminders = 3;

/** Counts a mail that is asked for once more. Throws the problem where there is nothing to confirm, or there were too many. */
export function countReminder(held: ReceivedJoinRequest): void {
  if (held.confirmed) throw alreadyConfirmed();
  held.reminders = (held.reminders ?? 0) + 1;
  if (held.reminders > maxReminders)
    throw new ProblemError(makeProblem('too_many_requests', 'The mail was asked for too often.', { retryAfter: 1800 }));
}

/** Confirms the address; false when it was confirmed before. */
function confirm(held: ReceivedJoinRequest): boolean {
  if (held.confirmed) return false;
  held.confirmed = held.updated = timeOfChange(held);
  held.confirmedOnce = true;
  const last = held.questions.at(-1);
  if (held.status === 'received') held.status = last && !last.answer ? 'asked' : 'confirmed';
  return true;
}

/** Takes the consent to publication back, and what was published; false when there is neither. */
async function withdraw(held: ReceivedJoinRequest, network: Network, store: Store): Promise<boolean> {
  const agreed = agreesToPublication(held.input);
  if (!agreed && !isPublished(held)) return false;
  if (agreed) {
    held.input = withoutPublication(held.input);
    held.consent = await recordConsent(held.input, network, new Date());
  }
  held.updated = timeOfChange(held);
  unpublish(held, store);
  return true;
}

const isPublished = ({ membership }: ReceivedJoinRequest): boolean =>
  Boolean(membership?.published && !membership.withdrawn);

/**
 * Takes the published entry of a join request out of what everybody may read; false when there is none. Where another member of the same
 * organization has agreed to it too, the entry is theirs from then on.
 */
function unpublish(held: ReceivedJoinRequest, { networks, joinRequests, desk }: Store): boolean {
  const { membership, receipt, updated } = held;
  if (!membership || !isPublished(held)) return false;
  const { organization } = membership;
  membership.withdrawn = updated;
  delete membership.organization;
  const others = joinRequests.filter(
    ({ receipt: { network }, membership: joined }) =>
      network === receipt.network && joined?.organization === organization,
  );
  const heir = others.find(({ input }) => agreesToPublication(input));
  if (heir?.membership) {
    heir.membership.published = updated;
    record(desk, { network: receipt.network, action: 'join-request.published', subject: heir.receipt.id });
    return true;
  }
  for (const { membership: joined } of others) delete joined?.organization;
  const organizations = networks.find(({ network }) => network.slug === receipt.network)?.organizations ?? [];
  const index = organizations.findIndex(({ slug }) => slug === organization);
  if (index >= 0) organizations.splice(index, 1);
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

const alreadyConfirmed = (): ProblemError =>
  new ProblemError(makeProblem('already_confirmed', 'Its e-mail address has been confirmed already.'));

const refused = (): ProblemError =>
  new ProblemError(
    makeProblem('token_invalid', 'No join request of this network can be reached with this id and token.'),
  );
