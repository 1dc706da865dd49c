import { fileOf, loaderOf } from './page-loader.ts';
import { surroundings } from './surroundings.ts';

/** Runs a script that the build made on the side, named by its hash; the loader checks it first. */
export function runLater<Module>(hash: string): Promise<Module> {
  const loader = loaderOf(surroundings.server);
  // The desk's pages are the server's own and have no loader.
  const running = loader?.run(hash) ?? import(/* @vite-ignore */ `${surroundings.server}embed/${fileOf(hash)}`);
  return running as Promise<Module>;
}
