import { randomUUID } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import type { Dependencies, ServerContext, ServerEnv } from './server-env.ts';

/**
 * Gives each request an id of our own and writes one line about it: the route, never the address, which may hold what a person
 * searched for; the network the client is in, never its own address.
 */
export function requestLog({ log, trustedProxies = [] }: Dependencies): MiddlewareHandler<ServerEnv> {
  const proxies = blockListOf(trustedProxies);
  return async (c, next) => {
    const start = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.header('Request-Id', requestId);
    c.header('X-Content-Type-Options', 'nosniff');
    await next();
    log.info({
      requestId,
      method: c.req.method,
      route: c.get('route') ?? 'none',
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
      client: networkOf(clientOf(c, proxies)),
    });
  };
}

/** Addresses and networks (`10.0.0.0/8`) as a list to look an address up in. Throws a `TypeError` for what is neither. */
export function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = familyOf(address);
    const bits = prefix === undefined ? (family === 'ipv4' ? 32 : 128) : Number(prefix);
    if (!family || !Number.isInteger(bits)) throw new TypeError(`"${network}" is no address and no network.`);
    list.addSubnet(address, bits, family);
  }
  return list;
}

/** The address of the client: the last one in `X-Forwarded-For` that is not a proxy we trust. */
function clientOf(c: ServerContext, proxies: BlockList): string | undefined {
  const socket = c.env?.incoming?.socket.remoteAddress?.replace(/^::ffff:/, '');
  const forwarded = c.req.header('X-Forwarded-For')?.split(',') ?? [];
  let client = socket;
  while (client !== undefined && isTrusted(client, proxies) && forwarded.length > 0) client = forwarded.pop()?.trim();
  return client;
}

const isTrusted = (address: string, proxies: BlockList): boolean => {
  const family = familyOf(address);
  return family !== undefined && proxies.check(address, family);
};

const familyOf = (address: string): 'ipv4' | 'ipv6' | undefined =>
  (({ 4: 'ipv4', 6: 'ipv6' }) as const)[isIP(address) as 4 | 6];

/** The network an address is in, which does not point to one person: the first 24 bits of IPv4, 48 of IPv6. */
function networkOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(address) !== 6) return undefined;
  const [head = ''] = address.split('::');
  return `${head.split(':').slice(0, 3).join(':')}::/48`;
}
