import type { Query } from '@tejido/sdk';

/*
 * What an initiative list asks for first. Here alone, without imports, so that the embed loader can ask before the list's own code has
 * come, and the list then finds the answer under the very same address.
 */

/** Where the values are read from: an element with attributes, or anything that has them by the same names. */
export interface Attributes {
  get(name: string): string | null | undefined;
}

/** The operation of the first request. */
export const firstOperation = 'listInitiatives';

/** The controls shown when the attribute `filters` is not there. */
export const defaultFilters = 'q goal sector kind';

/** How many initiatives are asked for at once when the attribute `limit` is not there. */
export const defaultLimit = 12;

const countable = ['goal', 'sector', 'kind', 'stage'] as const;

/**
 * The query of the first request.
 * @param lang The nearest `lang`, as it stands on the page.
 */
export function firstQuery(attributes: Attributes, lang: string): Query<typeof firstOperation> {
  const one = (name: string) => attributes.get(name)?.trim() || undefined;
  const many = (name: string) => one(name)?.split(/[\s,]+/);
  const shown = (attributes.get('filters') ?? defaultFilters).split(/\s+/);
  const facets = countable.filter((name) => shown.includes(name));
  return {
    q: one('q'),
    goal: many('goal')?.map(Number),
    target: many('target'),
    sector: many('sector'),
    kind: many('kind'),
    stage: many('stage'),
    territory: many('territory'),
    sort: one('sort') as Query<typeof firstOperation>['sort'],
    limit: Math.min(100, Math.max(1, Number.parseInt(one('limit') ?? '', 10) || defaultLimit)),
    facets: facets.length > 0 ? facets : undefined,
    lang: [lang],
  };
}
