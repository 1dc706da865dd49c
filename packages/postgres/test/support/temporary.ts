import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { onEnd } from './on-end.ts';

/** A new empty directory, which other users may pass through; removed with everything in it when the test ends. */
export async function temporaryDirectory(t: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'tejido-test-'));
  await chmod(directory, 0o711);
  onEnd(t, () => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** A new directory that is a small file system of its own (`size=16m`, `ro`), or `undefined` where we may not mount. */
export async function temporaryMount(t: TestContext, options: string): Promise<string | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'tejido-test-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', directory], { stdio: 'ignore' });
  } catch {
    await rm(directory, { recursive: true });
    return undefined;
  }
  onEnd(t, async () => {
    execFileSync('umount', [directory]);
    await rm(directory, { recursive: true });
  });
  return directory;
}
