import { join } from 'node:path';
import type { Retention } from '@tejido/contract';
import type { Logger } from 'pino';
import { forgetAbuse } from './abuse/clean.ts';
import { forgetAccounts } from './accounts/forget-accounts.ts';
import { hasOwners, makeOwner } from './accounts/owners.ts';
import { forgetSessions } from './accounts/sessions.ts';
import { forgetLinks, signInMail } from './accounts/sign-in.ts';
import { composeSignIn } from './accounts/sign-in-mail.ts';
import { composeWelcome, welcomeMail } from './accounts/welcome-mail.ts';
import { createApp, createStartingApp } from './app.ts';
import { createSightings, forgetSightings } from './census/sightings.ts';
import type { Config } from './config.ts';
import type { Database } from './database/connection.ts';
import { probeDisk } from './database/disk.ts';
import type { Tables } from './database/tables.ts';
import { findDirectories } from './directories.ts';
import { makeAvifs } from './files/avifs.ts';
import { createDiskStore } from './files/disk-store.ts';
import type { Shelf } from './files/files.ts';
import { createS3Store } from './files/s3-store.ts';
import { sweepFiles } from './files/sweep.ts';
import { type Front, openFront } from './http/front.ts';
import { composeByKind } from './mail/compose.ts';
import { createFileTransport } from './mail/files.ts';
import { forgetGone } from './mail/forget-gone.ts';
import type { Mailbox } from './mail/mail.ts';
import { createMailer, type Mailer, reasonOf } from './mail/mailer.ts';
import { createSmtpTransport } from './mail/smtp.ts';
import { listNetworks } from './networks/networks.ts';
import { openServerDatabase, type ServerDatabase } from './open-server-database.ts';
import { publishDue } from './records/publish-drafts.ts';
import { reindex } from './reindex.ts';
import { submissionComposers } from './submissions/composers.ts';
import { eraseExpired } from './submissions/erase.ts';
import { forgetOldKeys } from './submissions/submit.ts';

/** A server that answers. */
export interface RunningServer {
  /** Where it answers on this machine. */
  url: string;
  /** Resolves with the reason when it cannot go on, a `StartError` for what the operator can mend. It is still to be stopped then. */
  failed: Promise<Error>;
  /**
   * Stops it: no new requests, those under way are answered, then the database is closed. Once `hurry` is aborted, neither requests nor
   * mails are waited for.
   */
  stop: (hurry?: AbortSignal) => Promise<void>;
}

/** How often what is to be published at a time is looked for, in milliseconds. */
const publishingInterval = 10_000;

/** How often pictures that have no AVIF yet are looked for, in milliseconds. */
const redrawingInterval = 10_000;

/** How often old idempotency keys, unconfirmed requests and the like are erased, in milliseconds. */
const cleaningInterval = 60 * 60_000;

/**
 * Listens, opens the database, brings it up to date, gives it the demonstration networks when it is empty, and answers. Throws a
 * `StartError` with one sentence for what the operator can mend; a port that is taken before a database is made.
 */
export async function startServer(config: Config, projectDirectory: string, log: Logger): Promise<RunningServer> {
  const { publicUrl, trustedProxies } = config;
  const front = await openFront(config, createStartingApp({ log, publicUrl, trustedProxies }));
  try {
    const opened = await openServerDatabase(config, projectDirectory, log);
    try {
      await prepareOwners(opened.database, config, log);
      return await serve(front, opened, config, log);
    } catch (error) {
      await opened.database.close();
      throw error;
    }
  } catch (error) {
    await front.close(AbortSignal.abort());
    throw error;
  }
}

async function prepareOwners({ db }: Database<Tables>, { ownerEmail }: Config, log: Logger): Promise<void> {
  if (ownerEmail) await makeOwner(db, ownerEmail, await listNetworks(db, 10_000));
  else if (!(await hasOwners(db)))
    log.info('Nobody may sign in at /desk yet: "tejido owner you@example.org" makes you an owner of the networks here');
}

async function serve(
  front: Front,
  { database, dataDirectory }: ServerDatabase,
  config: Config,
  log: Logger,
): Promise<RunningServer> {
  const { db, searches } = database;
  const url = `http://localhost:${front.port}`;
  let draining = false;
  const { publicUrl, trustedProxies, limits, checkResponses, retention, coordinatorToken } = config;
  // Never the address in a request: whoever sends one could have the links of others lead to a place of theirs.
  const linkUrl = () => publicUrl ?? url;
  const { smtpUrl } = config;
  const mailDirectory = join(dataDirectory, 'mail');
  const transport = smtpUrl ? createSmtpTransport(smtpUrl) : createFileTransport(mailDirectory);
  // A mail server may be back before there is a mail; a directory is the operator's to mend.
  if (!smtpUrl) await transport.check();
  else void transport.check().catch((error: unknown) => log.warn(reasonOf(error), 'The mail server cannot be used'));
  const options = { db, linkUrl, from: senderOf(config), retention };
  const compose = composeByKind({
    [signInMail]: composeSignIn(options),
    [welcomeMail]: composeWelcome(options),
    ...submissionComposers(options),
  });
  const blobs =
    typeof config.files === 'object'
      ? createS3Store(config.files)
      : createDiskStore(config.files ?? join(dataDirectory, 'files'));
  const sightings = createSightings(db, (error) => log.warn({ err: error }, 'Sites that embed widgets were not noted'));
  const mailer = createMailer({ db, log, transport, compose });
  const app = createApp({
    db,
    searches,
    blobs,
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
    disk: database.engine === 'embedded' || !smtpUrl ? probeDisk(dataDirectory) : undefined,
    isDraining: () => draining,
  });
  front.answerWith(app);
  log.info(`Files are kept as ${blobs.description}`);
  log.info(`Mails go ${transport.description}, with links to ${linkUrl()}`);
  mailer.start();
  const shelf = { db, blobs };
  const clean = () =>
    eraseOld(shelf, mailer, retention).catch((error: unknown) => log.warn({ err: error }, 'Old data was not erased'));
  void clean();
  const cleaning = setInterval(() => void clean(), cleaningInterval).unref();
  const publishing = setInterval(() => {
    publishDue(db).catch((error: unknown) => log.warn({ err: error }, 'What was due was not published'));
  }, publishingInterval).unref();
  const stopping = new AbortController();
  let drawing: Promise<unknown> | undefined;
  const redrawing = setInterval(() => {
    drawing ??= makeAvifs(shelf, stopping.signal)
      .catch((error: unknown) => log.warn({ err: error }, 'Pictures were not made smaller'))
      .finally(() => (drawing = undefined));
  }, redrawingInterval).unref();
  const reindexing = reindexOld(db, stopping.signal, log);
  return {
    url,
    failed: database.failed,
    async stop(hurry) {
      draining = true;
      clearInterval(cleaning);
      clearInterval(publishing);
      clearInterval(redrawing);
      stopping.abort();
      const hurried = new Promise<unknown>((resolve) => hurry?.addEventListener('abort', resolve, { once: true }));
      // A mail that is not waited for is sent again by who starts next.
      await Promise.all([
        front.close(hurry),
        Promise.race([Promise.all([mailer.stop(), reindexing, drawing]), hurried]),
      ]);
      await sightings.flush();
      await database.close();
    },
  };
}

async function reindexOld(db: Database<Tables>['db'], signal: AbortSignal, log: Logger): Promise<void> {
  try {
    const count = await reindex(db, signal);
    if (count > 0) log.info({ count }, 'What is kept for searching was made anew');
  } catch (error) {
    log.warn({ err: error }, 'What is kept for searching could not be made anew; the next start goes on');
  }
}

async function eraseOld(shelf: Shelf, mailer: Mailer, retention: Retention): Promise<void> {
  const { db } = shelf;
  await forgetOldKeys(db);
  await forgetAbuse(db);
  await forgetSightings(db);
  await forgetSessions(db);
  for (const id of await forgetLinks(db)) await mailer.forget(id);
  await forgetAccounts(db);
  for (;;) {
    const erased = await eraseExpired(db, retention);
    for (const id of erased) await mailer.forget(id);
    if (erased.length === 0) break;
  }
  await forgetGone(db, mailer);
  await sweepFiles(shelf);
}

/** Who mails are from, when nobody was named: an address at the server's own name. */
function senderOf({ mailFrom, publicUrl }: Config): Mailbox {
  const host = publicUrl ? new URL(publicUrl).hostname : 'localhost';
  return mailFrom ?? { name: '', address: `tejido@${/^[\d.]+$|:/.test(host) ? 'localhost' : host}` };
}
