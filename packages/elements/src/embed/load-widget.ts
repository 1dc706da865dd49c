import { loaderOf, type Rest } from './page-loader.ts';
import { surroundings } from './surroundings.ts';

let rest: Rest | undefined;

/**
 * What `import('../define/….ts')` of a widget that is needed later becomes on a page that embeds: the loader and its rest know the hashes of all
 * scripts, which are checked before they run. Rejects on a page without it.
 */
export async function loadWidget(name: string): Promise<unknown> {
  const loader = loaderOf(surroundings.server);
  if (!loader) throw new TypeError(`There is no loader for "${name}".`);
  rest ??= await loader.rest();
  return rest.load(name);
}
