import { setTimeout as delay } from 'node:timers/promises';
import { reasonOf, run } from './run.ts';
import { StartError } from './start-error.ts';

/** An account of the operating system. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const NAME = 'tejido';
const HOME = '/var/lib/tejido';
const ATTEMPTS = 10;

/**
 * Who PostgreSQL runs as: `undefined` for "as we do"; when we are root, which PostgreSQL refuses, the system user
 * `tejido`, made when missing. Throws a {@link StartError} when that user cannot be had.
 */
export async function postgresAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  let failure: unknown;
  // Of several servers that start at once on a new machine, one makes the user and the others find /etc/passwd locked.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const account = await find();
    if (account !== undefined && account.uid !== 0) return account;
    try {
      await create();
    } catch (error) {
      failure = error;
      await delay(100);
    }
  }
  throw new StartError(
    `PostgreSQL refuses to run as root, and the system user "${NAME}" could not be made for it (${reasonOf(failure)}): ` +
      'start Tejido as another user, or set DATABASE_URL.',
    { cause: failure },
  );
}

async function find(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { name: NAME, uid: Number(uid), gid: Number(gid) };
  } catch {
    return undefined;
  }
}

async function create(): Promise<void> {
  // A shell of root's does not always have the administration tools on its path.
  const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };
  const login = ['--no-create-home', '--home-dir', HOME, '--shell', '/usr/sbin/nologin'];
  await run('useradd', ['--system', '--user-group', ...login, NAME], { env });
}
