import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { CLUSTER, openAccountDirectory } from './data-directory.ts';
import { codeOf, reasonOf, run } from './run.ts';
import { StartError } from './start-error.ts';

/** PostgreSQL's superuser and the owner of everything in the embedded database. */
export const DATABASE_USER = 'tejido';

/** What a cluster is made with. */
export interface ClusterOptions {
  dataDirectory: string;
  account: Account | undefined;
  binaries: Binaries;
  /** Generates a password for connections over TCP, kept beside the cluster. */
  withPassword: boolean;
  /** Whether a power cut must not undo it; off in tests. */
  durable: boolean;
}

/**
 * Makes the database cluster of a data directory when it has none, and returns its path. Throws a {@link StartError}
 * when it cannot be made, or when what is there is not a cluster of this PostgreSQL.
 */
export async function prepareCluster(options: ClusterOptions): Promise<string> {
  const { dataDirectory, account, binaries } = options;
  const cluster = join(dataDirectory, CLUSTER);
  const entries = await readdir(dataDirectory);
  for (const name of entries.filter((entry) => entry.startsWith(`${CLUSTER}.new-`))) {
    await rm(join(dataDirectory, name), { recursive: true, force: true });
  }
  if (!entries.includes(CLUSTER)) await createCluster(cluster, options);
  await openAccountDirectory(cluster, account);
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '');
  if (version.trim() !== binaries.major) {
    const found = version.trim() === '' ? 'no complete database' : `a database of PostgreSQL ${version.trim()}`;
    throw new StartError(
      `${cluster} holds ${found}, and this Tejido brings PostgreSQL ${binaries.major}: ` +
        'export it with the Tejido that wrote it, or choose another data directory with TEJIDO_DATA.',
    );
  }
  return cluster;
}

/** Where the password for connections over TCP is kept. */
export function passwordFile(dataDirectory: string): string {
  return join(dataDirectory, 'password');
}

/** Under another name first, so that a half-made cluster is never taken for a whole one. */
async function createCluster(cluster: string, options: ClusterOptions): Promise<void> {
  const { dataDirectory, account, binaries, withPassword, durable } = options;
  const unfinished = await mkdtemp(`${cluster}.new-`);
  try {
    if (account !== undefined) await chown(unfinished, account.uid, account.gid);
    const args = ['--pgdata', unfinished, '--username', DATABASE_USER, '--encoding', 'UTF8', '--locale', 'C'];
    args.push('--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8');
    // Whoever may enter the socket's directory is us; nobody else is let in without the password, if there is one.
    args.push('--auth-local', 'trust', '--auth-host', 'scram-sha-256');
    if (withPassword) args.push('--pwfile', await writePassword(dataDirectory, account));
    if (!durable) args.push('--no-sync');
    await run(binaries.initdb, args, { as: account, env: binaries.env }).catch((error: unknown) => {
      throw new StartError(`The database cannot be made in ${dataDirectory}: ${initdbReason(error)}.`, {
        cause: error,
      });
    });
    await rename(unfinished, cluster);
    await syncDirectory(dataDirectory);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

function initdbReason(error: unknown): string {
  const { stderr } = error as { stderr?: string };
  if (codeOf(error) === 'ENOSPC' || /No space left on device/.test(stderr ?? '')) return 'the disk is full';
  if (/quota exceeded/i.test(stderr ?? '')) return 'the disk quota is used up';
  return reasonOf(error);
}

async function writePassword(dataDirectory: string, account: Account | undefined): Promise<string> {
  const file = passwordFile(dataDirectory);
  await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account !== undefined) await chown(file, account.uid, account.gid);
  return file;
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows does not open directories.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}
