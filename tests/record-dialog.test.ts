import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPage, screens } from './support/browser.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();
const network = 'red-alianzas-mx';
const list = `<tejido-initiative-list network="${network}" limit="3" filters="" detail="dialog"><a href="#all">Todas</a></tejido-initiative-list>`;

/** Opens a page of somebody else's, on another port, under the strictest policy. */
async function host(markup: string, options: Parameters<typeof openPage>[2] = {}) {
  const { url } = stage.server;
  stage.headers = {
    'Content-Security-Policy': `default-src 'none'; script-src ${url}; connect-src ${url}; img-src ${url}; require-trusted-types-for 'script'; trusted-types lit-html`,
  };
  stage.page = `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mi página</title><body><p><a href="#antes">Antes</a></p>${markup}<script src="${url}/embed/tejido.js" async></script></body></html>`;
  return openPage(stage.browser, stage.site, options, [url]);
}

const words = (requests: readonly string[]) => requests.filter((address) => address.includes('/record-dialog.'));

for (const [screen, options] of Object.entries(screens))
  describe(`a title on a page of somebody else's, on a ${screen}`, () => {
    it('opens its record by keyboard, and gives the focus back', async () => {
      const opened = await host(list, options);
      const { page } = opened;
      const title = page.locator('tejido-initiative-list article').first().getByRole('link').first();
      await title.waitFor();
      assert.deepEqual(words(opened.requests), [], 'the dialog is loaded before anybody wants it');
      const name = await title.textContent();
      const length = await page.evaluate(() => history.length);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: name?.trim() ?? '' });
      await dialog.getByRole('term').first().waitFor();
      await dialog.locator('[aria-busy=true]').waitFor({ state: 'detached' });
      assert.equal(words(opened.requests).length, 1);
      assert.equal(opened.requests.filter((address) => /\/initiatives\/ini_/.test(address)).length, 1);
      const href = await dialog.getByRole('link', { name: 'Abrir la página' }).getAttribute('href');
      assert.match(href ?? '', new RegExp(`^${stage.server.url}/${network}/initiatives/`));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      assert.equal(await title.evaluate((link) => (link.getRootNode() as ShadowRoot).activeElement === link), true);
      assert.deepEqual([page.url(), await page.evaluate(() => history.length)], [stage.site, length]);
      assert.deepEqual(opened.console, []);
      assert.deepEqual(opened.foreign, []);
      await opened.context.close();
    });

    it('opens events and organizations, too, also from a content system', async () => {
      const opened = await host(
        `<div data-tejido="organization-list" data-network="${network}" data-limit="2" data-detail="dialog"><a href="#all">Todas</a></div>
        <tejido-event-calendar network="${network}" view="agenda" detail="dialog"></tejido-event-calendar>`,
        options,
      );
      for (const widget of ['organization-list', 'event-calendar']) {
        const title = opened.page.locator(`tejido-${widget} article`).first().getByRole('heading').getByRole('link');
        await title.click();
        const dialog = opened.page.getByRole('dialog');
        await dialog.getByRole('term').first().waitFor();
        await dialog.getByRole('button', { name: 'Cerrar' }).click();
        await dialog.waitFor({ state: 'detached' });
      }
      assert.deepEqual(opened.console, []);
      await opened.context.close();
    });
  });

describe('a title whose dialog cannot be had', () => {
  it('opens the page', async () => {
    const opened = await host(list);
    const title = opened.page.locator('tejido-initiative-list article').first().getByRole('link').first();
    await title.waitFor();
    await opened.page.route(/record-dialog/, (route) => route.abort());
    await title.click();
    await opened.page.waitForURL(new RegExp(`/${network}/initiatives/`));
    await opened.context.close();
  });
});

describe('a widget of organizations as a page of its own', () => {
  it('lists them with and without scripts', async () => {
    const address = `${stage.server.url}/${network}/embed/organization-list?detail=dialog&limit=3`;
    const opened = await openPage(stage.browser, address);
    await opened.page.locator('tejido-organization-list[detail=dialog] article').nth(2).waitFor();
    assert.deepEqual(opened.console, []);
    await opened.context.close();
    const plain = await openPage(stage.browser, address, { javaScriptEnabled: false });
    assert.ok(await plain.page.getByRole('link', { name: 'Colectivo Cuenca Viva' }).isVisible());
    await plain.context.close();
  });

  it('can be put together in the builder, by what organizations are chosen by', async () => {
    const query = 'network=red-alianzas-mx&widget=organization-list&sector=academia&detail=dialog';
    const opened = await openPage(stage.browser, `${stage.server.url}/embed?${query}`);
    const { page } = opened;
    assert.match(await page.locator('#element').inputValue(), /<tejido-organization-list [^>]*detail="dialog"/);
    assert.match(await page.locator('#element').inputValue(), /sector="academia"/);
    assert.equal(await page.locator('#choice-sector').count(), 1);
    assert.equal(await page.locator('#choice-goal').count(), 1);
    assert.deepEqual(opened.console, []);
    await opened.context.close();
  });
});
