import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startOfDay } from '@tejido/contract';
import { createClient, requestAddress } from '@tejido/sdk';
import { beforeDay, firstQuery, inMonth, sinceDay } from '../src/event-calendar/first-request.ts';

const attributes =
  (values: Record<string, string> = {}) =>
  (name: string) =>
    values[name];

const client = createClient({ server: 'https://red.example.org', network: 'red' });

/** What is asked of the server's list. */
const asked = (values: Record<string, string>, lang: string, today: string) =>
  requestAddress(client, 'listEvents', {}, firstQuery(attributes(values), lang, today)).replace(/.*events\?/, '');

describe('the first request of a calendar', () => {
  it('is for the month that it is for the reader', () => {
    assert.equal(asked({}, 'es', '2026-12-01'), 'from=2026-11-29&lang=es&limit=100&to=2027-01-02');
    assert.equal(asked({}, 'es', '2026-11-30'), 'from=2026-10-30&lang=es&limit=100&to=2026-12-02');
  });

  it('has one address for all readers of a month', () => {
    const addresses = ['2026-12-01', '2026-12-02', '2026-12-31'].map((today) =>
      requestAddress(client, 'listEvents', {}, firstQuery(attributes({ theme: 'water, air' }), 'es', today)),
    );
    assert.deepEqual(
      new Set(addresses),
      new Set([
        'https://red.example.org/v1/networks/red/events?from=2026-11-29&lang=es&limit=100&theme=water,air&to=2027-01-02',
      ]),
    );
  });

  it('is for what comes where the calendar shows an agenda', () => {
    const filters = { view: 'agenda', goal: '6, 13', format: 'online' };
    assert.equal(asked(filters, 'en', '2026-12-01'), 'format=online&from=2026-11-29&goal=6,13&lang=en');
  });

  it('leaves out no event of the reader’s days, however far the network’s clock is from the reader’s', () => {
    const clocks = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Etc/GMT+12', 'UTC'];
    for (const network of clocks) {
      for (const reader of clocks) {
        const { from = '', to = '' } = inMonth('2026-12');
        assert.ok(startOfDay(from, network) <= startOfDay('2026-12-01', reader));
        assert.ok(startOfDay(to, network) + 24 * 3_600_000 >= startOfDay('2027-01-01', reader));
        assert.ok(startOfDay(sinceDay('2026-12-08').from ?? '', network) <= startOfDay('2026-12-08', reader));
        assert.ok(
          startOfDay(beforeDay('2026-12-08').to ?? '', network) + 24 * 3_600_000 >= startOfDay('2026-12-08', reader),
        );
      }
    }
  });
});
