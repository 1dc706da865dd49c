import type { HttpBindings } from '@hono/node-server';
import { type Retention } from '@tejido/contract';
import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { RateLimits } from '../abuse/rate-limit.ts';
import type { Sightings } from '../census/sightings.ts';
import type { DiskProbe } from '../database/disk.ts';
import type { Tables } from '../database/tables.ts';
import type { BlobStore } from '../files/blob-store.ts';
import type { Mailer } from '../mail/mailer.ts';
import { bareAddress } from './client-address.ts';

/** What an application is made with. */
export interface AppOptions {
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
  /** Where the bytes of files are; none can be sent when missing. */
  blobs?: BlobStore | undefined;
  /** The widgets' built files, served under `/embed/`. */
  embedDirectory?: string | undefined;
  /** The built Storybook, served under `/storybook/`. */
  storybookDirectory?: string | undefined;
  /** Told of new mails in the outbox, and of what was erased; without one, mails stay in the outbox. */
  mailer?: Pick<Mailer, 'wake' | 'forget'> | undefined;
  /** Told which sites embed what; without it, nobody takes note. */
  sightings?: Pick<Sightings, 'see'> | undefined;
  /** For how long join requests are held, where their network does not say so; the defaults when missing. */
  retention?: Retention | undefined;
  /** A coordinator's token for every network; none when missing. */
  coordinatorToken?: string | undefined;
  /** Where mails are written as files; missing where a mail server sends them. */
  mailDirectory?: string | undefined;
  /** Why the disk that data is kept on cannot be written; missing where none is. */
  disk?: DiskProbe | undefined;
  /** Whether the server is about to stop. */
  isDraining?: (() => boolean) | undefined;
}

/** What the application works with: the same, with what is there where nothing was said. */
export interface Dependencies extends AppOptions {
  searches: Kysely<Tables>;
  blobs: BlobStore;
  limits: RateLimits;
  retention: Retention;
  mailer: Pick<Mailer, 'wake' | 'forget'>;
  sightings: Pick<Sightings, 'see'>;
}

/** Hono's types for our context. */
export interface ServerEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** The address of the client; kept nowhere as it is. */
    clientAddress: string | undefined;
    /** Whether the request came from a proxy that is trusted. */
    throughProxy: boolean;
    /** The route that answered, with its parameters in braces; what the log says instead of the address. */
    route: string | undefined;
  };
}

/** The context of one request. */
export type ServerContext = Context<ServerEnv>;

/**
 * The address under which this server is reached, without a trailing slash, for the addresses that it gives away and that caches keep:
 * as it was set up; else as the request has it, where that is this machine itself or a proxy that is trusted says it; else the address of
 * the machine that the request came to. Anybody can write any name into a `Host` header.
 */
export function publicUrlOf(c: ServerContext, { publicUrl }: Dependencies): string {
  if (publicUrl !== undefined) return publicUrl;
  const asked = new URL(c.req.url);
  const socket = c.env?.incoming?.socket;
  const local = bareAddress(socket?.localAddress);
  const host = asked.hostname.replace(/^\[|\]$/g, '');
  const isVouched = c.get('throughProxy') || isLoopback(host) || host === local;
  if (isVouched || local === undefined) return asked.origin;
  return `${asked.protocol}//${local.includes(':') ? `[${local}]` : local}:${socket?.localPort}`;
}

/** The origin of our own pages as this request reached them, to hold a browser's `Origin` against: browsers say both truly. */
export const ownOriginOf = (c: ServerContext, { publicUrl }: Dependencies): string =>
  publicUrl ?? new URL(c.req.url).origin;

/** Names of this machine, which nobody else answers to. */
const isLoopback = (host: string): boolean => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|::1)$/.test(host);

/** Puts headers on an answer. */
export function addHeaders(c: ServerContext, headers: object): void {
  for (const [name, value] of Object.entries(headers)) c.header(name, value as string);
}
