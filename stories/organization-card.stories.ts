import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Organization } from '@tejido/contract';
import type { TejidoOrganizationCard } from '@tejido/elements';
import '@tejido/elements/define/organization-card';
import { type Client, getOrganization } from '@tejido/sdk';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { opensDialog } from './support/dialog.ts';
import { inSpanish } from './support/in-spanish.ts';
import { element, inState, read } from './support/inside.ts';
import { longSummary, longTitle } from './support/long.ts';
import { failing, redWith, silent } from './support/networks.ts';
import { withArgs } from './support/with-args.ts';

const tag = 'tejido-organization-card';

type Arguments = Partial<Pick<TejidoOrganizationCard, 'organization' | 'headingLevel' | 'item' | 'detail'>>;

const meta: Meta<Arguments> = {
  title: 'Organization card',
  component: tag,
  args: { organization: 'colectivo-cuenca-viva' },
  render: (args) => html`<tejido-organization-card ${withArgs(args)}></tejido-organization-card>`,
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
  },
  parameters: { width: 'card' },
};
export default meta;

type Story = StoryObj<Arguments>;

/** Name, sector, what it does, where it is, its web page and its goals. */
export const Ready: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.getByRole('heading', { level: 3 })).toHaveTextContent('Colectivo Cuenca Viva');
    await expect(read(card.getByRole('article'))).toContain('Sociedad civil');
    await expect(card.getByRole('link', { name: 'cuenca-viva.example.org' })).toBeVisible();
  }),
};

/** The title opens the record whole, without leaving the page; with a key held it is a link as any other. */
export const Dialog: Story = { args: { detail: 'dialog' }, play: inSpanish(opensDialog(tag, 'Cerrar')) };

export const DialogInArabicAndDark: Story = {
  args: { detail: 'dialog' },
  globals: { lang: 'ar', theme: 'dark' },
  play: opensDialog(tag, 'إغلاق'),
};

/** On its way: a placeholder of about its size, and a reader is told. */
export const Loading: Story = {
  parameters: { network: silent },
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'loading');
    await expect(card.getByRole('status')).toHaveTextContent('Cargando…');
  }),
};

/** It could not be loaded. Trying again succeeds. */
export const FailedAndTriedAgain: Story = {
  name: 'Error',
  parameters: { network: failing(2) },
  play: inSpanish(async ({ canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await userEvent.click(failed.getByRole('button', { name: 'Intentar de nuevo' }));
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.getByRole('heading')).toHaveTextContent('Colectivo Cuenca Viva');
  }),
};

/** There is no such organization, or not any more. */
export const Missing: Story = {
  args: { organization: 'no-such-organization' },
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'missing');
    await expect(card.getByRole('status')).toHaveTextContent('Esta organización no está aquí.');
  }),
};

/** An app that has the record already gives it as `item`; only the network's words are asked for. */
export const GivenByProperty: Story = {
  args: { organization: '' },
  parameters: { given: (client: Client) => getOrganization(client, 'colectivo-cuenca-viva') },
  render: (args, { loaded }) =>
    html`<tejido-organization-card ${withArgs({ ...args, item: loaded['given'] as Organization })}></tejido-organization-card>`,
};

export const English: Story = { globals: { lang: 'en' } };

/** The card runs from right to left. What the network wrote in Spanish is marked as Spanish. */
export const Arabic: Story = {
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(getComputedStyle(card.getByRole('article')).direction).toBe('rtl');
    await expect(card.getByText('Colectivo Cuenca Viva')).toHaveAttribute('lang', 'es');
  },
};

export const Chinese: Story = { globals: { lang: 'zh' } };
export const Dark: Story = { globals: { theme: 'dark' } };

/** Long texts and all 17 goals on a phone: nothing is cut off, nothing sticks out. */
export const LongTexts: Story = {
  parameters: {
    width: 'phone',
    network: redWith(({ organizations }) => ({
      organizations: organizations.map((each) => ({
        ...each,
        name: longTitle,
        summary: longSummary,
        url: `https://www.example.org/${'organizacion-'.repeat(12)}`,
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
