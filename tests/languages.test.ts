import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languages } from '@tejido/words';
import { openPage } from './support/browser.ts';
import { setStage } from './support/stage.ts';

/* Content systems write the language of a page in many ways. */

const stage = setStage();

const widgets =
  '<tejido-initiative-list network="red-alianzas-mx" limit="2"></tejido-initiative-list><tejido-join-form network="red-alianzas-mx"></tejido-join-form>';

/** What a page says in its `lang`, and the language in which people read the widgets there. */
const pages: Readonly<Record<string, string>> = {
  es: 'es',
  es_MX: 'es',
  ES: 'es',
  'pt-br': 'pt',
  zh_TW: 'zh',
  'zh-cmn-Hans': 'zh',
  'en-US-u-ca-gregory': 'en',
  // No widget speaks them: `arn` is Mapudungun, and `ar` is not.
  arn: 'en',
  spanish: 'en',
  '*': 'en',
  '': 'en',
};

for (const [lang, shown] of Object.entries(pages)) {
  it(`a page in ${JSON.stringify(lang)} shows list and form in "${shown}", asks for nothing twice and is refused nothing`, async () => {
    stage.page = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Ajena</title><script src="${stage.server.url}/embed/tejido.js" async></script>${widgets}`;
    const opened = await openPage(stage.browser, 'about:blank');
    const refused: string[] = [];
    opened.page.on('response', (response) => {
      if (response.status() >= 400 && response.url().startsWith(stage.server.url)) refused.push(response.url());
    });
    await opened.page.goto(stage.site);
    for (const widget of ['tejido-initiative-list', 'tejido-join-form']) {
      const base = opened.page.locator(`${widget} .base`).filter({ has: opened.page.locator('form') });
      await base.waitFor();
      assert.equal(await base.getAttribute('lang'), shown, widget);
    }
    const asked = opened.requests.filter((address) => address.includes('/v1/'));
    assert.deepEqual([...new Set(asked)], asked);
    assert.deepEqual(refused, []);
    assert.deepEqual(opened.console, []);
    await opened.context.close();
  });
}

describe('a page of the server', () => {
  const heading = async (path: string, acceptLanguage: string): Promise<string | undefined> => {
    const response = await fetch(stage.server.url + path, { headers: { 'Accept-Language': acceptLanguage } });
    return /<html lang="([^"]+)"/.exec(await response.text())?.[1];
  };

  for (const [lang, shown] of [
    ['pt_BR', 'pt'],
    ['ES', 'es'],
    ['zh_TW', 'zh'],
    ['spanish,fr', 'fr'],
  ] as const)
    it(`is in "${shown}" at ?lang=${lang}`, async () => {
      assert.equal(await heading(`/desk/sign-in?lang=${lang}`, 'ru'), shown);
      assert.equal(await heading(`/red-alianzas-mx/embed/join-form?lang=${lang}`, 'ru'), shown);
    });

  it('is in the language that a browser wants most, wherever that stands in its list', async () => {
    assert.equal(await heading('/desk/sign-in', 'de,en;q=0.3,ca;q=0.9,*;q=0.1'), 'ca');
    assert.equal(await heading('/desk/sign-in', 'FR_ca'), 'fr');
  });
});

describe('the API', () => {
  it('takes a language however it is written, as one address, and refuses what is none', async () => {
    const get = (lang: string) => fetch(`${stage.server.url}/v1/networks/red-alianzas-mx?lang=${lang}`);
    const usual = await (await get('es-MX')).text();
    for (const lang of ['es_MX', 'ES-mx', 'es-MX-u-ca-gregory']) assert.equal(await (await get(lang)).text(), usual);
    for (const lang of ['spanish', '*', '']) assert.equal((await get(lang)).status, 400, lang);
  });
});

describe('the list of languages', () => {
  it('stands in one place', () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const sources = globSync(['packages/*/{src,build}/**/*.{ts,mjs}', 'stories/**/*.ts', 'tests/**/*.ts'], {
      cwd: root,
      exclude: (name) => name.includes('node_modules'),
    });
    // Five of them in a row, quoted or not: networks that show or test something have fewer.
    const list = new RegExp(`(?:['"]?\\b(?:${languages.join('|')})\\b['"]?[,|\\s]+){5}`);
    const found = sources.filter((file) => list.test(readFileSync(root + file, 'utf8')));
    assert.deepEqual(found, ['packages/words/src/languages.ts']);
  });

  it('is that of the embed build', () => {
    const manifest = readFileSync(new URL(import.meta.resolve('@tejido/elements/embed/manifest.json')), 'utf8');
    assert.deepEqual((JSON.parse(manifest) as { languages: string[] }).languages, languages.toSorted());
  });
});
