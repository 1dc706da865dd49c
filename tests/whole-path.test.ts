import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { say, type Words } from '@tejido/words';
import { load } from '@tejido/words/load';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { deskWords } from '../packages/server/src/pages/desk/words.ts';
import { ownPageWords } from '../packages/server/src/pages/own-page/words.ts';
import { launchBrowser, openPage, screens } from './support/browser.ts';
import { choose, enter, focusGoesTo, tabTo, tick, type } from './support/keyboard.ts';
import { linkTo, signInTokenFor } from './support/mails.ts';
import { type RunningServer, startDemoServer, temporaryDirectory } from './support/server.ts';

/*
 * From a stranger's page to the coordinator's desk and back, by two people who have no pointer: one asks to join, the other asks back and accepts,
 * and what happened is told where it should be.
 */

const network = 'red-alianzas-mx';
const owner = 'marina@red.example';
const data = await temporaryDirectory();
let server: RunningServer;
let browser: Browser;
/** A site of somebody else's, whose page in Arabic has the form. */
let site: Server;

before(async () => {
  [server, browser] = await Promise.all([
    startDemoServer(data.path, { TEJIDO_OWNER_EMAIL: owner, TEJIDO_LOG_LEVEL: 'warn' }),
    launchBrowser(),
  ]);
  site = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="ar" dir="rtl"><meta name="viewport" content="width=device-width"><title>شركاء</title>
<script src="${server.url}/embed/tejido.js" async></script><h1>شركاء</h1><tejido-join-form network="${network}"></tejido-join-form></html>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});

after(async () => {
  site?.close();
  await browser?.close();
  await server?.stop();
  await data.remove();
});

interface Journey {
  lang: 'es' | 'ar';
  screen: keyof typeof screens;
  /** The page with the form. */
  page: () => string;
  email: string;
  name: string;
  question: string;
  answer: string;
  welcome: string;
  desk: Words<'desk'>;
}

const journeys: readonly Journey[] = [
  {
    lang: 'es',
    screen: 'phone',
    // By another name than the desk's, since the census leaves a server's own pages out.
    page: () => `${server.url.replace('localhost', '127.0.0.1')}/demo/un-country?lang=es`,
    email: 'ana@example.org',
    name: 'Ana Muñoz',
    question: 'Con que organizaciones?',
    answer: 'Con la cooperativa de agua.\nY con la escuela.',
    welcome: 'Nos vemos el martes.',
    desk: await load('desk', 'es'),
  },
  {
    lang: 'ar',
    screen: 'desktop',
    page: () => `http://127.0.0.1:${(site.address() as AddressInfo).port}/join`,
    email: 'salma@example.org',
    name: 'سلمى',
    question: 'مع أي منظمات تعملين؟',
    answer: 'مع تعاونية المياه.',
    welcome: 'أهلًا بك بيننا.',
    desk: await load('desk', 'ar'),
  },
];

for (const journey of journeys) {
  const { lang, screen, email, name, question, answer, welcome, desk } = journey;
  const pages = deskWords(lang);
  const own = ownPageWords('join-requests', lang);

  describe(`from the form to the desk and back by keyboard, in ${lang} on a ${screen}`, () => {
    let person: BrowserContext;
    let form: Page;
    let office: Page;
    let reference: string;
    /** What was printed on the pages' consoles. */
    const consoles: string[][] = [];

    before(async () => {
      const options = { ...screens[screen], locale: lang };
      const theirs = await openPage(browser, journey.page(), options);
      const ours = await openPage(browser, `${server.url}/desk?lang=${lang}`, options);
      consoles.push(theirs.console, ours.console);
      ({ context: person, page: form } = theirs);
      office = ours.page;
    });
    after(async () => {
      await person?.close();
      await office?.context().close();
    });

    // Each step stands on the one before.
    let isBroken = false;
    const step = (name: string, go: () => Promise<void>) =>
      void it(name, async () => {
        assert.ok(!isBroken, 'the step before failed');
        isBroken = true;
        await go();
        isBroken = false;
      });

    const button = (at: Page | Locator, words: string) => at.getByRole('button', { name: words, exact: true });

    step('a person fills in the form, which says what is missing, and sends it', async () => {
      const widget = form.locator('tejido-join-form');
      const field = (selector: string) => widget.locator(selector).filter({ visible: true });
      const send = widget.locator('button[type=submit][part=button]');
      await type(form, field('[name=name]'), name);
      await enter(form, send);
      await focusGoesTo(form, widget.locator('.summary'));
      await enter(form, widget.locator('.summary a').first());
      await focusGoesTo(form, field('[name=applicant]').first());
      await choose(form, field('[name=applicant]').first(), field('[name=applicant][value=person]'));
      await type(form, field('[name=email]'), email);
      await choose(form, field('[name=sector]').first(), field('[name=sector][value=academia]'));
      await type(form, field('[name=offers]'), 'Talleres');
      await tick(form, field('[name="consent.purposes"]').first());
      await enter(form, send);
      await focusGoesTo(form, widget.locator('.done [part=heading]').first());
      [reference = ''] = /jrq_\w+/.exec(await widget.locator('.done').innerText()) ?? [];
      assert.ok(reference);
    });

    step('and confirms by the link in the mail', async () => {
      await form.goto((await linkTo(data.path, reference, email)).href);
      await enter(form, button(form, own.confirm));
      await form.getByText(own.status.confirmed).waitFor();
    });

    step('a coordinator signs in by the link in a mail', async () => {
      await type(office, office.locator('input[name=email]'), owner);
      await office.keyboard.press('Enter');
      await office.getByRole('heading', { name: pages.sent }).waitFor();
      await office.goto(`${server.url}/desk/sign-in?token=${await signInTokenFor(data.path, owner)}&lang=${lang}`);
      await enter(office, button(office, pages.signIn));
      await office.getByRole('heading', { name: pages.networks }).waitFor();
      await enter(office, office.locator(`a[href*="/desk/${network}"]`));
      await office.getByRole('heading', { name: pages.inbox }).waitFor();
    });

    step('finds the request by its name, notes something, and asks back', async () => {
      const list = office.locator('tejido-join-request-list');
      const row = list.locator(`[data-id="${reference}"] a[part=link]`);
      await row.waitFor();
      await type(office, list.locator('input[name=q][part=control]'), name);
      await enter(office, row);
      const request = office.locator('tejido-join-request');
      await type(office, request.locator('#note'), 'Preguntar primero');
      await enter(office, button(request, desk.addNote));
      await focusGoesTo(office, request.locator('.outcome'));
      await enter(office, request.locator('[data-action=ask]'));
      await focusGoesTo(office, request.locator('#words'));
      await enter(office, button(request, desk.cancel));
      await focusGoesTo(office, request.locator('[data-action=ask]'));
      await office.keyboard.press('Enter');
      await enter(office, button(request, desk.askOne));
      await focusGoesTo(office, request.locator('.summary'));
      await enter(office, request.locator('.summary a'));
      await focusGoesTo(office, request.locator('#words'));
      await office.keyboard.type(question);
      await enter(office, button(request, desk.askOne));
      await focusGoesTo(office, request.locator('.outcome'));
      await request.locator('[part=status]').getByText(desk['status-asked']).first().waitFor();
    });

    step('the person answers on their page', async () => {
      await form.goto((await linkTo(data.path, reference, email, question)).href);
      await form.locator('blockquote').getByText(question).waitFor();
      await type(form, form.locator('#answer'), answer);
      await enter(form, button(form, own.sendAnswer));
      await form.getByText(own.answered).waitFor();
    });

    step('the coordinator reads the answer and accepts, which the person is told', async () => {
      await office.reload();
      const request = office.locator('tejido-join-request');
      await request
        .locator('.quote')
        .getByText(answer.split('\n')[0] as string)
        .waitFor();
      await enter(office, request.locator('[data-action=accept]'));
      await focusGoesTo(office, request.locator('#words'));
      await office.keyboard.type(welcome);
      await enter(office, button(request, desk.acceptOne));
      await focusGoesTo(office, request.locator('.outcome'));
      await form.goto((await linkTo(data.path, reference, email, welcome)).href);
      await form.getByText(own.status.accepted).waitFor();
      await form.locator('blockquote').getByText(welcome).waitFor();
    });

    step('the census counts who came through the page, and the log says who did what', async () => {
      await enter(office, office.getByRole('link', { name: pages.census, exact: true }));
      const { origin, pathname } = new URL(journey.page());
      const card = office.locator('.desk-card').filter({ has: office.getByRole('heading', { name: origin }) });
      const counted = `${origin}${pathname} — ${say(pages.joined, { received: 1, accepted: 1 })}`;
      assert.ok((await card.innerText()).includes(counted), await card.innerText());
      await enter(office, office.getByRole('link', { name: pages.audit, exact: true }));
      await office.getByRole('heading', { name: pages.audit }).waitFor();
      const entries = office.locator('.desk-card').filter({ hasText: reference });
      const deeds = await entries.evaluateAll((all) =>
        all.map((entry) => ['strong', 'bdi'].map((part) => entry.querySelector(part)?.textContent)),
      );
      assert.deepEqual(deeds.reverse(), [
        [pages.deeds.confirmed, pages.theServer],
        [pages.deeds.noted, owner],
        [pages.deeds.asked, owner],
        [pages.deeds.answered, pages.theServer],
        [pages.deeds.accepted, owner],
      ]);
    });

    step('the file of all requests has a row for it', async () => {
      await enter(office, office.getByRole('link', { name: pages.inbox, exact: true }));
      const list = office.locator('tejido-join-request-list');
      await tabTo(office, list.locator('select[name=status][part=control]'));
      // The last of the choices is every status.
      await office.keyboard.press('End');
      await list.locator(`[data-id="${reference}"]`).waitFor();
      const csv = button(list, 'CSV');
      await tabTo(office, csv);
      const [download] = await Promise.all([office.waitForEvent('download'), office.keyboard.press('Enter')]);
      await tabTo(office, csv);
      const file = await readFile(await download.path(), 'utf8');
      const rows = file.split('\r\n').filter((line) => line.includes(reference));
      assert.equal(rows.length, 1);
      for (const told of [name, email, welcome, '"accepted"']) assert.ok(rows[0]?.includes(told), rows[0]);
    });

    step('and who signs out is out', async () => {
      await enter(office, button(office, pages.signOut));
      await office.getByRole('heading', { name: pages.signIn }).waitFor();
      await office.goto(`${server.url}/desk/${network}/audit?lang=${lang}`);
      await office.getByRole('heading', { name: pages.signIn }).waitFor();
      assert.deepEqual(
        consoles.flat().filter((line) => !line.includes('401')),
        [],
      );
    });
  });
}
