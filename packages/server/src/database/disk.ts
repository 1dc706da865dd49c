import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '@tejido/postgres';

/** Bytes that have to be free: PostgreSQL, which stops in the middle of its work when it gets no more, takes 16 MB at a time for what it writes ahead. */
const floor = 64 * 1024 * 1024;

/** For how long an answer holds, in milliseconds: whoever asks often makes the disk work no more. */
const lifetime = 2000;

/** What becomes of data on a disk: why it cannot be written, in a sentence; `undefined` when it can. */
export type DiskProbe = () => Promise<string | undefined>;

/** Makes what finds out whether a directory's disk can be written to: by its free space, since other users may have less than we, and by writing. */
export function probeDisk(directory: string): DiskProbe {
  const file = join(directory, `disk-${process.pid}.probe`);
  let answer: Promise<string | undefined> | undefined;
  let asked = 0;
  return () => {
    if (!answer || performance.now() - asked > lifetime) {
      asked = performance.now();
      answer = look(directory, file);
    }
    return answer;
  };
}

async function look(directory: string, file: string): Promise<string | undefined> {
  try {
    const { bavail, bsize } = await statfs(directory);
    if (bavail * bsize < floor) return 'The disk is full.';
    const handle = await open(file, 'w', 0o600);
    try {
      await handle.writeFile('A server asks whether this disk can be written to.\n');
      await handle.sync();
    } finally {
      await handle.close();
      await rm(file, { force: true });
    }
    return undefined;
  } catch (error) {
    // Made when the first file in it is written.
    if (codeOf(error) === 'ENOENT') return undefined;
    return ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '') ? 'The disk is full.' : 'The disk cannot be written to.';
  }
}
