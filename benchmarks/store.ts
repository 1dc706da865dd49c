import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Network, RecordKind } from '@tejido/contract';
import { type Database, openDatabase, withRetry } from '../packages/server/src/database/connection.ts';
import { migrate } from '../packages/server/src/database/migrate.ts';
import { migrations } from '../packages/server/src/database/migrations/index.ts';
import type { Tables } from '../packages/server/src/database/tables.ts';
import { insertNetwork } from '../packages/server/src/networks/networks.ts';
import { saveRecords } from '../packages/server/src/records/write.ts';
import { makeEvents, makeInitiatives, makeNetwork, makeOrganizations, now, type Size } from './generate/records.ts';

/** What a database to measure holds. */
export interface Load extends Size {
  seed: number;
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '.data');

/** Where a load is kept, so that the next run finds it. */
export const directoryOf = ({ seed, organizations, initiatives, events }: Load): string =>
  join(folder, `${seed}-${organizations}-${initiatives}-${events}`);

/** Records that one transaction stores. */
const portion = 2000;

/** The database with such a load, on PostgreSQL as the server brings it along. Filled when it is not there yet, which takes minutes. */
export async function openStore(load: Load, say: (line: string) => void): Promise<Database<Tables>> {
  const directory = directoryOf(load);
  const filled = join(directory, 'filled');
  if (!existsSync(filled)) await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const database = await openDatabase<Tables>({ dataDirectory: directory, log: () => {} });
  try {
    await migrate(database.db, migrations);
    if (!existsSync(filled)) {
      await fill(database, load, say);
      await writeFile(filled, '');
    }
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function fill({ db, pool }: Database<Tables>, load: Load, say: (line: string) => void): Promise<void> {
  const { seed } = load;
  const network = makeNetwork(seed);
  await insertNetwork(db, network);
  await fillWith(db, network, 'organizations', makeOrganizations(seed, load.organizations), say);
  await fillWith(db, network, 'initiatives', makeInitiatives(seed, load.initiatives), say);
  await fillWith(db, network, 'events', makeEvents(seed, load.events), say);
  // What a server's autovacuum has done before long.
  const client = await pool.connect();
  await client.query('set statement_timeout = 0');
  await client.query('vacuum analyze');
  client.release(true);
}

async function fillWith(
  db: Database<Tables>['db'],
  network: Network,
  resource: RecordKind,
  records: Iterator<Parameters<typeof saveRecords>[3][number]>,
  say: (line: string) => void,
): Promise<void> {
  let stored = 0;
  for (;;) {
    const some = Array.from({ length: portion }, () => records.next()).flatMap(({ done, value }) =>
      done ? [] : [value],
    );
    if (some.length === 0) break;
    await withRetry(db, (transaction) => saveRecords(transaction, network, resource, some, now));
    stored += some.length;
    if (stored % 20_000 === 0) say(`${stored} ${resource}`);
  }
}

/** Removes what was filled. */
export const remove = (load: Load): Promise<void> => rm(directoryOf(load), { recursive: true, force: true });
