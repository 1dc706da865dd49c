import type { LanguageTag, Network } from '@tejido/contract';
import type { DataRequest } from './data-controller.ts';
import type { NetworkScope } from './network-scope.ts';

/** What was asked for, and the network's own record beside it, whose words records are shown with. */
export interface WithNetwork<T> {
  value: T;
  /** `undefined` only where the value was given by property and the network's record could not be had. */
  network: Network | undefined;
}

/** A request for something and for the network's record, made at the same time. */
export function withNetwork<T>(
  scope: NetworkScope,
  lang: LanguageTag,
  address: string,
  load: () => Promise<T>,
): DataRequest<WithNetwork<T>> {
  return {
    address: `${address} ${scope.networkAddress(lang)}`,
    load: async () => {
      const [value, network] = await Promise.all([scope.load(address, load), scope.loadNetwork(lang)]);
      return { value, network };
    },
  };
}

/** A request for the network's words alone, for records given by property; they are shown without them where they cannot be had. */
export function networkWords(scope: NetworkScope, lang: LanguageTag): DataRequest<WithNetwork<undefined>> {
  return {
    address: `words ${scope.networkAddress(lang)}`,
    load: async () => ({ value: undefined, network: await scope.loadNetwork(lang).catch(() => undefined) }),
  };
}
