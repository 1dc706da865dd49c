import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type Rollup } from 'vite';
import { openPage } from './support/browser.ts';
import { setStage } from './support/stage.ts';

const examples = new URL('../examples/', import.meta.url);
let files = new Map<string, string>();
const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const stage = setStage((request, response) => {
  const name = request.url?.slice(1) || 'index.html';
  const type = types[name.split('.').at(-1) as string] ?? 'text/plain';
  // The examples name the port that `npm start` listens on.
  const text = files.get(name)?.replaceAll('http://localhost:4600', stage.server.url);
  response.writeHead(text === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
});

const open = () => openPage(stage.browser, stage.site, {}, [stage.server.url]);

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
    const { stdout } = await run(process.execPath, [script, stage.server.url]);
    assert.match(stdout, /^Red de Alianzas para la Acción Local\n(?:20\d\d-\d\d-\d\d \d\d:\d\d .+\n)+$/);
    await assert.rejects(run(process.execPath, [script, stage.server.url, 'nowhere']), /There is no network "nowhere"/);
  });
});
