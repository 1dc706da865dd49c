import { HttpProblem } from '../http/problems.ts';
import type { Arrival } from './admission.ts';
import { networkKey } from './network-key.ts';
import { checkAllowance, countRequest, hideAddress } from './rate-limit.ts';

/** Who sends something, to a network or to the server as a whole. */
export type Sender = Omit<Arrival, 'network'> & { network: { id: string } };

/**
 * Looks at what a client sends, and counts it when it is refused, by a problem that is thrown or by an outcome: looking is work too. Throws
 * `too_many_requests` for a client of which too much was refused, before anything is looked at.
 */
export async function countRefusals<T>(
  { db, network, address, limits }: Sender,
  look: () => Promise<T>,
  isRefused: (outcome: T) => boolean = () => false,
): Promise<T> {
  const limit = limits.refusals;
  if (!limit) return look();
  const now = new Date();
  const client = hideAddress(await networkKey(db, network.id), address);
  const quota = { policy: 'refusals', limit, networkId: network.id, client } as const;
  await checkAllowance(db, quota, now);
  try {
    const outcome = await look();
    if (isRefused(outcome)) await count(db, quota, now);
    return outcome;
  } catch (error) {
    if (error instanceof HttpProblem && error.problem.status < 500) await count(db, quota, now);
    throw error;
  }
}

/** Of several at once the last may be one too many; it is told all the same what is wrong with it. */
async function count(...counted: Parameters<typeof countRequest>): Promise<void> {
  try {
    await countRequest(...counted);
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
  }
}
