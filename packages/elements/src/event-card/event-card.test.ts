import { expect, fixture, html } from '@open-wc/testing';
import type { NetworkEvent } from '@tejido/contract';
import { getEvent } from '@tejido/sdk';
import { networkWith, now, said } from '../../test/support/events.ts';
import { find, findAll, onPage, read, texts, until, type Watched, watchedNetwork } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { TejidoEventCard } from './event-card.ts';

examineWidget({
  tag: 'tejido-event-card',
  element: TejidoEventCard,
  attributes: 'event="evento-paralelo-2024" reader-time-zone="America/Mexico_City"',
  properties: { now },
  network: () => watchedNetwork({ now }),
  shows: 'article',
  heading: 3,
  data: {
    unavailable: 'Este evento no está aquí. Puede que lo hayan retirado.',
    missing: ['event="no-event"', 'Este evento no está aquí. Puede que lo hayan retirado.'],
    bare: 'error',
  },
});

const sideEvent =
  '<tejido-event-card event="evento-paralelo-2024" reader-time-zone="America/Mexico_City"><a href="#all">All</a></tejido-event-card>';

/** The card of an event on a page, when it shows it. */
async function cardOf(watched: Watched, markup: string, lang = 'en-GB'): Promise<TejidoEventCard> {
  const provider = await onPage(watched.client, markup, lang);
  const card = provider.querySelector('tejido-event-card') as TejidoEventCard;
  card.now = now;
  await until(() => card.shadowRoot?.querySelector('article'), 'no card');
  return card;
}

/** The card of an event given by property, on a page of no network. */
async function given(
  item: Partial<NetworkEvent>,
  zone: string,
  lang = 'en-GB',
  at: Date = now,
): Promise<TejidoEventCard> {
  const event = { ...(await getEvent(watchedNetwork().client, 'evento-paralelo-2024')), ...item };
  const page = await fixture(
    html`<div lang=${lang}>
      <tejido-event-card .item=${event} .now=${at} reader-time-zone=${zone}></tejido-event-card>
    </div>`,
  );
  const card = page.firstElementChild as TejidoEventCard;
  await until(() => card.shadowRoot?.querySelector('article'), 'no card');
  return card;
}

const when = (card: Element) => said(find(card, '.when'));
const states = (card: Element) => texts(card, '.state');

describe('tejido-event-card', () => {
  it('shows an event in words, by its own clock and by the reader’s', async () => {
    const card = await cardOf(watchedNetwork({ now }), sideEvent);
    expect(read(find(card, 'h3'))).to.contain('Side Event: Network of Partnerships');
    expect(when(card)).to.equal(
      'Tuesday 30 January 2024 08:15–09:30 New York time · 07:15–08:30 your time (Mexico City)',
    );
    expect(states(card)).to.deep.equal(['This event has passed']);
    expect(read(find(card, '.where'))).to.equal('Online');
    expect(texts(card, '.fact dt')).to.deep.equal(['Category', 'Thematic line', 'Organized by']);
    expect(texts(card, '.fact dd')[0]).to.equal('Side event');
    await until(() => texts(card, '.badge .visually-hidden')[0]?.includes(': '));
    expect(texts(card, '.badge .visually-hidden')[0]).to.match(/^Goal 1: No poverty$/i);
  });

  it('names both clocks as people of the language do', async () => {
    const card = await cardOf(watchedNetwork({ now }), sideEvent, 'es');
    expect(when(card)).to.contain('hora de Nueva York');
    expect(when(card)).to.contain('su hora local (Ciudad de México)');
  });

  it('names no clock to those who share it', async () => {
    const card = await cardOf(watchedNetwork({ now }), sideEvent.replace('Mexico_City', 'New_York'));
    expect(when(card)).to.equal('Tuesday 30 January 2024 08:15–09:30');
  });

  it('has Mexico’s hours before and after it gave up summer time', async () => {
    const { client } = networkWith([
      { start: '2021-10-08T09:00:00-05:00', end: '2021-10-08T10:30:00-05:00' },
      { start: '2026-10-08T09:00:00-06:00', end: '2026-10-08T10:30:00-06:00' },
    ]);
    const [then, today] = [await getEvent(client, 'event-1'), await getEvent(client, 'event-2')];
    expect(when(await given(then, 'UTC'))).to.contain('09:00–10:30 Mexico City time · 14:00–15:30 your time (UTC)');
    expect(when(await given(today, 'UTC'))).to.contain('09:00–10:30 Mexico City time · 15:00–16:30 your time (UTC)');
  });

  it('says all day, and the same day everywhere', async () => {
    const days = { start: '2026-12-08T00:00:00-06:00', allDay: true, timeZone: 'America/Mexico_City' };
    for (const zone of ['Asia/Tokyo', 'America/Mexico_City', 'Pacific/Pago_Pago']) {
      const one = await given({ ...days, end: '2026-12-09T00:00:00-06:00' }, zone);
      expect(when(one)).to.equal('Tuesday 8 December 2026 All day');
      const three = await given({ ...days, end: '2026-12-11T00:00:00-06:00' }, zone);
      expect(when(three)).to.match(/^Tuesday 8( December)?–Thursday 10 December 2026 All day$/);
    }
  });

  it('says whether it takes place as announced', async () => {
    const soon = { start: '2026-12-08T09:00:00-06:00', end: '2026-12-08T10:00:00-06:00' };
    const over = { start: '2026-11-08T09:00:00-06:00', end: '2026-11-08T10:00:00-06:00' };
    const running = { start: '2026-12-02T05:00:00-06:00', end: '2026-12-02T07:00:00-06:00' };
    const said = async (item: Partial<NetworkEvent>) => states(await given(item, 'UTC'));
    expect(await said({ ...soon, status: 'scheduled' })).to.deep.equal([]);
    expect(await said({ ...soon, status: 'cancelled' })).to.deep.equal(['Cancelled']);
    expect(await said({ ...soon, status: 'postponed' })).to.deep.equal(['Postponed']);
    expect(await said({ ...soon, status: 'rescheduled' })).to.deep.equal(['New date']);
    expect(await said({ ...soon, status: 'moved-online' })).to.deep.equal(['moved-online']);
    expect(await said({ ...over, status: 'scheduled' })).to.deep.equal(['This event has passed']);
    expect(await said({ ...over, status: 'cancelled' })).to.deep.equal(['Cancelled', 'This event has passed']);
    expect(await said({ ...over, status: 'postponed' })).to.deep.equal(['Postponed']);
    expect(await said({ ...running, status: 'scheduled' })).to.deep.equal(['Happening now']);
    expect(await said({ ...running, status: 'cancelled' })).to.deep.equal(['Cancelled']);
  });

  it('offers to add what is still to come to a calendar, from the server it came from', async () => {
    const watched = watchedNetwork({ now });
    const card = await cardOf(watched, sideEvent.replace('evento-paralelo-2024', 'dos-orillas-una-cuenca'));
    const { id } = await getEvent(watched.client, 'dos-orillas-una-cuenca');
    const link = find<HTMLAnchorElement>(card, '.actions a');
    expect(link.href).to.equal(`${watched.test.server}/v1/networks/red-alianzas-mx/events/${id}.ics?lang=en-GB`);
    expect(read(link)).to.equal('Add to calendar: Two shores, the same water');
    for (const slug of ['evento-paralelo-2024', 'recorrido-por-azoteas-verdes'])
      expect(
        findAll(await cardOf(watched, sideEvent.replace('evento-paralelo-2024', slug)), '.actions'),
      ).to.have.length(0);
  });

  it('offers no calendar file of an event that came from no server', async () => {
    const soon = { start: '2026-12-08T09:00:00-06:00', end: '2026-12-08T10:00:00-06:00' };
    expect(findAll(await given(soon, 'UTC'), '.actions')).to.have.length(0);
  });

  it('shows a line above its subline, the session and the place', async () => {
    const watched = watchedNetwork({ now });
    const provider = await onPage({ ...watched.client, network: 'wfled' }, '', 'en');
    const { items } = await (await import('@tejido/sdk')).listEvents(
      { ...watched.client, network: 'wfled' },
      { theme: '1.1' },
    );
    const item = items.find(({ sessionCode }) => sessionCode === '1.1.1') as NetworkEvent;
    const card = document.createElement('tejido-event-card');
    card.item = item;
    provider.append(card);
    await until(() => texts(card, '.fact dd').some((text) => text.includes('›')));
    const facts = Object.fromEntries(texts(card, '.fact').map((text) => [text.split(' ')[0], text]));
    expect(facts['Thematic']).to.match(/^Thematic line 1\. .* › 1\.1\. /);
    expect(facts['Session']).to.equal('Session 1.1.1');
    expect(read(find(card, '.where'))).to.equal('Online · Zoom');
  });

  it('keeps the longer text closed until it is wanted', async () => {
    const card = await cardOf(watchedNetwork({ now }), sideEvent);
    const details = find<HTMLDetailsElement>(card, 'details');
    expect(details.open).to.equal(false);
    find(card, 'summary').click();
    await until(() => details.querySelector('ol'), 'no form');
    expect(texts(card, 'details li')[1]).to.equal('the Green Infrastructure Network');
    expect(texts(card, 'details strong')).to.deep.equal(['open invitation']);
    await expect(card).to.be.accessible();
  });

  it('links to web addresses only', async () => {
    const card = await given({ url: 'https://red.example/evento' }, 'UTC');
    expect(find<HTMLAnchorElement>(card, 'h3 a').href).to.equal('https://red.example/evento');
    const other = await given({ url: 'javascript:alert(1)' }, 'UTC');
    expect(findAll(other, 'a')).to.have.length(0);
  });

  it('says in Arabic what it can, and marks the language of what it cannot', async () => {
    const card = await cardOf(watchedNetwork({ now }), sideEvent, 'ar');
    expect(when(card)).to.contain('نيويورك');
    expect(find(card, 'h3 span').lang).to.equal('es');
  });
});
