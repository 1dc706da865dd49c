import type { Problem } from '@tejido/contract';
import { Refusal } from '../refusal.ts';
import type { Arrival } from './admission.ts';
import { networkKey } from './network-key.ts';
import { countRequest, hideAddress } from './rate-limit.ts';

/** Who sends something, to a network or to the server as a whole. */
export type Sender = Omit<Arrival, 'network'> & { network: { id: string } };

/**
 * Looks at what a client sends, and counts it when it is refused: looking is work too. What is right is not counted, and never waits; nor is what
 * came too early or too often, which has a count of its own.
 */
export async function countRefusals<T>(sender: Sender, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Refusal && isFault(error.problem)) await countRefusal(sender);
    throw error;
  }
}

/** Whether a request was refused for what is wrong with it, and not for when it came. */
const isFault = ({ status }: Problem): boolean => status < 500 && status !== 409 && status !== 429;

/** Counts what was refused. Throws `too_many_requests` for a client of which too much was. */
export async function countRefusal({ db, network, address, limits: { refusals: limit } }: Sender): Promise<void> {
  if (!limit) return;
  const client = hideAddress(await networkKey(db, network.id), address);
  await countRequest(db, { policy: 'refusals', limit, networkId: network.id, client });
}
