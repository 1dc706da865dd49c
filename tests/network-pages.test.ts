import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { overflowOf } from './injection/inert.ts';
import { openPage, screens } from './support/browser.ts';
import { findLynx } from './support/lynx.ts';
import { setStage } from './support/stage.ts';

/*
 * What a network without a website puts on its letterhead: its pages on this server, for a browser that runs no scripts, one of text, a narrow phone
 * with large letters, and a printer.
 */

const stage = setStage();
const lynx = findLynx();
const network = 'red-alianzas-mx';

/** Pages of every sort. */
const pages = {
  first: `/${network}`,
  list: `/${network}/initiatives`,
  'list by the clock': `/${network}/events`,
  event: `/${network}/events/evento-paralelo-2024`,
  initiative: `/${network}/initiatives/lluvia-en-la-azotea`,
  organization: `/${network}/organizations/colectivo-cuenca-viva`,
};

describe('a visitor whose browser runs no scripts', () => {
  const open = (path: string) =>
    openPage(stage.browser, stage.server.url + path, { ...screens.phone, javaScriptEnabled: false });

  it('finds an initiative by what it works towards, reads it whole, and goes on to who takes part', async () => {
    const { page, context, console: lines, foreign } = await open(`/${network}`);
    await page.getByRole('link', { name: 'Todas las iniciativas' }).click();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Iniciativas');
    await page.getByText('Filtros').click();
    await page.getByLabel('Objetivo', { exact: true }).selectOption('6');
    await page.getByLabel('Buscar', { exact: true }).fill('lluvia');
    await page.getByRole('button', { name: 'Mostrar resultados' }).click();
    await page.getByRole('link', { name: 'Lluvia en la azotea' }).click();
    assert.match(page.url(), /\/initiatives\/lluvia-en-la-azotea$/);
    const text = await page.locator('main').innerText();
    for (const said of ['Proyecto · En marcha', 'Ciudad de México', 'Comienza', 'Agua limpia y saneamiento', '6.1'])
      assert.ok(text.includes(said), said);
    assert.ok(await page.getByRole('link', { name: 'Taller: arma tu captador de lluvia' }).isVisible());
    await page.getByRole('link', { name: 'Colectivo Cuenca Viva' }).click();
    assert.ok(await page.getByRole('link', { name: 'Lluvia en la azotea' }).isVisible());
    await page.getByRole('link', { name: 'English' }).click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.getByRole('link', { name: 'All organizations' }).click();
    assert.match(page.url(), /\/organizations\?lang=en$/);
    assert.deepEqual([lines, foreign], [[], []]);
    await context.close();
  });

  it('gets the next event into a calendar', async () => {
    const { page, context } = await open(`/${network}/events?lang=en`);
    await page.locator('h3 a').nth(1).click();
    const link = page.getByRole('link', { name: 'Add to calendar' });
    const response = await fetch(new URL((await link.getAttribute('href')) ?? '', page.url()));
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/calendar/);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    assert.ok((await response.text()).replaceAll('\r\n ', '').includes(title));
    await context.close();
  });

  it('sees when something does not take place', async () => {
    const { page, context } = await open(`/${network}/events/recorrido-por-azoteas-verdes`);
    assert.ok(await page.getByText('Cancelado', { exact: true }).isVisible());
    assert.equal(await page.getByRole('link', { name: 'Añadir al calendario' }).count(), 0);
    await context.close();
  });

  it('comes to the form, and from the first page of the server to each network', async () => {
    const { page, context } = await open('/');
    await page.locator(`a[href="/${network}"]`).click();
    await page
      .getByRole('link', { name: /ingreso/ })
      .first()
      .click();
    assert.match(page.url(), /\/embed\/join-form\?lang=es$/);
    await context.close();
  });
});

describe('a page of a network', () => {
  for (const [name, path] of Object.entries(pages))
    it(`fits a narrow phone with letters twice as large, in Spanish and Arabic: ${name}`, async () => {
      const { page, context } = await openPage(stage.browser, 'about:blank', { viewport: { width: 320, height: 700 } });
      for (const lang of ['es', 'ar']) {
        await page.goto(`${stage.server.url}${path}?lang=${lang}`);
        assert.deepEqual(await overflowOf(page), [], lang);
        // As a browser does whose owner has chosen larger letters.
        await page.setViewportSize({ width: 640, height: 700 });
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        assert.deepEqual(await overflowOf(page), [], `${lang}, 200 %`);
        await page.setViewportSize({ width: 320, height: 700 });
      }
      await context.close();
    });

  it('is small: what a phone loads of any of them fits in a few packets', async () => {
    const load = async (path: string) =>
      brotliCompressSync(Buffer.from(await (await fetch(stage.server.url + path)).arrayBuffer())).length;
    const styles = (await load('/assets/plain.css')) + (await load('/assets/network.css'));
    assert.ok(styles < 5 * 1024, `${styles} bytes of styles`);
    for (const [name, path] of Object.entries(pages)) {
      const size = await load(path);
      assert.ok(size < 12 * 1024, `${name}: ${size} bytes`);
    }
  });

  it('is printed without what cannot be pressed, with addresses written out', async () => {
    const { page, context } = await openPage(stage.browser, `${stage.server.url}${pages.event}`);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.net-sections', '.net-foot', '.net-back', '.net-act'])
      assert.ok(await page.locator(hidden).first().isHidden(), hidden);
    const { url } = (await (await fetch(`${stage.server.url}/v1/networks${pages.event}`)).json()) as { url: string };
    assert.ok(await page.getByText(url, { exact: true }).isVisible());
    const pdf = await page.pdf({ format: 'A4' });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    assert.ok(sheets !== undefined && sheets <= 2, `${sheets} sheets`);
    await context.close();
  });

  it('reads in order in a browser of text', {
    skip: lynx ? false : 'lynx is not here, or left out by TEJIDO_BROWSERS',
  }, () => {
    const dump = (path: string) =>
      execFileSync(
        lynx as string,
        ['-dump', '-nolist', '-width=100', '-assume_charset=utf-8', '-display_charset=utf-8', stage.server.url + path],
        {
          encoding: 'utf8',
        },
      ).replaceAll(/\s+/g, ' ');
    const event = dump(`${pages.event}?lang=en`);
    const order = [
      'Side Event: Network of Partnerships',
      'This event has passed',
      'When',
      'New York time',
      'Mexico City time',
      'It spoke of partnerships',
      'Organized by',
      'Updated on',
      'Join the network',
    ];
    assert.deepEqual(
      order,
      order.toSorted((one, other) => event.indexOf(one) - event.indexOf(other)),
    );
    for (const said of order) assert.ok(event.includes(said), said);
    assert.match(dump(`${pages.list}?lang=en`), /Initiatives Search .*Show results .*Filters .*Goal .*Results /);
  });
});
