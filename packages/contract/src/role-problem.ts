import { makeProblem, type Problem } from './problem.ts';
import { hasRole, type Role } from './vocabulary.ts';

/** The problem with somebody of this role in a network, or of none, who wants what another role may do there; nothing for who may. */
export function roleProblem(role: Role | undefined, needed: Role): Problem | undefined {
  if (role === undefined) return makeProblem('forbidden', 'You do not work for this network.');
  if (hasRole(role, needed)) return undefined;
  return makeProblem('forbidden', `This needs the role "${needed}"; yours is "${role}".`);
}

/** Of two roles the one that may do less. */
export const lesserRole = (one: Role, other: Role): Role => (hasRole(other, one) ? one : other);
