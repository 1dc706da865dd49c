import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { overflowOf } from './injection/inert.ts';
import { axe } from './support/axe.ts';
import { openPage, screens } from './support/browser.ts';
import { setEmpty } from './support/empty-stage.ts';

/*
 * A network of one's own, from an empty server to other people's pages: by people who know no JSON, on a phone, through a server that is killed, side by
 * side, and without scripts.
 */

const stage = setEmpty();
const signIn = (email: string, lang: string, options: BrowserContextOptions = {}): Promise<Page> =>
  stage.signIn(email, lang, { ...screens.phone, ...options });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const fill = (page: Page, name: string, text: string) => page.locator(`[name="${name}"]`).fill(text);
const at = (path: string) => `${stage.server.url}/desk/red-del-agua/records/${path}`;

describe('a network of one’s own', () => {
  it('is made on an empty server, which says what to do next', async () => {
    const { page: home, context } = await openPage(stage.browser, stage.server.url);
    await home.getByText('tejido network create').waitFor();
    await context.close();
    const page = await signIn('ana@example.org', 'es');
    await page.getByRole('link', { name: 'Nueva red' }).click();
    await fill(page, 'name', 'Red del Agua');
    await fill(page, 'slug', 'v1');
    await page.locator('[name=main]').selectOption('es');
    await page.locator('[name=languages][value=pt]').check();
    await fill(page, 'timeZone', 'America/Mexico_City');
    await button(page, 'Crear la red').click();
    await page.getByRole('alert').getByText('Otra red').waitFor();
    assert.equal(await page.locator('[name=name]').inputValue(), 'Red del Agua', 'what was typed is still there');
    await fill(page, 'slug', 'red-del-agua');
    await button(page, 'Crear la red').click();
    await page.waitForURL(/\/desk\/red-del-agua\/records/);
    await page.context().close();
  });

  it('publishes through a server that is killed, and another site shows it', async () => {
    const page = await signIn('ana@example.org', 'es');
    await page.goto(at('organizations/new?lang=es'));
    await fill(page, 'name.es', 'Cooperativa Agua de Niebla');
    await page.locator('[name=sector]').selectOption('civil-society');
    await button(page, 'Publicar ahora').click();
    await page.getByRole('status').getByText('Publicado').waitFor();

    await page.goto(at('initiatives/new?lang=es'));
    await fill(page, 'title.es', 'Cosecha de niebla');
    await fill(page, 'summary.es', 'Agua para 40 familias.');
    await fill(page, 'partners.0.name.es', 'Cooperativa Agua de Niebla');
    await page.locator('[name=kind]').selectOption('project');
    await page
      .locator('tejido-sdg-picker [part~=list]')
      .getByRole('checkbox', { name: /Agua limpia/ })
      .check();
    // Killed as it is sent: what was typed stands in the form again.
    await stage.kill();
    await button(page, 'Publicar ahora').click();
    await page.waitForURL('chrome-error://**');
    await stage.start();
    await page.goto(at('initiatives/new?lang=es'));
    await page.getByRole('status').getByText('se conservó en este navegador').waitFor();
    assert.equal(await page.locator('[name="summary.es"]').inputValue(), 'Agua para 40 familias.');
    assert.equal(
      await page
        .locator('tejido-sdg-picker [part~=list]')
        .getByRole('checkbox', { name: /Agua limpia/ })
        .isChecked(),
      true,
    );
    await button(page, 'Publicar ahora').click();
    await page.getByRole('status').getByText('Publicado').waitFor();
    await page.goto(at('initiatives/new?lang=es'));
    assert.equal(await page.locator('[name="title.es"]').inputValue(), '', 'what was saved is kept no more');

    await page.goto(at('events/new?lang=es'));
    await fill(page, 'title.es', 'Asamblea del agua');
    await fill(page, 'summary.es', 'Nos vemos.');
    const day = new Date(Date.now() + 5 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    for (const [name, time] of [
      ['start', '09:00'],
      ['end', '11:00'],
    ] as const) {
      await fill(page, `${name}.date`, day);
      await fill(page, `${name}.time`, time);
    }
    await button(page, 'Publicar ahora').click();
    await page.getByRole('status').getByText('Publicado').waitFor();
    await page.context().close();

    const site = createServer((_, response) => {
      const widgets =
        '<tejido-initiative-list></tejido-initiative-list><tejido-event-calendar view="agenda"></tejido-event-calendar>';
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(
          `<!doctype html><html lang="es"><meta charset="utf-8"><title>Ciudad</title><tejido-network network="red-del-agua" src="${stage.server.url}">${widgets}</tejido-network><script type="module" src="${stage.server.url}/embed/tejido.js"></script>`,
        );
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const { port } = site.address() as AddressInfo;
    const shown = await openPage(stage.browser, `http://127.0.0.1:${port}/`, screens.phone, [stage.server.url]);
    await shown.page.getByRole('heading', { name: 'Cosecha de niebla' }).waitFor();
    await shown.page.getByRole('heading', { name: 'Asamblea del agua' }).waitFor();
    assert.deepEqual([shown.console, shown.foreign], [[], []]);
    await shown.context.close();
    site.close();

    const read = await openPage(stage.browser, `${stage.server.url}/red-del-agua/initiatives/cosecha-de-niebla`, {
      javaScriptEnabled: false,
    });
    assert.match(await read.page.locator('main').innerText(), /Agua para 40 familias/);
    await read.context.close();
  });

  it('keeps the words of two who write the same, and shows both', async () => {
    const [ana, eva] = [
      await signIn('ana@example.org', 'es'),
      await signIn('eva@example.org', 'en', { javaScriptEnabled: false }),
    ];
    await ana.goto(at('initiatives/cosecha-de-niebla?lang=es'));
    await eva.goto(at('initiatives/cosecha-de-niebla?lang=en'));
    await fill(ana, 'title.es', 'Cosecha de niebla en el puerto');
    await button(ana, 'Guardar').click();
    await ana.getByRole('status').getByText('la versión anterior').waitFor();
    await fill(eva, 'description.es', 'Escrito por Eva al mismo tiempo.');
    await button(eva, 'Save').click();
    const alert = eva.getByRole('alert');
    await alert.getByText('Somebody else has changed this').waitFor();
    await alert.getByText('Cosecha de niebla en el puerto').waitFor();
    assert.equal(await eva.locator('[name="description.es"]').inputValue(), 'Escrito por Eva al mismo tiempo.');
    await button(eva, 'Save').click();
    await eva.getByRole('link', { name: 'History' }).click();
    assert.ok((await eva.locator('main li').count()) >= 4, 'every version is there');
    await eva.locator('summary').first().click();
    await eva.getByText('Cosecha de niebla en el puerto').first().waitFor();
    await button(eva, 'Have this version again Version 3').click();
    await eva.getByRole('status').getByText('earlier version').waitFor();
    assert.equal(await eva.locator('[name="title.es"]').inputValue(), 'Cosecha de niebla en el puerto');
    for (const page of [ana, eva]) await page.context().close();
  });

  it('shows a draft nowhere', async () => {
    const page = await signIn('ana@example.org', 'es');
    await page.goto(at('initiatives/new?lang=es'));
    await fill(page, 'title.es', 'Secreto bien guardado');
    await fill(page, 'slug', 'secreto-bien-guardado');
    await button(page, 'Guardar').click();
    await page.getByRole('status').getByText('Guardado').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    await page.context().close();
    const api = `${stage.server.url}/v1/networks/red-del-agua`;
    for (const address of [
      `${api}/initiatives?limit=100&facets=kind`,
      `${api}/initiatives?q=secreto`,
      `${api}/initiatives/${id}`,
      `${api}/initiatives/secreto-bien-guardado`,
      `${api}/initiatives/${id}/draft`,
      `${stage.server.url}/red-del-agua`,
      `${stage.server.url}/red-del-agua/initiatives`,
      `${stage.server.url}/red-del-agua/initiatives/secreto-bien-guardado`,
      `${stage.server.url}/red-del-agua/initiatives/${id}`,
      `${stage.server.url}/sitemap.xml`,
      `${stage.server.url}/openapi.json`,
    ])
      assert.doesNotMatch(await (await fetch(address)).text(), /Secreto bien guardado/, address);
  });

  it('is set up by its owner: colors, words that are in use, another wording of the notice', async () => {
    const page = await signIn('ana@example.org', 'es', { javaScriptEnabled: false });
    const settings = async (part: string) => {
      await page.goto(`${stage.server.url}/desk/red-del-agua/settings?lang=es`);
      await page.getByRole('link', { name: part }).click();
    };
    await settings('Color');
    await fill(page, 'brand.accent', '#0b6e4f');
    await button(page, 'Guardar').click();
    await page.getByText('Guardado.').waitFor();
    await settings('Sectores');
    await button(page, 'Quitar Sociedad civil').click();
    await button(page, 'Guardar').click();
    await page.getByRole('alert').getByText('«Sociedad civil» se queda').waitFor();
    await settings('Aviso de privacidad');
    await fill(page, 'notices.0.text.es', 'Usamos sus datos para responderle, y nada más.');
    await button(page, 'Guardar').click();
    await page.getByText('Guardado como aviso nuevo').waitFor();
    const network = (await (await fetch(`${stage.server.url}/v1/networks/red-del-agua`)).json()) as {
      brand: { accent: string };
      privacyNotices: { text: { es: string } }[];
    };
    assert.equal(network.brand.accent, '#0b6e4f');
    assert.equal(network.privacyNotices.length, 2, 'the notice before stays');
    await page.context().close();
  });

  it('is written by everybody: accessible, in two directions, at 320 px', async () => {
    const [es, ar] = [await signIn('ana@example.org', 'es'), await signIn('ana@example.org', 'ar')];
    const paths = [
      'records',
      'records/initiatives/new',
      'records/events/new',
      'records/initiatives/cosecha-de-niebla',
      'settings',
      ...['name', 'look', 'purposes', 'sectors', 'themes', 'form', 'privacy', 'origins', 'retention'].map(
        (part) => `settings/${part}`,
      ),
    ];
    for (const [page, lang] of [
      [es, 'es'],
      [ar, 'ar'],
    ] as const)
      for (const path of [...paths.map((one) => `/desk/red-del-agua/${one}`), '/desk/new-network']) {
        await page.goto(`${stage.server.url}${path}?lang=${lang}`);
        await page.evaluate(() => {
          for (const part of document.querySelectorAll('details')) part.open = true;
        });
        assert.deepEqual(await axe(page), [], `${path} ${lang}`);
        await page.setViewportSize({ width: 320, height: 700 });
        assert.deepEqual(await overflowOf(page), [], `${path} ${lang}`);
        await page.setViewportSize(screens.phone.viewport);
      }
    for (const page of [es, ar]) await page.context().close();
  });

  it('is erased by its owner, who writes its name', async () => {
    const page = await signIn('ana@example.org', 'es', { javaScriptEnabled: false });
    await page.goto(`${stage.server.url}/desk/red-del-agua/settings?lang=es`);
    await page.locator('summary', { hasText: 'Borrar esta red' }).click();
    await fill(page, 'slug', 'red-del-agua');
    await button(page, 'Borrar esta red').click();
    assert.equal((await fetch(`${stage.server.url}/v1/networks/red-del-agua`)).status, 404);
    await page.context().close();
    assert.match(
      stage.command(
        'network',
        'create',
        'red-del-sol',
        '--name',
        'Red del Sol',
        '--languages',
        'es',
        '--owner',
        'ana@example.org',
      ),
      /\/desk\/sign-in\?token=/,
    );
    assert.equal((await fetch(`${stage.server.url}/v1/networks/red-del-sol`)).status, 200);
    assert.match(stage.command('demo', 'remove'), /no demonstration networks/);
  });
});
