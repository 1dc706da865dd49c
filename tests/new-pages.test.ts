import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recordKindNames } from '@tejido/contract/schemas';
import { languages } from '@tejido/words';
import type { BrowserContext, Page } from 'playwright-core';
import { overflowOf } from './injection/inert.ts';
import { setDesk } from './support/desk-stage.ts';

/*
 * The pages on which a network is written, set up and shown, in every language and with letters twice as large: each is in that language and its
 * direction, says something everywhere, and nothing is cut off. What axe and the keyboard find is looked for where each page has its own test.
 */

const stage = setDesk();
const network = 'red-alianzas-mx';
const desk = `/desk/${network}`;
const slugs = new Map<string, string>();

async function addresses(): Promise<string[]> {
  for (const kind of recordKindNames) {
    const list = await fetch(`${stage.server.url}/v1/networks/${network}/${kind}?limit=1`);
    slugs.set(kind, ((await list.json()) as { items: { slug: string }[] }).items[0]?.slug ?? '');
  }
  const settings = ['', '/name', '/look', '/purposes', '/sectors', '/kinds', '/themes', '/categories', '/form'];
  return [
    '/desk/new-network',
    `${desk}/records`,
    ...recordKindNames.flatMap((kind) => [
      `${desk}/records/${kind}/new`,
      `${desk}/records/${kind}/${slugs.get(kind)}`,
      `${desk}/records/${kind}/${slugs.get(kind)}/history`,
      `/${network}/${kind}`,
      `/${network}/${kind}/${slugs.get(kind)}`,
    ]),
    ...[...settings, '/privacy', '/origins', '/retention'].map((part) => `${desk}/settings${part}`),
    `/${network}`,
    `/embed?network=${network}&widget=organization-list`,
    `/${network}/embed/organization-list`,
  ];
}

describe('pages of a network, in every language and twice as large', () => {
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    ({ page, context } = await stage.open('/desk', { viewport: { width: 1024, height: 800 } }));
  });
  after(() => context?.close());

  for (const language of languages)
    it(language, async () => {
      const direction = language === 'ar' ? 'rtl' : 'ltr';
      for (const address of await addresses()) {
        const whole = new URL(address, stage.server.url);
        whole.searchParams.set('lang', language);
        await page.goto(whole.href);
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        assert.deepEqual(await overflowOf(page), [], whole.pathname);
        const said = await page.evaluate(() => {
          const { lang, dir } = document.documentElement;
          const unnamed = [
            ...document.querySelectorAll('main button:not([hidden]), main summary, main label, main legend, h1'),
          ]
            .filter((element) => element.textContent?.trim() === '')
            .map((element) => element.outerHTML.slice(0, 120));
          return {
            lang,
            dir: dir || 'ltr',
            unnamed,
            missing: /undefined|\[object|\{\w+\}/.exec(document.body.innerText)?.[0],
          };
        });
        assert.deepEqual(said, { lang: language, dir: direction, unnamed: [], missing: undefined }, whole.pathname);
      }
    });
});
