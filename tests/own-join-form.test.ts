import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axe } from './support/axe.ts';
import { launchBrowser, openPage, screens } from './support/browser.ts';
import { leastTime } from './support/least-time.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

/*
 * The form of a network that has made it its own: two steps, questions, conditions. By the widget on a page that embeds, and as a
 * page without JavaScript.
 */

const network = 'local4action-hubs';
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
  parts: Record<string, { scripts: string[] }>;
}

/** The script that most forms never need. */
async function ownScript(): Promise<string> {
  const { parts } = (await (await fetch(`${server.url}/embed/manifest.json`)).json()) as Manifest;
  return parts['rare']?.scripts[0] as string;
}

/** A page that embeds the form of a network. */
async function openForm(of: string, options: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>) {
  const opened = await openPage(browser, 'about:blank', options, [server.url]);
  const { page } = opened;
  await page.route('**/join', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Join</title><link rel="icon" href="/assets/icon.svg">
<main><h1>Join</h1><tejido-join-form network="${of}"><a href="#">Join by mail</a></tejido-join-form></main>
<script src="/embed/tejido.js"></script></html>`,
    }),
  );
  await prepare?.(page);
  await page.goto(`${server.url}/join`);
  return opened;
}

async function fillInFirst(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^A person/ }).check();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Ejemplo');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('ana@example.org');
  await page.getByRole('radio', { name: 'Local government' }).check();
  await page.getByRole('textbox', { name: 'Municipality or region' }).fill('Orilla Clara');
}

for (const [screen, options] of Object.entries(screens) as [string, BrowserContextOptions][])
  describe(`a network’s own form on a ${screen}`, () => {
    it('is filled in in two steps, across a reload, and arrives', async () => {
      const { page, context, console, foreign, requests } = await openForm(network, options);
      await page.getByRole('heading', { name: 'Step 1 of 2 About you' }).waitFor();
      assert.deepEqual(await axe(page), []);
      await fillInFirst(page);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'Step 2 of 2 Your initiative' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Step 2 of 2 Your initiative' }).waitFor();
      await page.getByRole('radio', { name: 'Yes' }).check();
      await page.getByRole('radio', { name: 'Two years' }).check();
      await page.getByText('Sustainable Development Goals you work on').click();
      await page.getByRole('searchbox', { name: 'Search goals and targets' }).fill('11.3');
      await page.getByRole('checkbox', { name: /^11\.3/ }).check();
      await page.getByRole('checkbox', { name: /^I agree/ }).check();
      assert.deepEqual(await axe(page), []);
      await page.getByRole('button', { name: 'Send my request' }).click();
      await page.getByRole('heading', { name: /^One more step/u }).waitFor();
      assert.ok(requests.some((address) => address.includes('/own-form.en.json')));
      assert.deepEqual(console, []);
      assert.deepEqual(foreign, []);
      await context.close();
    });

    it('is sent without JavaScript, all steps on one page', async () => {
      const address = `${server.url}/${network}/embed/join-form?lang=en`;
      const { page, context } = await openPage(browser, address, { ...options, javaScriptEnabled: false });
      const opened = Date.now();
      await fillInPlain(page);
      await page.getByRole('group', { name: 'How soon will it have results?' }).getByLabel('Two years').check();
      // The plain form is not taken from those who are quicker than people.
      await leastTime(opened);
      await page.getByRole('button', { name: 'Send my request' }).click();
      await page.getByText('There is a problem').waitFor();
      await page.getByRole('link', { name: 'Fill in “Do you work on an initiative that could become a HUB?”' }).click();
      await page.getByLabel('Yes', { exact: true }).check();
      await page.getByRole('button', { name: 'Send my request' }).click();
      await page.getByRole('heading', { name: /^One more step/u }).waitFor();
      await context.close();
    });
  });

async function fillInPlain(page: Page): Promise<void> {
  await page.getByLabel('A person, with or without an organization').check();
  await page.getByLabel('Your name').fill('Ana Ejemplo');
  await page.getByLabel('E-mail address').fill('ana@example.org');
  await page.getByLabel('Sector', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Municipality or region').fill('Orilla Clara');
  await page.getByText('Targets of goal 11', { exact: true }).click();
  await page.getByLabel(/^11\.3 /).check();
  await page.locator('input[name="consent.purposes"]').first().check();
}

describe('what only such a network needs', () => {
  it('is not loaded for the usual form', async () => {
    const script = await ownScript();
    const { page, context, requests } = await openForm('red-alianzas-mx', {});
    await page.getByRole('button', { name: 'Send my request' }).waitFor();
    assert.ok(!requests.some((address) => address.endsWith(script) || address.includes('own-form')));
    await context.close();
  });

  it('does not run when it is not what was built: the page’s own link stays', async () => {
    const script = await ownScript();
    const { page, context } = await openForm(network, {}, (opened) =>
      opened.route(`**/${script}`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'globalThis.stolen = true;' }),
      ),
    );
    await page.getByText('The form could not be loaded.').waitFor();
    assert.ok(await page.getByRole('link', { name: 'Join by mail' }).isVisible());
    assert.equal(await page.evaluate('globalThis.stolen'), undefined);
    await context.close();
  });
});
