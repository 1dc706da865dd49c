import { makeId, type SubmissionKind } from '@tejido/contract';
import { receiptOf, recordConsent, type SubmissionInput, submissionKind } from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import { makeIdempotencyKey as makeRandomWord } from '../../submit.ts';
import type { ReceivedSubmission, Store } from '../store.ts';
import { sendMail } from './mails.ts';

/** Takes a submission, and writes to its person. Which words they agreed to is there when the second promise is fulfilled. */
export function take(
  store: Store,
  { network }: DemoRecords,
  kind: SubmissionKind,
  input: SubmissionInput,
  { now = new Date(), idempotencyKey = makeRandomWord() }: { now?: Date; idempotencyKey?: string } = {},
): { held: ReceivedSubmission; recorded: Promise<unknown> } {
  const definition = submissionKind(kind);
  const created = now.toISOString();
  const made = { id: makeId(definition.prefix, now.getTime()), created };
  const { language, consent } = input;
  const held: ReceivedSubmission = {
    ...made,
    kind,
    idempotencyKey,
    receipt: { ...receiptOf(made, network, 'received'), token: makeRandomWord() + makeRandomWord() },
    input,
    consent: { notice: consent.notice, purposes: consent.purposes, wording: '', language, time: created },
    status: 'received',
    updated: created,
    unconfirmedSince: created,
    confirmedOnce: false,
    addressVersion: 1,
    inquiries: [],
    notes: [],
    reminders: 0,
  };
  store.submissions[kind].push(held);
  sendMail(store, held, 'confirmation');
  const recorded = recordConsent(definition, input, network, now).then((record) => (held.consent = record));
  return { held, recorded };
}
