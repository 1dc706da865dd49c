import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser, openPage, screens } from './support/browser.ts';
import { joinWithoutScripts } from './support/join.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

// From the form to the mail and the page that its link leads to, as a person goes without JavaScript.

const network = 'red-alianzas-mx';
const data = await temporaryDirectory();
let server: RunningServer;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([startDemoServer(data.path), launchBrowser()]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await data.remove();
});

const words = {
  es: {
    confirm: 'Confirmar mi solicitud',
    confirmed: 'Su solicitud está confirmada',
    correct: 'Corregir mis datos',
    name: 'Su nombre',
    save: 'Guardar mis correcciones',
    erase: 'Borrar mi solicitud',
    eraseConfirm: 'Sí, borrar todo',
    erased: 'Su solicitud fue borrada',
    invalid: 'Este enlace no funciona',
  },
  ar: {
    confirm: 'تأكيد طلبي',
    confirmed: 'أُكّد طلبك',
    correct: 'تصحيح بياناتي',
    name: 'اسمك',
    save: 'حفظ التصحيحات',
    erase: 'محو طلبي',
    eraseConfirm: 'نعم، امحُ كل شيء',
    erased: 'مُحي طلبك',
    invalid: 'هذا الرابط لا يعمل',
  },
} as const;

const join = (lang: keyof typeof words, email: string): Promise<string> =>
  joinWithoutScripts({ browser, server, data, network }, lang, email);

for (const [screen, options] of Object.entries(screens) as [string, BrowserContextOptions][])
  for (const lang of ['es', 'ar'] as const)
    describe(`a person’s own request on a ${screen}, in ${lang}`, () => {
      const own = words[lang];

      it('is confirmed, corrected and erased without JavaScript', async () => {
        const link = await join(lang, `sin-${screen}@example.org`);
        const { page, context, console, foreign } = await openPage(browser, link, {
          ...options,
          locale: lang,
          javaScriptEnabled: false,
        });
        assert.equal(await page.locator('html').getAttribute('dir'), lang === 'ar' ? 'rtl' : 'ltr');
        await page.getByRole('button', { name: own.confirm }).click();
        await page.getByText(own.confirmed).waitFor();
        await page.reload();
        await page.getByText(own.confirmed).waitFor();

        await page.getByRole('link', { name: own.correct }).click();
        const name = page.getByRole('textbox', { name: own.name });
        // From here on the browser has its own to say about forms that are refused.
        assert.deepEqual(console, []);
        await name.fill('');
        await page.getByRole('button', { name: own.save }).click();
        await page.locator('.plain-form-summary').waitFor();
        await name.fill('Ana Corregida');
        await page.getByRole('button', { name: own.save }).click();
        await page.getByText('Ana Corregida').waitFor();
        await page.getByText('<script>alert(1)</script>').waitFor();

        await page.getByRole('link', { name: own.erase }).click();
        await page.getByRole('button', { name: own.eraseConfirm }).click();
        await page.getByText(own.erased).waitFor();
        await page.goto(link);
        await page.getByText(own.invalid).waitFor();
        assert.deepEqual(foreign, []);
        await context.close();
      });
    });
