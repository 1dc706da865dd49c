import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
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
import { composeConfirmation } from './join-requests/confirmation-mail.ts';
import { eraseUnconfirmed } from './join-requests/own.ts';
import { forgetOldKeys } from './join-requests/submit.ts';
import { createFileTransport } from './mail/files.ts';
import type { Mailbox, Transport } from './mail/mail.ts';
import { createMailer, type Mailer } from './mail/mailer.ts';
import { createSmtpTransport } from './mail/smtp.ts';
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

/** How often old idempotency keys, unconfirmed requests and the like are erased, in milliseconds. */
const cleaningInterval = 60 * 60_000;

/**
 * Opens the database, brings it up to date, gives it the demonstration networks when it is empty, and listens. Throws a
 * {@link StartError} with one sentence for what the operator can mend.
 */
export async function startServer(config: Config, projectDirectory: string, log: Logger): Promise<RunningServer> {
  const dataDirectory = dataDirectoryOf(config, projectDirectory);
  const database = await openDatabase<Tables>({
    databaseUrl: config.databaseUrl,
    dataDirectory,
    log: (message, error) => (error === undefined ? log.info(message) : log.warn({ err: error }, message)),
  });
  try {
    await prepare(database, log);
    return await serve(database, config, transportFor(config, dataDirectory), log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Where data is kept on this machine: all of it, or, where the database is elsewhere, the mails that nobody sends. */
function dataDirectoryOf({ databaseUrl, dataDirectory }: Config, projectDirectory: string): string {
  if (databaseUrl) return resolve(dataDirectory ?? join(projectDirectory, '.tejido'));
  return resolveDataDirectory({ explicit: dataDirectory, projectDirectory });
}

function transportFor({ smtpUrl }: Config, dataDirectory: string): Transport {
  return smtpUrl ? createSmtpTransport(smtpUrl) : createFileTransport(join(dataDirectory, 'mail'));
}

async function prepare({ db, engine }: Database<Tables>, log: Logger): Promise<void> {
  const done = await migrate(db, migrations);
  if (done.length > 0) log.info({ migrations: done }, 'The database was brought up to date');
  if (await seedWhenEmpty(db)) log.info('The database was empty and got the demonstration networks');
  log.info({ engine }, 'The database is ready');
}

async function serve(
  database: Database<Tables>,
  config: Config,
  transport: Transport,
  log: Logger,
): Promise<RunningServer> {
  const { db } = database;
  let draining = false;
  const { publicUrl, trustedProxies, limits, checkResponses, unconfirmedDays } = config;
  let port = config.port;
  // Never the address in a request: whoever sends one could have the links of others lead to a place of theirs.
  const linkUrl = () => publicUrl ?? `http://localhost:${port}`;
  const compose = composeConfirmation({ db, linkUrl, from: senderOf(config), unconfirmedDays });
  const mailer = createMailer({ db, log, transport, compose });
  const app = createApp({
    db,
    log,
    publicUrl,
    trustedProxies,
    limits,
    checkResponses,
    mailer,
    unconfirmedDays,
    ...findDirectories(),
    isDraining: () => draining,
  });
  const listener = createListener(app);
  port = await listen(listener, config);
  log.info(`Mails go ${transport.description}, with links to ${linkUrl()}`);
  mailer.start();
  const clean = () =>
    eraseOld(db, mailer, unconfirmedDays).catch((error: unknown) =>
      log.warn({ err: error }, 'Old data was not erased'),
    );
  void clean();
  const cleaning = setInterval(() => void clean(), cleaningInterval).unref();
  return {
    url: `http://localhost:${port}`,
    async stop() {
      draining = true;
      clearInterval(cleaning);
      await Promise.all([close(listener), mailer.stop()]);
      await database.close();
    },
  };
}

async function eraseOld(db: Database<Tables>['db'], mailer: Mailer, unconfirmedDays: number): Promise<void> {
  await forgetOldKeys(db);
  await forgetAbuse(db);
  for (;;) {
    const erased = await eraseUnconfirmed(db, unconfirmedDays);
    for (const id of erased) await mailer.forget(id);
    if (erased.length === 0) return;
  }
}

/** Who mails are from, when nobody was named: an address at the server's own name. */
function senderOf({ mailFrom, publicUrl }: Config): Mailbox {
  const host = publicUrl ? new URL(publicUrl).hostname : 'localhost';
  return mailFrom ?? { name: '', address: `tejido@${/^[\d.]+$|:/.test(host) ? 'localhost' : host}` };
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
