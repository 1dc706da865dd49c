import { BlockList, isIP } from 'node:net';

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

/** The address of a client: the last one in `X-Forwarded-For` that is not a proxy we trust; `undefined` for what is no address. */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  proxies: BlockList,
): string | undefined {
  let client = bareAddress(socketAddress);
  const forwarded = forwardedFor?.split(',') ?? [];
  while (client !== undefined && isTrusted(client, proxies) && forwarded.length > 0)
    client = bareAddress(forwarded.pop());
  return client !== undefined && isIP(client) ? client : undefined;
}

/** The network of an address, which does not point to one person: the first 24 bits of IPv4, 48 of IPv6. */
export function clientNetwork(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = ''] = address.split('::');
  return `${head.split(':').slice(0, 3).join(':')}::/48`;
}

/** An address without what some proxies write around it: the port, and the prefix of IPv4 within IPv6. */
export const bareAddress = (address: string | undefined): string | undefined =>
  address
    ?.trim()
    .replace(/^\[(.*)\](?::\d+)?$|^(\d+(?:\.\d+){3}):\d+$/, '$1$2')
    .replace(/^::ffff:(?=\d+\.)/i, '');

/** Whether an address is one of those that are trusted. */
export const isTrusted = (address: string | undefined, proxies: BlockList): boolean => {
  const bare = bareAddress(address) ?? '';
  const family = familyOf(bare);
  return family !== undefined && proxies.check(bare, family);
};

const familyOf = (address: string): 'ipv4' | 'ipv6' | undefined =>
  (({ 4: 'ipv4', 6: 'ipv6' }) as const)[isIP(address) as 4 | 6];
