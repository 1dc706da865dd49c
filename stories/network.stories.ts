import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TejidoNetwork } from '@tejido/elements';
import '@tejido/elements/define/initiative-card';
import '@tejido/elements/define/initiative-list';
import '@tejido/elements/define/network';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { inSpanish } from './support/in-spanish.ts';
import { element, inState, inside, read } from './support/inside.ts';
import { networkOf } from './support/on-network.ts';

const list = 'tejido-initiative-list';

const meta: Meta<TejidoNetwork> = {
  title: 'Network',
  component: 'tejido-network',
  parameters: { controls: { disable: true } },
};
export default meta;

type Story = StoryObj<TejidoNetwork>;

const clientOf = (loaded: object, network: string) => networkOf(loaded).connect({ network, retries: 0 });

/** Widgets ask the network of the nearest provider, and speak the language of the nearest `lang`. */
export const Ready: Story = {
  render: (_, { loaded }) =>
    html`<tejido-network .client=${clientOf(loaded, 'red-alianzas-mx')}>
      <tejido-initiative-list heading="Iniciativas" limit="3" filters="q"></tejido-initiative-list>
    </tejido-network>`,
  play: async ({ canvasElement }) => {
    const shown = await inState(canvasElement, list, 'ready');
    await expect(shown.getAllByRole('article')).toHaveLength(3);
  },
};

/** No page has one network or one language only: here are two of each, side by side. */
export const TwoNetworksTwoLanguages: Story = {
  render: (_, { loaded }) =>
    html`<tejido-network lang="es" .client=${clientOf(loaded, 'red-alianzas-mx')}>
        <tejido-initiative-list heading="Red de Alianzas" limit="2" filters="goal"></tejido-initiative-list>
      </tejido-network>
      <hr />
      <tejido-network lang="en" .client=${clientOf(loaded, 'wfled')}>
        <tejido-initiative-list heading="World Forum" limit="2" filters="goal"></tejido-initiative-list>
      </tejido-network>`,
  play: async ({ canvasElement }) => {
    const [first, second] = canvasElement.querySelectorAll(list) as unknown as [Element, Element];
    await waitFor(() => expect([first, second].map((each) => each.matches(':state(ready)'))).toEqual([true, true]));
    await expect(inside(first).getByText('Se muestran 2 iniciativas y hay más')).toBeVisible();
    await expect(inside(second).getByText('2 initiatives shown, there are more')).toBeVisible();
    const titles = [first, second].map((each) => inside(each).getAllByRole('heading', { level: 3 }).map(read));
    await expect(titles[0]?.some((title) => titles[1]?.includes(title))).toBe(false);
  },
};

/** Type of 10 px, which `html{font-size:62.5%}` leaves behind, of 14 px and of 200 %: there is a floor, and what is larger is followed. */
export const SmallAndLargeType: Story = {
  render: (_, { loaded }) =>
    html`<tejido-network .client=${clientOf(loaded, 'red-alianzas-mx')}>
      ${['10px', '14px', '200%'].map(
        (size) =>
          html`<div style="font-size: ${size}"><tejido-initiative-list heading=${size} limit="1" filters="q"></tejido-initiative-list></div>`,
      )}
    </tejido-network>`,
  play: async ({ canvasElement }) => {
    const lists = [...canvasElement.querySelectorAll(list)];
    await waitFor(() => expect(lists.every((each) => each.matches(':state(ready)'))).toBe(true));
    const fields = lists.map((each) => getComputedStyle(inside(each).getByRole('searchbox')));
    await expect(fields.map(({ fontSize }) => fontSize)).toEqual(['16px', '16px', '32px']);
    await expect(fields.map(({ minBlockSize }) => minBlockSize)).toEqual(['44px', '44px', '88px']);
  },
};

/** From right to left beside from left to right. */
export const TwoDirections: Story = {
  render: (_, { loaded }) =>
    html`<div lang="ar" dir="rtl">
        <tejido-network .client=${clientOf(loaded, 'red-alianzas-mx')}>
          <tejido-initiative-card initiative="bienvenida-en-tu-idioma"></tejido-initiative-card>
        </tejido-network>
      </div>
      <hr />
      <div lang="zh">
        <tejido-network .client=${clientOf(loaded, 'red-alianzas-mx')}>
          <tejido-initiative-card initiative="bienvenida-en-tu-idioma"></tejido-initiative-card>
        </tejido-network>
      </div>`,
  parameters: { width: 'card' },
  play: async ({ canvasElement }) => {
    const cards = [...canvasElement.querySelectorAll('tejido-initiative-card')];
    await waitFor(() => expect(cards.map((card) => card.matches(':state(ready)'))).toEqual([true, true]));
    await expect(cards.map((card) => read(inside(card).getByRole('heading')))).toEqual([
      'أهلًا بك بلغتك',
      '用你的语言欢迎你',
    ]);
    await expect(cards.map((card) => getComputedStyle(inside(card).getByRole('article')).direction)).toEqual([
      'rtl',
      'ltr',
    ]);
  },
};

/** The page changes its language: so do its widgets, at once. */
export const LanguageChanges: Story = {
  render: (_, { loaded }) =>
    html`<tejido-network lang="es" .client=${clientOf(loaded, 'red-alianzas-mx')}>
      <tejido-initiative-card initiative="cosecha-de-niebla"></tejido-initiative-card>
    </tejido-network>`,
  parameters: { width: 'card' },
  play: async ({ canvasElement }) => {
    const card = await inState(canvasElement, 'tejido-initiative-card', 'ready');
    await expect(card.getByRole('heading')).toHaveTextContent('Cosecha de niebla');
    element(canvasElement, 'tejido-network[lang]').lang = 'en';
    await waitFor(() => expect(card.getByRole('heading')).toHaveTextContent('Fog harvesting'));
  },
};

/** The client comes after the widgets are there, as when an app makes it late. */
export const ProviderComesLate: Story = {
  render: () =>
    html`<tejido-network id="late">
      <tejido-initiative-card initiative="cosecha-de-niebla"></tejido-initiative-card>
    </tejido-network>`,
  parameters: { width: 'card' },
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const provider = element(canvasElement, '#late') as TejidoNetwork;
    provider.client = clientOf(loaded, 'red-alianzas-mx');
    const card = await inState(canvasElement, 'tejido-initiative-card', 'ready');
    await expect(card.getByRole('heading')).toHaveTextContent('Cosecha de niebla');
  }),
};

/** Its `theme` is for a page that says nothing of light and dark itself; the surface is the page's to paint. */
export const DarkByAttribute: Story = {
  render: (_, { loaded }) =>
    html`<tejido-network theme="dark" .client=${clientOf(loaded, 'red-alianzas-mx')}>
      <div style="padding: 1rem; color: CanvasText; background: Canvas">
        <tejido-initiative-list limit="2" filters="goal kind"></tejido-initiative-list>
      </div>
    </tejido-network>`,
  play: async ({ canvasElement }) => {
    const shown = await inState(canvasElement, list, 'ready');
    await expect(getComputedStyle(shown.getByRole('search')).colorScheme).toBe('dark');
  },
};
