import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addDays,
  dateIn,
  eventFormats,
  eventStatuses,
  isId,
  type LanguageMap,
  languageTagPattern,
  type NetworkEvent,
  startOfDay,
  wallTime,
} from '@tejido/contract';
import { check, eventSchema, initiativeSchema, networkSchema, organizationSchema } from '@tejido/contract/schemas';
import { type Weekday, weekdayOf } from '../src/calendar.ts';
import { type DemoRecords, demoNetworks, toRecords } from '../src/index.ts';

/** A day in each of 24 months, among them first and last days, leap days, Sundays and the days clocks change. */
const days = [
  '2024-01-31T23:59:00Z',
  '2024-02-29T12:00:00Z',
  '2024-03-10T07:30:00Z',
  '2024-03-31T01:30:00Z',
  '2024-06-30T18:00:00Z',
  '2024-09-01T00:00:00Z',
  '2024-11-03T06:30:00Z',
  '2024-12-31T23:30:00Z',
  '2025-01-01T00:30:00Z',
  '2025-02-28T05:59:00Z',
  '2025-03-01T06:00:00Z',
  '2025-04-30T12:00:00Z',
  '2025-05-04T12:00:00Z',
  '2025-07-15T09:00:00Z',
  '2025-08-31T22:00:00Z',
  '2025-10-26T01:00:00Z',
  '2026-02-01T12:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-05-31T17:00:00Z',
  '2026-08-15T17:00:00Z',
  '2026-11-21T18:00:00Z',
  '2026-12-24T20:00:00Z',
  '2027-01-30T08:15:00Z',
  '2028-02-29T23:00:00Z',
].map((day) => new Date(day));

const today = new Date('2026-11-21T18:00:00Z');
const recordsAt = (now: Date): DemoRecords[] => demoNetworks(now).map((demo) => toRecords(demo, now));
const networks = recordsAt(today);

/** What starts on a day of a month from now, by the network's clock. */
function startingIn({ network, events }: DemoRecords, now: Date, months: number): NetworkEvent[] {
  const [year = 0, month = 1] = dateIn(now.getTime(), network.timeZone).split('-').map(Number);
  const wanted = new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7);
  return events.filter(({ start }) => dateIn(Date.parse(start), network.timeZone).startsWith(wanted));
}

/** Every language map within a value. */
function* mapsIn(value: unknown): Generator<LanguageMap> {
  if (value === null || typeof value !== 'object') return;
  const entries = Object.entries(value);
  if (
    !Array.isArray(value) &&
    entries.length > 0 &&
    entries.every(([tag, text]) => languageTagPattern.test(tag) && typeof text === 'string')
  )
    yield value as LanguageMap;
  else for (const [, inner] of entries) yield* mapsIn(inner);
}

function bySlug<T extends { slug: string }>(records: readonly T[], slug: string): T {
  const record = records.find((one) => one.slug === slug);
  assert.ok(record, slug);
  return record;
}

const named = (slug: string): DemoRecords => {
  const found = networks.find(({ network }) => network.slug === slug);
  assert.ok(found, slug);
  return found;
};

for (const { network, organizations, initiatives, events } of networks)
  describe(network.slug, () => {
    const records = [...organizations, ...initiatives, ...events];

    test('is made of records as the schemas want them', () => {
      const checks = [
        check(networkSchema, network, 'body'),
        ...organizations.map((record) => check(organizationSchema, record, 'body')),
        ...initiatives.map((record) => check(initiativeSchema, record, 'body')),
        ...events.map((record) => check(eventSchema, record, 'body')),
      ];
      for (const checked of checks) assert.deepEqual(checked.ok ? [] : checked.errors, []);
    });

    test('has enough to show', () => {
      assert.ok(initiatives.length >= 4 && events.length >= 4 && organizations.length >= 3);
    });

    test('gives each kind of record slugs of its own', () => {
      for (const list of [organizations, initiatives, events])
        assert.equal(new Set(list.map(({ slug }) => slug)).size, list.length);
    });

    test('uses its own words only', () => {
      const codesOf = (words: readonly { code: string }[]) => new Set(words.map(({ code }) => code));
      const uses = (words: readonly { code: string }[], used: readonly (string | undefined)[]) => {
        const known = codesOf(words);
        for (const code of used) assert.ok(code === undefined || known.has(code), code);
      };
      uses(network.sectors, [
        ...organizations.map(({ sector }) => sector),
        ...initiatives.flatMap(({ sectors }) => sectors),
      ]);
      uses(
        network.kinds,
        initiatives.map(({ kind }) => kind),
      );
      uses(
        network.themes,
        events.map(({ theme }) => theme),
      );
      uses(
        network.categories,
        events.map(({ category }) => category),
      );
    });

    test('refers to records that are there', () => {
      const parties = [
        ...initiatives.flatMap(({ partners }) => partners),
        ...events.flatMap(({ organizers }) => organizers),
      ];
      for (const { organization } of parties) if (organization !== undefined) bySlug(organizations, organization);
      for (const { initiative } of events) if (initiative !== undefined) bySlug(initiatives, initiative);
    });

    test('says every text in every language of its record', () => {
      for (const map of mapsIn(network)) assert.deepEqual(Object.keys(map), network.languages);
      for (const record of records) {
        const own = record.languages.filter((language) => network.languages.includes(language));
        for (const map of mapsIn(record))
          for (const language of own) assert.ok(map[language], `${record.slug} in ${language}`);
        const { title, name, summary } = record as { title?: LanguageMap; name?: LanguageMap; summary?: LanguageMap };
        for (const map of [title, name, summary])
          if (map) assert.deepEqual(Object.keys(map).sort(), [...record.languages].sort(), record.slug);
      }
    });

    test('publishes in all its languages, save for what says that it does not', () => {
      const fewer = records.filter(({ languages }) => network.languages.some((tag) => !languages.includes(tag)));
      assert.deepEqual(
        fewer.map(({ slug }) => slug),
        network.slug === 'red-alianzas-mx' ? ['memoria-oral-del-rio'] : [],
      );
    });

    test('names the goal of each target', () => {
      for (const { slug, goals, targets } of records) {
        for (const target of targets) assert.ok(goals.includes(Number(target.split('.')[0])), `${slug} ${target}`);
        assert.deepEqual(
          goals,
          [...new Set(goals)].sort((one, other) => one - other),
          slug,
        );
      }
    });

    test('says where each record comes from', () => {
      for (const { slug, source } of records) assert.ok(source, slug);
    });

    test('has events that end after they begin, all-day ones at midnights', () => {
      for (const { slug, start, end, timeZone, allDay } of events) {
        assert.ok(Date.parse(start) < Date.parse(end), slug);
        for (const instant of [start, end]) {
          assert.equal(wallTime(Date.parse(instant), timeZone), instant.slice(0, 19), slug);
          if (allDay) assert.equal(instant.slice(11, 19), '00:00:00', slug);
        }
      }
    });

    test('has an accent that can be read on white', () => {
      const channels = network.brand?.accent?.match(/[0-9a-f]{2}/g)?.map((hex) => Number.parseInt(hex, 16) / 255) ?? [];
      const [red = 1, green = 1, blue = 1] = channels.map((value) =>
        value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
      );
      assert.ok(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5);
    });

    test('has a notice with a necessary purpose and two voluntary ones, of which one is to be published', () => {
      const [notice] = network.privacyNotices;
      assert.equal(notice?.id, '2026-01');
      assert.deepEqual(
        notice.purposes.map(({ code, necessary }) => [code, necessary]),
        [
          ['membership', true],
          ['publication', false],
          ['news', false],
        ],
      );
    });

    test('was changed before now, each record at a time of its own, with an id of that time', () => {
      const times = records.map(({ updated }) => Date.parse(updated));
      assert.equal(new Set(times).size, times.length);
      for (const time of times) assert.ok(time < today.getTime());
      assert.ok(Math.max(...times) <= Date.parse(network.updated));
      assert.equal(new Set(records.map(({ id }) => id)).size, records.length);
      for (const { id } of organizations) assert.ok(isId(id, 'org'));
      for (const { id } of initiatives) assert.ok(isId(id, 'ini'));
      for (const { id } of events) assert.ok(isId(id, 'evt'));
      const newestFirst = initiatives.toSorted((one, other) => Date.parse(other.updated) - Date.parse(one.updated));
      assert.deepEqual(newestFirst, initiatives);
    });
  });

describe('whatever the day', () => {
  for (const now of days)
    test(`${now.toISOString()} every network has events in this month and the next`, () => {
      for (const records of recordsAt(now)) {
        const [least, leastNext] = records.network.slug === 'red-alianzas-mx' ? [5, 4] : [2, 1];
        assert.ok(startingIn(records, now, 0).length >= least, records.network.slug);
        assert.ok(startingIn(records, now, 1).length >= leastNext, records.network.slug);
        const slugs = records.events.map(({ slug }) => slug);
        assert.equal(new Set(slugs).size, slugs.length);
        for (const record of records.events) assert.ok(check(eventSchema, record, 'body').ok, record.slug);
      }
    });

  test('the Red has one event yesterday and one within three days', () => {
    for (const now of days) {
      const red = recordsAt(now)[0];
      assert.ok(red);
      const { timeZone } = red.network;
      const day = dateIn(now.getTime(), timeZone);
      const ofDay = ({ start }: NetworkEvent) => dateIn(Date.parse(start), timeZone);
      assert.ok(
        red.events.some(
          (event) => ofDay(event) === addDays(day, -1) && Date.parse(event.end) <= startOfDay(day, timeZone),
        ),
      );
      const soon = red.events.filter(
        ({ start, status }) =>
          status === 'scheduled' &&
          Date.parse(start) > now.getTime() &&
          Date.parse(start) < now.getTime() + 72 * 3_600_000,
      );
      assert.ok(soon.length > 0, now.toISOString());
    }
  });

  test('nobody works on a weekend', () => {
    const atWeekends = new Set(['open-day', 'fair', 'forum']);
    const weekend: readonly Weekday[] = ['SA', 'SU'];
    for (const now of days)
      for (const { events } of recordsAt(now))
        for (const { slug, start, category } of events)
          if (weekend.includes(weekdayOf(start.slice(0, 10))))
            assert.ok(category && atWeekends.has(category), `${slug} on ${start}`);
  });

  test('the same moment gives the same networks, in any zone of the process', () => {
    const own = process.env['TZ'];
    const expected = days.map((now) => JSON.stringify(demoNetworks(now)));
    for (const zone of ['Pacific/Kiritimati', 'America/Mexico_City', 'Asia/Kathmandu']) {
      process.env['TZ'] = zone;
      assert.deepEqual(
        days.map((now) => JSON.stringify(demoNetworks(now))),
        expected,
      );
    }
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });
});

describe('what the networks’ own papers say', () => {
  test('there are five', () => {
    assert.deepEqual(
      networks.map(({ network }) => network.slug),
      ['red-alianzas-mx', 'mercociudades-aprendizaje', 'gsef2021', 'local4action-hubs', 'wfled'],
    );
  });

  test('the Red: four purposes, six sectors, four initiatives and the side event in New York', () => {
    const { network, initiatives, events } = named('red-alianzas-mx');
    assert.deepEqual(
      network.purposes.map(({ code }) => code),
      ['reflection', 'learning', 'visibility', 'connections'],
    );
    assert.deepEqual(
      network.sectors.map(({ code }) => code),
      ['public', 'academia', 'civil-society', 'private', 'international-cooperation', 'general-population'],
    );
    assert.deepEqual(
      initiatives.slice(0, 4).map(({ slug, kind }) => [slug, kind]),
      [
        ['nodess', 'programme'],
        ['red-de-infraestructura-verde', 'thematic-network'],
        ['coalicion-unidos-por-ellos', 'coalition'],
        ['cosecha-de-niebla', 'project'],
      ],
    );
    assert.deepEqual(
      bySlug(initiatives, 'cosecha-de-niebla').partners.map(({ name }) => name['es']),
      ['SDSN México', 'Universidad Autónoma de Baja California Sur', 'Ligo'],
    );
    const { start, end, timeZone } = bySlug(events, 'evento-paralelo-2024');
    assert.deepEqual(
      [start, end, timeZone],
      ['2024-01-30T08:15:00-05:00', '2024-01-30T09:30:00-05:00', 'America/New_York'],
    );
    assert.equal(wallTime(Date.parse(start), network.timeZone), '2024-01-30T07:15:00');
    assert.equal(wallTime(Date.parse(end), network.timeZone), '2024-01-30T08:30:00');
  });

  test('GSEF2021: sub-theme 5 at 9 in Mexico City, on the last day of the forum', () => {
    const { events } = named('gsef2021');
    const session = bySlug(events, 'subtema-5-alianzas');
    assert.equal(session.start, '2021-10-08T09:00:00-05:00');
    assert.equal(Date.parse(session.start), Date.parse('2021-10-08T14:00:00Z'));
    assert.deepEqual([session.timeZone, session.theme], ['America/Mexico_City', '5']);
    const forum = bySlug(events, 'foro-gsef2021-ciudad-de-mexico');
    assert.deepEqual(
      [forum.start, forum.end, forum.allDay],
      ['2021-10-04T00:00:00-05:00', '2021-10-09T00:00:00-05:00', true],
    );
  });

  test('WFLED: session 1.1.1 of line 1, an hour and a half on Zoom', () => {
    const { network, events } = named('wfled');
    const session = bySlug(events, 'sesion-1-1-1');
    assert.deepEqual(
      [session.sessionCode, session.theme, session.category, session.platform, session.format],
      ['1.1.1', '1.1', 'round-table', 'Zoom', 'online'],
    );
    assert.equal(Date.parse(session.end) - Date.parse(session.start), 90 * 60_000);
    for (const code of ['1', '1.1']) assert.ok(network.themes.some((theme) => theme.code === code));
  });

  test('Mercociudades: a whole day at the Academy of Sciences in Córdoba, whose date is said to be the post’s', () => {
    const { events, initiatives } = named('mercociudades-aprendizaje');
    const day = bySlug(events, 'jornada-modulo-alineacion-cordoba');
    assert.deepEqual([day.allDay, day.timeZone], [true, 'America/Argentina/Cordoba']);
    assert.equal(day.location?.name['es'], 'Academia de Ciencias');
    assert.match(day.description?.['es'] ?? '', /12 de diciembre de 2017/);
    assert.match(bySlug(initiatives, 'modulo-2-alineacion').description?.['en'] ?? '', /Porto Alegre/);
    assert.equal(bySlug(initiatives, 'ciudades-interesadas-en-pilotar').stage, 'planned');
  });

  test('Local4Action: an open call without deadline, three components and six characteristics', () => {
    const { initiatives } = named('local4action-hubs');
    const call = bySlug(initiatives, 'convocatoria-local4action-hubs');
    assert.deepEqual([call.kind, call.stage, call.endDate], ['call-for-proposals', 'active', undefined]);
    const description = bySlug(initiatives, 'programa-local4action-hubs').description?.['es'] ?? '';
    assert.match(description, /^## Tres componentes\n\n- .*\n\n## Seis características\n\n1\. /s);
  });
});

describe('the Red’s invented records', () => {
  const { network, organizations, initiatives, events } = named('red-alianzas-mx');

  test('fill more than a page, in every stage, and organizations come from every sector', () => {
    assert.ok(initiatives.length >= 30);
    assert.deepEqual(
      new Set(initiatives.map(({ stage }) => stage)),
      new Set(['planned', 'active', 'completed', 'paused']),
    );
    assert.ok(organizations.length >= 8);
    assert.deepEqual(
      new Set(organizations.map(({ sector }) => sector)),
      new Set(network.sectors.map(({ code }) => code)),
    );
  });

  test('are events of every format and status, all-day, over midnight, two on one day, and by another clock', () => {
    const around = events.filter(({ start }) => Date.parse(start) > today.getTime() - 92 * 86_400_000);
    assert.ok(around.length >= 14);
    assert.deepEqual(new Set(around.map(({ format }) => format)), new Set(eventFormats));
    assert.deepEqual(new Set(around.map(({ status }) => status)), new Set(eventStatuses));
    assert.ok(around.some(({ allDay }) => allDay));
    assert.ok(around.some(({ start, end, allDay }) => !allDay && start.slice(0, 10) !== end.slice(0, 10)));
    const starts = around.map(({ start }) => start.slice(0, 10));
    assert.ok(starts.some((day, index) => starts.indexOf(day) !== index));
    assert.ok(around.some(({ timeZone }) => timeZone === 'Europe/Madrid'));
  });

  test('hold what is hard to show', () => {
    const titles = initiatives.map(({ title }) => title);
    assert.ok(titles.some((title) => title['es'] === 'Agua & «Vida» <b>'));
    assert.ok(titles.some((title) => (title['es'] ?? '').length > 200));
    assert.ok(titles.some((title) => title['ar'] && title['zh']));
    assert.ok(initiatives.some(({ goals }) => goals.length === 0));
    assert.ok(initiatives.some(({ languages }) => languages.length === 1));
  });
});
