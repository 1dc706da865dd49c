import { isIPv6 } from 'node:net';
import { makeProblem } from '@tejido/contract';
import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import { HttpProblem } from '../http/problems.ts';
import type { NetworkKey } from './network-key.ts';

/** How many requests one client may send to one network. */
export interface RateLimit {
  perHour: number;
  /** How many of them at once, as a class does that shares one address. */
  atOnce: number;
}

/** The limits of a server; a missing one does not limit. */
export interface RateLimits {
  /** Of requests through the API, which may have to bring a solved challenge. */
  submissions?: RateLimit | undefined;
  /** Of forms posted without scripts, which bring none. */
  form?: RateLimit | undefined;
  /** Of challenges, which cost us work too. */
  challenges?: RateLimit | undefined;
  /** Of tries to open a join request with a token that is not its own. */
  guesses?: RateLimit | undefined;
  /** Of bodies that were refused. */
  refusals?: RateLimit | undefined;
  /** Of requests for links to sign in with, and of attempts to, from one client. */
  signIn?: RateLimit | undefined;
  /** Of links to sign in with that are mailed to one address. */
  signInMails?: RateLimit | undefined;
}

/** The limits of a server that was told no others. */
export const defaultRateLimits: Required<{ [Name in keyof RateLimits]: RateLimit }> = {
  submissions: { perHour: 60, atOnce: 20 },
  form: { perHour: 20, atOnce: 10 },
  challenges: { perHour: 600, atOnce: 200 },
  guesses: { perHour: 60, atOnce: 30 },
  refusals: { perHour: 600, atOnce: 200 },
  signIn: { perHour: 60, atOnce: 20 },
  signInMails: { perHour: 12, atOnce: 5 },
};

/** A limit as it holds for one client of one network. */
export interface Quota {
  policy: keyof RateLimits;
  limit: RateLimit;
  networkId: string;
  /** See {@link hideAddress}. */
  client: string;
}

/** The headers that tell a client where it stands (draft-ietf-httpapi-ratelimit-headers). */
export type RateLimitHeaders = Readonly<Record<string, string>>;

/**
 * Counts a request, in one statement that all processes share: the time at which the client's allowance is whole again moves on by one
 * request's worth, but not further than all of it from now (the generic cell rate algorithm). Throws `too_many_requests` when it would;
 * rolled back with the transaction that it belongs to.
 */
export async function countRequest(db: Db, quota: Quota, now: Date): Promise<RateLimitHeaders> {
  const { policy, limit, networkId, client } = quota;
  const at = (milliseconds: number) => sql<Date>`${new Date(milliseconds).toISOString()}::timestamptz`;
  const next = sql<Date>`greatest(rate_limits.full_at, ${at(now.getTime())}) + make_interval(secs => ${each(limit) / 1000})`;
  const { rows } = await sql<{ full_at: Date }>`
    insert into rate_limits (network_id, policy, client, full_at)
    values (${networkId}, ${policy}, ${client}, ${at(now.getTime() + each(limit))})
    on conflict (network_id, policy, client) do update set full_at = ${next}
    where ${next} <= ${at(now.getTime() + most(limit))}
    returning full_at`.execute(db);
  const taken = rows[0]?.full_at;
  if (!taken) throw tooMany(quota, (await findFullAt(db, quota)) ?? now, now);
  return headersOf(quota, taken, now);
}

/** Throws `too_many_requests` for a client that has used up its allowance; counts nothing. */
export async function checkAllowance(db: Db, quota: Quota, now: Date): Promise<void> {
  const fullAt = await findFullAt(db, quota);
  if (fullAt && fullAt.getTime() - now.getTime() + each(quota.limit) > most(quota.limit))
    throw tooMany(quota, fullAt, now);
}

/** One request's worth of an allowance, and all of it, in milliseconds. */
const each = ({ perHour }: RateLimit): number => 3_600_000 / perHour;
const most = (limit: RateLimit): number => each(limit) * limit.atOnce;
const seconds = (milliseconds: number): number => Math.max(0, Math.ceil(milliseconds / 1000));

function headersOf({ policy, limit }: Quota, fullAt: Date, now: Date): RateLimitHeaders {
  const left = fullAt.getTime() - now.getTime();
  return {
    'RateLimit-Policy': `"${policy}";q=${limit.atOnce};w=${seconds(most(limit))}`,
    RateLimit: `"${policy}";r=${Math.max(0, Math.floor((most(limit) - left) / each(limit) + 1e-6))};t=${seconds(left)}`,
  };
}

function tooMany(quota: Quota, fullAt: Date, now: Date): HttpProblem {
  const { limit } = quota;
  const retryAfter = Math.max(1, seconds(fullAt.getTime() - now.getTime() + each(limit) - most(limit)));
  return new HttpProblem(
    makeProblem('too_many_requests', `This client may send ${limit.perHour} requests an hour.`, { retryAfter }),
    {
      ...headersOf(quota, fullAt, now),
      RateLimit: `"${quota.policy}";r=0;t=${seconds(fullAt.getTime() - now.getTime())}`,
    },
  );
}
async function findFullAt(db: Db, { policy, networkId, client }: Quota): Promise<Date | undefined> {
  const row = await db
    .selectFrom('rate_limits')
    .select('full_at')
    .where('network_id', '=', networkId)
    .where('policy', '=', policy)
    .where('client', '=', client)
    .executeTakeFirst();
  return row?.full_at;
}

/** A client's address as it is stored: nobody without the network's key can tell it. One household has 64 bits of IPv6. */
export function hideAddress(key: NetworkKey, address: string | undefined): string {
  return key.sign('address', address === undefined ? 'unknown' : networkPart(address)).slice(0, 32);
}

function networkPart(address: string): string {
  if (!isIPv6(address)) return address;
  // Written in full, so that two ways to write one address are one client.
  const [head = '', tail = ''] = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1).split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
