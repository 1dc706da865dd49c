import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { openPage } from './support/browser.ts';
import { setStage } from './support/stage.ts';

/* The widgets on pages, with data and under conditions that nobody would wish for. */

const stage = setStage();

const list =
  '<tejido-initiative-list network="red-alianzas-mx" limit="2"><a href="#all">Todas</a></tejido-initiative-list>';
const calendar = '<tejido-event-calendar network="red-alianzas-mx"><a href="#all">Todos</a></tejido-event-calendar>';
const agenda = '<tejido-event-calendar network="red-alianzas-mx" view="agenda"></tejido-event-calendar>';
const form = '<tejido-join-form network="red-alianzas-mx"><a href="#join">Solicitar el ingreso</a></tejido-join-form>';
const loader = '<script src="SERVER/embed/tejido.js" async></script>';

interface Conditions extends BrowserContextOptions {
  policy?: string;
  prepare?: (page: Page) => Promise<unknown>;
}

/** Opens a page of somebody else's, with a note of what it prints. */
async function open(body: string, { policy: given = '', prepare, ...options }: Conditions = {}) {
  stage.headers = given ? { 'Content-Security-Policy': given.replaceAll('SERVER', stage.server.url) } : {};
  stage.page = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Ajena</title>${body}`.replaceAll(
    'SERVER',
    stage.server.url,
  );
  const opened = await openPage(stage.browser, 'about:blank', options);
  await prepare?.(opened.page);
  await opened.page.goto(stage.site);
  return opened;
}

/** Waits until the widgets have something to show. */
async function shown(opened: Page, widgets: readonly string[]): Promise<void> {
  if (widgets.includes('list')) await opened.locator('tejido-initiative-list article').first().waitFor();
  if (widgets.includes('calendar'))
    await opened.locator('tejido-event-calendar .calendar:not([inert])').first().waitFor();
  if (widgets.includes('form')) await opened.locator('tejido-join-form form').waitFor();
}

const answer = (body: unknown) => (route: Route) =>
  route.fulfill({ json: body, headers: { 'Access-Control-Allow-Origin': '*' } });

describe('the style sheet of a hostile page', () => {
  const hostile = `<style>html{font-size:62.5%} *{margin:0;padding:0;box-sizing:content-box;letter-spacing:.05em}
    h3{font-size:5rem;color:red} button,input{display:none} svg{width:100%}
    body{text-align:center;text-transform:uppercase;direction:rtl;white-space:nowrap;text-indent:3em;font-size:1.6rem}
    tejido-initiative-list,tejido-event-calendar,tejido-join-form{display:inline}</style>`;
  const columns = '<style>body{margin:0;font:16px/1.5 sans-serif}.row{display:flex}</style>';
  const wide = { viewport: { width: 1000, height: 800 } };
  const narrow = { viewport: { width: 320, height: 640 } };
  const places: Record<string, [body: string, options: BrowserContextOptions]> = {
    'that resets and shouts': [`${hostile}${list}${calendar}${form}`, wide],
    'with columns': [`${columns}<div class="row"><div>${list}</div><div>${calendar}</div></div>${form}`, wide],
    'with a narrow sidebar': [`${columns}<div style="width:200px">${list}${calendar}${form}</div>`, wide],
    'on 320 px with text twice as large': [
      `${columns}<style>body{font-size:32px}</style>${list}${calendar}${form}`,
      narrow,
    ],
    'on 320 px with the text spacing of WCAG 1.4.12': [
      `${columns}<style>*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}</style>${list}${calendar}${form}`,
      narrow,
    ],
  };

  for (const [place, [body, options]] of Object.entries(places)) {
    it(`${place} cuts nothing`, async () => {
      const opened = await open(`${loader}${body}`, options);
      await shown(opened.page, ['list', 'calendar', 'form']);
      await opened.page.locator('tejido-join-form').getByRole('button', { name: 'Enviar' }).click();
      assert.deepEqual(await opened.page.evaluate(whatIsCut), []);
      assert.deepEqual(opened.console, []);
      await opened.context.close();
    });
  }
});

describe('a strict page', () => {
  it('holds all widgets under a policy with trusted types, in any element, with another base', async () => {
    const opened = await open(
      `<base href="https://example.org/">${loader}${list}<details open>${calendar}</details><dialog open>${form}</dialog>`,
      {
        policy:
          "default-src 'none'; script-src SERVER; connect-src SERVER; require-trusted-types-for 'script'; trusted-types lit-html",
      },
    );
    await shown(opened.page, ['list', 'calendar', 'form']);
    assert.deepEqual(opened.console, []);
    await opened.context.close();
  });

  it('keeps them in a frame that may do nothing but run scripts', async () => {
    const inside = `<html lang=es>${loader}${list}${calendar}${form}`.replaceAll('"', '&quot;');
    const opened = await open(`<iframe sandbox="allow-scripts" srcdoc="${inside}"></iframe>`);
    const frame = opened.page.frameLocator('iframe');
    await frame.locator('tejido-initiative-list article').first().waitFor();
    await frame.locator('tejido-event-calendar table').waitFor();
    await frame.locator('tejido-join-form form').waitFor();
    assert.deepEqual(opened.console, []);
    await opened.context.close();
  });

  it('may hold the loader twice, and a widget whose network has no possible name', async () => {
    const opened = await open(
      `<script src="SERVER/embed/tejido.js"></script><script type="module" src="SERVER/embed/tejido.js"></script>
      <tejido-initiative-list network=".."></tejido-initiative-list>${calendar}${form}`,
    );
    await shown(opened.page, ['calendar', 'form']);
    assert.deepEqual(opened.console, []);
    await opened.context.close();
  });
});

describe('a failing network', () => {
  for (const [kind, reply] of Object.entries({
    'a captive portal': { status: 200, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' },
    'half an answer': { status: 200, contentType: 'application/json', body: '{"items":[{' },
  })) {
    it(`${kind} leaves the fallback, and a retry with the keyboard keeps its place`, async () => {
      const opened = await open(`${loader}${list}${calendar}${form}`, {
        prepare: (page) =>
          page.route('**/v1/**', (route) =>
            route.fulfill({ ...reply, headers: { 'Access-Control-Allow-Origin': '*' } }),
          ),
      });
      for (const widget of ['tejido-initiative-list', 'tejido-event-calendar', 'tejido-join-form']) {
        await opened.page.locator(widget).getByRole('alert').waitFor();
        assert.ok(await opened.page.locator(`${widget} > a`).isVisible());
      }
      assert.deepEqual(opened.console, []);
      await opened.page.unroute('**/v1/**');
      for (const widget of ['tejido-initiative-list', 'tejido-event-calendar', 'tejido-join-form']) {
        await opened.page.locator(widget).getByRole('alert').getByRole('button').press('Enter');
        await opened.page.locator(widget).getByRole('alert').waitFor({ state: 'detached' });
        assert.equal(await opened.page.evaluate(() => document.activeElement?.localName), widget);
      }
      await shown(opened.page, ['list', 'calendar', 'form']);
      await opened.context.close();
    });
  }

  it('does not ask for a missing script at every change of the page', async () => {
    let requests = 0;
    const opened = await open(`${loader}${list}<script>setInterval(() => document.body.append(''), 20)</script>`, {
      prepare: (page) =>
        page.route('**/embed/*.js', (route) => {
          if (route.request().url().endsWith('tejido.js')) return route.continue();
          requests++;
          return route.abort();
        }),
    });
    await opened.page.waitForLoadState('networkidle');
    assert.ok(requests > 0 && requests < 12, `${requests} requests`);
    assert.ok(await opened.page.locator('tejido-initiative-list > a').isVisible());
    await opened.context.close();
  });
});

describe('hostile records', () => {
  const odd: unknown[] = [
    undefined,
    null,
    0,
    '',
    {},
    [],
    [null],
    { es: null },
    { es: 5 },
    { es: 'x'.repeat(10_000) },
    { es: '\u202Eolleh' },
    { es: '<img src=x onerror=alert(1)>' },
    'javascript:alert(1)',
    { url: 'javascript:alert(1)' },
    { name: 5 },
    [{ name: null }],
    [99, '6', null, 6, 6],
    '9999-99-99T99:99:99Z',
    '+275760-09-13T00:00:00Z',
    '0000-01-01T00:00:00Z',
  ];

  /** Without these a record is not shown at all, so they are wrong one at a time. */
  const needed = ['title', 'start', 'end'];

  /** Records in which every field has had every odd value once, and the record itself. */
  function variants(record: Record<string, unknown>): unknown[] {
    const others = Object.keys(record).filter((field) => field !== 'id' && !needed.includes(field));
    const bad = odd.flatMap((value, round) => [
      ...needed.map((field) => ({ ...record, id: `${field}-${round}`, [field]: value })),
      {
        ...record,
        ...Object.fromEntries(others.map((field, index) => [field, odd[(round + index) % odd.length]])),
        id: `others-${round}`,
      },
      { ...record, id: value },
    ]);
    return [null, 5, ...bad, { ...record, id: 'good', title: { es: 'La buena' } }];
  }

  async function first(path: string): Promise<Record<string, unknown>> {
    const body = (await (await fetch(`${stage.server.url}/v1/networks/red-alianzas-mx${path}`)).json()) as {
      items?: Record<string, unknown>[];
    };
    return body.items?.[0] ?? body;
  }

  it('cost no more than themselves, in a list, a month and an agenda', async () => {
    const today = {
      start: new Date(Date.now() + 60_000).toISOString(),
      end: new Date(Date.now() + 120_000).toISOString(),
    };
    const initiatives = variants(await first('/initiatives?limit=1'));
    const events = variants({ ...(await first('/events?limit=1')), ...today });
    const opened = await open(`${loader}${list}${calendar}${agenda}`, {
      prepare: async (page) => {
        await page.route('**/initiatives?**', answer({ items: initiatives }));
        await page.route('**/events?**', answer({ items: events }));
      },
    });
    for (const widget of [
      'tejido-initiative-list',
      'tejido-event-calendar >> nth=0',
      'tejido-event-calendar >> nth=1',
    ]) {
      const good = opened.page.locator(widget).getByRole('heading', { name: 'La buena' });
      await good.waitFor();
      const text = await opened.page.locator(widget).innerText();
      assert.doesNotMatch(text, /\[object|undefined|NaN/);
    }
    assert.equal(await opened.page.locator('a[href^="javascript:"]').count(), 0);
    assert.deepEqual(opened.console, []);
    await opened.context.close();
  });

  it('of a network leave its widgets standing', async () => {
    const network = await first('');
    const lists = ['languages', 'sectors', 'kinds', 'themes', 'categories', 'privacyNotices'];
    const [notice] = network['privacyNotices'] as object[];
    for (const broken of [
      Object.fromEntries(lists.map((name) => [name, null])),
      Object.fromEntries(lists.map((name) => [name, [null, 5, {}, { code: 'a', label: null }]])),
      { languages: ['!!', 5], privacyNotices: [{ ...notice, url: 'javascript:alert(1)', purposes: [null] }] },
    ]) {
      const opened = await open(`${loader}${list}${calendar}${form}`, {
        prepare: (page) => page.route('**/red-alianzas-mx?**', answer({ ...network, ...broken })),
      });
      await shown(opened.page, ['list', 'calendar']);
      await opened.page.locator('tejido-join-form').locator('form, .notice').first().waitFor();
      assert.equal(await opened.page.locator('a[href^="javascript:"]').count(), 0);
      assert.deepEqual(opened.console, []);
      await opened.context.close();
    }
  });
});

/** What reaches out of the page's width, or is cut by what it stands in; titles in a month's day may be shortened. */
function whatIsCut(): string[] {
  const width = document.documentElement.clientWidth;
  const found: string[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const { left, right } = element.getBoundingClientRect();
      if (element instanceof SVGElement || left === right || element.closest('.visually-hidden, .titles')) continue;
      const cuts = /hidden|clip/.test(getComputedStyle(element).overflowX);
      const isCut = cuts && element.scrollWidth > element.clientWidth + 1;
      if (isCut || left < -1 || right > width + 1)
        found.push(`${element.localName}.${element.className} ${left}–${right}`);
    }
  };
  look(document);
  return found;
}
