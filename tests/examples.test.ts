import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { launchBrowser, openPage } from './support/browser.ts';
import { type RunningServer, startServer, temporaryDirectory } from './support/server.ts';

const examples = new URL('../examples/', import.meta.url);
const data = await temporaryDirectory();
let server: RunningServer;
let browser: Browser;
let host: Server;
let files = new Map<string, string>();

before(async () => {
  [server, browser] = await Promise.all([startServer(data.path), launchBrowser()]);
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  host = createServer((request, response) => {
    const name = request.url?.slice(1) || 'index.html';
    const type = types[name.split('.').at(-1) as string] ?? 'text/plain';
    // The examples name the port that `npm start` listens on.
    const text = files.get(name)?.replaceAll('http://localhost:4600', server.url);
    response.writeHead(text === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
});

after(async () => {
  host?.close();
  await browser?.close();
  await server?.stop();
  await data.remove();
});

const open = () => openPage(browser, `http://127.0.0.1:${(host.address() as AddressInfo).port}/`, {}, [server.url]);

describe('the examples', () => {
  it('plain-html shows a list, a calendar, another language and the form', async () => {
    files = new Map([
      ['index.html', await readFile(new URL('plain-html/index.html', examples), 'utf8')],
      ['favicon.ico', ''],
    ]);
    const { page, context, console } = await open();
    await page.getByRole('heading', { name: 'Cosecha de niebla' }).waitFor();
    await page.locator('tejido-event-calendar table').waitFor();
    await page.locator('tejido-network tejido-initiative-list h3').first().waitFor();
    await page.getByRole('radio').first().waitFor();
    assert.deepEqual(console, []);
    await context.close();
  });

  it('content-system shows the agenda', async () => {
    files = new Map([
      ['index.html', await readFile(new URL('content-system/index.html', examples), 'utf8')],
      ['favicon.ico', ''],
    ]);
    const { page, context, console } = await open();
    await page.locator('[part~="heading"]').first().waitFor();
    assert.deepEqual(console, []);
    await context.close();
  });

  it('vite-app is bundled and runs', async () => {
    const { output } = (await build({
      root: fileURLToPath(new URL('vite-app', examples)),
      configFile: false,
      logLevel: 'error',
      build: { write: false, target: 'es2022' },
    })) as Rollup.RollupOutput;
    files = new Map(output.map((file) => [file.fileName, String(file.type === 'chunk' ? file.code : file.source)]));
    files.set('favicon.ico', '');
    const { page, context, console } = await open();
    await page.getByRole('heading', { name: 'Cosecha de niebla' }).waitFor();
    await page.getByRole('radio').first().waitFor();
    assert.deepEqual(console, []);
    await context.close();
  });

  it('sdk-node prints the events, and says what is wrong', async () => {
    const script = fileURLToPath(new URL('sdk-node/events.mjs', examples));
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [script, server.url]);
    assert.match(stdout, /^Red de Alianzas para la Acción Local\n(?:20\d\d-\d\d-\d\d \d\d:\d\d .+\n)+$/);
    await assert.rejects(run(process.execPath, [script, server.url, 'nowhere']), /There is no network "nowhere"/);
  });
});
