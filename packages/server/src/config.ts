import { defaultRateLimits, type RateLimit, type RateLimits } from './abuse/rate-limit.ts';
import { blockListOf } from './http/client-address.ts';
import { StartError } from './start-error.ts';

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
  /** How many requests one client may send. */
  limits: RateLimits;
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
    },
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
  if (/^\d{1,6}:\d{1,6}$/.test(text) && perHour > 0 && atOnce > 0) return { perHour, atOnce };
  throw new StartError(
    `${name} is "${text}": it should be requests an hour and requests at once, such as ${usual.perHour}:${usual.atOnce}, or off.`,
  );
}

function readLogLevel(text: string | undefined): string {
  if (!text) return 'info';
  if (logLevels.includes(text)) return text;
  throw new StartError(`TEJIDO_LOG_LEVEL is "${text}": it should be one of ${logLevels.join(', ')}.`);
}
