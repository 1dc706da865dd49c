import { makeIdempotencyKey as makeRandomWord } from '../join-requests.ts';
import type { ReceivedJoinRequest } from './join-requests.ts';

/** A mail that a server would have sent: the link in it leads to the join request with this token. */
export interface SentMail {
  to: string;
  /** The language in which it would have been written. */
  language: string;
  network: string;
  joinRequest: string;
  token: string;
}

/** Puts the mail that asks to confirm a join request among those sent. */
export function sendConfirmation(mails: SentMail[], { receipt, input }: ReceivedJoinRequest): void {
  const token = makeRandomWord() + makeRandomWord();
  mails.push({ to: input.email, language: input.language, network: receipt.network, joinRequest: receipt.id, token });
}
