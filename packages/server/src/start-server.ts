import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { forgetAbuse } from './abuse/clean.ts';
import { hasOwners, makeOwner } from './accounts/owners.ts';
import { forgetSessions } from './accounts/sessions.ts';
import { forgetLinks, signInMail } from './accounts/sign-in.ts';
import { composeSignIn } from './accounts/sign-in-mail.ts';
import { createSightings, forgetSightings } from './census/sightings.ts';
import type { Config } from './config.ts';
import type { Database } from './database/connection.ts';
import type { Tables } from './database/tables.ts';
import { findDirectories } from './directories.ts';
import { createApp } from './http/app.ts';
import { createListener } from './http/listener.ts';
import { composeConfirmation, confirmationMail } from './join-requests/confirmation-mail.ts';
import { eraseDeclined, eraseUnconfirmed } from './join-requests/erase.ts';
import type { Retention } from './join-requests/record.ts';
import { forgetOldKeys } from './join-requests/submit.ts';
import { composeByKind } from './mail/compose.ts';
import { createFileTransport } from './mail/files.ts';
import { forgetGone } from './mail/forget-gone.ts';
import type { Mailbox } from './mail/mail.ts';
import { createMailer, type Mailer } from './mail/mailer.ts';
import { createSmtpTransport } from './mail/smtp.ts';
import { listNetworks } from './networks/networks.ts';
import { openServerDatabase } from './open-server-database.ts';
import { decisionComposers } from './review/decision-mail.ts';
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
  const { database, dataDirectory } = await openServerDatabase(config, projectDirectory, log);
  try {
    await prepareOwners(database, config, log);
    return await serve(database, config, join(dataDirectory, 'mail'), log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function prepareOwners({ db }: Database<Tables>, { ownerEmail }: Config, log: Logger): Promise<void> {
  if (ownerEmail) await makeOwner(db, ownerEmail, await listNetworks(db, 10_000));
  else if (!(await hasOwners(db)))
    log.info('Nobody may sign in at /desk yet: "tejido owner you@example.org" makes you an owner of the networks here');
}

async function serve(
  database: Database<Tables>,
  config: Config,
  mailDirectory: string,
  log: Logger,
): Promise<RunningServer> {
  const { db, searches } = database;
  let draining = false;
  const { publicUrl, trustedProxies, limits, checkResponses, retention, coordinatorToken } = config;
  let port = config.port;
  // Never the address in a request: whoever sends one could have the links of others lead to a place of theirs.
  const linkUrl = () => publicUrl ?? `http://localhost:${port}`;
  const { smtpUrl } = config;
  const transport = smtpUrl ? createSmtpTransport(smtpUrl) : createFileTransport(mailDirectory);
  const options = { db, linkUrl, from: senderOf(config), ...retention };
  const compose = composeByKind({
    [confirmationMail]: composeConfirmation(options),
    [signInMail]: composeSignIn(options),
    ...decisionComposers(options),
  });
  const sightings = createSightings(db, (error) => log.warn({ err: error }, 'Sites that embed widgets were not noted'));
  const mailer = createMailer({ db, log, transport, compose });
  const app = createApp({
    db,
    searches,
    log,
    publicUrl,
    trustedProxies,
    limits,
    checkResponses,
    mailer,
    sightings,
    retention,
    coordinatorToken,
    mailDirectory: smtpUrl ? undefined : mailDirectory,
    ...findDirectories(),
    isDraining: () => draining,
  });
  const listener = createListener(app);
  port = await listen(listener, config);
  log.info(`Mails go ${transport.description}, with links to ${linkUrl()}`);
  mailer.start();
  const clean = () =>
    eraseOld(db, mailer, retention).catch((error: unknown) => log.warn({ err: error }, 'Old data was not erased'));
  void clean();
  const cleaning = setInterval(() => void clean(), cleaningInterval).unref();
  return {
    url: `http://localhost:${port}`,
    async stop() {
      draining = true;
      clearInterval(cleaning);
      await Promise.all([close(listener), mailer.stop()]);
      await sightings.flush();
      await database.close();
    },
  };
}

async function eraseOld(db: Database<Tables>['db'], mailer: Mailer, retention: Retention): Promise<void> {
  await forgetOldKeys(db);
  await forgetAbuse(db);
  await forgetSightings(db);
  await forgetSessions(db);
  for (const id of await forgetLinks(db)) await mailer.forget(id);
  for (;;) {
    const unconfirmed = await eraseUnconfirmed(db, retention.unconfirmedDays);
    const erased = [...unconfirmed, ...(await eraseDeclined(db, retention.declinedDays))];
    for (const id of erased) await mailer.forget(id);
    if (erased.length === 0) break;
  }
  await forgetGone(db, mailer);
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
