import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { addDays, type EventTimes, makeId, type NetworkEvent, type Page } from '@tejido/contract';
import { type DemoRecords, daysFor, impossibleTimes, possibleEvents } from '@tejido/demo';
import { sql } from 'kysely';
import { openDatabase } from '../src/database/connection.ts';
import { migrate } from '../src/database/migrate.ts';
import { migrations } from '../src/database/migrations/index.ts';
import type { Tables } from '../src/database/tables.ts';
import { renderCity } from '../src/pages/demo/city.ts';
import { storeNetworks } from '../src/records/store-network.ts';
import { saveRecords } from '../src/records/write.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const base = '/v1/networks/red-de-eventos';
const hour = 60 * 60_000;
const [sample] = testNetwork.events as [NetworkEvent];

const eventOf = (slug: string, times: Partial<NetworkEvent> | EventTimes): NetworkEvent =>
  ({ ...sample, id: makeId('evt'), slug, network: 'red-de-eventos', allDay: undefined, ...times }) as NetworkEvent;

const network: DemoRecords['network'] = { ...testNetwork.network, id: makeId('net'), slug: 'red-de-eventos' };

describe('events', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  /** A server whose network has these events alone. */
  async function serverWith(t: TestContext, events: NetworkEvent[]): Promise<TestServer> {
    const server = await makeServer(t, postgres, template);
    await storeNetworks(server.db, [{ network, organizations: [], initiatives: [], events }], new Date());
    return server;
  }

  const textAt = async ({ app }: TestServer, path: string): Promise<string> => {
    const response = await app.request(path);
    const text = await response.text();
    assert.equal(response.status, 200, text);
    // As programs read it: lines joined.
    return text.replaceAll('\r\n ', '');
  };
  const slugsAt = async (server: TestServer, query: string): Promise<string[]> => {
    const page = JSON.parse(await textAt(server, `${base}/events?limit=100&${query}`)) as Page<NetworkEvent>;
    return page.items.map(({ slug }) => slug).toSorted();
  };

  it('that there can be are stored, found on their days alone, and written with them', async (t) => {
    const named = possibleEvents.map((possible, index) => ({ ...possible, slug: `evento-${index}` }));
    const server = await serverWith(
      t,
      named.map(({ slug, times }) => eventOf(slug, times)),
    );
    const wanted = new Set<string>();
    for (const possible of named) {
      const { first, last } = daysFor(possible, network.timeZone);
      for (const day of [addDays(first, -1), first, last, addDays(last, 1)]) wanted.add(day);
    }
    for (const day of wanted) {
      const on = named.filter((possible) => {
        const { first, last } = daysFor(possible, network.timeZone);
        return first <= day && day <= last;
      });
      const expected = on.map(({ slug }) => slug).toSorted();
      assert.deepEqual(await slugsAt(server, `from=${day}&to=${day}`), expected, day);
    }
    for (const { slug, times, file, name } of named) {
      const stored = JSON.parse(await textAt(server, `${base}/events/${slug}`)) as NetworkEvent;
      assert.deepEqual([stored.start, stored.end], [times.start, times.end], name);
      const written = await textAt(server, `${base}/events/${slug}.ics`);
      const [start, end] = ['DTSTART', 'DTEND'].map((property) =>
        new RegExp(`^${property}(?:;VALUE=DATE)?:(.*)\r$`, 'm').exec(written)?.at(1),
      );
      assert.deepEqual([start, end], [file[0], file[1]], name);
    }
    const all = await textAt(server, `${base}/events.ics`);
    assert.equal(all.match(/^BEGIN:VEVENT\r$/gm)?.length, named.length);
    assert.doesNotMatch(all, /^DESCRIPTION:|X-WR-CALDESC/m);
  });

  it('that there can be stand in the city’s page on their days', async () => {
    const { initiatives } = testNetwork;
    // Nobody knows there who reads it.
    const same = possibleEvents.filter(({ days }) => 'first' in days);
    const events = same.map(({ times }, index) => eventOf(`evento-${index}`, times));
    const page = String(await renderCity({ network, initiatives, events }, new Date()));
    const said = [...page.matchAll(/<time datetime="[^"]+">([^<]+)<\/time>: /g)].map(([, days]) => days);
    const long = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'UTC' });
    const expected = same.map((possible) => {
      const { first, last } = daysFor(possible, 'UTC');
      return long.formatRange(new Date(first), new Date(last));
    });
    assert.deepEqual(said, expected);
  });

  it('that there cannot be do not get in', async (t) => {
    const { db } = await serverWith(t, []);
    for (const { name, times, field } of impossibleTimes) {
      const stored = db
        .transaction()
        .execute((transaction) =>
          saveRecords(transaction, network, 'events', [eventOf('imposible', times)], new Date()),
        );
      const message = new RegExp(`"imposible" cannot be one of the events. /${field}: "${field}" (?:is|has)`);
      await assert.rejects(stored, { name: 'TypeError', message }, `one that ${name}`);
    }
  });

  describe('in a calendar to subscribe to', () => {
    const now = Date.now();
    const time = (instant: number) => new Date(instant).toISOString();
    const ofHour = (slug: string, start: number) => eventOf(slug, { start: time(start), end: time(start + hour) });
    const past = Array.from({ length: 1100 }, (_, index) => ofHour(`pasado-${index}`, now - (index + 2) * 24 * hour));
    const coming = Array.from({ length: 40 }, (_, index) => ofHour(`futuro-${index}`, now + (index + 1) * 24 * hour));
    const running = eventOf('permanente', { start: time(now - 2000 * 24 * hour), end: time(now + 24 * hour) });
    const titles = (calendar: string) =>
      [...calendar.matchAll(/^SUMMARY;LANGUAGE=es:Evento (.*)\r$/gm)].map(([, title]) => title ?? '');
    const titled = (events: NetworkEvent[]) =>
      events.map((event) => ({ ...event, title: { es: `Evento ${event.slug}` } }));

    it('what is to come is always in, and the calendar says what is not', async (t) => {
      const server = await serverWith(t, titled([...past, ...coming, running]));
      const calendar = await textAt(server, `${base}/events.ics`);
      const found = titles(calendar);
      assert.deepEqual(
        coming.filter(({ slug }) => !found.includes(slug)),
        [],
      );
      assert.ok(found.includes('permanente'), 'what began long ago and goes on');
      const kept = past.slice(0, 960);
      assert.deepEqual(found.toSorted(), [...kept, ...coming, running].map(({ slug }) => slug).toSorted());
      const oldest = kept.at(-1)?.start ?? '';
      const date = (lang: string) =>
        new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: network.timeZone }).format(new Date(oldest));
      const es = `Los eventos que empezaron antes del ${date('es')} y ya terminaron no están en este calendario.`;
      assert.ok(calendar.includes(`\r\nDESCRIPTION;LANGUAGE=es:${es}\r\n`), calendar.slice(0, 600));
      assert.ok(calendar.includes(`\r\nX-WR-CALDESC:${es}\r\n`));
      const english = await textAt(server, `${base}/events.ics?lang=en-GB`);
      assert.ok(english.includes('LANGUAGE=en:Events that began before '));
      for (const lang of ['pt', 'fr', 'ca', 'ar', 'zh', 'ru'])
        assert.match(
          await textAt(server, `${base}/events.ics?lang=${lang}`),
          new RegExp(`^DESCRIPTION;LANGUAGE=${lang}:`, 'm'),
        );
    });

    it('has more than a thousand where so many are to come, and those alone', async (t) => {
      const many = Array.from({ length: 1200 }, (_, index) => ofHour(`futuro-${index}`, now + (index + 1) * hour));
      const server = await serverWith(t, titled([...past.slice(0, 5), ...many]));
      assert.deepEqual(
        titles(await textAt(server, `${base}/events.ics`)),
        many.map(({ slug }) => slug),
      );
    });

    it('has the latest of what is asked for', async (t) => {
      const server = await serverWith(t, titled([...past, ...coming]));
      const before = addDays(time(now).slice(0, 10), -50);
      const found = titles(await textAt(server, `${base}/events.ics?to=${before}`));
      const asked = past.filter(({ start }) => Date.parse(start) < Date.parse(`${addDays(before, 1)}T00:00:00-06:00`));
      assert.deepEqual(
        found.toSorted(),
        asked
          .slice(0, 1000)
          .map(({ slug }) => slug)
          .toSorted(),
      );
      const whole = await textAt(server, `${base}/events.ics?from=${before}`);
      assert.doesNotMatch(whole, /X-WR-CALDESC/);
    });

    it('nothing is lost by what people and services add to its address, and it is kept once', async (t) => {
      const server = await serverWith(t, titled(coming.slice(0, 3)));
      const first = await textAt(server, `${base}/events.ics?lang=es`);
      // Behind the server's back, so that only what is kept can be the same.
      await sql`delete from records where network_id = ${network.id} and kind = 'events'`.execute(server.db);
      for (const added of ['1', 'fbclid=x', 'utm_source=a&utm_medium=b', 'goal%5B%5D=6', '__proto__=1', 'x=1&x=2'])
        assert.equal(await textAt(server, `${base}/events.ics?${added}&lang=es`), first, added);
    });

    it('still refuses what it knows and cannot be', async (t) => {
      const server = await serverWith(t, []);
      for (const [query, pointer] of [
        ['goal=18', '/goal/0'],
        ['lang=es&from=tomorrow&fbclid=1', '/from'],
        ['limit=1', '/limit'],
      ] as const) {
        const response = await server.app.request(`${base}/events.ics?${query}`);
        assert.equal(response.status, 400, query);
        assert.deepEqual(
          ((await response.json()) as { errors: { pointer: string }[] }).errors.map((error) => error.pointer),
          [pointer],
        );
      }
      for (const path of ['events', 'events.json', 'events/x', 'initiatives.json'])
        assert.equal((await server.app.request(`${base}/${path}?fbclid=1`)).status, 400, path);
    });
  });

  it('from before days were kept are found on them', async (t) => {
    const { url } = await postgres.createDatabase();
    const { db, close } = await openDatabase<Tables>({ databaseUrl: url, dataDirectory: '', log: () => {} });
    t.after(close);
    await migrate(db, Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0010')));
    const events = possibleEvents.map(({ times }, index) => eventOf(`evento-${index}`, times));
    const strange = [
      eventOf('sin-fin', { start: '2027-01-16T20:00:00-06:00', end: '9999-12-31T00:00:00-06:00' }),
      eventOf('sin-principio', { start: '0000-01-01T00:00:00-06:00', end: '2027-01-16T20:00:00-06:00' }),
      eventOf('en-marte', { start: '2027-01-16T20:00:00Z', end: '2027-01-16T21:00:00Z', timeZone: 'Mars/Olympus' }),
    ];
    await sql`
      insert into networks (network_id, slug, revision, updated, document)
      values (${network.id}, ${network.slug}, 1, now(), ${JSON.stringify(network)})`.execute(db);
    for (const event of [...events, ...strange]) {
      const at = (instant: string) => (instant.startsWith('0') ? '0002-01-01T00:00:00Z' : instant);
      await sql`
        insert into events (network_id, id, slug, revision, updated, document, search, facets, goals, targets, starts, ends, themes, format, status)
        values (${network.id}, ${event.id}, ${event.slug}, 1, now(), ${JSON.stringify(event)}, '', '', '{}', '{}',
          ${at(event.start)}::timestamptz, ${at(event.end)}::timestamptz, '{}', ${event.format}, 'scheduled')`.execute(
        db,
      );
    }
    await migrate(db, migrations);
    const { rows } = await sql<{ slug: string; first: string | null; last: string | null }>`
      select slug, first_day::text as first, last_day::text as last from records where slug like 'evento-%'`.execute(
      db,
    );
    for (const [index, possible] of possibleEvents.entries()) {
      const { first, last } = rows.find(({ slug }) => slug === `evento-${index}`) ?? {};
      const expected = 'first' in possible.days ? possible.days : { first: null, last: null };
      assert.deepEqual({ first, last }, expected, possible.name);
    }
    const { rows: moments } = await sql<{ hours: number }>`
      select extract(epoch from ends - starts)::integer / 3600 as hours from records
      where document->>'allDay' = 'true' and document->>'start' = document->>'end'`.execute(db);
    assert.deepEqual(moments, [{ hours: 24 }]);
  });
});
