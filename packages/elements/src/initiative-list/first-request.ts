import type { Query } from '@tejido/sdk';
import { type Attributes, listsIn } from '../base/attribute-lists.ts';

/*
 * What an initiative list asks for first. Here alone, with next to no imports, so that the embed loader can ask before the list's own code has
 * come, and the list then finds the answer under the very same address.
 */

/** The operation of the first request. */
export const firstOperation = 'listInitiatives';

/** The controls shown when the attribute `filters` is not there. */
export const defaultFilters = 'q goal sector kind';

/** How many initiatives are asked for at once when the attribute `limit` is not there. */
export const defaultLimit = 12;

const countable = ['goal', 'sector', 'kind', 'stage'] as const;

const filtered = [...countable, 'target', 'territory'];

/**
 * The query of the first request.
 * @param lang The nearest `lang`, as it stands on the page.
 */
export function firstQuery(attributes: Attributes, lang: string): Query<typeof firstOperation> {
  const one = (name: string) => attributes(name)?.trim() || undefined;
  const shown = (attributes('filters') ?? defaultFilters).split(/\s+/);
  return {
    ...listsIn(attributes, filtered),
    q: one('q'),
    sort: one('sort') as Query<typeof firstOperation>['sort'],
    limit: Math.min(100, Math.max(1, Number.parseInt(one('limit') ?? '', 10) || defaultLimit)),
    facets: countable.filter((name) => shown.includes(name)),
    lang: [lang],
  };
}
