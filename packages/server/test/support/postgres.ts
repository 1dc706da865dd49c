import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@tejido/postgres';
import { Client, Pool, type PoolConfig } from 'pg';

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
  /** The name of a database to copy, which is made the first time that any file asks for it. */
  template: (name: string, make: (database: TestDatabase) => Promise<void>) => Promise<string>;
  /** Removes the file's databases, whoever is still connected, and the PostgreSQL when it is the file's own. */
  stop: () => Promise<void>;
}

/** How the PostgreSQL of a run is reached, which `shared-postgres.ts` has started. */
const reachedBy = 'TEJIDO_TEST_POSTGRES';

interface Reached {
  connection: PoolConfig;
  tcp: PoolConfig | undefined;
}

const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '32MB' };

/** The PostgreSQL of the whole run; of the file's own where it runs alone. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const shared = process.env[reachedBy];
  return shared ? use(JSON.parse(shared) as Reached) : startOwnPostgres();
}

/** Starts one that all files of a run use. */
export async function sharePostgres(): Promise<TestPostgres> {
  const started = await start({ max_connections: '400' });
  process.env[reachedBy] = JSON.stringify(started.reached);
  return started;
}

/** Starts the embedded PostgreSQL in a new temporary directory, without care for power cuts unless the settings say so. */
export async function startOwnPostgres(settings: Record<string, string> = {}): Promise<TestPostgres> {
  return start({ max_connections: '100', ...settings });
}

async function start(settings: Record<string, string>): Promise<TestPostgres & { reached: Reached }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tejido-test-'));
  const embedded = await startEmbedded({
    dataDirectory,
    log: () => {},
    settings: { ...QUICK, ...settings },
    tcp: true,
  }).catch(async (error: unknown) => {
    await rm(dataDirectory, { recursive: true });
    throw error;
  });
  const { connection, tcp } = embedded;
  // A test run that fails before its `after` leaves nothing behind either.
  const abandon = (): void => {
    try {
      process.kill(embedded.pid, 'SIGKILL');
    } catch (error) {
      // Ctrl-C reached it too, and it was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    } finally {
      rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  process.once('exit', abandon);
  const used = use({ connection, tcp });
  return {
    ...used,
    reached: { connection, tcp },
    async stop() {
      process.removeListener('exit', abandon);
      await used.stop();
      await embedded.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

function use({ connection, tcp }: Reached): TestPostgres {
  const admin = new Pool({ ...connection, max: 4, allowExitOnIdle: true });
  admin.on('error', () => {});
  const made: string[] = [];
  const databaseOf = (name: string): TestDatabase => {
    const credentials = `${tcp?.user}:${String(tcp?.password)}`;
    return {
      name,
      url: `postgres://${credentials}@${tcp?.host}:${tcp?.port}/${name}`,
      socketUrl: `postgres://${connection.user}@localhost:${connection.port}/${name}?host=${connection.host}`,
      connection: { ...connection, database: name },
    };
  };
  const create = async (name: string, template: string): Promise<TestDatabase> => {
    // Copying the files is twice as quick as writing every page to the log first.
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
    return databaseOf(name);
  };
  return {
    async createDatabase(template = 'template1') {
      const name = `test_${randomBytes(6).toString('hex')}`;
      made.push(name);
      return create(name, template);
    },
    async template(name, make) {
      const client = new Client(connection);
      await client.connect();
      try {
        // One file makes it, and all others wait for it.
        await client.query('select pg_advisory_lock(1)');
        const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
        if (rowCount === 0) {
          const unfinished = await create(`${name}_${randomBytes(6).toString('hex')}`, 'template1');
          await make(unfinished);
          await client.query(`alter database ${unfinished.name} rename to ${name}`);
        }
        return name;
      } finally {
        await client.end();
      }
    },
    async stop() {
      await Promise.all(made.map((name) => admin.query(`drop database if exists ${name} with (force)`)));
      await admin.end();
    },
  };
}
