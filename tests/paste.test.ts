import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openPage, screens, type Watched } from './support/browser.ts';
import { setStage } from './support/stage.ts';

/* What is pasted into pages of somebody else's, rightly and wrongly, and what becomes of the page. */

const stage = setStage();

const loader = '<script src="SERVER/embed/tejido.js" async></script>';
const list = '<tejido-initiative-list network="red-alianzas-mx" limit="2"></tejido-initiative-list>';

interface Conditions extends BrowserContextOptions {
  headers?: Record<string, string>;
  prepare?: (page: Page) => Promise<unknown>;
}

async function open(body: string, { headers: given = {}, prepare, ...options }: Conditions = {}): Promise<Watched> {
  stage.headers = given;
  stage.page =
    `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ajena</title><body>${body}`
      .replaceAll('SERVER', stage.server.url)
      .replaceAll('http://localhost:4600', stage.server.url);
  const opened = await openPage(stage.browser, 'about:blank', options);
  await prepare?.(opened.page);
  await opened.page.goto(stage.site);
  opened.requests.length = 0;
  return opened;
}

const cards = (opened: Watched) => opened.page.locator('tejido-initiative-list article').first().waitFor();
const asked = ({ requests }: Watched, path: string) => requests.filter((address) => address.includes(path));

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const snippet = /```html\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';

for (const [screen, options] of Object.entries(screens)) {
  describe(`what is below a widget, on a ${screen}`, () => {
    for (const [how, pasted, isLate] of [
      ['in a blank page', snippet, false],
      ['when the script comes late and the page goes on below', `${snippet}<p>Pie de página</p>`, true],
    ] as const) {
      it(`does not move with the snippet of the README ${how}`, async () => {
        const opened = await open(pasted, {
          ...options,
          prepare: async (page) => {
            await page.addInitScript(watchShifts);
            if (isLate)
              await page.route('**/embed/tejido.js', async (route) => {
                await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
                await route.continue();
              });
          },
        });
        await opened.page.getByRole('heading', { name: 'Cosecha de niebla' }).waitFor();
        await opened.page.locator('tejido-event-calendar .calendar:not([inert])').waitFor();
        await opened.page.waitForLoadState('networkidle');
        const { shifts, moved } = await opened.page.evaluate(() => {
          const { shifts: sum, moved: sources } = globalThis as unknown as Shifts;
          return { shifts: sum, moved: sources };
        });
        assert.ok(shifts <= 0.01, `${shifts}: ${moved.join('; ')}`);
        assert.deepEqual(opened.console, []);
        await opened.context.close();
      });
    }
  });
}

describe('neighbours', () => {
  it('do not touch, and a page says how far they are apart and how much place they keep', async () => {
    const opened = await open(`${loader}<style>*{margin:0}</style>${list}${list}`);
    await cards(opened);
    const places = () =>
      opened.page.evaluate(() =>
        [...document.querySelectorAll('tejido-initiative-list')].map((each) => each.getBoundingClientRect().toJSON()),
      ) as Promise<DOMRect[]>;
    const [first, second] = await places();
    assert.equal((second as DOMRect).top - (first as DOMRect).bottom, 24);
    await opened.page.addStyleTag({ content: ':root{--tejido-gap:0;--tejido-min-block-size:2000px}' });
    const [high, next] = await places();
    assert.deepEqual([(high as DOMRect).height, (next as DOMRect).top - (high as DOMRect).bottom], [2000, 0]);
    await opened.context.close();
  });
});

describe('a page that never reloads', () => {
  it('asks for what it shows once a visit when its body is replaced with the script in it', async () => {
    const opened = await open(`${loader}${list}`);
    await cards(opened);
    for (let visit = 0; visit < 3; visit++) {
      opened.requests.length = 0;
      const shown = opened.page.waitForResponse(/initiatives/).then(() => cards(opened));
      await opened.page.evaluate((limit) => {
        const body = document.createElement('body');
        body.innerHTML = `<tejido-initiative-list network="red-alianzas-mx" limit="${limit}"></tejido-initiative-list>`;
        const script = document.createElement('script');
        script.src = (document.querySelector('script[src]') as HTMLScriptElement).src;
        body.prepend(script);
        document.body.replaceWith(body);
      }, 3 + visit);
      await shown;
      await opened.page.waitForLoadState('networkidle');
      assert.equal(asked(opened, '/v1/').length, 1, opened.requests.join('\n'));
    }
    await opened.context.close();
  });

  it('shows what is so now, not an answer that was asked for early and left over', async () => {
    const opened = await open(`${loader}${list}`, { prepare: (page) => page.clock.install() });
    await cards(opened);
    const show = async (limit: number) => {
      await opened.page.evaluate((count) => {
        document.querySelector('tejido-initiative-list')?.remove();
        document.body.insertAdjacentHTML(
          'beforeend',
          `<tejido-initiative-list network="red-alianzas-mx" limit="${count}"></tejido-initiative-list>`,
        );
      }, limit);
      await cards(opened);
    };
    await show(3);
    await show(2);
    await opened.page.clock.fastForward(64_000);
    await opened.page.route('**/initiatives?**', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { items: { title: unknown }[] };
      (body.items[0] as { title: unknown }).title = { es: 'Cambiada' };
      await route.fulfill({ response, json: body });
    });
    await show(3);
    await show(2);
    await opened.page.getByRole('heading', { name: 'Cambiada' }).waitFor();
    await opened.context.close();
  });

  it('keeps nothing of ours on window', async () => {
    const opened = await open('');
    const keys = () => opened.page.evaluate(() => Reflect.ownKeys(globalThis).map(String));
    const before = await keys();
    await opened.page.setContent(`${loader}${list}`.replaceAll('SERVER', stage.server.url));
    await cards(opened);
    const ours = (await keys()).filter((key) => !before.includes(key));
    assert.deepEqual(
      ours.filter((key) => /tejido/i.test(key)),
      [],
    );
    await opened.context.close();
  });
});

describe('a shadow root', () => {
  const inside = JSON.stringify(`${list}<div data-tejido="sdg-badge" data-goal="6"></div>`);
  const places: Record<string, string> = {
    'that was there': `<div id="host"></div><script>document.getElementById('host').attachShadow({mode:'open'}).innerHTML=${inside}</script>${loader}`,
    'that is declared': `<div><template shadowrootmode="open">${JSON.parse(inside) as string}</template></div>${loader}`,
    'of an element defined later': `<my-part></my-part>${loader}<script>addEventListener('load',()=>setTimeout(()=>customElements.define('my-part',class extends HTMLElement{connectedCallback(){this.attachShadow({mode:'open'}).innerHTML=${inside}}})))</script>`,
    'that is attached later': `<div id="host"></div>${loader}<script>addEventListener('load',()=>setTimeout(()=>{document.getElementById('host').attachShadow({mode:'open'}).innerHTML=${inside};document.body.append('!')}))</script>`,
    'within another': `<div id="host"></div><script>const inner=document.createElement('p');document.getElementById('host').attachShadow({mode:'open'}).append(inner);inner.attachShadow({mode:'open'}).innerHTML=${inside}</script>${loader}`,
  };
  for (const [which, body] of Object.entries(places)) {
    it(`${which} has its widgets`, async () => {
      const opened = await open(body);
      await cards(opened);
      await opened.page.locator('tejido-sdg-badge').getByText('Agua limpia y saneamiento').waitFor();
      assert.deepEqual(opened.console, []);
      await opened.context.close();
    });
  }

  it('that is closed has them once it is shown to the loader, which need not be there', async () => {
    const opened = await open(
      `<div id="host"></div><script type="module">
        import { look } from 'SERVER/embed/look.js';
        const root = document.getElementById('host').attachShadow({ mode: 'closed' });
        root.innerHTML = ${inside};
        globalThis.root = root;
        await look(root);
      </script>`,
    );
    await opened.page.waitForFunction(() =>
      (globalThis as unknown as { root?: ShadowRoot }).root
        ?.querySelector('tejido-initiative-list')
        ?.shadowRoot?.querySelector('article'),
    );
    assert.deepEqual(opened.console, []);
    await opened.context.close();
  });
});

describe('what editors make of a snippet', () => {
  for (const [what, body] of Object.entries({
    'curly quotes':
      '<tejido-initiative-list network=“red-alianzas-mx” lang=“es” limit=”2” filters=“q goal”></tejido-initiative-list>',
    'no-break spaces between attributes':
      '<tejido-initiative-list lang="es"\u00a0network="red-alianzas-mx"\u00a0limit="2"></tejido-initiative-list>',
    'spaces around the name':
      '<tejido-initiative-list network=" red-alianzas-mx\u00a0" limit="2"></tejido-initiative-list>',
    'the whole name of the element':
      '<div data-tejido="Tejido-Initiative-List" data-network="red-alianzas-mx" data-limit="2"></div>',
    'curly quotes in a content system':
      '<div data-tejido=“initiative-list” data-network=“red-alianzas-mx” data-limit=“2”></div>',
  })) {
    it(`does no harm: ${what}`, async () => {
      const opened = await open(`${loader}${body}`);
      await cards(opened);
      await opened.page.waitForLoadState('networkidle');
      assert.deepEqual(opened.console, []);
      assert.deepEqual(
        asked(opened, '/v1/').filter((address) => !address.includes('/red-alianzas-mx')),
        [],
      );
      await opened.context.close();
    });
  }

  for (const [what, body, said] of [
    [
      'a widget that is not there',
      '<tejido-initiatives network="red-alianzas-mx"></tejido-initiatives>',
      /no widget "initiatives".*"initiative-list" meant/,
    ],
    [
      'a place for one',
      '<div data-tejido="calendar" data-network="red-alianzas-mx"></div>',
      /no widget "calendar".*"event-calendar" meant/,
    ],
    ['a name that every object has', '<div data-tejido="constructor"></div>', /no widget "constructor"/],
    [
      'no network',
      '<tejido-event-calendar></tejido-event-calendar>',
      /<tejido-event-calendar> does not say whose data.*network=/,
    ],
    [
      'a network that is not there',
      '<tejido-join-form network="red-alianza"></tejido-join-form>',
      /no network "red-alianza".*v1\/networks/,
    ],
    ['a no-break space in a name', '<tejido-sdg-badge\u00a0goal="6"></tejido-sdg-badge>', /spaces/],
  ] as const) {
    it(`is said once on the console, and not to the public: ${what}`, async () => {
      const opened = await open(`${loader}${body}${body}`);
      const warning = await opened.page.waitForEvent('console', (message) => message.type() === 'warning');
      assert.match(warning.text(), said);
      await opened.page.waitForLoadState('networkidle');
      assert.equal(opened.console.filter((line) => line.startsWith('Tejido: ')).length, 1);
      const shown = await opened.page.evaluate(() =>
        [...document.querySelectorAll('body > *')].map((each) => each.shadowRoot?.textContent ?? '').join(),
      );
      assert.doesNotMatch(shown, /\bred(es)?\b|network/i);
      await opened.context.close();
    });
  }

  it('is not said on a right page, however late it is right', async () => {
    const opened = await open(
      `${loader}${list}<tejido-network network="local4action-hubs"><tejido-initiative-list limit="1"></tejido-initiative-list></tejido-network>
      <tejido-event-calendar></tejido-event-calendar><tejido-header></tejido-header>
      <script>addEventListener('load', () => { document.querySelector('tejido-event-calendar').network = 'red-alianzas-mx'; customElements.define('tejido-header', class extends HTMLElement {}); })</script>`,
      { prepare: (page) => page.clock.install() },
    );
    await cards(opened);
    await opened.page.locator('tejido-event-calendar table').waitFor();
    await opened.page.waitForLoadState('networkidle');
    await opened.page.clock.runFor(10_000);
    assert.deepEqual(opened.console, []);
    await opened.context.close();
  });
});

describe('a page with an integrity policy', () => {
  for (const type of ['async', 'type="module"']) {
    it(`has its widgets when the script has its hash (${type})`, async () => {
      const script = await (await fetch(`${stage.server.url}/embed/tejido.js`)).text();
      const hash = createHash('sha384').update(script).digest('base64');
      const opened = await open(
        `<script src="SERVER/embed/tejido.js" ${type} integrity="sha384-${hash}" crossorigin></script>${list}<div data-tejido="sdg-picker" data-name="goals"></div>`,
        { headers: { 'Integrity-Policy': 'blocked-destinations=(script)' } },
      );
      await cards(opened);
      await opened.page.locator('tejido-sdg-picker fieldset').waitFor();
      assert.deepEqual(opened.console, []);
      assert.equal(await opened.page.locator('link').count(), 0, 'nothing is left in the page');
      await opened.context.close();
    });
  }
});

describe('a page with small type', () => {
  const widgets = `${list}<tejido-event-calendar network="red-alianzas-mx"></tejido-event-calendar><tejido-join-form network="red-alianzas-mx"></tejido-join-form>`;
  for (const [what, style, scale] of [
    ['62.5 % and none on its body', 'html{font-size:62.5%}', 14 / 16],
    ['14 px', 'body{font-size:14px}', 14 / 16],
    ['200 %', 'html{font-size:200%}', 2],
  ] as const) {
    it(`can be read, filled in and pressed: ${what}`, async () => {
      const opened = await open(`${loader}<style>${style}</style>${widgets}`, screens.phone);
      await cards(opened);
      await opened.page.locator('tejido-event-calendar .calendar:not([inert])').waitFor();
      await opened.page.locator('tejido-join-form form').waitFor();
      const { text, fields, targets, headings } = await opened.page.evaluate(measureType);
      assert.ok(text >= 12 * Math.max(1, scale), `text ${text}`);
      assert.ok(fields >= 16 * Math.max(1, scale), `fields ${fields}`);
      assert.ok(targets >= 44 * Math.max(1, scale) - 0.5, `targets ${targets}`);
      assert.ok(headings >= 16 * scale, `headings ${headings}`);
      await opened.context.close();
    });
  }

  it('may ask for less', async () => {
    const opened = await open(
      `${loader}<style>html{font-size:10px;--tejido-min-font-size:0px;--tejido-min-field-size:0px;--tejido-min-target:0px}</style>${widgets}`,
      screens.phone,
    );
    await cards(opened);
    await opened.page.locator('tejido-join-form form').waitFor();
    const { fields, targets } = await opened.page.evaluate(measureType);
    assert.equal(fields, 10);
    assert.ok(targets <= 27.5, `${targets}`);
    await opened.context.close();
  });
});

describe('a page with ways of its own', () => {
  const form = '<tejido-join-form network="red-alianzas-mx"></tejido-join-form>';

  it('whose shortcuts are single keys swallows none that is typed', async () => {
    const opened = await open(`${loader}${form}<input aria-label="de la página"><script>
      addEventListener('keydown', (event) => {
        if (event.target.localName === 'input') return;
        (globalThis.keys ??= []).push(event.key);
        if (event.key !== 'Tab') event.preventDefault();
      });
    </script>`);
    const name = opened.page.locator('tejido-join-form').getByRole('textbox').first();
    await name.click();
    await opened.page.keyboard.type('Ana s/k 1');
    assert.equal(await name.inputValue(), 'Ana s/k 1');
    await name.press('Escape');
    await name.press('Control+k');
    assert.deepEqual(await opened.page.evaluate(() => (globalThis as { keys?: string[] }).keys), [
      'Escape',
      'Control',
      'k',
    ]);
    await opened.context.close();
  });

  it('whose arrays, objects and texts have a toJSON sends what was typed', async () => {
    const opened = await open(`${loader}<script>
      for (const { prototype } of [Array, Object, String])
        Object.defineProperty(prototype, 'toJSON', { configurable: true, writable: true, value() { return 'wrong'; } });
      Array.prototype.each = function () {};
    </script>${form}`);
    const sent = await opened.page.evaluate(async () => {
      const bodies: string[] = [];
      const send = fetch;
      globalThis.fetch = async (...request) => {
        const [input] = request;
        if (input instanceof Request && input.method === 'POST') bodies.push(await input.clone().text());
        return send(...request);
      };
      const element = document.querySelector('tejido-join-form') as HTMLElement & { prefill: unknown };
      element.prefill = { applicant: 'person', name: 'Ana', email: 'ana@example.org', goals: [6] };
      await new Promise<void>((resolve) => {
        const look = () => (element.shadowRoot?.querySelector('form') ? resolve() : requestAnimationFrame(look));
        look();
      });
      const root = element.shadowRoot as ShadowRoot;
      (root.querySelector('[name=sector]') as HTMLInputElement).click();
      for (const box of root.querySelectorAll<HTMLInputElement>('[part=privacy] input[type=checkbox]'))
        if (!box.checked) box.click();
      (root.querySelector('button.primary') as HTMLButtonElement).click();
      await new Promise<void>((resolve) => {
        const look = () =>
          bodies.length > 0 || root.querySelector('.summary') ? resolve() : requestAnimationFrame(look);
        look();
      });
      return bodies;
    });
    assert.deepEqual((JSON.parse(sent[0] ?? '{}') as { goals?: unknown }).goals, [6]);
    await opened.page.locator('tejido-join-form .panel.done').waitFor();
    await opened.context.close();
  });
});

/** The least type of text and fields, the least height of buttons and fields, and the least heading, in pixels. */
function measureType(): { text: number; fields: number; targets: number; headings: number } {
  const sizes = { text: [] as number[], fields: [] as number[], targets: [] as number[], headings: [] as number[] };
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const { height, width } = element.getBoundingClientRect();
      if (root === document || height < 2 || width < 2 || element instanceof SVGElement) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if ([...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        sizes.text.push(size);
      if (element.matches('h2,h3,h4')) sizes.headings.push(size);
      if (element.matches('input:not([type=checkbox],[type=radio]),select,textarea')) sizes.fields.push(size);
      if (element.matches('button,select,input:not([type=checkbox],[type=radio])') && !element.closest('[inert],.trap'))
        sizes.targets.push(height);
    }
  };
  look(document);
  const least = (list: number[]) => Math.min(...list);
  return {
    text: least(sizes.text),
    fields: least(sizes.fields),
    targets: least(sizes.targets),
    headings: least(sizes.headings),
  };
}

interface Shifts {
  shifts: number;
  moved: string[];
}

function watchShifts(): void {
  interface Shift extends PerformanceEntry {
    hadRecentInput: boolean;
    value: number;
    sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
  }
  const page = Object.assign(globalThis, { shifts: 0, moved: [] }) as unknown as Shifts;
  new PerformanceObserver((entries) => {
    for (const { hadRecentInput, value, sources } of entries.getEntries() as Shift[]) {
      if (hadRecentInput) continue;
      page.shifts += value;
      for (const { node, previousRect, currentRect } of sources)
        page.moved.push(
          `${value} ${node?.nodeName} from ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`,
        );
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
