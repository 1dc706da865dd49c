import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { axe } from './support/axe.ts';
import { screens } from './support/browser.ts';
import { setDesk } from './support/desk-stage.ts';

/*
 * The editor of records in a browser: what is chosen in it, and what is seen before it is published.
 */

const stage = setDesk();

const fill = (page: Page, name: string, text: string) => page.locator(`[name="${name}"]`).fill(text);
const valueOf = (page: Page, name: string) => page.locator(`[name="${name}"]`).inputValue();

/** What a form would send under a name. */
const sent = (page: Page, name: string) =>
  page.evaluate(
    (wanted) => new FormData(document.querySelector<HTMLFormElement>('.desk-editor') ?? undefined).getAll(wanted),
    name,
  );

async function save(page: Page, label: string, context: BrowserContext) {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.locator('.desk-done').waitFor();
  assert.ok(context.pages().length >= 1);
}

describe('goals and targets', () => {
  it('are chosen by the picker, kept in the browser, and stored', async () => {
    const { page, context, console: lines } = await stage.edit('es');
    const chosen = page.locator('tejido-sdg-picker [part~=chosen]');
    await fill(page, 'title.es', 'Cosecha de niebla');
    await page
      .locator('tejido-sdg-picker [part~=list]')
      .getByRole('checkbox', { name: /Agua limpia y saneamiento/ })
      .check();
    await page.getByRole('searchbox').fill('6.4');
    await page.locator('tejido-sdg-picker [part~=list]').getByRole('checkbox', { name: /^6\.4/ }).check();
    assert.deepEqual([await sent(page, 'goals'), (await sent(page, 'targets')).filter(Boolean)], [['6'], ['6.4']]);
    // Longer than what is typed waits to be kept.
    await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('6.4')));
    await page.reload();
    await chosen.getByText('6.4', { exact: true }).first().waitFor();
    assert.deepEqual([await sent(page, 'goals'), (await sent(page, 'targets')).filter(Boolean)], [['6'], ['6.4']]);
    await save(page, 'Guardar', context);
    await chosen.getByText('6.4', { exact: true }).first().waitFor();
    assert.deepEqual([await sent(page, 'goals'), (await sent(page, 'targets')).filter(Boolean)], [['6'], ['6.4']]);
    assert.deepEqual(lines, []);
    await context.close();
  });

  it('are boxes and a line of codes without scripts; what is no code stays to be mended', async () => {
    const { page, context } = await stage.edit('es', { ...screens.phone, javaScriptEnabled: false });
    await fill(page, 'title.es', 'Sin guiones');
    await page.locator('[name=goals][value="6"]').check();
    await fill(page, 'targets', '6.1, 6.x');
    await save(page, 'Guardar', context);
    assert.equal(await valueOf(page, 'targets'), '6.1, 6.x');
    await fill(page, 'targets', '6.1, 13.2');
    await save(page, 'Guardar', context);
    assert.deepEqual(
      await page
        .locator('[name=targets]:checked')
        .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value'))),
      ['6.1', '13.2'],
    );
    await context.close();
  });
});

describe('a place', () => {
  it('is found by its name while it is typed, and named in every language when it is saved', async () => {
    const { page, context, console: lines } = await stage.edit('es');
    await fill(page, 'title.es', 'En Oaxaca');
    const field = page.getByLabel('País o región', { exact: false });
    await field.pressSequentially('oaxa');
    await page.locator('datalist option[value^="Oaxaca"]').waitFor({ state: 'attached' });
    await field.fill('Oaxaca, México (MX-OAX)');
    await save(page, 'Guardar', context);
    assert.equal(await field.inputValue(), 'Oaxaca, México (MX-OAX)');
    assert.deepEqual(
      [await valueOf(page, 'territory.name.es'), await valueOf(page, 'territory.name.en')],
      ['Oaxaca', 'Oaxaca'],
    );
    // Another place takes its names with it.
    await field.fill('francia');
    await save(page, 'Guardar', context);
    assert.deepEqual(
      [await field.inputValue(), await valueOf(page, 'territory.name.es'), await valueOf(page, 'territory.name.en')],
      ['Francia (FR)', 'Francia', 'France'],
    );
    assert.deepEqual(lines, []);
    await context.close();
  });

  it('is asked for where several are called so, without scripts too', async () => {
    const { page, context } = await stage.edit('es', { ...screens.phone, javaScriptEnabled: false });
    await fill(page, 'title.es', 'En Córdoba');
    await fill(page, 'territory.code', 'córdoba');
    await save(page, 'Guardar', context);
    assert.equal(await valueOf(page, 'territory.code'), 'córdoba', 'what was typed is still there');
    await page.getByRole('radio', { name: 'Córdoba, Argentina (AR-X)' }).check();
    await save(page, 'Guardar', context);
    assert.equal(await valueOf(page, 'territory.code'), 'Córdoba, Argentina (AR-X)');
    await context.close();
  });
});

describe('a preview', () => {
  it('is the real widget in a frame, follows what is typed, and saves nothing', async () => {
    const { page, context, console: lines } = await stage.edit('es');
    await page.getByText('Verlo antes de publicarlo').click();
    const frame = page.frameLocator('iframe[name=preview]');
    await frame.getByText('Título').first().waitFor();
    await fill(page, 'title.es', 'Cosecha de <niebla>');
    await fill(page, 'summary.es', 'Agua para 40 familias.');
    await page.locator('[name=kind]').selectOption({ index: 1 });
    // Parts are the widget's alone; what stands in its place until it is there has none.
    const card = frame.locator('tejido-initiative-card [part~=card]');
    await card.getByRole('heading', { name: 'Cosecha de <niebla>' }).waitFor();
    await fill(page, 'summary.es', 'Agua para 50 familias.');
    await card.getByText('Agua para 50 familias.').waitFor();
    assert.match(page.url(), /initiatives\/new/);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: 'Mostrar su página completa' }).click(),
    ]);
    await opened.getByRole('heading', { level: 1, name: 'Cosecha de <niebla>' }).waitFor();
    await opened.close();
    await page.goto(`${stage.server.url}/desk/red-alianzas-mx/records?lang=es&q=niebla`);
    assert.equal(await page.getByRole('link', { name: 'Cosecha de <niebla>' }).count(), 0);
    // What was only looked at is still there.
    await page.goto(`${stage.server.url}/desk/red-alianzas-mx/records/initiatives/new?lang=es`);
    await page.locator('.desk-done').waitFor();
    assert.equal(await valueOf(page, 'summary.es'), 'Agua para 50 familias.');
    assert.deepEqual(lines, []);
    await context.close();
  });

  it('is a card without scripts, says what is lacking, and leaves out what is not right', async () => {
    const { page, context } = await stage.edit('ar', { ...screens.phone, javaScriptEnabled: false });
    await page.locator('[data-preview] summary').click();
    const show = page.locator('button[formtarget=preview]');
    const frame = page.frameLocator('iframe[name=preview]');
    await show.click();
    await frame.getByRole('listitem').first().waitFor();
    await fill(page, 'title.es', 'Cosecha');
    await fill(page, 'summary.es', 'Agua.');
    await page.locator('[name=kind]').selectOption({ index: 1 });
    await fill(page, 'url', 'no es una dirección');
    await show.click();
    await frame.getByRole('heading', { name: 'Cosecha' }).waitFor();
    await context.close();
  });

  for (const lang of ['es', 'ar'])
    it(`and everything around it is usable by everyone, in ${lang}`, async () => {
      const { page, context } = await stage.edit(lang);
      await page.locator('tejido-sdg-picker').getByRole('searchbox').waitFor();
      await page.locator('[data-preview] summary').click();
      await page.frameLocator('iframe[name=preview]').locator('main').waitFor();
      assert.deepEqual(await axe(page), []);
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
        'nothing is wider than the screen',
      );
      await context.close();
    });
});
