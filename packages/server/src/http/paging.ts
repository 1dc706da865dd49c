import { queryProblem } from '@tejido/contract/schemas';
import { Refusal } from '../refusal.ts';

/** The parameters of a list that only make sense in pages. */
const ofPages = ['cursor', 'facets', 'limit', 'sort'];

/** Throws the problem with a query that asks for pages of what is given whole, such as "a calendar". */
export function refusePaging(query: Readonly<Record<string, unknown>>, whole: string): void {
  const errors = ofPages
    .filter((name) => query[name] !== undefined)
    .map((name) => ({
      in: 'query' as const,
      pointer: `/${name}`,
      code: 'unknown_field',
      detail: `"${name}" is not known here: ${whole} has no pages.`,
    }));
  if (errors.length > 0) throw new Refusal(queryProblem(errors));
}
