import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';
import { StartError } from '../start-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { openAccountDirectory } from './data-directory.ts';
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts';
import { reasonLine, run } from './run.ts';

/** Receives a line for the operator, with the error it is about if there is one. */
export type Log = (message: string, error?: unknown) => void;

/** What {@link serveCluster} takes. */
export interface ServeOptions {
  dataDirectory: string;
  cluster: string;
  account: Account | undefined;
  binaries: Binaries;
  settings: Record<string, string>;
  /** How to connect to a server process that has this port. */
  connectionAt: (port: number) => PoolConfig;
  log: Log;
}

/** A server process that takes connections. */
export interface Serving {
  pid: number;
  port: number;
  /** Stops it and waits until it is gone. */
  stop: () => Promise<void>;
}

/** How long a start may take, in milliseconds: after a power cut there may be much to recover. */
const PATIENCE = 120_000;

/** The size in bytes from which the log file is set aside at the next start. */
const LOG_LIMIT = 10_000_000;

/** Whatever a killed server process left is on its way out and only needs a moment. */
const PASSING = /pre-existing shared memory block/;

/**
 * Brings up PostgreSQL's server process on a cluster, or takes over the one that a killed run of ours left behind.
 * The caller holds the data directory's lock. Throws a {@link StartError} when PostgreSQL gives up.
 */
export async function serveCluster(options: ServeOptions): Promise<Serving> {
  const { cluster, account } = options;
  const deadline = Date.now() + PATIENCE;
  let launched: Launched | undefined;
  for (;;) {
    const running = await findPostmaster(cluster, account);
    if (running?.ready && (await accepts(options.connectionAt(running.port)))) {
      return watch(running, launched?.child, options);
    }
    if (running === undefined && launched === undefined) launched = await launch(options);
    if (running === undefined && launched !== undefined && hasEnded(launched.child)) {
      const output = await launched.output();
      if (!PASSING.test(output)) throw startFailure(options, output);
      launched = undefined;
      await delay(250);
    }
    if (Date.now() > deadline) throw startFailure(options, 'it did not become ready in two minutes');
    await delay(25);
  }
}

interface Launched {
  child: ChildProcess;
  /** What it has written to the log file. */
  output: () => Promise<string>;
}

async function launch({ dataDirectory, cluster, account, binaries, settings, log }: ServeOptions): Promise<Launched> {
  // PostgreSQL takes what a killed process left for a live one's when that process id is in use again.
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  await rm(join(dataDirectory, 'run'), { recursive: true, force: true });
  await openAccountDirectory(join(dataDirectory, 'run'), account);

  const logPath = logPathOf(dataDirectory);
  const size = (await stat(logPath).catch(() => undefined))?.size ?? 0;
  const full = size > LOG_LIMIT;
  if (full) await rename(logPath, `${logPath}.1`);
  const logFile = await open(logPath, 'a', 0o600);

  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const identity = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  // In a session of its own: Ctrl-C at the terminal is for us, who still have requests to answer before it stops.
  const child = spawn(binaries.postgres, ['-D', cluster, ...args], {
    ...identity,
    cwd: '/',
    env: binaries.env,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', logFile.fd, logFile.fd],
  });
  child.once('error', (error) => log('PostgreSQL cannot be executed', error));
  child.unref();
  await logFile.close();
  return { child, output: async () => (await readFile(logPath)).subarray(full ? 0 : size).toString() };
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function watch({ pid, port }: Postmaster, child: ChildProcess | undefined, options: ServeOptions): Serving {
  const { dataDirectory, cluster, account, binaries, log } = options;
  if (child?.pid !== pid) log(`Took over the PostgreSQL that an earlier run left behind (process ${pid})`);
  let stopping = false;
  child?.once('exit', (code, signal) => {
    if (!stopping) log(`PostgreSQL ended by itself (${signal ?? code}); its log is ${logPathOf(dataDirectory)}`);
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    if (process.platform !== 'win32') return stopPostmaster(pid, cluster, account);
    // Untested. Windows has no signals; `pg_ctl` has its own way to ask, and waits.
    await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast'], { env: binaries.env });
  };
  return { pid, port, stop };
}

async function accepts(connection: PoolConfig): Promise<boolean> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch {
    return false;
  }
  await client.end();
  return true;
}

function startFailure({ dataDirectory, log }: ServeOptions, output: string): StartError {
  log(output);
  const reason = /No space left on device/.test(output) ? 'the disk is full' : reasonLine(output);
  return new StartError(
    `PostgreSQL cannot start on the data directory ${dataDirectory}: ${reason} (see ${logPathOf(dataDirectory)}).`,
  );
}

function logPathOf(dataDirectory: string): string {
  return join(dataDirectory, 'postgresql.log');
}
