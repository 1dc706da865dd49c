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
 * What a card's title opens: the record's own page, else the one that its server has for it; nothing where `detail` is `none`.
 * @param scope Where the records come from; missing where they come from no server.
 */
export const pagesOf =
  (detail: string, kind: string, scope: NetworkScope | undefined, lang: string): PageOf =>
  ({ network, slug, url }) =>
    detail === 'none'
      ? undefined
      : (webAddress(url) ?? (scope && slug && `${scope.client.server}/${network}/${kind}/${slug}?lang=${lang}`));
