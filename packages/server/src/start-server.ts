import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { forgetAbuse } from './abuse/clean.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './database/connection.ts';
import { resolveDataDirectory } from './database/data-directory.ts';
import { migrate } from './database/migrate.ts';
import { migrations } from './database/migrations/index.ts';
import type { Tables } from './database/tables.ts';
import { findDirectories } from './directories.ts';
import { createApp } from './http/app.ts';
import { createListener } from './http/listener.ts';
import { forgetOldKeys } from './join-requests/submit.ts';
import { seedWhenEmpty } from './seed.ts';
import { StartError } from './start-error.ts';

/** A server that answers. */
export interface RunningServer {
  /** Where it answers on this machine. */
  url: string;
  /** Stops it: no new requests, those under way are answered, then the database is closed. */
  stop: () => Promise<void>;
}

/** How long requests under way are waited for, in milliseconds. */
const patience = 10_000;

/** How often old idempotency keys and the like are forgotten, in milliseconds. */
const cleaningInterval = 60 * 60_000;

/**
 * Opens the database, brings it up to date, gives it the demonstration networks when it is empty, and listens. Throws a
 * {@link StartError} with one sentence for what the operator can mend.
 */
export async function startServer(config: Config, projectDirectory: string, log: Logger): Promise<RunningServer> {
  const database = await openDatabase<Tables>({
    databaseUrl: config.databaseUrl,
    dataDirectory: config.databaseUrl ? '' : resolveDataDirectory({ explicit: config.dataDirectory, projectDirectory }),
    log: (message, error) => (error === undefined ? log.info(message) : log.warn({ err: error }, message)),
  });
  try {
    await prepare(database, log);
    return await serve(database, config, log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function prepare({ db, engine }: Database<Tables>, log: Logger): Promise<void> {
  const done = await migrate(db, migrations);
  if (done.length > 0) log.info({ migrations: done }, 'The database was brought up to date');
  if (await seedWhenEmpty(db)) log.info('The database was empty and got the demonstration networks');
  log.info({ engine }, 'The database is ready');
}

async function serve(database: Database<Tables>, config: Config, log: Logger): Promise<RunningServer> {
  const { db } = database;
  let draining = false;
  const { publicUrl, trustedProxies, limits, checkResponses } = config;
  const app = createApp({
    db,
    log,
    publicUrl,
    trustedProxies,
    limits,
    checkResponses,
    ...findDirectories(),
    isDraining: () => draining,
  });
  const listener = createListener(app);
  const port = await listen(listener, config);
  const clean = () =>
    Promise.all([forgetOldKeys(db), forgetAbuse(db)]).catch((error: unknown) =>
      log.warn({ err: error }, 'Old keys were not erased'),
    );
  const cleaning = setInterval(() => void clean(), cleaningInterval).unref();
  return {
    url: `http://localhost:${port}`,
    async stop() {
      draining = true;
      clearInterval(cleaning);
      await close(listener);
      await database.close();
    },
  };
}

function listen(server: Server, { port, host }: Pick<Config, 'port' | 'host'>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port)));
    server.listen({ port, host }, () => resolve((server.address() as AddressInfo).port));
  });
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new StartError(`Port ${port} is taken by another program: stop it, or choose another port with PORT.`);
  if (error.code === 'EACCES')
    return new StartError(`Port ${port} is not open to this user: choose another port with PORT, above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartError('TEJIDO_HOST is not an address of this machine.', { cause: error });
  return error;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<true>((resolve) => {
    server.close(() => resolve(true));
  });
  const deadline = Date.now() + patience;
  // A connection that is kept alive is idle again after its answer.
  while (!(await Promise.race([closed, delay(100, false)]))) {
    if (Date.now() > deadline) server.closeAllConnections();
    else server.closeIdleConnections();
  }
}
