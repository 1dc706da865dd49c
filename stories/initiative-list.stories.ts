import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Initiative } from '@tejido/contract';
import type { TejidoInitiativeList } from '@tejido/elements';
import '@tejido/elements/define/initiative-list';
import { type Client, listInitiatives } from '@tejido/sdk';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { opensDialog } from './support/dialog.ts';
import { inSpanish } from './support/in-spanish.ts';
import { element, focused, inState, read } from './support/inside.ts';
import { longSummary, longTitle, manyNames } from './support/long.ts';
import { failing, redWith, silent } from './support/networks.ts';
import { networkOf } from './support/on-network.ts';
import { withArgs } from './support/with-args.ts';

const tag = 'tejido-initiative-list';

type Arguments = Partial<
  Pick<
    TejidoInitiativeList,
    | 'q'
    | 'goal'
    | 'target'
    | 'sector'
    | 'kind'
    | 'stage'
    | 'territory'
    | 'sort'
    | 'limit'
    | 'detail'
    | 'filters'
    | 'heading'
    | 'headingLevel'
  >
>;

const meta: Meta<Arguments> = {
  title: 'Initiative list',
  component: tag,
  argTypes: {
    sort: { control: 'select', options: ['', '-updated', 'updated', 'title', '-title'] },
    limit: { control: { type: 'number', min: 1, max: 100 } },
  },
  render: (args) => html`<tejido-initiative-list ${withArgs(args)}></tejido-initiative-list>`,
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
  },
};
export default meta;

type Story = StoryObj<Arguments>;
type Queries = Awaited<ReturnType<typeof inState>>;

const titles = (list: Queries) => list.queryAllByRole('heading', { level: 3 }).map(read);

/** The first twelve, with search and filters above and more on demand. */
export const Ready: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(titles(list)).toHaveLength(12);
    await expect(list.getByText('Se muestran 12 iniciativas y hay más')).toBeVisible();
    await expect(list.getByRole('search', { name: 'Buscar iniciativas' })).toBeVisible();
  }),
};

/** A choice leaves the initiatives that match, and says how many there are. Clearing brings all back. */
export const Filtered: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await userEvent.selectOptions(list.getByRole('combobox', { name: 'Objetivo' }), '6');
    await waitFor(() => expect(list.getByRole('status')).toHaveTextContent(/^\d+ iniciativas$/));
    const found = titles(list).length;
    await expect(list.getByRole('status')).toHaveTextContent(`${found} iniciativas`);
    await userEvent.click(list.getByRole('button', { name: 'Quitar filtros' }));
    await waitFor(() => expect(titles(list)).toHaveLength(12));
  }),
};

/** Words are found without their accents and endings, while one types. */
export const Searched: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await userEvent.type(list.getByRole('searchbox', { name: 'Buscar' }), 'nieblas');
    await waitFor(() => expect(titles(list)).toEqual(['Cosecha de niebla']));
  }),
};

/** Nothing matches: it says so, and offers the way back. */
export const NothingFound: Story = {
  args: { q: 'xyzzy' },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'empty');
    await expect(
      list.getByText('Ninguna iniciativa coincide con estos filtros.', { selector: '.notice p' }),
    ).toBeVisible();
    await userEvent.click(list.getByRole('button', { name: 'Quitar filtros' }));
    await inState(canvasElement, tag, 'ready');
    await expect(focused()).toBe(list.getByRole('searchbox'));
  }),
};

/** The page's author begins with some of them, under a heading that fits the page. */
export const OfOneGoal: Story = {
  args: { goal: '6', filters: 'q kind', heading: 'Agua', headingLevel: 3, limit: 3 },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(list.getByRole('heading', { level: 3, name: 'Agua' })).toBeVisible();
    await expect(list.getAllByRole('heading', { level: 4 })).toHaveLength(3);
    await expect(list.getAllByRole('combobox')).toHaveLength(1);
  }),
};

/** Without search and filters. */
export const WithoutFilters: Story = {
  args: { filters: '', limit: 3 },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(list.queryByRole('search')).toBeNull();
  }),
};

/** The next page is added, and the reader goes on at the first that is new. */
export const More: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await userEvent.click(list.getByRole('button', { name: 'Mostrar más iniciativas' }));
    await waitFor(() => expect(titles(list)).toHaveLength(24));
    await expect(focused()).toBe(list.getAllByRole('heading', { level: 3 })[12]);
    await expect(list.getByRole('status')).toHaveTextContent('Se muestran 12 iniciativas más');
  }),
};

/** More could not be loaded: what is there stays, and trying again adds the rest. */
export const MoreFailed: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const { conditions } = networkOf(loaded);
    const list = await inState(canvasElement, tag, 'ready');
    conditions.offline = true;
    await userEvent.click(list.getByRole('button', { name: 'Mostrar más iniciativas' }));
    await expect(await list.findByRole('alert')).toHaveTextContent('No se pudo cargar');
    await expect(titles(list)).toHaveLength(12);
    conditions.offline = false;
    await userEvent.click(list.getByRole('button', { name: 'Intentar de nuevo' }));
    await waitFor(() => expect(titles(list)).toHaveLength(24));
  }),
};

/** The title opens the record whole, without leaving the page; with a key held it is a link as any other. */
export const Dialog: Story = { args: { detail: 'dialog' }, play: inSpanish(opensDialog(tag, 'Cerrar')) };

export const DialogInArabicAndDark: Story = {
  args: { detail: 'dialog' },
  globals: { lang: 'ar', theme: 'dark' },
  play: opensDialog(tag, 'إغلاق'),
};

/** A filter's answer did not come: the last one stays, with what can be done. */
export const FilterFailed: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const { conditions } = networkOf(loaded);
    const list = await inState(canvasElement, tag, 'ready');
    conditions.offline = true;
    await userEvent.selectOptions(list.getByRole('combobox', { name: 'Tipo' }), 'coalition');
    await inState(canvasElement, tag, 'error');
    await expect(titles(list)).toHaveLength(12);
    conditions.offline = false;
    await userEvent.click(list.getByRole('button', { name: 'Intentar de nuevo' }));
    await inState(canvasElement, tag, 'ready');
    await expect(titles(list)).toContain('Coalición Unidos por Ellos');
  }),
};

/** On its way: placeholders of about the cards' size, and a reader is told. */
export const Loading: Story = {
  parameters: { network: silent },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'loading');
    await expect(list.getByRole('status')).toHaveTextContent('Cargando…');
  }),
};

/** What stands in the element stays until there is something better. */
export const LoadingWithFallback: Story = {
  parameters: { network: silent },
  render: (args) =>
    html`<tejido-initiative-list ${withArgs(args)}><a href="#red">Las iniciativas de la red</a></tejido-initiative-list>`,
  play: inSpanish(async ({ canvas, canvasElement }) => {
    await inState(canvasElement, tag, 'loading');
    await expect(canvas.getByRole('link', { name: 'Las iniciativas de la red' })).toBeVisible();
  }),
};

/** The network has none yet. */
export const Empty: Story = {
  parameters: { network: redWith(() => ({ initiatives: [] })) },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'empty');
    await expect(list.getByText('Todavía no hay iniciativas aquí.')).toBeVisible();
  }),
};

/** They could not be loaded. Trying again succeeds. */
export const FailedAndTriedAgain: Story = {
  name: 'Error',
  parameters: { network: failing(2) },
  play: inSpanish(async ({ canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await expect(failed.getByRole('alert')).toHaveTextContent('No se pudo cargar esta información.');
    await userEvent.click(failed.getByRole('button', { name: 'Intentar de nuevo' }));
    const list = await inState(canvasElement, tag, 'ready');
    await expect(list.queryByRole('alert')).toBeNull();
    await expect(titles(list)).toHaveLength(12);
  }),
};

/** It fails as long as the connection does; what stands in the element stays. */
export const ErrorThatStays: Story = {
  parameters: { network: { offline: true } },
  render: (args) =>
    html`<tejido-initiative-list ${withArgs(args)}><p><a href="#red">Las iniciativas de la red</a></p></tejido-initiative-list>`,
  play: inSpanish(async ({ canvas, canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await expect(failed.getByRole('alert')).toBeVisible();
    await expect(canvas.getByRole('link')).toBeVisible();
  }),
};

/** There is no such network on the server. */
export const MissingNetwork: Story = {
  parameters: { network: { slug: 'no-such-network' } },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'missing');
    await expect(list.getByText('Las iniciativas no se pueden mostrar en este momento.')).toBeVisible();
  }),
};

/** An app that has the records already gives them as `items`; they are shown as given. */
export const GivenByProperty: Story = {
  parameters: {
    given: async (client: Client) => (await listInitiatives(client, { kind: ['coalition'] })).items,
  },
  render: (args, { loaded }) =>
    html`<tejido-initiative-list ${withArgs({ ...args, items: loaded['given'] as Initiative[] })}></tejido-initiative-list>`,
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(titles(list)).toContain('Coalición Unidos por Ellos');
    await expect(list.queryByRole('search')).toBeNull();
  }),
};

export const English: Story = {
  globals: { lang: 'en' },
  play: async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(titles(list)).toContain('Fog harvesting');
    await expect(list.getByRole('combobox', { name: 'Goal' })).toBeVisible();
  },
};

/** The list runs from right to left. What the network wrote in Spanish is marked as Spanish. */
export const Arabic: Story = {
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(getComputedStyle(list.getByRole('search')).direction).toBe('rtl');
    await expect(list.getByText('Cosecha de niebla')).toHaveAttribute('lang', 'es');
  },
};

export const Chinese: Story = { globals: { lang: 'zh' } };
export const Dark: Story = { globals: { theme: 'dark' } };

/** One card beside no other, the filters below each other. */
export const Phone: Story = {
  parameters: { width: 'phone' },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    const [first, second] = list.getAllByRole('article').map((card) => card.getBoundingClientRect());
    await expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? Infinity);
  }),
};

/** Long texts on a phone: nothing is cut off, nothing sticks out. */
export const LongTexts: Story = {
  parameters: {
    width: 'phone',
    network: redWith(({ initiatives }) => ({
      initiatives: initiatives.slice(0, 2).map((each) => ({
        ...each,
        title: longTitle,
        summary: longSummary,
        partners: manyNames.map((name) => ({ name })),
      })),
    })),
  },
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
    const list = element(canvasElement, tag);
    await expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);
  },
};
