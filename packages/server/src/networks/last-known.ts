import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';

/** Gives what is known under a key; `undefined` where there is nothing. */
export type Find<T> = (key: string) => Promise<T | undefined>;

/** How long the database may take before what it last said is given, in milliseconds. */
const patience = 250;

/** Answers that are remembered. */
const most = 1000;

/**
 * Asks every time, and gives the last answer again when this one fails or takes too long, so that what is kept in memory can be given while
 * the database is out of reach or has no connection free. As long as one question is overdue, no other joins the queue behind it.
 */
export function lastKnown<T extends object>(find: Find<T>): Find<T> {
  const known = new LRUCache<string, T>({ max: most });
  const overdue = new Set<string>();

  async function ask(key: string): Promise<T | undefined> {
    const found = await find(key);
    if (found) known.set(key, found);
    else known.delete(key);
    return found;
  }

  return async (key) => {
    const last = known.get(key);
    if (!last) return ask(key);
    if (overdue.has(key)) return last;
    const asked = ask(key).finally(() => overdue.delete(key));
    const waiting = new AbortController();
    const late = delay(patience, undefined, { signal: waiting.signal }).then(() => {
      overdue.add(key);
      return last;
    });
    late.catch(() => {});
    return Promise.race([asked, late])
      .catch(() => last)
      .finally(() => waiting.abort());
  };
}
