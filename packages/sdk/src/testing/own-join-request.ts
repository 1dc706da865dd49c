import {
  type JoinRequest,
  type JoinRequestReceipt,
  makeProblem,
  type Network,
  type OperationName,
} from '@tejido/contract';
import { correctJoinRequest, isSameConsent, recordConsent } from '@tejido/contract/schemas';
import { ProblemError } from '../problem-error.ts';
import { type ReceivedJoinRequest, readJson, refuseOtherTypes, type Submissions } from './join-requests.ts';
import { sendConfirmation } from './mails.ts';

/** After how many days an unconfirmed request would be erased, in milliseconds. */
const patience = 14 * 24 * 60 * 60_000;

/** How often the address of a request may change. */
const maxMoves = 5;

/** Answers an operation on a person's own join request. Throws a {@link ProblemError} for a token that does not open it. */
export async function answerOwn(
  request: Request,
  operation: OperationName,
  network: Network,
  { id = '', token = '' }: { id?: string; token?: string },
  submissions: Submissions,
): Promise<JoinRequest | JoinRequestReceipt> {
  const { joinRequests, mails } = submissions;
  const held = joinRequests.find(({ receipt }) => receipt.id === id && receipt.network === network.slug);
  const mail = held && mails.find((sent) => sent.joinRequest === id && sent.token === token);
  if (!held || !mail) throw refused();
  if (operation === 'eraseJoinRequest') {
    joinRequests.splice(joinRequests.indexOf(held), 1);
    forgetMails(submissions, ({ joinRequest }) => joinRequest === id);
    return { ...held.receipt, status: 'erased' };
  }
  if (operation === 'confirmJoinRequest') {
    if (mail.to !== held.input.email) throw refused();
    confirm(held);
    forgetMails(submissions, (sent) => sent.joinRequest === id && sent.to !== held.input.email);
  }
  if (operation === 'updateJoinRequest') {
    refuseOtherTypes(request);
    await correct(held, await readJson(request), network, submissions);
  }
  return toRecord(held);
}

function confirm(held: ReceivedJoinRequest): void {
  if (held.confirmed) return;
  held.confirmed = held.updated = new Date().toISOString();
  if (held.status === 'received') held.status = 'confirmed';
}

async function correct(
  held: ReceivedJoinRequest,
  body: unknown,
  network: Network,
  { mails }: Submissions,
): Promise<void> {
  const { input, problem } = correctJoinRequest(held.input, body, network);
  if (problem) throw new ProblemError(problem);
  const now = new Date();
  const isMoved = input.email !== held.input.email;
  if (isMoved && (held.moves ?? 0) >= maxMoves)
    throw new ProblemError(makeProblem('too_many_requests', 'The e-mail address was changed too often.'));
  if (!isSameConsent(input.consent, held.input.consent)) held.consent = await recordConsent(input, network, now);
  held.input = input;
  held.updated = now.toISOString();
  if (!isMoved) return;
  held.moves = (held.moves ?? 0) + 1;
  held.confirmed = undefined;
  held.unconfirmedSince = held.updated;
  if (held.status === 'confirmed') held.status = 'received';
  sendConfirmation(mails, held);
}

function toRecord({
  receipt,
  input,
  consent,
  status,
  updated,
  confirmed,
  unconfirmedSince,
}: ReceivedJoinRequest): JoinRequest {
  const expires = new Date(Date.parse(unconfirmedSince) + patience).toISOString();
  return {
    ...input,
    ...receipt,
    status,
    updated,
    ...(confirmed && { confirmed }),
    ...(status === 'received' && { expires }),
    consent,
  };
}

function forgetMails({ mails }: Submissions, isForgotten: (mail: Submissions['mails'][number]) => boolean): void {
  mails.splice(0, mails.length, ...mails.filter((mail) => !isForgotten(mail)));
}

const refused = (): ProblemError =>
  new ProblemError(
    makeProblem('token_invalid', 'No join request of this network can be reached with this id and token.'),
  );
