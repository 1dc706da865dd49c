import type { Decorator } from '@storybook/web-components-vite';
import { directionOf } from '@tejido/contract';
import '@tejido/elements/define/network';
import { createTestNetwork, type TestNetworkOptions } from '@tejido/sdk/testing';
import { html } from 'lit';

/** The day all stories are told on, so that they look the same tomorrow. */
export const today: Date = new Date('2026-11-18T15:00:00Z');

/** What a story may say of the network it stands on: `parameters: { network: { offline: true } }`. */
export type NetworkParameters = TestNetworkOptions & { slug?: string };

/** Puts a story on a network in memory, reached through the client as on any page, in the toolbar's language and theme. */
export const onNetwork: Decorator = (story, { globals, parameters }) => {
  const { slug = 'red-alianzas-mx', ...options } = (parameters['network'] ?? {}) as NetworkParameters;
  const client = createTestNetwork({ now: today, ...options }).connect({ network: slug, retries: 0 });
  const lang = String(globals['lang']);
  Object.assign(document.documentElement, { lang, dir: directionOf(lang) });
  document.documentElement.dataset['theme'] = String(globals['theme']);
  return html`<tejido-network .client=${client}>${story()}</tejido-network>`;
};
