import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { addDays, type Census } from '@tejido/contract';
import { sql } from 'kysely';
import { temporaryDirectory } from '../../postgres/test/support/temporary.ts';
import { createSightings, forgetSightings, mostSites, type Sightings } from '../src/census/sightings.ts';
import { makeTemplate } from './support/app.ts';
import { openDesk, type TestDesk, versions } from './support/desk.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const api = '/v1/networks/red-de-prueba';
const networkId = testNetwork.network.id;

describe('the census', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  type Site = Census['sites'][number];
  async function open(t: Parameters<typeof temporaryDirectory>[0], embedDirectory?: string) {
    let sightings: Sightings | undefined;
    const office = await openDesk(t, postgres, template, {
      sightings: { see: (sighting) => sightings?.see(sighting) },
      embedDirectory,
    });
    sightings = createSightings(office.db, (error) => assert.fail(String(error)));
    const take = async (): Promise<Site[]> => {
      await sightings?.flush();
      const response = await office.ask('GET', `${api}/census`, { who: 'viewer' });
      assert.equal(response.status, 200, await response.clone().text());
      return ((await response.json()) as Census).sites;
    };
    const read = (headers: Record<string, string>) => office.app.request(`${api}/initiatives`, { headers });
    return { office, sightings, take, read };
  }

  it('knows the sites that read a network’s data, by the origins that browsers send', async (t) => {
    const { take, read } = await open(t);
    const today = new Date().toISOString().slice(0, 10);
    for (const headers of [
      { Origin: 'https://city.example' },
      { Referer: 'http://blog.example:8080/post/1?visitor=ana' },
      { Origin: 'https://CITY.example' },
      { Origin: 'null' },
      { Origin: 'file://' },
      { Origin: 'chrome-extension://abcdef' },
      { Origin: 'http://tejido.test' },
      { Referer: 'http://localhost/desk' },
      { Origin: `https://${'a'.repeat(400)}.example` },
      { Origin: 'not an origin' },
    ] as Record<string, string>[])
      assert.equal((await read(headers)).status, 200);
    const site = { firstSeen: today, lastSeen: today, widgets: [], pages: [] };
    assert.deepEqual(await take(), [
      { ...site, origin: 'http://blog.example:8080' },
      { ...site, origin: 'https://city.example' },
    ]);
  });

  it('counts what came from each page, with the widget that sent it', async (t) => {
    const { office, take } = await open(t);
    const sent = (page: string, widget?: string) => office.join({ page, widget });
    const accepted = await sent('https://city.example/unete?utm=1#form', 'tejido-join-form/0.1.0');
    await office.decide({ requests: versions(accepted), decision: 'accept' });
    await sent('https://city.example/unete', 'tejido-join-form/0.0.9');
    await sent('https://city.example/otra');
    await sent('https://pais.example/');
    await sent('http://tejido.test/red-de-prueba/embed/join-form');
    const sites = await take();
    const page = (url: string, received: number, count: number) => {
      const counts = { received, accepted: count };
      return { url, ...counts, kinds: [{ kind: 'join-requests', ...counts }] };
    };
    assert.deepEqual(
      sites.map(({ origin, pages, own }) => [origin, pages, ...(own ? ['own'] : [])]),
      [
        ['https://city.example', [page('https://city.example/unete', 2, 1), page('https://city.example/otra', 1, 0)]],
        ['http://tejido.test', [page('http://tejido.test/red-de-prueba/embed/join-form', 1, 0)], 'own'],
        ['https://pais.example', [page('https://pais.example/', 1, 0)]],
      ],
    );
    assert.deepEqual(sites[0]?.widgets.map(({ name, version }) => `${name}/${version}`).toSorted(), [
      'tejido-join-form/0.0.9',
      'tejido-join-form/0.1.0',
    ]);
    await office.app.request(`${api}/join-requests/${accepted.id}?token=${accepted.token}`, { method: 'DELETE' });
    assert.equal((await take())[0]?.pages[0]?.received, 1, 'of those that are held');
  });

  it('knows the widgets whose scripts a site fetches, and shows them where the site reads the network', async (t) => {
    const directory = join(await temporaryDirectory(t), 'embed');
    await mkdir(directory);
    const widgets = { 'tejido-event-card': { scripts: ['abc.js', 'shared.js'] } };
    await writeFile(join(directory, 'manifest.json'), JSON.stringify({ version: '0.1.0', widgets }));
    for (const name of ['abc.js', 'shared.js']) await writeFile(join(directory, name), '1');
    const { office, take, read } = await open(t, directory);
    const fetchScript = async (file: string, origin: string) =>
      assert.equal((await office.app.request(`/embed/${file}`, { headers: { Origin: origin } })).status, 200);
    await read({ Origin: 'https://city.example' });
    await fetchScript('abc.js', 'https://city.example');
    await fetchScript('shared.js', 'https://city.example');
    await fetchScript('abc.js', 'https://elsewhere.example');
    const [site, ...others] = await take();
    assert.deepEqual(others, [], 'a site that embeds another network is none of this one’s');
    assert.deepEqual(
      site?.widgets.map(({ name, version }) => [name, version]),
      [['tejido-event-card', '0.1.0']],
    );
  });

  it('keeps each site once a day, however many read', async (t) => {
    const { office, take, read } = await open(t);
    for (let reader = 0; reader < 200; reader++) await read({ Origin: 'https://city.example' });
    assert.equal((await take()).length, 1);
    await sql`update site_sightings set last_seen = current_date - 1`.execute(office.db);
    for (let reader = 0; reader < 20; reader++) await read({ Origin: 'https://city.example' });
    const yesterday = addDays(new Date().toISOString().slice(0, 10), -1);
    assert.equal((await take())[0]?.lastSeen, yesterday, 'what was stored today is not stored again');
  });

  it('holds a thousand sites of a network at most, and says again of those it knows when they were seen', async (t) => {
    const { office, sightings, take } = await open(t);
    await sql`
      insert into site_sightings (network_id, origin, first_seen, last_seen)
      select ${networkId}, 'https://site-' || n || '.example', current_date - 500, current_date - 3
      from generate_series(1, ${mostSites - 2}) as n`.execute(office.db);
    for (let number = 0; number < 50; number++) sightings.see({ networkId, origin: `https://new-${number}.example` });
    sightings.see({ networkId, origin: 'https://site-1.example' });
    sightings.see({ networkId: 'net_0000000000000000000000000', origin: 'https://no-network.example' });
    const sites = await take();
    assert.equal(sites.length, mostSites);
    assert.equal(sites.filter(({ origin }) => origin.startsWith('https://new-')).length, 2);
    const today = new Date().toISOString().slice(0, 10);
    assert.equal(sites.find(({ origin }) => origin === 'https://site-1.example')?.lastSeen, today);
    await sql`update site_sightings set last_seen = current_date - 401 where origin = 'https://site-2.example'`.execute(
      office.db,
    );
    await forgetSightings(office.db);
    assert.equal((await take()).length, mostSites - 1);
  });

  it('is nobody’s who does not work for the network', async (t) => {
    const { office } = await open(t);
    assert.equal((await office.app.request(`${api}/census`)).status, 401);
    const desk: TestDesk = office;
    assert.equal((await desk.ask('GET', `${api}/census?x=1`)).status, 400);
  });
});
