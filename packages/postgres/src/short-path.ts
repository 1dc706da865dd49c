import { chmod, mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { checkPrivate, makePrivate } from './data-directory.ts';

/** How long a unix socket's path may be, in bytes. */
const LIMIT = process.platform === 'linux' ? 107 : 103;

/** Room for the longest name that we or PostgreSQL give to a socket in a data directory. */
const NAME_LENGTH = 32;

/** A directory under a path that leaves room for a socket's name. */
export interface ShortPath {
  path: string;
  /** Whether this call made a second path, which did not exist before. */
  made: boolean;
  /** Removes the second path, if there is one. */
  remove: () => Promise<void>;
}

/**
 * Gives a directory a path that sockets in it can have: its own, or, when that is too long, one through a symbolic
 * link in a private temporary directory. The sockets are in the directory itself either way, so that every process
 * finds the same ones. The link is noted in the directory, for the next start to use again after a `kill -9`.
 */
export async function shortPath(directory: string, account: Account | undefined): Promise<ShortPath> {
  const fits = (path: string): boolean => Buffer.byteLength(path) + NAME_LENGTH <= LIMIT;
  if (process.platform === 'win32' || fits(directory)) {
    return { path: directory, made: false, remove: async () => {} };
  }
  const note = join(directory, 'short-path');
  const existing = await readFile(note, 'utf8').catch(() => undefined);
  if (existing !== undefined && (await leadsTo(existing, directory, account))) {
    return link(existing, note, false);
  }
  const temporary = fits(join(tmpdir(), 'tejido-123456/data')) ? tmpdir() : '/tmp';
  const holder = await mkdtemp(join(temporary, 'tejido-'));
  await symlink(directory, join(holder, 'data'));
  await makePrivate(holder, account);
  await writeFile(note, holder, { mode: 0o600 });
  await chmod(note, 0o600);
  return link(holder, note, true);
}

function link(holder: string, note: string, made: boolean): ShortPath {
  const remove = async (): Promise<void> => {
    await rm(holder, { recursive: true, force: true });
    await rm(note, { force: true });
  };
  return { path: join(holder, 'data'), made, remove };
}

async function leadsTo(holder: string, directory: string, account: Account | undefined): Promise<boolean> {
  try {
    await checkPrivate(holder, account, 'The directory');
    return (await readlink(join(holder, 'data'))) === directory;
  } catch {
    return false;
  }
}
