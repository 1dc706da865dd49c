import { makeProblem, type Problem } from './problem.ts';
import { hasRole, type Role } from './vocabulary.ts';

/*
 * What holds of who works at a desk, for a server and for a network in memory.
 */

/** Days after which a session ends, however often it is used. */
export const sessionDays = 30;

/** Days without use after which a session ends. */
export const idleDays = 7;

/** Minutes for which a link to sign in with is good; as long as the next one to the same address has to wait, so that there always is a good one. */
export const linkMinutes = 15;

const day: number = 24 * 60 * 60_000;

/** When a session ends that is not used again; all in milliseconds since 1970. */
export const sessionEnd = (created: number, lastUsed: number): number =>
  Math.min(created + sessionDays * day, lastUsed + idleDays * day);

/** The problem with somebody of this role in a network, or of none, who wants what another role may do there; nothing for who may. */
export function roleProblem(role: Role | undefined, needed: Role): Problem | undefined {
  if (role === undefined) return makeProblem('forbidden', 'You do not work for this network.');
  if (hasRole(role, needed)) return undefined;
  return makeProblem('forbidden', `This needs the role "${needed}"; yours is "${role}".`);
}

/** Of two roles the one that may do less. */
export const lesserRole = (one: Role, other: Role): Role => (hasRole(other, one) ? one : other);

/** The problem with another role of a member's, or none, where that leaves the team without an owner. */
export function ownerProblem(
  team: readonly { role: Role }[],
  before: Role,
  after: Role | undefined,
): Problem | undefined {
  const isLast = before === 'owner' && team.filter(({ role }) => role === 'owner').length === 1;
  return isLast && after !== 'owner' ? makeProblem('last_owner', 'Make somebody else an owner first.') : undefined;
}

/**
 * The problem with who gives somebody another name, by their roles in every network that the person works for: a name is the same at every
 * desk, and each has to agree.
 */
export const renameProblem = (roles: readonly (Role | undefined)[]): Problem | undefined =>
  roles.every((role) => role === 'owner')
    ? undefined
    : makeProblem('forbidden', 'This person works for other networks too, which have to agree to another name.');
