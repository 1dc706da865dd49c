import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@tejido/elements/define/join-request';
import { decideJoinRequests, reviewJoinRequest } from '@tejido/sdk';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { asViewer, atDesk, colleague } from './support/desk.ts';
import { inSpanish } from './support/in-spanish.ts';
import { element, focused, inState, read } from './support/inside.ts';
import { failing } from './support/networks.ts';
import { networkOf } from './support/on-network.ts';

const tag = 'tejido-join-request';

interface Arguments {
  /** Whose request it is. */
  who: string;
  headingLevel?: number;
}

const meta: Meta<Arguments> = {
  title: 'Desk/Join request',
  component: tag,
  parameters: { network: atDesk },
  args: { who: 'Itzel Camacho' },
  beforeEach: () => sessionStorage.clear(),
  render: ({ who }, { loaded }) =>
    html`<tejido-join-request request=${idOf(loaded, who)} request-href="#{id}"></tejido-join-request>`,
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
  },
};
export default meta;

type Story = StoryObj<Arguments>;

const idOf = (loaded: object, who: string): string =>
  networkOf(loaded).joinRequests.find(({ input }) => input.name === who)?.receipt.id ??
  'jrq_01j9zq3m5v8w2x4y6z7a8b9c0d';

/** Everything that was sent, what may be the same, notes, history, and what can be done. */
export const Ready: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await expect(one.getByRole('heading', { level: 2, name: 'Itzel Camacho' })).toBeVisible();
    await expect(one.getByText('Organización de esta red', { exact: false })).toBeVisible();
    await expect(one.getByRole('button', { name: 'Aceptar' })).toBeVisible();
  }),
};

/** Accepted as somebody of an organization that is here already. */
export const Accepting: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await userEvent.click(one.getByRole('button', { name: 'Aceptar' }));
    await userEvent.click(one.getByRole('radio', { name: /Colectivo Cuenca Viva/ }));
    await userEvent.click(one.getByRole('button', { name: 'Aceptar la solicitud' }));
    await expect(await one.findByText('La solicitud fue aceptada.')).toBeVisible();
    await waitFor(() => expect(read(focused())).toBe('La solicitud fue aceptada.'));
  }),
};

/** What is published of an organization that has agreed to that, said before. */
export const AcceptingAnOrganization: Story = {
  args: { who: 'Julián Ortega Ríos' },
  play: inSpanish(async ({ canvasElement }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await userEvent.click(one.getByRole('button', { name: 'Aceptar' }));
    await expect(one.getByText(/^La organización lo aceptó: se publican/)).toBeVisible();
  }),
};

/** An organization that has not agreed becomes a member, and nothing of it is published. */
export const AcceptingWithoutPublication: Story = {
  args: { who: 'Hannah Whitfield' },
  play: inSpanish(async ({ canvasElement }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await userEvent.click(one.getByRole('button', { name: 'Aceptar' }));
    await expect(one.getByText(/^No se publica nada/)).toBeVisible();
  }),
};

/** A member whose entry is public. */
export const Published: Story = {
  args: { who: 'Ximena Robles' },
  play: inSpanish(async ({ canvasElement }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await expect(one.getByText(/^Su ficha es pública desde/)).toBeVisible();
  }),
};

/** A question without words. */
export const Errors: Story = {
  args: { who: 'Hannah Whitfield' },
  play: inSpanish(async ({ canvasElement }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await userEvent.click(one.getByRole('button', { name: 'Pedir información' }));
    await userEvent.click(one.getByRole('button', { name: 'Enviar la pregunta' }));
    await waitFor(() => expect(read(focused())).toContain('Hay un problema'));
    await expect(one.getByRole('textbox', { name: /^Su pregunta/ })).toBeInvalid();
  }),
};

/** The connection is gone while a note is sent; its words stay. */
export const NoteNotThrough: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await userEvent.type(one.getByRole('textbox', { name: 'Nueva nota' }), 'La conocemos del foro.');
    networkOf(loaded).conditions.offline = true;
    await userEvent.click(one.getByRole('button', { name: 'Agregar la nota' }));
    await expect(await one.findByRole('alert')).toHaveTextContent('Lo que escribió sigue aquí');
    await expect(one.getByRole('textbox', { name: 'Nueva nota' })).toHaveValue('La conocemos del foro.');
  }),
};

/** Somebody else was quicker; the words are given back. */
export const DecidedMeanwhile: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await userEvent.click(one.getByRole('button', { name: 'Rechazar' }));
    await userEvent.type(one.getByRole('textbox', { name: /^Motivo/ }), 'Ya están en la red.');
    const other = networkOf(loaded).signInAs(colleague);
    const { request } = await reviewJoinRequest(other, idOf(loaded, 'Itzel Camacho'));
    await decideJoinRequests(other, { requests: [{ id: request.id, updated: request.updated }], decision: 'accept' });
    await userEvent.click(one.getByRole('button', { name: 'Rechazar la solicitud' }));
    await expect(await one.findByText(/^Entretanto otra persona/)).toBeVisible();
    await expect(one.getByRole('textbox', { name: 'Lo que había escrito' })).toHaveValue('Ya están en la red.');
  }),
};

/** The e-mail address has not been confirmed. */
export const Unconfirmed: Story = {
  args: { who: 'Rocío Beltrán' },
  play: inSpanish(async ({ canvasElement }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await expect(one.getByText(/^Se podrá decidir/)).toBeVisible();
    await expect(one.queryByRole('button', { name: 'Aceptar' })).toBeNull();
  }),
};

/** Declined, with what the person was told and when it is erased. */
export const Declined: Story = { args: { who: 'Павел Никитин' } };

/** A question that was answered. */
export const Answered: Story = { args: { who: 'Daniela Fuentes' } };

/** A very long name, texts of several paragraphs. */
export const LongTexts: Story = {
  args: { who: 'Lucía Arce' },
  parameters: { width: 'phone' },
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
    const one = element(canvasElement, tag);
    await expect(one.scrollWidth).toBeLessThanOrEqual(one.clientWidth);
  },
};

/** Who may only read. */
export const Viewer: Story = {
  parameters: { network: asViewer },
  play: inSpanish(async ({ canvasElement }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await expect(one.queryAllByRole('button')).toEqual([]);
    await expect(one.queryAllByRole('textbox')).toEqual([]);
  }),
};

export const Loading: Story = {
  parameters: { network: { ...atDesk, latency: Infinity } },
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'loading');
  },
};

/** It could not be loaded. Trying again succeeds. */
export const FailedAndTriedAgain: Story = {
  name: 'Error',
  parameters: { network: { ...atDesk, ...failing(4) } },
  play: inSpanish(async ({ canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await userEvent.click(failed.getByRole('button', { name: 'Intentar de nuevo' }));
    await inState(canvasElement, tag, 'ready');
  }),
};

/** It was erased, or never was. */
export const Missing: Story = {
  args: { who: 'Nadie' },
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'missing');
  },
};

/** Nobody is signed in. */
export const SignedOut: Story = {
  parameters: { network: { ...atDesk, signedIn: '' } },
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'signed-out');
  },
};

export const English: Story = { globals: { lang: 'en' } };

/** From right to left; what the person wrote keeps its own language. */
export const Arabic: Story = {
  globals: { lang: 'ar' },
  args: { who: 'Hannah Whitfield' },
  play: async ({ canvasElement }) => {
    const one = await inState(canvasElement, tag, 'ready');
    await expect(one.getByText(/^Partners who know/)).toHaveAttribute('lang', 'en');
  },
};

export const ArabicDark: Story = { globals: { lang: 'ar', theme: 'dark' } };
export const Chinese: Story = { globals: { lang: 'zh' }, args: { who: '林晓雯' } };
export const Dark: Story = { globals: { theme: 'dark' } };
export const Phone: Story = { parameters: { width: 'phone' } };
