import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { factsOf, phonePicture, sign } from '../packages/server/test/support/files.ts';
import { openPage, screens } from './support/browser.ts';
import { setEmpty } from './support/empty-stage.ts';

/*
 * From nothing: somebody with a phone makes a network on an empty server, gives it a color and a logo, publishes two organizations, three initiatives
 * with pictures from its camera and an event, and pastes a snippet into a page of theirs, in less than ten minutes at a person's pace, while the server is
 * killed five times.
 */

const stage = setEmpty();
let page: Page;
let photo: Buffer;
/** What a person would have needed so far, in seconds: one and a half for a tap, and a fifth of one for a letter. */
let seconds = 0;
let kills = 0;

before(async () => {
  photo = await phonePicture();
});

const control = (name: string): Locator => page.locator(`[name="${name}"]`);

async function type(name: string, text: string): Promise<void> {
  seconds += 1.5 + text.length / 5;
  await control(name).fill(text);
}

async function tap(target: Locator): Promise<void> {
  seconds += 1.5;
  await target.tap();
}

async function choose(name: string, value: string): Promise<void> {
  seconds += 3;
  await control(name).selectOption(value);
}

const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

/** Sends a form to a server that is killed as it comes, has it started again, and finds everything that was typed. */
async function tapAsItIsKilled(name: string, typed: Readonly<Record<string, string>>, again: string): Promise<void> {
  await stage.kill();
  kills++;
  await tap(button(name));
  // The page that says so may come as a failed load.
  await page.waitForURL('chrome-error://**').catch(() => {});
  await stage.start();
  await page.goto(new URL(again, stage.server.url).href);
  await page.getByRole('status').getByText('se conservó en este navegador').waitFor();
  for (const [field, text] of Object.entries(typed)) assert.equal(await control(field).inputValue(), text, field);
  await tap(button(name));
}

const records = (path: string) => `${stage.server.url}/desk/red-del-agua/records/${path}?lang=es`;
const published = () => page.getByRole('status').getByText('Publicado').waitFor();

async function takePicture(alt: string): Promise<void> {
  seconds += 6;
  await control('image.file').setInputFiles({ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByText('IMG_2041.jpg ha llegado').waitFor();
  await type('image.alt.es', alt);
  await type('image.alt.pt', alt);
}

describe('a network from nothing', () => {
  it('is made, set up and filled on a phone, through a server that is killed five times', async () => {
    page = await stage.signIn('ana@example.org', 'es', { ...screens.phone, hasTouch: true });
    seconds += 3;
    await tap(page.getByRole('link', { name: 'Nueva red' }));
    await type('name', 'Red del Agua');
    await type('slug', 'red-del-agua');
    await choose('main', 'es');
    await tap(page.locator('[name=languages][value=pt]'));
    await type('timeZone', 'America/Mexico_City');
    await tapAsItIsKilled('Crear la red', { name: 'Red del Agua', slug: 'red-del-agua' }, '/desk/new-network?lang=es');
    await page.waitForURL(/\/desk\/red-del-agua\/records/);

    await page.goto(`${stage.server.url}/desk/red-del-agua/settings/look?lang=es`);
    await type('brand.accent', '#7a1fa2');
    seconds += 6;
    const logo = await sign(600, 400, '#7a1fa2');
    await control('brand.logo.file').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
    await page.getByText('logo.png ha llegado').waitFor();
    await type('brand.logo.alt.es', 'Una gota');
    await tapAsItIsKilled(
      'Guardar',
      { 'brand.accent': '#7a1fa2', 'brand.logo.alt.es': 'Una gota' },
      '/desk/red-del-agua/settings/look?lang=es',
    );
    await page.waitForURL(/done=/);

    for (const [index, name] of ['Cooperativa Agua de Niebla', 'Universidad del Desierto'].entries()) {
      await page.goto(records('organizations/new'));
      await type('name.es', name);
      await type('name.pt', name);
      await choose('sector', index === 0 ? 'civil-society' : 'academia');
      if (index === 0)
        await tapAsItIsKilled(
          'Publicar ahora',
          { 'name.es': name },
          '/desk/red-del-agua/records/organizations/new?lang=es',
        );
      else await tap(button('Publicar ahora'));
      await published();
    }

    for (const [index, title] of ['Cosecha de niebla', 'Huertos de azotea', 'Escuela del agua'].entries()) {
      await page.goto(records('initiatives/new'));
      await type('title.es', title);
      await type('title.pt', `${title} (pt)`);
      await type('summary.es', 'Agua para cuarenta familias.');
      await choose('kind', 'project');
      await tap(page.locator('tejido-sdg-picker [part~=list]').getByRole('checkbox', { name: /Agua limpia/ }));
      await choose('partners.0.organization', 'cooperativa-agua-de-niebla');
      await takePicture('Dos mallas en la niebla');
      if (index === 0)
        await tapAsItIsKilled(
          'Publicar ahora',
          { 'title.es': title, 'image.alt.es': 'Dos mallas en la niebla' },
          '/desk/red-del-agua/records/initiatives/new?lang=es',
        );
      else await tap(button('Publicar ahora'));
      await published();
    }

    await page.goto(records('events/new'));
    await type('title.es', 'Asamblea del agua');
    await type('summary.es', 'Nos vemos en la plaza.');
    const day = new Date(Date.now() + 5 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    for (const [name, time] of [
      ['start', '09:00'],
      ['end', '11:00'],
    ] as const) {
      await type(`${name}.date`, day);
      await type(`${name}.time`, time);
    }
    await tapAsItIsKilled(
      'Publicar ahora',
      { 'title.es': 'Asamblea del agua' },
      '/desk/red-del-agua/records/events/new?lang=es',
    );
    await published();
    assert.equal(kills, 5);
  });

  it('is shown by the snippet on a page of somebody else’s, pictures upright and without what a camera adds', async (t) => {
    const snippets: string[] = [];
    for (const widget of ['widget=initiative-list', 'widget=organization-list', 'widget=event-calendar&view=agenda']) {
      await page.goto(`${stage.server.url}/embed?network=red-del-agua&${widget}&lang=es`);
      await page.locator('#snippet-element, [id^=snippet]').first().waitFor();
      seconds += 6;
      snippets.push(await page.locator('textarea[readonly]').first().inputValue());
    }
    const site = createServer((_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(
          `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ciudad</title><h1>Ciudad</h1>${snippets.join('\n')}`,
        ),
    );
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    t.after(() => site.close().closeAllConnections());
    const { port } = site.address() as AddressInfo;
    const guest = await openPage(stage.browser, `http://127.0.0.1:${port}/`, screens.phone, [stage.server.url]);
    const names = [
      'Cosecha de niebla',
      'Huertos de azotea',
      'Escuela del agua',
      'Cooperativa Agua de Niebla',
      'Universidad del Desierto',
      'Asamblea del agua',
    ];
    for (const name of names) await guest.page.getByRole('heading', { name }).first().waitFor();
    const pictures = guest.page.locator('tejido-initiative-list img');
    assert.equal(await pictures.count(), 3);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((image) => (image as HTMLImageElement).decode());
      const address = await picture.evaluate((image) => (image as HTMLImageElement).currentSrc);
      const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
      const { width, height, exif, orientation } = await factsOf(bytes);
      assert.ok(height > width, `${width} × ${height} is not upright`);
      assert.deepEqual([exif, orientation], [undefined, undefined]);
      for (const told of ['Elena', 'GPS', 'Niebla 7']) assert.ok(!bytes.includes(told), told);
    }
    assert.deepEqual([guest.console, guest.foreign], [[], []]);
    await guest.context.close();
    t.diagnostic(`${Math.round(seconds)} seconds at a person’s pace`);
    assert.ok(seconds < 600, `${Math.round(seconds)} seconds`);
  });
});
