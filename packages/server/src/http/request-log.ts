import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { blockListOf, clientAddress, clientNetwork, isTrusted } from './client-address.ts';
import type { Dependencies, ServerEnv } from './server-env.ts';

/**
 * Gives each request an id of our own and writes one line about it: the route, never the address, which may hold what a person
 * searched for; the network the client is in, never its own address.
 */
export function requestLog({
  log,
  publicUrl,
  trustedProxies = [],
}: Pick<Dependencies, 'log' | 'publicUrl' | 'trustedProxies'>): MiddlewareHandler<ServerEnv> {
  const proxies = blockListOf(trustedProxies);
  // Of this name alone: what is below it, or beside, is not ours to speak for.
  const isSecure = publicUrl?.startsWith('https:');
  return async (c, next) => {
    const start = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    const remote = c.env?.incoming?.socket.remoteAddress;
    c.set('throughProxy', isTrusted(remote, proxies));
    const client = clientAddress(remote, c.req.header('X-Forwarded-For'), proxies);
    c.set('clientAddress', client);
    c.header('Request-Id', requestId);
    c.header('X-Content-Type-Options', 'nosniff');
    if (isSecure) c.header('Strict-Transport-Security', 'max-age=31536000');
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
