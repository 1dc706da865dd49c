import { searchOf } from '@tejido/contract/routes';
import { type Needs, scripts, widgets } from './known.ts';
import { fileOf, loaderEvent, loaderOf, type PageLoader } from './page-loader.ts';
import { placesOf } from './places.ts';
import type * as Rest from './rest.ts';

/*
 * The script a page embeds. Finds widgets, now and later, and loads for each its code, its words and its first data at the same time. Every
 * script is checked against the hash it was built with before it runs; a page whose widget cannot be loaded keeps its fallback. What few pages
 * need is in a script of its own, `rest.ts`.
 */

/** The languages that all words are in, two letters each, separated by spaces. */
declare const __LANGUAGES__: string;
declare const __WORDS__: string;

// A module does not know the element that it came from, but its own address.
const own =
  (document.currentScript as HTMLScriptElement | null)?.src ??
  (/https?:\S+?\/tejido\.js/.exec(new Error().stack as string) as RegExpExecArray)[0];
const base = new URL('.', own).href;
const server = new URL('..', base).href;
/** Elements that were looked at, and roots that are watched. */
const seen = new WeakSet<Node>();
/** The names of elements that are still to be defined. */
const awaited = new Set<string>();
/** What was asked for while scripts are on their way, by its address: the scripts themselves, and answers for the widgets in them. */
const early = new Map<string, Promise<Response>>();
/** How many scripts are on their way. */
let running = 0;
/** How long until a widget that could not be loaded is tried again, in milliseconds; longer each time. */
let patience = 4000;
// Not every engine can share a style sheet; there, nothing keeps a widget's place.
const sheet = document.adoptedStyleSheets ? new CSSStyleSheet() : undefined;
let soon: ReturnType<typeof setTimeout> | undefined;

/** Asks for something that will be wanted, once; it is kept while scripts are on their way. */
function ask(address: string, init: RequestInit): Promise<Response> {
  let answer = early.get(address);
  if (!answer) {
    answer = fetch(address, init);
    early.set(address, answer);
  }
  return answer;
}

/**
 * Brings a script into the browser's cache if it is the one that was built; rejects otherwise. An `import()` that follows runs what was checked,
 * in every engine; `modulepreload` with a hash does not hold in WebKit.
 */
const check = async (hash: string) => (await ask(base + fileOf(hash), { integrity: `sha256-${hash}` })).clone().blob();

/** An import cannot say its hash: what a page with an integrity policy is to run has to be there when it is imported. */
async function preload(hash: string): Promise<void> {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', href: base + fileOf(hash), integrity: `sha256-${hash}` });
  document.head.append(link);
  await new Promise((resolve) => {
    for (const type of ['load', 'error']) link.addEventListener(type, resolve);
  });
  link.remove();
}

/** Runs the first of some scripts, all of them checked before. */
async function run(...needed: string[]): Promise<unknown> {
  running++;
  try {
    await Promise.all(needed.map(check));
    // Under such a policy this script, too, was embedded with its hash.
    if (document.querySelector('script[integrity][src*="/tejido.js"]')) await Promise.all(needed.map(preload));
    return await import(/* @vite-ignore */ base + fileOf(needed[0] as string));
  } finally {
    // By the next task the widgets have asked, and what none of them wanted is let go.
    setTimeout(() => --running || early.clear());
  }
}

async function load(name: string): Promise<unknown> {
  if (!widgets[name]) await loadRest();
  const [needed] = widgets[name] as Needs;
  return run(...needed.map((script) => scripts[script as number] ?? (script as string)));
}

async function loadRest(): Promise<typeof Rest> {
  const rest = (await run(scripts.at(-1) as string)) as typeof Rest;
  rest.join({ widgets, sheet, server, run });
  return rest;
}

/** The nearest element around that a selector finds, through shadow roots. */
function around(element: Element, selector: string): Element | null {
  const root = element.getRootNode();
  return element.closest(selector) ?? (root instanceof ShadowRoot ? around(root.host, selector) : null);
}

/** Begins with an element that is a widget, or was meant to be one. */
async function begin(element: Element): Promise<unknown> {
  const name = element.localName.slice(7);
  const isOdd = [...element.attributes].some(
    (attribute) => /[^!-~]/.test(attribute.name) || /^["‘-‟«″]/.test(attribute.value),
  );
  if (isOdd || !widgets[name]) await (await loadRest()).mend(element, isOdd);
  const needs = widgets[name];
  return needs?.[1] ? start(element, name, needs) : (await loadRest()).explain(element);
}

function start(element: Element, name: string, [, families = [], list, query]: Needs): Promise<unknown> {
  const lang = around(element, '[lang]')?.getAttribute('lang') ?? 'en';
  const network = around(element, '[network]')?.getAttribute('network')?.trim() ?? '';
  // A tag in any other spelling the widget reads better: it asks by itself.
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(lang)) return load(name);
  const [spoken] = __LANGUAGES__.match(lang.slice(0, 2)) ?? ['en'];
  const addresses = ['goal-titles', ...families].map((family) => `${base}${__WORDS__}/${family}.${spoken}.json`);
  // What is no name of a network has no address.
  if (list !== undefined && /[^.]/.test(network) && !around(element, '[src]')) {
    const address = `${server}v1/networks/${encodeURIComponent(network)}`;
    if (query)
      addresses.push(address + list + searchOf(query({ get: (attribute) => element.getAttribute(attribute) }, lang)));
    // Every widget with data needs its network's words.
    addresses.push(`${address}?lang=${lang}`);
  }
  // The widget makes a request that fails again by itself.
  for (const address of addresses) ask(address, { credentials: 'omit' }).catch(() => {});
  return load(name);
}

function visit(element: Element): void {
  const { localName, shadowRoot } = element;
  if (localName.startsWith('tejido-') || element.hasAttribute('data-tejido')) {
    // A widget whose code is here asks for itself.
    if (seen.has(element) || customElements.get(localName)) return;
    seen.add(element);
    // Whatever goes wrong, the page has its fallback meanwhile.
    begin(element).catch(() => {
      setTimeout(() => seen.delete(element) && look(document), patience);
      patience *= 2;
    });
  } else if (shadowRoot) look(shadowRoot);
  else if (!awaited.has(localName) && element.matches(':not(:defined)')) {
    // It may have a root once it is defined.
    awaited.add(localName);
    void customElements.whenDefined(localName).then(() => look(document));
  }
}

/** Looks for widgets in a root and in the open roots within it, and looks again whenever something is added. */
function look(root: Document | ShadowRoot): void {
  if (!seen.has(root)) {
    seen.add(root);
    watcher.observe(root, { childList: true, subtree: true });
    if (sheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  lookWithin(root);
}

const lookWithin = (node: ParentNode) => node.querySelectorAll('*').forEach(visit);

const watcher = new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof Element && node.isConnected) {
        visit(node);
        lookWithin(node);
      }
  // A root that is attached to what has long been there changes nothing that can be seen: it is found after the page's next change.
  soon ??= setTimeout(() => {
    soon = undefined;
    look(document);
  }, 300);
});

const loader: PageLoader = {
  load,
  run,
  take(address) {
    const answer = early.get(address);
    early.delete(address);
    return answer;
  },
  look,
  rest: loadRest,
};

sheet?.insertRule(placesOf('tejido-initiative-list,tejido-event-calendar,tejido-join-form', '56em'));
const build = String(scripts);
const present = loaderOf(server, build);
if (present) present.look(document);
else {
  document.addEventListener(loaderEvent, function answer({ detail: request }) {
    if (request.server !== server) return;
    if (!request.build || request.build === build) request.loader = loader;
    else {
      // The server has been built anew since this page was opened, and no longer has the scripts that are known here.
      document.removeEventListener(loaderEvent, answer);
      watcher.disconnect();
    }
  });
  look(document);
}
