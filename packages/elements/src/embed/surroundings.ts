import type { Surroundings } from '../base/surroundings.ts';
import { loaderOf } from './page-loader.ts';

// Not inside `new URL(…)`: the bundler would take it for an asset.
const here = import.meta.url;

/** On a page that embeds: the server is the one the script came from, and a request the loader has made is not made again. */
export const surroundings: Surroundings = {
  server: new URL('..', here).href,
  fetch(...request) {
    const [input] = request;
    const address = input instanceof Request ? input.url : String(input);
    const early = loaderOf(surroundings.server)?.early;
    const answer = early?.get(address);
    // It is an answer for one: whoever asks again wants what is so then.
    early?.delete(address);
    // An early request that failed is made again by the client, with its patience.
    return answer?.catch(() => fetch(...request)) ?? fetch(...request);
  },
  help(element) {
    loaderOf(surroundings.server)
      ?.rest()
      .then(({ explain }) => explain(element))
      // What it would have said is not worth a word.
      .catch(() => {});
  },
};
