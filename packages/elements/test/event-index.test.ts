import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, dateIn, type NetworkEvent, todayOf, toInstant } from '@tejido/contract';
import { byFirstDay, EventIndex, matching } from '../src/event-calendar/event-index.ts';

const mexico = 'America/Mexico_City';
const madrid = 'Europe/Madrid';

let made = 0;

function event(start: string, end: string, more: Partial<NetworkEvent> = {}): NetworkEvent {
  made += 1;
  return {
    id: `evt_${made}`,
    slug: `event-${made}`,
    network: 'red',
    languages: ['en'],
    updated: start,
    revision: 1,
    title: { en: `Event ${made}` },
    summary: { en: '' },
    start,
    end,
    timeZone: mexico,
    status: 'scheduled',
    format: 'online',
    goals: [],
    targets: [],
    organizers: [],
    ...more,
  };
}

const ids = (events: Iterable<NetworkEvent> | undefined) => [...(events ?? [])].map(({ id }) => id);

describe('events by day', () => {
  it('stand on the days of the reader’s clock', () => {
    const late = event('2026-11-30T20:00:00-06:00', '2026-11-30T21:00:00-06:00');
    assert.deepEqual(ids(new EventIndex([late], mexico).month('2026-11').get('2026-11-30')), [late.id]);
    assert.equal(new EventIndex([late], mexico).month('2026-12').size, 0);
    assert.deepEqual(ids(new EventIndex([late], madrid).month('2026-12').get('2026-12-01')), [late.id]);
    assert.equal(new EventIndex([late], madrid).month('2026-11').size, 0);
  });

  it('stand on each day they touch, within the month', () => {
    const fair = event('2026-11-29T10:00:00-06:00', '2026-12-02T18:00:00-06:00');
    const index = new EventIndex([fair], mexico);
    assert.deepEqual([...index.month('2026-12').keys()], ['2026-12-01', '2026-12-02']);
    assert.deepEqual([...index.month('2026-11').keys()], ['2026-11-29', '2026-11-30']);
  });

  it('of whole days stand on their own days, whatever the reader’s clock', () => {
    const feast = event('2026-12-01T00:00:00+14:00', '2026-12-02T00:00:00+14:00', {
      timeZone: 'Pacific/Kiritimati',
      allDay: true,
    });
    for (const zone of [mexico, madrid, 'Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
      assert.deepEqual([...new EventIndex([feast], zone).month('2026-12').keys()], ['2026-12-01'], zone);
      assert.equal(new EventIndex([feast], zone).month('2026-11').size, 0, zone);
      assert.deepEqual(ids(new EventIndex([feast], zone).since('2026-12-01', () => '2026-12-01')), [feast.id], zone);
      assert.deepEqual(ids(new EventIndex([feast], zone).before('2026-12-02', () => '2026-12-02')), [feast.id], zone);
    }
  });

  it('are to come or have been, whatever the hour: each is one of both', () => {
    const times = [
      event('2026-12-08T00:00:00-11:00', '2026-12-09T00:00:00-11:00', { timeZone: 'Pacific/Pago_Pago', allDay: true }),
      event('2026-12-08T00:00:00+14:00', '2026-12-09T00:00:00+14:00', { timeZone: 'Pacific/Kiritimati', allDay: true }),
      event('2026-12-08T23:00:00-11:00', '2026-12-08T23:30:00-11:00', {
        timeZone: 'Pacific/Pago_Pago',
        format: 'in-person',
      }),
      event('2026-12-08T00:00:00+14:00', '2026-12-08T00:30:00+14:00', {
        timeZone: 'Pacific/Kiritimati',
        format: 'in-person',
      }),
      event('2026-12-08T00:00:00Z', '2026-12-08T00:00:00Z', { timeZone: 'UTC' }),
    ];
    for (const zone of [mexico, 'Pacific/Pago_Pago', 'Pacific/Kiritimati'])
      for (let hour = -40; hour < 60; hour++) {
        const now = Date.parse('2026-12-08T00:00:00Z') + hour * 60 * 60_000;
        const index = new EventIndex(times, zone);
        const today = dateIn(now, zone);
        const dayFor = (one: NetworkEvent) => todayOf(one, zone, now);
        const [coming, been] = [ids(index.since(today, dayFor)), ids(index.before(today, dayFor))];
        assert.deepEqual([...coming, ...been].toSorted(), times.map(({ id }) => id).toSorted(), `${zone} ${hour}`);
      }
  });

  it('begin with whole days, then go by time', () => {
    const noon = event('2026-12-08T12:00:00-06:00', '2026-12-08T13:00:00-06:00');
    const morning = event('2026-12-08T09:00:00-06:00', '2026-12-08T10:00:00-06:00');
    const whole = event('2026-12-08T00:00:00-06:00', '2026-12-09T00:00:00-06:00', { allDay: true });
    const index = new EventIndex([noon, morning, whole], mexico);
    assert.deepEqual(ids(index.month('2026-12').get('2026-12-08')), [whole.id, morning.id, noon.id]);
  });

  it('leave out those whose times cannot be read', () => {
    assert.deepEqual(ids(new EventIndex([event('soon', 'later')], mexico).since('0001-01-02', () => '0001-01-02')), []);
  });

  it('are divided by a day into those that were and those that come', () => {
    const yesterday = event('2026-12-07T09:00:00-06:00', '2026-12-07T10:00:00-06:00');
    const running = event('2026-12-06T09:00:00-06:00', '2026-12-09T10:00:00-06:00');
    const today = event('2026-12-08T07:00:00-06:00', '2026-12-08T08:00:00-06:00');
    const index = new EventIndex([today, yesterday, running], mexico);
    assert.deepEqual(ids(index.since('2026-12-08', () => '2026-12-08')), [running.id, today.id]);
    assert.deepEqual(ids(index.before('2026-12-08', () => '2026-12-08')), [yesterday.id]);
    const now = Date.parse('2026-12-08T18:00:00-06:00');
    const days = byFirstDay([running, today], mexico, now);
    assert.deepEqual(
      [...days].map(([day, events]) => [day, ids(events)]),
      [['2026-12-08', [running.id, today.id]]],
    );
  });

  it('cost what they show: of ten thousand only those of the month have their days looked up', () => {
    let lookedUp = 0;
    const many = Array.from({ length: 10_000 }, (_, number) => {
      const start = Date.parse('2020-01-01T15:00:00Z') + number * 8 * 60 * 60_000;
      const one = event(toInstant(start, 'UTC'), toInstant(start + 60 * 60_000, 'UTC'));
      return Object.defineProperty(one, 'allDay', {
        get: () => {
          lookedUp += 1;
          return false;
        },
      });
    });
    const index = new EventIndex(many, mexico);
    assert.equal(lookedUp, 0);
    const month = index.month('2024-05');
    assert.equal(new Set([...month.values()].flat()).size, 93);
    assert.ok(lookedUp < 500, `${lookedUp} looked up for a month of 93`);
    lookedUp = 0;
    const agenda = [];
    for (const one of index.since('2022-01-01', () => '2022-01-01')) if (agenda.push(one) === 24) break;
    assert.ok(lookedUp < 100, `${lookedUp} looked up for an agenda of 24`);
  });
});

describe('filters on events given by property', () => {
  const [line, subline, other] = ['1', '1.1', '11'].map((theme) =>
    event('2026-12-08T09:00:00-06:00', '2026-12-08T10:00:00-06:00', { theme, goals: [6] }),
  ) as [NetworkEvent, NetworkEvent, NetworkEvent];
  const plain = event('2026-12-08T09:00:00-06:00', addDays('2026-12-08', 1), { format: 'hybrid', goals: [6, 13] });
  const all = [line, subline, other, plain];

  it('find what the server would', () => {
    assert.deepEqual(ids(matching(all, { theme: ['1'] })), [line.id, subline.id]);
    assert.deepEqual(ids(matching(all, { theme: ['1.1', '11'] })), [subline.id, other.id]);
    assert.deepEqual(ids(matching(all, { format: ['hybrid', 'online'], goal: [13] })), [plain.id]);
    assert.deepEqual(matching(all, { lang: ['en'], from: '2026-01-01' }), all);
  });
});
