import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { blockListOf, clientAddress, clientNetwork } from './client-address.ts';
import type { Dependencies, ServerEnv } from './server-env.ts';

/**
 * Gives each request an id of our own and writes one line about it: the route, never the address, which may hold what a person
 * searched for; the network the client is in, never its own address.
 */
export function requestLog({
  log,
  trustedProxies = [],
}: Pick<Dependencies, 'log' | 'trustedProxies'>): MiddlewareHandler<ServerEnv> {
  const proxies = blockListOf(trustedProxies);
  return async (c, next) => {
    const start = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    const client = clientAddress(c.env?.incoming?.socket.remoteAddress, c.req.header('X-Forwarded-For'), proxies);
    c.set('clientAddress', client);
    c.header('Request-Id', requestId);
    c.header('X-Content-Type-Options', 'nosniff');
    await next();
    log.info({
      requestId,
      method: c.req.method,
      route: c.get('route') ?? 'none',
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
      client: clientNetwork(client),
    });
  };
}
