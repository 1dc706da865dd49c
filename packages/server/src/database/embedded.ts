import { readFile } from 'node:fs/promises';
import net from 'node:net';
import { join, resolve } from 'node:path';
import type { PoolConfig } from 'pg';
import { type Account, postgresAccount } from './account.ts';
import { findPackage, prepareBinaries } from './binaries.ts';
import { DATABASE_USER, passwordFile, prepareCluster } from './cluster.ts';
import { dataDirectoryError, openDataDirectory } from './data-directory.ts';
import { lockDataDirectory } from './lock.ts';
import { type Log, serveCluster } from './serve.ts';
import { shortPath } from './short-path.ts';

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
  /** The id of PostgreSQL's main process. */
  pid: number;
  /** Stops PostgreSQL, waits until it is gone, and gives the data directory free. */
  stop: () => Promise<void>;
}

const windows = process.platform === 'win32';
const LOOPBACK = '127.0.0.1';

const SETTINGS: Record<string, string> = {
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
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
  await findPackage();
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
      return await startLocked({ ...options, dataDirectory }, account, short.path, release);
    } catch (error) {
      await release();
      throw error;
    }
  } catch (error) {
    throw dataDirectoryError(dataDirectory, error);
  }
}

async function startLocked(
  options: EmbeddedOptions,
  account: Account | undefined,
  sockets: string,
  release: () => Promise<void>,
): Promise<Embedded> {
  const { dataDirectory, log } = options;
  const tcp = windows || options.tcp === true;
  const binaries = await prepareBinaries(dataDirectory, account);
  const durable = options.settings?.fsync !== 'off';
  const cluster = await prepareCluster({ dataDirectory, account, binaries, withPassword: tcp, durable });
  const password = tcp ? await readFile(passwordFile(dataDirectory), 'utf8') : undefined;

  const socketDirectory = windows ? '' : join(sockets, 'run');
  const everywhere = { user: DATABASE_USER, database: 'postgres', ssl: false };
  const overSocket = (port: number): PoolConfig => ({ ...everywhere, host: socketDirectory, port });
  const overTcp = (port: number): PoolConfig => ({ ...everywhere, host: LOOPBACK, port, password });
  const connectionAt = windows ? overTcp : overSocket;

  const settings = {
    ...SETTINGS,
    unix_socket_directories: socketDirectory,
    listen_addresses: tcp ? LOOPBACK : '',
    port: String(tcp ? await freePort() : 5432),
    ...options.settings,
  };
  const server = await serveCluster({ dataDirectory, cluster, account, binaries, settings, connectionAt, log });
  const runner = account === undefined ? '' : `, run by the system user "${account.name}"`;
  log(`The data is in ${dataDirectory} (PostgreSQL ${binaries.major}${runner})`);

  const stopAndRelease = async (): Promise<void> => {
    await server.stop();
    await release();
  };
  let stopped: Promise<void> | undefined;
  return {
    connection: connectionAt(server.port),
    tcp: tcp ? overTcp(server.port) : undefined,
    pid: server.pid,
    stop: () => (stopped ??= stopAndRelease()),
  };
}

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
