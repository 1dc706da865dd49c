import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openPage } from './browser.ts';
import { leastTime } from './least-time.ts';
import { linkTo } from './mails.ts';
import type { RunningServer } from './server.ts';

/** Where to join, and by what. */
export interface JoiningPlace {
  browser: Browser;
  server: Pick<RunningServer, 'url'>;
  data: { path: string };
  /** The network's slug. */
  network: string;
}

const send = { es: 'Enviar mi solicitud', ar: 'إرسال طلبي' };

/** Asks to join by the form of a browser without scripts, and gives the link in the mail. */
export async function joinWithoutScripts(
  { browser, server, data, network }: JoiningPlace,
  lang: keyof typeof send,
  email: string,
): Promise<string> {
  const { page, context } = await openPage(browser, `${server.url}/${network}/embed/join-form?lang=${lang}`, {
    javaScriptEnabled: false,
  });
  const opened = Date.now();
  await page.locator('input[name=applicant]').first().check();
  await page.locator('input[name=name]').fill('Ana "la Jefa" <b>Ejemplo</b>');
  await page.locator('input[name=email]').fill(email);
  await page.locator('select[name=sector]').selectOption({ index: 1 });
  await page.locator('textarea[name=message]').fill('Línea uno\n<script>alert(1)</script>');
  await page.locator('input[name="consent.purposes"]').first().check();
  // The plain form is not taken from those who are quicker than people.
  await leastTime(opened);
  await page.getByRole('button', { name: send[lang] }).click();
  const reference = await page.locator('code').innerText();
  assert.ok((await page.locator('main').innerText()).includes(email), 'where the mail went');
  await context.close();
  const link = await linkTo(data.path, reference, email);
  assert.equal(link.origin, server.url);
  return link.href;
}
