import { makeId } from '@tejido/contract';
import type { MailCause } from '@tejido/contract/submissions';
import { makeIdempotencyKey as makeRandomWord } from '../join-requests.ts';
import type { Store } from './handler.ts';
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
  /** What it is about. */
  subject: MailCause;
  /** The words of the network's team, where it has any. */
  text: string;
}

/** A link in a mail, as long as it opens anything. */
export interface Link {
  joinRequest: string;
  token: string;
  /** Which of the request's addresses it was sent to. */
  addressVersion: number;
}

/** Puts a mail about a join request among those sent, with a link of its own. */
export function sendMail({ mails, links }: Store, held: ReceivedJoinRequest, subject: MailCause): void {
  const { id: joinRequest, input, receipt, questions, reason, addressVersion } = held;
  const token = makeRandomWord() + makeRandomWord();
  const words = { confirmation: '', accepted: reason, declined: reason, asked: questions.at(-1)?.text };
  links.push({ joinRequest, token, addressVersion });
  mails.push({
    id: makeId('mai'),
    time: new Date().toISOString(),
    to: input.email,
    language: input.language,
    network: receipt.network,
    joinRequest,
    token,
    subject,
    text: words[subject] ?? '',
  });
}

/** Forgets the mails about a join request, and their links. */
export function forgetMails(store: Store, joinRequest: string): void {
  const { mails } = store;
  store.links = store.links.filter((link) => link.joinRequest !== joinRequest);
  mails.splice(0, mails.length, ...mails.filter((mail) => mail.joinRequest !== joinRequest));
}
