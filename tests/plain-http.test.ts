import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './support/browser.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

const data = await temporaryDirectory();
let server: RunningServer;
let browser: Browser;

before(async () => {
  // By a name that is not the machine's own, without TLS: to a browser an insecure page.
  const rule = '--host-resolver-rules=MAP city.test 127.0.0.1';
  [server, browser] = await Promise.all([
    startDemoServer(data.path, { TEJIDO_LOG_LEVEL: 'error' }),
    launchBrowser([rule]),
  ]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await data.remove();
});

describe('a page over plain HTTP', () => {
  it('sends a request to a network that asks for work, without the browser’s cryptography', async (t) => {
    const { port } = new URL(server.url);
    const { page, context, console } = await openPage(browser, `http://city.test:${port}/demo/un-country`);
    page.setDefaultTimeout(120_000);
    assert.equal(await page.evaluate(() => typeof crypto.subtle), 'undefined');
    await page.waitForFunction(() => document.querySelector('tejido-join-form')?.shadowRoot?.querySelector('form'));
    const start = performance.now();
    await page.getByRole('radio', { name: 'A person' }).check();
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Ejemplo');
    await page.getByRole('textbox', { name: 'E-mail address' }).fill('ana@example.org');
    await page.getByRole('radio', { name: 'Academia' }).check();
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await page.getByRole('button', { name: 'Send my request' }).click();
    await page.getByText(/jrq_/).waitFor();
    t.diagnostic(`${Math.round(performance.now() - start)} ms from the first click to the receipt`);
    assert.deepEqual(console, []);
    await context.close();
  });
});
