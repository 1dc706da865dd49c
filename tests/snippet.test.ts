import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openPage, screens } from './support/browser.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();

/** Opens a page of somebody else's, on another port, with something pasted into it. */
async function paste(snippet: string, options: Parameters<typeof openPage>[2] = {}) {
  stage.page = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Mi página</title><body>${snippet.replaceAll('http://localhost:4600', stage.server.url)}</body></html>`;
  return openPage(stage.browser, stage.site, options, [stage.server.url]);
}

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

for (const [screen, options] of Object.entries(screens)) {
  describe(`a page of somebody else's on a ${screen}`, () => {
    it('shows the network by the snippet of the README', async () => {
      const snippet = /```html\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
      const opened = await paste(snippet, options);
      await opened.page.getByRole('heading', { name: 'Cosecha de niebla' }).waitFor();
      await opened.page.locator('tejido-event-calendar table').waitFor();
      assert.deepEqual(opened.console, []);
      assert.deepEqual(opened.foreign, []);
      await opened.context.close();
    });

    it('shows it from a content system that strips unknown elements', async () => {
      const opened = await paste(
        '<div data-tejido="event-calendar" data-network="red-alianzas-mx" data-view="agenda" data-lang="en"><a href="/">Events</a></div><script src="http://localhost:4600/embed/tejido.js" type="module"></script>',
        options,
      );
      await opened.page.locator('tejido-event-calendar h3, tejido-event-calendar h4').first().waitFor();
      assert.deepEqual(opened.console, []);
      await opened.context.close();
    });

    it('holds two networks in two languages, and takes widgets that come later', async () => {
      const opened = await paste(
        `<script src="http://localhost:4600/embed/tejido.js" async></script>
        <tejido-initiative-list network="red-alianzas-mx" limit="2"></tejido-initiative-list>
        <tejido-network network="local4action-hubs" lang="fr"><tejido-initiative-list limit="2"></tejido-initiative-list></tejido-network>`,
        options,
      );
      await opened.page.getByRole('searchbox', { name: 'Buscar' }).waitFor();
      await opened.page.getByRole('searchbox', { name: 'Rechercher' }).waitFor();
      await opened.page.evaluate(() => {
        const late = document.createElement('tejido-sdg-badge');
        late.setAttribute('goal', '6');
        document.body.append(late);
      });
      await opened.page.locator('tejido-sdg-badge').getByText('Agua limpia y saneamiento').waitFor();
      assert.deepEqual(opened.console, []);
      await opened.context.close();
    });
  });
}

describe('the first widget of a page', () => {
  it('costs at most 24 KB of scripts and words, as they travel', async () => {
    const opened = await paste('');
    const session = await opened.context.newCDPSession(opened.page);
    await session.send('Network.enable');
    const names = new Map<string, string>();
    const bytes = new Map<string, number>();
    session.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, response.url));
    session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      const name = names.get(requestId) ?? '';
      if (name.includes('/embed/')) bytes.set(name, (bytes.get(name) ?? 0) + encodedDataLength);
    });
    stage.page = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Mi página</title><script src="${stage.server.url}/embed/tejido.js" async></script><tejido-initiative-list network="red-alianzas-mx"></tejido-initiative-list></html>`;
    await opened.page.reload();
    await opened.page.getByRole('heading', { name: 'Cosecha de niebla' }).waitFor();
    const total = [...bytes.values()].reduce((sum, size) => sum + size, 0);
    console.log(`      first widget: ${total} bytes in ${bytes.size} files`);
    assert.ok(total > 10_000 && total <= 24 * 1024, `${total} bytes: ${JSON.stringify([...bytes])}`);
    await opened.context.close();
  });
});
