import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JoinRequestInput, JoinRequestReceipt, JoinRequestReview, Problem } from '@tejido/contract';
import type { Browser, Page } from 'playwright-core';
import { until } from '../packages/server/test/support/smtp.ts';
import { parseCsv, readWorkbook } from '../packages/server/test/support/tables.ts';
import { cellOf } from './injection/cells.ts';
import { difference, outlinesOf, overflowOf } from './injection/inert.ts';
import { asKept, freeFields, harmless, rotations, textsOf, withoutRefused } from './injection/requests.ts';
import { network, type OpenServer, openAs, signIn, startOpenServer } from './injection/server.ts';
import { injections } from './injection/strings.ts';
import { launchBrowser } from './support/browser.ts';

/*
 * The strings of the injection test as the desk shows them, sends them on and writes them to files: what a stranger sent, what the team asks,
 * answers and notes, and the pages that requests came from. Nothing runs, nothing breaks out of its place, and each is still what was typed, but for what turns a direction.
 */

const owner = 'marina@red.example';
const token = 'una-clave-de-coordinacion-para-pruebas';
const api = `/v1/networks/${network}/join-requests`;
let server: OpenServer;
let browser: Browser;
let page: Page;
let cookie = '';
let tripped: string[] = [];

/** A request with strings in all its fields, and what the team wrote about it, as it is kept. */
interface Case {
  id: string;
  /** What was sent. */
  sent: JoinRequestInput;
  input: JoinRequestInput;
  /** The string that was the reason of a decline, or the question. */
  said: string;
  decision: 'decline' | 'ask';
}

type Asked = Pick<Case, 'id' | 'sent' | 'input'>;

/** The harmless ones come first: one declined, one asked. */
const cases: Case[] = [];

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as unknown };
}

/** Makes a request that came from a page with the string in its path, as long as that is an address. */
async function ask(input: JoinRequestInput, key: string): Promise<Asked> {
  const { status, answer } = await post(api, input, { 'Idempotency-Key': key });
  if (status === 201) return { id: (answer as JoinRequestReceipt).id, sent: input, input: asKept(input) };
  const { errors = [] } = answer as Problem;
  assert.ok(errors.length > 0 && !key.endsWith('..'), JSON.stringify([input, answer]));
  const fields = Object.fromEntries(freeFields.map((field) => [field, input[field]])) as ReturnType<typeof textsOf>;
  const isPageWrong = errors.some(({ pointer }) => pointer === '/page');
  const right = {
    ...input,
    ...withoutRefused(
      fields,
      errors.filter(({ pointer }) => pointer !== '/page'),
    ),
  };
  return ask({ ...right, page: isPageWrong ? 'https://example.org/' : input.page }, `${key}.`);
}

/** Decides and notes with a string; where the string is refused, with a harmless word. */
async function work(one: Asked, text: string, index: number): Promise<Case> {
  const decision = index % 2 === 0 ? 'decline' : 'ask';
  const version = async () => {
    const review = await fetch(`${server.url}${api}/${one.id}/review`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    return ((await review.json()) as JoinRequestReview).request.updated;
  };
  const decide = async (message: string) => {
    const requests = [{ id: one.id, updated: await version() }];
    return post(`${api}/decisions`, { requests, decision, message });
  };
  const note = (words: string) =>
    post(
      `${api}/${one.id}/notes`,
      { text: words },
      { 'Idempotency-Key': `nota-de-trabajo-${index}-${words === text}` },
    );
  const noted = await note(text);
  if (noted.status !== 201) assert.equal((await note('Agua')).status, 201);
  const decided = await decide(text);
  if (decided.status !== 200) assert.equal((await decide('Agua')).status, 200);
  return { ...one, said: decided.status === 200 ? asKept(text) : 'Agua', decision };
}

before(async () => {
  const settings = { TEJIDO_OWNER_EMAIL: owner, TEJIDO_COORDINATOR_TOKEN: token };
  [server, browser] = await Promise.all([startOpenServer(settings), launchBrowser()]);
  const texts = [textsOf('Agua'), textsOf('Agua'), ...rotations];
  const asked: Asked[] = [];
  await forAll(texts, async (fields, index) => {
    const email = `persona@dominio-${index}.example`;
    const own = {
      email,
      organizationUrl: `https://dominio-${index}.example/`,
      page: `https://example.org/${fields.place}`,
    };
    asked[index] = await ask({ ...harmless, ...fields, ...own }, `mesa-de-trabajo-${index}`);
  });
  await server.database.pool.query(`update submissions set status = 'confirmed', confirmed = created`);
  await forAll(asked, async (one, index) => {
    cases[index] = await work(one, index < 2 ? 'Agua' : (injections[index - 2] as string), index);
  });
  cookie = await signIn(server, owner);
  ({ page, tripped } = await openAs(server, browser, cookie));
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Does something with each item, a few at the same time. */
async function forAll<Item>(items: readonly Item[], act: (item: Item, index: number) => Promise<void>): Promise<void> {
  const waiting = items.entries();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const [index, item] of waiting) await act(item, index);
    }),
  );
}

const readPage = async (path: string): Promise<string> => {
  const response = await fetch(`${server.url}${path}`, { headers: { Cookie: cookie } });
  assert.equal(response.status, 200, path);
  return response.text();
};

/** Without the list of others that may be the same, which depends on what others wrote. */
const withoutDuplicates = (html: string): string =>
  html.replace(/<section><h3>Parecidas que ya están aquí<\/h3>[^]*?<\/section>/, '');

/** Line breaks as pages have them. */
const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

describe(`${injections.length} strings at the desk`, () => {
  it('leave the plain page of a request as it is', async () => {
    const documents: string[] = [];
    await forAll(cases, async ({ id }, index) => {
      documents[index] = withoutDuplicates(await readPage(`/desk/${network}/join-requests/${id}?lang=es`));
    });
    const outlines = await outlinesOf(page, documents);
    for (const [index, outline] of outlines.entries()) {
      const expected = outlines[index % 2] as string;
      assert.equal(outline, expected, `${difference(expected, outline)} ${JSON.stringify(cases[index])}`);
    }
  });

  it('leave the plain inbox, the log and the census as they are', async () => {
    const visit = async (path: string): Promise<string[]> => {
      const html = await readPage(path);
      const [, next] = /<a href="([^"]+)" rel="next"/.exec(html) ?? [];
      return [html, ...(next ? await visit(next.replaceAll('&amp;', '&')) : [])];
    };
    for (const [path, entry] of [
      [`/desk/${network}?status=all&lang=es`, 'desk-request'],
      [`/desk/${network}/audit?lang=es`, 'desk-card'],
    ] as const) {
      const pages = await visit(path);
      const entries = pages.flatMap((html) => html.match(new RegExp(`<li class="[^"]*${entry}[^]*?</li>`, 'g')) ?? []);
      assert.ok(entries.length >= cases.length, `${path}: ${entries.length}`);
      // An entry is one of a few kinds: a status or a deed more or less makes another of its parts, and no string does.
      const kinds = new Set(await outlinesOf(page, entries));
      assert.ok(kinds.size <= 4, [...kinds].join('\n\n'));
      const frames = pages.map((html) => html.replaceAll(new RegExp(`<li class="[^"]*${entry}[^]*?</li>`, 'g'), ''));
      assert.ok(new Set(await outlinesOf(page, frames)).size <= 3, path);
    }
    const [census = ''] = await outlinesOf(page, [await readPage(`/desk/${network}/census?lang=es`)]);
    assert.ok(census.split('\n').filter((line) => line.startsWith('span dir')).length >= 50, 'many pages');
    assert.doesNotMatch(census, /script|img|svg|iframe| on\w+|style /);
  });

  it('are shown by the elements as they were typed, run nowhere, and keep to a phone’s screen', async () => {
    const address = (id: string) => `${server.url}/desk/${network}/join-requests/${id}?lang=es`;
    const outlines: string[] = [];
    for (const [index, one] of cases.entries()) {
      // Of six requests one has each string in a field.
      if (index >= 2 && index % freeFields.length !== 0) continue;
      await page.goto(address(one.id));
      await page.locator('tejido-join-request .facts-list').first().waitFor();
      const outline = await elementOutline(page, 'tejido-join-request');
      if (index < 2) outlines.push(outline);
      const about = JSON.stringify(one);
      const expected = outlines[one.decision === 'decline' ? 0 : 1] as string;
      assert.equal(outline, expected, `${difference(expected, outline)} ${about}`);
      assert.deepEqual(await overflowOf(page), [], about);
      const shown = await page.locator('tejido-join-request').locator('bdi, .prose').allTextContents();
      for (const text of [...freeFields.map((field) => one.input[field] as string), one.said])
        assert.ok(shown.map(lines).includes(lines(text)), JSON.stringify([text, shown]));
    }
    assert.deepEqual(tripped, []);
  });

  it('are rows of the list that are as all others', async () => {
    await page.goto(`${server.url}/desk/${network}?status=all&lang=es`);
    const list = page.locator('tejido-join-request-list');
    const rows = list.locator('[part=request]');
    await rows.first().waitFor();
    const more = list.locator('.more');
    while ((await rows.count()) < cases.length) {
      const count = await rows.count();
      await more.click();
      await list.locator(`[part=request]:nth-child(${count + 1})`).waitFor();
    }
    const kinds = await rows.evaluateAll((all) => [
      ...new Set(
        all.map((row) =>
          [...row.querySelectorAll('*')]
            .filter((part) => !part.textContent.startsWith('se parece a'))
            .map((part) => `${part.localName} ${part.getAttributeNames().sort().join(' ')}`)
            .join('\n'),
        ),
      ),
    ]);
    assert.equal(kinds.length, 1, kinds.join('\n\n'));
    assert.deepEqual(await overflowOf(page), []);
    assert.deepEqual(tripped, []);
  });

  it('leave the mails about decisions, and the pages that they lead to, as they are with other words', async () => {
    const caseOf = new Map(cases.map((one, index) => [`persona@dominio-${index}.example`, one]));
    const mailsTo = () => server.sink.mails.filter(({ html }) => html.includes('<blockquote'));
    await until(
      async () => new Set(mailsTo().map(({ to }) => to[0])).size === cases.length,
      'a mail about each decision',
    );
    const mails = mailsTo();
    // A page without a policy, which takes texts for documents.
    await page.goto('about:blank');
    const outlines = await outlinesOf(
      page,
      mails.map(({ html }) => html),
    );
    const plain = (decision: Case['decision']) =>
      mails.findIndex(({ to }) => to[0] === `persona@dominio-${decision === 'decline' ? 0 : 1}.example`);
    for (const [index, { to, headers, raw, text }] of mails.entries()) {
      const one = caseOf.get(to[0] ?? '') as Case;
      const about = JSON.stringify(one.said);
      assert.equal(outlines[index], outlines[plain(one.decision)], about);
      assert.deepEqual([...headers.keys()], [...(mails[plain(one.decision)]?.headers.keys() ?? [])], about);
      const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
      assert.equal(head.match(/^to:/gim)?.length, 1, head);
      // Quoted words stand behind marks, so that none begins a line of ours.
      const first = one.said.split(/\r\n?|\n/)[0]?.trim() ?? '';
      assert.ok(
        text.split(/\r?\n/).some((line) => line.startsWith('>') && line.includes(first.slice(0, 20))),
        about,
      );
    }

    const pages: string[] = [];
    await forAll(mails, async ({ text }, index) => {
      pages[index] = await (
        await fetch(/https?:\S+\?token=[\w-]{43}/.exec(text)?.[0] ?? '', { signal: AbortSignal.timeout(15_000) })
      ).text();
    });
    const pageOutlines = await outlinesOf(page, pages);
    for (const [index, { to }] of mails.entries()) {
      const one = caseOf.get(to[0] ?? '') as Case;
      const expected = pageOutlines[plain(one.decision)] as string;
      const found = pageOutlines[index] as string;
      assert.equal(found, expected, `${difference(expected, found)} ${JSON.stringify(one)}`);
    }
  });

  it('are one row each in the files, of texts that no program takes for formulas', async () => {
    const fileAt = async (format: string) => {
      const response = await fetch(`${server.url}${api}.${format}`, { headers: { Authorization: `Bearer ${token}` } });
      assert.equal(response.status, 200);
      return Buffer.from(await response.arrayBuffer());
    };
    const [headings = [], ...rows] = parseCsv((await fileAt('csv')).toString('utf8').slice(1));
    assert.equal(rows.length, cases.length);
    assert.ok(rows.every((row) => row.length === headings.length));
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u);
    const csv = new Map(rows.map((row) => [row[headings.indexOf('id')], row]));
    const [xlsxHeadings = [], ...xlsxRows] = await readWorkbook(await fileAt('xlsx'));
    assert.deepEqual(xlsxHeadings, headings);
    assert.equal(xlsxRows.length, cases.length);
    assert.ok(xlsxRows.flat().every((cell) => cell === null || typeof cell === 'string'));
    assert.deepEqual(new Set(xlsxRows.map((row) => row[headings.indexOf('id')])), new Set(cases.map(({ id }) => id)));
    for (const { id, sent } of cases)
      for (const field of freeFields) {
        const cell = csv.get(id)?.[headings.indexOf(field)] ?? '';
        assert.equal(cell, asKept(cellOf(sent[field] as string)), field);
      }
  });
});

/** The elements within an element's shadow root, with the names of their attributes, but for those that depend on what others wrote. */
const elementOutline = (opened: Page, name: string): Promise<string> =>
  opened.locator(name).evaluate((host) =>
    [...(host.shadowRoot as ShadowRoot).querySelectorAll('*')]
      .filter((part) => !part.closest('[aria-labelledby=duplicates]'))
      .map((part) => `${part.localName} ${part.getAttributeNames().sort().join(' ')}`)
      .join('\n'),
  );
