import { createHash } from 'node:crypto';
import type { Network } from '@tejido/contract';
import { LRUCache } from 'lru-cache';
import { publicHeaders } from '../../http/kept-answers.ts';
import { Representation } from '../../http/representation.ts';
import type { ServerContext } from '../../http/server-env.ts';
import { Sharing } from '../../http/share.ts';
import { version } from '../../version.ts';
import type { Html } from '../html.ts';

/** Bytes of pages kept in memory. */
const cacheSize = 32 * 1024 * 1024;

/** How long a page that goes by the clock is kept, in milliseconds: as long as browsers keep it. */
const turn = 60_000;

/** What a page is made from, besides its address. */
interface Making {
  network: Network;
  /** The page's address as it was understood, so that the same page is made once. */
  address: string;
  policy: string;
  make: () => Html | Promise<Html>;
}

/** Answers with a page that is the same for everybody. */
export type AnswerKept = (c: ServerContext, making: Making) => Promise<Response>;

/** The moment that a page is made for: all that are made within a minute are the same. */
export const pageTime = (): number => Math.floor(Date.now() / turn) * turn;

/**
 * Makes what answers with public pages. A page is made once for each revision of its network and each minute, since what it says of times goes by the
 * clock, and has the mark of its content: who has it already is not sent it again.
 */
export function createAnswerKept(): AnswerKept {
  const kept = new LRUCache<string, Representation>({ maxSize: cacheSize, sizeCalculation: ({ size }) => size });
  const sharing = new Sharing<Representation>();
  return async (c, { network, address, policy, make }) => {
    const key = `${network.id} ${network.revision}-${Date.parse(network.updated)} ${pageTime()} ${address}`;
    const representation =
      kept.get(key) ??
      (await sharing.once(key, async () => {
        const text = String(await make());
        const made = new Representation(text, 'text/html; charset=UTF-8', etagOf(text));
        kept.set(key, made);
        return made;
      }));
    return representation.answer(c, { ...publicHeaders, ...pageHeaders(policy) });
  };
}

/** The headers of every page of a network. */
export const pageHeaders = (policy: string): Record<string, string> => ({
  'Content-Security-Policy': policy,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
});

const etagOf = (text: string): string =>
  `W/"${version}-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
