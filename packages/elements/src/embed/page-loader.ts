import type { Needs } from './known.ts';

/** With a server's address the event by which a script asks for the loader of that server; to be another when loaders promise something else. */
export const loaderEvent = 'tejido-';

/** What few pages need of a loader. */
export interface Rest {
  /** Mends what an editor has done to an element that the loader does not know as it stands, and begins with it; or says what is wrong with it. */
  begin: (element: Element, isOdd: boolean) => Promise<unknown>;
  /** Says on the console what is wrong with an element, where something is. */
  explain: (element: Element) => Promise<void>;
  /** Loads a widget or a part of one by its name. */
  load: (name: string) => Promise<unknown>;
}

/** What the loader of a server is to whatever else came from there. */
export interface PageLoader {
  /** The scripts it was built with. */
  scripts: readonly string[];
  /** The widgets that it knows, and where it keeps places for them. */
  widgets: Record<string, Needs>;
  sheet: CSSStyleSheet | undefined;
  /** What was asked for while the code that wants it is on its way, by its address. */
  early: Map<string, Promise<Response>>;
  /** Sees what is added to the page. */
  watcher: MutationObserver;
  /** Asks for what a widget with these needs will want, and runs its scripts. */
  start(element: Element, needs: Needs): Promise<unknown>;
  /** Runs the first of some scripts, named by their SHA-256 in base64 without padding; all of them are checked before. */
  run(...hashes: string[]): Promise<unknown>;
  /** Finds the widgets in a root, now and from now on. */
  look(root: Document | ShadowRoot): void;
  /** Loads what few pages need. */
  rest(): Promise<Rest>;
}

/** What such an event carries. */
export interface LoaderRequest {
  /** Put here by the loader. */
  loader?: PageLoader;
}

/*
 * Nothing is kept on the page for this, neither on `window` nor in a registry of symbols: the loader listens to an event of the document, which
 * stays when a page replaces its body.
 */

/** The loader of a server on this page, where there is one; of several the last. */
export function loaderOf(server: string): PageLoader | undefined {
  const detail: LoaderRequest = {};
  document.dispatchEvent(new CustomEvent(loaderEvent + server, { detail }));
  return detail.loader;
}

/** The file of a script, which is named by its SHA-256 in base64. */
export const fileOf = (hash: string): string => `${hash.slice(0, 9).replace(/\W/g, '-')}.js`;
