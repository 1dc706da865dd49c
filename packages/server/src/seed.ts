import { demoNetworks, toRecords } from '@tejido/demo';
import type { Kysely } from 'kysely';
import type { Tables } from './database/tables.ts';
import { listNetworks } from './networks/networks.ts';
import { storeNetworks } from './records/store-network.ts';

/** Gives an empty database the demonstration networks, with dates around now; whether it was empty. */
export async function seedWhenEmpty(db: Kysely<Tables>, now: Date = new Date()): Promise<boolean> {
  const [first] = await listNetworks(db, 1);
  if (first) return false;
  try {
    await storeNetworks(
      db,
      demoNetworks(now).map((demo) => {
        const records = toRecords(demo, now);
        return { ...records, network: { ...records.network, demonstration: true } };
      }),
      now,
    );
    return true;
  } catch (error) {
    // Another server that started at the same moment was quicker.
    if ((error as { code?: unknown }).code === uniqueViolation) return false;
    throw error;
  }
}

/** SQLSTATE of a key that is there already. */
const uniqueViolation = '23505';
