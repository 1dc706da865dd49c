import type { Problem } from '@tejido/contract';
import type { Arrival } from './admission.ts';
import { networkKey } from './network-key.ts';
import { checkAllowance, countRequest, hideAddress } from './rate-limit.ts';

/**
 * Opens what a token opens, and counts when it opens nothing. Throws `too_many_requests` for a client that has tried too many wrong ones,
 * whatever it brings now.
 */
export async function countGuesses<T extends { problem?: Problem | undefined }>(
  { db, network, address, limits }: Arrival,
  open: () => Promise<T>,
): Promise<T> {
  const limit = limits.guesses;
  if (!limit) return open();
  const now = new Date();
  const client = hideAddress(await networkKey(db, network.id), address);
  const quota = { policy: 'guesses', limit, networkId: network.id, client } as const;
  await checkAllowance(db, quota, now);
  const outcome = await open();
  if (outcome.problem?.code === 'token_invalid') await countRequest(db, quota, now);
  return outcome;
}
