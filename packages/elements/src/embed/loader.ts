import { searchOf } from '@tejido/contract/routes';
import { type Needs, scripts, widgets } from './known.ts';
import { fileOf, type LoaderRequest, loaderEvent, loaderOf, type PageLoader } from './page-loader.ts';
import { placesOf } from './places.ts';
import type * as Rest from './rest.ts';

/*
 * The script a page embeds. Finds widgets, now and later, and loads for each its code, its words and its first data at the same time. Every
 * script is checked against the hash it was built with before it runs; a page whose widget cannot be loaded keeps its fallback. What few pages
 * need is in a script of its own, `rest.ts`.
 */

/** Finds language tags as they are usually spelled; its second group is the language where all words are in it. */
declare const __LANGUAGES__: RegExp;
declare const __WORDS__: string;

// A module does not know the element that it came from, but its own address.
const own =
  (document.currentScript as HTMLScriptElement | null)?.src ??
  (/http\S+?tejido\.js/.exec(new Error().stack as string) as RegExpExecArray)[0];
const server = new URL('..', own).href;
/** Elements that were looked at, and roots that are watched. */
const seen = new WeakSet<Node>();
/** The names of elements that are still to be defined. */
const awaited = new Set<string>();
const early: PageLoader['early'] = new Map();
/** How many scripts are on their way. */
let running = 0;
/** Half of the milliseconds until a widget that could not be loaded is tried again; longer each time. */
let patience = 2000;
// Not every engine can share a style sheet; there, nothing keeps a widget's place.
const sheet = document.adoptedStyleSheets && new CSSStyleSheet();
let soon: ReturnType<typeof setTimeout> | undefined;

/** Asks for something that will be wanted, once; it is kept while scripts are on their way. */
function ask(address: string, init: RequestInit): Promise<Response> {
  const answer = early.get(address) ?? fetch(address, init);
  early.set(address, answer);
  return answer;
}

/** Runs the first of some scripts, all of them checked before. */
async function run(...hashes: string[]): Promise<unknown> {
  running++;
  const files = hashes.map((hash) => ({ href: `${server}embed/${fileOf(hash)}`, integrity: `sha256-${hash}=` }));
  // An import cannot say its hash: what a page with an integrity policy is to run has to be on its way when it is imported. Under such a policy
  // this script, too, was embedded with its hash.
  const links = document.querySelector('[integrity][src*="/tejido.js"]')
    ? files.map((file) => Object.assign(document.createElement('link'), file, { rel: 'modulepreload' }))
    : [];
  try {
    // This brings a script into the browser's cache if it is the one that was built; rejects otherwise. An `import()` that follows runs what was
    // checked, in every engine; `modulepreload` with a hash does not hold in WebKit.
    await Promise.all(files.map((file) => ask(file.href, file)));
    document.head.append(...links);
    return await import(/* @vite-ignore */ (files[0] as HTMLLinkElement).href);
  } finally {
    for (const link of links) link.remove();
    // By the next task the widgets have asked, and what none of them wanted is let go.
    setTimeout(() => --running || early.clear());
  }
}

const rest = () => run(scripts.at(-1) as string).then((other) => (other as typeof Rest).join(loader));

/** The nearest value of an attribute around an element, through shadow roots. */
function around(element: Element, name: string): string | undefined {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.closest(`[${name}]`)?.getAttribute(name) ?? (host && around(host, name));
}

/** Begins with an element that is a widget, or was meant to be one. */
function begin(element: Element): Promise<unknown> {
  const needs = widgets[element.localName.slice(7)];
  const isOdd = [...element.attributes].some(
    (attribute) => /[^!-~]/.test(attribute.name) || /^["‘-‟«″]/.test(attribute.value),
  );
  return needs?.[1] && !isOdd ? start(element, needs) : rest().then((other) => other.begin(element, isOdd));
}

function start(element: Element, [needed, families, list, query]: Needs): Promise<unknown> {
  const lang = around(element, 'lang') ?? 'en';
  const network = around(element, 'network')?.trim() ?? '';
  const spoken = __LANGUAGES__.exec(lang);
  // A tag in any other spelling the widget reads better: it asks by itself.
  if (spoken) {
    const addresses = ['goal-titles', ...(families as string[])].map(
      (family) => `${server}embed/${__WORDS__}/${family}.${spoken[2] ?? 'en'}.json`,
    );
    // What is no name of a network has no address.
    if (list !== undefined && /^[\w-]+$/.test(network) && !around(element, 'src')) {
      const address = `${server}v1/networks/${network}`;
      if (query) addresses.push(address + list + searchOf(query((attribute) => element.getAttribute(attribute), lang)));
      // Every widget with data needs its network's words.
      addresses.push(`${address}?lang=${lang}`);
    }
    // The widget makes a request that fails again by itself.
    for (const address of addresses) ask(address, { credentials: 'omit' }).catch(() => {});
  }
  return run(...needed.map((script) => scripts[script as number] ?? (script as string)));
}

function visit(element: Element): void {
  const { localName, shadowRoot } = element;
  if (localName.startsWith('tejido-') || element.hasAttribute('data-tejido')) {
    // A widget whose code is here asks for itself.
    if (seen.has(element) || customElements.get(localName)) return;
    seen.add(element);
    // Whatever goes wrong, the page has its fallback meanwhile.
    begin(element).catch(() => {
      setTimeout(() => seen.delete(element) && look(document), (patience *= 2));
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
  // Only elements have a local name.
  for (const { addedNodes } of changes)
    for (const node of addedNodes as NodeListOf<Element>)
      if (node.localName && node.isConnected) {
        visit(node);
        lookWithin(node);
      }
  // A root that is attached to what has long been there changes nothing that can be seen: it is found after the page's next change.
  soon ??= setTimeout(() => {
    soon = undefined;
    look(document);
  }, 300);
});

const loader: PageLoader = { scripts, widgets, sheet, early, watcher, start, run, look, rest };

sheet?.insertRule(placesOf('tejido-initiative-list,tejido-event-calendar,tejido-join-form', '56em'));
const present = loaderOf(server);
if (String(present?.scripts) === String(scripts)) present?.look(document);
else {
  // The server has been built anew since this page was opened, and no longer has the scripts that are known there.
  present?.watcher.disconnect();
  document.addEventListener(loaderEvent + server, (event) => {
    (event as CustomEvent<LoaderRequest>).detail.loader = loader;
  });
  look(document);
}
