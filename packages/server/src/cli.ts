#!/usr/bin/env node
import pino from 'pino';
import { readConfig } from './config.ts';
import { StartError } from './start-error.ts';
import { startServer } from './start-server.ts';
import { version } from './version.ts';

const usage = `Usage: tejido serve

Starts the server. Its settings are environment variables:
  PORT, TEJIDO_HOST       where to listen (4600, all addresses)
  TEJIDO_DATA             data directory of the embedded PostgreSQL
  DATABASE_URL            a PostgreSQL to use instead of the embedded one
  TEJIDO_PUBLIC_URL       where the server is reached, behind a proxy
  TEJIDO_TRUSTED_PROXIES  addresses and networks of proxies, joined by commas
  TEJIDO_SUBMISSION_LIMIT join requests an hour and at once from one address (60:20)
  TEJIDO_FORM_LIMIT       the same for forms posted without scripts (20:10)
  SMTP_URL                the mail server; without one, mails are files in the data directory
  TEJIDO_MAIL_FROM        who mails are from
  TEJIDO_UNCONFIRMED_DAYS days after which an unconfirmed join request is erased (14)
  TEJIDO_LOG_LEVEL        debug, info, warn, error or silent (info)

  --help, --version`;

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  if (command === '--help' || command === 'help') return print(usage);
  if (command === '--version') return print(version);
  if (command === undefined) return refuse(`Say what to do.\n\n${usage}`);
  if (command !== 'serve') return refuse(`There is no command "${command}"; try "tejido --help".`);
  if (rest.length > 0) return refuse(`"tejido serve" takes no "${rest[0]}": its settings are environment variables.`);
  return serve();
}

/** Serves until a signal asks to stop; a second signal does not wait. */
async function serve(): Promise<number> {
  let stopping = false;
  try {
    const config = readConfig(process.env);
    // On the error output, so that the standard output holds the ready line alone.
    const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
    const stopped = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.on(signal, () => {
          if (stopping) process.exit(1);
          stopping = true;
          resolve();
        });
    });
    const server = await startServer(config, process.cwd(), log);
    print(`Tejido ready at ${server.url}`);
    await stopped;
    log.info('Stopping');
    await server.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function print(text: string): number {
  console.log(text);
  return 0;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 2;
}
