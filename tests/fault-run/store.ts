import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { DATABASE_USER } from '../../packages/postgres/src/cluster.ts';
import { openDatabase } from '../../packages/server/src/database/connection.ts';
import { migrate } from '../../packages/server/src/database/migrate.ts';
import { migrations } from '../../packages/server/src/database/migrations/index.ts';
import type { Tables } from '../../packages/server/src/database/tables.ts';
import { storeNetworks } from '../../packages/server/src/records/store-network.ts';
import { testNetwork } from '../../packages/server/test/support/network.ts';
import { startOwnPostgres } from '../../packages/server/test/support/postgres.ts';

/** The database of the servers, with the network of the tests, which asks for no challenge. */
export interface Store {
  dataDirectory: string;
  /** What the servers find it by. */
  env: Record<string, string>;
  /** Runs a statement while a server, or what one left behind, has the database running. */
  query: <Row>(statement: string) => Promise<Row[]>;
  /** Lets the jobs be taken at once that killed servers had taken. Only while no server runs: those of a living one are its own. */
  endLeases: () => Promise<void>;
  /** Ends the database and removes everything. */
  remove: () => Promise<void>;
}

/** As in production, so that a commit takes its time. */
const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/**
 * Makes the store. One server brings its own PostgreSQL along, which outlives it when it is killed and is taken over by the next; several
 * share one that stands by itself.
 */
export async function makeStore(servers: number): Promise<Store> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tejido-fault-'));
  const postgres = servers > 1 ? await startOwnPostgres(durable) : undefined;
  const databaseUrl = (await postgres?.createDatabase())?.url;
  const open = () => openDatabase<Tables>({ databaseUrl, dataDirectory, log: () => {} });
  const own: ClientConfig = { host: join(dataDirectory, 'run'), port: 5432, user: DATABASE_USER, database: 'postgres' };

  const { db, close } = await open();
  await migrate(db, migrations);
  await storeNetworks(db, [testNetwork], new Date());
  await close();
  return {
    dataDirectory,
    env: databaseUrl ? { DATABASE_URL: databaseUrl } : {},
    async query<Row>(statement: string) {
      const client = new Client(databaseUrl ? { connectionString: databaseUrl } : own);
      await client.connect();
      try {
        return (await client.query(statement)).rows as Row[];
      } finally {
        await client.end();
      }
    },
    async endLeases() {
      const { pool, close } = await open();
      await pool.query('update outbox set locked_until = now()');
      await close();
    },
    async remove() {
      // One that a killed server left behind is taken over, and stopped.
      if (!databaseUrl) await (await open()).close();
      await postgres?.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
