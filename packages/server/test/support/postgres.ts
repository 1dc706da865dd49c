import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool, type PoolConfig } from 'pg';
import { startEmbedded } from '../../src/database/embedded.ts';

/** A database of a test's own. */
export interface TestDatabase {
  name: string;
  /** Over loopback TCP with a password, as a `DATABASE_URL` would be. */
  url: string;
  /** Over the private unix socket, as the embedded PostgreSQL is reached. */
  socketUrl: string;
  /** The same as `socketUrl`, for `pg`. */
  connection: PoolConfig;
}

/** A PostgreSQL for the tests of one file. */
export interface TestPostgres {
  /** Makes an empty database, or a copy of one that nobody is connected to, in about 50 ms. */
  createDatabase: (template?: string) => Promise<TestDatabase>;
  /** Stops it, whoever is still connected, and removes everything. */
  stop: () => Promise<void>;
}

const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '32MB' };

/** Starts the embedded PostgreSQL in a new temporary directory, without care for power cuts. */
export async function startTestPostgres(settings: Record<string, string> = {}): Promise<TestPostgres> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tejido-test-'));
  const embedded = await startEmbedded({
    dataDirectory,
    log: () => {},
    settings: { ...QUICK, max_connections: '100', ...settings },
    tcp: true,
  }).catch(async (error: unknown) => {
    await rm(dataDirectory, { recursive: true });
    throw error;
  });
  const { connection, tcp } = embedded;
  const admin = new Pool({ ...connection, max: 4, allowExitOnIdle: true });
  admin.on('error', () => {});
  // A test run that fails before its `after` leaves nothing behind either.
  const abandon = (): void => {
    process.kill(embedded.pid, 'SIGKILL');
    rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', abandon);
  return {
    async createDatabase(template = 'template1') {
      const name = `test_${randomBytes(6).toString('hex')}`;
      // Copying the files is twice as quick as writing every page to the log first.
      await admin.query(`create database ${name} template ${template} strategy file_copy`);
      const credentials = `${tcp?.user}:${String(tcp?.password)}`;
      return {
        name,
        url: `postgres://${credentials}@${tcp?.host}:${tcp?.port}/${name}`,
        socketUrl: `postgres://${connection.user}@localhost:${connection.port}/${name}?host=${connection.host}`,
        connection: { ...connection, database: name },
      };
    },
    async stop() {
      process.removeListener('exit', abandon);
      await admin.end();
      await embedded.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
