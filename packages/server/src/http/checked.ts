import type { OperationName, PathOf } from '@tejido/contract';
import { check, operations, queryProblem } from '@tejido/contract/schemas';
import { HttpProblem, refuse } from './problems.ts';

/** The path parameters of an operation, checked. Throws the problem with ones that nothing can have. */
export function checkPath<N extends OperationName>(name: N, path: Record<string, string>): PathOf<N> {
  const checked = check(operations[name].path, path, 'path');
  if (checked.ok) return checked.value as PathOf<N>;
  const { errors } = checked;
  throw refuse('not_found', errors[0]?.detail ?? 'There is no such address.', { errors });
}

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
  if (errors.length > 0) throw new HttpProblem(queryProblem(errors));
}
