import { createHash } from 'node:crypto';
import { makeId, makeProblem, type Network, type Problem, type SubmissionKind } from '@tejido/contract';
import {
  checkInput,
  contentOf,
  inputProblem,
  keptInput,
  keyReused,
  kindOfId,
  type Receipt,
  receiptOf,
  recordConsent,
  type Sent,
  type Submission,
  type SubmissionInput,
  submissionKind,
} from '@tejido/contract/submissions';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Admission } from '../abuse/admission.ts';
import type { RateLimitHeaders } from '../abuse/rate-limit.ts';
import { mailUnproved } from '../abuse/recipients.ts';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { reviewColumns } from './columns.ts';
import { jobKind } from './job-kind.ts';
import { receiptToken } from './receipt-token.ts';

/** What became of a submission: a receipt, or the problem with it. */
export type Outcome =
  | { receipt: Receipt; replayed: boolean; headers: RateLimitHeaders; problem?: undefined }
  | { problem: Problem; receipt?: undefined };

/** For how long the same key gets the same answer, in hours. */
export const keyLifetime = 48;

/** Something that was sent. */
export interface Delivery {
  network: Network;
  kind: SubmissionKind;
  /** The idempotency key that it came with. */
  key: string;
  sent: Sent<SubmissionInput>;
  admission: Admission;
  /** The origin of the site that it came from, where it is known. */
  site: string | undefined;
}

/**
 * Stores a submission once for its idempotency key: the same key and content get the same receipt, from any process. A receipt
 * is given only for what PostgreSQL has committed. What was taken before needs no admission. Throws what the admission throws.
 */
export async function submit(db: Kysely<Tables>, delivery: Delivery, now: Date = new Date()): Promise<Outcome> {
  const outcome = await take(db, delivery, now);
  if (outcome.problem) return outcome;
  const { receipt } = outcome;
  return { ...outcome, receipt: { ...receipt, token: await receiptToken(db, delivery.network.id, receipt.id) } };
}

async function take(db: Kysely<Tables>, delivery: Delivery, now: Date): Promise<Outcome> {
  const { network, kind, key, sent, admission, site } = delivery;
  const definition = submissionKind(kind);
  const claim = {
    networkId: network.id,
    key,
    hash: createHash('sha256').update(contentOf(sent)).digest('hex'),
    kind,
  };
  // First, since a network may have changed its notice between an attempt and its repetition.
  const known = await findAnswer(db, claim);
  if (known) return known;
  const input = keptInput(definition, sent);
  const errors = checkInput(definition, input, network, site);
  if (errors.length > 0) return { problem: inputProblem(errors) };
  await admission.verify();

  const made = { id: makeId(definition.prefix, now.getTime()), created: now.toISOString() };
  const receipt = receiptOf(made, network, 'received');
  const consent = await recordConsent(definition, input, network, now);
  try {
    return await withRetry(db, async (transaction) => {
      if (await claimKey(transaction, claim, receipt)) {
        const headers = await admission.spend(transaction);
        await insertSubmission(transaction, network.id, { kind, ...receipt, input, consent });
        const order = { networkId: network.id, kind: jobKind(kind, 'confirmation'), subject: receipt.id };
        await mailUnproved(transaction, order, input.email, admission.limits);
        return { receipt, replayed: false, headers };
      }
      return (await findAnswer(transaction, claim)) ?? { problem: inFlight() };
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === lockNotAvailable) return { problem: inFlight() };
    throw error;
  }
}

/** Forgets the keys that are older than {@link keyLifetime}. */
export async function forgetOldKeys(db: Db, now: Date = new Date()): Promise<void> {
  const before = new Date(now.getTime() - keyLifetime * 60 * 60_000).toISOString();
  await db.deleteFrom('idempotency').where('created', '<', sql<Date>`${before}::timestamptz`).execute();
}

/** What a key is claimed for. */
interface Claim {
  networkId: string;
  key: string;
  hash: string;
  kind: SubmissionKind;
}

/** SQLSTATE of a lock that was waited for in vain. */
const lockNotAvailable = '55P03';

const inFlight = (): Problem =>
  makeProblem('idempotency_in_flight', 'The first request with this key has not been answered yet.', { retryAfter: 1 });

async function findAnswer(db: Db, { networkId, key, hash, kind }: Claim): Promise<Outcome | undefined> {
  const row = await db
    .selectFrom('idempotency')
    .select(['body_hash', 'receipt'])
    .where('network_id', '=', networkId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.body_hash === hash && kindOfId(row.receipt.id) === kind)
    return { receipt: row.receipt, replayed: true, headers: {} };
  return { problem: keyReused('body') };
}

/** Takes a key for this submission; false when another has it. Waits for another that is about to take it. */
async function claimKey(
  transaction: Transaction<Tables>,
  { networkId, key, hash }: Claim,
  receipt: Receipt,
): Promise<boolean> {
  await sql`set local lock_timeout = '2s'`.execute(transaction);
  const row = await transaction
    .insertInto('idempotency')
    .values({
      network_id: networkId,
      key,
      body_hash: hash,
      receipt: JSON.stringify(receipt),
      created: receipt.created,
    })
    .onConflict((conflict) => conflict.columns(['network_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

async function insertSubmission(
  transaction: Transaction<Tables>,
  networkId: string,
  {
    kind,
    id,
    status,
    created,
    input,
    consent,
  }: Pick<Submission, 'kind' | 'id' | 'status' | 'created' | 'input' | 'consent'>,
): Promise<void> {
  await transaction
    .insertInto('submissions')
    .values({
      network_id: networkId,
      kind,
      id,
      status,
      created,
      updated: created,
      unconfirmed_since: created,
      document: JSON.stringify(input),
      consent: JSON.stringify(consent),
      ...reviewColumns(kind, id, input),
    })
    .execute();
}
