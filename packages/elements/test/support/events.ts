import type { NetworkEvent } from '@tejido/contract';
import { type DemoNetwork, type Draft, demoNetworks } from '@tejido/demo';
import type { TejidoEventCalendar } from '../../src/event-calendar/event-calendar.ts';
import { find, onPage, read, until, type Watched, watchedNetwork } from './page.ts';

/** The moment that is now in tests of events: a Wednesday, by every clock from Honolulu to Tokyo. */
export const now = new Date('2026-12-02T12:00:00Z');

/** The first demonstration network with these events alone. */
export function networkWith(events: Partial<Draft<NetworkEvent>>[]): Watched {
  const [red] = demoNetworks(now) as [DemoNetwork];
  const drafts = events.map((event, number) => ({
    slug: `event-${number + 1}`,
    languages: ['en'],
    title: { en: `Event ${number + 1}` },
    summary: { en: 'What it is about.' },
    timeZone: 'America/Mexico_City',
    status: 'scheduled',
    format: 'online',
    goals: [17],
    targets: [],
    organizers: [],
    ...event,
  })) as unknown as Draft<NetworkEvent>[];
  return watchedNetwork({ now, data: [{ ...red, events: drafts }] });
}

/** How a calendar is put on a page. */
export interface CalendarOptions {
  attributes?: string;
  lang?: string;
  zone?: string;
  now?: Date;
}

/** A calendar on a page of a network, when its events are there. */
export async function calendar(watched: Watched, options: CalendarOptions = {}): Promise<TejidoEventCalendar> {
  const { attributes = '', lang = 'en-GB', zone = 'America/Mexico_City' } = options;
  const markup = `<tejido-event-calendar reader-time-zone="${zone}" ${attributes}><a href="#all">All events</a></tejido-event-calendar>`;
  const provider = await onPage(watched.client, '', lang);
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = template.content.firstElementChild as TejidoEventCalendar;
  element.now = options.now ?? now;
  provider.append(element);
  await until(() => element.shadowRoot?.querySelector('.calendar:not([inert]), [role=alert]'), 'no calendar');
  return element;
}

/** What people read, in spite of the spaces, dashes and commas of dates that differ between engines. */
export const said = (part: Element | null | undefined): string => read(part).replace(/,/g, '').replace(/ ?– ?/g, '–');

/** The button of a day in the month. */
export const day = (element: Element, date: string): HTMLButtonElement =>
  find<HTMLButtonElement>(element, `td[data-day="${date}"] button`);

/** The button with these words. */
export function button(element: Element, words: string): HTMLButtonElement {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => read(one) === words);
  if (!found) throw new Error(`There is no button "${words}".`);
  return found;
}

/** Waits until a calendar is titled so. */
export const titled = (element: Element, title: string): Promise<void> =>
  until(() => said(element.shadowRoot?.querySelector('.title [part=heading]')) === title, `not titled ${title}`);
