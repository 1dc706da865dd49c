import {
  type AuditAction,
  agreesToPublication,
  type JoinRequest,
  type JoinRequestReceipt,
  makeProblem,
  type Network,
  type Problem,
  type Retention,
  withoutPublication,
} from '@tejido/contract';
import { correctJoinRequest, isSameConsent, maxMoves, recordConsent } from '@tejido/contract/schemas';
import { type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Admission } from '../abuse/admission.ts';
import { countRequest, type RateLimits } from '../abuse/rate-limit.ts';
import { countAnew, mailUnproved } from '../abuse/recipients.ts';
import type { Actor } from '../accounts/actor.ts';
import { record } from '../audit/audit-log.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { forgetJobs, isWaiting } from '../outbox/outbox.ts';
import { reviewColumns } from './columns.ts';
import { confirmationMail } from './confirmation-mail.ts';
import { eraseJoinRequest } from './erase.ts';
import { listOwnNotes } from './notes.ts';
import { isReceiptToken } from './receipt-token.ts';
import { findJoinRequest, type JoinRequestRow, timeOfChange, toRecord } from './record.ts';
import { findAccess, forgetOlderTokens } from './tokens.ts';
import { unpublish } from './unpublish.ts';

/*
 * What a person may do with a join request without an account, by the link in the mail.
 */

/** Whose join request, and by which token. */
export interface Claim {
  network: Network;
  id: string;
  token: string;
  retention: Retention;
}

/** A join request that its token has opened. */
export interface Opened {
  record: JoinRequest;
}

/** What became of it: the request, or the problem. */
export type Own<T> = (T & { problem?: undefined }) | { problem: Problem };

/** The same for whatever is wrong: nobody learns which requests exist. */
const refused = (): { problem: Problem } => ({
  problem: makeProblem('token_invalid', 'No join request of this network can be reached with this id and token.'),
});

/** Everything that is held of a join request. */
export async function openJoinRequest(db: Db, claim: Claim): Promise<Own<Opened>> {
  const { network, id, retention } = claim;
  const access = await findAccess(db, network.id, id, claim.token);
  const row = access && (await findJoinRequest(db, network.id, id));
  if (!row) return refused();
  const notes = await listOwnNotes(db, network.id, id);
  return { record: { ...toRecord(row, network, retention), ...(notes.length > 0 && { notes }) } };
}

/** Whether a token was sent to the address that its request has now, so that it can confirm it. */
export const provesAddress = async (db: Db, networkId: string, id: string, token: string): Promise<boolean> =>
  (await findAccess(db, networkId, id, token))?.provesAddress ?? false;

/** Confirms the address that the token was sent to; links that were sent to others do not work any more then. */
export async function confirmOwn(db: Kysely<Tables>, claim: Claim, now: Date = new Date()): Promise<Own<Opened>> {
  const { network, id, token } = claim;
  return withRetry(db, async (transaction) => {
    const row = await findJoinRequest(transaction, network.id, id, { forUpdate: true });
    const access = await findAccess(transaction, network.id, id, token);
    if (!row || !access?.provesAddress) return refused();
    if (!row.confirmed) {
      const time = timeOfChange(row, now);
      await change(transaction, claim, 'join-request.confirmed', {
        confirmed: time,
        confirmed_once: true,
        updated: time,
        ...(row.status === 'received' && { status: isAsked(row) ? 'asked' : 'confirmed' }),
      });
      await countAnew(transaction, 'mails', row.document.email);
    }
    await forgetOlderTokens(transaction, network.id, id);
    return openJoinRequest(transaction, claim);
  });
}

/**
 * Corrects a join request. Another e-mail address is written to, and has to be confirmed. Throws what the admission throws, which only
 * another address has to pass.
 */
export async function correctOwn(
  db: Kysely<Tables>,
  claim: Claim,
  body: unknown,
  admission: Admission,
  now: Date = new Date(),
): Promise<Own<Opened>> {
  const { network, id, token } = claim;
  return withRetry(db, async (transaction) => {
    const row = await findJoinRequest(transaction, network.id, id, { forUpdate: true });
    if (!row || !(await findAccess(transaction, network.id, id, token))) return refused();
    const problem = await correct(transaction, claim, row, body, admission, now);
    return problem ? { problem } : openJoinRequest(transaction, claim);
  });
}

/** Opens what a link from a mail does, without reading it. */
export const openRequest = async (db: Db, { network, id, token }: Claim): Promise<Own<object>> =>
  (await findAccess(db, network.id, id, token)) ? {} : refused();

/** Opens what a receipt does: nothing that is held, but that its mail may be asked for again. A token that opens the request does so too. */
export async function openReceipt(db: Db, { network, id, token }: Claim): Promise<Own<object>> {
  const opens =
    (await isReceiptToken(db, network.id, id, token)) || (await findAccess(db, network.id, id, token)) !== undefined;
  return opens ? {} : refused();
}

/** Has the mail that asks to confirm sent once more, to another address where one is given. Throws `too_many_requests`. */
export async function sendConfirmation(
  db: Kysely<Tables>,
  claim: Claim,
  email: string | undefined,
  admission: Admission,
  now: Date = new Date(),
): Promise<Own<{ receipt: JoinRequestReceipt }>> {
  const { network, id } = claim;
  return withRetry(db, async (transaction) => {
    const row = await findJoinRequest(transaction, network.id, id, { forUpdate: true });
    if (!row || (await openReceipt(transaction, claim)).problem) return refused();
    if (row.confirmed) return { problem: alreadyConfirmed() };
    // Who has confirmed it may have moved it since; who sent it need not be the same person.
    if (row.confirmed_once && !(await findAccess(transaction, network.id, id, claim.token)))
      return { problem: alreadyConfirmed() };
    await countReminder(transaction, network.id, id, admission.limits);
    const to = email ?? row.document.email;
    if (to === row.document.email) await sendAgain(transaction, network.id, id, to, admission.limits);
    else {
      const problem = await correct(transaction, claim, row, { email: to }, admission, now);
      if (problem) return { problem };
    }
    return { receipt: { id, network: network.slug, status: row.status, created: row.created.toISOString() } };
  });
}

/** The same, because somebody of the team wants it. Throws `too_many_requests`. */
export async function remindApplicant(
  db: Kysely<Tables>,
  network: Network,
  id: string,
  actor: Actor,
  limits: RateLimits,
): Promise<Own<{ row: JoinRequestRow }>> {
  return withRetry(db, async (transaction) => {
    const row = await findJoinRequest(transaction, network.id, id, { forUpdate: true });
    if (!row) return { problem: makeProblem('record_not_found', 'This network has no such join request.') };
    if (row.confirmed) return { problem: alreadyConfirmed() };
    await countReminder(transaction, network.id, id, limits);
    await sendAgain(transaction, network.id, id, row.document.email, limits);
    await record(transaction, { networkId: network.id, action: 'join-request.reminded', actor, subject: id });
    return { row };
  });
}

const alreadyConfirmed = (): Problem =>
  makeProblem('already_confirmed', 'Its e-mail address has been confirmed already.');

/** Counts a mail that is asked for once more, whoever asks: it goes to one person. */
async function countReminder(db: Db, networkId: string, id: string, { reminders }: RateLimits): Promise<void> {
  if (reminders) await countRequest(db, { policy: 'reminders', limit: reminders, networkId, client: id });
}

/** Has the mail that asks to confirm sent once more; one that waits already stays where it is: another would have to wait longer. */
async function sendAgain(db: Db, networkId: string, id: string, email: string, limits: RateLimits): Promise<void> {
  const order = { networkId, kind: confirmationMail, subject: id };
  if (!(await isWaiting(db, order))) await mailUnproved(db, order, email, limits);
}

/** Takes the published entry of an organization back, and the consent to it with that, published or not yet. */
export async function unpublishOwn(db: Kysely<Tables>, claim: Claim, now: Date = new Date()): Promise<Own<Opened>> {
  const { network, id, token } = claim;
  return withRetry(db, async (transaction) => {
    const row = await findJoinRequest(transaction, network.id, id, { forUpdate: true });
    if (!row || !(await findAccess(transaction, network.id, id, token))) return refused();
    const agreed = agreesToPublication(row.document);
    const wasPublic = await unpublish(transaction, network.id, id, now);
    // Asked once more because the first answer of ours was lost.
    if (!agreed && !wasPublic) return openJoinRequest(transaction, claim);
    const input = agreed ? withoutPublication(row.document) : row.document;
    await change(transaction, claim, 'join-request.withdrawn', {
      document: JSON.stringify(input),
      consent: JSON.stringify(agreed ? await recordConsent(input, network, now) : row.consent),
      updated: timeOfChange(row, now),
    });
    return openJoinRequest(transaction, claim);
  });
}

/** Answers the last question; another answer takes the place of the first until the team asks again or decides. */
export async function answerOwn(
  db: Kysely<Tables>,
  claim: Claim,
  text: string,
  now: Date = new Date(),
): Promise<Own<Opened>> {
  const { network, id, token } = claim;
  return withRetry(db, async (transaction) => {
    const row = await findJoinRequest(transaction, network.id, id, { forUpdate: true });
    const access = await findAccess(transaction, network.id, id, token);
    if (!row || !access) return refused();
    const question = row.questions.at(-1);
    if (!question || !isOpen(row))
      return { problem: makeProblem('record_not_found', 'The network’s team waits for no answer.') };
    // Sent once more because the first answer of ours was lost.
    if (question.answer?.text === text) return openJoinRequest(transaction, claim);
    const time = timeOfChange(row, now);
    const questions = [...row.questions.slice(0, -1), { ...question, answer: { text, time } }];
    await change(transaction, claim, 'join-request.answered', {
      questions: JSON.stringify(questions),
      updated: time,
      ...(row.status === 'asked' && { status: 'confirmed' }),
    });
    return openJoinRequest(transaction, claim);
  });
}

/** Erases a join request and everything held or published with it. */
export async function eraseOwn(db: Kysely<Tables>, claim: Claim): Promise<Own<{ receipt: JoinRequestReceipt }>> {
  const { network, id, token } = claim;
  return withRetry(db, async (transaction) => {
    const row = await findJoinRequest(transaction, network.id, id, { forUpdate: true });
    if (!row || !(await findAccess(transaction, network.id, id, token))) return refused();
    await eraseJoinRequest(transaction, network.id, id);
    return { receipt: { id, network: network.slug, status: 'erased', created: row.created.toISOString() } };
  });
}

/** Whether the last question waits for its first answer. */
const isAsked = ({ questions }: JoinRequestRow): boolean => {
  const last = questions.at(-1);
  return last !== undefined && last.answer === undefined;
};

/** Whether an answer would still be read. */
const isOpen = ({ status }: JoinRequestRow): boolean => ['received', 'confirmed', 'asked'].includes(status);

/** Corrects a row; the problem with what cannot be. */
async function correct(
  transaction: Transaction<Tables>,
  claim: Claim,
  row: JoinRequestRow,
  body: unknown,
  admission: Admission,
  now: Date,
): Promise<Problem | undefined> {
  const { network, id } = claim;
  const { input, problem } = correctJoinRequest(row.document, body, network);
  if (problem) return problem;
  const isMoved = input.email !== row.document.email;
  if (isMoved && row.address_version > maxMoves) {
    const detail = 'The e-mail address was changed too often: write to the network.';
    return makeProblem('too_many_requests', detail);
  }
  if (isMoved) await admission.spend(transaction);
  const consent = isSameConsent(input.consent, row.document.consent)
    ? row.consent
    : await recordConsent(input, network, now);
  await change(transaction, claim, 'join-request.corrected', {
    document: JSON.stringify(input),
    consent: JSON.stringify(consent),
    updated: timeOfChange(row, now),
    ...reviewColumns(id, input),
    ...(isMoved && {
      status: ['confirmed', 'asked'].includes(row.status) ? 'received' : row.status,
      confirmed: null,
      unconfirmed_since: now.toISOString(),
      address_version: sql<number>`address_version + 1`,
    }),
  });
  // What was public before anybody was asked for that stays so until it is taken back: no consent to it has ended here.
  const withdraws = agreesToPublication(row.document) && !agreesToPublication(input);
  if (withdraws && (await unpublish(transaction, network.id, id, now)))
    await record(transaction, { networkId: network.id, action: 'join-request.withdrawn', subject: id });
  if (!isMoved) return undefined;
  // What waits to be sent was about the address before.
  await forgetJobs(transaction, network.id, id);
  const order = { networkId: network.id, kind: confirmationMail, subject: id };
  await mailUnproved(transaction, order, input.email, admission.limits);
  return undefined;
}

/** Changes a join request as its person wants, and notes that. */
async function change(
  transaction: Transaction<Tables>,
  { network, id }: Claim,
  action: AuditAction,
  changes: Updateable<Tables['join_requests']> | object,
): Promise<void> {
  await transaction
    .updateTable('join_requests')
    .set(changes)
    .where('network_id', '=', network.id)
    .where('id', '=', id)
    .execute();
  await record(transaction, { networkId: network.id, action, subject: id });
}
