import { addressOf, routes } from '@tejido/contract/routes';
import { earlyAnswers } from './early.ts';
import { firstRequests } from './first-requests.ts';

/*
 * The script a page embeds. Finds widgets, now and later, and loads for each its code, its words and its first data at the same time. Every file
 * is checked against the hash it was built with before it runs; a page whose widget cannot be loaded keeps its fallback.
 */

/** What the build knows: file names and hashes, and what each widget needs of them. */
export interface EmbedFiles {
  /** Name without `.js`, and SHA-256 in base64. */
  files: [name: string, hash: string][];
  /** For each widget: its files, the one to run first, and by language the files with its words. */
  widgets: Record<string, { code: number[]; words: Record<string, number[]> }>;
}

declare const __EMBED_FILES__: EmbedFiles;

const { files, widgets } = __EMBED_FILES__;
const path = '/embed/tejido.js';
const script = (document.currentScript ?? document.querySelector(`script[src*="${path}"]`)) as HTMLScriptElement;
const base = new URL('.', script.src).href;
const server = base.replace(/embed\/$/, '');
const tags = Object.keys(widgets).map((name) => `tejido-${name}`);
const fetched = new Map<number, Promise<unknown>>();
const started = new WeakSet<Element>();

const address = (file: number) => `${base}${(files[file] as [string, string])[0]}.js`;

/** Brings a file into the browser's cache, if it is the one that was built. */
function fetchFile(file: number): Promise<unknown> {
  let fetching = fetched.get(file);
  if (!fetching) {
    fetching = fetch(address(file), { integrity: `sha256-${(files[file] as [string, string])[1]}` }).then((response) =>
      response.blob(),
    );
    fetched.set(file, fetching);
  }
  return fetching;
}

function start(element: Element): void {
  started.add(element);
  const name = element.localName.slice('tejido-'.length);
  const { code, words } = widgets[name] as EmbedFiles['widgets'][string];
  const lang = element.closest<HTMLElement>('[lang]')?.lang || 'en';
  askEarly(element, name, lang);
  Promise.all([...code, ...(words[lang] ?? words[lang.split('-')[0] as string] ?? words['en'] ?? [])].map(fetchFile))
    .then(() => import(/* @vite-ignore */ address(code[0] as number)))
    // Whatever went wrong, the page has its fallback; it may be tried again with the next widget.
    .catch(() => code.forEach((file) => fetched.delete(file)));
}

/** Makes a widget's first request while its code is still on its way. */
function askEarly(element: Element, name: string, lang: string): void {
  const network = element.getAttribute('network') ?? element.closest('tejido-network')?.getAttribute('network');
  if (!network || element.hasAttribute('src') || element.closest('tejido-network[src]')) return;
  const answers = earlyAnswers();
  for (const [operation, query] of firstRequests(name, element, lang)) {
    const url = server + addressOf(routes[operation], { network }, query).slice(1);
    if (!answers.has(url)) answers.set(url, fetch(url, { credentials: 'omit' }));
  }
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
  for (const element of document.querySelectorAll(tags.join())) if (!started.has(element)) start(element);
}

new MutationObserver(look).observe(document, { childList: true, subtree: true });
look();
