import { expect } from '@open-wc/testing';
import { addDays, dateIn, type NetworkEvent } from '@tejido/contract';
import { daysFor, possibleEvents, possibleReaders } from '@tejido/demo';
import { listEvents, requestAddress } from '@tejido/sdk';
import { languages } from '@tejido/words';
import { sendKeys } from '@web/test-runner-commands';
import { button, calendar, day, networkWith, now, said, titled } from '../../test/support/events.ts';
import { find, findAll, onPage, read, texts, until, watchedNetwork } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { TejidoEventCalendar } from './event-calendar.ts';
import { firstQuery } from './first-request.ts';

examineWidget({
  tag: 'tejido-event-calendar',
  element: TejidoEventCalendar,
  attributes: 'reader-time-zone="America/Mexico_City"',
  properties: { now },
  network: () => watchedNetwork({ now }),
  shows: '.calendar:not([inert])',
  heading: 2,
  data: {
    unavailable: 'El calendario no se puede mostrar en este momento.',
    empty: [() => networkWith([]), 'No hay eventos en diciembre de 2026.'],
    bare: 'empty',
  },
});

const mexico = 'America/Mexico_City';
const status = (element: Element) => said(find(element, '.calendar > [role=status]'));
const daysWithEvents = (element: Element) =>
  findAll(element, 'td:has(.titles)').map((cell) => cell.dataset['day'] ?? '');
const titlesOn = (element: Element, date: string) => texts(element, `td[data-day="${date}"] .titles li`);
const focusedDay = (element: Element) => element.shadowRoot?.activeElement?.closest('td')?.dataset['day'];
const chosenDay = (element: Element) => find(element, '[aria-selected=true]').dataset['day'];
const eventRequests = (requests: string[]) => requests.filter((address) => address.includes('/events'));

describe('tejido-event-calendar as a month', () => {
  it('shows the days of the month with their events', async () => {
    const element = await calendar(watchedNetwork({ now }));
    expect(read(find(element, 'h2'))).to.equal('December 2026');
    expect(texts(element, 'th .visually-hidden')[0]).to.equal('Monday');
    expect(find(element, 'table').getAttribute('role')).to.equal('grid');
    expect(said(find(element, 'caption'))).to.equal('December 2026. Choose a day to see its events below.');
    expect(findAll(element, 'td[data-day]')).to.have.length(31);
    expect(said(day(element, '2026-12-08')).replace(/^8/, '')).to.equal('Tuesday 8 December 2026 2 events');
    expect(titlesOn(element, '2026-12-17')).to.deep.equal(['Cancelled · A tour of green roofs']);
    expect(day(element, '2026-12-02').getAttribute('aria-current')).to.equal('date');
    expect(read(find(element, '.foot'))).to.contain(
      'Days follow your clock (Mexico City); events in person follow that of their place.',
    );
  });

  it('asks once for a month, by the address that the loader asks for early', async () => {
    const watched = watchedNetwork({ now });
    const attributes = { theme: 'water,partnerships' };
    await calendar(watched, { attributes: 'theme="water,partnerships"' });
    const query = firstQuery(
      (name) => (attributes as Record<string, string>)[name],
      'en-GB',
      dateIn(now.getTime(), mexico),
    );
    const address = requestAddress(watched.client, 'listEvents', {}, query).slice(watched.test.server.length);
    expect(eventRequests(watched.requests)[0]).to.equal(address);
    expect(watched.requests.filter((request) => request === address)).to.have.length(1);
  });

  it('puts events on the days of the reader’s clock', async () => {
    const watched = networkWith([{ start: '2026-12-08T20:00:00-06:00', end: '2026-12-08T21:00:00-06:00' }]);
    expect(daysWithEvents(await calendar(watched))).to.deep.equal(['2026-12-08']);
    expect(daysWithEvents(await calendar(watched, { zone: 'Europe/Madrid' }))).to.deep.equal(['2026-12-09']);
  });

  it('puts events in person on the days of their place, for readers everywhere', async () => {
    // Saturday evening in Jalisco, when it is Sunday in London.
    const times = { start: '2027-01-16T20:00:00-06:00', end: '2027-01-16T22:00:00-06:00', timeZone: mexico };
    const watched = networkWith([
      { ...times, format: 'in-person' },
      { ...times, format: 'online' },
      { ...times, format: 'hybrid' },
    ]);
    const at = new Date('2027-01-10T12:00:00Z');
    expect(daysWithEvents(await calendar(watched, { now: at }))).to.deep.equal(['2027-01-16']);
    const london = await calendar(watched, { zone: 'Europe/London', now: at });
    expect(titlesOn(london, '2027-01-16')).to.deep.equal(['Event 1']);
    expect(titlesOn(london, '2027-01-17')).to.have.members(['Event 2', 'Event 3']);
    day(london, '2027-01-16').click();
    await london.updateComplete;
    expect(said(find(london, '.of-day .when'))).to.match(
      /^20:00–22:00 Mexico City time · Sunday 17 January (at )?02:00–04:00 your time \(London\)$/,
    );
  });

  it('puts events on the right days where clocks change', async () => {
    const watched = networkWith([
      // The night in which Madrid goes to summer time, and the one in which it goes back.
      { start: '2026-03-28T23:30:00+01:00', end: '2026-03-29T03:30:00+02:00', timeZone: 'Europe/Madrid' },
      { start: '2026-10-25T23:30:00+01:00', end: '2026-10-26T00:00:00+01:00', timeZone: 'Europe/Madrid' },
      // The night in which New York does.
      { start: '2026-03-08T00:30:00-05:00', end: '2026-03-08T03:30:00-04:00', timeZone: 'America/New_York' },
    ]);
    const on = async (zone: string, at: string) => daysWithEvents(await calendar(watched, { zone, now: new Date(at) }));
    expect(await on('Europe/Madrid', '2026-03-10T12:00:00Z')).to.deep.equal(['2026-03-08', '2026-03-28', '2026-03-29']);
    expect(await on('America/New_York', '2026-03-10T12:00:00Z')).to.deep.equal(['2026-03-08', '2026-03-28']);
    expect(await on(mexico, '2026-03-10T12:00:00Z')).to.deep.equal(['2026-03-07', '2026-03-08', '2026-03-28']);
    expect(await on('Europe/Madrid', '2026-10-10T12:00:00Z')).to.deep.equal(['2026-10-25']);
    expect(await on('Asia/Tokyo', '2026-10-10T12:00:00Z')).to.deep.equal(['2026-10-26']);
  });

  it('never moves whole days', async () => {
    const watched = networkWith([
      { start: '2026-12-01T00:00:00-06:00', end: '2026-12-02T00:00:00-06:00', allDay: true },
      { start: '2026-12-30T00:00:00-06:00', end: '2027-01-02T00:00:00-06:00', allDay: true },
    ]);
    for (const zone of [mexico, 'Asia/Tokyo', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])
      expect(daysWithEvents(await calendar(watched, { zone })), zone).to.deep.equal([
        '2026-12-01',
        '2026-12-30',
        '2026-12-31',
      ]);
  });

  it('shows the events of a day that is chosen, and says how many', async () => {
    const element = await calendar(watchedNetwork({ now }));
    day(element, '2026-12-08').click();
    await element.updateComplete;
    expect(chosenDay(element)).to.equal('2026-12-08');
    expect(said(find(element, '#day'))).to.equal('Tuesday 8 December 2026');
    expect(texts(element, '.of-day h4')).to.have.length(2);
    expect(status(element)).to.equal('2 events on Tuesday 8 December 2026');
    // The day stands above; the card need not repeat it.
    expect(findAll(element, '.date')).to.have.length(0);
    day(element, '2026-12-09').click();
    await element.updateComplete;
    expect(status(element)).to.equal('No events on Wednesday 9 December 2026.');
    expect(said(find(element, '.of-day p'))).to.equal('No events on this day.');
    await expect(element).to.be.accessible();
  });

  it('lists the next day with events until one is chosen', async () => {
    const [first, second] = ['2026-12-01', '2026-12-20'].map((date) => ({
      start: `${date}T09:00:00-06:00`,
      end: `${date}T10:00:00-06:00`,
    }));
    const element = await calendar(networkWith([first ?? {}, second ?? {}]));
    expect(chosenDay(element)).to.equal('2026-12-20');
  });

  it('counts what does not fit in a day', async () => {
    const busy = Array.from({ length: 5 }, (_, hour) => ({
      start: `2026-12-08T0${hour + 1}:00:00-06:00`,
      end: `2026-12-08T0${hour + 2}:00:00-06:00`,
    }));
    const element = await calendar(networkWith(busy));
    expect(titlesOn(element, '2026-12-08')).to.deep.equal(['Event 1', '4 more']);
    expect(texts(element, '.of-day h4')).to.have.length(5);
  });

  it('is walked by keyboard as the authoring practices say', async () => {
    const watched = watchedNetwork({ now });
    const element = await calendar(watched);
    expect(findAll(element, 'td button[tabindex="0"]')).to.have.length(1);
    day(element, '2026-12-02').focus();
    const press = async (key: string) => {
      await sendKeys({ press: key });
      await element.updateComplete;
    };
    const walk: [key: string, to: string][] = [
      ['ArrowRight', '2026-12-03'],
      ['ArrowDown', '2026-12-10'],
      ['ArrowLeft', '2026-12-09'],
      ['ArrowUp', '2026-12-02'],
      ['Home', '2026-11-30'],
    ];
    for (const [key, to] of walk.slice(0, 4)) {
      await press(key);
      expect(focusedDay(element), key).to.equal(to);
    }
    expect(findAll(element, 'td button[tabindex="0"]')).to.have.length(1);
    await press('End');
    expect(focusedDay(element)).to.equal('2026-12-06');
    await press('Enter');
    expect(chosenDay(element)).to.equal('2026-12-06');
    await press('PageDown');
    await titled(element, 'January 2027');
    await until(() => focusedDay(element) === '2027-01-06', 'the focus did not follow');
    expect(status(element)).to.match(/^\d events in January 2027$/);
    await press('PageUp');
    await titled(element, 'December 2026');
    await until(() => focusedDay(element) === '2026-12-06');
    await press('Home');
    await until(() => focusedDay(element) === '2026-11-30');
    expect(read(find(element, 'h2'))).to.equal('November 2026');
  });

  it('goes where arrows point in a right-to-left language', async () => {
    const element = await calendar(watchedNetwork({ now }), { lang: 'ar' });
    day(element, '2026-12-08').focus();
    const before = day(element, '2026-12-08').getBoundingClientRect().left;
    day(element, '2026-12-08').click();
    await element.updateComplete;
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => focusedDay(element) === '2026-12-09');
    expect(day(element, '2026-12-09').getBoundingClientRect().left).to.be.lessThan(before);
    expect(texts(element, 'th .visually-hidden')[0]).to.equal('السبت');
    await expect(element).to.be.accessible();
  });

  it('keeps the month while the next one is on its way, and its height', async () => {
    const watched = watchedNetwork({ now });
    const element = await calendar(watched);
    const { height } = find(element, 'table').getBoundingClientRect();
    watched.test.conditions.latency = 150;
    button(element, 'Next month').click();
    await element.updateComplete;
    expect(read(find(element, 'h2'))).to.equal('December 2026');
    expect(find(element, 'table').getAttribute('aria-busy')).to.equal('true');
    expect(status(element)).to.equal('Loading…');
    // Twice while it is on its way is two months ahead.
    button(element, 'Next month').click();
    await titled(element, 'February 2027');
    // Rows are of whole pixels.
    expect(find(element, 'table').getBoundingClientRect().height).to.be.closeTo(height, 6);
    expect(find(element, 'table').getAttribute('aria-busy')).to.equal('false');
    button(element, 'Today').click();
    await titled(element, 'December 2026');
    expect(chosenDay(element)).to.equal('2026-12-02');
  });

  it('shows the days at once where the page has no fallback, and can be used when their events are there', async () => {
    const watched = watchedNetwork({ now, latency: 200 });
    const provider = await onPage(watched.client, '', 'en');
    const element = document.createElement('tejido-event-calendar');
    Object.assign(element, { now, readerTimeZone: mexico });
    provider.append(element);
    await until(() => element.shadowRoot?.querySelector('[inert] table'));
    expect(read(find(element, '[inert] h2'))).to.equal('December 2026');
    const { top, height } = find(element, 'table').getBoundingClientRect();
    await until(() => element.shadowRoot?.querySelector('.calendar:not([inert]) .titles'));
    const later = find(element, 'table').getBoundingClientRect();
    expect([later.top, later.height]).to.deep.equal([top, height]);
  });

  it('says that a month is empty, and leads to the next event', async () => {
    const watched = networkWith([
      { start: '2024-01-30T08:15:00-06:00', end: '2024-01-30T09:30:00-06:00' },
      { start: '2027-01-14T09:00:00-06:00', end: '2027-01-14T10:00:00-06:00' },
    ]);
    const element = await calendar(watched);
    expect(read(find(element, '.notice p'))).to.equal('No events in December 2026. The next is on 14 January.');
    expect(eventRequests(watched.requests)).to.have.length(2);
    await expect(element).to.be.accessible();
    button(element, 'Go to 14 January').click();
    await titled(element, 'January 2027');
    await until(() => focusedDay(element) === '2027-01-14', 'the focus was lost');
    expect(texts(element, '.of-day h4')).to.deep.equal(['Event 2']);
  });

  it('leads to the last event where none comes after, and nowhere without any', async () => {
    const past = networkWith([{ start: '2021-10-08T09:00:00-05:00', end: '2021-10-08T10:30:00-05:00' }]);
    const element = await calendar(past);
    expect(read(find(element, '.notice p'))).to.equal('No events in December 2026. The last was on 8 October 2021.');
    button(element, 'Go to 8 October 2021').click();
    await titled(element, 'October 2021');
    expect(daysWithEvents(element)).to.deep.equal(['2021-10-08']);
    const empty = await calendar(networkWith([]));
    expect(read(find(empty, '.notice'))).to.equal('No events in December 2026.');
  });

  it('filters by what a person chooses', async () => {
    const watched = watchedNetwork({ now });
    const element = await calendar(watched);
    expect(texts(element, '.filters span')).to.deep.equal(['Thematic line', 'How to attend']);
    const [theme, format] = findAll<HTMLSelectElement>(element, 'select') as [HTMLSelectElement, HTMLSelectElement];
    const before = daysWithEvents(element);
    format.value = 'online';
    format.dispatchEvent(new Event('change'));
    await until(() => daysWithEvents(element).length < before.length);
    expect(eventRequests(watched.requests).at(-1)).to.contain('format=online');
    expect(daysWithEvents(element)).to.include('2026-12-02');
    expect(find<HTMLAnchorElement>(element, '.foot a').href).to.equal(
      `${watched.test.server}/v1/networks/red-alianzas-mx/events.ics?format=online&lang=en-GB`,
    );
    theme.value = 'water';
    theme.dispatchEvent(new Event('change'));
    await until(() => daysWithEvents(element).length === 0);
    expect(read(find(element, '.notice p'))).to.contain('No events in December 2026.');
  });

  it('offers the filters that the page’s author wants', async () => {
    const element = await calendar(watchedNetwork({ now }), { attributes: 'filters="category" category="open-day"' });
    expect(find<HTMLSelectElement>(element, 'select').value).to.equal('open-day');
    expect(texts(element, '.filters span')).to.deep.equal(['Category']);
    const none = await calendar(watchedNetwork({ now }), { attributes: 'filters=""' });
    expect(findAll(none, '.filters')).to.have.length(0);
  });

  it('shows dots in place of titles where it is narrow', async () => {
    const element = await calendar(watchedNetwork({ now }));
    element.style.width = '20em';
    await until(() => find(element, '.dots').checkVisibility());
    expect(find(element, '.titles').checkVisibility()).to.equal(false);
    expect(findAll(element, 'td[data-day="2026-12-08"] .dots span')).to.have.length(2);
    const { width, height } = day(element, '2026-12-08').getBoundingClientRect();
    expect(height).to.be.at.least(44);
    expect(width).to.be.at.least(40);
    await expect(element).to.be.accessible();
    element.style.width = '60em';
    await until(() => find(element, '.titles').checkVisibility());
  });
});

describe('tejido-event-calendar as an agenda', () => {
  it('shows what comes, under the days of the reader’s clock', async () => {
    const element = await calendar(watchedNetwork({ now }), { attributes: 'view="agenda"' });
    expect(read(find(element, 'h2'))).to.equal('Upcoming events');
    expect(said(find(element, '.agenda h3'))).to.equal('Wednesday 2 December 2026');
    expect(texts(element, '.agenda h4')[0]).to.equal('Indicators that make sense');
    await expect(element).to.be.accessible();
  });

  it('lists an event in person under the day of its place, and as long as it is that day there', async () => {
    const watched = networkWith([
      { start: '2027-01-16T20:00:00-06:00', end: '2027-01-16T22:00:00-06:00', format: 'in-person' },
      { start: '2027-01-17T10:00:00-06:00', end: '2027-01-17T12:00:00-06:00', format: 'in-person' },
    ]);
    const listed = async (at: string, more = {}) => {
      const element = await calendar(watched, {
        attributes: 'view="agenda"',
        zone: 'Europe/London',
        now: new Date(at),
        ...more,
      });
      return [texts(element, '.agenda h3').map((text) => text.replace(/,/g, '')), texts(element, '.agenda h4')];
    };
    const both = [
      ['Saturday 16 January 2027', 'Sunday 17 January 2027'],
      ['Event 1', 'Event 2'],
    ];
    expect(await listed('2027-01-16T12:00:00Z')).to.deep.equal(both);
    // It is Sunday in London, and the event is on.
    expect(await listed('2027-01-17T03:00:00Z')).to.deep.equal(both);
    expect(await listed('2027-01-17T06:00:00Z')).to.deep.equal([[both[0]?.[1]], ['Event 2']]);
  });

  it('puts what has begun before under today', async () => {
    const element = await calendar(
      networkWith([
        { start: '2026-11-20T09:00:00-06:00', end: '2026-12-05T18:00:00-06:00' },
        { start: '2026-11-20T09:00:00-06:00', end: '2026-12-01T18:00:00-06:00' },
      ]),
      { attributes: 'view="agenda"' },
    );
    expect(findAll(element, '.agenda > li')).to.have.length(1);
    expect(said(find(element, '.agenda h3'))).to.equal('Wednesday 2 December 2026');
    expect(texts(element, '.agenda h4')).to.deep.equal(['Event 1']);
    expect(texts(element, '.state')).to.deep.equal(['Happening now']);
  });

  it('shows what has been, the last first', async () => {
    const element = await calendar(watchedNetwork({ now }), { attributes: 'view="agenda"' });
    button(element, 'Show past events').click();
    await titled(element, 'Past events');
    const days = findAll(element, '.agenda h3').map((heading) => Date.parse(`${said(heading)} 12:00Z`));
    expect(days).to.deep.equal([...days].sort((one, other) => other - one));
    expect(said(findAll(element, '.agenda h3').at(-1))).to.equal('Tuesday 30 January 2024');
    expect(status(element)).to.equal('Past events');
    button(element, 'Show upcoming events').click();
    await titled(element, 'Upcoming events');
  });

  it('adds more when asked to, and goes on where they begin', async () => {
    const many = Array.from({ length: 30 }, (_, number) => ({
      start: new Date(Date.UTC(2026, 11, 3 + number, 15)).toISOString(),
      end: new Date(Date.UTC(2026, 11, 3 + number, 16)).toISOString(),
    }));
    const element = await calendar(networkWith(many), { attributes: 'view="agenda"' });
    expect(findAll(element, '.agenda h4')).to.have.length(24);
    button(element, 'Show more events').click();
    await until(() => findAll(element, '.agenda h4').length === 30);
    await until(() => element.shadowRoot?.activeElement);
    expect(read(element.shadowRoot?.activeElement)).to.equal('Event 25');
    expect(status(element)).to.equal('6 more events shown');
    expect(findAll(element, '.more')).to.have.length(0);
  });

  it('says what failed when more was asked for, and keeps what is there', async () => {
    const many = Array.from({ length: 30 }, () => ({
      start: '2026-12-08T09:00:00-06:00',
      end: '2026-12-08T10:00:00-06:00',
    }));
    const watched = networkWith(many);
    const element = await calendar(watched, { attributes: 'view="agenda"' });
    watched.test.conditions.offline = true;
    button(element, 'Show more events').click();
    await until(() => element.shadowRoot?.querySelector('[role=alert]'));
    expect(findAll(element, '.agenda h4')).to.have.length(24);
    await expect(element).to.be.accessible();
    watched.test.conditions.offline = false;
    find(element, '[role=alert] button').click();
    await until(() => findAll(element, '.agenda h4').length === 30);
  });

  it('is one button away from the month', async () => {
    const watched = watchedNetwork({ now });
    const element = await calendar(watched);
    expect(texts(element, '.views [aria-pressed=true]')).to.deep.equal(['Month']);
    button(element, 'Agenda').click();
    await titled(element, 'Upcoming events');
    expect(texts(element, '.views [aria-pressed=true]')).to.deep.equal(['Agenda']);
    expect(eventRequests(watched.requests).at(-1)).to.equal(
      '/v1/networks/red-alianzas-mx/events?from=2026-11-30&lang=en-GB',
    );
    button(element, 'Month').click();
    await titled(element, 'December 2026');
  });

  it('says that nothing is announced', async () => {
    const element = await calendar(networkWith([]), { attributes: 'view="agenda"' });
    expect(read(find(element, '.notice'))).to.equal('No events have been announced.');
    button(element, 'Show past events').click();
    await titled(element, 'Past events');
    expect(read(find(element, '.notice'))).to.equal('No events have taken place yet.');
    await expect(element).to.be.accessible();
  });
});

describe('tejido-event-calendar', () => {
  it('keeps the month where the next one cannot be had, and tries again', async () => {
    const watched = watchedNetwork({ now });
    const element = await calendar(watched);
    watched.test.conditions.offline = true;
    button(element, 'Next month').click();
    await until(() => element.shadowRoot?.querySelector('[role=alert]'));
    expect(read(find(element, 'h2'))).to.equal('December 2026');
    await expect(element).to.be.accessible();
    watched.test.conditions.offline = false;
    button(element, 'Try again').click();
    await titled(element, 'January 2027');
    expect(findAll(element, '[role=alert]')).to.have.length(0);
  });

  it('shows events given by property, and filters them itself', async () => {
    const watched = watchedNetwork({ now });
    const { items } = await listEvents(watched.client, { limit: 100 });
    const other = watchedNetwork({ now });
    const provider = await onPage(other.client, '', 'en');
    const element = document.createElement('tejido-event-calendar');
    Object.assign(element, { items, now, readerTimeZone: mexico });
    provider.append(element);
    await until(() => element.shadowRoot?.querySelector('select'));
    expect(eventRequests(other.requests)).to.deep.equal([]);
    expect(daysWithEvents(element)).to.include('2026-12-08');
    expect(findAll(element, '.foot a')).to.have.length(0);
    element.format = 'online';
    await element.updateComplete;
    expect(daysWithEvents(element)).to.deep.equal(['2026-12-02']);
    element.items = null;
    await element.updateComplete;
    expect(read(find(element, '.notice'))).to.equal('No events in December 2026.');
  });

  it('shows every event that there can be, on its days', async () => {
    const [one] = (await listEvents(watchedNetwork({ now }).client, { limit: 1 })).items as [NetworkEvent];
    const provider = await onPage(watchedNetwork({ now }).client, '', 'en-GB');
    for (const reader of possibleReaders)
      for (const possible of possibleEvents) {
        const { name, times } = possible;
        const label = `one that ${name}, for ${reader}`;
        const { first, last } = daysFor(possible, reader);
        const element = document.createElement('tejido-event-calendar');
        // Noon of its first day by any clock.
        const at = new Date(`${first}T12:00:00Z`);
        const items = [{ ...one, allDay: undefined, ...times }];
        Object.assign(element, { items, now: at, readerTimeZone: reader, filters: '' });
        provider.append(element);
        await until(() => element.shadowRoot?.querySelector('td[data-day]'), label);
        const month = first.slice(0, 7);
        const touched: string[] = [];
        for (let date = first; date <= last && date.startsWith(month); date = addDays(date, 1)) touched.push(date);
        expect(daysWithEvents(element), label).to.deep.equal(touched);
        day(element, first).click();
        await element.updateComplete;
        const inMonth = said(find(element, '.of-day .when'));
        element.view = 'agenda';
        element.now = new Date(Date.parse(times.start) - 3 * 24 * 3_600_000);
        await element.updateComplete;
        await until(() => element.shadowRoot?.querySelector('.agenda'), label);
        const heading = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(
          new Date(first),
        );
        expect(said(find(element, '.agenda h3')), label).to.equal(heading.replace(/,/g, ''));
        // The card says when in both, and so in words.
        expect(said(find(element, '.agenda .when')), label).to.equal(inMonth);
        expect(inMonth, label).to.match(times.allDay ? /All day$/ : /\d\d?:\d\d/);
        element.remove();
      }
  });

  it('leads to the last day of the last year, and lists what is there', async () => {
    const watched = networkWith([
      { start: '2199-12-31T20:00:00-06:00', end: '2199-12-31T21:00:00-06:00', format: 'in-person' },
    ]);
    const element = await calendar(watched);
    button(element, 'Go to 31 December 2199').click();
    await titled(element, 'December 2199');
    expect(daysWithEvents(element)).to.deep.equal(['2199-12-31']);
  });

  it('shows an event whose end cannot be on the day it begins', async () => {
    const element = await calendar(watchedNetwork({ now }));
    const [one] = (await listEvents(watchedNetwork({ now }).client, { limit: 1 })).items as [NetworkEvent];
    element.items = [
      { ...one, start: '2026-12-08T20:00:00-06:00', end: '9999-12-31T23:59:59-06:00', timeZone: mexico },
    ];
    await until(() => daysWithEvents(element).length === 1);
    expect(daysWithEvents(element)).to.deep.equal(['2026-12-08']);
  });

  it('shows a month and an agenda of ten thousand events quickly', async () => {
    const [one] = (await listEvents(watchedNetwork({ now }).client, { limit: 1 })).items as [NetworkEvent];
    const items = Array.from({ length: 10_000 }, (_, number) => {
      const start = Date.UTC(2022, 0, 1, 15) + number * 6 * 3_600_000;
      const time = (instant: number) => new Date(instant).toISOString();
      return { ...one, id: `evt_${number}`, start: time(start), end: time(start + 3_600_000) };
    });
    const provider = await onPage(watchedNetwork({ now }).client, '', 'en');
    const element = document.createElement('tejido-event-calendar');
    Object.assign(element, { items, now, readerTimeZone: mexico });
    provider.append(element);
    await until(() => element.shadowRoot?.querySelector('.calendar:not([inert])'));
    expect(daysWithEvents(element)).to.have.length(31);
    const began = performance.now();
    button(element, 'Next month').click();
    await element.updateComplete;
    // Measured at 25 ms on two busy cores; the limit leaves room for slower ones.
    expect(performance.now() - began).to.be.lessThan(500);
    element.view = 'agenda';
    await element.updateComplete;
    expect(findAll(element, '.agenda h4')).to.have.length(24);
    button(element, 'Show more events').click();
    await until(() => findAll(element, '.agenda h4').length === 48);
  });

  it('has words in every language as an agenda, too', async () => {
    for (const lang of languages) {
      const element = await calendar(watchedNetwork({ now }), { lang, attributes: 'view="agenda"' });
      expect(texts(element, 'button, h2, h3, h4').every(Boolean), lang).to.equal(true);
    }
  });

  it('speaks Spanish', async () => {
    const element = await calendar(watchedNetwork({ now }), { lang: 'es' });
    expect(read(find(element, 'h2'))).to.equal('diciembre de 2026');
    expect(read(find(element, '.foot p'))).to.equal(
      'Los días siguen su reloj (Ciudad de México); los de los eventos presenciales, el del lugar.',
    );
  });
});
