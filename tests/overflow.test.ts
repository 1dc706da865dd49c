import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { overflowOf } from './injection/inert.ts';
import { launchBrowser, openPage, screens } from './support/browser.ts';

const style = await readFile(new URL('../packages/server/assets/desk.css', import.meta.url), 'utf8');

// A click does not wait for the page that it leads to. On a busy machine the key was measured before the style sheet that lets it break had come,
// which nobody sees: a browser paints nothing until then.
test('a new key is as wide as its page, however late the style sheet comes', async (t) => {
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const { page } = await openPage(browser, 'about:blank', screens.phone);
  const { promise: isAsked, resolve: send } = Promise.withResolvers<void>();
  await page.route('https://red.example/**', async (route) => {
    const isStyle = route.request().url().endsWith('.css');
    if (isStyle) await isAsked;
    const body = `<!doctype html><html lang="es"><meta name="viewport" content="width=device-width"><title>Clave</title>
<link rel="stylesheet" href="/desk.css"><body class="desk"><p><code class="desk-secret">tok_${'a'.repeat(70)}</code></p>`;
    await route.fulfill({ contentType: isStyle ? 'text/css' : 'text/html', body: isStyle ? style : body });
  });
  await page.goto('https://red.example/key', { waitUntil: 'commit' });
  await page.locator('.desk-secret').waitFor();
  const overflow = overflowOf(page);
  // Whoever does not wait for the style sheet has measured by then.
  await page.evaluate(() => {});
  send();
  assert.deepEqual(await overflow, []);
});
