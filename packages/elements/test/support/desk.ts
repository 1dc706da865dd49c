import type { Client } from '@tejido/sdk';
import { createTestNetwork, demoJoinRequests, type TestNetwork } from '@tejido/sdk/testing';
import { TejidoJoinRequest } from '../../src/join-request/join-request.ts';
import { TejidoJoinRequestList } from '../../src/join-request-list/join-request-list.ts';
import { find, onPage, read, texts, until } from './page.ts';

TejidoJoinRequestList.define('tejido-join-request-list');
TejidoJoinRequest.define('tejido-join-request');

/** The addresses of the testing network's team. */
export const owner = 'marina@red.example';
export const coordinator = 'tomas@red.example';
export const viewer = 'ines@red.example';

/** The moment all these tests happen at. */
export const now: Date = new Date('2026-11-18T15:00:00Z');

/** A desk in memory with the demonstration's join requests, and what somebody of its team asked it. */
export interface TestDesk {
  test: TestNetwork;
  client: Client;
  /** Method and address of each request, without the server. */
  requests: string[];
}

/** A desk at which somebody is signed in. */
export function deskOf(email: string = coordinator, ...[options]: Parameters<typeof createTestNetwork>): TestDesk {
  const test = createTestNetwork({ now, joinRequests: demoJoinRequests, ...options });
  const requests: string[] = [];
  const fetch = test.fetchAs(email);
  const client = test.signInAs(email, {
    retries: 0,
    fetch: (request) => {
      requests.push(`${request.method} ${request.url.slice(test.server.length)}`);
      return fetch(request);
    },
  });
  return { test, client, requests };
}

/** The inbox on a page, when it shows something other than that it is loading. */
export async function inbox(client: Client, lang = 'en', attributes = ''): Promise<TejidoJoinRequestList> {
  const markup = `<tejido-join-request-list ${attributes}><a href="#plain">The plain list</a></tejido-join-request-list>`;
  const provider = await onPage(client, markup, lang);
  const element = provider.querySelector('tejido-join-request-list') as TejidoJoinRequestList;
  await until(() => element.shadowRoot?.querySelector('.list, .notice'), 'no inbox');
  return element;
}

/** The id of the demonstration's request of a person or an organization. */
export async function idOf({ test }: TestDesk, who: string): Promise<string> {
  // Join requests are there once the first answer is.
  await test.fetch(`${test.server}/v1/networks`);
  const found = test.joinRequests.find(({ input }) => input.name === who || input.organizationName === who);
  if (!found) throw new Error(`There is no request of ${who}.`);
  return found.receipt.id;
}

/** One request on a page, when it shows something other than that it is loading. */
export async function request(desk: TestDesk, who: string, lang = 'en'): Promise<TejidoJoinRequest> {
  const markup = `<tejido-join-request request="${await idOf(desk, who)}"><p>The plain page</p></tejido-join-request>`;
  const provider = await onPage(desk.client, markup, lang);
  const element = provider.querySelector('tejido-join-request') as TejidoJoinRequest;
  await until(() => element.shadowRoot?.querySelector('article, .notice'), 'no request');
  return element;
}

/** Whose requests an inbox shows, from top to bottom. */
export const names = (element: Element): string[] => texts(element, '.request [part=link]');

/** The row of somebody in an inbox. */
export function row(element: Element, who: string): HTMLElement {
  const found = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.request') ?? [])].find(
    (each) => read(each.querySelector('[part=link]')) === who,
  );
  if (!found) throw new Error(`There is no row of ${who}.`);
  return found;
}

/** Ticks the boxes of some in an inbox. */
export async function choose(element: TejidoJoinRequestList, ...who: string[]): Promise<void> {
  for (const each of who) row(element, each).querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  await element.updateComplete;
}

/** Presses the button with these words. */
export async function press(element: TejidoJoinRequest | TejidoJoinRequestList, words: string): Promise<void> {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => read(each) === words);
  if (!found) throw new Error(`There is no button "${words}".`);
  found.focus();
  found.click();
  await element.updateComplete;
}

/** Types into a field of an element. */
export async function write(
  element: TejidoJoinRequest | TejidoJoinRequestList,
  name: string,
  words: string,
): Promise<void> {
  const field = find<HTMLTextAreaElement>(element, `[name="${name}"]`);
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Waits for what became of an action. */
export async function outcome(element: Element): Promise<string> {
  await until(() => element.shadowRoot?.querySelector('.outcome'), 'no outcome');
  return read(find(element, '.outcome'));
}

/** What has the focus within an element. */
export const focused = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;
