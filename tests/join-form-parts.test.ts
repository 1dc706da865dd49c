import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, screens, type Watched } from './support/browser.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

/*
 * What is said once the join form has been sent is loaded while it is filled in. Where that cannot be had, the request is kept, sent and told of
 * all the same.
 */

const network = 'red-alianzas-mx';
const data = await temporaryDirectory();
let server: RunningServer;
let browser: Browser;
/** The script with what is said once the form has been sent. */
let script: string;

before(async () => {
  [server, browser] = await Promise.all([startDemoServer(data.path), launchBrowser()]);
  const manifest = await (await fetch(`${server.url}/embed/manifest.json`)).json();
  [script] = (manifest as { parts: { outcome: { scripts: [string] } } }).parts.outcome.scripts;
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await data.remove();
});

const posts = '**/join-requests';
const words = '**/join-outcome.*.json';

/** A page that embeds the form, when that can be filled in. */
async function openForm(prepare?: (page: Page) => Promise<unknown>): Promise<Watched> {
  const opened = await openPage(browser, 'about:blank', screens.phone);
  const { page } = opened;
  await page.route('**/join', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Join</title><link rel="icon" href="/assets/icon.svg">
<main><h1>Join us</h1><tejido-join-form network="${network}"></tejido-join-form></main><script src="/embed/tejido.js"></script></html>`,
    }),
  );
  await prepare?.(page);
  await page.goto(`${server.url}/join`);
  await page.getByRole('button', { name: 'Send my request' }).waitFor();
  return opened;
}

async function fillIn(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^A person/ }).check();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Ejemplo');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('ana@example.org');
  await page.getByRole('radio', { name: 'Academia' }).check();
  await page.getByRole('checkbox', { name: /^I agree/ }).check();
}

const send = (page: Page) => page.getByRole('button', { name: 'Send my request' }).click();
const headingOf = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
const cut = (page: Page, ...addresses: string[]) =>
  Promise.all(addresses.map((address) => page.route(address, (route) => route.abort())));
const mend = (page: Page, ...addresses: string[]) => Promise.all(addresses.map((address) => page.unroute(address)));
const beOnline = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

describe('what is said once the join form has been sent', () => {
  it('is not asked for before a person goes into a field, and is there before they send', async () => {
    const { page, context, console, requests } = await openForm();
    await page.waitForLoadState('networkidle');
    assert.ok(!requests.some((address) => address.endsWith(script) || address.includes('outcome')));
    const loaded = page.waitForResponse(words);
    await page.getByRole('textbox', { name: 'Your name' }).focus();
    await loaded;
    assert.equal(requests.filter((address) => address.endsWith(script)).length > 0, true);
    await fillIn(page);
    await send(page);
    await page.getByRole('heading', { name: /^One more step/ }).waitFor();
    assert.deepEqual(console, []);
    await context.close();
  });

  it('is done without where it cannot be had: errors are named, the request is kept, sent again and told of', async () => {
    const { page, context } = await openForm((opened) => cut(opened, `**/${script}`));
    await send(page);
    await page.getByRole('link', { name: 'Fill in “Your name”' }).waitFor();
    await fillIn(page);
    await cut(page, posts);
    await send(page);
    await headingOf(page, 'Your request has not gone through yet');
    await page.getByText('We will send it again. Keep this page open.').waitFor();
    assert.match(await page.evaluate(() => JSON.stringify(localStorage)), /pending.*ana@example\.org/);

    // It can be had, and the request still cannot be sent.
    await mend(page, `**/${script}`);
    await beOnline(page);
    await page.getByRole('button', { name: 'Send again now' }).waitFor();
    await page.getByText('We could not reach the server.').waitFor();
    await mend(page, posts);
    await beOnline(page);
    await page.getByText(/jrq_/).waitFor();
    await context.close();
  });

  it('is asked for again when the connection is back, also once the request has arrived', async () => {
    const { page, context } = await openForm((opened) => cut(opened, words));
    await fillIn(page);
    await send(page);
    await headingOf(page, 'We have received your request');
    assert.equal(await page.getByText(/jrq_/).count(), 0);
    const isFocused = () => document.activeElement?.shadowRoot?.activeElement?.textContent;
    assert.equal(await page.evaluate(isFocused), 'We have received your request');
    await mend(page, words);
    await beOnline(page);
    await page.getByText(/jrq_/).waitFor();
    assert.match(String(await page.evaluate(isFocused)), /^One more step/u);
    await context.close();
  });

  it('is asked for at once for a request that was not through when the page was left', async () => {
    const { page, context } = await openForm();
    await fillIn(page);
    await cut(page, posts);
    await send(page);
    await page.getByRole('button', { name: 'Send again now' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Send again now' }).waitFor();
    await mend(page, posts);
    await page.reload();
    await page.getByText(/jrq_/).waitFor();
    await context.close();
  });
});
