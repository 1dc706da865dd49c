import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from '@tejido/postgres';
import type { Hono } from 'hono';
import { createListener } from './listener.ts';
import type { ServerEnv } from './server-env.ts';

/** Where requests arrive, from the first moment of a server to its last, whatever answers them. */
export interface Front {
  readonly port: number;
  /** Has another application answer from now on. */
  answerWith: (app: Hono<ServerEnv>) => void;
  /** Takes no more requests, and waits for those under way, not once `hurry` is aborted. */
  close: (hurry?: AbortSignal) => Promise<void>;
}

/** Where a server listens: a port, 0 for any that is free, and an address of this machine, all of them when there is none. */
interface Place {
  port: number;
  host: string | undefined;
}

/** How long requests under way are waited for, in milliseconds. */
const patience = 10_000;

/** Listens. Throws a {@link StartError} where that cannot be. */
export async function openFront(place: Place, app: Hono<ServerEnv>): Promise<Front> {
  let current = app;
  const server = createListener({ fetch: (...request) => current.fetch(...request) });
  const port = await listen(server, place);
  return {
    port,
    answerWith: (other) => (current = other),
    close: (hurry) => close(server, hurry),
  };
}

function listen(server: Server, { port, host }: Place): Promise<number> {
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

async function close(server: Server, hurry?: AbortSignal): Promise<void> {
  const closed = new Promise<true>((resolve) => {
    server.close(() => resolve(true));
  });
  const deadline = Date.now() + patience;
  // A connection that is kept alive is idle again after its answer.
  while (!(await Promise.race([closed, delay(100, false)]))) {
    if (hurry?.aborted || Date.now() > deadline) server.closeAllConnections();
    else server.closeIdleConnections();
  }
}
