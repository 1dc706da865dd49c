import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { axe } from './support/axe.ts';
import { launchBrowser, openPage, screens } from './support/browser.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

const data = await temporaryDirectory();
let server: RunningServer;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([startDemoServer(data.path), launchBrowser()]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await data.remove();
});

for (const [screen, options] of Object.entries(screens)) {
  describe(`the city page on a ${screen}`, () => {
    it('shows the network and behaves as a guest', async () => {
      const { page, context, console, foreign, requests } = await openPage(browser, `${server.url}/demo/city`, options);
      await page.evaluate(watchShifts);
      await page.getByRole('heading', { name: 'Cosecha de niebla' }).waitFor();
      await page.locator('tejido-event-calendar table').waitFor();
      await page.evaluate(scrollThrough);

      assert.deepEqual(console, [], 'nothing on the console');
      assert.deepEqual(foreign, [], 'no request to anybody else');
      assert.deepEqual(await context.cookies(), [], 'no cookie');
      assert.deepEqual(await page.evaluate(() => document.querySelectorAll('style').length), 0, 'no global style');
      assert.ok((await page.evaluate(shiftsSoFar)) <= 0.02, 'no layout shift');
      assert.doesNotMatch(server.output(), /csp-report|"violat/i, 'no report of the content security policy');

      const answers = requests.filter((url) => url.includes('/v1/'));
      assert.equal(new Set(answers).size, answers.length, `each answer asked for once: ${answers.join('\n')}`);
      assert.equal(answers.length, 3, 'the initiatives, the events, and the network’s words');
      await context.close();
    });

    it('is accessible, light and dark', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, context } = await openPage(browser, `${server.url}/demo/city`, { ...options, colorScheme });
        await page.getByRole('heading', { name: 'Cosecha de niebla' }).waitFor();
        await page.locator('tejido-event-calendar table').waitFor();
        assert.deepEqual(await axe(page), [], colorScheme);
        await context.close();
      }
    });

    it('filters and loads more', async () => {
      const { page, context } = await openPage(browser, `${server.url}/demo/city`, options);
      const list = page.locator('tejido-initiative-list');
      const cards = list.getByRole('heading', { level: 3 });
      await cards.first().waitFor();
      const before = await cards.count();
      await list.getByRole('button', { name: /más/ }).click();
      await page.waitForFunction(
        (count) =>
          (document.querySelector('tejido-initiative-list')?.shadowRoot?.querySelectorAll('h3').length ?? 0) > count,
        before,
      );

      await list.getByRole('searchbox').fill('niebla');
      await page.waitForFunction(
        () => document.querySelector('tejido-initiative-list')?.shadowRoot?.querySelectorAll('h3').length === 1,
      );
      assert.equal(await cards.first().innerText(), 'Cosecha de niebla');
      await context.close();
    });
  });
}

describe('the city page', () => {
  it('keeps its links without JavaScript, and when the scripts are not there', async () => {
    const { page, context } = await openPage(browser, `${server.url}/demo/city`, { javaScriptEnabled: false });
    assert.ok((await page.locator('tejido-initiative-list a').count()) > 0);
    await context.close();

    const broken = await openPage(browser, 'about:blank');
    await broken.page.route('**/embed/*.js', (route) =>
      route.request().url().endsWith('tejido.js') ? route.continue() : route.abort(),
    );
    await broken.page.goto(`${server.url}/demo/city`);
    await broken.page.waitForLoadState('networkidle');
    assert.ok(await broken.page.locator('tejido-initiative-list a').first().isVisible());
    await broken.context.close();
  });

  it('does not run a script that was tampered with', async () => {
    const { page, context } = await openPage(browser, 'about:blank');
    await page.route('**/embed/*.js', async (route) => {
      if (route.request().url().endsWith('tejido.js')) return route.continue();
      const response = await route.fetch();
      return route.fulfill({ response, body: `globalThis.tampered = true;\n${await response.text()}` });
    });
    await page.goto(`${server.url}/demo/city`);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => 'tampered' in globalThis), false);
    assert.ok(await page.locator('tejido-initiative-list a').first().isVisible());
    await context.close();
  });
});

function watchShifts(): void {
  const page = globalThis as { shifts?: number };
  page.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number })[])
      if (!entry.hadRecentInput) page.shifts = (page.shifts ?? 0) + entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

function shiftsSoFar(): number {
  return (globalThis as { shifts?: number }).shifts ?? 0;
}

async function scrollThrough(): Promise<void> {
  for (let y = 0; y < document.body.scrollHeight; y += 400) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
}
