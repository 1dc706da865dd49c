import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { overflowOf } from './injection/inert.ts';
import { axe } from './support/axe.ts';
import { openPage, screens, type Watched } from './support/browser.ts';
import { setDesk } from './support/desk-stage.ts';
import { joinWithoutScripts } from './support/join.ts';

/*
 * The desk's pages as a team uses them with JavaScript: the elements take the plain pages' place, under the strict policy of the pages, and by
 * keyboard alone. Where their script does not come, the plain pages stay.
 */

const network = 'red-alianzas-mx';
const stage = setDesk();

const inbox = (options: BrowserContextOptions, lang = 'es', query = ''): Promise<Watched> =>
  stage.open(`/desk/${network}?lang=${lang}${query}`, options);

describe('the desk with JavaScript', () => {
  before(async () => {
    const ask = async (email: string) => {
      const link = await joinWithoutScripts({ ...stage, network }, 'es', email);
      const { page, context } = await openPage(stage.browser, link, { javaScriptEnabled: false });
      await page.getByRole('button', { name: 'Confirmar mi solicitud' }).click();
      await context.close();
    };
    await Promise.all([ask('ana@example.org'), ask('eva@example.org')]);
  });

  it('is gone through by keyboard alone, and no word is lost by a reload', async () => {
    const { page, context, console, foreign } = await inbox(screens.desktop);
    const names = page.locator('tejido-join-request-list .request').getByRole('link');
    await names.first().focus();
    await page.keyboard.press('x');
    await page.keyboard.press('a');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Motivo' }).waitFor();
    await page.keyboard.type('Por ahora no.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('1 rechazada.').waitFor();

    await names.last().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/join-requests\/jrq_/);
    const note = page.getByRole('textbox', { name: 'Nueva nota' });
    await note.focus();
    await page.keyboard.type('Del foro <script>alert(1)</script>');
    await page.reload();
    await note.waitFor();
    assert.equal(await note.inputValue(), 'Del foro <script>alert(1)</script>');
    await note.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Se agregó la nota.').waitFor();
    await page.getByRole('button', { name: 'Aceptar', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Aceptar la solicitud' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('La solicitud fue aceptada.').waitFor();
    await page.locator('tejido-join-request').getByText('Nota agregada').waitFor();
    assert.deepEqual(console, []);
    assert.deepEqual(foreign, []);
    await context.close();
  });

  it('keeps filters over a reload, and saves what they find', async () => {
    const { page, context, console } = await inbox(screens.desktop);
    const filters = page.locator('tejido-join-request-list [part=form]');
    await filters.getByRole('combobox', { name: 'Estado' }).selectOption({ label: 'Todos los estados' });
    await page.waitForURL(/status=all/);
    await page.reload();
    await page.locator('tejido-join-request-list .head').getByText('2 solicitudes').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), `${network}-join-requests.csv`);
    assert.deepEqual(console, []);
    await context.close();
  });

  for (const [lang, colorScheme] of [
    ['es', 'light'],
    ['ar', 'dark'],
  ] as const) {
    it(`has nothing that axe finds, and fits a phone: ${lang}, ${colorScheme}`, async () => {
      const { page, context } = await inbox({ ...screens.phone, colorScheme }, lang, '&status=all');
      const rows = page.locator('tejido-join-request-list .request');
      await rows.first().waitFor();
      assert.deepEqual(await axe(page), []);
      await rows.getByRole('link').first().click();
      await page.locator('tejido-join-request article').waitFor();
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await overflowOf(page), [], 'nothing sticks out');
      await context.close();
    });
  }

  it('stays plain where the script does not come', async () => {
    const { page, context } = await inbox(screens.desktop, 'es', '&status=all');
    await page.route('**/embed/**', (route) => route.abort());
    await page.reload();
    assert.equal(await page.locator('.desk-request:visible').count(), 2);
    await page.locator('.desk-request a').first().click();
    await page.getByRole('heading', { name: 'Lo que se envió' }).or(page.locator('.desk-facts')).first().waitFor();
    await context.close();
  });
});
