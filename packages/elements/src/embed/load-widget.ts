import { loaderOf } from './page-loader.ts';
import { surroundings } from './surroundings.ts';

/**
 * What `import('../define/….ts')` of a widget that is needed later becomes on a page that embeds: the loader knows the hashes of all scripts, and
 * checks them before they run. Rejects on a page without it.
 */
export async function loadWidget(name: string): Promise<unknown> {
  const loader = loaderOf(surroundings.server);
  if (!loader) throw new TypeError(`There is no loader for "${name}".`);
  return loader.load(name);
}
