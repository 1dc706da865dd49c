import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Organization } from '@tejido/contract';
import type { TejidoOrganizationList } from '@tejido/elements';
import '@tejido/elements/define/organization-list';
import { type Client, listOrganizations } from '@tejido/sdk';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { opensDialog } from './support/dialog.ts';
import { inSpanish } from './support/in-spanish.ts';
import { focused, inState, read } from './support/inside.ts';
import { failing, redWith, silent } from './support/networks.ts';
import { withArgs } from './support/with-args.ts';

const tag = 'tejido-organization-list';

type Arguments = Partial<
  Pick<
    TejidoOrganizationList,
    | 'q'
    | 'goal'
    | 'target'
    | 'sector'
    | 'territory'
    | 'sort'
    | 'limit'
    | 'filters'
    | 'detail'
    | 'heading'
    | 'headingLevel'
  >
>;

const meta: Meta<Arguments> = {
  title: 'Organization list',
  component: tag,
  argTypes: {
    sort: { control: 'select', options: ['', '-updated', 'updated', 'title', '-title'] },
    limit: { control: { type: 'number', min: 1, max: 100 } },
  },
  render: (args) => html`<tejido-organization-list ${withArgs(args)}></tejido-organization-list>`,
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
  },
};
export default meta;

type Story = StoryObj<Arguments>;
type Queries = Awaited<ReturnType<typeof inState>>;

const names = (list: Queries) => list.queryAllByRole('heading', { level: 3 }).map(read);

/** The first twelve, with search and filters above and more on demand. */
export const Ready: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(names(list)).toHaveLength(12);
    await expect(list.getByRole('search', { name: 'Buscar organizaciones' })).toBeVisible();
  }),
};

/** A choice leaves the organizations that match, and says how many there are. */
export const Filtered: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await userEvent.selectOptions(list.getByRole('combobox', { name: 'Sector' }), 'academia');
    await waitFor(() => expect(list.getByRole('status')).toHaveTextContent(/^\d+ organizaci(?:ón|ones)$/));
    await userEvent.click(list.getByRole('button', { name: 'Quitar filtros' }));
    await waitFor(() => expect(names(list)).toHaveLength(12));
  }),
};

/** Nothing matches: it says so, and offers the way back. */
export const NothingFound: Story = {
  args: { q: 'xyzzy' },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'empty');
    await userEvent.click(list.getByRole('button', { name: 'Quitar filtros' }));
    await inState(canvasElement, tag, 'ready');
    await expect(focused()).toBe(list.getByRole('searchbox'));
  }),
};

/** The title opens the record whole, without leaving the page; with a key held it is a link as any other. */
export const Dialog: Story = { args: { detail: 'dialog' }, play: inSpanish(opensDialog(tag, 'Cerrar')) };

export const DialogInArabicAndDark: Story = {
  args: { detail: 'dialog' },
  globals: { lang: 'ar', theme: 'dark' },
  play: opensDialog(tag, 'إغلاق'),
};

/** On its way: placeholders of about the cards' size, and a reader is told. */
export const Loading: Story = {
  parameters: { network: silent },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'loading');
    await expect(list.getByRole('status')).toHaveTextContent('Cargando…');
  }),
};

/** The network has none yet. */
export const Empty: Story = {
  parameters: { network: redWith(() => ({ organizations: [] })) },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'empty');
    await expect(list.getByText('Todavía no hay organizaciones aquí.')).toBeVisible();
  }),
};

/** They could not be loaded. Trying again succeeds. */
export const FailedAndTriedAgain: Story = {
  name: 'Error',
  parameters: { network: failing(2) },
  play: inSpanish(async ({ canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await userEvent.click(failed.getByRole('button', { name: 'Intentar de nuevo' }));
    await inState(canvasElement, tag, 'ready');
  }),
};

/** An app that has the records already gives them as `items`; they are shown as given. */
export const GivenByProperty: Story = {
  parameters: { given: async (client: Client) => (await listOrganizations(client, { sector: ['academia'] })).items },
  render: (args, { loaded }) =>
    html`<tejido-organization-list ${withArgs({ ...args, items: loaded['given'] as Organization[] })}></tejido-organization-list>`,
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(list.queryByRole('search')).toBeNull();
  }),
};

export const English: Story = { globals: { lang: 'en' } };

/** The list runs from right to left. */
export const Arabic: Story = {
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(getComputedStyle(list.getByRole('search')).direction).toBe('rtl');
  },
};

export const Chinese: Story = { globals: { lang: 'zh' } };
export const Dark: Story = { globals: { theme: 'dark' } };
export const Phone: Story = { parameters: { width: 'phone' } };
