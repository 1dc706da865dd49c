import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe } from './support/axe.ts';
import { launchBrowser, openPage, screens } from './support/browser.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

/* The picker in the form of a page that embeds, where the loader brings it once somebody opens the goals. */

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

interface Manifest {
  widgets: Record<string, { scripts: string[] }>;
}

/** The picker's own script, which no other widget needs. */
async function ownScript(): Promise<string> {
  const { widgets } = (await (await fetch(`${server.url}/embed/manifest.json`)).json()) as Manifest;
  return widgets['tejido-sdg-picker']?.scripts[0] as string;
}

const goals = (page: Page) => page.getByText('Sustainable Development Goals you work on').locator('visible=true');

async function openForm(options: Parameters<typeof openPage>[2], prepare?: (page: Page) => Promise<unknown>) {
  const opened = await openPage(browser, `${server.url}/demo/un-country?lang=en`, options);
  if (prepare) {
    await prepare(opened.page);
    await opened.page.reload();
  }
  await opened.page.waitForFunction(() =>
    document.querySelector('tejido-join-form')?.shadowRoot?.querySelector('form'),
  );
  return opened;
}

for (const [screen, options] of Object.entries(screens)) {
  describe(`the goals of the form on a ${screen}`, () => {
    it('are a picker once they are opened, and not before', async () => {
      const { page, context, console, foreign, requests } = await openForm(options);
      const script = await ownScript();
      assert.ok(!requests.some((address) => address.endsWith(script)));
      await goals(page).click();
      await page.getByRole('searchbox', { name: 'Search goals and targets' }).fill('6.1');
      await page.getByRole('checkbox', { name: /^6\.1 ?Bring drinking water/ }).check();
      await page.getByRole('button', { name: /^Remove: 6\.1/ }).waitFor();
      assert.ok(requests.some((address) => address.endsWith(script)));
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(console, []);
      assert.deepEqual(foreign, []);
      await context.close();
    });

    it('stay plain boxes where the picker’s script is not the one that was built', async () => {
      const script = await ownScript();
      const { page, context } = await openForm(options, (opened) =>
        opened.route(`**/${script}`, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'globalThis.stolen = true;' }),
        ),
      );
      const refused = page.waitForEvent('console', (line) => /integrity/i.test(line.text()));
      await goals(page).click();
      await refused;
      await page.getByRole('checkbox', { name: /^6 ?Clean water and sanitation/ }).check();
      await page.getByText('1 chosen').waitFor();
      assert.equal(await page.evaluate('globalThis.stolen'), undefined);
      await context.close();
    });
  });
}
