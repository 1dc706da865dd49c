import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeProblem, type NetworkEvent } from '@tejido/contract';
import { daysFor, demoNetworks, impossibleTimes, possibleEvents } from '@tejido/demo';
import { isProblem, listEvents, listInitiatives, listNetworks, Tejido } from '../src/index.ts';
import { createTestNetwork, demoJoinRequests } from '../src/testing/index.ts';

describe('a testing network', () => {
  it('holds the data that it is given', async () => {
    const [first] = demoNetworks(new Date('2026-03-01T12:00:00Z'));
    assert.ok(first);
    const network = createTestNetwork({ data: [{ ...first, initiatives: first.initiatives.slice(0, 1) }] });
    assert.equal((await listNetworks(network.connect())).items.length, 1);
    const { items } = await listInitiatives(network.connect());
    assert.deepEqual(
      items.map(({ slug }) => slug),
      [first.initiatives[0]?.slug],
    );
  });

  it('searches as people type, and as the server does', async () => {
    const [first] = demoNetworks(new Date('2026-03-01T12:00:00Z'));
    const [initiative] = first?.initiatives ?? [];
    assert.ok(first && initiative);
    const title = { es: 'Mbaʼe porã de la UN, col·laboració amb l’ajuntament' };
    const client = createTestNetwork({ data: [{ ...first, initiatives: [{ ...initiative, title }] }] }).connect();
    const finds = async (q: string) => (await listInitiatives(client, { q })).items.length === 1;
    for (const q of ["mba'e", 'mba’e', 'mbaꞌe', 'MBAʼE', 'mbae', 'pora', 'UN', 'col.laboració', 'COŀLABORACIO'])
      assert.ok(await finds(q), q);
    for (const q of ["l'ajuntament", 'ajuntament', 'ajunta', "l'ajunt", '“de la UN”', '«mbaʼe porã»'])
      assert.ok(await finds(q), q);
    for (const q of ['"ajunta"', 'ajunta ', 'aj', '“la de UN”', 'porã -UN']) assert.ok(!(await finds(q)), q);
  });

  it('has a whole day until it is over, though it is said to end as it begins', async () => {
    const [first] = demoNetworks(new Date('2026-03-01T12:00:00Z'));
    const [sample] = first?.events ?? [];
    assert.ok(first && sample);
    const start = '2026-03-10T00:00:00-06:00';
    const times = { start, end: start, timeZone: 'America/Mexico_City', allDay: true } as const;
    const event: NetworkEvent = { ...(sample as NetworkEvent), ...times };
    const client = createTestNetwork({ data: [{ ...first, events: [event] }] }).connect();
    const finds = async (from: string) => (await listEvents(client, { from })).items.length === 1;
    assert.ok(await finds('2026-03-10T23:59:59-06:00'));
    assert.ok(!(await finds('2026-03-11T00:00:00-06:00')));
  });

  it('has every event that there can be on its days, and on no other', async () => {
    const [first] = demoNetworks(new Date('2026-03-01T12:00:00Z'));
    const [sample] = first?.events ?? [];
    assert.ok(first && sample);
    const client = createTestNetwork({
      data: [
        {
          ...first,
          events: possibleEvents.map(({ times }, index) => ({
            ...(sample as NetworkEvent),
            allDay: undefined,
            ...(times as Partial<NetworkEvent>),
            slug: `event-${index}`,
          })),
        },
      ],
    }).connect();
    const { timeZone } = first.network;
    const bounds = possibleEvents.map((possible) => daysFor(possible, timeZone));
    for (const day of new Set(bounds.flatMap((days) => [days.first, days.last]))) {
      const { items } = await listEvents(client, { from: day, to: day, limit: 100 });
      assert.deepEqual(
        items.map(({ slug }) => slug).toSorted(),
        bounds.flatMap((days, index) => (days.first <= day && day <= days.last ? [`event-${index}`] : [])).toSorted(),
        day,
      );
    }
  });

  it('takes no event that there cannot be', () => {
    const [first] = demoNetworks(new Date('2026-03-01T12:00:00Z'));
    const [sample] = first?.events ?? [];
    assert.ok(first && sample);
    for (const { name, times, field } of impossibleTimes) {
      const event = { ...(sample as NetworkEvent), ...(times as Partial<NetworkEvent>) };
      assert.throws(
        () => createTestNetwork({ data: [{ ...first, events: [event] }] }),
        new RegExp(`/${field}: `),
        name,
      );
    }
  });

  it('counts no more duplicates than a server does', async () => {
    const [sample] = demoJoinRequests;
    assert.ok(sample);
    const network = createTestNetwork({ joinRequests: Array.from({ length: 25 }, () => sample) });
    const { items } = await new Tejido({ ...network.signInAs('marina@red.example') }).desk.joinRequests.list({
      limit: 1,
    });
    assert.equal(items[0]?.duplicates, 20);
  });

  it('signs out who works for no network any more, also when they come back', async () => {
    const network = createTestNetwork({ team: [{ email: 'marina@red.example', role: 'owner' }] });
    const email = 'tomas@red.example';
    const owner = new Tejido({ ...network.signInAs('marina@red.example') });
    const { id } = await owner.desk.team.add({ email, role: 'viewer' });
    const tomas = new Tejido({ ...network.signInAs(email) });
    assert.equal((await tomas.desk.account()).id, id);
    await owner.desk.team.remove(id);
    await owner.desk.team.add({ email, role: 'viewer' });
    await assert.rejects(tomas.desk.account(), (error) => isProblem(error, 'unauthenticated'));
  });

  it('pretends to be where it is told, also below a path', async () => {
    const network = createTestNetwork({ server: 'http://localhost:4600/tejido' });
    const page = await listInitiatives(network.connect({ lang: 'en' }), { limit: 1 });
    assert.ok(page.next?.startsWith('http://localhost:4600/tejido/v1/networks/'));
    assert.equal((await network.fetch('http://localhost:4600/tejido/v1/networks')).status, 200);
    await assert.rejects(network.fetch('http://localhost:4600/v1/networks'), TypeError);
  });

  it('fails as often as it is told', async () => {
    const failure = { problem: makeProblem('unavailable', 'On purpose.', { retryAfter: 0 }), times: 2 };
    const network = createTestNetwork({ failure });
    await assert.rejects(listInitiatives(network.connect({ retries: 1 })), (error) => isProblem(error, 'unavailable'));
    assert.ok((await listInitiatives(network.connect({ retries: 0 }))).items.length > 0);
    network.conditions.failure = { problem: makeProblem('internal_error', 'Always.'), times: Infinity };
    for (const _ of [1, 2, 3])
      await assert.rejects(listInitiatives(network.connect({ retries: 0 })), (error) =>
        isProblem(error, 'internal_error'),
      );
  });

  it('can be offline, slow, and waited for no longer', async () => {
    const network = createTestNetwork({ offline: true });
    const client = network.connect({ retries: 0 });
    await assert.rejects(listInitiatives(client), (error) => isProblem(error, 'network_error'));
    network.conditions.offline = false;
    network.conditions.latency = 30;
    const begin = Date.now();
    await listInitiatives(client);
    assert.ok(Date.now() - begin >= 25);
    network.conditions.latency = Infinity;
    await assert.rejects(listInitiatives(network.connect({ timeout: 20 })), (error) => isProblem(error, 'timeout'));
    const signal = AbortSignal.timeout(20);
    await assert.rejects(network.fetch(`${network.server}/v1/networks`, { signal }), { name: 'TimeoutError' });
  });
});
