import { readdir, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import { run } from './run.ts';

/** PostgreSQL's main process, as its cluster's `postmaster.pid` has it. */
export interface Postmaster {
  pid: number;
  /** The TCP port; also a part of the socket's name. */
  port: number;
  /** Whether it has said that it takes connections; not while it recovers, nor while it stops. */
  ready: boolean;
}

/** The main process of a cluster, unless it is dead. An earlier run of ours may have left one behind. */
export async function findPostmaster(cluster: string, account: Account | undefined): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid < 2) return undefined;
  return (await isPostmaster(pid, cluster, account)) ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/** Has PostgreSQL end its connections, write everything down and stop; waits until its main process is gone. */
export async function stopPostmaster(pid: number, cluster: string, account: Account | undefined): Promise<void> {
  if (await isPostmaster(pid, cluster, account)) process.kill(pid, 'SIGINT');
  while (await isPostmaster(pid, cluster, account)) await delay(20);
}

/**
 * Ends what a main process that was killed has left. Each of its processes ends by itself as soon as it waits for something; until then it keeps the
 * shared memory, and PostgreSQL from starting again. Nothing is lost with one: what it had committed is on the disk.
 *
 * @param title how the name of each begins in the list of processes
 */
export async function endOrphans(title: string, account: Account | undefined): Promise<void> {
  // Elsewhere there is no list of processes to read; the longest statement is waited for.
  if (process.platform !== 'linux') return;
  const owner = account?.uid ?? process.getuid?.();
  for (const entry of await readdir('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    try {
      const command = await readFile(`/proc/${entry}/cmdline`, 'utf8');
      if (command.startsWith(title) && (await stat(`/proc/${entry}`)).uid === owner) process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Whether a process is the main one of a cluster, and alive. */
export async function isPostmaster(pid: number, cluster: string, account: Account | undefined): Promise<boolean> {
  if (process.platform === 'linux') return isPostmasterOnLinux(pid, cluster, account);
  if (process.platform === 'win32') return isAlive(pid);
  const [state, command] = (await run('ps', ['-o', 'state=,comm=', '-p', String(pid)]).catch(() => '')).split(/\s+/);
  return state !== undefined && !state.startsWith('Z') && command?.endsWith('postgres') === true;
}

async function isPostmasterOnLinux(pid: number, cluster: string, account: Account | undefined): Promise<boolean> {
  try {
    const entry = `/proc/${pid}`;
    const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(await readFile(`${entry}/stat`, 'utf8')) ?? [];
    // A zombie is dead: some containers' first process never collects them.
    if (name !== 'postgres' || state === 'Z' || state === 'X') return false;
    if ((await stat(entry)).uid !== (account?.uid ?? process.getuid?.())) return false;
    // A container's root may not see another user's working directory; then the name and the user have to do.
    const directory = await readlink(`${entry}/cwd`).catch(() => undefined);
    return directory === undefined || directory === (await realpath(cluster));
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
