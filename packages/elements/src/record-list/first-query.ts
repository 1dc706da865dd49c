import type { QueryValue } from '@tejido/contract';
import { type Attributes, listsIn } from '../base/attribute-lists.ts';

/** How many records a list asks for at once when its attribute `limit` is not there. */
export const defaultLimit = 12;

/** The controls shown when the attribute `filters` is not there, those of them that a kind has. */
export const defaultFilters = 'q goal sector kind';

/**
 * What a list of records asks for first. With next to no imports, so that the embed loader can ask before the list's own code has come, and the list
 * then finds the answer under the very same address.
 * @param lang The nearest `lang`, as it stands on the page.
 * @param names The filters, besides the search; the choices of those with a control are counted.
 */
export function firstQueryOf(
  attributes: Attributes,
  lang: string,
  names: readonly string[],
): Record<string, QueryValue> {
  const one = (name: string) => attributes(name)?.trim() || undefined;
  const controls = (attributes('filters') ?? defaultFilters).split(/\s+/);
  return {
    ...listsIn(attributes, names),
    q: one('q'),
    sort: one('sort'),
    limit: Math.min(100, Math.max(1, Number.parseInt(one('limit') ?? '', 10) || defaultLimit)),
    facets: names.filter((name) => controls.includes(name)),
    lang: [lang],
  };
}
