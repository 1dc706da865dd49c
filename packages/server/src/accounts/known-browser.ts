import { randomBytes } from 'node:crypto';
import type { NetworkKey } from '../abuse/network-key.ts';

/*
 * A browser in which somebody has signed in once gets a mark, which tells nobody who it was. With it they have links sent that nobody
 * else's requests for the same address hold up.
 */

/** Days for which a browser is known after somebody signed in; what browsers keep at most. */
export const knownDays = 400;

/** A mark for the browser in which somebody with this address has signed in. */
export function markBrowser(key: NetworkKey, email: string): string {
  const name = randomBytes(16).toString('base64url');
  return `${name}.${key.sign('browser', `${name}\n${email}`)}`;
}

/** What a browser is known by, where its mark is of this address; `undefined` for every other one. */
export function knownBrowser(key: NetworkKey, email: string, mark: string | undefined): string | undefined {
  const [name = '', signature = ''] = (mark ?? '').split('.');
  return key.isSigned('browser', `${name}\n${email}`, signature) ? name : undefined;
}
