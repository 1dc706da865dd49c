import { type Context, ContextRoot, createContext } from '@lit/context';
import type { NetworkScope } from './network-scope.ts';

/** How a widget finds the network it stands in. Bundles of the same major version on one page share it. */
export const networkContext: Context<symbol, NetworkScope> = createContext<NetworkScope, symbol>(
  Symbol.for('tejido.network.1'),
);

let attached = false;

/** Lets widgets find a provider that is upgraded after them; the first element defined calls it. */
export function attachContextRoot(): void {
  // Where there is no page, as on a server, there is nobody to be found.
  if (attached || typeof document === 'undefined') return;
  attached = true;
  new ContextRoot().attach(document.documentElement);
}
