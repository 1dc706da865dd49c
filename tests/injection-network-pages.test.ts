import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { makeId, type Network, type RecordKind, recordNames } from '@tejido/contract';
import { check, recordKinds } from '@tejido/contract/schemas';
import { parseText } from '@tejido/contract/text';
import type { Browser } from 'playwright-core';
import { type Database, withRetry } from '../packages/server/src/database/connection.ts';
import type { Tables } from '../packages/server/src/database/tables.ts';
import { findNetwork } from '../packages/server/src/networks/networks.ts';
import { saveRecords } from '../packages/server/src/records/write.ts';
import { difference, harmIn, outlineOf, outlinesOf, setTripwire } from './injection/inert.ts';
import { network, type OpenServer, startOpenServer } from './injection/server.ts';
import { injections } from './injection/strings.ts';
import { launchBrowser, openPage, screens } from './support/browser.ts';

/*
 * Strings that run, break out, forge or mislead elsewhere, in every field of what a network publishes, and then on its pages: each is shown as it is,
 * to people and to machines, and no page is another than with harmless words.
 */

interface Plain {
  id: string;
  slug: string;
  languages: string[];
  updated: string;
  revision: number;
  [field: string]: unknown;
}

let server: OpenServer;
let browser: Browser;
const kinds = Object.keys(recordNames) as RecordKind[];

/** What a kind's records say with a string in the place of each of their texts; an address is one with it in its path. */
function hostile(record: Plain, texts: readonly string[]): Plain {
  let turn = 0;
  const next = () => texts[turn++ % texts.length] as string;
  const write = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(write);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        // Shorter than others: what is too long stands in all the others.
        if (name === 'platform' || name === 'license') {
          const text = next();
          return [name, text.length > 100 ? 'Agua' : text];
        }
        if (isText(inner)) return [name, { es: next() }];
        return [name, write(inner)];
      }),
    );
  };
  return write(record) as Plain;
}

const isText = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([name, text]) => /^[a-z]{2}$/.test(name) && typeof text === 'string');

/** Those that a record takes. */
const taken = injections.filter((text) => check(recordKinds.initiatives.schema.shape.title, { es: text }, 'body').ok);

/** Those that are no form of a text, so that its page has the same elements; the others are in `formatted-text.test.ts`. */
const plain = taken.filter((text) =>
  isDeepStrictEqual(parseText(text), [{ type: 'paragraph', children: [text.trim()] }]),
);

/** A record with everything that one can have. */
function whole(kind: RecordKind, record: Plain): Plain {
  const party = { name: { es: 'Agua' }, role: { es: 'Agua' }, url: 'https://example.org/agua' };
  const place = { name: { es: 'Agua' }, address: { es: 'Agua' }, territory: 'MX-BCS', latitude: 24, longitude: -110 };
  const more: Partial<Record<RecordKind, object>> = {
    initiatives: { partners: [party, party], image: undefined },
    events: {
      organizers: [party, party],
      location: place,
      platform: 'Agua',
      format: 'hybrid',
      initiative: undefined,
      description: { es: 'Agua' },
    },
  };
  const own = {
    summary: { es: 'Agua' },
    source: { name: { es: 'Agua' } },
    license: 'Agua',
    url: 'https://example.org/agua',
  };
  const made = { ...record, ...own, ...more[kind] };
  return JSON.parse(JSON.stringify(made)) as Plain;
}

/** A page without its weaves, which are another for each record. */
const withoutDrawings = (text: string) => text.replaceAll(/<svg.*?<\/svg>/gs, '');

/** The path of the page of the nth record of a kind; that with harmless words is the first. */
const pathOf = (kind: RecordKind, index: number) => `/${network}/${kind}/injection-${index}`;

before(async () => {
  [server, browser] = await Promise.all([startOpenServer(), launchBrowser()]);
  const db = server.database.db as unknown as Database<Tables>['db'];
  const found = (await findNetwork(db, network)) as Network;
  for (const kind of kinds) {
    const list = await fetch(`${server.url}/v1/networks/${network}/${kind}?limit=100`);
    const { items } = (await list.json()) as { items: Plain[] };
    const first = whole(kind, items[0] as Plain);
    const records = Array.from({ length: taken.length + 1 }, (_, index) => {
      // Every string is in every field once, and never beside itself.
      const texts =
        index === 0
          ? ['Agua']
          : Array.from({ length: 12 }, (__, field) => taken[(index - 1 + field * 23) % taken.length] as string);
      return {
        ...hostile(first, texts),
        ...('description' in first && { description: { es: index === 0 ? 'Agua' : plain[index % plain.length] } }),
        id: makeId(recordKinds[kind].prefix),
        slug: `injection-${index}`,
        languages: ['es'],
      };
    });
    await withRetry(db, (transaction) => saveRecords(transaction, found, kind, records as never, new Date()));
  }
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const read = async (path: string): Promise<string> => {
  const response = await fetch(server.url + path);
  assert.equal(response.status, 200, path);
  return response.text();
};

describe(`${taken.length} strings in what a network publishes`, () => {
  for (const kind of kinds)
    it(`leave the pages of records as they are, and reach machines as they were written: ${kind}`, async () => {
      assert.ok(taken.length > 200);
      const documents: string[] = [];
      for (let index = 0; index <= taken.length; index++)
        documents.push(withoutDrawings(await read(pathOf(kind, index))));
      const { page, context } = await openPage(browser, 'about:blank');
      const outlines = await outlinesOf(page, documents);
      const said = await page.evaluate(
        (sources) =>
          sources.map((source) => {
            const parsed = new DOMParser().parseFromString(source, 'text/html');
            const things = JSON.parse(
              parsed.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
            ) as {
              '@graph': { name: string }[];
            };
            return {
              name: things['@graph'][0]?.name,
              shared: parsed.querySelector('meta[property="og:title"]')?.getAttribute('content'),
              heading: parsed.querySelector('h1')?.textContent,
            };
          }),
        documents,
      );
      await context.close();
      for (const [index, outline] of outlines.entries())
        assert.equal(outline, outlines[0], `${pathOf(kind, index)}: ${difference(outlines[0] ?? '', outline)}`);
      const titles = await Promise.all(
        documents.map(async (_, index) => {
          const record = (await (await fetch(`${server.url}/v1/networks${pathOf(kind, index)}`)).json()) as Plain;
          return Object.values((record['title'] ?? record['name']) as Record<string, string>)[0] as string;
        }),
      );
      for (const [index, { name, shared, heading }] of said.entries()) {
        assert.equal(name, titles[index]);
        assert.equal(shared?.replaceAll('\r\n', '\n'), titles[index]?.replaceAll(/\r\n?/g, '\n'));
        assert.equal(heading, titles[index]?.replaceAll(/\r\n?/g, '\n'));
      }
    });

  it('run nowhere and keep to a phone’s screen, on records, lists and the first page', async () => {
    const { page, context } = await openPage(browser, 'about:blank', screens.phone);
    const tripped = await setTripwire(context);
    for (const kind of kinds) {
      const goTo = async (path: string) => {
        await page.goto(new URL(path, server.url).href);
        await page.evaluate(() => document.querySelectorAll('svg').forEach((drawing) => drawing.remove()));
      };
      await goTo(pathOf(kind, 0));
      const outline = await outlineOf(page);
      for (let index = 1; index <= taken.length; index += 12) {
        await goTo(pathOf(kind, index));
        assert.deepEqual(await harmIn(page, outline), [], pathOf(kind, index));
      }
      for (let path: string | undefined = `/${network}/${kind}`; path; ) {
        await goTo(path);
        assert.deepEqual(await harmIn(page, await outlineOf(page)), [], path);
        const next = page.locator('a[rel=next]');
        path = (await next.count()) > 0 ? ((await next.getAttribute('href')) ?? undefined) : undefined;
      }
    }
    await page.goto(`${server.url}/${network}`);
    assert.deepEqual(await harmIn(page, await outlineOf(page)), []);
    assert.deepEqual(tripped, []);
    await context.close();
  });

  it('run nowhere in the widgets that show records, and in the dialogs that show them whole', async () => {
    const { page, context } = await openPage(browser, 'about:blank', screens.phone);
    const tripped = await setTripwire(context);
    for (const kind of kinds) {
      const one = recordNames[kind].toLowerCase();
      const open = async (index: number) => {
        const query = new URLSearchParams({ [one]: `injection-${index}`, detail: 'dialog' });
        await page.goto(`${server.url}/${network}/embed/${one}-card?${query.toString()}`);
        // Some titles are as wide as nothing in the fonts that are here, and are followed by the keyboard.
        await page.locator(`tejido-${one}-card article [part~=heading] a`).focus();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('term').first().waitFor();
        await page.locator('dialog[aria-busy=false]').waitFor();
        await page.evaluate(() => {
          const clear = (root: ParentNode): void => {
            for (const drawing of root.querySelectorAll('svg')) drawing.remove();
            for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) clear(shadowRoot);
          };
          clear(document);
        });
      };
      await open(0);
      const outline = await outlineOf(page);
      for (let index = 1; index <= taken.length; index += 16) {
        await open(index);
        assert.deepEqual(await harmIn(page, outline), [], `${kind} ${index}`);
      }
    }
    assert.deepEqual(tripped, []);
    await context.close();
  });

  it('leave the search as it is', async () => {
    const { page, context } = await openPage(browser, 'about:blank');
    const documents: string[] = [];
    for (const text of injections) {
      const query = new URLSearchParams({ q: `nadaquehallar ${text}`.slice(0, 200) });
      documents.push(await (await fetch(`${server.url}/${network}/events?${query.toString()}`)).text());
    }
    const typed = await page.evaluate(
      (sources) =>
        sources.map((source) => {
          const parsed = new DOMParser().parseFromString(source, 'text/html');
          return [parsed.querySelectorAll('script').length, parsed.querySelectorAll('input[name=q]').length];
        }),
      documents,
    );
    await context.close();
    for (const [index, found] of typed.entries()) assert.deepEqual(found, [1, 1], JSON.stringify(injections[index]));
  });

  it('leave the map for search engines well formed', async () => {
    const { page, context } = await openPage(browser, 'about:blank');
    const files = await Promise.all([
      read('/sitemap.xml'),
      ...kinds.map((kind) => read(`/sitemap/${network}/${kind}.xml`)),
    ]);
    const errors = await page.evaluate(
      (sources) =>
        sources.map(
          (source) => new DOMParser().parseFromString(source, 'application/xml').querySelectorAll('parsererror').length,
        ),
      files,
    );
    assert.deepEqual(
      errors,
      files.map(() => 0),
    );
    await context.close();
  });
});
