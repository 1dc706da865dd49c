import { isIPv6 } from 'node:net';
import { makeProblem } from '@tejido/contract';
import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import { Refusal } from '../refusal.ts';
import type { NetworkKey } from './network-key.ts';

/** How many requests one client may send to one network, or how many mails one address gets. */
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
  /** Of tries to open a join request, or to sign in, with a token that opens nothing. What is right is not counted, and never waits. */
  guesses?: RateLimit | undefined;
  /** Of bodies that were refused. */
  refusals?: RateLimit | undefined;
  /** Of requests for links to sign in with. */
  signIn?: RateLimit | undefined;
  /** Of mails to one address that nobody has proved to be theirs, over all networks; see `recipients.ts`. */
  mails?: RateLimit | undefined;
  /** Of links to sign in with that are mailed to one address. Whoever has to wait for the next one has one that is still good. */
  signInMails?: RateLimit | undefined;
  /** Of mails that are asked for once more about one join request, by whoever sent it and by the team together. */
  reminders?: RateLimit | undefined;
}

/** The limits of a server that was told no others. */
export const defaultRateLimits: Required<{ [Name in keyof RateLimits]: RateLimit }> = {
  submissions: { perHour: 60, atOnce: 20 },
  form: { perHour: 20, atOnce: 10 },
  challenges: { perHour: 600, atOnce: 200 },
  guesses: { perHour: 60, atOnce: 30 },
  refusals: { perHour: 600, atOnce: 200 },
  signIn: { perHour: 60, atOnce: 20 },
  mails: { perHour: 0.25, atOnce: 4 },
  signInMails: { perHour: 4, atOnce: 2 },
  reminders: { perHour: 2, atOnce: 3 },
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
 * Counts a request. Throws `too_many_requests` when the client's allowance is used up; rolled back with the transaction that it belongs
 * to.
 */
export async function countRequest(db: Db, quota: Quota): Promise<RateLimitHeaders> {
  const left = await takeOne(db, quota);
  if (left === undefined) throw tooMany(quota, await timeUntilFull(db, quota));
  return headersOf(quota, left);
}

/**
 * Takes one request's worth of an allowance, in one statement that all processes share: the time at which the allowance is whole again
 * moves on, but not further than all of it from now (the generic cell rate algorithm). Returns the milliseconds until then; `undefined`
 * when nothing is left. The clock is the database's, as it was when the transaction began: others that began later may have moved the time
 * a little further. One that is much further ahead than any allowance reaches is of a clock that was wrong.
 */
export async function takeOne(db: Db, { policy, limit, networkId, client }: Quota): Promise<number | undefined> {
  const furthest = sql`now() + make_interval(secs => ${most(limit) / 1000})`;
  const one = sql`make_interval(secs => ${each(limit) / 1000})`;
  const isWrong = sql`rate_limits.full_at > ${furthest} + interval '5 minutes'`;
  const next = sql`case when ${isWrong} then now() else greatest(rate_limits.full_at, now()) end + ${one}`;
  const { rows } = await sql<{ left: number }>`
    insert into rate_limits (network_id, policy, client, full_at)
    values (${networkId}, ${policy}, ${client}, now() + ${one})
    on conflict (network_id, policy, client) do update set full_at = ${next}
    where ${next} <= ${furthest}
    returning ${untilFull} as left`.execute(db);
  return rows[0]?.left;
}

const untilFull = sql`(extract(epoch from full_at - now()) * 1000)::float8`;

async function timeUntilFull(db: Db, { policy, networkId, client }: Quota): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select ${untilFull} as left from rate_limits
    where network_id = ${networkId} and policy = ${policy} and client = ${client}`.execute(db);
  return rows[0]?.left ?? 0;
}

/** One request's worth of an allowance, in milliseconds. */
export const each = ({ perHour }: RateLimit): number => 3_600_000 / perHour;
/** All of it. */
const most = (limit: RateLimit): number => each(limit) * limit.atOnce;
/** How exactly the database keeps the time at which an allowance is whole again, in milliseconds. */
const precision = 1;
const seconds = (milliseconds: number): number => Math.max(0, Math.ceil(milliseconds / 1000));

function headersOf({ policy, limit }: Quota, left: number): RateLimitHeaders {
  return {
    'RateLimit-Policy': `"${policy}";q=${limit.atOnce};w=${seconds(most(limit))}`,
    RateLimit: `"${policy}";r=${Math.max(0, Math.floor((most(limit) - left + precision) / each(limit)))};t=${seconds(left)}`,
  };
}

function tooMany(quota: Quota, left: number): Refusal {
  const { limit } = quota;
  const retryAfter = Math.max(1, seconds(left + each(limit) - most(limit)));
  return new Refusal(
    makeProblem('too_many_requests', `This client may send ${limit.perHour} requests an hour.`, { retryAfter }),
    { ...headersOf(quota, left), RateLimit: `"${quota.policy}";r=0;t=${seconds(left)}` },
  );
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
