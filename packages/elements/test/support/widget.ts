import { expect, oneEvent } from '@open-wc/testing';
import type { Client } from '@tejido/sdk';
import { languages } from '@tejido/words';
import { emulateMedia } from '@web/test-runner-commands';
import type { LocalizedElement } from '../../src/base/localized-element.ts';
import { countKept } from './kept.ts';
import { find, findAll, onPage, read, texts, until, type Watched, watchedNetwork } from './page.ts';

/*
 * What every widget does, whatever it shows: one suite, which a widget's own tests call with ten lines on what is its own.
 */

/** The class of a widget. */
type WidgetClass = (new () => LocalizedElement) & { define(tag: string): void };

/** A widget, as the suite has to know it. */
export interface WidgetUnderTest {
  tag: string;
  element: WidgetClass;
  /** The attributes with which it shows something in the network. */
  attributes?: string | ((watched: Watched) => Promise<string>);
  /** What a script of the page gives it. */
  properties?: object;
  /** The network it stands in; the testing network when not given. */
  network?: () => Watched;
  /** What is there once it shows what it is for. */
  shows: string;
  /** The level of its topmost heading where the page does not say; nothing for a widget without headings. */
  heading?: number;
  /** What becomes of it by its data; nothing for a widget that asks no network for any. */
  data?: WidgetData;
}

/** What becomes of a widget by its data. */
export interface WidgetData {
  /** What it says, in Spanish, of a network that is not there. */
  unavailable: string;
  /** The attributes that name a record that is not there, and what the widget says of it in Spanish; nothing for one that names none. */
  missing?: [attributes: string, words: string];
  /** A network without anything to show, and what the widget then says in Spanish; nothing for a widget of one record. */
  empty?: [network: () => Watched, words: string];
  /** The state it is in where records have nothing but their ids; nothing for one that shows what only the server of its own version answers. */
  bare?: 'empty' | 'error' | 'ready';
}

/** What stands in the widget until it has something better. */
const fallback = '<a href="#all">Todas</a>';

/** What may stand in a record in place of what should, as it is or in a list. */
const wrongValues: readonly unknown[] = [null, 7, 'words', {}, [], [null], [7], [{}]];

/** Examines what a widget does whatever it shows. */
export function examineWidget(widget: WidgetUnderTest): void {
  const { tag, element: Widget, properties, shows, heading, data } = widget;
  Widget.define(tag);
  const network = () => (widget.network ?? watchedNetwork)();
  const attributesIn = async (watched: Watched) =>
    typeof widget.attributes === 'function' ? widget.attributes(watched) : (widget.attributes ?? '');

  /** The widget in a network's provider, before it shows anything. */
  async function placed(client: Client, attributes: string, lang = 'es', name = tag): Promise<LocalizedElement> {
    const provider = await onPage(client, '', lang);
    const template = document.createElement('template');
    template.innerHTML = `<${name} ${attributes}>${fallback}</${name}>`;
    const element = template.content.firstElementChild as LocalizedElement;
    Object.assign(element, properties);
    provider.append(element);
    return element;
  }

  const isShown = (element: Element) => until(() => element.shadowRoot?.querySelector(shows), `no ${shows}`);

  /** The widget when it shows what it is for. */
  async function shown(watched: Watched = network(), more = '', lang = 'es'): Promise<LocalizedElement> {
    const element = await placed(watched.client, `${more} ${await attributesIn(watched)}`, lang);
    await isShown(element);
    return element;
  }

  describe(`${tag}, like every widget`, () => {
    afterEach(() => {
      localStorage.clear();
      sessionStorage.clear();
    });

    if (!data)
      it('keeps the fallback until its words are here', async () => {
        // In a language that no test before has asked for.
        const watched = network();
        const element = await placed(watched.client, await attributesIn(watched), 'ru');
        await element.updateComplete;
        expect(showsFallback(element)).to.equal(true);
        await isShown(element);
        expect(showsFallback(element)).to.equal(false);
      });

    if (data) examineStates(data);

    it('shows what it is for in place of the fallback, for everybody', async () => {
      const element = await shown();
      expect(showsFallback(element)).to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('has words in every language', async () => {
      const watched = network();
      for (const lang of languages) {
        const element = await shown(watched, '', lang);
        expect(baseOf(element).lang).to.equal(lang);
        expect(read(baseOf(element)), lang).not.to.match(/\{\w+\}|undefined|NaN|\[object/);
        const said = texts(
          element,
          'button, label, legend, dt, th, h2, h3, h4, h5, h6, summary, [part=status], [part=when]',
        );
        expect(said.every(Boolean), `${lang}: ${said.join(' | ')}`).to.equal(true);
      }
    });

    it('follows the language of the page, and speaks English where it does not know it', async () => {
      const element = await shown();
      const provider = element.parentElement as HTMLElement;
      const said = read(baseOf(element));
      provider.lang = 'pt';
      await until(() => baseOf(element).lang === 'pt', 'no Portuguese');
      expect(read(baseOf(element))).not.to.equal(said);
      provider.lang = 'tlh';
      await until(() => baseOf(element).lang === 'en', 'no English');
    });

    it('reads from right to left in Arabic', async () => {
      const element = await shown(network(), '', 'ar');
      expect(baseOf(element).dir).to.equal('rtl');
      expect(getComputedStyle(find(element, shows)).direction).to.equal('rtl');
      await expect(element).to.be.accessible();
    });

    // Of the engines we test in, only Playwright's Chromium can be told to force colors.
    if (/Chrom/.test(navigator.userAgent))
      it('can be told apart where colors are forced', async () => {
        await emulateMedia({ forcedColors: 'active' });
        try {
          const element = await shown();
          expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
          expect(controlsWithoutEdge(element)).to.deep.equal([]);
        } finally {
          await emulateMedia({ forcedColors: 'none' });
        }
      });

    if (heading !== undefined)
      it('stands in the outline of the page where the page says', async () => {
        expect(outlineOf(await shown())[0]).to.equal(heading);
        for (const [written, level] of [
          ['5', 5],
          ['9', 6],
          ['1', 2],
        ] as const) {
          const outline = outlineOf(await shown(network(), `heading-level="${written}"`));
          expect(outline[0], written).to.equal(level);
          for (const [index, next] of outline.entries()) {
            expect(next, `${written}: ${outline.join()}`).to.be.at.least(level);
            expect(next, `${written}: ${outline.join()}`).to.be.at.most(Math.min(6, (outline[index - 1] ?? next) + 1));
          }
        }
      });

    it('takes what was given before its code came', async () => {
      const watched = network();
      const late = `late-${tag}`;
      const element = await placed(watched.client, await attributesIn(watched), 'es', late);
      Object.assign(element, heading !== undefined && { headingLevel: 4 });
      // A class is registered once.
      const Late = class extends (Widget as new () => HTMLElement) {};
      (Late as unknown as WidgetClass).define(late);
      await isShown(element);
      if (heading !== undefined) expect(outlineOf(element)[0]).to.equal(4);
    });

    it('keeps what it shows when it is moved, and asks nobody again', async () => {
      const watched = network();
      const element = await shown(watched);
      const asked = watched.requests.length;
      const place = document.createElement('section');
      element.parentElement?.append(place);
      place.append(element);
      await element.updateComplete;
      expect(findAll(element, shows).length).to.be.greaterThan(0);
      expect(watched.requests).to.have.length(asked);
      place.lang = 'en';
      await until(() => baseOf(element).lang === 'en', 'it does not follow where it stands now');
    });

    it('is still once it is removed, and goes on when it is put back', async () => {
      const watched = network();
      const element = await shown(watched);
      const provider = element.parentElement as HTMLElement;
      element.remove();
      const other = element.cloneNode() as LocalizedElement;
      Object.assign(other, properties);
      provider.append(other);
      await isShown(other);
      provider.lang = 'en';
      await until(() => baseOf(other).lang === 'en', 'no English');
      await isShown(other);
      expect(baseOf(element).lang).to.equal('es');
      provider.append(element);
      await until(() => baseOf(element).lang === 'en', 'no English');
      await isShown(element);
    });

    it('leaves nothing behind in ten mounts', async () => {
      const watched = network();
      const element = await shown(watched);
      const provider = element.parentElement as HTMLElement;
      const held = document.querySelectorAll('*').length;
      const sheets = document.adoptedStyleSheets.length;
      const kept = countKept([window, document, document.documentElement, document.body, provider]);
      try {
        for (let mount = 0; mount < 10; mount++) {
          const other = element.cloneNode() as LocalizedElement;
          Object.assign(other, properties);
          provider.append(other);
          await isShown(other);
          other.remove();
        }
        expect([kept.listeners(), kept.observers()]).to.deep.equal([0, 0]);
      } finally {
        kept.stop();
      }
      expect([document.querySelectorAll('*').length, document.adoptedStyleSheets.length]).to.deep.equal([held, sheets]);
    });
  });

  function examineStates({ unavailable, missing, empty, bare }: WidgetData): void {
    const isIn = (element: Element, state: string) => until(() => element.matches(`:state(${state})`), `not ${state}`);

    it('keeps the fallback and says so while it loads', async () => {
      const watched = network();
      const attributes = await attributesIn(watched);
      watched.test.conditions.latency = Infinity;
      const element = await placed(watched.client, attributes);
      await isIn(element, 'loading');
      expect(texts(element, '[role=status]')).to.deep.equal([element.language.message('loading')]);
      expect(read(find(element, '[role=status]'))).to.match(/…$/);
      expect(showsFallback(element)).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('says what failed, tells the page, keeps the fallback and tries again', async () => {
      const watched = network();
      const attributes = await attributesIn(watched);
      watched.test.conditions.offline = true;
      const told = oneEvent(document, 'tejido-error');
      const element = await placed(watched.client, attributes);
      await told;
      await isIn(element, 'error');
      expect(read(find(element, '[role=alert] p'))).to.equal(element.language.message('loadFailed'));
      expect(showsFallback(element)).to.equal(true);
      await expect(element).to.be.accessible();
      watched.test.conditions.offline = false;
      const again = find(element, '[role=alert] button');
      again.focus();
      again.click();
      await isShown(element);
      expect(findAll(element, '[role=alert]')).to.deep.equal([]);
      expect(showsFallback(element)).to.equal(false);
      // Whoever goes by keyboard goes on from here.
      expect(document.activeElement === element).to.equal(true);
    });

    it('says that the person is offline, where that is why', async () => {
      const watched = network();
      const attributes = await attributesIn(watched);
      watched.test.conditions.offline = true;
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      try {
        const element = await placed(watched.client, attributes);
        await isIn(element, 'error');
        expect(read(find(element, '[role=alert] p'))).to.equal(element.language.message('offline'));
        expect(element.language.message('offline')).to.match(/conexión/);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });

    it('offers nothing that would not help where there is no such network', async () => {
      const watched = network();
      const attributes = await attributesIn(watched);
      const element = await placed({ ...watched.client, network: 'no-such-network' }, attributes);
      await isIn(element, 'missing');
      expect(read(find(element, '[role=status]'))).to.equal(unavailable);
      expect(showsFallback(element)).to.equal(true);
      expect(findAll(element, 'button')).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    if (missing)
      it('says that its record is not there', async () => {
        const [attributes, words] = missing;
        const element = await placed(network().client, attributes);
        await isIn(element, 'missing');
        expect(read(find(element, '[role=status]'))).to.equal(words);
        expect(showsFallback(element)).to.equal(true);
      });

    if (empty)
      it('says that there is nothing to show', async () => {
        const [nothing, words] = empty;
        const element = await placed(nothing().client, '');
        await isIn(element, 'empty');
        expect(texts(element, '.notice')).to.deep.equal([words]);
        await expect(element).to.be.accessible();
      });

    if (bare)
      it('shows what it can of records that are not as they should be', async () => {
        const watched = network();
        const attributes = await attributesIn(watched);
        for (const wrong of wrongValues) {
          const element = await placed(spoiled(watched.client, wrong, ['id', 'slug', 'title', 'name']), attributes);
          await until(() => element.matches(':state(ready), :state(empty), :state(error)'), JSON.stringify(wrong));
          // Rejects where a template has thrown.
          await element.updateComplete;
          element.remove();
        }
        const element = await placed(spoiled(watched.client, undefined, ['id']), attributes);
        await isIn(element, bare);
        if (bare === 'error') expect(showsFallback(element)).to.equal(true);
      });
  }
}

/** Whether what stands in the widget can be seen. */
const showsFallback = (element: Element) => (element.querySelector('a[href="#all"]') as HTMLElement).checkVisibility();

const baseOf = (element: Element) => find(element, '.base');

/** The levels of a widget's headings from top to bottom. */
const outlineOf = (element: Element) =>
  findAll(element, 'h2, h3, h4, h5, h6').map(({ localName }) => Number(localName.slice(1)));

/** The controls of which nobody sees where they are when no color of ours is left. */
function controlsWithoutEdge(element: Element): string[] {
  const controls = findAll(element, 'button, select, textarea, input:not([type=checkbox], [type=radio])');
  // Some fill a cell of a table, whose edge is theirs.
  const plain = controls.filter(
    (control) => control.checkVisibility() && ![control, control.parentElement].some(hasEdge),
  );
  return plain.map((control) => control.outerHTML.slice(0, 120));
}

function hasEdge(part: Element | null): boolean {
  if (!part) return false;
  const { borderBlockEndStyle, borderBlockEndWidth, textDecorationLine } = getComputedStyle(part);
  const isEdged = borderBlockEndStyle !== 'none' && Number.parseFloat(borderBlockEndWidth) > 0;
  return isEdged || textDecorationLine !== 'none';
}

/** A client of a network whose records have something else in all fields but some; without them where it is nothing. */
function spoiled(client: Client, wrong: unknown, sound: readonly string[]): Client {
  const spoil = (record: object): object =>
    Object.fromEntries(
      Object.entries(record).flatMap(([name, value]) => {
        if (sound.includes(name)) return [[name, value]];
        if (name === 'items' && Array.isArray(value)) return [[name, (value as object[]).map(spoil)]];
        return wrong === undefined ? [] : [[name, wrong]];
      }),
    );
  const { fetch } = client;
  return {
    ...client,
    fetch: async (request) => {
      const answer = await fetch(request);
      return answer.ok ? Response.json(spoil((await answer.json()) as object)) : answer;
    },
  };
}
