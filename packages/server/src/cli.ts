#!/usr/bin/env node
import { StartError } from '@tejido/postgres';
import pino, { type Logger } from 'pino';
import { type Config, readConfig } from './config.ts';
import { isOutOfReach } from './database/out-of-reach.ts';
import { demoCommand, readDemoWords } from './demo-command.ts';
import { networkCommand, readNetworkWords } from './network-command.ts';
import { ownerCommand, readOwnerWords } from './owner-command.ts';
import { startServer } from './start-server.ts';
import { awaitStopRequest } from './stop-request.ts';
import { version } from './version.ts';

const usage = `Usage: tejido serve
       tejido owner <email> [--network <slug>]
       tejido network create <slug> --name <name> [--languages es,en] [--zone <time zone>] [--words six|local|economy|empty]
                             [--owner <email>]
       tejido demo remove [--yes]

"serve" starts the server. "owner" lets somebody sign in at its desk, as an owner of every network or of one, and prints a
link to sign in with; "network create" makes a network, and its owner; "demo remove" erases the networks that are there to show, and
says first what that is. The server may run meanwhile. The settings of all are environment variables:
  PORT, TEJIDO_HOST       where to listen (4600, all addresses)
  TEJIDO_DATA             data directory of the embedded PostgreSQL
  DATABASE_URL            a PostgreSQL to use instead of the embedded one
  TEJIDO_PUBLIC_URL       where the server is reached, behind a proxy
  TEJIDO_TRUSTED_PROXIES  addresses and networks of proxies, joined by commas
  TEJIDO_SUBMISSION_LIMIT join requests an hour and at once from one address (60:20)
  TEJIDO_FORM_LIMIT       the same for forms posted without scripts (20:10)
  TEJIDO_CHALLENGE_LIMIT  the same for challenges (600:200)
  TEJIDO_GUESS_LIMIT      the same for wrong links (60:30)
  TEJIDO_RECIPIENT_LIMIT  mails an hour and at once to an address that nobody has confirmed (0.25:4)
  TEJIDO_REFUSAL_LIMIT    refused requests an hour and at once of one client (600:200)
  TEJIDO_FILES            where pictures and documents are: a directory, or a bucket as
                          s3+https://KEY:SECRET@host/bucket?region=…; without it, files/ in the data directory
  SMTP_URL                the mail server; without one, mails are files in the data directory
  TEJIDO_MAIL_FROM        who mails are from
  TEJIDO_UNCONFIRMED_DAYS days after which an unconfirmed join request is erased (14)
  TEJIDO_UNDECIDED_DAYS   days after its last change after which an undecided join request is erased (365)
  TEJIDO_ACCEPTED_DAYS    the same for an accepted one, with the membership (1825)
  TEJIDO_DECLINED_DAYS    days after which a declined join request is erased (90)
  TEJIDO_OWNER_EMAIL      who owns every network of the server, as by "tejido owner"
  TEJIDO_COORDINATOR_TOKEN  a coordinator's API token for every network, 32 characters or more
  TEJIDO_DEMO             off for an empty database without demonstration networks (on)
  TEJIDO_LOG_LEVEL        debug, info, warn, error or silent (info)
  NODE_ENV                development or test: answers are checked against their schemas

  --help, --version`;

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  if (command === 'help' || words.some((word) => word === '--help' || word === '-h')) return print(usage);
  if (command === '--version') return print(version);
  if (command === undefined) return refuse(`Say what to do.\n\n${usage}`);
  if (command === 'owner') return printed(readOwnerWords(rest), ownerCommand);
  if (command === 'network') return printed(readNetworkWords(rest), networkCommand);
  if (command === 'demo') return printed(readDemoWords(rest), demoCommand);
  if (command !== 'serve') return refuse(`There is no command "${command}"; try "tejido --help".`);
  if (rest.length > 0) return refuse(`"tejido serve" takes no "${rest[0]}": its settings are environment variables.`);
  return serve();
}

/** Serves until it is asked to stop, or cannot go on; who asks again does not want to wait. */
async function serve(): Promise<number> {
  const { asked, hurry } = awaitStopRequest();
  const code = await orSentence(async (config) => {
    const log = logOf(config.logLevel);
    const server = await startServer(config, process.cwd(), log);
    print(`Tejido ready at ${server.url}`);
    const failure = await Promise.race([asked, server.failed]);
    log.info('Stopping');
    await server.stop(hurry);
    if (failure) throw failure;
  });
  // What nobody waits for any more, such as a slow mail server, does not hold us up.
  process.exit(code);
}

/** Does a moment's work in the database, and prints what became of it; a sentence where the words were not understood. */
async function printed<Request extends object>(
  request: Request | string,
  command: (config: Config, projectDirectory: string, log: Logger, request: Request) => Promise<string>,
): Promise<number> {
  if (typeof request === 'string') return refuse(request);
  // It is finished once it was begun: ended in the middle, it would leave the database running.
  awaitStopRequest();
  return orSentence(async (config) => {
    // What is worth a line when a server starts is none here.
    const log = logOf(config.logLevel === 'info' ? 'warn' : config.logLevel);
    print(await command(config, process.cwd(), log, request));
  });
}

/** On the error output, so that the standard output holds the answer alone. */
function logOf(level: string): Logger {
  return pino({ level, base: null }, pino.destination(2));
}

/** Does something with the settings; what is at fault there or on this machine is said in one sentence, with exit code 1. */
async function orSentence(act: (config: Config) => Promise<void>): Promise<number> {
  try {
    await act(readConfig(process.env));
    return 0;
  } catch (error) {
    if (!(error instanceof StartError) && !isOutOfReach(error)) throw error;
    console.error(error instanceof StartError ? error.message : `The database was lost: ${(error as Error).message}.`);
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
