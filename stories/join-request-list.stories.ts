import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TejidoJoinRequestList } from '@tejido/elements';
import '@tejido/elements/define/join-request-list';
import { decideJoinRequests, reviewJoinRequest } from '@tejido/sdk';
import { html } from 'lit';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import { asViewer, atDesk, colleague } from './support/desk.ts';
import { inSpanish } from './support/in-spanish.ts';
import { element, focused, inState, read } from './support/inside.ts';
import { failing } from './support/networks.ts';
import { networkOf } from './support/on-network.ts';
import { withArgs } from './support/with-args.ts';

const tag = 'tejido-join-request-list';

type Arguments = Partial<
  Pick<
    TejidoJoinRequestList,
    | 'q'
    | 'status'
    | 'applicant'
    | 'sector'
    | 'goal'
    | 'assignee'
    | 'site'
    | 'from'
    | 'to'
    | 'sort'
    | 'limit'
    | 'heading'
  >
>;

const meta: Meta<Arguments> = {
  title: 'Desk/Join request list',
  component: tag,
  parameters: { network: atDesk },
  render: (args) => html`<tejido-join-request-list request-href="#{id}" ${withArgs(args)}></tejido-join-request-list>`,
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
  },
};
export default meta;

type Story = StoryObj<Arguments>;
type Queries = Awaited<ReturnType<typeof inState>>;

/** Whose requests are shown. */
const names = (list: Queries) => list.getAllByRole('heading').map(read);

const choose = (list: Queries, name: RegExp) => userEvent.click(list.getByRole('checkbox', { name }));

/** What waits for somebody: who, where it stands, from which page, who takes care of it. */
export const Ready: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(names(list)).toContain('Huertos del Valle');
    await expect(list.getByText('8 solicitudes')).toBeVisible();
    await expect(list.getAllByText('se parece a 1 más')[0]).toBeVisible();
  }),
};

/** With a heading, and what was decided. */
export const Decided: Story = {
  args: { heading: 'Solicitudes decididas', status: 'accepted,declined' },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(names(list)).toEqual(['Solicitudes decididas', 'Techos Frescos', '林晓雯', 'Северные реки']);
  }),
};

/** Filters from the page; the person may choose others. */
export const Filtered: Story = {
  args: { goal: '14', sort: 'created' },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(list.getByRole('combobox', { name: 'Objetivo' })).toHaveValue('14');
    await userEvent.click(list.getByRole('button', { name: 'Quitar filtros' }));
    await waitFor(() => expect(names(list)).toHaveLength(8));
  }),
};

/** Further rows on demand. */
export const MoreToShow: Story = {
  args: { limit: 5 },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await userEvent.click(list.getByRole('button', { name: 'Mostrar más solicitudes' }));
    await list.findByText('Se muestran 3 solicitudes más');
    await waitFor(() => expect(focused()).toBe(list.getByRole('link', { name: 'Les Ateliers du Vent' })));
  }),
};

/** Two are accepted by keyboard alone. */
export const ByKeyboard: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const list = await inState(canvasElement, tag, 'ready');
    list.getByRole('link', { name: 'Huertos del Valle' }).focus();
    await userEvent.keyboard('x{ArrowDown}jx');
    await expect(focused()).toBe(list.getByRole('link', { name: 'Itzel Camacho' }));
    await userEvent.keyboard('a{Enter}');
    await waitFor(() => expect(focused()).toBe(list.getByRole('textbox', { name: /^Palabras/ })));
    list.getByRole('button', { name: 'Aceptar 2 solicitudes' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(await list.findByText('2 aceptadas.')).toBeVisible();
    await waitFor(() => expect(read(focused())).toContain('2 aceptadas.'));
    const accepted = networkOf(loaded).joinRequests.filter(({ status }) => status === 'accepted');
    await expect(accepted).toHaveLength(4);
  }),
};

/** Several are declined, with a reason that is sent. */
export const Declining: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await choose(list, /Huertos/);
    await choose(list, /Itzel/);
    await userEvent.click(list.getByRole('button', { name: 'Rechazar' }));
    await expect(list.getByText(/Se avisará por correo a cada una de las 2 personas/)).toBeVisible();
  }),
};

/** One of those that were chosen was decided by somebody else meanwhile. */
export const OneDecidedMeanwhile: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const list = await inState(canvasElement, tag, 'ready');
    const other = networkOf(loaded).signInAs(colleague);
    const held = networkOf(loaded).joinRequests.find(({ input }) => input.name === 'Itzel Camacho');
    const { request } = await reviewJoinRequest(other, held?.receipt.id ?? '');
    await decideJoinRequests(other, { requests: [{ id: request.id, updated: request.updated }], decision: 'decline' });
    await choose(list, /Huertos/);
    await choose(list, /Itzel/);
    await userEvent.click(list.getByRole('button', { name: 'Aceptar' }));
    await userEvent.click(list.getByRole('button', { name: 'Aceptar 2 solicitudes' }));
    await expect(await list.findByText(/1 aceptada\.\s+1 quedó como estaba:/)).toBeVisible();
  }),
};

/** Words that are too long. */
export const Errors: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await choose(list, /Itzel/);
    await userEvent.click(list.getByRole('button', { name: 'Rechazar' }));
    const words = list.getByRole<HTMLTextAreaElement>('textbox', { name: /^Motivo/ });
    await fireEvent.input(words, { target: { value: 'Gracias. '.repeat(500) } });
    await userEvent.click(list.getByRole('button', { name: 'Rechazar 1 solicitud' }));
    await waitFor(() => expect(read(focused())).toContain('Hay un problema'));
    await expect(words).toBeInvalid();
  }),
};

/** Who may only read. */
export const Viewer: Story = {
  parameters: { network: asViewer },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(list.queryAllByRole('checkbox')).toEqual([]);
    await expect(list.queryByRole('button', { name: 'CSV' })).toBeNull();
  }),
};

/** No answer has come yet; what stands in the element stays. */
export const Loading: Story = {
  parameters: { network: { ...atDesk, latency: Infinity } },
  render: () =>
    html`<tejido-join-request-list><p><a href="#todas">Todas las solicitudes</a></p></tejido-join-request-list>`,
  play: inSpanish(async ({ canvas, canvasElement }) => {
    await inState(canvasElement, tag, 'loading');
    await expect(canvas.getByRole('link', { name: 'Todas las solicitudes' })).toBeVisible();
  }),
};

/** Nobody waits. */
export const Empty: Story = {
  parameters: { network: { ...atDesk, joinRequests: [] } },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'empty');
    await expect(list.getByText(/^Nadie espera respuesta\./)).toBeVisible();
  }),
};

/** The filters find nothing. */
export const NoMatch: Story = {
  args: { q: 'no hay nada así' },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'empty');
    await expect(list.getByText('Ninguna solicitud coincide con estos filtros.')).toBeVisible();
  }),
};

/** They could not be loaded. Trying again succeeds. */
export const FailedAndTriedAgain: Story = {
  name: 'Error',
  parameters: { network: { ...atDesk, ...failing(4) } },
  play: inSpanish(async ({ canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await userEvent.click(failed.getByRole('button', { name: 'Intentar de nuevo' }));
    const list = await inState(canvasElement, tag, 'ready');
    await expect(names(list)).toHaveLength(8);
  }),
};

/** Nobody is signed in. */
export const SignedOut: Story = {
  parameters: { network: { ...atDesk, signedIn: '' } },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'signed-out');
    await expect(list.getByRole('link', { name: 'Iniciar sesión' })).toBeVisible();
  }),
};

/** Somebody of another network's team. */
export const Forbidden: Story = {
  parameters: {
    network: {
      ...atDesk,
      team: [{ email: 'tomas@red.example', role: 'coordinator', networks: ['local4action-hubs'] }],
    },
  },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'forbidden');
    await expect(list.getByText(/^No forma parte del equipo/)).toBeVisible();
  }),
};

/** There is no such network on the server. */
export const MissingNetwork: Story = {
  parameters: { network: { ...atDesk, slug: 'no-such-network' } },
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'missing');
  },
};

export const English: Story = { globals: { lang: 'en' } };

/** From right to left; what people wrote keeps its own direction and language. */
export const Arabic: Story = {
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await expect(getComputedStyle(list.getByRole('search')).direction).toBe('rtl');
    await expect(list.getByText(/^Recorridos guiados/)).toHaveAttribute('lang', 'es');
  },
};

export const ArabicDark: Story = { globals: { lang: 'ar', theme: 'dark' } };
export const Chinese: Story = { globals: { lang: 'zh' } };
export const Dark: Story = { globals: { theme: 'dark' } };

/** On a phone: nothing sticks out, and what can be done stays within reach of a thumb. */
export const Phone: Story = {
  parameters: { width: 'phone' },
  play: inSpanish(async ({ canvasElement }) => {
    const list = await inState(canvasElement, tag, 'ready');
    await choose(list, /Huertos/);
    const host = element(canvasElement, tag);
    await expect(host.scrollWidth).toBeLessThanOrEqual(host.clientWidth);
    await expect(list.getByRole('region', { name: 'Acciones' })).toBeVisible();
  }),
};
