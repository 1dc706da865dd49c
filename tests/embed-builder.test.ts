import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { overflowOf } from './injection/inert.ts';
import { axe } from './support/axe.ts';
import { openPage, screens } from './support/browser.ts';
import { setStage } from './support/stage.ts';

/*
 * The builder, from the choice to somebody else's page: what it gives to copy shows the network there, on another port; and a widget as a page of its
 * own, with scripts and without.
 */

const stage = setStage();
const network = 'red-alianzas-mx';

const at = (path: string) => stage.server.url + path;
const builder = (query: Record<string, string> = {}) =>
  at(`/embed?${new URLSearchParams({ network, lang: 'en', ...query }).toString()}`);
const snippetOf = (page: Page, name: string) => page.locator(`textarea#${name}`).inputValue();

/** Opens the builder, takes a snippet and pastes it into a page of somebody else's. */
async function paste(name: string, query: Record<string, string>, more = '') {
  const { page, context } = await openPage(stage.browser, builder(query));
  const snippet = await snippetOf(page, name);
  const extra = more && (await snippetOf(page, more));
  await context.close();
  stage.page = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Mi página</title><body>${snippet}${extra}</body></html>`;
  return openPage(stage.browser, stage.site, {}, [stage.server.url]);
}

describe('what the builder gives to copy', () => {
  it('shows the network as an element, with what was chosen', async () => {
    const opened = await paste('element', {
      widget: 'initiative-list',
      goal: '6',
      language: 'pt',
      scheme: 'light',
      accent: '7b1fa2',
      limit: '2',
      filters: 'none',
    });
    const list = opened.page.locator('tejido-network[theme=light] tejido-initiative-list');
    await list.locator('article').first().waitFor();
    assert.equal(await list.locator('article').count(), 2);
    assert.equal(await list.locator('form').count(), 0);
    const color = await list.evaluate((element) => getComputedStyle(element).getPropertyValue('--tejido-accent'));
    assert.equal(color.trim(), '#7b1fa2');
    assert.deepEqual([opened.console, opened.foreign], [[], []]);
    await opened.context.close();
  });

  it('shows it in a content system, on dark too', async () => {
    for (const scheme of ['auto', 'dark']) {
      const opened = await paste('place', { widget: 'event-calendar', view: 'agenda', language: 'en', scheme });
      await opened.page.locator('tejido-event-calendar h3, tejido-event-calendar h4').first().waitFor();
      assert.equal(await opened.page.locator('tejido-network[theme=dark]').count(), scheme === 'dark' ? 1 : 0);
      assert.deepEqual(opened.console, []);
      await opened.context.close();
    }
  });

  it('shows it in a frame, which is as tall as what it shows where the page listens', async () => {
    const opened = await paste('frame', { widget: 'initiative-list', limit: '3' }, 'listener');
    const frame = opened.page.frameLocator('iframe');
    await frame.locator('tejido-initiative-list article').nth(2).waitFor();
    await opened.page.waitForFunction(() => {
      const element = document.querySelector('iframe') as HTMLIFrameElement;
      return element.height !== '800' && element.clientHeight > 200;
    });
    const tall = () => opened.page.locator('iframe').evaluate((element) => element.clientHeight);
    const before = await tall();
    await frame.getByRole('searchbox').fill('ninguna iniciativa se llama así');
    await opened.page.waitForFunction(
      (height) => (document.querySelector('iframe') as HTMLIFrameElement).clientHeight < height,
      before,
    );
    assert.deepEqual(opened.console, []);
    await opened.context.close();
  });

  for (const widget of ['initiative-card', 'event-card', 'join-form'])
    it(`shows one, or the form: ${widget}`, async () => {
      const opened = await paste('element', { widget });
      await opened.page.locator(`tejido-${widget}`).getByRole('heading').first().waitFor();
      assert.deepEqual(opened.console, []);
      await opened.context.close();
    });

  it('runs under a policy of just the lines that it names', async () => {
    const { page, context } = await openPage(
      stage.browser,
      builder({ widget: 'initiative-list', accent: '', integrity: 'yes' }),
    );
    stage.headers = {
      'Content-Security-Policy': `default-src 'none'; ${(await snippetOf(page, 'policy')).replaceAll('\n', ' ')} require-trusted-types-for 'script'; trusted-types lit-html`,
    };
    // The color belongs into a style sheet here.
    stage.page = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Mi página</title><body>${(await snippetOf(page, 'element')).replace(/ style="[^"]*"/, '')}${(await snippetOf(page, 'frame')).replace(/ style="[^"]*"/, '')}</body></html>`;
    await context.close();
    const opened = await openPage(stage.browser, stage.site, {}, [stage.server.url]);
    await opened.page.locator('tejido-initiative-list article').first().waitFor();
    await opened.page.frameLocator('iframe').locator('tejido-initiative-list article').first().waitFor();
    assert.deepEqual(opened.console, []);
    await opened.context.close();
    stage.headers = {};
  });
});

describe('the builder', () => {
  it('works without scripts, its address being the choice', async () => {
    const {
      page,
      context,
      console: lines,
    } = await openPage(stage.browser, at('/embed?lang=en'), {
      ...screens.phone,
      javaScriptEnabled: false,
    });
    await page.getByLabel('Network', { exact: true }).selectOption(network);
    await page.getByLabel('Widget', { exact: true }).selectOption('initiative-list');
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.locator('summary', { hasText: /^Goal/ }).click();
    await page.getByRole('checkbox', { name: /^6\. Clean water/ }).check();
    await page.getByRole('checkbox', { name: /^13\. / }).check();
    await page.getByRole('button', { name: 'Show it' }).click();
    assert.match(await snippetOf(page, 'element'), /<tejido-initiative-list goal="6,13">/);
    assert.match(await snippetOf(page, 'place'), /data-goal="6,13"/);
    assert.match(await snippetOf(page, 'frame'), /\/embed\/initiative-list\?goal=6,13"/);
    const colleague = await openPage(stage.browser, page.url());
    assert.ok(await colleague.page.getByRole('checkbox', { name: /^6\. Clean water/ }).isChecked());
    await colleague.context.close();
    assert.ok(await page.frameLocator('#preview').getByRole('link').first().isVisible());
    assert.equal(await page.getByRole('button', { name: 'Copy' }).count(), 0);
    assert.deepEqual(lines, []);
    await context.close();
  });

  it('shows at once what is chosen, keeps the place of who chooses, and copies', async () => {
    const {
      page,
      context,
      console: lines,
    } = await openPage(stage.browser, builder({ widget: 'initiative-list' }), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const preview = page.frameLocator('#preview');
    await preview.locator('tejido-initiative-list article').first().waitFor();
    await page.locator('summary', { hasText: /^Goal/ }).click();
    const box = page.getByRole('checkbox', { name: /^6\. Clean water/ });
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByText('Preview and snippets are up to date.').waitFor({ state: 'attached' });
    assert.match(page.url(), /goal=6/);
    assert.ok(await box.evaluate((element) => element === document.activeElement));
    assert.match(await snippetOf(page, 'element'), /goal="6"/);
    await page.getByLabel('Heading above it').fill('Agua & "sombra" <b>');
    await page.getByLabel('Light or dark').selectOption('dark');
    await page.waitForURL(/scheme=dark/);
    await preview.getByRole('heading', { name: 'Agua & "sombra" <b>' }).waitFor();
    assert.match(await snippetOf(page, 'element'), /heading="Agua &amp; &quot;sombra&quot; &lt;b&gt;"/);
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByText('Copied', { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await snippetOf(page, 'element'));
    await page.getByLabel('Width of the preview').fill('390');
    assert.equal(await page.locator('#preview').evaluate((element) => element.clientWidth), 390);
    await page.getByLabel('Widget', { exact: true }).selectOption('event-calendar');
    await preview.locator('tejido-event-calendar table').waitFor();
    assert.deepEqual(lines, []);
    await context.close();
  });

  it('names every attribute, event, part and property, with the codes of the network', async () => {
    const { page, context } = await openPage(stage.browser, builder({ widget: 'initiative-list' }));
    const text = await page.locator('.embed-reference').evaluate((element) => element.textContent ?? '');
    for (const said of ['heading-level', 'tejido-ready', '--tejido-accent', 'thread', 'academia', 'coalition'])
      assert.ok(text.includes(said), said);
    await context.close();
  });

  for (const [screen, options] of Object.entries(screens))
    for (const lang of ['en', 'es', 'ar'])
      it(`is for everyone: ${lang} on a ${screen}`, async () => {
        const opened = await openPage(stage.browser, builder({ lang, widget: 'initiative-list', goal: '6' }), options);
        await opened.page.frameLocator('#preview').locator('article').first().waitFor();
        assert.deepEqual(await axe(opened.page), []);
        assert.deepEqual(await overflowOf(opened.page), []);
        assert.deepEqual([opened.console, opened.foreign], [[], []]);
        await opened.context.close();
      });

  it('leaves out what cannot be read, and says so; nothing of it runs', async () => {
    const parameters = [
      'network',
      'widget',
      'goal',
      'target',
      'sector',
      'kind',
      'stage',
      'territory',
      'q',
      'sort',
      'limit',
      'heading',
      'filters',
      'language',
      'scheme',
      'accent',
      'width',
      'integrity',
      'initiative',
      'unknown',
      'lang',
    ];
    const hostile = [
      '"><script>alert(1)</script>',
      '</textarea><img src=x onerror=alert(1)>',
      "javascript:alert(1)//'",
      '\u0000\u202e',
      '__proto__',
      '{{7*7}}',
      'a'.repeat(1500),
    ];
    const { page, context, console: lines } = await openPage(stage.browser, builder());
    for (const name of parameters)
      for (const value of hostile) {
        const query = new URLSearchParams({ network, widget: 'initiative-list', [name]: value }).toString();
        for (const path of [`/embed?${query}`, `/${network}/embed/initiative-list?${query}`]) {
          const response = await fetch(at(path), { headers: { Accept: 'text/html' } });
          const text = await response.text();
          assert.ok([200, 400].includes(response.status), `${response.status} ${path}`);
          assert.doesNotMatch(text, /<script>alert|<img|__proto__"><\/|<\/textarea><img/, path);
        }
      }
    for (const value of hostile.slice(0, 3)) {
      await page.goto(builder({ heading: value, q: value, goal: value, accent: value, widget: 'initiative-list' }));
      assert.ok(await page.getByRole('alert').isVisible());
    }
    assert.deepEqual(
      lines.filter((line) => !line.includes('400')),
      [],
    );
    await context.close();
  });

  it('is small', async () => {
    const load = async (path: string) =>
      brotliCompressSync(Buffer.from(await (await fetch(at(path))).arrayBuffer())).length;
    const sizes = {
      page: await load(`/embed?network=${network}`),
      script: await load('/assets/embed-builder.js'),
      styles: await load('/assets/embed.css'),
      frame: await load(`/${network}/embed/initiative-list`),
      height: await load('/assets/embedded.js'),
    };
    console.log(`      ${JSON.stringify(sizes)}`);
    assert.ok(sizes.page < 8 * 1024 && sizes.script < 2.5 * 1024 && sizes.styles < 2 * 1024, JSON.stringify(sizes));
    assert.ok(sizes.frame < 2 * 1024 && sizes.height < 400, JSON.stringify(sizes));
  });

  it('is led to from the first page of the server and from the desk’s address', async () => {
    const { page, context } = await openPage(stage.browser, at('/'));
    assert.equal(await page.locator('main dl a').first().getAttribute('href'), '/embed');
    await context.close();
  });
});

describe('a widget as a page of its own', () => {
  for (const widget of ['initiative-list', 'initiative-card', 'event-calendar', 'event-card'])
    it(`can be read without scripts, and leads to the network’s pages: ${widget}`, async () => {
      const {
        page,
        context,
        console: lines,
      } = await openPage(stage.browser, at(`/${network}/embed/${widget}?lang=en`), {
        ...screens.phone,
        javaScriptEnabled: false,
      });
      const href = (await page.locator('main a').first().getAttribute('href')) ?? '';
      assert.match(href, new RegExp(`^/${network}/(?:initiatives|events)/[^/]+\\?lang=en$`));
      assert.equal((await fetch(at(href))).status, 200);
      assert.deepEqual(await overflowOf(page), []);
      assert.deepEqual(lines, []);
      await context.close();
    });

  it('may be framed by anybody, says nothing of the person, and is kept by caches', async () => {
    const response = await fetch(at(`/${network}/embed/initiative-list`));
    assert.match(response.headers.get('Content-Security-Policy') ?? '', /frame-ancestors \*/);
    assert.match(response.headers.get('Cache-Control') ?? '', /^public/);
    assert.equal(response.headers.get('Set-Cookie'), null);
  });

  it('is for everyone, with the widget in it', async () => {
    for (const lang of ['en', 'es', 'ar']) {
      const opened = await openPage(
        stage.browser,
        at(`/${network}/embed/event-calendar?lang=${lang}&scheme=dark`),
        screens.phone,
      );
      await opened.page.locator('tejido-event-calendar .calendar:not([inert])').waitFor();
      assert.deepEqual(await axe(opened.page), []);
      assert.deepEqual([opened.console, opened.foreign], [[], []]);
      await opened.context.close();
    }
  });

  for (const [path, status] of [
    [`/${network}/embed/initiative-list?goal=99`, 400],
    [`/${network}/embed/initiative-list?scheme=pink`, 400],
    [`/${network}/embed/initiative-card?initiative=none-such`, 404],
    [`/${network}/embed/network`, 404],
    [`/${network}/embed/constructor`, 404],
    ['/none-such/embed/initiative-list', 404],
  ] as const)
    it(`says what is wrong: ${path}`, async () => {
      const response = await fetch(at(path), { headers: { Accept: 'text/html' } });
      assert.equal(response.status, status);
      assert.match(await response.text(), /<h1>/);
    });
});
