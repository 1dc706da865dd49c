import type { Page } from '@tejido/contract';
import type { Client } from './client.ts';
import { clientProblem } from './problem-error.ts';

/** The items of a list, page after page, from its first. */
export async function* items<T>(
  client: Client,
  addressOf: () => string,
  first: () => Promise<Page<T>>,
  load: (address: string) => Promise<Page<T>>,
): AsyncGenerator<T, void, undefined> {
  const seen = new Set([addressOf()]);
  for (let current = await first(); ; ) {
    yield* current.items;
    if (!current.next) return;
    const next = new URL(current.next, client.server);
    if (next.origin !== new URL(client.server).origin || seen.has(next.href))
      throw clientProblem('unexpected_response', `The next page is said to be at ${next}, which is not followed.`);
    seen.add(next.href);
    current = await load(next.href);
  }
}
