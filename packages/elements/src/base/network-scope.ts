import type { LanguageTag, Network } from '@tejido/contract';
import { type Client, type ClientOptions, createClient, getNetwork, requestAddress } from '@tejido/sdk';
import { readNetwork } from './records.ts';
import { surroundings } from './surroundings.ts';

/** How long an answer is shared between the widgets of a page, in milliseconds; the server's own `max-age`. */
const freshFor = 60_000;

interface Shared {
  answer: Promise<unknown>;
  since: number;
}

/** One network on one server, with the answers its widgets share: two widgets that ask the same cost one request. */
export class NetworkScope {
  readonly client: Client;
  readonly #shared = new Map<string, Shared>();

  constructor(client: Client) {
    this.client = client;
  }

  /**
   * The answer for an address, asked for once.
   * @param address The request's address, as `requestAddress` of the SDK gives it.
   * @param request Makes the request. Not aborted by one widget, since others may wait for it.
   */
  load<T>(address: string, request: () => Promise<T>): Promise<T> {
    const now = Date.now();
    // Nothing is kept longer than it is shared: a page may stay open for days.
    for (const [key, { since }] of this.#shared) if (now - since >= freshFor) this.#shared.delete(key);
    const shared = this.#shared.get(address);
    if (shared) return shared.answer as Promise<T>;
    const answer = request();
    this.#shared.set(address, { answer, since: now });
    answer.catch(() => this.forget(address));
    return answer;
  }

  /** Makes the next {@link load} of an address ask again. */
  forget(address: string): void {
    this.#shared.delete(address);
  }

  /** The address of the network's own record in a language. */
  networkAddress(lang: LanguageTag): string {
    return requestAddress(this.client, 'getNetwork', {}, { lang: [lang] });
  }

  /** The network's own record in a language: its words and notices. */
  loadNetwork(lang: LanguageTag): Promise<Network> {
    return this.load(this.networkAddress(lang), async () =>
      readNetwork(await getNetwork(this.client, { lang: [lang] })),
    );
  }
}

/** A network's name as it was meant: what an editor leaves around it, also spaces that do not break, is none of it. Empty for what names nothing. */
export function networkName(written: string): string {
  const name = written.trim();
  return /[^.]/.test(name) ? name : '';
}

const scopes = new Map<string, NetworkScope>();

/**
 * The scope of a network on a server, shared by the widgets that name the same; the page's own server when none is known.
 * @param access By what the desk's widgets act; see `createClient` of the SDK.
 */
export function scopeFor(
  network: string,
  server: string = surroundings.server,
  access: Pick<ClientOptions, 'credentials' | 'token'> = {},
): NetworkScope {
  const key = JSON.stringify([server, network, access]);
  let scope = scopes.get(key);
  if (!scope) {
    scope = new NetworkScope(createClient({ server, network, fetch: surroundings.fetch, ...access }));
    scopes.set(key, scope);
  }
  return scope;
}
