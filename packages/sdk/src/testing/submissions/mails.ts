import { makeId } from '@tejido/contract';
import type { MailCause } from '@tejido/contract/submissions';
import { makeIdempotencyKey as makeRandomWord } from '../../submit.ts';
import type { ReceivedSubmission, Store } from '../store.ts';

/** Puts a mail about a submission among those sent, with a link of its own. */
export function sendMail({ mails, links }: Store, held: ReceivedSubmission, subject: MailCause): void {
  const { id: about, input, receipt, inquiries, reason, addressVersion } = held;
  const token = makeRandomWord() + makeRandomWord();
  const words = { confirmation: '', accepted: reason, declined: reason, asked: inquiries.at(-1)?.text };
  links.push({ about, token, addressVersion });
  mails.push({
    id: makeId('mai'),
    time: new Date().toISOString(),
    to: input.email,
    language: input.language,
    network: receipt.network,
    about,
    token,
    subject,
    text: words[subject] ?? '',
  });
}

/** Forgets the mails about a submission, and their links. */
export function forgetMails(store: Store, id: string): void {
  const { mails } = store;
  store.links = store.links.filter(({ about }) => about !== id);
  mails.splice(0, mails.length, ...mails.filter(({ about }) => about !== id));
}
