import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type RecordKind, recordNames } from '@tejido/contract';
import { demoNetworks, toRecords } from '@tejido/demo';
import { languages } from '@tejido/words';
import { accentRules } from '../src/pages/network/accent.ts';
import { writeJsonLd } from '../src/pages/network/json-ld.ts';
import { storeNetworks } from '../src/records/store-network.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

/*
 * The pages of networks as programs read them: caches, search engines, and whoever makes a preview of a link.
 */

/** The properties that schema.org knows of the types that pages use, and what stands in each: texts, addresses, or things of these types. */
const schemaOrg: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Thing: {},
  Organization: {
    areaServed: 'Place',
    foundingDate: 'date',
    dissolutionDate: 'date',
    member: 'Organization',
    memberOf: 'Organization',
    knowsAbout: 'Thing',
  },
  Event: {
    startDate: 'date',
    endDate: 'date',
    eventStatus: 'address',
    eventAttendanceMode: 'address',
    location: 'Place VirtualLocation',
    organizer: 'Organization',
    about: 'Thing',
    inLanguage: 'text',
  },
  Place: { address: 'text', geo: 'GeoCoordinates' },
  VirtualLocation: {},
  GeoCoordinates: { latitude: 'number', longitude: 'number' },
  BreadcrumbList: { itemListElement: 'ListItem' },
  ItemList: { itemListElement: 'ListItem' },
  ListItem: { position: 'number', item: 'address' },
};
const ofThings = { name: 'text', description: 'text', url: 'address', sameAs: 'address', image: 'address' };

/** What is wrong with a thing by that table. */
function faultsOf(thing: Record<string, unknown>, wanted?: string): string[] {
  const type = String(thing['@type']);
  const own = schemaOrg[type === 'Project' ? 'Organization' : type];
  if (!own) return [`${type} is no type that is known here`];
  if (wanted && !wanted.split(' ').includes(type)) return [`${type} instead of ${wanted}`];
  const known: Readonly<Record<string, string>> = { ...ofThings, ...own };
  return Object.entries(thing).flatMap(([name, value]) => {
    if (name === '@type') return [];
    const kind = name === '@id' ? 'address' : known[name];
    if (!kind) return [`${type} has no ${name}`];
    return [value].flat().flatMap((item) => valueFaults(item, kind).map((fault) => `${type}.${name}: ${fault}`));
  });
}

function valueFaults(value: unknown, kind: string): string[] {
  if (typeof value === 'object' && value !== null)
    return /^[a-z]/.test(kind) ? ['a thing'] : faultsOf(value as Record<string, unknown>, kind);
  const isRight: Readonly<Record<string, () => boolean>> = {
    text: () => typeof value === 'string' && value !== '',
    number: () => typeof value === 'number',
    date: () => /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/.test(String(value)),
    address: () => URL.canParse(String(value)) && !/[\s<>"{}]/.test(String(value)),
  };
  return isRight[kind]?.() ? [] : [`${JSON.stringify(value)} is no ${kind}`];
}

describe('the pages of networks', () => {
  let postgres: TestPostgres;
  let server: TestServer;
  const ending: (() => unknown)[] = [];

  before(async () => {
    postgres = await startTestPostgres();
    server = await makeServer(
      { after: (end) => ending.push(end as () => unknown) },
      postgres,
      await makeTemplate(postgres),
    );
    const now = new Date();
    await storeNetworks(
      server.db,
      demoNetworks(now).map((network) => toRecords(network, now)),
      now,
    );
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await server.app.request(path, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const json = async <T>(path: string) => JSON.parse((await get(path)).text) as T;
  const kinds = Object.keys(recordNames) as RecordKind[];

  /** The address of every record of a network. */
  async function recordsOf(network: string): Promise<string[]> {
    const lists = await Promise.all(
      kinds.map(async (kind) => {
        const { items } = await json<{ items: { slug: string }[] }>(`/v1/networks/${network}/${kind}?limit=100`);
        return items.map(({ slug }) => `/${network}/${kind}/${slug}`);
      }),
    );
    return lists.flat();
  }

  /** The things in the words of schema.org that a page holds. */
  function thingsIn(text: string): Record<string, unknown>[] {
    const [, source = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
    const { '@context': context, ...thing } = JSON.parse(source) as Record<string, unknown>;
    assert.equal(context, 'https://schema.org');
    return (thing['@graph'] as Record<string, unknown>[] | undefined) ?? [thing];
  }

  const networks = () => json<{ items: { slug: string; languages: string[] }[] }>('/v1/networks');

  it('are there for every record of every network, in all of its languages and ours, and are true to schema.org', async () => {
    for (const { slug, languages: own } of (await networks()).items) {
      const paths = [`/${slug}`, ...kinds.map((kind) => `/${slug}/${kind}`), ...(await recordsOf(slug))];
      for (const [index, path] of paths.entries()) {
        // Every page in one language, and over all of them in each.
        const lang = [...own, ...languages][index % (own.length + languages.length)] as string;
        const { status, text } = await get(`${path}?lang=${lang}`);
        assert.equal(status, 200, path);
        assert.deepEqual(
          thingsIn(text).flatMap((thing) => faultsOf(thing)),
          [],
          path,
        );
        assert.equal(text.match(/<h1/g)?.length, 1, path);
        assert.doesNotMatch(text, /\[object|undefined|NaN|>null</, path);
      }
    }
  });

  it('say what a record is: an event when and where, an initiative who takes part', async () => {
    const { text } = await get('/red-alianzas-mx/events/evento-paralelo-2024?lang=en');
    const [event] = thingsIn(text);
    assert.equal(event?.['@type'], 'Event');
    assert.equal(event['startDate'], '2024-01-30T08:15:00-05:00');
    assert.equal(event['eventStatus'], 'https://schema.org/EventScheduled');
    assert.equal(event['eventAttendanceMode'], 'https://schema.org/OnlineEventAttendanceMode');
    assert.match(text, /8:15\s–\s9:30\sAM, New York time.*7:15\s–\s8:30\sAM, Mexico City time/s);
    assert.match(text, /This event has passed/);
    assert.doesNotMatch(text, /Add to calendar/);
    const { items } = await json<{ items: { slug: string; partners: { organization?: string }[] }[] }>(
      '/v1/networks/red-alianzas-mx/initiatives?limit=100',
    );
    const initiative = items.find(({ partners }) => partners[0]?.organization);
    const organization = `/red-alianzas-mx/organizations/${initiative?.partners[0]?.organization}`;
    const page = `/red-alianzas-mx/initiatives/${initiative?.slug}`;
    assert.ok((await get(page)).text.includes(`href="${organization}"`));
    assert.ok((await get(organization)).text.includes(`href="${page}"`));
  });

  it('have an address in each language of their network, and say which is which', async () => {
    const { text } = await get('/red-alianzas-mx/events?lang=en&utm_source=boletin');
    assert.match(text, /<html lang="en" dir="ltr">/);
    assert.match(text, /<link rel="canonical" href="http:\/\/tejido.test\/red-alianzas-mx\/events\?lang=en">/);
    for (const [lang, query] of Object.entries({ es: '', en: '?lang=en', 'x-default': '' }))
      assert.ok(
        text.includes(
          `<link rel="alternate" hreflang="${lang}" href="http://tejido.test/red-alianzas-mx/events${query}">`,
        ),
      );
    const arabic = (await get('/red-alianzas-mx/events?lang=ar')).text;
    assert.match(arabic, /<html lang="ar" dir="rtl">/);
    assert.match(arabic, /<link rel="canonical" href="http:\/\/tejido.test\/red-alianzas-mx\/events">/);
    assert.match(arabic, /<span lang="es" dir="auto">Red de Alianzas/);
  });

  it('are kept by caches like reads, and not sent again to who has them', async () => {
    for (const path of [
      '/red-alianzas-mx',
      '/red-alianzas-mx/initiatives',
      (await recordsOf('red-alianzas-mx'))[0] as string,
    ]) {
      const first = await get(path);
      const etag = first.headers.get('ETag') ?? '';
      assert.match(
        first.headers.get('Cache-Control') ?? '',
        /^public, max-age=60, s-maxage=300, stale-while-revalidate/,
      );
      assert.equal(first.headers.get('Vary'), 'Accept-Encoding');
      assert.equal((await get(path, { 'If-None-Match': etag })).status, 304);
      // Nobody's language or parameters make another page of it.
      const other = await get(`${path}?utm_source=x&goals=6`, { 'Accept-Language': 'ru' });
      assert.equal(other.headers.get('ETag'), etag);
      assert.equal((await server.app.request(path, { method: 'HEAD' })).status, 200);
    }
  });

  it('have the network’s color, which can be read on both papers and is all that the policy lets in besides our styles', async () => {
    const { text, headers } = await get('/wfled');
    const [, rules = ''] = /<style>(.*?)<\/style>/.exec(text) ?? [];
    assert.match(rules, /^:root\{--accent:#5a3ea6;--on-accent:#ffffff\}@media \(prefers-color-scheme:dark\)/);
    assert.match(
      headers.get('Content-Security-Policy') ?? '',
      /default-src 'none'; style-src 'self' 'sha256-[\w+/]{43}='; img-src 'self'; form-action 'self'/,
    );
    assert.equal(accentRules('red;}body{display:none'), '');
    assert.match(accentRules('#ff0'), /^:root\{--accent:#[0-7]/);
  });

  it('lead to where a record is now, and say in the reader’s language when there is none', async () => {
    const { items } = await json<{ items: { id: string; slug: string }[] }>(
      '/v1/networks/red-alianzas-mx/events?limit=1',
    );
    const [event] = items;
    const byId = await get(`/red-alianzas-mx/events/${event?.id}?lang=en`);
    assert.equal(byId.status, 301);
    assert.equal(byId.headers.get('Location'), `/red-alianzas-mx/events/${event?.slug}?lang=en`);
    const network = await json<{ id: string }>('/v1/networks/red-alianzas-mx');
    assert.equal((await get(`/${network.id}`)).headers.get('Location'), '/red-alianzas-mx');
    assert.equal((await get(`/${network.id}/events`)).headers.get('Location'), '/red-alianzas-mx/events');
    assert.equal((await get('/red-alianzas-mx/')).headers.get('Location'), '/red-alianzas-mx');
    for (const path of ['/red-alianzas-mx/events/no-hay', '/nadie/events', '/nadie', '/red-alianzas-mx/nada']) {
      const missing = await get(path, { Accept: 'text/html', 'Accept-Language': 'fr' });
      assert.equal(missing.status, 404, path);
      assert.match(missing.text, /<html lang="fr".*Il n’y a rien à cette adresse/s, path);
    }
  });

  it('are searched and filtered by what the kind is chosen by, page by page, each record once', async () => {
    const one = (await get('/red-alianzas-mx/initiatives?goal=6&q=agua&lang=en')).text;
    assert.match(one, /<option value="6" selected>6\. Clean water and sanitation \(\d+\)<\/option>/);
    assert.match(one, /name="q" type="search" value="agua"/);
    assert.match(one, /<meta name="robots" content="noindex, follow">/);
    assert.match(
      (await get('/red-alianzas-mx/initiatives?q=nadaquehallar&lang=en')).text,
      /No initiatives match this search/,
    );
    const shown: string[] = [];
    for (let path: string | undefined = '/red-alianzas-mx/initiatives'; path; ) {
      const { text } = await get(path);
      shown.push(...[...text.matchAll(/<h3><a href="([^"]+)"/g)].map(([, href]) => href as string));
      path = /<a href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    const all = (await recordsOf('red-alianzas-mx')).filter((path) => path.includes('/initiatives/'));
    assert.deepEqual(shown.toSorted(), all.toSorted());
  });

  it('say what is wrong with a search that cannot be made, and keep its words', async () => {
    for (const query of ['goal=99', 'cursor=x', 'territory=!!', 'q=%00', `q=${'x'.repeat(300)}`]) {
      const { status, text, headers } = await get(`/red-alianzas-mx/initiatives?${query}&lang=en`);
      assert.equal(status, 400, query);
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.match(text, /role="alert"><p><strong>This search cannot be made/);
      assert.match(text, /<select id="choice-goal"/);
    }
    assert.match((await get('/red-alianzas-mx/initiatives?goal=99&q=agua')).text, /value="agua"/);
  });

  it('have first what is to come, and what is over on a page of its own', async () => {
    const times = async (query: string) => {
      const { text } = await get(`/red-alianzas-mx/events${query}`);
      return [...text.matchAll(/<time class="net-leaf" datetime="([\d-]+)"/g)].map(([, day]) => day as string);
    };
    const [upcoming, past] = [await times(''), await times('?period=past')];
    assert.ok(upcoming.length > 3 && past.length > 3);
    assert.deepEqual(upcoming, upcoming.toSorted());
    assert.deepEqual(past, past.toSorted().reverse());
    const today = new Date(Date.now() + 26 * 60 * 60_000).toISOString().slice(0, 10);
    assert.ok(past.every((day) => day <= today));
  });

  it('are all on the map for search engines, which keeps out what is somebody’s own', async () => {
    const locations = (text: string) =>
      [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, href]) => href?.replaceAll('&amp;', '&') as string);
    const map = await get('/sitemap.xml');
    assert.match(map.headers.get('Content-Type') ?? '', /^application\/xml/);
    const files = locations(map.text);
    const found: string[] = [];
    for (const file of files) {
      const { status, text } = await get(file);
      assert.equal(status, 200, file);
      found.push(...locations(text));
      if (file.includes('red-alianzas-mx/'))
        assert.match(text, /<xhtml:link rel="alternate" hreflang="en" href="[^"]+\?lang=en"\/>/);
    }
    const paths = (await networks()).items.map(async ({ slug }) => [
      `/${slug}`,
      ...kinds.map((kind) => `/${slug}/${kind}`),
      ...(await recordsOf(slug)),
    ]);
    const all = (await Promise.all(paths)).flat().map((path) => `http://tejido.test${path}`);
    assert.deepEqual(found.toSorted(), all.toSorted());
    assert.equal((await get('/sitemap/red-alianzas-mx/events.xml?cursor=x')).status, 400);
    const robots = (await get('/robots.txt')).text;
    for (const path of ['/desk', '/*/join-requests/', '/*?*token=']) assert.ok(robots.includes(`Disallow: ${path}\n`));
    assert.match(robots, /^Sitemap: http:\/\/tejido.test\/sitemap.xml$/m);
  });
});

describe('what a page holds for machines', () => {
  it('is ended by no text in it', () => {
    const text = '</script><!--<script>trip()</script>\u2028&';
    const written = writeJsonLd([{ '@type': 'Thing', name: text }]);
    assert.doesNotMatch(written, /[<>&\u2028]/);
    assert.equal((JSON.parse(written) as { name: string }).name, text);
  });
});
