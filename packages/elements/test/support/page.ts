import { fixture, html, waitUntil } from '@open-wc/testing';
import type { Client } from '@tejido/sdk';
import { createTestNetwork, type TestNetwork } from '@tejido/sdk/testing';
import { TejidoNetwork } from '../../src/network/network.ts';

/** A testing network, a client of it that tries once, and the addresses it was asked for, without the server. */
export interface Watched {
  test: TestNetwork;
  client: Client;
  requests: string[];
}

/** A testing network whose requests are written down. */
export function watchedNetwork(...options: Parameters<typeof createTestNetwork>): Watched {
  const test = createTestNetwork(...options);
  const requests: string[] = [];
  const client = test.connect({
    retries: 0,
    fetch: (request) => {
      requests.push(request.url.slice(test.server.length));
      return test.fetch(request);
    },
  });
  return { test, client, requests };
}

/** Markup in a provider of a client's network, in a language; gives the provider. */
export function onPage(client: Client, markup: string, lang = 'es'): Promise<TejidoNetwork> {
  TejidoNetwork.define('tejido-network');
  const template = document.createElement('template');
  template.innerHTML = markup;
  return fixture(html`<tejido-network lang=${lang} .client=${client}>${template.content}</tejido-network>`);
}

/** Waits until something is so. */
export const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(() => Boolean(condition()), message, { interval: 10, timeout: 10_000 });

/** The part of a widget that a selector finds in its shadow root; throws where there is none. */
// Like the DOM's own `querySelector`, it is told what will be found.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function find<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector} in ${element.localName}.`);
  return found;
}

/** All parts of a widget that a selector finds. */
export const findAll = <T extends Element = HTMLElement>(element: Element, selector: string): T[] => [
  ...(element.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];

/** The texts of what a selector finds, as a person reads them. */
export const texts = (element: Element, selector: string): string[] =>
  findAll(element, selector).map((found) => read(found));

/** The text of a part as a person reads it: without the space between tags. */
export const read = (part: Element | null | undefined): string => part?.textContent.replace(/\s+/g, ' ').trim() ?? '';
