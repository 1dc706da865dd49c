import { readFile } from 'node:fs/promises';
import net from 'node:net';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { type Account, postgresAccount } from './account.ts';
import { type Binaries, findPackage, prepareBinaries } from './binaries.ts';
import { DATABASE_USER, passwordFile, prepareCluster } from './cluster.ts';
import { CLUSTER, dataDirectoryError, openDataDirectory } from './data-directory.ts';
import { lockDataDirectory } from './lock.ts';
import { findPostmaster } from './postmaster.ts';
import type { Log } from './serve.ts';
import { shortPath } from './short-path.ts';
import { superviseCluster } from './supervise.ts';

/** What {@link startEmbedded} takes. */
export interface EmbeddedOptions {
  /** Created when missing. */
  dataDirectory: string;
  log: Log;
  /** Further PostgreSQL settings, or other values for ours: `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
  /** Also listens on loopback TCP, with a generated password; always so on Windows, where Node has no unix sockets. */
  tcp?: boolean;
}

/** A running embedded PostgreSQL. */
export interface Embedded {
  /** How to connect: over the private unix socket where there is one. */
  connection: PoolConfig;
  /** How to connect over loopback TCP, when that was asked for. */
  tcp: PoolConfig | undefined;
  /** The id of PostgreSQL's main process, another one each time it had to be started again. */
  readonly pid: number;
  /** Resolves with the reason when PostgreSQL ended by itself and is not started again. */
  failed: Promise<Error>;
  /** Stops PostgreSQL, waits until it is gone, and gives the data directory free. */
  stop: () => Promise<void>;
}

const windows = process.platform === 'win32';
const LOOPBACK = '127.0.0.1';

/** How long another server's PostgreSQL is waited for, in milliseconds. */
const PATIENCE = 15_000;

/** Megabytes for what is read often, taken only once it is used: an eighth of the machine's bytes, but no less than PostgreSQL takes by itself. */
const buffers = (bytes: number): number => Math.min(1024, Math.max(128, Math.floor(bytes / 8 / 1024 / 1024)));

const SETTINGS: Record<string, string> = {
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: `${buffers(totalmem())}MB`,
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // The details of an error quote rows, which are people's data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * Starts the embedded PostgreSQL on a data directory, or takes over the one that a killed run of ours left there.
 * Throws a `StartError` when it cannot, or when another Tejido server uses the directory.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDirectory = resolve(options.dataDirectory);
  const source = await findPackage();
  const account = await postgresAccount();
  await openDataDirectory(dataDirectory, account);
  try {
    const short = await shortPath(dataDirectory, account);
    const unlock = await lockDataDirectory(dataDirectory, short.path).catch(async (error: unknown) => {
      if (short.made) await short.remove();
      throw error;
    });
    const release = async (): Promise<void> => {
      await unlock();
      await short.remove();
    };
    try {
      const binaries = await prepareBinaries(source, dataDirectory, account);
      return await startServer({ ...options, dataDirectory, account, binaries }, short.path, release);
    } catch (error) {
      await release();
      throw error;
    }
  } catch (error) {
    throw dataDirectoryError(dataDirectory, error);
  }
}

interface ServerOptions extends EmbeddedOptions {
  account: Account | undefined;
  binaries: Binaries;
}

async function startServer(options: ServerOptions, sockets: string, release: () => Promise<void>): Promise<Embedded> {
  const { dataDirectory, account, binaries, log } = options;
  const withTcp = windows || options.tcp === true;
  const durable = options.settings?.fsync !== 'off';
  const cluster = await prepareCluster({ dataDirectory, account, binaries, withPassword: withTcp, durable });
  const password = withTcp ? await readFile(passwordFile(dataDirectory), 'utf8') : undefined;
  const socketDirectory = socketsIn(sockets);
  const overTcp = overTcpWith(password);
  const connectionAt = windows ? overTcp : overSocketIn(sockets);

  const settings = {
    ...SETTINGS,
    unix_socket_directories: socketDirectory,
    listen_addresses: withTcp ? LOOPBACK : '',
    port: String(withTcp ? await freePort() : 5432),
    ...options.settings,
  };
  const server = await superviseCluster({
    dataDirectory,
    cluster,
    account,
    binaries,
    settings,
    connectionAt,
    log,
  });
  const runner = account === undefined ? '' : `, run by the system user "${account.name}"`;
  log(`The data is in ${dataDirectory} (PostgreSQL ${binaries.major}${runner})`);
  let stopped: Promise<void> | undefined;
  return {
    connection: connectionAt(server.port),
    tcp: withTcp ? overTcp(server.port) : undefined,
    get pid() {
      return server.pid;
    },
    failed: server.failed,
    stop: () => (stopped ??= server.stop().then(release)),
  };
}

/**
 * How to connect to the PostgreSQL that another Tejido server runs on a data directory, which may be about to start; `undefined` when
 * there is none.
 */
export async function findRunning(directory: string): Promise<PoolConfig | undefined> {
  const dataDirectory = resolve(directory);
  const account = await postgresAccount();
  const { path } = await shortPath(dataDirectory, account);
  const deadline = Date.now() + PATIENCE;
  do {
    const running = await findPostmaster(join(dataDirectory, CLUSTER), account);
    if (running?.ready) {
      if (!windows) return overSocketIn(path)(running.port);
      return overTcpWith(await readFile(passwordFile(dataDirectory), 'utf8'))(running.port);
    }
    await delay(100);
  } while (Date.now() < deadline);
  return undefined;
}

const shared: PoolConfig = { user: DATABASE_USER, database: 'postgres', ssl: false };

const socketsIn = (path: string): string => (windows ? '' : join(path, 'run'));

const overSocketIn =
  (path: string) =>
  (port: number): PoolConfig => ({ ...shared, host: socketsIn(path), port });

const overTcpWith =
  (password: string | undefined) =>
  (port: number): PoolConfig => ({ ...shared, host: LOOPBACK, port, password });

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = net.createServer();
    probe.once('error', failed);
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
