/** The name of the event by which a script asks for the loader of its server; another when loaders promise something else. */
export const loaderEvent = 'tejido-loader-2';

declare global {
  interface DocumentEventMap {
    'tejido-loader-2': CustomEvent<LoaderRequest>;
  }
}

/** What few pages need of a loader. */
export interface Rest {
  /** Says on the console what is wrong with an element, where something is. */
  explain: (element: Element) => Promise<void>;
}

/** What the loader of a server does for whatever else came from there. */
export interface PageLoader {
  /** Loads a widget or a part of one by its name, all its scripts checked before they run. */
  load(name: string): Promise<unknown>;
  /** Runs one more script of the server's, named by its SHA-256 in base64, checked in the same way. */
  run(hash: string): Promise<unknown>;
  /** The answer that was asked for while the code that wants it was on its way; once. */
  take(address: string): Promise<Response> | undefined;
  /** Finds the widgets in a root, now and from now on. */
  look(root: Document | ShadowRoot): void;
  /** Loads what few pages need. */
  rest(): Promise<Rest>;
}

/** Who asks, and who answers. */
export interface LoaderRequest {
  server: string;
  /** What the loader was built with, where it is a loader that asks. */
  build?: string | undefined;
  loader?: PageLoader;
}

/*
 * Nothing is kept on the page for this, neither on `window` nor in a registry of symbols: the loader listens to an event of the document, which
 * stays when a page replaces its body.
 */

/**
 * The loader of a server on this page, where there is one.
 * @param build Given by a loader that is about to begin: one of another build makes way for it.
 */
export function loaderOf(server: string, build?: string): PageLoader | undefined {
  const detail: LoaderRequest = { server, build };
  document.dispatchEvent(new CustomEvent(loaderEvent, { detail }));
  return detail.loader;
}

/** The file of a script, which is named by its SHA-256 in base64. */
export const fileOf = (hash: string): string => `${hash.slice(0, 9).replace(/\W/g, '-')}.js`;
