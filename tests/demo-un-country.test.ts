import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe } from './support/axe.ts';
import { launchBrowser, openPage, screens } from './support/browser.ts';
import { leastTime } from './support/least-time.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

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

/** Fills what is needed, as a person would; the labels are the same with and without JavaScript. */
async function fill(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'A person' }).check();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Ejemplo');
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('ana@example.org');
  const sector = page.getByRole('radio', { name: 'Academia' });
  if ((await sector.count()) > 0) await sector.check();
  else await page.getByLabel('Sector', { exact: true }).selectOption('Academia');
  await page.getByRole('textbox', { name: /What can you offer/ }).fill('Talleres <b>de agua</b> & "niebla"');
  await page
    .getByRole('checkbox', { name: /I agree/ })
    .first()
    .check();
}

for (const [screen, options] of Object.entries(screens)) {
  for (const javaScriptEnabled of [false, true]) {
    describe(`the UN country page on a ${screen}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      const open = async () => {
        const opened = await openPage(browser, `${server.url}/demo/un-country`, { ...options, javaScriptEnabled });
        if (javaScriptEnabled)
          await opened.page.waitForFunction(() =>
            document.querySelector('tejido-join-form')?.shadowRoot?.querySelector('form'),
          );
        return opened;
      };

      it('says what is wrong beside each field, keeps what was typed, and takes it once it is right', async () => {
        const { page, context, console, foreign } = await open();
        const opened = Date.now();
        assert.equal(await page.locator('[name=website]').filter({ visible: true }).count(), 0);
        await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Ejemplo');
        await page.getByRole('button', { name: 'Send my request' }).click();
        const summary = page.getByRole('alert').filter({ has: page.getByRole('link') });
        await summary.waitFor();
        assert.ok((await summary.getByRole('link').count()) >= 4, 'an error for each field that is missing');
        assert.equal(await page.getByRole('textbox', { name: 'Your name' }).inputValue(), 'Ana Ejemplo');
        // With scripts the title follows when what speaks of errors is there, which was asked for when the form was gone into.
        if (javaScriptEnabled) await page.waitForFunction(() => document.title.startsWith('Error'));
        assert.match(await page.title(), /^Error/);

        await fill(page);
        // The plain form is not taken from those who are quicker than people.
        if (!javaScriptEnabled) await leastTime(opened);
        await page.getByRole('button', { name: 'Send my request' }).click();
        await page.getByText(/jrq_/).waitFor();
        assert.doesNotMatch(await page.title(), /^Error/);
        // Without scripts the browser itself notes the 422 of the page with the errors.
        if (javaScriptEnabled) assert.deepEqual(console, []);
        assert.deepEqual(foreign, []);
        await context.close();
      });
    });
  }

  it(`the UN country page is accessible on a ${screen}, with and without JavaScript, in both its languages`, async () => {
    for (const lang of ['en', 'es']) {
      const { page, context } = await openPage(browser, `${server.url}/demo/un-country?lang=${lang}`, options);
      await page.waitForFunction(() => document.querySelector('tejido-join-form')?.shadowRoot?.querySelector('form'));
      assert.deepEqual(await axe(page), [], lang);
      await context.close();
    }
  });
}
