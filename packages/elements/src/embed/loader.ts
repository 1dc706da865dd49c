import { languageTag } from '@tejido/contract';
import { addressOf, type Route } from '@tejido/contract/routes';
import { earlyAnswers } from './early.ts';
import { type FirstOperation, firstRequests } from './first-requests.ts';
import { verify } from './verified.ts';
import { widgetLoaders } from './widget-loaders.ts';

/*
 * The script a page embeds. Finds widgets, now and later, and loads for each its code, its words and its first data at the same time. Every
 * script is checked against the hash it was built with before it runs; a page whose widget cannot be loaded keeps its fallback.
 */

/** What the build knows. */
export interface EmbedFiles {
  /** The scripts: name without `.js`, and SHA-256 in base64. */
  scripts: [name: string, hash: string][];
  /** For each widget its scripts, the one to run first, and the families of its words; for a part of one its scripts. */
  widgets: Record<string, [scripts: number[], families?: string[]]>;
  languages: readonly string[];
}

declare const __EMBED_FILES__: EmbedFiles;
declare const __WORDS__: string;
/** Of the contract's routes those that are asked for early, since a page pays for every byte of this script. */
declare const __FIRST_ROUTES__: Record<FirstOperation, Pick<Route, 'path'>>;

const { scripts, widgets, languages } = __EMBED_FILES__;
const own = (document.currentScript ?? document.querySelector('script[src*="/embed/tejido.js"]')) as HTMLScriptElement;
const base = new URL('.', own.src).href;
const server = new URL('..', base).href;
const selector = Object.keys(widgets).map((name) => `tejido-${name}`);
const fetched = new Map<number, Promise<unknown>>();
const started = new WeakSet<Element>();
/** How long until a widget that could not be loaded is tried again, in milliseconds; longer each time. */
let patience = 4000;

const addressOfScript = (script: number) => `${base}${(scripts[script] as [string, string])[0]}.js`;

function fetchScript(script: number): Promise<unknown> {
  let fetching = fetched.get(script);
  if (!fetching) {
    fetching = verify(addressOfScript(script), (scripts[script] as [string, string])[1]);
    fetched.set(script, fetching);
    fetching.catch(() => fetched.delete(script));
  }
  return fetching;
}

/** Loads a widget's code, all of it checked before any of it runs. */
async function load(name: string): Promise<unknown> {
  const [code] = widgets[name] as EmbedFiles['widgets'][string];
  await Promise.all(code.map(fetchScript));
  return import(/* @vite-ignore */ addressOfScript(code[0] as number));
}

/** Asks for something that a widget will ask for, so that it finds the answer under way. */
function askEarly(address: string): void {
  const answers = earlyAnswers();
  if (answers.has(address)) return;
  const answer = fetch(address, { credentials: 'omit' });
  answers.set(address, answer);
  answer.catch(() => {});
}

function start(element: Element): void {
  started.add(element);
  const name = element.localName.slice('tejido-'.length);
  const [, families = []] = widgets[name] as EmbedFiles['widgets'][string];
  const lang = languageTag(element.closest<HTMLElement>('[lang]')?.lang ?? '') ?? 'en';
  // A page may hold widgets that are registered already, by another copy of this script.
  if (!customElements.get(element.localName)) {
    const [spoken = ''] = lang.split('-');
    const language = languages.includes(spoken) ? spoken : 'en';
    for (const family of families) askEarly(`${base}${__WORDS__}/${family}.${language}.json`);
    // Whatever went wrong, the page has its fallback meanwhile.
    load(name).catch(() => {
      setTimeout(() => started.delete(element) && look(), patience);
      patience *= 2;
    });
  }
  const network = element.getAttribute('network') ?? element.closest('tejido-network')?.getAttribute('network');
  // What is no name of a network has no address.
  if (!network || /^\.+$/.test(network) || element.closest('[src]')) return;
  for (const [operation, query] of firstRequests(name, element, lang))
    askEarly(server + addressOf(__FIRST_ROUTES__[operation], { network }, query).slice(1));
}

/** A content system that strips unknown elements keeps `<div data-tejido="event-calendar" data-network="…">`. */
function upgrade(place: HTMLElement): void {
  const { tejido, ...attributes } = place.dataset;
  if (!tejido || !widgets[tejido]) return;
  const element = document.createElement(`tejido-${tejido}`);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value ?? '',
    );
  element.append(...place.childNodes);
  place.removeAttribute('data-tejido');
  place.append(element);
}

function look(): void {
  document.querySelectorAll<HTMLElement>('[data-tejido]').forEach(upgrade);
  for (const element of document.querySelectorAll(selector.join())) if (!started.has(element)) start(element);
}

widgetLoaders().set(server, load);
new MutationObserver(look).observe(document, { childList: true, subtree: true });
look();
