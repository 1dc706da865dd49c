import { createHash } from 'node:crypto';
import { existsSync, realpathSync, type Stats } from 'node:fs';
import { chmod, chown, lstat, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Account } from './account.ts';
import { codeOf, run } from './run.ts';
import { StartError } from './start-error.ts';

/** Where the server keeps data and binaries when it is started by root: outside the homes, which are often private. */
export const SYSTEM_DIRECTORY = '/var/lib/tejido';

/** The database cluster inside a data directory; its presence marks the directory as one of ours. */
export const CLUSTER = 'postgresql';

const windows = process.platform === 'win32';

/**
 * Decides which directory holds the data: the explicit one (`TEJIDO_DATA`); else `.tejido` in the project; else, for
 * root, a directory of the project's own under `/var/lib/tejido`. Throws a {@link StartError} rather than choose a new
 * directory while another user's start of the same project has left data in the other place.
 */
export function resolveDataDirectory(options: { explicit?: string | undefined; projectDirectory: string }): string {
  if (options.explicit) return resolve(options.explicit);
  const project = realpathSync(options.projectDirectory);
  const inProject = join(project, '.tejido');
  const inSystem = join(SYSTEM_DIRECTORY, createHash('sha256').update(project).digest('hex').slice(0, 12));
  const root = process.getuid?.() === 0;
  const [chosen, other] = root ? [inSystem, inProject] : [inProject, inSystem];
  const holdsData = root ? existsSync(join(other, CLUSTER)) : existsSync(other);
  if (holdsData && !existsSync(join(chosen, CLUSTER))) {
    throw new StartError(
      `The data of this project is in ${other}, made ${root ? 'by another user than root' : 'by root'}: ` +
        'start Tejido as that user, or choose the data directory with TEJIDO_DATA.',
    );
  }
  return chosen;
}

/**
 * Creates the data directory when missing and makes sure that it is private: ours alone, and passable, not readable,
 * for the account that PostgreSQL runs as. Throws a {@link StartError} otherwise.
 */
export async function openDataDirectory(directory: string, account: Account | undefined): Promise<void> {
  if (account !== undefined && directory.startsWith(`${SYSTEM_DIRECTORY}/`)) await openSystemDirectory();
  try {
    const existing = await statOf(directory);
    if (existing === undefined) {
      await mkdir(dirname(directory), { recursive: true });
      await mkdir(directory, { mode: 0o700 }).catch((error: unknown) => {
        // Another server, started at the same moment, was quicker; which of the two goes on, the lock decides.
        if (codeOf(error) !== 'EEXIST') throw error;
      });
    } else requireDirectory(existing, 'The data directory', directory);
    // An empty directory may be made private; one that holds something else (a home, say) is left as it is.
    const entries = await readdir(directory);
    if (entries.length === 0 || entries.includes(CLUSTER)) await makePrivate(directory, account);
  } catch (error) {
    throw dataDirectoryError(directory, error);
  }
  await checkPrivate(directory, account, 'The data directory');
  if (account !== undefined) await checkReachable(directory, account);
}

/** Creates `/var/lib/tejido` when missing; root's own, open to read for everyone, like the directories around it. */
export async function openSystemDirectory(): Promise<void> {
  try {
    if ((await mkdir(SYSTEM_DIRECTORY, { recursive: true })) !== undefined) await chmod(SYSTEM_DIRECTORY, 0o755);
  } catch (error) {
    throw dataDirectoryError(SYSTEM_DIRECTORY, error);
  }
  await checkOwn(SYSTEM_DIRECTORY, 'The directory');
}

/** The directory inside ours that PostgreSQL writes to, created when missing; throws when it is not exactly that. */
export async function openAccountDirectory(directory: string, account: Account | undefined): Promise<void> {
  if ((await statOf(directory)) === undefined) {
    await mkdir(directory, { mode: 0o700 });
    if (account !== undefined) await chown(directory, account.uid, account.gid);
  }
  const found = await lstat(directory);
  requireDirectory(found, 'The directory', directory);
  if (windows) return;
  const owner = account?.uid ?? process.getuid?.();
  if (found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new StartError(
      `The directory ${directory} must belong to PostgreSQL's user (${owner}) alone, with mode 700.`,
    );
  }
}

/** Gives a directory of ours to us alone; the account's group, which has no other member, may pass through. */
export async function makePrivate(directory: string, account: Account | undefined): Promise<void> {
  if (windows) return;
  const { uid } = await lstat(directory);
  if (uid !== process.getuid?.()) return;
  if (account !== undefined) await chown(directory, uid, account.gid);
  await chmod(directory, account === undefined ? 0o700 : 0o710);
}

/** Throws a {@link StartError} unless the path is a directory as {@link makePrivate} leaves it. */
export async function checkPrivate(directory: string, account: Account | undefined, what: string): Promise<void> {
  await checkOwn(directory, what);
  if (windows) return;
  const { mode, gid } = await lstat(directory);
  const closed = account === undefined ? 0o077 : 0o067;
  if ((mode & closed) === 0 && (account === undefined || gid === account.gid)) return;
  const remedy = account === undefined ? `chmod 700` : `chown root:${account.name} and chmod 710`;
  throw new StartError(
    `${what} ${directory} is open to other users (mode ${(mode & 0o777).toString(8)}): make it private (${remedy}), ` +
      'or choose an empty one with TEJIDO_DATA.',
  );
}

/** Throws a {@link StartError} unless the path is a directory of ours which nobody else can write to. */
export async function checkOwn(directory: string, what: string): Promise<void> {
  const found = await lstat(directory);
  requireDirectory(found, what, directory);
  if (windows) return;
  if (found.uid !== process.getuid?.()) {
    throw new StartError(`${what} ${directory} belongs to another user (${found.uid}).`);
  }
  if ((found.mode & 0o022) !== 0) {
    throw new StartError(
      `${what} ${directory} can be written by other users (mode ${(found.mode & 0o777).toString(8)}).`,
    );
  }
}

/** The sentence for a system call that failed in a data directory; other errors are returned as they are. */
export function dataDirectoryError(directory: string, error: unknown, what = 'The data directory'): unknown {
  const code = codeOf(error);
  const reason = code === undefined ? undefined : REASONS[code];
  if (error instanceof StartError || reason === undefined) return error;
  return new StartError(`${what} ${directory} cannot be used: ${reason}.`, { cause: error });
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'its file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'a part of the path does not exist and cannot be made',
  ENOTDIR: 'a part of the path is a file, not a directory',
  EEXIST: 'a part of the path is a file, not a directory',
  ENAMETOOLONG: 'the path is too long',
  ELOOP: 'the path leads in a circle',
  EOPNOTSUPP: 'its file system has no unix sockets',
};

async function checkReachable(directory: string, account: Account): Promise<void> {
  try {
    await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { as: account });
  } catch (error) {
    throw new StartError(
      `The data directory ${directory} cannot be reached by the system user "${account.name}", which PostgreSQL runs ` +
        'as when root starts Tejido: choose one outside private directories, or leave TEJIDO_DATA out.',
      { cause: error },
    );
  }
}

function requireDirectory(found: Stats, what: string, directory: string): void {
  if (found.isDirectory()) return;
  const kind = found.isSymbolicLink() ? 'a symbolic link' : 'a file';
  throw new StartError(`${what} ${directory} is ${kind}, not a directory.`);
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
