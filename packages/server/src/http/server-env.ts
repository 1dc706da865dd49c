import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { RateLimits } from '../abuse/rate-limit.ts';
import type { Sightings } from '../census/sightings.ts';
import type { Tables } from '../database/tables.ts';
import type { Retention } from '../join-requests/record.ts';
import type { Mailer } from '../mail/mailer.ts';

/** What the application works with. */
export interface Dependencies {
  db: Kysely<Tables>;
  /** The same on few connections and with little patience, for lists that filter; `db` when missing. */
  searches?: Kysely<Tables> | undefined;
  log: Logger;
  /** Where the server is reached, without a trailing slash; when missing, where each request says it reached it. */
  publicUrl?: string | undefined;
  /** Addresses and networks (CIDR) of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies?: readonly string[] | undefined;
  /** How many requests one client may send; the defaults when missing. */
  limits?: RateLimits | undefined;
  /** Whether answers are checked against their schemas: in tests and development. */
  checkResponses?: boolean | undefined;
  /** The widgets' built files, served under `/embed/`. */
  embedDirectory?: string | undefined;
  /** The built Storybook, served under `/storybook/`. */
  storybookDirectory?: string | undefined;
  /** Told of new mails in the outbox, and of what was erased; without one, mails stay in the outbox. */
  mailer?: Pick<Mailer, 'wake' | 'forget'> | undefined;
  /** Told which sites embed what; without it, nobody takes note. */
  sightings?: Pick<Sightings, 'see'> | undefined;
  /** After how many days join requests are erased; the defaults when missing. */
  retention?: Retention | undefined;
  /** A coordinator's token for every network; none when missing. */
  coordinatorToken?: string | undefined;
  /** Where mails are written as files; missing where a mail server sends them. */
  mailDirectory?: string | undefined;
  /** Whether the server is about to stop. */
  isDraining?: (() => boolean) | undefined;
}

/** Hono's types for our context. */
export interface ServerEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** The address of the client; kept nowhere as it is. */
    clientAddress: string | undefined;
    /** The route that answered, with its parameters in braces; what the log says instead of the address. */
    route: string | undefined;
  };
}

/** The context of one request. */
export type ServerContext = Context<ServerEnv>;

/** The address under which this server is reached, without a trailing slash. */
export function publicUrlOf(c: ServerContext, { publicUrl }: Dependencies): string {
  return publicUrl ?? new URL(c.req.url).origin;
}
