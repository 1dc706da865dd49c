import type { Network, Problem, Retention, SubmissionKind } from '@tejido/contract';
import {
  answer,
  confirm,
  correct,
  linkRefused,
  noSubmission,
  type Outcome,
  ownRecordOf,
  type Receipt,
  receiptOf,
  remind,
  type Submission,
  type SubmissionRecord,
  withdraw,
} from '@tejido/contract/submissions';
import type { Kysely, Transaction } from 'kysely';
import type { Admission } from '../abuse/admission.ts';
import { countRequest, type RateLimits } from '../abuse/rate-limit.ts';
import { countAnew } from '../abuse/recipients.ts';
import type { Actor } from '../accounts/actor.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { apply } from './apply.ts';
import { eraseSubmission } from './erase.ts';
import { notesOf } from './notes.ts';
import { isReceiptToken } from './receipt-token.ts';
import { findSubmission } from './record.ts';
import { type Access, findAccess, forgetOlderTokens } from './tokens.ts';

/*
 * What a person may do with a submission without an account, by the link in the mail.
 */

/** Whose submission, and by which token. */
export interface Claim {
  network: Network;
  kind: SubmissionKind;
  id: string;
  token: string;
  retention: Retention;
}

/** A submission that its token has opened. */
export interface Opened {
  record: SubmissionRecord;
}

/** What became of it: the request, or the problem. */
export type Own<T> = (T & { problem?: undefined }) | { problem: Problem };

/** Everything that is held of a submission. */
export async function openSubmission(db: Db, { network, kind, id, token, retention }: Claim): Promise<Own<Opened>> {
  const access = await findAccess(db, network.id, id, token);
  const held = access && (await findSubmission(db, network.id, kind, id));
  if (!held) return { problem: linkRefused() };
  return { record: ownRecordOf(held, await notesOf(db, network.id, id), network, retention) };
}

/** Whether a token was sent to the address that its request has now, so that it can confirm it. */
export const provesAddress = async (db: Db, networkId: string, id: string, token: string): Promise<boolean> =>
  (await findAccess(db, networkId, id, token))?.provesAddress ?? false;

/** Confirms the address that the token was sent to; links that were sent to others do not work any more then. */
export function confirmOwn(db: Kysely<Tables>, claim: Claim, now: Date = new Date()): Promise<Own<Opened>> {
  return act(db, claim, {}, async (held, access, transaction) => {
    const outcome = confirm(held, access.provesAddress, now);
    if (outcome.problem) return outcome;
    if (!outcome.same) await countAnew(transaction, 'mails', held.input.email);
    await forgetOlderTokens(transaction, claim.network.id, claim.id);
    return outcome;
  });
}

/**
 * Corrects a submission. Another e-mail address is written to, and has to be confirmed. Throws what the admission throws, which only
 * another address has to pass.
 */
export const correctOwn = (
  db: Kysely<Tables>,
  claim: Claim,
  body: unknown,
  admission: Admission,
  now: Date = new Date(),
): Promise<Own<Opened>> =>
  act(db, claim, admission.limits, (held, _, transaction) =>
    correctAdmitted(transaction, held, body, claim.network, admission, now),
  );

/** Opens what a link from a mail does, without reading it. */
export const openRequest = async (db: Db, { network, id, token }: Claim): Promise<Own<object>> =>
  (await findAccess(db, network.id, id, token)) ? {} : { problem: linkRefused() };

/** Opens what a receipt does: nothing that is held, but that its mail may be asked for again. A token that opens the request does so too. */
export async function openReceipt(db: Db, { network, id, token }: Claim): Promise<Own<object>> {
  const opens =
    (await isReceiptToken(db, network.id, id, token)) || (await findAccess(db, network.id, id, token)) !== undefined;
  return opens ? {} : { problem: linkRefused() };
}

/** Has the mail that asks to confirm sent once more, to another address where one is given. Throws `too_many_requests`. */
export async function sendConfirmation(
  db: Kysely<Tables>,
  claim: Claim,
  email: string | undefined,
  admission: Admission,
  now: Date = new Date(),
): Promise<Own<{ receipt: Receipt }>> {
  const { network, kind, id, token } = claim;
  return withRetry(db, async (transaction) => {
    const held = await findSubmission(transaction, network.id, kind, id, { forUpdate: true });
    if (!held || (await openReceipt(transaction, claim)).problem) return { problem: linkRefused() };
    const reminder = remind(held, (await findAccess(transaction, network.id, id, token)) ? 'link' : 'receipt');
    if (reminder.problem) return reminder;
    await countReminder(transaction, network.id, id, admission.limits);
    const outcome =
      email === undefined || email === held.input.email
        ? reminder
        : await correctAdmitted(transaction, held, { email }, network, admission, now);
    if (outcome.problem) return outcome;
    if (!outcome.same) await apply(transaction, held, outcome, { network, limits: admission.limits });
    return { receipt: receiptOf(held, network, held.status) };
  });
}

/** The same, because somebody of the team wants it. Throws `too_many_requests`. */
export async function remindPerson(
  db: Kysely<Tables>,
  network: Network,
  kind: SubmissionKind,
  id: string,
  actor: Actor,
  limits: RateLimits,
): Promise<Own<{ held: Submission }>> {
  return withRetry(db, async (transaction) => {
    const held = await findSubmission(transaction, network.id, kind, id, { forUpdate: true });
    const outcome: Outcome = held ? remind(held, 'team') : { problem: noSubmission(kind) };
    if (outcome.problem) return outcome;
    await countReminder(transaction, network.id, id, limits);
    if (held && !outcome.same) await apply(transaction, held, outcome, { network, actor, limits });
    return { held: held as Submission };
  });
}

/** Takes the published entry of an organization back, and the consent to it with that, published or not yet. */
export const unpublishOwn = (db: Kysely<Tables>, claim: Claim, now: Date = new Date()): Promise<Own<Opened>> =>
  act(db, claim, {}, (held) => withdraw(held, claim.network, now));

/** Answers the last question; another answer takes the place of the first until the team asks again or decides. */
export const answerOwn = (
  db: Kysely<Tables>,
  claim: Claim,
  text: string,
  now: Date = new Date(),
): Promise<Own<Opened>> => act(db, claim, {}, (held) => answer(held, text, now));

/** Erases a submission and everything held or published with it. */
export async function eraseOwn(db: Kysely<Tables>, claim: Claim): Promise<Own<{ receipt: Receipt }>> {
  const { network, kind, id, token } = claim;
  return withRetry(db, async (transaction) => {
    const held = await findSubmission(transaction, network.id, kind, id, { forUpdate: true });
    if (!held || !(await findAccess(transaction, network.id, id, token))) return { problem: linkRefused() };
    await eraseSubmission(transaction, network.id, kind, id);
    return { receipt: receiptOf(held, network, 'erased') };
  });
}

/** Does what a rule says of the submission that a token opens, and opens it as it is then. */
async function act(
  db: Kysely<Tables>,
  claim: Claim,
  limits: RateLimits,
  rule: (held: Submission, access: Access, transaction: Transaction<Tables>) => Outcome | Promise<Outcome>,
): Promise<Own<Opened>> {
  const { network, kind, id, token } = claim;
  return withRetry(db, async (transaction) => {
    const held = await findSubmission(transaction, network.id, kind, id, { forUpdate: true });
    const access = await findAccess(transaction, network.id, id, token);
    if (!held || !access) return { problem: linkRefused() };
    const outcome = await rule(held, access, transaction);
    if (outcome.problem) return outcome;
    if (!outcome.same) await apply(transaction, held, outcome, { network, limits });
    return openSubmission(transaction, claim);
  });
}

/** Corrects a submission; another address has to be admitted like a new request. */
async function correctAdmitted(
  transaction: Transaction<Tables>,
  held: Submission,
  body: unknown,
  network: Network,
  admission: Admission,
  now: Date,
): Promise<Outcome> {
  const outcome = await correct(held, body, network, now);
  if (!outcome.problem && !outcome.same && outcome.mail) await admission.spend(transaction);
  return outcome;
}

/** Counts a mail that is asked for once more, whoever asks: it goes to one person. */
async function countReminder(db: Db, networkId: string, id: string, { reminders }: RateLimits): Promise<void> {
  if (reminders) await countRequest(db, { policy: 'reminders', limit: reminders, networkId, client: id });
}
