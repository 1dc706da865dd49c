import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/** A submission as the link in a mail leads to it. */
export interface Access {
  /** Whether the link was sent to the address that the request has now. */
  provesAddress: boolean;
}

/**
 * Makes a new token of 256 random bits for a submission; `undefined` when there is none any more, or when it has another
 * address by now than the one that the token is to be sent to. A token is made for each try to send a mail, so that only its hash has to
 * be kept.
 * @param addressVersion Which of the request's addresses that is; the present one when not given.
 */
export async function makeToken(
  db: Db,
  networkId: string,
  submissionId: string,
  addressVersion?: number,
): Promise<string | undefined> {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await sql`
    insert into submission_tokens (network_id, submission_id, hash, address_version, created)
    select network_id, id, ${hashOf(token)}, address_version, now() from submissions
    where network_id = ${networkId} and id = ${submissionId} and address_version = coalesce(${addressVersion ?? null}, address_version)
    returning hash`.execute(db);
  return rows.length > 0 ? token : undefined;
}

/** What a token opens; `undefined` for one that does not belong to this submission, and when there is no such request. */
export async function findAccess(
  db: Db,
  networkId: string,
  submissionId: string,
  token: string,
): Promise<Access | undefined> {
  // PostgreSQL refuses some characters; no id has any but these.
  const known = /^[a-z0-9_-]+$/.test(submissionId)
    ? await db
        .selectFrom('submission_tokens as token')
        .innerJoin('submissions as request', (join) =>
          join.onRef('request.network_id', '=', 'token.network_id').onRef('request.id', '=', 'token.submission_id'),
        )
        .select(['token.hash', 'token.address_version', 'request.address_version as current_version'])
        .where('token.network_id', '=', networkId)
        .where('token.submission_id', '=', submissionId)
        .execute()
    : [];
  const given = Buffer.from(hashOf(token));
  const found = known.filter(({ hash }) => timingSafeEqual(Buffer.from(hash), given));
  if (found.length === 0) return undefined;
  return { provesAddress: found.some((row) => row.address_version === row.current_version) };
}

/** Forgets the tokens that were sent to addresses which the request no longer has. */
export async function forgetOlderTokens(db: Db, networkId: string, submissionId: string): Promise<void> {
  await sql`
    delete from submission_tokens as token using submissions as request
    where token.network_id = ${networkId} and token.submission_id = ${submissionId}
      and request.network_id = token.network_id and request.id = token.submission_id
      and token.address_version < request.address_version`.execute(db);
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
