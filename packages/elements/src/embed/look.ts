import { loaderOf } from './page-loader.ts';

// Not inside `new URL(…)`: the bundler would take it for an asset.
const here = import.meta.url;

/**
 * Finds the widgets in a root that the loader cannot see, such as a closed shadow root, now and from now on. Brings the loader along where the
 * page has not.
 */
export async function look(root: Document | ShadowRoot): Promise<void> {
  const server = new URL('..', here).href;
  if (!loaderOf(server)) await import(/* @vite-ignore */ new URL('tejido.js', here).href);
  loaderOf(server)?.look(root);
}
