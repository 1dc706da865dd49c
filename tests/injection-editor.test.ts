import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Draft, type NetworkSettings, type RecordKind, recordNames } from '@tejido/contract';
import { check, networkSchema, type RecordDefinition, recordKinds } from '@tejido/contract/schemas';
import type { Browser, Page } from 'playwright-core';
import { difference, harmIn, outlineOf, outlinesOf, overflowOf } from './injection/inert.ts';
import { network, type OpenServer, openAs, signIn, startOpenServer } from './injection/server.ts';
import { injections } from './injection/strings.ts';
import { launchBrowser } from './support/browser.ts';

/*
 * Strings that run, break out, forge or mislead elsewhere, in every field of what editors write and owners set: the pages on which it is written, looked
 * at before it is published, and set are as with harmless words, and what was written is what stands in their fields.
 */

const owner = 'marina@red.example';
const kinds = Object.keys(recordNames) as RecordKind[];
let server: OpenServer;
let browser: Browser;
let page: Page;
let tripped: string[] = [];
let cookie = '';

before(async () => {
  [server, browser] = await Promise.all([startOpenServer({ TEJIDO_OWNER_EMAIL: owner }), launchBrowser()]);
  cookie = await signIn(server, owner);
  ({ page, tripped } = await openAs(server, browser, cookie));
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** As somebody who is signed in, from a page of the server's own. */
async function as(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Cookie', cookie);
  headers.set('Origin', new URL(server.url).origin);
  return fetch(new URL(path, server.url), { ...init, headers });
}

const sendJson = (method: string, path: string, body: object, headers: Record<string, string> = {}) =>
  as(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });

async function read(path: string): Promise<string> {
  const answer = await as(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

const rowsOf = (kind: RecordKind): NonNullable<RecordDefinition['fields']> =>
  (recordKinds[kind] as RecordDefinition).fields ?? {};

/** What a draft of a kind says with a string in the place of each of its texts, of words that are chosen, of dates and of addresses. */
function contentOf(kind: RecordKind, text: string): Record<string, unknown> {
  const words = { es: text };
  const byControl: Readonly<Record<string, unknown>> = {
    title: words,
    sentence: words,
    paragraphs: words,
    choices: [text],
    goals: [text],
    targets: [text],
    territory: { code: text, name: words, latitude: text },
    place: { name: words, address: words },
    picture: { url: text, alt: words },
    parties: [{ name: words, role: words, organization: text, url: text }],
    'yes-no': undefined,
  };
  const read = Object.entries(rowsOf(kind)).map(([name, { control }]) => [
    name,
    control in byControl ? byControl[control] : text,
  ]);
  return { ...Object.fromEntries(read), slug: text };
}

async function begin(kind: RecordKind, content: object, key: string): Promise<Draft> {
  const answer = await sendJson('POST', `/v1/networks/${network}/${kind}`, content, { 'Idempotency-Key': key });
  assert.equal(answer.status, 201, `${key} ${JSON.stringify(content)}`);
  return (await answer.json()) as Draft;
}

/** What depends on what is wrong, and on which places are called so. */
const withoutFindings = (html: string): string =>
  html
    .replace(/<div class="desk-state">[^]*?<form/, '<form')
    .replaceAll(/<div data-places=[^]*?<div class="desk-languages"/g, '<div class="desk-languages"');

/** A text as a document has it. */
const parsed = (text: string): string => text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');

describe(`${injections.length} strings that editors write`, () => {
  for (const kind of kinds)
    it(`leave the editor and the history of a draft as they are, and stand in its fields: ${kind}`, async () => {
      const texts = ['Agua', ...injections];
      const drafts: Draft[] = [];
      for (const [index, text] of texts.entries())
        drafts.push(await begin(kind, contentOf(kind, text), `inyeccion-${kind}-${index}`));
      const [title = ''] = Object.keys(rowsOf(kind));
      for (const part of ['', '/history']) {
        const documents: string[] = [];
        // Of the history every sixth: it shows what the editor shows.
        for (const { id } of drafts.filter((_, index) => part === '' || index % 6 === 0))
          documents.push(withoutFindings(await read(`/desk/${network}/records/${kind}/${id}${part}?lang=es`)));
        const outlines = await outlinesOf(page, documents);
        for (const [index, outline] of outlines.entries())
          assert.equal(
            outline,
            outlines[0],
            `${part} ${JSON.stringify(texts[part ? index * 6 : index])}: ${difference(outlines[0] ?? '', outline)}`,
          );
        if (part) continue;
        const stands = await page.evaluate(
          ([sources, name]) =>
            (sources as string[]).map((source) =>
              new DOMParser()
                .parseFromString(source, 'text/html')
                .querySelector(`[name="${name as string}.es"]`)
                ?.getAttribute('value'),
            ),
          [documents, title],
        );
        assert.deepEqual(stands, texts.map(parsed));
      }
    });

  it('run nowhere on those pages and keep to a phone’s screen, list and search included', async () => {
    for (const kind of kinds) {
      const harmless = await begin(kind, contentOf(kind, 'Agua'), `inocua-${kind}`);
      const goTo = async (id: string) => {
        await page.goto(`${server.url}/desk/${network}/records/${kind}/${id}?lang=es`);
        await page.evaluate(() =>
          document.querySelectorAll('.desk-state, [data-places]').forEach((part) => part.remove()),
        );
      };
      await goTo(harmless.id);
      const outline = await outlineOf(page);
      for (let index = 0; index < injections.length; index += 24) {
        const text = injections[index] as string;
        const draft = await begin(kind, contentOf(kind, text), `inyeccion-${kind}-${index + 1}`);
        await goTo(draft.id);
        assert.deepEqual(await harmIn(page, outline), [], `${kind}: ${JSON.stringify(text)}`);
      }
    }
    for (let path: string | undefined = `/desk/${network}/records?lang=es`, count = 0; path && count < 12; count++) {
      await page.goto(new URL(path, server.url).href);
      assert.deepEqual(await overflowOf(page), [], path);
      path =
        (await page
          .locator('a[rel=next]')
          .getAttribute('href', { timeout: 1000 })
          .catch(() => null)) ?? undefined;
    }
    for (const text of injections.filter((_, index) => index % 12 === 0)) {
      const answer = await as(`/desk/${network}/records?${new URLSearchParams({ q: text, lang: 'es' }).toString()}`);
      assert.ok([200, 400].includes(answer.status), `${answer.status} ${JSON.stringify(text)}`);
    }
    assert.deepEqual(tripped, []);
  });

  it('leave what is seen before it is published as it is: the card, and the page', async () => {
    const texts = ['Agua', ...injections];
    const action =
      /formaction="([^"]+)"/.exec(await read(`/desk/${network}/records/initiatives/new?lang=es`))?.[1] ?? '';
    await page.goto('about:blank');
    for (const shape of ['card', 'page']) {
      const documents: string[] = [];
      for (const text of texts) {
        const fields = {
          'title.es': text,
          'summary.es': text,
          'partners.0.name.es': text,
          kind: 'project',
          stage: 'active',
        };
        const answer = await as(action.replaceAll('&amp;', '&'), {
          method: 'POST',
          body: new URLSearchParams({ ...fields, 'preview.as': shape }),
        });
        assert.equal(answer.status, 200);
        documents.push((await answer.text()).replaceAll(/<svg.*?<\/svg>/gs, ''));
      }
      // A string that no title may be, is said to be lacking.
      const shown = documents.filter((html) => html.includes('<h1>') || html.includes('data-item'));
      assert.ok(shown.length > 200, `${shape}: ${shown.length}`);
      const outlines = new Set(await outlinesOf(page, shown));
      assert.equal(outlines.size, 1, difference([...outlines][0] ?? '', [...outlines][1] ?? ''));
    }
  });
});

describe('strings that owners set', () => {
  it('leave the pages of the network and its desk as they are', async () => {
    const settings = async () => (await (await as(`/v1/networks/${network}/settings`)).json()) as NetworkSettings;
    const first = await settings();
    const taken = injections.filter((text) => check(networkSchema.shape.name, { es: text }, 'body').ok);
    assert.ok(taken.length > 200);
    const paths = [
      `/${network}?lang=es`,
      `/${network}/initiatives?lang=es`,
      `/desk/${network}/settings?lang=es`,
      `/embed?network=${network}&widget=initiative-list&lang=es`,
      `/${network}/embed/initiative-list?lang=es`,
      `/${network}/embed/join-form?lang=es`,
    ];
    const set = async (texts: readonly string[]) => {
      let turn = 0;
      const next = () => ({ es: texts[turn++ % texts.length] as string });
      const label = <Item extends object>(items: readonly Item[]) => items.map((item) => ({ ...item, label: next() }));
      const { network: before, version } = await settings();
      const { purposes, sectors, kinds: own, themes, categories, privacyNotices } = before;
      const changes = {
        name: next(),
        summary: next(),
        purposes: label(purposes),
        sectors: label(sectors),
        kinds: label(own),
        themes: label(themes),
        categories: label(categories),
        privacyNotices: privacyNotices
          .map((notice) => ({
            ...notice,
            id: `aviso-${version}`,
            text: next(),
            purposes: label(notice.purposes),
          }))
          .slice(0, 1),
      };
      const answer = await sendJson('PATCH', `/v1/networks/${network}`, changes, { 'If-Match': `"${version}"` });
      assert.equal(answer.status, 200, await answer.clone().text());
    };
    const rounds = [
      ['Agua'],
      ...Array.from({ length: Math.ceil(taken.length / 20) }, (_, at) => taken.slice(at * 20, at * 20 + 20)),
    ];
    const documents = new Map(paths.map((path): [string, string[]] => [path, []]));
    for (const texts of rounds) {
      await set(texts);
      for (const path of paths) documents.get(path)?.push((await read(path)).replaceAll(/<svg.*?<\/svg>/gs, ''));
    }
    await page.goto('about:blank');
    for (const [path, sources] of documents) {
      const outlines = await outlinesOf(page, sources);
      for (const [index, outline] of outlines.entries())
        assert.equal(
          outline,
          outlines[0],
          `${path} ${JSON.stringify(rounds[index])}: ${difference(outlines[0] ?? '', outline)}`,
        );
    }
    for (const path of paths) {
      await page.goto(new URL(path, server.url).href);
      await page.waitForLoadState('load');
      assert.deepEqual(await overflowOf(page), [], path);
    }
    assert.deepEqual(tripped, []);
    assert.ok(first.version < (await settings()).version);
  });
});
