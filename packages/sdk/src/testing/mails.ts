import { makeId } from '@tejido/contract';
import type { MailCause } from '@tejido/contract/submissions';
import { makeIdempotencyKey as makeRandomWord } from '../join-requests.ts';
import type { ReceivedJoinRequest, Store } from './store.ts';

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
