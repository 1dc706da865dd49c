import type { OperationName, PathOf } from '@tejido/contract';
import { check, operations } from '@tejido/contract/schemas';
import { refuse } from './problems.ts';

/** The path parameters of an operation, checked. Throws the problem with ones that nothing can have. */
export function checkPath<N extends OperationName>(name: N, path: Record<string, string>): PathOf<N> {
  const checked = check(operations[name].path, path, 'path');
  if (checked.ok) return checked.value as PathOf<N>;
  const { errors } = checked;
  throw refuse('not_found', errors[0]?.detail ?? 'There is no such address.', { errors });
}
