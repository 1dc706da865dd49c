import type { Decorator, Loader } from '@storybook/web-components-vite';
import { directionOf } from '@tejido/contract';
import '@tejido/elements/define/network';
import type { Client } from '@tejido/sdk';
import { createTestNetwork, type TestNetwork, type TestNetworkOptions } from '@tejido/sdk/testing';
import { html } from 'lit';

/** The moment all stories are told at, so that they look the same tomorrow: 9 in the morning in Mexico City. */
export const now: Date = new Date('2026-11-18T15:00:00Z');

/** What a story may say of the network it stands on: `parameters: { network: { offline: true } }`. */
export interface NetworkParameters extends TestNetworkOptions {
  slug?: string;
  /** The address of somebody of the team, who is signed in. */
  signedIn?: string;
}

/** What an app of its own asks for and then gives to a widget: `parameters: { given: (client) => getEvent(client, '…') }`. */
export type Given = (client: Client) => Promise<unknown>;

/** What every story has from {@link network}, as `loaded`. */
export interface Loaded {
  network: TestNetwork;
  client: Client;
  given: unknown;
}

/** Makes the network in memory that a story stands on, and a client that asks it as on any page. */
export const network: Loader = async ({ id, parameters }): Promise<Loaded> => {
  const {
    slug = 'red-alianzas-mx',
    signedIn,
    failure,
    ...options
  } = (parameters['network'] ?? {}) as NetworkParameters;
  // A server for each story, so that two of them on one page never share a draft. Failures are counted down, so each telling has its own.
  const server = `https://${id}.example`;
  const made = createTestNetwork({ now, server, failure: failure && { ...failure }, ...options });
  const asked = { network: slug, retries: 0 };
  const client = signedIn ? made.signInAs(signedIn, asked) : made.connect(asked);
  return { network: made, client, given: await (parameters['given'] as Given | undefined)?.(client) };
};

/** Puts a story on a page in the toolbar's language and theme, as wide as it says, inside a provider of its network. */
export const onPage: Decorator = (story, { globals, loaded, parameters, viewMode }) => {
  const lang = String(globals['lang']);
  return html`<div
    class="page ${viewMode === 'docs' ? '' : 'whole'} ${String(parameters['width'] ?? '')}"
    lang=${lang}
    dir=${directionOf(lang)}
    data-theme=${String(globals['theme'])}
  >
    <tejido-network .client=${loaded['client'] as Client}>${story()}</tejido-network>
  </div>`;
};

/** The network that a story stands on, to change its conditions while the story is told and to see what arrived. */
export const networkOf = (loaded: object): TestNetwork => (loaded as Loaded).network;
