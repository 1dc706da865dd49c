import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Garden } from '../packages/contract/test/toy/gardens.ts';
import { registerGardens } from '../packages/contract/test/toy/register.ts';
import type { createApp as CreateApp } from '../packages/server/src/app.ts';
import type { Database } from '../packages/server/src/database/connection.ts';
import type { Tables } from '../packages/server/src/database/tables.ts';
import type { TestPostgres } from '../packages/server/test/support/postgres.ts';
import { type Description, silent } from './support/toy.ts';

/*
 * A kind of record needs a file and its line on two lists: gardens, which have no more than that, get everything that a kind gets. The whole suite of
 * the API runs on them, in memory and on the server, in which nothing was changed for them.
 */

registerGardens();

// After the lists have gardens on them.
const { recordOperations } = await import('@tejido/contract/schemas');
const { demoNetworks, toRecords } = await import('@tejido/demo');
const { Tejido } = await import('@tejido/sdk');
const { createTestNetwork } = await import('@tejido/sdk/testing');
const { conformance } = await import('@tejido/sdk/testing/conformance');
const { createApp } = await import('../packages/server/src/app.ts');
const { openDatabase } = await import('../packages/server/src/database/connection.ts');
const { migrate } = await import('../packages/server/src/database/migrate.ts');
const { migrations } = await import('../packages/server/src/database/migrations/index.ts');
const { storeNetworks } = await import('../packages/server/src/records/store-network.ts');
const { reindex } = await import('../packages/server/src/reindex.ts');
const { startTestPostgres } = await import('../packages/server/test/support/postgres.ts');
const { gardens } = await import('../packages/contract/test/toy/gardens.ts');

type GardenDraft = Omit<Garden, 'id' | 'network' | 'updated' | 'revision'>;

const garden = (slug: string, es: string, en: string, more: Partial<GardenDraft>): GardenDraft => ({
  slug,
  languages: ['es', 'en'],
  name: { es, en },
  crops: [],
  size: 'yard',
  sown: '2026-04-01T08:00:00-07:00',
  harvested: '2026-09-30T18:00:00-07:00',
  timeZone: 'America/Mazatlan',
  goals: [],
  targets: [],
  ...more,
});

const place = (code: string, name: string, latitude: number, longitude: number) => ({
  territory: { code, name: { es: name }, latitude, longitude },
});

const ours: GardenDraft[] = [
  garden('niebla', 'Huerta comunitaria de niebla', 'Community garden of the fog', {
    ...place('MX-BCS', 'Baja California Sur', 24.14, -110.31),
    crops: ['maize', 'beans'],
    goals: [2, 6],
    targets: ['2.4'],
    keeper: { es: 'Escuela Primaria Benito Juárez' },
  }),
  garden('milpa', 'Milpa agroecológica', 'Agroecological milpa', {
    ...place('MX-OAX', 'Oaxaca', 17.06, -96.72),
    crops: ['maize', 'squash'],
    size: 'field',
    goals: [2],
    sown: '2026-05-15T07:00:00-06:00',
    harvested: '2026-11-20T07:00:00-06:00',
  }),
  garden('azotea', 'Azoteas verdes compartidas', 'Shared green rooftops', {
    ...place('AR-C', 'Buenos Aires', -34.6, -58.38),
    crops: ['lettuce'],
    size: 'balcony',
    goals: [11, 13],
    targets: ['11.7'],
    sown: '2026-09-01T00:00:00-03:00',
    harvested: '2026-12-31T00:00:00-03:00',
  }),
  garden('vivero', 'Vivero sin territorio', 'Nursery without territory', { goals: [15] }),
];

/** The demonstration networks, the first with gardens. */
const withGardens = (now: Date) =>
  demoNetworks(now).map((demo, index) => (index === 0 ? { ...demo, gardens: ours } : demo));

const network = 'red-alianzas-mx';
/** What the suite has about records; the rest of it is about other things, and runs elsewhere. */
const aboutRecords = [
  'lists and records',
  'filters and facets',
  'search',
  'queries and languages',
  'protocol',
  'what editors do',
];
const test = {
  describe: (name: string, body: () => void) => aboutRecords.includes(name) && describe(name, body),
  it,
};

describe('gardens in memory', () => {
  const { server, fetch } = createTestNetwork({ data: withGardens(new Date()) });
  conformance(test, async () => ({ server, fetch, network }));

  it('are held to their schema', () => {
    const [first, ...others] = withGardens(new Date());
    const data = [{ ...first, gardens: [{ ...ours[0], crops: 'maize' }] }, ...others] as typeof others;
    assert.throws(() => createTestNetwork({ data }), /"niebla" cannot be one of the gardens\. \/crops/);
  });
});

describe('gardens on the server', () => {
  let postgres: TestPostgres;
  let database: Database<Tables>;
  let app: ReturnType<typeof CreateApp>;

  before(async () => {
    postgres = await startTestPostgres();
    const { url } = await postgres.createDatabase();
    database = await openDatabase<Tables>({ databaseUrl: url, dataDirectory: '', log: () => {} });
    const { db, searches } = database;
    await migrate(db, migrations);
    const now = new Date();
    await storeNetworks(
      db,
      withGardens(now).map((demo) => toRecords(demo, now)),
      now,
    );
    app = createApp({ db, searches, log: silent, publicUrl: 'http://tejido.test', checkResponses: true });
  });
  after(async () => {
    await database.close();
    await postgres.stop();
  });

  const fetch: typeof globalThis.fetch = async (input, init) => app.request(new Request(input, init));
  conformance(test, async () => ({ server: 'http://tejido.test', fetch, network }));

  it('are in the API’s description, with what they are found by and an example', async () => {
    const { paths, components } = (await (await app.request('/openapi.json')).json()) as Description;
    const list = paths['/v1/networks/{network}/gardens']?.['get'];
    assert.equal(list?.operationId, 'listGardens');
    assert.equal(list.summary, 'Gardens that match all the filters given.');
    assert.deepEqual(
      list.parameters.map(({ name }) => name),
      'network q goal target territory crop size from to when near updated_after sort facets limit cursor lang'.split(
        ' ',
      ),
    );
    const example = list.responses['200']?.content['application/json']?.example as { items: Garden[] } | undefined;
    assert.ok(ours.some(({ slug }) => slug === example?.items[0]?.slug));
    assert.equal(paths['/v1/networks/{network}/gardens/{id}']?.['get']?.operationId, 'getGarden');
    assert.ok(components.schemas['Garden']);
  });

  it('are a member of the SDK', async () => {
    const members = new Tejido({ server: 'http://tejido.test', network, fetch }) as unknown as Members;
    const { items, facets } = await members.gardens.list({ crop: 'maize', facets: ['crop'] });
    assert.deepEqual(items.map(({ slug }) => slug).sort(), ['milpa', 'niebla']);
    assert.deepEqual(facets, { crop: { beans: 1, lettuce: 1, maize: 2, squash: 1 } });
    assert.equal((await members.gardens.get('azotea')).size, 'balcony');
  });

  it('have pages of their own, on which everything of theirs is said without words for them', async () => {
    const page = async (path: string) => {
      const response = await app.request(path);
      assert.equal(response.status, 200, path);
      return (await response.text()).replaceAll(/<(?:svg|script).*?<\/(?:svg|script)>/gs, '');
    };
    assert.match(await page(`/${network}`), /<h2><span lang="en" dir="auto">Gardens<\/span>|<h2>Gardens<\/h2>/);
    const list = await page(`/${network}/gardens?period=past&lang=en`);
    assert.match(list, /<h1>Gardens<\/h1>/);
    assert.match(list, /<label for="choice-crop">Crop<\/label>/);
    const record = await page(`/${network}/gardens/niebla?lang=en`);
    for (const said of [
      'Community garden of the fog',
      'Yard',
      'Crops',
      'Maize',
      'Beans',
      'Keeper',
      'Baja California Sur',
      'Mazatlan time',
    ])
      assert.ok(record.includes(said), said);
    assert.match(await page(`/sitemap/${network}/gardens.xml`), /gardens\/milpa/);
  });

  it('are written in the editor, whose controls follow from their fields', async () => {
    const secret = 'secreto-de-la-prueba-de-huertas-12345';
    const { db, searches } = database;
    const common = { log: silent, publicUrl: 'http://tejido.test', checkResponses: true };
    const desk = createApp({ db, searches, coordinatorToken: secret, ...common });
    const address = `http://tejido.test/desk/${network}/records/gardens/new`;
    const headers = { Authorization: `Bearer ${secret}` };
    const form = await (await desk.request(address, { headers })).text();
    for (const name of ['name.es', 'name.en', 'crops', 'size', 'territory.code', 'sown.date', 'sown.time', 'goals'])
      assert.ok(form.includes(`name="${name}"`), name);
    const body = new URLSearchParams({
      'name.es': 'Huerta nueva',
      crops: 'maize',
      size: 'field',
      'sown.date': '2026-12-01',
      'sown.time': '08:00',
      'harvested.date': '2027-03-01',
      'harvested.time': '18:00',
      timeZone: 'America/Mazatlan',
      key: 'la-clave-de-una-huerta',
      do: 'publish',
    });
    const sent = await desk.request(address, {
      method: 'POST',
      body: body.toString(),
      headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(sent.status, 303, await sent.text());
    const shown = (await (await app.request(`/v1/networks/${network}/gardens/huerta-nueva`)).json()) as Garden;
    assert.deepEqual([shown.crops, shown.size, shown.sown], [['maize'], 'field', '2026-12-01T08:00:00-07:00']);
    await database.pool.query(`delete from records where slug = 'huerta-nueva'`);
  });

  it('that are asked for by the clock are kept until one of them begins or ends', async (t) => {
    const ask = async (etag?: string) => {
      const path = `http://tejido.test/v1/networks/${network}/gardens?when=current&sort=title`;
      const response = await app.request(path, { headers: etag === undefined ? {} : { 'If-None-Match': etag } });
      const { items } = response.ok ? ((await response.json()) as { items: Garden[] }) : { items: undefined };
      return {
        etag: response.headers.get('ETag') ?? '',
        status: response.status,
        gardens: items?.map(({ slug }) => slug),
      };
    };
    t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-09-29T00:00:00Z') });
    const { etag, gardens: inSeason } = await ask();
    assert.deepEqual(inSeason, ['azotea', 'niebla', 'milpa', 'vivero']);
    // The seasons of two end at 18:00 in Mazatlán.
    t.mock.timers.setTime(Date.parse('2026-10-01T00:59:59Z'));
    assert.equal((await ask(etag)).status, 304);
    t.mock.timers.setTime(Date.parse('2026-10-01T01:00:00Z'));
    assert.deepEqual((await ask(etag)).gardens, ['azotea', 'milpa']);
  });

  it('are made anew when the rules of the index have changed', async () => {
    await database.pool.query(
      `update records set index_version = 0, title_order = '', tags = '{}' where kind = 'gardens'`,
    );
    assert.equal(await reindex(database.db), ours.length);
    const { rows } = await database.pool.query(`select title_order, tags from records where slug = 'milpa'`);
    const tags = [
      'gdn:goal:2',
      'gdn:territory:MX',
      'gdn:territory:MX-OAX',
      'gdn:crop:maize',
      'gdn:crop:squash',
      'gdn:size:field',
    ];
    assert.deepEqual(rows, [{ title_order: 'milpa agroecologica', tags }]);
  });
});

it('the types of a kind’s operations follow from its definition', () => {
  const { listGardens } = recordOperations({ gardens }, { gardens: 'Garden' });
  type Query = (typeof listGardens.query)['_zod']['output'];
  const query: Query = {
    crop: ['maize'],
    size: ['field'],
    near: '0,0,1',
    from: '2026-01-01',
    when: 'past',
    sort: '-title',
  };
  // @ts-expect-error A filter of another kind.
  const other: Query = { theme: ['1'] };
  // @ts-expect-error An order that gardens have not.
  const order: Query = { sort: '-size' };
  assert.ok(listGardens.query.safeParse(query).success);
  for (const wrong of [other, order]) assert.ok(!listGardens.query.safeParse(wrong).success);
});

interface Members {
  gardens: {
    list: (query: object) => Promise<{ items: Garden[]; facets?: unknown }>;
    get: (id: string) => Promise<Garden>;
  };
}
