import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { type Embedded, findRunning, InUseError, type Log, startEmbedded } from '@tejido/postgres';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { type ClientBase, Pool, type PoolConfig } from 'pg';
import { probeServer } from './server.ts';
import { types } from './types.ts';

export type { Log } from '@tejido/postgres';

/** An open database. */
export interface Database<DB> {
  db: Kysely<DB>;
  /** The same for lists that filter: see {@link SEARCHES}. */
  searches: Kysely<DB>;
  pool: Pool;
  searchPool: Pool;
  /** `embedded`: started by us; `server`: given by `DATABASE_URL`. */
  engine: 'embedded' | 'server';
  /** Resolves with the reason when the embedded PostgreSQL ended by itself and is not started again. One of `DATABASE_URL` is waited for. */
  failed: Promise<Error>;
  /** Closes the connections, and stops the embedded PostgreSQL. */
  close: () => Promise<void>;
}

/** What {@link openDatabase} takes. */
export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`; without it the embedded PostgreSQL runs. */
  databaseUrl?: string | undefined;
  /** Where the embedded PostgreSQL keeps its data. */
  dataDirectory: string;
  /** Whether to use the embedded PostgreSQL of a server that runs already; otherwise that is an error. */
  join?: boolean;
  log: Log;
}

// As fields of `pg`, not as `options=-c …`, which poolers refuse. No query is given a name: a named statement gets a
// generic plan after five runs, which made filtered lists 14 to 44 times slower.
const SESSION: PoolConfig = {
  max: 10,
  application_name: 'tejido',
  connectionTimeoutMillis: 5000,
  statement_timeout: 15_000,
  lock_timeout: 5000,
  idle_in_transaction_session_timeout: 30_000,
  types,
};

/**
 * What anybody may ask for is looked for on few connections, with little patience, so that all else goes on meanwhile: who has to wait longer
 * than that is told to come back.
 */
const SEARCHES: PoolConfig = {
  ...SESSION,
  // On a machine with two cores one is left for everything else.
  max: Math.min(4, Math.max(1, Math.floor(availableParallelism() / 2))),
  connectionTimeoutMillis: 3000,
  statement_timeout: 2000,
};

/**
 * Opens the PostgreSQL of `DATABASE_URL`, or else starts the embedded one. Throws a `StartError` when that cannot be
 * used; there is no other to fall back on, since an empty database would look like lost data.
 */
export async function openDatabase<DB>(options: DatabaseOptions): Promise<Database<DB>> {
  const { databaseUrl, dataDirectory, log } = options;
  if (databaseUrl) {
    await probeServer(databaseUrl);
    return connect('server', { connectionString: databaseUrl }, log);
  }
  try {
    const embedded = await startEmbedded({ dataDirectory, log });
    return connect('embedded', embedded.connection, log, embedded);
  } catch (error) {
    const running = error instanceof InUseError && options.join ? await findRunning(dataDirectory) : undefined;
    if (!running) throw error;
    return connect('embedded', running, log);
  }
}

function connect<DB>(
  engine: Database<DB>['engine'],
  connection: PoolConfig,
  log: Log,
  { failed, stop }: Pick<Embedded, 'failed' | 'stop'> = notOurs,
): Database<DB> {
  const pool = new Pool({ ...SESSION, ...connection, onConnect: useOwnFormats });
  const searchPool = new Pool({ ...SEARCHES, ...connection, onConnect: useIndexes });
  for (const each of [pool, searchPool]) {
    // Every client gets a listener, also while a transaction has it: an error that nobody hears ends the process.
    each.on('connect', (client) => client.on('error', report));
    each.on('error', () => {});
  }
  let closing = false;
  function report(error: Error): void {
    if (!closing) log('A database connection was lost', error);
  }
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const searches = new Kysely<DB>({ dialect: new PostgresDialect({ pool: searchPool }) });
  return {
    db,
    searches,
    pool,
    searchPool,
    engine,
    failed,
    async close() {
      closing = true;
      await Promise.all([db.destroy(), searches.destroy()]);
      await stop();
    },
  };
}

/** What is done about a PostgreSQL that somebody else runs: nothing. */
const notOurs: Pick<Embedded, 'failed' | 'stop'> = { failed: new Promise(() => {}), stop: async () => {} };

/** Dates are read and compared alike whatever the server's, database's or user's own settings are. */
async function useOwnFormats(client: ClientBase): Promise<void> {
  await client.query(`set time zone 'UTC'; set datestyle = 'ISO, YMD'`);
}

/**
 * Always by an index, since the planner does not know what it costs to look into texts that are stored elsewhere than their row: it would
 * rather look into all of them. No more than one core for each, and nothing compiled for a question that takes milliseconds.
 */
async function useIndexes(client: ClientBase): Promise<void> {
  await useOwnFormats(client);
  await client.query(
    `set enable_seqscan = off; set max_parallel_workers_per_gather = 0; set jit = off; set work_mem = '16MB'`,
  );
}

const ATTEMPTS = 5;

/** SQLSTATE `serialization_failure` and `deadlock_detected`: nothing happened, and the same again may succeed. */
const RETRIED = new Set(['40001', '40P01']);

/**
 * Runs a transaction, and runs it again, up to five times in all, when PostgreSQL cancelled it in favour of another.
 * `work` must have no effect but through its transaction.
 */
export async function withRetry<DB, Result>(
  db: Kysely<DB>,
  work: (transaction: Transaction<DB>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRIED.has(String((error as { code?: unknown }).code))) throw error;
      await delay(Math.random() * 20 * 2 ** attempt);
    }
  }
}
