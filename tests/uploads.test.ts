import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { pdf, phoneExif, photograph } from '../packages/server/test/support/files.ts';
import { overflowOf } from './injection/inert.ts';
import { axe } from './support/axe.ts';
import { openPage, screens } from './support/browser.ts';
import { setDesk } from './support/desk-stage.ts';

/*
 * Pictures and documents, from a phone to other people's pages: with a script and without, through a lost connection, and what is refused.
 */

const stage = setDesk();
let photo: Buffer;

before(async () => {
  photo = await (await photograph(3000, 2000)).withExif(phoneExif).jpeg({ quality: 95 }).toBuffer();
});

const fill = (page: Page, name: string, text: string) => page.locator(`[name="${name}"]`).fill(text);
const valueOf = (page: Page, name: string) => page.locator(`[name="${name}"]`).inputValue();
const choose = (page: Page, name: string, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator(`[name="${name}"]`).setInputFiles(files);
/** The same by files on the disk: a browser without scripts takes no others from a test. */
async function pick(page: Page, name: string, ...files: { name: string; buffer: Buffer }[]) {
  const paths = files.map((file) => join(stage.data.path, file.name));
  for (const [index, { buffer }] of files.entries()) await writeFile(paths[index] ?? '', buffer);
  await page.locator(`[name="${name}"]`).setInputFiles(paths);
}
const jpeg = (name = 'niebla.jpg') => ({ name, mimeType: 'image/jpeg', buffer: photo });
const asPdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: pdf });

async function save(page: Page, label = 'Guardar') {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.locator('.desk-done, .desk-summary').first().waitFor();
}

/** The record that was just published, as everybody reads it. */
async function published(page: Page): Promise<{ slug: string; image: Record<string, unknown>; documents: object[] }> {
  const href = await page.locator('.desk-state a').getAttribute('href');
  const slug = new URL(href ?? '', stage.server.url).pathname.split('/').at(-1) ?? '';
  const response = await fetch(`${stage.server.url}/v1/networks/red-alianzas-mx/initiatives/${slug}`);
  assert.equal(response.status, 200);
  return (await response.json()) as Awaited<ReturnType<typeof published>>;
}

describe('pictures and documents', () => {
  it('are sent at once with a script, described, published, and seen on other people’s pages', async (t) => {
    const { page, context, console: lines } = await stage.edit('es');
    await page.getByText('20 MB y 50 millones').first().waitFor();
    await fill(page, 'title.es', 'Niebla con imagen');
    await fill(page, 'summary.es', 'Mallas que atrapan la niebla.');
    await page.locator('[name=kind]').selectOption({ index: 1 });
    const sizes: number[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/files?')) sizes.push(request.postDataBuffer()?.length ?? 0);
    });
    await choose(page, 'image.file', jpeg());
    await page.getByText('niebla.jpg ha llegado').waitFor();
    await page.getByText('Diga abajo qué muestra la imagen').waitFor();
    assert.ok((sizes[0] ?? Infinity) < photo.length / 2, `${sizes[0]} of ${photo.length} bytes were sent`);
    await page.waitForFunction(() => {
      const picture = document.querySelector<HTMLImageElement>('.desk-picture img');
      return picture?.complete && picture.naturalWidth > 0;
    });
    await choose(page, 'documents.file', asPdf('Programa.pdf'), asPdf('Informe "final".pdf'));
    await page.getByText('Programa.pdf ha llegado').waitFor();
    await page.getByText('Informe "final".pdf ha llegado').waitFor();
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(await overflowOf(page), []);
    // Kept in the browser, with what was sent.
    await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('Informe')));
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.locator('.desk-done').waitFor();
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('.desk-picture img')?.naturalWidth ?? 0) > 0,
    );
    assert.equal(await page.locator('[data-rows] li').count(), 2);
    await save(page, 'Publicar ahora');
    await page.getByRole('alert').getByText('Imagen').waitFor();
    await fill(page, 'image.alt.es', 'Dos mallas en la niebla');
    await save(page, 'Publicar ahora');
    const record = await published(page);
    const { image, documents } = record;
    assert.deepEqual([image['alt'], image['width'], image['height']], [{ es: 'Dos mallas en la niebla' }, 1600, 1067]);
    assert.equal((image['sources'] as object[]).length, 4);
    assert.deepEqual(
      documents.map((one) => ({ ...one, url: '' })),
      ['Programa', 'Informe "final"'].map((name) => ({
        url: '',
        name: { es: name },
        type: 'application/pdf',
        size: pdf.length,
      })),
    );
    // What was asked for too early, and said.
    assert.deepEqual(
      lines.filter((line) => !line.includes('status of 422')),
      [],
    );
    await context.close();

    const site = createServer((_, response) =>
      response.end(
        `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Otra</title><script src="${stage.server.url}/embed/tejido.js" async></script><tejido-initiative-card network="red-alianzas-mx" initiative="${record.slug}"></tejido-initiative-card>`,
      ),
    );
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    t.after(() => site.close());
    const elsewhere = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
    const guest = await openPage(stage.browser, elsewhere, screens.phone, [stage.server.url]);
    const picture = guest.page.locator('tejido-initiative-card img');
    await picture.waitFor();
    await guest.page.waitForFunction(() => {
      const card = document.querySelector('tejido-initiative-card');
      return (card?.shadowRoot?.querySelector('img')?.naturalWidth ?? 0) > 0;
    });
    const seen = await picture.evaluate((node) => {
      const one = node as HTMLImageElement;
      return [one.alt, one.loading, one.getAttribute('width'), one.currentSrc, one.srcset.split(',').length] as const;
    });
    assert.deepEqual(seen.slice(0, 3), ['Dos mallas en la niebla', 'lazy', '1600']);
    assert.match(seen[3], /\/(640|960)$/, 'as large as the phone needs it');
    assert.equal(seen[4], 4);
    assert.deepEqual([guest.console, guest.foreign], [[], []]);
    await guest.context.close();

    const own = await openPage(
      stage.browser,
      `${stage.server.url}/red-alianzas-mx/initiatives/${record.slug}?lang=es`,
      screens.phone,
    );
    await own.page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('.net-picture')?.naturalWidth ?? 0) > 0,
    );
    const sharing = await own.page.locator('meta[property="og:image"]').getAttribute('content');
    assert.equal(
      (await fetch(sharing ?? '', { headers: { Accept: '*/*' } })).headers.get('Content-Type'),
      'image/jpeg',
    );
    await own.page.getByRole('heading', { name: 'Para descargar' }).waitFor();
    await own.page
      .getByText(/PDF · 1 kB/)
      .first()
      .waitFor();
    const [download] = await Promise.all([
      own.page.waitForEvent('download'),
      own.page.getByRole('link', { name: 'Programa' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'programa.pdf');
    assert.deepEqual(await axe(own.page), []);
    assert.deepEqual(own.console, []);
    await own.context.close();
  });

  it('wait for a connection, can be taken back, and say what is wrong with them', async () => {
    const { page, context } = await stage.edit('es');
    await context.setOffline(true);
    await choose(page, 'image.file', jpeg());
    await page.getByText('No hay conexión').waitFor();
    assert.deepEqual(await axe(page), []);
    await page.locator('.desk-sending').getByRole('button', { name: 'Cancelar' }).click();
    await page.getByText('niebla.jpg no se envió').waitFor();
    await choose(page, 'image.file', jpeg());
    await page.getByText('No hay conexión').waitFor();
    await context.setOffline(false);
    await page.getByText('niebla.jpg ha llegado').waitFor();
    const first = await valueOf(page, 'image.url');
    await choose(page, 'image.file', {
      ...jpeg('dibujo.svg'),
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    });
    await page.getByText('Aquí no se admite esta imagen').waitFor();
    assert.equal(await valueOf(page, 'image.url'), first, 'the one before stays');
    await choose(page, 'documents.file', { ...asPdf('macro.docx'), buffer: Buffer.from('PK') });
    await page.getByText('Aquí no se admite este documento').waitFor();
    await context.close();
  });

  it('go with the form without scripts; what is refused takes nothing else with it', async () => {
    const { page, context } = await stage.edit('es', { ...screens.phone, javaScriptEnabled: false });
    await fill(page, 'title.es', 'Sin guiones con imagen');
    await fill(page, 'summary.es', 'Una frase.');
    await page.locator('[name=kind]').selectOption({ index: 1 });
    await fill(page, 'image.alt.es', 'Una malla');
    await pick(page, 'image.file', { ...jpeg('grande.jpg'), buffer: Buffer.alloc(21 * 1024 * 1024) });
    await pick(page, 'documents.file', asPdf('Programa.pdf'));
    await save(page);
    await page.getByRole('alert').getByText('El archivo es demasiado grande').waitFor();
    assert.deepEqual(
      [
        await valueOf(page, 'title.es'),
        await valueOf(page, 'image.alt.es'),
        await valueOf(page, 'documents.0.name.es'),
      ],
      ['Sin guiones con imagen', 'Una malla', 'Programa'],
    );
    await pick(page, 'image.file', jpeg());
    await save(page, 'Publicar ahora');
    const { image, documents } = await published(page);
    assert.deepEqual([image['alt'], image['width'], documents.length], [{ es: 'Una malla' }, 1600, 1]);
    // An address elsewhere in its place: nothing is known of that one.
    await page.locator('fieldset summary').filter({ hasText: 'Dirección web de la imagen' }).click();
    await fill(page, 'image.url', 'https://red.example/otra.jpg');
    await page.locator('[name="documents.0.remove"]').check();
    await save(page, 'Publicar los cambios');
    const changed = await published(page);
    assert.deepEqual(
      [changed.image, changed.documents],
      [{ url: 'https://red.example/otra.jpg', alt: { es: 'Una malla' } }, undefined],
    );
    await page.locator('[name="image.remove"]').check();
    await save(page, 'Publicar los cambios');
    assert.equal((await published(page)).image, undefined);
    await context.close();
  });
});
