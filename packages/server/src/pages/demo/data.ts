import type { Initiative, Network, NetworkEvent } from '@tejido/contract';
import type { Db } from '../../database/tables.ts';
import { findNetwork } from '../../networks/networks.ts';
import { listRecords } from '../../records/read.ts';

/** The network that the demonstration pages show. */
export const demoNetwork = 'red-alianzas-mx';

/** What a page shows in the place of its widgets until they are there. */
export interface Fallback {
  network: Network;
  initiatives: Initiative[];
  events: NetworkEvent[];
}

/** The newest initiatives and the next events of the demonstration network; `undefined` on a server that does not have it. */
export async function readFallback(db: Db, now: Date): Promise<Fallback | undefined> {
  const network = await findNetwork(db, demoNetwork);
  if (!network) return undefined;
  const initiatives = await listRecords(db, network, 'initiatives', { limit: 4 });
  const events = await listRecords(db, network, 'events', { from: now.toISOString(), limit: 4 });
  return {
    network,
    initiatives: initiatives.items as Initiative[],
    events: events.items as NetworkEvent[],
  };
}
