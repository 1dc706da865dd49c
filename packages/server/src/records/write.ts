import type { Network, RecordKind } from '@tejido/contract';
import { recordKinds, requireSound, searchedTexts } from '@tejido/contract/schemas';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { timestamp } from '../database/timestamp.ts';
import { countChange } from '../networks/networks.ts';
import { searchVector } from '../search/document.ts';
import { indexVersion } from '../search/index-version.ts';
import { recordColumns } from './columns.ts';
import { writeFacets } from './facet-values.ts';

/** What every record begins with, of which its row has columns. */
interface Envelope {
  id: string;
  slug: string;
  updated: string;
  revision: number;
}

/** Rows that one statement writes. */
const batch = 100;

/** The columns of a record by which it is found, ordered and compared. */
export function indexColumns(networkId: string, kind: RecordKind, record: unknown): Record<string, unknown> {
  const search = searchVector(networkId, kind, searchedTexts(recordKinds[kind], record as object));
  return { search, ...recordColumns(kind, record), index_version: indexVersion };
}

/** Adds records of one kind to a network, or replaces those with the same ids, and counts the change. Throws for one that is not sound. */
export async function saveRecords(
  transaction: Transaction<Tables>,
  network: Pick<Network, 'id'>,
  kind: RecordKind,
  records: readonly Envelope[],
  now: Date,
): Promise<void> {
  for (const record of records) requireSound(kind, record);
  // First, so that of two who change a network's records the second waits here.
  await countChange(transaction, network.id, now);
  for (let from = 0; from < records.length; from += batch)
    await replace(transaction, network, kind, records.slice(from, from + batch));
}

async function replace(
  transaction: Transaction<Tables>,
  network: Pick<Network, 'id'>,
  kind: RecordKind,
  records: readonly Envelope[],
): Promise<void> {
  const facets = await writeFacets(transaction, network, kind, records);
  const rows = records.map((record, index) => ({
    network_id: network.id,
    kind,
    id: record.id,
    slug: record.slug,
    revision: record.revision,
    updated: timestamp(Date.parse(record.updated)),
    document: JSON.stringify(record),
    facets: facets[index],
    ...indexColumns(network.id, kind, record),
  }));
  const names = Object.keys(rows[0] ?? {}).map((name) => sql.ref(name));
  const values = rows.map((row) => sql`(${sql.join(Object.values(row))})`);
  const replaced = names.map((name) => sql`${name} = excluded.${name}`);
  await sql`
    insert into records (${sql.join(names)}) values ${sql.join(values)}
    on conflict (network_id, id) do update set ${sql.join(replaced)}`.execute(transaction);
}
