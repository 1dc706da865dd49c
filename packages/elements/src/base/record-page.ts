import type { NetworkScope } from './network-scope.ts';
import { webAddress } from './web-address.ts';

/** A record as far as it says where it is read whole. */
export interface PagedRecord {
  network: string;
  slug: string;
  url?: string | undefined;
}

/** Gives the address at which a record is read whole; nothing where there is none. */
export type PageOf = (record: PagedRecord) => string | undefined;

/**
 * What a card's title opens: the record's page on its server, or its own page where the network says so (`cardLinks`) or no server is known; nothing where
 * `detail` is `none`.
 * @param scope Where the records come from; missing where they come from no server.
 * @param network Missing while its words could not be had.
 */
export const pagesOf =
  (
    detail: string,
    kind: string,
    scope: NetworkScope | undefined,
    lang: string,
    network: { cardLinks?: string | undefined } | undefined,
  ): PageOf =>
  ({ network: of, slug, url }) =>
    detail === 'none'
      ? undefined
      : ((network?.cardLinks === 'own' || !scope) && webAddress(url)) ||
        (scope && slug && `${scope.client.server}/${of}/${kind}/${slug}?lang=${lang}`);
