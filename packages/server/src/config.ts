import { isAbsolute } from 'node:path';
import { defaultRetention, emailPattern, type Retention, tidy, tidyField } from '@tejido/contract';
import { StartError } from '@tejido/postgres';
import { defaultRateLimits, type RateLimit, type RateLimits } from './abuse/rate-limit.ts';
import { readS3Place, type S3Place } from './files/s3-store.ts';
import { blockListOf } from './http/client-address.ts';
import { type Mailbox, parseMailbox } from './mail/mail.ts';

/** How a server is set up, read from the environment. */
export interface Config {
  port: number;
  /** The address to listen on; all of the machine's when missing. */
  host: string | undefined;
  /** The PostgreSQL to use instead of the embedded one. */
  databaseUrl: string | undefined;
  /** The data directory, when one was chosen. */
  dataDirectory: string | undefined;
  /** Where the server is reached from outside, without a trailing slash. */
  publicUrl: string | undefined;
  /** Addresses and networks (CIDR) of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
  /** How many requests one client may send, and how many mails one address gets. */
  limits: RateLimits;
  /** Who owns every network of the server. */
  ownerEmail: string | undefined;
  /** A coordinator's token for every network of the server. */
  coordinatorToken: string | undefined;
  /** The mail server, `smtp://` or `smtps://`; without one, mails are files in the data directory. */
  smtpUrl: string | undefined;
  /** Where files are kept: a bucket, or a directory; `files/` in the data directory when missing. */
  files: S3Place | string | undefined;
  /** Who mails are from. */
  mailFrom: Mailbox | undefined;
  /** For how long join requests are held, where their network does not say so. */
  retention: Retention;
  /** Whether an empty database is given the demonstration networks. */
  demo: boolean;
  logLevel: string;
  /** Whether answers are checked against their schemas. */
  checkResponses: boolean;
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'];

/** Reads the environment variables of the README. Throws a {@link StartError} that names the one that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: readPort(env['PORT']),
    host: env['TEJIDO_HOST'] || undefined,
    databaseUrl: env['DATABASE_URL'] || undefined,
    dataDirectory: env['TEJIDO_DATA'] || undefined,
    publicUrl: readPublicUrl(env['TEJIDO_PUBLIC_URL']),
    trustedProxies: readProxies(env['TEJIDO_TRUSTED_PROXIES']),
    limits: {
      submissions: readLimit('TEJIDO_SUBMISSION_LIMIT', env, defaultRateLimits.submissions),
      form: readLimit('TEJIDO_FORM_LIMIT', env, defaultRateLimits.form),
      challenges: readLimit('TEJIDO_CHALLENGE_LIMIT', env, defaultRateLimits.challenges),
      guesses: readLimit('TEJIDO_GUESS_LIMIT', env, defaultRateLimits.guesses),
      refusals: readLimit('TEJIDO_REFUSAL_LIMIT', env, defaultRateLimits.refusals),
      mails: readLimit('TEJIDO_RECIPIENT_LIMIT', env, defaultRateLimits.mails),
      signIn: defaultRateLimits.signIn,
      signInMails: defaultRateLimits.signInMails,
      reminders: defaultRateLimits.reminders,
    },
    ownerEmail: readOwnerEmail(env['TEJIDO_OWNER_EMAIL']),
    coordinatorToken: readCoordinatorToken(env['TEJIDO_COORDINATOR_TOKEN']),
    smtpUrl: readSmtpUrl(env['SMTP_URL']),
    files: readFiles(env['TEJIDO_FILES']),
    mailFrom: readMailFrom(env['TEJIDO_MAIL_FROM']),
    retention: {
      unconfirmedDays: readDays('TEJIDO_UNCONFIRMED_DAYS', env, defaultRetention.unconfirmedDays),
      undecidedDays: readDays('TEJIDO_UNDECIDED_DAYS', env, defaultRetention.undecidedDays),
      acceptedDays: readDays('TEJIDO_ACCEPTED_DAYS', env, defaultRetention.acceptedDays),
      declinedDays: readDays('TEJIDO_DECLINED_DAYS', env, defaultRetention.declinedDays),
    },
    demo: readDemo(env['TEJIDO_DEMO']),
    logLevel: readLogLevel(env['TEJIDO_LOG_LEVEL']),
    checkResponses: env['NODE_ENV'] === 'development' || env['NODE_ENV'] === 'test',
  };
}

function readPort(text: string | undefined): number {
  if (!text) return 4600;
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new StartError(`PORT is "${text}", which is no port: it should be a number from 0 to 65535.`);
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username)
    return url.origin;
  throw new StartError(
    `TEJIDO_PUBLIC_URL is "${text}": it should be the address of this server without a path, such as https://red.example.org.`,
  );
}

function readProxies(text: string | undefined): string[] {
  const networks = (text ?? '')
    .split(',')
    .map((network) => network.trim())
    .filter(Boolean);
  try {
    blockListOf(networks);
  } catch (error) {
    throw new StartError(
      'TEJIDO_TRUSTED_PROXIES should be addresses or networks joined by commas, such as 127.0.0.1,10.0.0.0/8.',
      { cause: error },
    );
  }
  return networks;
}

function readLimit(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  usual: RateLimit,
): RateLimit | undefined {
  const text = env[name];
  if (!text) return usual;
  if (text === 'off') return undefined;
  const [perHour = 0, atOnce = 0] = text.split(':').map(Number);
  if (/^\d{1,6}(?:\.\d{1,3})?:\d{1,6}$/.test(text) && perHour >= 0.1 && atOnce > 0) return { perHour, atOnce };
  throw new StartError(
    `${name} is "${text}": it should be how many an hour and how many at once, such as ${usual.perHour}:${usual.atOnce}, or off.`,
  );
}

/** Says nothing of what was given: it holds a password. */
function readSmtpUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname && isDecodable(url.username + url.password)) return text;
  throw new StartError(
    'SMTP_URL is not the address of a mail server: it has the form smtps://user:password@mail.example.org:465, or smtp:// ' +
      'for a connection that may begin without TLS, with special characters in the password percent-encoded.',
  );
}

/** Says nothing of what was given: it holds a secret. */
function readFiles(text: string | undefined): S3Place | string | undefined {
  if (!text) return undefined;
  const place = isAbsolute(text) ? text : readS3Place(text);
  if (place) return place;
  throw new StartError(
    'TEJIDO_FILES is neither a directory, such as /var/lib/tejido-files, nor a bucket: that has the form ' +
      's3+https://KEY:SECRET@host/bucket?region=eu-west-1, with special characters in key and secret percent-encoded.',
  );
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function readMailFrom(text: string | undefined): Mailbox | undefined {
  if (!text) return undefined;
  const mailbox = parseMailbox(tidy(text), emailPattern);
  if (mailbox) return mailbox;
  throw new StartError(
    'TEJIDO_MAIL_FROM should be an e-mail address, such as red@example.org or Red de alianzas <red@example.org>.',
  );
}

function readOwnerEmail(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const email = tidyField('email', text);
  if (isEmail(email)) return email;
  throw new StartError('TEJIDO_OWNER_EMAIL should be an e-mail address, such as marina@red.example.');
}

/** Whether a text is an e-mail address to which we would write. */
export const isEmail = (text: string): boolean => text.length <= 254 && emailPattern.test(text);

/** Says nothing of what was given: it is a secret. */
function readCoordinatorToken(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/^[\w.~+/=-]{32,200}$/.test(text)) return text;
  throw new StartError(
    'TEJIDO_COORDINATOR_TOKEN should have 32 to 200 characters, letters, digits and -._~+/= only, such as "openssl rand -hex 32" prints.',
  );
}

function readDays(name: string, env: Readonly<Record<string, string | undefined>>, usual: number): number {
  const text = env[name];
  if (!text) return usual;
  const days = Number(text);
  if (/^\d{1,4}$/.test(text) && days > 0) return days;
  throw new StartError(`${name} is "${text}": it should be a number of days from 1 to 9999.`);
}

function readDemo(text: string | undefined): boolean {
  if (!text || text === 'on') return true;
  if (text === 'off') return false;
  throw new StartError(`TEJIDO_DEMO is "${text}": it should be on or off.`);
}

function readLogLevel(text: string | undefined): string {
  if (!text) return 'info';
  if (logLevels.includes(text)) return text;
  throw new StartError(`TEJIDO_LOG_LEVEL is "${text}": it should be one of ${logLevels.join(', ')}.`);
}
