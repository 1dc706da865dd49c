import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { tidyField } from '@tejido/contract';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { difference, harmIn, outlineOf, outlinesOf, overflowOf, setTripwire } from './injection/inert.ts';
import { freeFields, harmless, packs, rotations, type Texts, textsOf } from './injection/requests.ts';
import { network, type OpenServer, startOpenServer } from './injection/server.ts';
import { injections } from './injection/strings.ts';
import { launchBrowser, openPage, screens } from './support/browser.ts';
import { leastTime } from './support/least-time.ts';

/*
 * The strings of the injection test in every field of the form: the widget's, on a page with a strict policy, and the one without scripts. They
 * are kept as they were typed, but for what nobody sees, and no state of the form is another than with harmless words.
 */

let server: OpenServer;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([startOpenServer(), launchBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What is typed into the fields of one line or one text; also into those with a form of their own. */
type Typed = Texts & { email: string; organizationUrl: string };

const typedWith = (texts: Texts): Typed => ({ ...texts, email: texts.place, organizationUrl: texts.offers });

/** Bad values for these fields and harmless ones for all others, so that a page with them has the same errors. */
const wrongIn = (fields: readonly string[]): Typed => ({
  ...textsOf('Agua'),
  email: 'ana@example.org',
  organizationUrl: 'https://example.org/',
  ...Object.fromEntries(fields.map((field) => [field, field === 'name' ? '' : 'a b\u0001'.repeat(1500)])),
});

/** Finds a harmless page's outline for the fields that are wrong, once for each set of them. */
function outlinesBy(make: (typed: Typed) => Promise<string>): (wrong: readonly string[]) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (wrong) => {
    const name = wrong.join(' ');
    const outline = known.get(name) ?? make(wrongIn(wrong));
    known.set(name, outline);
    return outline;
  };
}

/** As strict as a page can be that loads the widget from its own origin. */
const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'",
  "require-trusted-types-for 'script'; trusted-types lit-html",
].join('; ');

describe(`${injections.length} strings in the widget’s form`, () => {
  let context: BrowserContext;
  let page: Page;
  let tripped: string[];
  before(async () => {
    ({ context, page } = await openPage(browser, 'about:blank', screens.phone));
    tripped = await setTripwire(context);
    const body = `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="/assets/icon.svg"><title>Red</title><script src="/embed/tejido.js" async></script>
<tejido-join-form network="${network}"></tejido-join-form>`;
    await page.route('**/page', (route) =>
      route.fulfill({ body, contentType: 'text/html', headers: { 'Content-Security-Policy': policy } }),
    );
    await load();
  });
  after(() => context?.close());

  async function load(): Promise<void> {
    await page.goto(`${server.url}/page`);
    await page.waitForFunction(() => document.querySelector('tejido-join-form')?.shadowRoot?.querySelector('form'));
  }

  /** What came of filling in the form. */
  interface Filled {
    /** What the fields held before it was sent, and what they hold afterwards; nothing once it has arrived. */
    typed: Record<string, string>;
    kept: Record<string, string>;
    /** The fields that are wrong. */
    wrong: string[];
  }

  /** Fills the form in, anew where it has been sent, and sends it unless told otherwise; waits until it has arrived or says what is wrong. */
  const fill = (typed: Partial<Typed>, sends = true): Promise<Filled> =>
    page.evaluate(
      async ([entries, isSent]) => {
        const form = document.querySelector('tejido-join-form') as HTMLElement & { updateComplete: Promise<unknown> };
        const root = form.shadowRoot as ShadowRoot;
        const click = (selector: string) => root.querySelector<HTMLElement>(selector)?.click();
        const values = () => {
          const controls = root.querySelectorAll<HTMLInputElement>(
            'form :is(input:not([type=radio], [type=checkbox]), textarea)',
          );
          return Object.fromEntries(Array.from(controls, ({ name, value }) => [name, value]));
        };
        click('.done button[type=button]');
        await form.updateComplete;
        for (const choice of ['applicant][value=organization', 'sector][value=academia', '"consent.purposes"'])
          click(`[name=${choice}]:not(:checked)`);
        for (const [name, value] of entries) {
          const control = root.querySelector(`[name=${name}]`) as HTMLInputElement;
          control.value = value;
          control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
          control.dispatchEvent(new Event('change', { bubbles: true }));
        }
        await form.updateComplete;
        const before = values();
        const wrong = () =>
          Array.from(root.querySelectorAll('.summary a'), (link) => link.getAttribute('href')?.slice(1) ?? '');
        // What the form takes may still be refused by the server.
        const answered = new Promise((resolve) => {
          for (const type of ['tejido-join-submitted', 'tejido-join-error'])
            form.addEventListener(type, resolve, { once: true });
        });
        if (isSent) click('form button[type=submit]');
        await form.updateComplete;
        if (isSent && wrong().length === 0) await answered;
        await form.updateComplete;
        // Which fields a server has refused is shown a moment after that it has.
        while (root.querySelector('.summary') && wrong().length === 0) await new Promise(requestAnimationFrame);
        // So is what stands in a panel, after the plain words.
        while (root.querySelector('.panel') && !root.querySelector('.panel button'))
          await new Promise(requestAnimationFrame);
        return { typed: before, kept: values(), wrong: wrong() };
      },
      [Object.entries(typed), sends] as const,
    );

  it('are named where they are wrong, beside the field and in the summary, and change nothing else', async () => {
    const outlineWith = outlinesBy(async (typed) => {
      await fill(typed);
      return outlineOf(page);
    });
    for (const texts of rotations) {
      // Wrong in any case, so that there is a summary.
      const { typed, kept, wrong } = await fill({ ...typedWith(texts), email: `${texts.place} @` });
      const about = JSON.stringify([texts, wrong]);
      assert.ok(wrong.includes('email'), about);
      assert.deepEqual(kept, typed);
      assert.deepEqual(await overflowOf(page), [], about);
      const found = await outlineOf(page);
      const expected = await outlineWith(wrong);
      assert.equal(found, expected, `${difference(expected, found)} ${about}`);
    }
    assert.deepEqual(tripped, []);
  });

  it('are there again after a reload, as they were typed', async () => {
    const restore = async (texts: Typed) => {
      const { typed } = await fill(texts, false);
      await load();
      assert.deepEqual((await fill({}, false)).typed, typed);
    };
    await load();
    await restore(wrongIn([]));
    const outline = await outlineOf(page);
    for (const texts of packs) {
      await restore(typedWith(texts));
      assert.deepEqual(await harmIn(page, outline), [], JSON.stringify(texts));
    }
    assert.deepEqual(tripped, []);
  });

  it('are only words when the request has arrived, which shows who sent it', async () => {
    await fill(wrongIn([]));
    const outline = await outlineOf(page);
    let arrived = 0;
    for (const texts of injections.map(textsOf)) {
      const { wrong } = await fill({ ...texts, email: longAddress, organizationUrl: 'https://example.org/' });
      if (wrong.length > 0) continue;
      arrived++;
      assert.deepEqual(await harmIn(page, outline), [], JSON.stringify(texts));
    }
    assert.ok(arrived > 200, `${arrived} arrived`);
    assert.deepEqual(tripped, []);
  });
});

/** As long as an address may be, without a place to break it. */
const longAddress = `${'x'.repeat(64)}@${'y'.repeat(60)}.${'z'.repeat(60)}.${'w'.repeat(50)}.example.org`;

describe(`${injections.length} strings in the form without scripts`, () => {
  const address = () => `${server.url}/${network}/embed/join-form?lang=es`;

  it('are kept as they were typed on the page with the errors, which is as with other words', async () => {
    const stamp = /name="form-stamp" value="([^"]+)"/.exec(await (await fetch(address())).text())?.[1] ?? '';
    const post = async (typed: Typed) => {
      const form = { ...typed, applicant: 'organization', sector: 'academia', language: 'es', 'form-stamp': stamp };
      const body = new URLSearchParams({ ...form, 'consent.notice': harmless.consent.notice });
      const response = await fetch(address(), { method: 'POST', body });
      assert.equal(response.status, 422, JSON.stringify(typed));
      return response.text();
    };
    const wrongOn = (html: string) =>
      [...html.matchAll(/<li><a href="#join-([\w-]+)">/g)].map(([, id = '']) => id).filter((id) => !/consent/.test(id));
    const pageWith = outlinesBy((typed) => post(typed));
    const pages: string[] = [];
    const others: string[] = [];
    for (const texts of rotations) {
      const html = await post(typedWith(texts));
      pages.push(html);
      others.push(await pageWith(wrongOn(html)));
    }
    const { context, page } = await openPage(browser, 'about:blank');
    const [found, expected] = [await outlinesOf(page, pages), await outlinesOf(page, others)];
    const kept = await page.evaluate(
      ([sources, names]) =>
        sources.map((source) => {
          const [form] = new DOMParser().parseFromString(source, 'text/html').forms;
          return names.map((name) => (form?.elements.namedItem(name) as HTMLInputElement | null)?.value);
        }),
      [pages, freeFields] as const,
    );
    await context.close();
    for (const [index, texts] of rotations.entries()) {
      const [one = '', other = ''] = [expected[index], found[index]];
      assert.equal(other, one, `${difference(one, other)} ${JSON.stringify(texts)}`);
      assert.deepEqual(
        kept[index],
        freeFields.map((field) => asKept(field, texts[field])),
      );
    }
  });

  it('keep to a phone’s screen, also a long address on the page after it', async () => {
    const options = { ...screens.phone, javaScriptEnabled: false };
    const { context, page } = await openPage(browser, address(), options);
    const fill = (typed: Record<string, string>) =>
      page.locator('form').evaluate((form, entries) => {
        for (const [name, value] of entries)
          ((form as HTMLFormElement).elements.namedItem(name) as HTMLInputElement).value = value;
      }, Object.entries(typed));
    for (const texts of packs) {
      await fill(typedWith(texts));
      await Promise.all([page.waitForEvent('load'), page.locator('form button').click()]);
      assert.equal(await page.locator('.plain-form-summary').count(), 1);
      assert.deepEqual(await overflowOf(page), [], JSON.stringify(texts));
    }
    await page.goto(address());
    const opened = Date.now();
    await fill({ name: 'Ana', email: longAddress, applicant: 'person', sector: 'academia' });
    await page.locator('input[name="consent.purposes"]').first().check();
    // The plain form is not taken from those who are quicker than people.
    await leastTime(opened);
    await page.locator('form button').click();
    await page.getByText(longAddress).waitFor();
    assert.deepEqual(await overflowOf(page), []);
    await context.close();
  });
});

/** A text as a control of a page holds it that a form has brought back. */
function asKept(field: keyof Texts, text: string): string {
  const isArea = ['offers', 'needs', 'message'].includes(field);
  const shown = tidyField(field, text.toWellFormed());
  return isArea ? shown.replaceAll(/\r\n?/g, '\n') : shown.replaceAll(/[\r\n]/g, '');
}
