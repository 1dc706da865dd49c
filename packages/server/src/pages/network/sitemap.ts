import type { LanguageTag, Network, RecordKind } from '@tejido/contract';
import { recordKindNames } from '@tejido/contract/schemas';
import { submissionKindNames } from '@tejido/contract/submissions';
import { Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import { networkAt } from '../../http/network-at.ts';
import { type Dependencies, publicUrlOf, type ServerContext, type ServerEnv } from '../../http/server-env.ts';
import { Sharing } from '../../http/share.ts';

import { callFor } from '../call.ts';
import { type AnyRecord, addressIn, definitionOf, listRecords, mainLanguage, type Place, pathOf } from './view.ts';

/*
 * Where search engines find every page. A file of the map has so many records of one kind and begins at a cursor, which stays a place in the list
 * whatever is added later; the map itself says where the files begin.
 */

/** Records in a file: fifty thousand are allowed, and fifty megabytes, of which each language takes its part. */
const inFile = 10_000;

/** Records that are read at a time. */
const atATime = 100;

/** How long it is remembered where files begin, in milliseconds: machines come by once in a while, and all of a list is read for it. */
const remembered = 60 * 60_000;

const headers = { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' };

/** `/robots.txt`, `/sitemap.xml` and the files that it names. */
export function createSitemap(dependencies: Dependencies): Hono<ServerEnv> {
  const beginnings = new LRUCache<string, readonly (string | undefined)[]>({ max: 1000, ttl: remembered });
  const sharing = new Sharing<readonly (string | undefined)[]>();
  const app = new Hono<ServerEnv>();
  const placeOf = (c: ServerContext, network: Network): Place => ({
    network,
    path: pathOf(network),
    base: publicUrlOf(c, dependencies),
    now: Date.now(),
    call: callFor(c, dependencies),
  });

  app.get('/robots.txt', (c) => {
    c.set('route', '/robots.txt');
    const text = renderRobots(publicUrlOf(c, dependencies));
    return c.body(text, 200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' });
  });

  app.get('/sitemap.xml', (c) => {
    c.set('route', '/sitemap.xml');
    const base = publicUrlOf(c, dependencies);
    const call = callFor(c, dependencies);
    return stream(c, 'sitemapindex', async function* () {
      for await (const network of eachNetwork(call)) {
        yield `<sitemap><loc>${escape(`${base}/sitemap/${network.slug}.xml`)}</loc></sitemap>\n`;
        const place = placeOf(c, network);
        for (const kind of recordKindNames)
          for (const cursor of await beginningsOf(place, kind)) {
            const query = cursor === undefined ? '' : `?${new URLSearchParams({ cursor }).toString()}`;
            yield `<sitemap><loc>${escape(`${base}/sitemap/${network.slug}/${kind}.xml${query}`)}</loc></sitemap>\n`;
          }
      }
    });
  });

  app.get('/sitemap/:network{[a-z0-9-]+\\.xml}', async (c) => {
    c.set('route', '/sitemap/{network}.xml');
    const place = placeOf(c, await networkAt(dependencies, c.req.param('network').slice(0, -'.xml'.length)));
    return stream(c, 'urlset', async function* () {
      yield renderUrl(place, pathOf(place.network), place.network.updated);
      for (const kind of recordKindNames) yield renderUrl(place, pathOf(place.network, kind));
    });
  });

  for (const kind of recordKindNames)
    app.get(`/sitemap/:network/${kind}.xml`, async (c) => {
      c.set('route', `/sitemap/{network}/${kind}.xml`);
      const place = placeOf(c, await networkAt(dependencies, c.req.param('network')));
      const cursor = c.req.query('cursor');
      // What is no cursor is found out before anything is sent.
      await listRecords(place, kind, { ...orderOf(kind), limit: '1', ...(cursor !== undefined && { cursor }) });
      return stream(c, 'urlset', async function* () {
        let left = inFile;
        for await (const { items } of eachPage(place, kind, cursor)) {
          yield items
            .slice(0, left)
            .map((record) => renderRecordUrl(place, kind, record))
            .join('');
          left -= items.length;
          if (left <= 0) return;
        }
      });
    });
  return app;

  /** Where the files of a kind begin: the first at no cursor; none where there are no records. */
  async function beginningsOf(place: Place, kind: RecordKind): Promise<readonly (string | undefined)[]> {
    const key = `${place.network.id} ${kind}`;
    const known = beginnings.get(key);
    if (known) return known;
    return sharing.once(key, async () => {
      const found: (string | undefined)[] = [];
      let count = 0;
      for await (const { items, begins } of eachPage(place, kind)) {
        if (items.length > 0 && count % inFile === 0) found.push(begins);
        count += items.length;
      }
      beginnings.set(key, found);
      return found;
    });
  }
}

/** The pages of a list, in the order in which they stay where they are: what changes goes to the end. */
async function* eachPage(
  place: Place,
  kind: RecordKind,
  cursor?: string,
): AsyncGenerator<{ items: readonly AnyRecord[]; begins: string | undefined }, void, undefined> {
  for (let begins = cursor; ; ) {
    const query = { ...orderOf(kind), limit: String(atATime), lang: mainLanguage(place.network) };
    const { items, next } = await listRecords(place, kind, {
      ...query,
      ...(begins !== undefined && { cursor: begins }),
    });
    yield { items, begins };
    if (next === null) return;
    begins = new URL(next).searchParams.get('cursor') ?? undefined;
  }
}

const orderOf = (kind: RecordKind): { sort?: string } =>
  definitionOf(kind).orders.includes('updated') ? { sort: 'updated' } : {};

async function* eachNetwork(call: Place['call']): AsyncGenerator<Network, void, undefined> {
  for (let cursor: string | undefined; ; ) {
    const query = new URLSearchParams({ limit: String(atATime), ...(cursor !== undefined && { cursor }) });
    const { items, next } = await call('listNetworks', { query });
    yield* items;
    if (next === null) return;
    cursor = new URL(next).searchParams.get('cursor') ?? undefined;
  }
}

const renderRecordUrl = (place: Place, kind: RecordKind, { slug, updated }: AnyRecord): string =>
  renderUrl(place, pathOf(place.network, kind, slug), updated);

/** A page with its address in each language of its network. */
function renderUrl({ network, base }: Place, path: string, updated?: string): string {
  const tag = mainLanguage(network);
  const at = (language: LanguageTag) => escape(base + addressIn({ network, tag }, path, {}, language));
  const others = network.languages.length > 1 ? network.languages : [];
  const alternates = others.map(
    (language) => `<xhtml:link rel="alternate" hreflang="${escape(language)}" href="${at(language)}"/>`,
  );
  const changed = updated === undefined ? '' : `<lastmod>${escape(updated)}</lastmod>`;
  return `<url><loc>${at(tag)}</loc>${changed}${alternates.join('')}</url>\n`;
}

/** An XML file, sent while it is made. What goes wrong meanwhile ends it where it is, so that nobody takes a part of it for the whole. */
function stream(c: ServerContext, root: string, parts: () => AsyncGenerator<string, void, undefined>): Response {
  const encoder = new TextEncoder();
  const whole = (async function* () {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${root === 'urlset' ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''}>\n`;
    yield* parts();
    yield `</${root}>\n`;
  })();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await whole.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await whole.return();
    },
  });
  return c.body(body, 200, headers);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] as string);

/** What machines may not look at: what is for a network's team, and what is one person's alone. */
function renderRobots(base: string): string {
  const closed = ['/desk', '/*/me', ...submissionKindNames.map((kind) => `/*/${kind}/`), '/*?*token='];
  return `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${base}/sitemap.xml\n`;
}
