import { type JoinRequest, type JoinRequestReceipt, makeProblem, type Network, type Problem } from '@tejido/contract';
import { correctJoinRequest, isSameConsent, recordConsent } from '@tejido/contract/schemas';
import { type Kysely, sql } from 'kysely';
import { withRetry } from '../database/connection.ts';
import type { Db, Tables } from '../database/tables.ts';
import { enqueue, forgetJobs } from '../outbox/outbox.ts';
import { confirmationMail } from './confirmation-mail.ts';
import { findAccess, forgetOlderTokens } from './tokens.ts';

/*
 * What a person may do with a join request without an account, by the link in the mail.
 */

/** After how many days an unconfirmed join request is erased, when nothing else was said. */
export const defaultUnconfirmedDays = 14;

/** Whose join request, and by which token. */
export interface Claim {
  network: Network;
  id: string;
  token: string;
  /** After how many days an unconfirmed request is erased. */
  unconfirmedDays: number;
}

/** A join request that its token has opened. */
export interface Opened {
  record: JoinRequest;
  /** Whether the token was sent to the address that the request has now, so that it can confirm it. */
  provesAddress: boolean;
}

/** What became of it: the request, or the problem. */
export type Own<T> = (T & { problem?: undefined }) | { problem: Problem };

/** How often the e-mail address of a request may change: a link must not let somebody write to many people. */
export const maxMoves = 5;

/** The same for whatever is wrong: nobody learns which requests exist. */
const refused = (): { problem: Problem } => ({
  problem: makeProblem('token_invalid', 'No join request of this network can be reached with this id and token.'),
});

/** Everything that is held of a join request. */
export async function openJoinRequest(db: Db, claim: Claim): Promise<Own<Opened>> {
  const access = await findAccess(db, claim.network.id, claim.id, claim.token);
  const row = access && (await findRow(db, claim));
  return row ? { record: toRecord(row, claim), provesAddress: access.provesAddress } : refused();
}

/** Confirms the address that the token was sent to; links that were sent to others do not work any more then. */
export async function confirmOwn(db: Kysely<Tables>, claim: Claim): Promise<Own<Opened>> {
  return withRetry(db, async (transaction) => {
    const row = await findRow(transaction, claim, true);
    const access = await findAccess(transaction, claim.network.id, claim.id, claim.token);
    if (!row || !access?.provesAddress) return refused();
    await sql`
      update join_requests
      set confirmed = now(), updated = now(), status = case status when 'received' then 'confirmed' else status end
      where network_id = ${claim.network.id} and id = ${claim.id} and confirmed is null`.execute(transaction);
    await forgetOlderTokens(transaction, claim.network.id, claim.id);
    return openJoinRequest(transaction, claim);
  });
}

/** Corrects a join request. Another e-mail address is written to, and has to be confirmed. */
export async function correctOwn(
  db: Kysely<Tables>,
  claim: Claim,
  body: unknown,
  now: Date = new Date(),
): Promise<Own<Opened>> {
  const { network } = claim;
  return withRetry(db, async (transaction) => {
    const row = await findRow(transaction, claim, true);
    if (!row || !(await findAccess(transaction, network.id, claim.id, claim.token))) return refused();
    const { input, problem } = correctJoinRequest(row.document, body, network);
    if (problem) return { problem };
    const isMoved = input.email !== row.document.email;
    if (isMoved && row.address_version > maxMoves) {
      const detail = 'The e-mail address was changed too often: write to the network.';
      return { problem: makeProblem('too_many_requests', detail) };
    }
    const consent = isSameConsent(input.consent, row.document.consent)
      ? row.consent
      : await recordConsent(input, network, now);
    const status = row.status === 'confirmed' ? 'received' : row.status;
    await transaction
      .updateTable('join_requests')
      .set({
        document: JSON.stringify(input),
        consent: JSON.stringify(consent),
        updated: now.toISOString(),
        ...(isMoved && {
          status,
          confirmed: null,
          unconfirmed_since: now.toISOString(),
          address_version: sql<number>`address_version + 1`,
        }),
      })
      .where('network_id', '=', network.id)
      .where('id', '=', claim.id)
      .execute();
    if (isMoved) {
      await forgetJobs(transaction, network.id, claim.id);
      await enqueue(transaction, { networkId: network.id, kind: confirmationMail, subject: claim.id });
    }
    return openJoinRequest(transaction, claim);
  });
}

/** Erases a join request: the row, its tokens, and mails about it that were not yet sent. */
export async function eraseOwn(db: Kysely<Tables>, claim: Claim): Promise<Own<{ receipt: JoinRequestReceipt }>> {
  return withRetry(db, async (transaction) => {
    const row = await findRow(transaction, claim, true);
    if (!row || !(await findAccess(transaction, claim.network.id, claim.id, claim.token))) return refused();
    await eraseJoinRequest(transaction, claim.network.id, claim.id);
    const { slug } = claim.network;
    return { receipt: { id: claim.id, network: slug, status: 'erased', created: row.created.toISOString() } };
  });
}

/** Erases the requests that were not confirmed in time, and returns their ids. */
export async function eraseUnconfirmed(db: Kysely<Tables>, days: number): Promise<string[]> {
  return withRetry(db, async (transaction) => {
    const { rows } = await sql<{ network_id: string; id: string }>`
      select network_id, id from join_requests
      where status = 'received' and unconfirmed_since < now() - ${days} * interval '1 day'
      limit 1000 for update skip locked`.execute(transaction);
    for (const row of rows) await eraseJoinRequest(transaction, row.network_id, row.id);
    return rows.map(({ id }) => id);
  });
}

async function eraseJoinRequest(db: Db, networkId: string, id: string): Promise<void> {
  await forgetJobs(db, networkId, id);
  await db.deleteFrom('join_requests').where('network_id', '=', networkId).where('id', '=', id).execute();
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow(db: Db, { network, id }: Claim, forUpdate = false) {
  const query = db
    .selectFrom('join_requests')
    .select([
      'id',
      'status',
      'created',
      'updated',
      'confirmed',
      'unconfirmed_since',
      'address_version',
      'document',
      'consent',
    ])
    .where('network_id', '=', network.id)
    // PostgreSQL refuses some characters; no id has any but these.
    .where('id', '=', /^[a-z0-9_-]+$/.test(id) ? id : '');
  return (forUpdate ? query.forUpdate() : query).executeTakeFirst();
}

function toRecord(row: Row, { network, unconfirmedDays }: Claim): JoinRequest {
  const { id, status, created, updated, confirmed, unconfirmed_since: since, document, consent } = row;
  const expires = new Date(since.getTime() + unconfirmedDays * 24 * 60 * 60_000);
  return {
    ...document,
    id,
    network: network.slug,
    status,
    created: created.toISOString(),
    updated: updated.toISOString(),
    ...(confirmed && { confirmed: confirmed.toISOString() }),
    ...(status === 'received' && { expires: expires.toISOString() }),
    consent,
  };
}
