import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { openAccountDirectory } from './data-directory.ts';
import { endOrphans, findPostmaster, isPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts';
import { reasonLine, run } from './run.ts';
import { StartError } from './start-error.ts';

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
  /** Resolves when it has ended, with how: a signal, an exit code, or nothing known of one that was taken over. */
  ended: Promise<string>;
  /** Stops it and waits until it is gone. */
  stop: () => Promise<void>;
  /** Has it stop by itself, without waiting: for the last moment of our own process. */
  leave: () => void;
}

/** How long a start may take, in milliseconds: after a power cut there may be much to recover. */
const PATIENCE = 120_000;

/** The size in bytes from which the log file is set aside at the next start. */
const LOG_LIMIT = 10_000_000;

/** What a killed server process has left still holds its memory. */
const HELD = /pre-existing shared memory block/;

/** How often a server process that is not our child is looked at, in milliseconds. */
const INTERVAL = 250;

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
      // The kernel may kill it while it starts, too.
      if (launched.child.signalCode === null && !HELD.test(output)) throw startFailure(options, output);
      launched = undefined;
      await endOrphans(`postgres: ${nameOf(cluster)}: `, account);
      await delay(100);
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

  const args = Object.entries({ ...settings, cluster_name: nameOf(cluster) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
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

function watch({ pid, port }: Postmaster, launched: ChildProcess | undefined, options: ServeOptions): Serving {
  const { cluster, account, binaries, log } = options;
  const child = launched?.pid === pid ? launched : undefined;
  if (!child) log(`Took over the PostgreSQL that an earlier run left behind (process ${pid})`);
  let isOver = false;
  const ended = (child ? endOf(child) : endOfAnother(pid, options)).finally(() => (isOver = true));
  const stop = async (): Promise<void> => {
    if (process.platform !== 'win32') return stopPostmaster(pid, cluster, account);
    // Untested. Windows has no signals; `pg_ctl` has its own way to ask, and waits.
    await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast'], { env: binaries.env });
  };
  const leave = (): void => {
    if (isOver || process.platform === 'win32') return;
    try {
      process.kill(pid, 'SIGINT');
    } catch {
      // It has ended meanwhile.
    }
  };
  return { pid, port, ended, stop, leave };
}

async function endOf(child: ChildProcess): Promise<string> {
  if (!hasEnded(child)) await once(child, 'exit');
  return String(child.signalCode ?? child.exitCode);
}

/** The end of a server process that an earlier run has started: nobody tells us. */
async function endOfAnother(pid: number, { cluster, account }: ServeOptions): Promise<string> {
  while (await isPostmaster(pid, cluster, account)) await delay(INTERVAL, undefined, { ref: false });
  return 'taken over';
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

/** Where PostgreSQL's own log is. */
export function logPathOf(dataDirectory: string): string {
  return join(dataDirectory, 'postgresql.log');
}

/** What each of a cluster's processes has in its title, so that those of a killed run are known from other clusters'. */
function nameOf(cluster: string): string {
  return `tejido-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
}
