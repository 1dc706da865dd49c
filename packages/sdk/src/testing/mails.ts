import { type JoinRequestStatus, makeId } from '@tejido/contract';
import { makeIdempotencyKey as makeRandomWord } from '../join-requests.ts';
import type { ReceivedJoinRequest } from './join-requests.ts';

/** A mail that a server would have sent: the link in it leads to the join request with this token. */
export interface SentMail {
  id: string;
  time: string;
  to: string;
  /** The language in which it would have been written. */
  language: string;
  network: string;
  joinRequest: string;
  token: string;
  /** What it is about: the status that the request came to. */
  subject: JoinRequestStatus;
  /** The words of the network's team, where it has any. */
  text: string;
}

/** Puts a mail about a join request among those sent, with a link of its own. */
export function sendMail(
  mails: SentMail[],
  { receipt, input }: ReceivedJoinRequest,
  subject: JoinRequestStatus,
  text = '',
): void {
  const token = makeRandomWord() + makeRandomWord();
  const { id: joinRequest, network } = receipt;
  const time = new Date().toISOString();
  mails.push({
    id: makeId('mai'),
    time,
    to: input.email,
    language: input.language,
    network,
    joinRequest,
    token,
    subject,
    text,
  });
}
