import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type JoinRequestInput, type JoinRequestReceipt, keptPage, languageTag, type Problem } from '@tejido/contract';
import type { Browser, Page } from 'playwright-core';
import { type ReceivedMail, until } from '../packages/server/test/support/smtp.ts';
import { harmIn, outlineOf, outlinesOf, setTripwire } from './injection/inert.ts';
import {
  asKept,
  freeFields,
  harmless,
  packs,
  rotations,
  structured,
  type Texts,
  textsOf,
  withoutRefused,
} from './injection/requests.ts';
import { network, type OpenServer, startOpenServer } from './injection/server.ts';
import { injections } from './injection/strings.ts';
import { launchBrowser, openPage, screens } from './support/browser.ts';

/*
 * Strings that run, break out, forge or mislead elsewhere, in every field of a join request, and then wherever it is shown: each is stored as
 * it was typed, but for characters that turn the direction of what follows, or refused with a reason; and no page or mail is another than with harmless words.
 */

let server: OpenServer;
let browser: Browser;
let count = 0;

before(async () => {
  [server, browser] = await Promise.all([startOpenServer(), launchBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

interface Answer {
  status: number;
  body: JoinRequestReceipt & Problem;
}

async function post(body: unknown): Promise<Answer> {
  const response = await fetch(`${server.url}/v1/networks/${network}/join-requests`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `inyeccion-${count++}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

/** Does something with each item, a few at the same time. */
async function forAll<Item>(items: readonly Item[], act: (item: Item, index: number) => Promise<void>): Promise<void> {
  const waiting = items.entries();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const [index, item] of waiting) await act(item, index);
    }),
  );
}

/** Checks that the database has exactly what was sent. */
async function assertStored(sent: ReadonlyMap<string, unknown>): Promise<void> {
  const { rows } = await server.database.pool.query<{ id: string; document: unknown }>(
    'select id, document from submissions where id = any($1)',
    [[...sent.keys()]],
  );
  const documents = new Map(rows.map(({ id, document }) => [id, document]));
  for (const [id, input] of sent) assert.deepEqual(documents.get(id), input);
}

/** A request as it is stored: languages in their usual spelling, of its page what may be kept, and addresses without the line breaks that no reader of addresses sees (URL Standard). */
function asStored(body: Record<string, unknown>): object {
  const { challenge: _, page, organizationUrl, language, languages, ...input } = body;
  const kept = keptPage(String(page));
  const url = String(organizationUrl)
    .replaceAll(/[\t\r\n]/g, '')
    .trim();
  return {
    ...asKept(input),
    organizationUrl: url,
    language: languageTag(String(language)),
    languages: (languages as string[]).map((tag) => languageTag(tag)),
    ...(kept !== undefined && { page: kept }),
  };
}

describe(`${injections.length} strings in a join request`, () => {
  /** What was taken with a string in each of the free fields, by the address to which its mail goes. */
  const taken = new Map<string, { id: string; input: JoinRequestInput }>();

  before(async () => {
    await forAll([textsOf('Agua'), ...rotations], async (texts, index) => {
      let input = { ...harmless, ...texts, email: `persona-${index}@example.org` };
      let answer = await post(input);
      if (answer.status === 422) {
        for (const { pointer } of answer.body.errors ?? []) assert.ok(pointer.slice(1) in texts, pointer);
        input = { ...input, ...withoutRefused(texts, answer.body.errors ?? []) };
        answer = await post(input);
      }
      assert.equal(answer.status, 201, JSON.stringify([input, answer.body]));
      taken.set(input.email, { id: answer.body.id, input });
    });
  });

  it('are stored in every field that takes any text, exactly as they were typed but for what turns a direction', async () => {
    assert.ok(injections.length >= 200 && new Set(injections).size === injections.length);
    await assertStored(new Map([...taken.values()].map(({ id, input }) => [id, asKept(input)])));
    for (const [typed, stored] of [
      ['\u202eolleh\u202c', 'olleh'],
      ['\u2066agua\u2069\u2069\u2069', 'agua'],
      ['\u2067\u2068agua', 'agua'],
    ] as const)
      await assertStored(
        new Map(
          [...taken.values()]
            .filter(({ input }) => input.message === typed)
            .map(({ id, input }) => [id, { ...asKept(input), message: stored }]),
        ),
      );
    for (const field of freeFields) {
      const kept = injections.filter((text) => [...taken.values()].some(({ input }) => input[field] === text));
      assert.ok(kept.length > 200, `${field}: ${kept.length}`);
    }
  });

  for (const [field, bodyWith] of Object.entries(structured))
    it(`are stored as they are or refused by name: ${field}`, async () => {
      const stored = new Map<string, unknown>();
      await forAll(injections, async (text) => {
        const input = bodyWith(text);
        const { status, body } = await post(input);
        const about = JSON.stringify([text, body]);
        if (status === 201) stored.set(body.id, asStored(input));
        else assert.ok(status === 422 && (body.errors?.length ?? 0) > 0, about);
      });
      await assertStored(stored);
    });

  it('leave the mails as they are with other words, each to one person', async () => {
    const people = new Set(taken.keys());
    await until(async () => {
      for (const { to } of server.sink.mails) people.delete(to[0] ?? '');
      return people.size === 0;
    }, 'a mail to everybody');
    const mails = [...server.sink.mails];
    const { context, page } = await openPage(browser, 'about:blank');
    const outlines = await outlinesOf(
      page,
      mails.map(({ html }) => html),
    );
    await context.close();
    const plain = mails.findIndex(({ to }) => to[0] === 'persona-0@example.org');
    for (const [index, { to, headers, html, raw }] of mails.entries()) {
      const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
      const about = `${head}\r\n${html}`;
      assert.equal(to.length, 1, about);
      assert.equal(head.match(/^to:/gim)?.length, 1, about);
      // Quoted, or its host in ASCII, where it has to be.
      assert.match(headers.get('to') ?? '', /^[^\s,]+@[^\s,@]+$/, about);
      assert.deepEqual([...headers.keys()], [...(mails[plain]?.headers.keys() ?? [])], about);
      assert.equal(outlines[index], outlines[plain], about);
      // A link of ours is the only one, and nobody else's words are sent on.
      assert.doesNotMatch(html, /evil|javascript:/);
    }
  });

  it('leave a person’s own page and its form of corrections as they are', async () => {
    const links = linksIn(server.sink.mails);
    const addresses = [...taken.keys()]
      .sort(byNumber)
      .flatMap((email) => ['', '/correction'].map((part) => links.get(email)?.replace('?', `${part}?`) ?? ''));
    const documents: string[] = [];
    await forAll(addresses, async (address, index) => {
      documents[index] = await (await fetch(address)).text();
    });
    const { context, page } = await openPage(browser, 'about:blank');
    const outlines = await outlinesOf(page, documents);
    await context.close();
    for (const [index, outline] of outlines.entries()) assert.equal(outline, outlines[index % 2], documents[index]);
  });

  it('are shown there as they were typed, run nowhere, and keep to a phone’s screen', async () => {
    const { context, page } = await openPage(browser, 'about:blank', screens.phone);
    const tripped = await setTripwire(context);
    const links = linksIn(server.sink.mails);
    for (const part of ['', '/correction']) {
      const visit = (email: string) => page.goto(links.get(email)?.replace('?', `${part}?`) ?? '');
      await visit('persona-0@example.org');
      const outline = await outlineOf(page);
      for (const pack of packs) {
        const email = `persona-${rotations.indexOf(pack) + 1}@example.org`;
        await visit(email);
        const texts = freeFields.map((field) => [field, String(taken.get(email)?.input[field])] as const);
        assert.deepEqual(await harmIn(page, outline), [], JSON.stringify(texts));
        const shown = part ? await valuesIn(page) : (await page.locator('dd').allTextContents()).map(lines);
        for (const [field, text] of texts) {
          const expected = part ? asTyped(field, asKept(text)) : lines(asKept(text));
          assert.ok(shown.includes(expected), JSON.stringify([part, text, shown]));
        }
      }
    }
    assert.deepEqual(tripped, []);
    await context.close();
  });
});

/** The link in each mail, by the address that it went to. */
const linksIn = (mails: readonly ReceivedMail[]): Map<string, string> =>
  new Map(mails.map(({ to, text }) => [to[0] ?? '', /https?:\S+\?token=[\w-]{43}/.exec(text)?.[0] ?? '']));

const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

/** Line breaks as pages have them. */
const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** A text as its control holds it: a line has no line breaks. */
const asTyped = (field: keyof Texts, text: string): string =>
  ['offers', 'needs', 'message'].includes(field) ? lines(text) : text.replaceAll(/[\r\n]/g, '');

/** What the controls of a page's form hold. */
const valuesIn = (page: Page): Promise<string[]> =>
  page
    .locator('input:not([type=hidden]), textarea')
    .evaluateAll((controls) => controls.map((control) => (control as HTMLInputElement).value));
