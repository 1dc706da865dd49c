import type { Network, RecordsByKind } from '@tejido/contract';
import { recordKindNames } from '@tejido/contract/schemas';
import type { Kysely } from 'kysely';
import { withRetry } from '../database/connection.ts';
import type { Tables } from '../database/tables.ts';
import { insertNetwork } from '../networks/networks.ts';
import { saveRecords } from './write.ts';

/** A network and everything it publishes. */
export type NetworkRecords = { network: Network } & RecordsByKind;

/** Stores networks with everything they publish, all of them or none. */
export async function storeNetworks(db: Kysely<Tables>, networks: readonly NetworkRecords[], now: Date): Promise<void> {
  await withRetry(db, async (transaction) => {
    for (const { network, ...records } of networks) {
      await insertNetwork(transaction, network);
      for (const kind of recordKindNames) await saveRecords(transaction, network, kind, records[kind], now);
    }
  });
}
