import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Block, type Inline, isLinkUrl } from '@tejido/contract';
import { parseText, plainText } from '@tejido/contract/text';
import * as fc from 'fast-check';
import type { Page } from 'playwright-core';
import { harmIn, outlineOf, overflowOf, setTripwire } from './injection/inert.ts';
import { injections } from './injection/strings.ts';
import { axe } from './support/axe.ts';
import { openPage, screens } from './support/browser.ts';
import { setDesk } from './support/desk-stage.ts';
import { tabTo } from './support/keyboard.ts';

/*
 * Texts with a little form, from what anybody may write to what everybody sees: no text makes anything but the few elements that there are, none of its
 * words is lost on the way, and whoever writes needs to know no mark.
 */

type Node = Block | Inline;

const insideOf = (node: Node): readonly Node[] => {
  if (typeof node === 'string' || node.type === 'break') return [];
  return node.type === 'list' ? node.items.flat() : node.children;
};

/** What a tree holds that none may hold. */
const faultsIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const allowed: Record<Exclude<Node, string>['type'], readonly string[]> = {
      paragraph: ['children'],
      heading: ['children', 'level'],
      list: ['items', 'ordered'],
      quote: ['children'],
      emphasis: ['children'],
      strong: ['children'],
      link: ['children', 'url'],
      break: [],
    };
    const keys = Object.keys(node).sort().join();
    const wanted = [...allowed[node.type], 'type'].sort().join();
    const own = keys === wanted ? [] : [`${node.type} with ${keys}`];
    const leads = node.type === 'link' && !isLinkUrl(node.url) ? [`a link to ${node.url}`] : [];
    const nested = node.type === 'link' && hasLink(node.children) ? ['a link in a link'] : [];
    return [...own, ...leads, ...nested, ...faultsIn(insideOf(node))];
  });

const hasLink = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => typeof node !== 'string' && (node.type === 'link' || hasLink(insideOf(node))));

const lettersIn = (text: string): string => (text.match(/\p{L}/gu) ?? []).join('');

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'*_[]()!<>#-\\`~|:. \n\t>1'.split(''),
      '**',
      '***',
      '- ',
      '1. ',
      '> ',
      '## ',
      '](',
      '\n\n',
      '  - ',
      'é',
      '水',
      'م',
    ),
    fc.constantFrom(
      'agua',
      'https://red.example/a_b',
      '<b>',
      '[la red](https://r.example)',
      '[x](javascript:y)',
      '&amp;',
    ),
    fc.constantFrom(...injections),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );

  it('has a tree of the few things that there are, and all its letters in it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const tree = parseText(text);
        assert.deepEqual(faultsIn(tree), []);
        const letters = lettersIn(plainText(tree));
        // An address that its link's words say already is not said twice; `www.` is a whole address.
        if (!/www\.|mailto:|tel:|\]\(/i.test(text)) assert.equal(letters, lettersIn(text));
      }),
      { numRuns: 5000 },
    );
  });

  for (const text of injections)
    it(`arrives: ${JSON.stringify(text.slice(0, 60))}`, () => {
      const tree = parseText(text);
      assert.deepEqual(faultsIn(tree), []);
      assert.equal(lettersIn(plainText(tree)), lettersIn(text));
    });
});

describe('at the desk and on its page', () => {
  const network = 'red-alianzas-mx';
  const stage = setDesk();
  let page: Page;
  let console: string[];

  before(async () => {
    ({ page, console } = await stage.open('/desk?lang=es', screens.phone));
  });

  const area = () => page.locator('[name="description.es"]');
  const value = () => area().inputValue();
  const tools = () => page.getByRole('toolbar').first();
  const tool = (name: string) => tools().getByRole('button', { name, exact: true });
  const openEditor = async (lang = 'es') => {
    await page.goto(`${stage.server.url}/desk/${network}/records/initiatives/new?lang=${lang}`);
    await tools().waitFor();
    // What was typed before stands in the form again.
    await area().fill('');
  };
  /** Selects some words of the text. */
  const select = (words: string) =>
    area().evaluate((field: HTMLTextAreaElement, wanted) => {
      const start = field.value.indexOf(wanted);
      field.focus();
      field.setSelectionRange(start, start + wanted.length);
    }, words);
  const paste = (html: string, plain: string) =>
    area().evaluate(
      (field: HTMLTextAreaElement, [markup, text]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', markup ?? '');
        clipboardData.setData('text/plain', text ?? '');
        field.focus();
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        return field.dispatchEvent(event);
      },
      [html, plain],
    );

  it('is written by keyboard, with one stop for the toolbar and arrows in it', async () => {
    await openEditor();
    await page.locator('[name="summary.en"]').focus();
    await tabTo(page, tool('Negrita'));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Título');
    await page.keyboard.press('End');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Enlace');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Negrita');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).name), 'description.es');

    await page.keyboard.type('Agua ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('de niebla');
    assert.equal(await value(), 'Agua **de niebla**');
    await select('niebla');
    await page.keyboard.press('Control+i');
    assert.equal(await value(), 'Agua **de *niebla***');
    await page.keyboard.press('Control+i');
    assert.equal(await value(), 'Agua **de niebla**');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    assert.equal(await value(), 'Agua **de niebla**', 'undone by the browser');
  });

  it('begins lines with marks and takes them away, and makes links', async () => {
    await openEditor();
    await area().fill('agua\npan\nla red');
    await select('agua\npan');
    await tool('Lista').click();
    assert.equal(await value(), '- agua\n- pan\nla red');
    await tool('Lista').click();
    assert.equal(await value(), 'agua\npan\nla red');
    await select('la red');
    await tool('Enlace').click();
    await page.keyboard.type('https://red.example');
    assert.equal(await value(), 'agua\npan\n[la red](https://red.example)');
    await area().fill('la red');
    await select('la red');
    await paste('', 'https://red.example/a');
    assert.equal(await value(), '[la red](https://red.example/a)');
    await area().fill('Título');
    await tool('Título').click();
    await tool('Cita').click();
    assert.equal(await value(), '> ## Título');
  });

  const pasted: Readonly<Record<string, readonly [html: string, plain: string, text: string]>> = {
    'a page': [
      '<meta charset="utf-8"><h2>Para quién</h2><p>Para <strong>todas </strong>y <em>todos</em>, ver <a href="https://red.example/a">la red</a>.</p><ul><li>uno</li><li>dos<ol><li>a</li><li>b</li></ol></li></ul><blockquote><p>El río</p><p>es nuestro</p></blockquote><script>x</script>',
      'Para quién\nPara todas y todos, ver la red.\nuno\ndos\na\nb\nEl río\nes nuestro',
      '## Para quién\n\nPara **todas** y *todos*, ver [la red](https://red.example/a).\n\n- uno\n- dos\n  1. a\n  2. b\n\n> El río\n>\n> es nuestro',
    ],
    Word: [
      '<html><head><style>p{}</style></head><body><h1>Convocatoria<o:p></o:p></h1><p class=MsoNormal>Hasta el <b><span style="mso-x:y">30 de\nmayo</span></b><o:p></o:p></p><p class=MsoListParagraph style="text-indent:-18pt;mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>agua &amp; pan</p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>sal</p></body></html>',
      'Convocatoria\nHasta el 30 de mayo\n·\tagua & pan\n·\tsal',
      '# Convocatoria\n\nHasta el **30 de mayo**\n\n- agua & pan\n- sal',
    ],
    'Google Docs': [
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Agua </span><span style="font-weight:700;font-style:italic">limpia</span></p><br><table><tbody><tr><td><p>día</p></td><td><p>hora</p></td></tr></tbody></table></b>',
      'Agua limpia\n\ndía\thora',
      'Agua ***limpia***\n\ndía · hora',
    ],
    'a page that would like to run': [
      '<img src=x onerror=trip()><svg onload=trip()></svg><p onclick=trip()>Agua <a href="javascript:trip()">aquí</a> <b>ya</b></p>',
      'Agua aquí ya',
      'Agua aquí **ya**',
    ],
  };
  for (const [name, [html, plain, text]] of Object.entries(pasted))
    it(`keeps the form of what is pasted, and all its words: ${name}`, async () => {
      await openEditor();
      assert.equal(await paste(html, plain), false);
      assert.equal(await value(), text);
      await page.keyboard.press('Control+z');
      assert.equal(await value(), '', 'undone at once');
    });

  it('leaves what has no form to the browser', async () => {
    await openEditor();
    assert.equal(await paste('<meta charset="utf-8"><span>Agua</span>', 'Agua'), true);
    assert.equal(await paste('', 'Agua'), true);
  });

  const written =
    '# Para quién\n\nPara **todas** y *todos*:\n\n- agua\n- [la red](https://red.example/)\n\n## Antes\n\n1. uno\n2. dos\n\n> El río es nuestro.\n\n[Escribe](mailto:a@red.example)';

  it('is seen before it is published, as its page will have it, and published', async () => {
    await openEditor();
    await page.locator('[name="title.es"]').fill('Texto con forma');
    await page.locator('[name="summary.es"]').fill('Con forma.');
    await page.locator('[name=kind]').selectOption('project');
    await page.locator('[name="partners.0.name.es"]').fill('Red');
    await area().fill(written);
    await page
      .locator('[name="description.en"]')
      .fill('## هل هذا لك؟\n\n- نعم\n- **بالتأكيد**\n\n> النهر لنا\n\nAnd in English.');
    await page.locator('[data-preview] summary').click();
    const [preview] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('[data-preview] button[value=page]').click(),
    ]);
    assert.equal(await preview.locator('.formatted h3').first().innerText(), 'Para quién');
    await preview.close();
    await page.getByRole('button', { name: 'Publicar ahora', exact: true }).click();
    await page.getByRole('status').getByText('Publicado').waitFor();
    assert.deepEqual(await axe(page), []);
    await page.setViewportSize({ width: 320, height: 700 });
    assert.deepEqual(await overflowOf(page), []);
    await page.setViewportSize(screens.phone.viewport);
  });

  it('has its headings below the page’s, its links, and lines that run their own way', async () => {
    const path = `${stage.server.url}/${network}/initiatives/texto-con-forma`;
    const { page: own, context, console: lines, foreign } = await openPage(stage.browser, path, screens.phone);
    const text = own.locator('.formatted');
    assert.deepEqual(
      await text
        .locator('> *')
        .evaluateAll((all) =>
          all.map(({ localName, textContent }) => [localName, textContent?.trim().replace(/\s+/g, ' ')]),
        ),
      [
        ['h3', 'Para quién'],
        ['p', 'Para todas y todos:'],
        ['ul', 'agua la red'],
        ['h4', 'Antes'],
        ['ol', 'uno dos'],
        ['blockquote', 'El río es nuestro.'],
        ['p', 'Escribe'],
      ],
    );
    assert.equal(await text.getByRole('link', { name: 'la red' }).getAttribute('href'), 'https://red.example/');
    assert.doesNotMatch(await own.content(), /\*\*|## /);
    for (const lang of ['es', 'en', 'ar']) {
      await own.goto(`${path}?lang=${lang}`);
      assert.deepEqual(await axe(own), [], lang);
      await own.setViewportSize({ width: 320, height: 700 });
      assert.deepEqual(await overflowOf(own), [], lang);
      await own.setViewportSize(screens.phone.viewport);
    }
    await own.goto(`${path}?lang=en`);
    const directions = await text
      .locator(':is(h3, ul, li, blockquote, p)')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).direction));
    assert.deepEqual(directions, ['rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr']);
    assert.deepEqual([lines, foreign], [[], []]);
    await context.close();
  });

  it('is plain wherever there is no form: previews, machines, calendars, and the search', async () => {
    const events = `/v1/networks/${network}/events`;
    const { items } = (await (
      await fetch(`${stage.server.url}${events}?q=${encodeURIComponent('huerto abierto')}`)
    ).json()) as {
      items: { slug: string; description?: { es: string } }[];
    };
    const event = items.find(({ description }) => description?.es.includes('##'));
    assert.ok(event, 'an event whose text has a form');
    const calendar = await (await fetch(`${stage.server.url}${events}/${event.slug}.ics?lang=es`)).text();
    assert.match(
      calendar.replaceAll('\r\n ', ''),
      /DESCRIPTION;LANGUAGE=es:.*• guantes y sombrero\\n• si tienes\\, semillas/,
    );
    assert.doesNotMatch(calendar, /\*\*|##/);
    const found = await fetch(
      `${stage.server.url}/v1/networks/${network}/initiatives?q=${encodeURIComponent('"la red" quién todas')}`,
    );
    assert.ok(
      ((await found.json()) as { items: { slug: string }[] }).items.some(({ slug }) => slug === 'texto-con-forma'),
    );
  });

  it('written by somebody who means harm, it is text', async () => {
    const { page: own, context } = await openPage(stage.browser, 'about:blank', screens.phone);
    const tripped = await setTripwire(context);
    const hostile = injections.filter(
      (text) => faultsIn(parseText(text)).length === 0 && JSON.stringify(parseText(text)).includes('"type":"link"'),
    );
    assert.ok(hostile.length > 3);
    await page.goto(`${stage.server.url}/desk/${network}/records/initiatives/texto-con-forma?lang=es`);
    await area().fill(
      [
        ...hostile,
        '[a](javascript:trip()) <img src=x onerror=trip()> [b](data:text/html,<script>trip()</script>)',
      ].join('\n\n'),
    );
    await page.getByRole('button', { name: 'Publicar los cambios', exact: true }).click();
    await page.getByRole('status').getByText('Publicado').waitFor();
    await own.goto(`${stage.server.url}/${network}/initiatives/texto-con-forma`);
    assert.deepEqual(await harmIn(own, await outlineOf(own)), []);
    const elements = await own
      .locator('.formatted *')
      .evaluateAll((all) => [...new Set(all.map(({ localName }) => localName))].sort());
    const few = ['a', 'blockquote', 'br', 'em', 'h3', 'h4', 'li', 'ol', 'p', 'strong', 'ul'];
    assert.deepEqual(
      elements.filter((name) => !few.includes(name)),
      [],
    );
    assert.deepEqual(tripped, []);
    await context.close();
    assert.deepEqual(console, []);
  });
});
