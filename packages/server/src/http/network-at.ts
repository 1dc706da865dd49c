import type { Network } from '@tejido/contract';
import { findNetwork, withRetention } from '../networks/networks.ts';
import { refuse } from '../refusal.ts';
import type { Dependencies } from './server-env.ts';

/** How a network is looked for. */
export type FindNetwork = (idOrSlug: string) => Promise<Network | undefined>;

/** The network in a path. Throws the problem when there is none. */
export async function networkAt(
  { db, retention }: Dependencies,
  idOrSlug: string,
  find: FindNetwork = (asked) => findNetwork(db, asked),
): Promise<Network> {
  const network = await find(idOrSlug);
  if (!network) throw refuse('network_not_found', 'There is no network with this id or slug on this server.');
  return withRetention(network, retention);
}
