import { createHash, randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import net from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from './run.ts';
import { StartError } from './start-error.ts';

const NAME = /^server-(\d+)-[0-9a-f]{8}\.lock$/;
const ATTEMPTS = 3;

/** Another Tejido server runs on the data directory. */
export class InUseError extends StartError {}

/**
 * Keeps other Tejido servers off a data directory until the returned function is called or this process ends, however
 * it ends. Throws an {@link InUseError} when another one is there.
 *
 * The lock is a socket that listens: the kernel closes it with its process, so neither `kill -9` nor a process id that
 * is given out again can leave it held. Each process first puts a socket of its own there, listening from the moment
 * it has its name, and then looks for others: whichever of two comes second sees the first. Two at the very same
 * moment may see each other, withdraw, and try again.
 *
 * @param sockets the data directory under a path short enough for sockets
 */
export async function lockDataDirectory(directory: string, sockets: string): Promise<() => Promise<void>> {
  if (process.platform === 'win32') return lockByPipe(directory);
  for (let attempt = 1; ; attempt++) {
    const id = randomBytes(4).toString('hex');
    const own = `server-${process.pid}-${id}.lock`;
    const server = await listen(join(sockets, `new-${id}.lock`));
    await rename(join(sockets, `new-${id}.lock`), join(sockets, own));
    const release = async (): Promise<void> => {
      await rm(join(sockets, own), { force: true });
      server.close();
    };
    const other = await findOther(sockets, own);
    if (other === undefined) return release;
    await release();
    if (attempt === ATTEMPTS) throw inUse(directory, other);
    await delay(50 + Math.random() * 150);
  }
}

/** The process id of another live holder; what dead ones have left is removed. */
async function findOther(sockets: string, own: string): Promise<string | undefined> {
  for (const name of await readdir(sockets)) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || name === own) continue;
    const path = join(sockets, name);
    if (await isListening(path)) return pid;
    await rm(path, { force: true });
  }
  return undefined;
}

function isListening(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    // Whatever else keeps us from connecting (too many at once, say) is no proof that nobody is there.
    socket.once('error', (error) => resolve(!['ECONNREFUSED', 'ENOENT'].includes(codeOf(error) ?? '')));
  });
}

// Untested: Node has no unix sockets on Windows, but its named pipes can be listened on by one process only.
async function lockByPipe(directory: string): Promise<() => Promise<void>> {
  try {
    const id = createHash('sha256').update(directory.toLowerCase()).digest('hex').slice(0, 32);
    const server = await listen(`\\\\.\\pipe\\tejido-${id}`);
    return async () => void server.close();
  } catch (error) {
    throw codeOf(error) === 'EADDRINUSE' ? inUse(directory) : error;
  }
}

function listen(path: string): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(path, () => resolve(server.unref()));
  });
}

function inUse(directory: string, pid?: string): InUseError {
  const who = pid === undefined ? '' : ` (process ${pid})`;
  return new InUseError(`The data directory ${directory} is in use by another Tejido server${who}.`);
}
