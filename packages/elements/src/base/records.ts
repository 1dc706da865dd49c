import type { Network } from '@tejido/contract';

/*
 * Records come from servers older or newer than this library, from other software, and from pages that made them up. Widgets read them
 * through these functions, so that one that is not as it should be costs no more than itself.
 */

const none: readonly never[] = [];

/** A list, or an empty one in place of anything else. */
export function listOf<T>(value: readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : none;
}

/** A text, or nothing in place of anything else. */
export function textOrNothing(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What a list shows: whatever has an id, and a title or a name. */
export interface TitledRecord {
  readonly id: string;
  readonly title?: unknown;
  readonly name?: unknown;
}

/** Each record once, without those that have no id or no title: one that was changed while a person pages through a list may come again. */
export function distinct<T extends TitledRecord>(records: readonly T[] | null | undefined): T[] {
  const sound = listOf(records).filter((record) => textOrNothing(record?.id) && (record.title ?? record.name));
  return [...new Map(sound.map((record) => [record.id, record])).values()];
}

/** A network's record with all its lists, and nothing in them but words that have a code. */
export function readNetwork(network: Network): Network {
  return {
    ...network,
    languages: listOf(network.languages).filter(textOrNothing),
    sectors: words(network.sectors),
    kinds: words(network.kinds),
    themes: words(network.themes),
    categories: words(network.categories),
    privacyNotices: listOf(network.privacyNotices)
      .filter((notice) => textOrNothing(notice?.id))
      .map((notice) => ({ ...notice, purposes: words(notice.purposes), origins: [...listOf(notice.origins)] })),
  };
}

const words = <T extends { readonly code: string }>(given: readonly T[]): T[] =>
  listOf(given).filter((word) => textOrNothing(word?.code));
