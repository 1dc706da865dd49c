import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Network, Page } from '@tejido/contract';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

interface Item {
  id: string;
  slug: string;
  title: Record<string, string>;
}

describe('reading', () => {
  let postgres: TestPostgres;
  let server: TestServer;
  const ending: (() => Promise<void>)[] = [];

  before(async () => {
    postgres = await startTestPostgres();
    server = await makeServer({ after: (end) => ending.push(end as never) }, postgres, await makeTemplate(postgres));
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  async function get<T>(path: string): Promise<T> {
    const response = await server.app.request(path);
    const body = (await response.json()) as T;
    assert.equal(response.status, 200, JSON.stringify(body));
    return body;
  }

  const base = '/v1/networks/red-de-prueba';
  const slugs = async (list: string): Promise<string[]> =>
    (await get<Page<Item>>(`${base}/${list}`)).items.map(({ slug }) => slug).sort();

  it('gives a network by slug and by id', async () => {
    const bySlug = await get<Network>(base);
    const byId = await get<Network>(`/v1/networks/${bySlug.id}.json`);
    assert.deepEqual(byId, bySlug);
    const { items } = await get<Page<Network>>('/v1/networks');
    assert.deepEqual(items, [bySlug]);
  });

  for (const [list, expected] of Object.entries({
    'initiatives?goal=13': ['niebla'],
    'initiatives?goal=13,4': ['escuela', 'niebla'],
    'initiatives?goal=6&sector=public': ['niebla'],
    'initiatives?target=6.1': ['niebla'],
    'initiatives?kind=programme': ['escuela'],
    'initiatives?stage=completed,paused': ['riego'],
    'initiatives?territory=MX': ['escuela', 'niebla', 'riego'],
    'initiatives?territory=MX-BCS': ['niebla'],
    'initiatives?near=24.1,-110.3,20': ['niebla'],
    'initiatives?near=24.1,-110.3,560': ['niebla', 'riego'],
    'initiatives?near=24.1,-110.3,540': ['niebla'],
    'initiatives?near=-90,180,20100': ['arbol', 'escuela', 'niebla', 'riego'],
    'organizations?sector=public&territory=MX&goal=4': ['universidad'],
    'organizations?updated_after=2030-01-01T00:00:00Z': [],
    'organizations?updated_after=0000-01-01T00:00:00Z': ['universidad'],
    'events?theme=1': ['diciembre', 'enero', 'foro-2021'],
    'events?theme=1.1': ['foro-2021'],
    'events?category=webinar&format=online': ['foro-2021'],
    'events?status=cancelled': ['enero'],
    // 22:00 on the 31st in Mexico City is the next day in UTC.
    'events?from=2026-12-31&to=2026-12-31': ['diciembre'],
    'events?from=2027-01-01&to=2027-01-01': ['diciembre'],
    'events?from=2027-01-02&to=2027-01-31': ['enero'],
    'events?from=2027-01-15T16:30:00Z': ['jornada'],
    'events?to=2027-01-01T04:00:00Z': ['foro-2021'],
    'events?from=9999-12-31': [],
    'events?to=0000-01-01': [],
    'events?to=9999-12-31T23:59:59-23:59': ['diciembre', 'enero', 'foro-2021', 'jornada'],
  }))
    it(`filters ${list}`, async () => assert.deepEqual(await slugs(list), expected));

  for (const [q, expected] of Object.entries({
    educación: ['escuela'],
    educacion: ['escuela'],
    EDUCATIVA: ['escuela'],
    aguas: ['niebla', 'riego'],
    'agua niebla': ['niebla'],
    waters: ['niebla'],
    'agua -riego': ['niebla'],
    '-agua': ['arbol', 'escuela', 'mbae', 'pozos'],
    '"agua de niebla"': ['niebla'],
    '"niebla de agua"': [],
    arboles: ['arbol'],
    'area rural': ['riego'],
    资源: ['pozos'],
    水: ['pozos'],
    资管: [],
    '!!! ( & | <-> "': [],
    'agua or escuela': [],
    // Whatever stands for the apostrophe on somebody's keyboard, and without one.
    "mba'e": ['mbae'],
    'mba’e': ['mbae'],
    mbaꞌe: ['mbae'],
    'MBAʼE porã': ['mbae'],
    mbae: ['mbae'],
    nemboguata: ['mbae'],
    "l'ajuntament": ['mbae'],
    ajuntament: ['mbae'],
    'col.laboració': ['mbae'],
    COŀLABORACIO: ['mbae'],
    // What a stemmer leaves out.
    UN: ['mbae'],
    Este: ['mbae'],
    'un este': ['mbae'],
    'este riego': ['riego'],
    '"la un y"': ['mbae'],
    'agua -de': ['riego'],
    // While the last word is typed.
    educat: ['escuela'],
    comunid: ['escuela'],
    'comunidad educat': ['escuela'],
    'educat comunidad': [],
    '"educat"': [],
    'educat ': [],
    'agua -educat': ['niebla', 'riego'],
    "l'ajunt": ['mbae'],
    "mba'": ['mbae'],
    arbo: ['arbol'],
    // Quotation marks as phones write them.
    '“agua de niebla”': ['niebla'],
    '«niebla de agua»': [],
  }))
    it(`searches for ${q}`, async () =>
      assert.deepEqual(await slugs(`initiatives?q=${encodeURIComponent(q)}`), expected));

  it('finds an event by what is said of it', async () => assert.deepEqual(await slugs('events?q=zoom'), ['foro-2021']));

  it('orders by title without accents, and by change', async () => {
    const order = async (sort: string) =>
      (await get<Page<Item>>(`${base}/initiatives?sort=${sort}`)).items.map(({ slug }) => slug);
    assert.deepEqual(await order('title'), ['niebla', 'riego', 'arbol', 'escuela', 'mbae', 'pozos']);
    assert.deepEqual(await order('-title'), ['pozos', 'mbae', 'escuela', 'arbol', 'riego', 'niebla']);
    assert.deepEqual(await order('updated'), ['niebla', 'escuela', 'riego', 'arbol', 'mbae', 'pozos']);
    assert.deepEqual(
      (await get<Page<Item>>(`${base}/initiatives`)).items.map(({ slug }) => slug),
      ['pozos', 'mbae', 'arbol', 'riego', 'escuela', 'niebla'],
    );
  });

  for (const list of [
    'initiatives?sort=title&limit=2',
    'initiatives?limit=1',
    'events?limit=3&sort=-start',
    'events?limit=1',
  ])
    it(`pages through ${list}`, async () => {
      const whole = await get<Page<Item>>(`${base}/${list.replace(/limit=\d+/, 'limit=100')}`);
      const items: Item[] = [];
      let next: string | null = `http://tejido.test${base}/${list}`;
      while (next !== null) {
        assert.ok(next.startsWith('http://tejido.test/v1/'));
        const page: Page<Item> = await get(next);
        items.push(...page.items);
        next = page.next;
      }
      assert.deepEqual(items, whole.items);
      assert.ok(items.length > 2);
    });

  it('keeps the other parameters in the address of the next page', async () => {
    const { next } = await get<Page<Item>>(`${base}/initiatives?limit=1&goal=6&lang=es&facets=goal,kind&q=agua`);
    const { search, pathname } = new URL(next ?? '');
    assert.equal(pathname, `${base}/initiatives`);
    assert.match(search, /^\?cursor=[\w-]+&facets=goal,kind&goal=6&lang=es&limit=1&q=agua$/);
  });

  it('counts facets over the records that the other filters leave', async () => {
    const { facets } = await get<Page<Item>>(
      `${base}/initiatives?goal=6&stage=active&facets=goal,stage,territory&limit=1`,
    );
    assert.deepEqual(facets, {
      goal: { 4: 1, 6: 2, 11: 1, 13: 1 },
      stage: { active: 2, completed: 1 },
      territory: { MX: 1, 'MX-BCS': 1 },
    });
  });

  it('narrows text to the languages asked for, and to the first where there is none', async () => {
    const { items } = await get<Page<Item>>(`${base}/initiatives?lang=en&sort=title&q=agua`);
    assert.deepEqual(
      items.map(({ title }) => title),
      [{ en: 'Water from fog' }, { es: 'Agua y riego en el área rural' }],
    );
  });

  it('gives a record as it was stored, its languages in their order', async () => {
    const record = await get<Item>(`${base}/initiatives/niebla`);
    assert.deepEqual(Object.keys(record.title), ['es', 'en']);
    assert.deepEqual(await get(`${base}/initiatives/${record.id}`), record);
  });
});
