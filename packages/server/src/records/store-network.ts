import type { Initiative, Network, NetworkEvent, Organization } from '@tejido/contract';
import type { Kysely } from 'kysely';
import { withRetry } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import { insertNetwork } from '../networks/networks.ts';
import { saveRecords } from './write.ts';

/** A network and everything it publishes. */
export interface NetworkRecords {
  network: Network;
  organizations: Organization[];
  initiatives: Initiative[];
  events: NetworkEvent[];
}

/** Stores networks with everything they publish, all of them or none. */
export async function storeNetworks(db: Kysely<Tables>, networks: readonly NetworkRecords[], now: Date): Promise<void> {
  await withRetry(db, async (transaction) => {
    for (const { network, organizations, initiatives, events } of networks) {
      await insertNetwork(transaction, network);
      await saveRecords(transaction, network, 'organizations', organizations, now);
      await saveRecords(transaction, network, 'initiatives', initiatives, now);
      await saveRecords(transaction, network, 'events', events, now);
    }
  });
}
