import { type JoinRequest, makeProblem } from '@tejido/contract';
import {
  answer,
  confirm,
  correct,
  isPublished,
  type Outcome,
  ownRecordOf,
  type Reminding,
  receiptOf,
  remind,
  withdraw,
} from '@tejido/contract/submissions';
import { apply, unpublish } from './apply.ts';
import { record } from './desk/state.ts';
import type { Handlers, OperationRequest } from './handler.ts';
import { forgetMails } from './mails.ts';
import type { ReceivedJoinRequest } from './store.ts';

type OwnName =
  | 'getJoinRequest'
  | 'updateJoinRequest'
  | 'eraseJoinRequest'
  | 'confirmJoinRequest'
  | 'sendConfirmation'
  | 'unpublishJoinRequest'
  | 'answerQuestion';

type OwnRequest = Pick<OperationRequest<OwnName>, 'store' | 'where' | 'claim'>;

/** What answers a person who has the token of a mail, about their own join request. */
export const ownJoinRequestHandlers: Handlers<OwnName> = {
  getJoinRequest: ownRecord,
  confirmJoinRequest(call) {
    const { store, claim } = call;
    const { held, link } = claim;
    const proves = link?.addressVersion === held.addressVersion;
    const opened = act(call, confirm(held, proves, new Date()));
    store.links = store.links.filter(
      (one) => one.joinRequest !== held.id || one.addressVersion === held.addressVersion,
    );
    return opened;
  },
  updateJoinRequest: async (call) =>
    act(call, await correct(call.claim.held, call.body, call.where.network, new Date())),
  unpublishJoinRequest: async (call) => act(call, await withdraw(call.claim.held, call.where.network, new Date())),
  answerQuestion: (call) => act(call, answer(call.claim.held, call.body.text, new Date())),
  async sendConfirmation(call) {
    const { where, claim, body } = call;
    const { held, link } = claim;
    const { email = held.input.email } = body;
    const reminder = remindCounted(held, link ? 'link' : 'receipt');
    const isMoved = !reminder.problem && email !== held.input.email;
    apply(call, held, isMoved ? await correct(held, { email }, where.network, new Date()) : reminder);
    return receiptOf(held, where.network, held.status);
  },
  eraseJoinRequest(call) {
    const { store, where, claim } = call;
    const { held } = claim;
    if (isPublished(held)) unpublish(call, held, new Date().toISOString());
    store.joinRequests.splice(store.joinRequests.indexOf(held), 1);
    forgetMails(store, held.id);
    record(store.desk, { network: where.network.slug, action: 'join-request.erased', subject: held.id });
    return receiptOf(held, where.network, 'erased');
  },
};

/** Does what a rule says, and opens the request as it is then. */
function act(call: OwnRequest, outcome: Outcome): JoinRequest {
  apply(call, call.claim.held, outcome);
  return ownRecord(call);
}

function ownRecord({ claim, where }: OwnRequest): JoinRequest {
  return structuredClone(ownRecordOf(claim.held, claim.held.notes, where.network));
}

/** How often the mail that asks to confirm may be asked for again at once. */
const maxReminders = 3;

/** Has the mail that asks to confirm sent once more, unless that was asked for too often. */
export function remindCounted(held: ReceivedJoinRequest, by: Reminding): Outcome {
  const outcome = remind(held, by);
  if (outcome.problem || held.reminders++ < maxReminders) return outcome;
  return { problem: makeProblem('too_many_requests', 'The mail was asked for too often.', { retryAfter: 1800 }) };
}
