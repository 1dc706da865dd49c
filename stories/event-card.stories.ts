import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { NetworkEvent } from '@tejido/contract';
import type { TejidoEventCard } from '@tejido/elements/event-card';
import '@tejido/elements/define/event-card';
import { type Client, getEvent } from '@tejido/sdk';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { opensDialog } from './support/dialog.ts';
import { inSpanish } from './support/in-spanish.ts';
import { element, inState, read } from './support/inside.ts';
import { longSummary, longTitle, manyNames } from './support/long.ts';
import { failing, redWith, silent } from './support/networks.ts';
import { now } from './support/on-network.ts';
import { withArgs } from './support/with-args.ts';
import { timeZones } from './support/zones.ts';

const tag = 'tejido-event-card';

type Arguments = Partial<Pick<TejidoEventCard, 'event' | 'headingLevel' | 'readerTimeZone' | 'now' | 'detail'>>;

const meta: Meta<Arguments> = {
  title: 'Event card',
  component: tag,
  argTypes: { readerTimeZone: { name: 'reader-time-zone', control: 'select', options: timeZones } },
  args: { event: 'manana-de-huerto-abierto', readerTimeZone: 'America/Mexico_City', now },
  parameters: { width: 'card' },
  render: (args) => html`<tejido-event-card ${withArgs(args)}></tejido-event-card>`,
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
  },
};
export default meta;

type Story = StoryObj<Arguments>;

/** The play of a story whose card says something. */
const says = (...words: (string | RegExp)[]): NonNullable<Story['play']> => {
  return async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    const text = read(card.getByRole('article'));
    for (const each of words) await expect(text).toMatch(each);
  };
};

/** What, when, where, of what kind, by whom, and a way to keep it. */
export const Ready: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.getByRole('heading', { level: 3 })).toHaveTextContent('Mañana de huerto abierto');
    const text = read(card.getByRole('article'));
    await expect(text).toContain('viernes, 20 de noviembre de 2026');
    await expect(text).toContain('Presencial · Huerto de La Loma');
    await expect(card.getByRole('link', { name: /^Añadir al calendario/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/events\/evt_\w+\.ics\?/),
    );
    await waitFor(() => expect(read(card.getByRole('list'))).toContain('Objetivo 2: Hambre cero'));
  }),
};

/** The title opens the record whole, without leaving the page; with a key held it is a link as any other. */
export const Dialog: Story = { args: { detail: 'dialog' }, play: inSpanish(opensDialog(tag, 'Cerrar')) };

export const DialogInArabicAndDark: Story = {
  args: { detail: 'dialog' },
  globals: { lang: 'ar', theme: 'dark' },
  play: opensDialog(tag, 'إغلاق'),
};

/** Held by another clock than the reader's: both are named. */
export const TwoClocks: Story = {
  args: { event: 'dos-orillas-una-cuenca' },
  play: inSpanish(says(/17:00.18:30, hora de Madrid/, /10:00.11:30, su hora local \(Ciudad de México\)/)),
};

/** Far away it is another day already. */
export const TwoClocksTwoDays: Story = {
  args: { event: 'indicadores-que-se-entienden', readerTimeZone: 'Asia/Tokyo', now: new Date('2026-11-01T00:00:00Z') },
  play: inSpanish(says('miércoles, 4 de noviembre', /jueves, 5 de noviembre/)),
};

/** From Friday to Sunday. */
export const SeveralDays: Story = { args: { event: 'encuentro-de-alianzas-locales' } };

/** It ends after midnight. */
export const AcrossMidnight: Story = { args: { event: 'noche-de-estrellas-y-semillas' } };

/** Whole days are the same days everywhere. */
export const AllDay: Story = {
  args: { event: 'dia-de-la-reparacion', readerTimeZone: 'Asia/Tokyo' },
  play: inSpanish(says('sábado, 28 de noviembre de 2026', 'Todo el día')),
};

/** It takes place at this moment. */
export const OnNow: Story = { args: { now: new Date('2026-11-20T16:00:00Z') }, play: inSpanish(says('En curso')) };

/** It is over, by the clocks of that day; there is nothing to add to a calendar any more. */
export const Passed: Story = {
  args: { event: 'evento-paralelo-2024' },
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    const text = read(card.getByRole('article'));
    await expect(text).toContain('Este evento ya pasó');
    await expect(text).toMatch(/8:15.9:30, hora de Nueva York/);
    await expect(text).toMatch(/7:15.8:30, su hora local/);
    await expect(card.queryByRole('link', { name: /calendario/ })).toBeNull();
    await userEvent.click(card.getByText('Más sobre este evento'));
    await expect(card.getByText(/^Cuatro experiencias/)).toBeVisible();
  }),
};

export const Cancelled: Story = {
  args: { event: 'recorrido-por-azoteas-verdes' },
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.getByText('Cancelado')).toBeVisible();
    await expect(card.queryByRole('link', { name: /calendario/ })).toBeNull();
  }),
};

export const Postponed: Story = { args: { event: 'dialogo-con-empresas' }, play: inSpanish(says('Aplazado')) };
export const Rescheduled: Story = { args: { event: 'taller-mapa-de-banquetas' }, play: inSpanish(says('Nueva fecha')) };

/** A session of a forum: its line and subline, its number in the programme. */
export const Session: Story = {
  args: { event: 'sesion-1-1-1' },
  parameters: { network: { slug: 'wfled' } },
  play: inSpanish(says('1.1.1', '›')),
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
    html`<tejido-event-card ${withArgs(args)}><a href="#huerto">Mañana de huerto abierto</a></tejido-event-card>`,
  play: inSpanish(async ({ canvas, canvasElement }) => {
    await inState(canvasElement, tag, 'loading');
    await expect(canvas.getByRole('link', { name: 'Mañana de huerto abierto' })).toBeVisible();
  }),
};

/** It could not be loaded. Trying again succeeds. */
export const FailedAndTriedAgain: Story = {
  name: 'Error',
  parameters: { network: failing(2) },
  play: inSpanish(async ({ canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await expect(failed.getByRole('alert')).toBeVisible();
    await userEvent.click(failed.getByRole('button', { name: 'Intentar de nuevo' }));
    const card = await inState(canvasElement, tag, 'ready');
    await expect(card.queryByRole('alert')).toBeNull();
    await expect(card.getByRole('heading')).toHaveTextContent('Mañana de huerto abierto');
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

/** There is no such event, or not any more. */
export const Missing: Story = {
  args: { event: 'no-such-event' },
  play: inSpanish(async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'missing');
    await expect(card.getByRole('status')).toHaveTextContent('Este evento no está aquí.');
  }),
};

/** An app that has the record already gives it as `item`; only the network's words are asked for. */
export const GivenByProperty: Story = {
  args: { event: '' },
  parameters: { given: (client: Client) => getEvent(client, 'infraestructura-verde-para-barrios') },
  render: (args, { loaded }) =>
    html`<tejido-event-card ${withArgs({ ...args, item: loaded['given'] as NetworkEvent })}></tejido-event-card>`,
  play: inSpanish(says('Infraestructura verde para barrios pequeños')),
};

export const English: Story = {
  args: { event: 'dos-orillas-una-cuenca' },
  globals: { lang: 'en' },
  play: says('Two shores, the same water', 'Thursday, December 3, 2026', /Madrid time/i),
};

/** Dates and digits as in Arabic; what the network wrote in Spanish is marked as Spanish. */
export const Arabic: Story = {
  args: { event: 'dos-orillas-una-cuenca' },
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const card = await inState(canvasElement, tag, 'ready');
    await expect(getComputedStyle(card.getByRole('article')).direction).toBe('rtl');
    await expect(card.getByText('Dos orillas, una misma agua', { selector: 'h3 *' })).toHaveAttribute('lang', 'es');
  },
};

export const Chinese: Story = {
  args: { event: 'dos-orillas-una-cuenca' },
  globals: { lang: 'zh' },
  play: says('2026年12月3日'),
};
export const Dark: Story = { globals: { theme: 'dark' } };
export const DarkCancelled: Story = { args: { event: 'recorrido-por-azoteas-verdes' }, globals: { theme: 'dark' } };

/** Long texts and many organizers, on a phone: nothing is cut off, nothing sticks out. */
export const LongTexts: Story = {
  args: { readerTimeZone: 'Europe/Madrid' },
  parameters: {
    width: 'phone',
    network: redWith(({ events }) => ({
      events: events.map((each) => ({
        ...each,
        title: longTitle,
        summary: longSummary,
        organizers: manyNames.map((name) => ({ name })),
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
