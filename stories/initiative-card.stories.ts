import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TejidoInitiativeCard } from '@tejido/elements';
import '@tejido/elements/define/initiative-card';
import type { Initiative } from '@tejido/contract';
import { type Client, getInitiative } from '@tejido/sdk';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { opensDialog } from './support/dialog.ts';
import fog from './support/fog.svg?no-inline';
import { inSpanish } from './support/in-spanish.ts';
import { element, inState, read } from './support/inside.ts';
import { longSummary, longTitle, manyNames } from './support/long.ts';
import { failing, redWith, silent } from './support/networks.ts';
import { withArgs } from './support/with-args.ts';

const tag = 'tejido-initiative-card';

type Arguments = Partial<Pick<TejidoInitiativeCard, 'initiative' | 'headingLevel' | 'item' | 'detail'>>;

const meta: Meta<Arguments> = {
  title: 'Initiative card',
  component: tag,
  args: { initiative: 'cosecha-de-niebla' },
  render: (args) => html`<tejido-initiative-card ${withArgs(args)}></tejido-initiative-card>`,
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
  },
  parameters: { width: 'card' },
};
export default meta;

type Story = StoryObj<Arguments>;

/** Title, kind and stage, place, partners and goals. The band at its edge is woven from the colors of its goals. */
export const Ready: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.getByRole('heading', { level: 3 })).toHaveTextContent('Cosecha de niebla');
    const article = read(card.getByRole('article'));
    await expect(article).toContain('Proyecto · En marcha');
    await expect(article).toContain('SDSN México, Universidad Autónoma de Baja California Sur y Ligo');
    await waitFor(() => expect(read(card.getByRole('list'))).toContain('Objetivo 6: Agua limpia y saneamiento'));
  }),
};

/** The title leads to the initiative's own page where it has one, and the heading has the level that the page needs. */
export const Linked: Story = {
  args: { headingLevel: 2 },
  parameters: {
    network: redWith(({ network, initiatives }) => ({
      network: { ...network, cardLinks: 'own' },
      initiatives: initiatives.map((each) => ({ ...each, url: 'https://www.example.org/niebla' })),
    })),
  },
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(card.getByRole('link', { name: 'Cosecha de niebla' })).toHaveAttribute(
      'href',
      'https://www.example.org/niebla',
    );
  }),
};

/** With a picture of its own in the place of the drawn cloth. */
export const WithPicture: Story = {
  parameters: {
    network: redWith(({ initiatives }) => ({
      initiatives: initiatives.map((each) => ({
        ...each,
        image: {
          url: new URL(fog, location.href).href,
          alt: { es: 'Una red atrapa la niebla ante los cerros', en: 'A net catches fog before the hills' },
        },
      })),
    })),
  },
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    const picture = card.getByRole<HTMLImageElement>('img', { name: 'Una red atrapa la niebla ante los cerros' });
    await waitFor(() => expect(picture.naturalWidth).toBeGreaterThan(0));
  }),
};

/** The title opens the record whole, without leaving the page; with a key held it is a link as any other. */
export const Dialog: Story = { args: { detail: 'dialog' }, play: inSpanish(opensDialog(tag, 'Cerrar')) };

export const DialogInArabicAndDark: Story = {
  args: { detail: 'dialog' },
  globals: { lang: 'ar', theme: 'dark' },
  play: opensDialog(tag, 'إغلاق'),
};

/** What somebody typed is shown as they typed it. */
export const CharactersOfMarkup: Story = {
  args: { initiative: 'agua-y-vida-b' },
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(read(card.getByRole('heading'))).toBe('Agua & «Vida» <b>');
  }),
};

/** On its way: a placeholder of about its size, and a reader is told. */
export const Loading: Story = {
  parameters: { network: silent },
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'loading');
    await expect(card.getByRole('status')).toHaveTextContent('Cargando…');
  }),
};

/** What stands in the element stays until there is something better. */
export const LoadingWithFallback: Story = {
  parameters: { network: silent },
  render: (args) =>
    html`<tejido-initiative-card ${withArgs(args)}><a href="#niebla">Cosecha de niebla</a></tejido-initiative-card>`,
  play: inSpanish(async ({ canvas, canvasElement }) => {
    await inState(canvasElement, tag, 'loading');
    await expect(canvas.getByRole('link', { name: 'Cosecha de niebla' })).toBeVisible();
  }),
};

/** It could not be loaded. Trying again succeeds. */
export const FailedAndTriedAgain: Story = {
  name: 'Error',
  parameters: { network: failing(2) },
  play: inSpanish(async ({ canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await expect(failed.getByRole('alert')).toHaveTextContent('No se pudo cargar esta información.');
    await userEvent.click(failed.getByRole('button', { name: 'Intentar de nuevo' }));
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.queryByRole('alert')).toBeNull();
    await expect(card.getByRole('heading')).toHaveTextContent('Cosecha de niebla');
  }),
};

/** It fails as long as the connection does. */
export const ErrorThatStays: Story = {
  parameters: { network: { offline: true } },
  play: inSpanish(async ({ canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await expect(failed.getByRole('button', { name: 'Intentar de nuevo' })).toBeVisible();
  }),
};

/** There is no such initiative, or not any more. */
export const Missing: Story = {
  args: { initiative: 'no-such-initiative' },
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'missing');
    await expect(card.getByRole('status')).toHaveTextContent('Esta iniciativa no está aquí.');
  }),
};

/** An app that has the record already gives it as `item`; only the network's words are asked for. */
export const GivenByProperty: Story = {
  args: { initiative: '' },
  parameters: { given: (client: Client) => getInitiative(client, 'huertos-escolares-de-barrio') },
  render: (args, { loaded }) =>
    html`<tejido-initiative-card ${withArgs({ ...args, item: loaded['given'] as Initiative })}></tejido-initiative-card>`,
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.getByRole('heading')).toHaveTextContent('Huertos escolares de barrio');
    await waitFor(() => expect(read(card.getByRole('article'))).toContain('Programa · En marcha'));
  }),
};

export const English: Story = {
  globals: { lang: 'en' },
  play: async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.getByRole('heading')).toHaveTextContent('Fog harvesting');
  },
};

/** The whole card runs from right to left. */
export const Arabic: Story = {
  args: { initiative: 'bienvenida-en-tu-idioma' },
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(read(card.getByRole('heading'))).toBe('أهلًا بك بلغتك');
    await expect(getComputedStyle(card.getByRole('article')).direction).toBe('rtl');
  },
};

/** A record that does not speak the page's language is shown in one it has, and marked so that it is read aloud rightly. */
export const ArabicNotTranslated: Story = {
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.getByText('Cosecha de niebla')).toHaveAttribute('lang', 'es');
  },
};

export const Chinese: Story = {
  args: { initiative: 'bienvenida-en-tu-idioma' },
  globals: { lang: 'zh' },
  play: async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(read(card.getByRole('heading'))).toBe('用你的语言欢迎你');
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

/** Long texts, many partners and all 17 goals, on a phone: nothing is cut off, nothing sticks out. */
export const LongTexts: Story = {
  parameters: {
    width: 'phone',
    network: redWith(({ initiatives }) => ({
      initiatives: initiatives.map((each) => ({
        ...each,
        title: longTitle,
        summary: longSummary,
        partners: manyNames.map((name) => ({ name })),
        goals: Array.from({ length: 17 }, (_, index) => index + 1),
      })),
    })),
  },
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
    const card = element(canvasElement, tag);
    await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  },
};
