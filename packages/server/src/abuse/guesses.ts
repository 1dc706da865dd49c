import type { Problem } from '@tejido/contract';
import type { Arrival } from './admission.ts';
import { networkKey } from './network-key.ts';
import { countRequest, hideAddress } from './rate-limit.ts';

/**
 * Opens what a token opens, and counts when it opens nothing. Throws `too_many_requests` for a client that has tried too many wrong ones.
 * The right one opens whatever others have tried from the same address: nobody can guess it, and an office shares one.
 */
export async function countGuesses<T extends { problem?: Problem | undefined }>(
  { db, network, address, limits }: Arrival,
  open: () => Promise<T>,
): Promise<T> {
  const outcome = await open();
  if (outcome.problem?.code === 'token_invalid') await countGuess(db, network.id, { address, limits });
  return outcome;
}

/** Counts a token that opens nothing. Throws `too_many_requests`. */
export async function countGuess(
  db: Arrival['db'],
  networkId: string,
  { address, limits: { guesses: limit } }: Pick<Arrival, 'address' | 'limits'>,
): Promise<void> {
  if (!limit) return;
  const client = hideAddress(await networkKey(db, networkId), address);
  await countRequest(db, { policy: 'guesses', limit, networkId, client });
}
