import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { addDays, type NetworkEvent } from '@tejido/contract';
import type { TejidoEventCalendar } from '@tejido/elements/event-calendar';
import '@tejido/elements/define/event-calendar';
import { type Client, listEvents } from '@tejido/sdk';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { opensDialog } from './support/dialog.ts';
import { inSpanish } from './support/in-spanish.ts';
import { element, focused, inState, read } from './support/inside.ts';
import { longSummary, longTitle, manyNames } from './support/long.ts';
import { failing, redWith, silent } from './support/networks.ts';
import { networkOf, now } from './support/on-network.ts';
import { withArgs } from './support/with-args.ts';
import { timeZones } from './support/zones.ts';

const tag = 'tejido-event-calendar';

type Arguments = Partial<
  Pick<
    TejidoEventCalendar,
    | 'view'
    | 'theme'
    | 'category'
    | 'format'
    | 'goal'
    | 'status'
    | 'filters'
    | 'headingLevel'
    | 'readerTimeZone'
    | 'now'
    | 'detail'
  >
>;

const meta: Meta<Arguments> = {
  title: 'Event calendar',
  component: tag,
  argTypes: { readerTimeZone: { name: 'reader-time-zone', control: 'select', options: timeZones } },
  args: { view: 'month', readerTimeZone: 'America/Mexico_City', now },
  render: (args) => html`<tejido-event-calendar ${withArgs(args)}></tejido-event-calendar>`,
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
  },
};
export default meta;

type Story = StoryObj<Arguments>;
type Queries = Awaited<ReturnType<typeof inState>>;

const month = (calendar: Queries) => read(calendar.getByRole('heading', { level: 2 }));
const titles = (calendar: Queries) => calendar.queryAllByRole('heading', { level: 4 }).map(read);
const press = (calendar: Queries, name: string | RegExp) => userEvent.click(calendar.getByRole('button', { name }));

/** The days of the month with their events, today marked, and below it the next day that has any. */
export const Month: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await expect(month(calendar)).toBe('noviembre de 2026');
    await expect(calendar.getByRole('button', { current: 'date' })).toHaveAccessibleName(
      'miércoles, 18 de noviembre de 2026',
    );
    await expect(calendar.getByRole('heading', { level: 3 })).toHaveTextContent('jueves, 19 de noviembre de 2026');
    await expect(titles(calendar)).toEqual(['Recorrido por azoteas verdes']);
    await expect(
      calendar.getByText('Los días siguen su reloj (Ciudad de México); los de los eventos presenciales, el del lugar.'),
    ).toBeVisible();
  }),
};

/** A day is chosen: its events are listed below, and a reader is told how many there are. */
export const DayChosen: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await press(calendar, /^martes, 10 de noviembre/);
    await expect(titles(calendar)).toEqual([
      'Taller: el plan de tu cuadra ante huracanes',
      'Mesa de ahorro solidario: sesión mensual',
    ]);
    await expect(calendar.getByRole('status')).toHaveTextContent('2 eventos el martes, 10 de noviembre de 2026');
  }),
};

/** There is nothing on the day that is chosen. */
export const DayWithoutEvents: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await press(calendar, /^lunes, 2 de noviembre/);
    await expect(calendar.getByRole('heading', { level: 3 })).toHaveTextContent('lunes, 2 de noviembre de 2026');
    await expect(titles(calendar)).toEqual([]);
  }),
};

/** Another month, and back to today. */
export const OtherMonth: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await press(calendar, 'Mes siguiente');
    await waitFor(() => expect(month(calendar)).toBe('diciembre de 2026'));
    await expect(focused()).toBe(calendar.getByRole('button', { name: 'Mes siguiente' }));
    await press(calendar, 'Hoy');
    await waitFor(() => expect(month(calendar)).toBe('noviembre de 2026'));
  }),
};

/** By the keyboard alone, as in other grids of days: a week on, to the end of the week, a month on. */
export const ByKeyboard: Story = {
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    calendar.getByRole('button', { current: 'date' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toHaveAccessibleName('miércoles, 25 de noviembre de 2026'));
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(focused()).toHaveAccessibleName('domingo, 29 de noviembre de 2026'));
    await userEvent.keyboard('{PageDown}');
    await waitFor(() => expect(month(calendar)).toBe('diciembre de 2026'));
    await waitFor(() => expect(focused()).toHaveAccessibleName('martes, 29 de diciembre de 2026'));
  }),
};

/** More events on a day than its cell has room for: some are counted. */
export const BusyDays: Story = {
  parameters: { network: many(60, 4) },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await press(calendar, /^jueves, 19 de noviembre de 2026, 4 eventos$/);
    await expect(titles(calendar)).toHaveLength(4);
  }),
};

/** A month has no events: it says when the next is, and leads there. */
export const EmptyMonth: Story = {
  parameters: {
    network: redWith(({ events }) => ({
      events: events.filter(({ slug }) => slug === 'infraestructura-verde-para-barrios'),
    })),
  },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'empty');
    await expect(
      calendar.getByText('No hay eventos en noviembre de 2026. El próximo es el 13 de enero.', {
        selector: '.notice p',
      }),
    ).toBeVisible();
    await press(calendar, 'Ir al 13 de enero');
    await inState(canvasElement, tag, 'ready');
    await expect(month(calendar)).toBe('enero de 2027');
    await expect(titles(calendar)).toEqual(['Infraestructura verde para barrios pequeños']);
  }),
};

/** The events that come, one after another. */
export const Agenda: Story = {
  args: { view: 'agenda' },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await expect(month(calendar)).toBe('Próximos eventos');
    await expect(titles(calendar).slice(0, 2)).toEqual(['Recorrido por azoteas verdes', 'Mañana de huerto abierto']);
  }),
};

/** Those that have been, the last first. */
export const AgendaOfThePast: Story = {
  args: { view: 'agenda' },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await press(calendar, 'Ver los eventos pasados');
    await waitFor(() => expect(titles(calendar)[0]).toBe('Caminata por el arroyo'));
    await expect(month(calendar)).toBe('Eventos pasados');
  }),
};

/** The next page is added, and the reader goes on at the first that is new. */
export const AgendaWithMore: Story = {
  args: { view: 'agenda' },
  parameters: { network: many(40, 1) },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    const before = titles(calendar).length;
    await press(calendar, 'Mostrar más eventos');
    await waitFor(() => expect(titles(calendar)).toHaveLength(40));
    await waitFor(() => expect(focused()).toBe(calendar.getAllByRole('heading', { level: 4 })[before]));
  }),
};

/** A filter leaves what matches, in whichever view. */
export const Filtered: Story = {
  args: { view: 'agenda', filters: 'theme category format' },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await userEvent.selectOptions(calendar.getByRole('combobox', { name: 'Línea temática' }), 'water');
    await waitFor(() => expect(titles(calendar)).toEqual(['Dos orillas, una misma agua']));
  }),
};

/** Read from another place: what takes place somewhere stays on its day there, and both clocks are named. */
export const FarAway: Story = {
  args: { readerTimeZone: 'Asia/Tokyo' },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await press(calendar, /^jueves, 19 de noviembre/);
    await expect(titles(calendar)).toEqual(['Recorrido por azoteas verdes']);
    await expect(read(calendar.getByRole('article'))).toContain('su hora local (Tokio)');
  }),
};

/** On its way: a placeholder as high as a month, and a reader is told. */
export const Loading: Story = {
  parameters: { network: silent },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'loading');
    await expect(calendar.getByRole('status')).toHaveTextContent('Cargando…');
  }),
};

export const AgendaLoading: Story = { ...Loading, args: { view: 'agenda' } };

/** What stands in the element stays until there is something better. */
export const LoadingWithFallback: Story = {
  parameters: { network: silent },
  render: (args) =>
    html`<tejido-event-calendar ${withArgs(args)}><a href="#eventos">Los eventos de la red</a></tejido-event-calendar>`,
  play: inSpanish(async ({ canvas, canvasElement }) => {
    await inState(canvasElement, tag, 'loading');
    await expect(canvas.getByRole('link', { name: 'Los eventos de la red' })).toBeVisible();
  }),
};

/** Another month is on its way: the one before stays, paler. */
export const OtherMonthLoading: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    networkOf(loaded).conditions.latency = Infinity;
    await press(calendar, 'Mes siguiente');
    await waitFor(() => expect(calendar.getByRole('status')).toHaveTextContent('Cargando…'));
    await expect(calendar.getByRole('grid')).toHaveAttribute('aria-busy', 'true');
  }),
};

/** The network has never had an event. */
export const Empty: Story = {
  parameters: { network: redWith(() => ({ events: [] })) },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'empty');
    await expect(calendar.getByText('No hay eventos en noviembre de 2026.', { selector: '.notice p' })).toBeVisible();
  }),
};

export const AgendaEmpty: Story = {
  args: { view: 'agenda' },
  parameters: { network: redWith(() => ({ events: [] })) },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'empty');
    await expect(calendar.getByText('No hay eventos anunciados.')).toBeVisible();
  }),
};

/** They could not be loaded. Trying again succeeds. */
export const FailedAndTriedAgain: Story = {
  name: 'Error',
  parameters: { network: failing(2) },
  play: inSpanish(async ({ canvasElement }) => {
    const failed = await inState(canvasElement, tag, 'error');
    await expect(failed.getByRole('alert')).toHaveTextContent('No se pudieron cargar los eventos.');
    await press(failed, 'Intentar de nuevo');
    const calendar = await inState(canvasElement, tag, 'ready');
    await expect(calendar.queryByRole('alert')).toBeNull();
    await expect(month(calendar)).toBe('noviembre de 2026');
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

/** The next month did not come: this one stays, with what can be done. */
export const OtherMonthFailed: Story = {
  play: inSpanish(async ({ canvasElement, loaded }) => {
    const { conditions } = networkOf(loaded);
    const calendar = await inState(canvasElement, tag, 'ready');
    conditions.offline = true;
    await press(calendar, 'Mes siguiente');
    await inState(canvasElement, tag, 'error');
    await expect(calendar.getByRole('grid')).toBeVisible();
    conditions.offline = false;
    await press(calendar, 'Intentar de nuevo');
    await inState(canvasElement, tag, 'ready');
    await expect(month(calendar)).toBe('diciembre de 2026');
  }),
};

/** There is no such network on the server. */
export const MissingNetwork: Story = {
  parameters: { network: { slug: 'no-such-network' } },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'missing');
    await expect(calendar.getByText('El calendario no se puede mostrar en este momento.')).toBeVisible();
  }),
};

/** An app that has the records already gives them as `items`. */
export const GivenByProperty: Story = {
  parameters: { given: async (client: Client) => (await listEvents(client, { theme: ['water'], limit: 100 })).items },
  render: (args, { loaded }) =>
    html`<tejido-event-calendar ${withArgs({ ...args, items: loaded['given'] as NetworkEvent[] })}></tejido-event-calendar>`,
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await expect(titles(calendar)).toEqual(['Caminata por el arroyo']);
    await expect(calendar.queryByRole('link', { name: 'Suscribirse a estos eventos' })).toBeNull();
  }),
};

export const English: Story = {
  globals: { lang: 'en' },
  play: async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await expect(month(calendar)).toBe('November 2026');
    await expect(calendar.getAllByRole('columnheader')[0]).toHaveTextContent('Sunday');
  },
};

/** Weeks run from right to left, and so do the arrow keys. */
export const Arabic: Story = {
  globals: { lang: 'ar' },
  play: async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    await expect(getComputedStyle(calendar.getByRole('grid')).direction).toBe('rtl');
    calendar.getByRole('button', { current: 'date' }).focus();
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(read(focused())).toMatch(/^19/));
  },
};

export const ArabicAgenda: Story = { args: { view: 'agenda' }, globals: { lang: 'ar' } };
export const Chinese: Story = {
  globals: { lang: 'zh' },
  play: async ({ canvasElement }) => {
    await expect(month(await inState(canvasElement, tag, 'ready'))).toBe('2026年11月');
  },
};
export const Dark: Story = { globals: { theme: 'dark' } };
export const DarkAgenda: Story = { args: { view: 'agenda' }, globals: { theme: 'dark' } };

/** Where it is narrow a day shows a dot for each event; the names stand below. */
export const Phone: Story = {
  parameters: { width: 'phone' },
  play: inSpanish(async ({ canvasElement }) => {
    const calendar = await inState(canvasElement, tag, 'ready');
    const day = calendar.getByRole('button', { name: /^martes, 10 de noviembre/ });
    await expect(day.offsetWidth).toBeGreaterThanOrEqual(44);
    await expect(day.offsetHeight).toBeGreaterThanOrEqual(44);
    await userEvent.click(day);
    await expect(titles(calendar)).toHaveLength(2);
  }),
};

export const PhoneAgenda: Story = { args: { view: 'agenda' }, parameters: { width: 'phone' } };

const longEvents = redWith(({ events }) => ({
  events: events.map((each) => ({
    ...each,
    title: longTitle,
    summary: longSummary,
    organizers: manyNames.map((name) => ({ name })),
  })),
}));

/** Long texts: the month keeps its shape. */
export const LongTexts: Story = {
  parameters: { network: longEvents },
  play: async ({ canvasElement }) => {
    await inState(canvasElement, tag, 'ready');
    const calendar = element(canvasElement, tag);
    await expect(calendar.scrollWidth).toBeLessThanOrEqual(calendar.clientWidth);
  },
};

export const LongTextsOnPhone: Story = {
  ...LongTexts,
  args: { view: 'agenda' },
  parameters: { network: longEvents, width: 'phone' },
};

/** So many events from tomorrow on, a few each day. */
function many(count: number, perDay: number): ReturnType<typeof redWith> {
  return redWith(({ events: [first] }) => ({
    events: Array.from({ length: first ? count : 0 }, (_, index) => {
      const day = addDays('2026-11-19', Math.floor(index / perDay));
      return {
        ...(first as NonNullable<typeof first>),
        slug: `event-${index}`,
        title: { es: `Encuentro ${index + 1}` },
        start: `${day}T1${index % 10}:00:00-06:00`,
        end: `${day}T2${index % 4}:30:00-06:00`,
        timeZone: 'America/Mexico_City',
      };
    }),
  }));
}

/** The title of an event opens it whole, without leaving the page. */
export const Dialog: Story = {
  args: { detail: 'dialog', view: 'agenda' },
  play: inSpanish(opensDialog(tag, 'Cerrar')),
};
