import type { Db } from '../database/tables.ts';
import { enqueue, type Order } from '../outbox/outbox.ts';
import { networkKey, wholeServer } from './network-key.ts';
import { each, type RateLimits, takeOne } from './rate-limit.ts';

/*
 * Anybody can give anybody's address. So what is mailed to one that nobody has proved to be theirs is limited for each address, over all
 * networks, routes and clients of a server. Of the address a keyed hash is kept, until the allowance is whole again.
 */

/** How many mails to one address may wait until there is room; what comes when so many wait is not mailed. */
const mostWaiting = { mails: 2, signInMails: 1 };

/**
 * Has a mail sent to an address that nobody has proved to be theirs: at once, or when there is room for it; not at all when enough wait
 * already. Nobody is told which, since it would tell that others wrote to the address. What the mail is about is kept in any case: whoever
 * asks again, later, gets one.
 */
export async function mailUnproved(db: Db, order: Order, address: string, limits: RateLimits): Promise<void> {
  const wait = await waitFor(db, 'mails', address, limits);
  if (wait !== undefined) await enqueue(db, order, wait);
}

/**
 * Takes room for a mail to an address, in the transaction that has it sent: the seconds after which it may go, or `undefined` when enough
 * mails wait.
 * @param from Whoever shares the room with nobody else: a browser that is known.
 */
export async function waitFor(
  db: Db,
  policy: keyof typeof mostWaiting,
  address: string,
  limits: RateLimits,
  from = '',
): Promise<number | undefined> {
  const limit = limits[policy];
  if (!limit) return 0;
  const key = await networkKey(db, wholeServer);
  const left = await takeOne(db, {
    policy,
    limit: { ...limit, atOnce: limit.atOnce + mostWaiting[policy] },
    networkId: wholeServer,
    client: key.sign('email', mailboxOf(address) + from).slice(0, 32),
  });
  return left === undefined ? undefined : Math.max(0, left - each(limit) * limit.atOnce) / 1000;
}

/** Providers that take no notice of dots; the second is another name of the first. */
const dotless = ['gmail.com', 'googlemail.com'];

/**
 * The mailbox that an address most likely leads to: without case, without what follows a `+`, without the dots that some take no notice of.
 * Two people who are taken for one have to wait for each other's mails, no more.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const name = address
    .slice(0, at)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=.)\+.*/su, '');
  const domain = address.slice(at + 1).toLowerCase();
  const host = URL.parse(`http://${domain}`)?.hostname ?? domain;
  return dotless.includes(host) ? `${name.replaceAll('.', '')}@${dotless[0]}` : `${name}@${host}`;
}
