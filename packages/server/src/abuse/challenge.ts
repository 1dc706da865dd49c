import type { Challenge } from '@tejido/contract';
import { type ChallengeFault, challengeSchema, check } from '@tejido/contract/schemas';
import { createChallenge, randomInt, type Solution, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Db } from '../database/tables.ts';
import type { NetworkKey } from './network-key.ts';

/** For how long a solution is taken, in milliseconds: as long as it takes to fill in a form. */
export const challengeLifetime: number = 20 * 60_000;

// 100 to 300 keys of 5,000 rounds each: a fifth of a second on a laptop, two or three on an old phone, while the form is filled in. The
// server derives one to make a challenge and none to verify it.
const work = { algorithm: 'PBKDF2/SHA-256', cost: 5000 };
const counters = { most: 300, fewest: 100 };

/** A solution that counts; its signature may be spent once. */
export interface SolvedChallenge {
  signature: string;
  expires: Date;
}

/** A new challenge of the network whose key this is. Nothing about it is kept. */
export async function makeChallenge(key: NetworkKey, now: Date): Promise<Challenge> {
  const made = await createChallenge({
    ...work,
    counter: randomInt(counters.most, counters.fewest),
    deriveKey,
    expiresAt: new Date(now.getTime() + challengeLifetime),
    ...secretsOf(key),
  });
  return made as Challenge;
}

/** Looks at the value of a request's `challenge`: what is wrong with it, or what is to be spent. */
export async function verifyChallenge(
  key: NetworkKey,
  solved: string | undefined,
): Promise<SolvedChallenge | ChallengeFault> {
  if (solved === undefined) return 'required';
  const payload = readPayload(solved);
  if (!payload) return 'wrong';
  const { challenge, solution } = payload;
  const { verified, expired } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    ...secretsOf(key),
  });
  if (!verified) return expired ? 'expired' : 'wrong';
  const expires = new Date(challenge.parameters.expiresAt * 1000);
  // Made by a clock that was wrong, it would be good, and remembered, for as long as that was.
  if (expires.getTime() > Date.now() + 2 * challengeLifetime) return 'expired';
  return { signature: challenge.signature, expires };
}

/** Spends a solution; false when it was spent before. Waits for another request that is about to spend it. */
export async function spendChallenge(
  db: Db,
  networkId: string,
  { signature, expires }: SolvedChallenge,
): Promise<boolean> {
  const row = await db
    .insertInto('spent_challenges')
    .values({ network_id: networkId, signature, expires: expires.toISOString() })
    .onConflict((conflict) => conflict.columns(['network_id', 'signature']).doNothing())
    .returning('signature')
    .executeTakeFirst();
  return row !== undefined;
}

const secretsOf = (key: NetworkKey) => ({
  hmacSignatureSecret: key.sign('secret', 'challenge'),
  hmacKeySignatureSecret: key.sign('secret', 'solution'),
});

/** A solved challenge in the form that it is sent in; nothing for what has another form. */
function readPayload(solved: string): { challenge: Challenge; solution: Solution } | undefined {
  let payload: { challenge?: unknown; solution?: Partial<Solution> } | null;
  try {
    payload = JSON.parse(Buffer.from(solved, 'base64').toString()) as typeof payload;
  } catch {
    return undefined;
  }
  const challenge = check(challengeSchema, payload?.challenge, 'body');
  const { counter, derivedKey } = payload?.solution ?? {};
  if (!challenge.ok || typeof derivedKey !== 'string' || !/^(?:[0-9a-f]{2}){1,64}$/.test(derivedKey)) return undefined;
  return { challenge: challenge.value, solution: { counter: Number(counter), derivedKey } };
}
