import {
  type AuditAction,
  agreesToPublication,
  type JoinRequest,
  type JoinRequestReceipt,
  makeProblem,
  type Network,
  withoutPublication,
} from '@tejido/contract';
import { correctJoinRequest, isSameConsent, maxMoves, recordConsent } from '@tejido/contract/schemas';
import { ProblemError } from '../problem-error.ts';
import { record } from './desk/state.ts';
import type { Handlers, OperationRequest, Store } from './handler.ts';
import { type ReceivedJoinRequest, timeOfChange } from './join-requests.ts';
import { type SentMail, sendMail } from './mails.ts';
import { ownRecord } from './record.ts';

type OwnName =
  | 'getJoinRequest'
  | 'updateJoinRequest'
  | 'eraseJoinRequest'
  | 'confirmJoinRequest'
  | 'sendConfirmation'
  | 'unpublishJoinRequest'
  | 'answerQuestion';

/** What answers a person who has the token of a mail, about their own join request. */
export const ownJoinRequestHandlers: Handlers<OwnName> = {
  getJoinRequest: ownRecordOf,
  confirmJoinRequest(call) {
    const { store, claim } = call;
    const { held, mail } = claim;
    if (mail?.to !== held.input.email) throw refused();
    if (confirm(held)) note(call, 'join-request.confirmed');
    forgetMails(store.mails, (sent) => sent.joinRequest === held.receipt.id && sent.to !== held.input.email);
    return ownRecordOf(call);
  },
  async sendConfirmation(call) {
    const { store, where, claim, body } = call;
    const { held, mail } = claim;
    if (!mail && held.confirmedOnce) throw alreadyConfirmed();
    countReminder(held);
    const { email = held.input.email } = body;
    if (email === held.input.email) sendMail(store.mails, held, 'received');
    else {
      await correct(held, { email }, where.network, store.mails);
      note(call, 'join-request.corrected');
    }
    return { ...receiptOf(held), status: held.status };
  },
  async updateJoinRequest(call) {
    const { store, where, claim, body } = call;
    const { held } = claim;
    const agreed = agreesToPublication(held.input);
    await correct(held, body, where.network, store.mails);
    note(call, 'join-request.corrected');
    if (agreed && !agreesToPublication(held.input) && unpublish(held, store)) note(call, 'join-request.withdrawn');
    return ownRecordOf(call);
  },
  async unpublishJoinRequest(call) {
    const { store, where, claim } = call;
    if (await withdraw(claim.held, where.network, store)) note(call, 'join-request.withdrawn');
    return ownRecordOf(call);
  },
  answerQuestion(call) {
    if (answerQuestion(call.claim.held, call.body.text)) note(call, 'join-request.answered');
    return ownRecordOf(call);
  },
  eraseJoinRequest(call) {
    const { store, claim } = call;
    const { held } = claim;
    const { id } = held.receipt;
    unpublish(held, store);
    store.joinRequests.splice(store.joinRequests.indexOf(held), 1);
    forgetMails(store.mails, ({ joinRequest }) => joinRequest === id);
    note(call, 'join-request.erased');
    return { ...receiptOf(held), status: 'erased' };
  },
};

type OwnRequest = Pick<OperationRequest<OwnName>, 'store' | 'where' | 'claim'>;

function ownRecordOf({ claim, where }: OwnRequest): JoinRequest {
  return ownRecord(claim.held, where.network);
}

function note({ store, where, claim }: OwnRequest, action: AuditAction): void {
  record(store.desk, { network: where.network.slug, action, subject: claim.held.receipt.id });
}

function receiptOf(held: ReceivedJoinRequest): JoinRequestReceipt {
  const { token: _, ...receipt } = held.receipt;
  return receipt;
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
function answerQuestion(held: ReceivedJoinRequest, text: string): boolean {
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
