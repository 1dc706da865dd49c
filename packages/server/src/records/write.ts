import type { Network, ResourceName } from '@tejido/contract';
import { requireSound } from '@tejido/contract/schemas';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { countChange } from '../networks/networks.ts';
import { resourceTables } from '../resources/index.ts';
import { timestamp } from '../resources/time.ts';
import { searchVector } from '../search/document.ts';
import { indexVersion } from '../search/index-version.ts';

/** What every record begins with, of which its row has columns. */
interface Envelope {
  id: string;
  slug: string;
  updated: string;
  revision: number;
}

/** The columns of a record by which it is found, ordered and compared. */
export function indexColumns(resource: ResourceName, record: unknown): Record<string, unknown> {
  const { columns, texts } = resourceTables[resource];
  return { search: searchVector(texts(record as never)), ...columns(record as never), index_version: indexVersion };
}

/** Adds records of one kind to a network, or replaces those with the same ids, and counts the change. Throws for one that is not sound. */
export async function saveRecords(
  transaction: Transaction<Tables>,
  network: Pick<Network, 'id'>,
  resource: ResourceName,
  records: readonly Envelope[],
  now: Date,
): Promise<void> {
  for (const record of records) requireSound(resource, record);
  for (const record of records) {
    const row = {
      network_id: network.id,
      id: record.id,
      slug: record.slug,
      revision: record.revision,
      updated: timestamp(Date.parse(record.updated)),
      document: JSON.stringify(record),
      ...indexColumns(resource, record),
    };
    const names = Object.keys(row).map((name) => sql.ref(name));
    const replaced = names.map((name) => sql`${name} = excluded.${name}`);
    await sql`
      insert into ${sql.table(resource)} (${sql.join(names)}) values (${sql.join(Object.values(row))})
      on conflict (network_id, id) do update set ${sql.join(replaced)}`.execute(transaction);
  }
  await countChange(transaction, network.id, now);
}
