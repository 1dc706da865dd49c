import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { codeOf } from '@tejido/postgres';
import { type BlobStore, requireName } from './blob-store.ts';

/** What is being written has this in its name, which no blob has. */
const unfinished = '.new-';

/** Bytes as files below a directory, which is open to the server's user alone. */
export function createDiskStore(directory: string): BlobStore {
  const at = (name: string): string => {
    requireName(name);
    return join(directory, name);
  };
  return {
    description: `files in ${directory}`,
    async put(name, bytes) {
      const path = at(name);
      const folder = dirname(path);
      const written = `${path}${unfinished}${randomUUID()}`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        await synced(written, 'wx', (handle) => handle.writeFile(bytes));
        await rename(written, path);
      } catch (error) {
        await rm(written, { force: true });
        throw error;
      }
      // The names too: that of the file, and those of directories that were just made.
      for (let parent = folder; ; parent = dirname(parent)) {
        await synced(parent, 'r', async () => {});
        if (parent === directory || !parent.startsWith(directory)) break;
      }
    },
    get: (name) => readFile(at(name)).catch(orNothing),
    async delete(name) {
      const path = at(name);
      await rm(path, { force: true });
      for (let folder = dirname(path); folder !== directory; folder = dirname(folder)) {
        const isEmpty = await rmdir(folder).then(
          () => true,
          () => false,
        );
        if (!isEmpty) break;
      }
    },
    async *list(prefix) {
      const entries =
        (await readdir(join(directory, prefix), { recursive: true, withFileTypes: true }).catch(orNothing)) ?? [];
      for (const entry of entries) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const status = await stat(path).catch(orNothing);
        if (!status) continue;
        if (!entry.name.includes(unfinished)) yield { name: relative(directory, path), since: status.mtime };
        // Left behind by a process that was killed while it wrote.
        else if (Date.now() - status.mtimeMs > 3_600_000) await rm(path, { force: true });
      }
    },
  };
}

async function synced(
  path: string,
  flags: string,
  work: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const handle = await open(path, flags, 0o600);
  try {
    await work(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function orNothing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}
