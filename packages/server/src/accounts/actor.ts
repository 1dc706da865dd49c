import type { Network, Role } from '@tejido/contract';
import { roleProblem } from '@tejido/contract/schemas';
import { Refusal } from '../refusal.ts';

/** Who makes a request: a person of a team, or a program with an API token. */
export interface Actor {
  /** `acc_…` of a person, `tok_…` of a token; the variable's name for the token of the environment. */
  id: string;
  /** The person's name or, without one, address; the token's name. */
  name: string;
  kind: 'account' | 'token';
  /** A person's address. */
  email?: string;
  /** The id of the session by which a person is signed in. */
  session?: string;
  /** The role in each network, by the network's id; one role where it is the same in every network. */
  roles: ReadonlyMap<string, Role> | Role;
}

/** What somebody may do in a network; `undefined` for nothing. */
export const roleIn = ({ roles }: Actor, networkId: string): Role | undefined =>
  typeof roles === 'string' ? roles : roles.get(networkId);

/** Throws the problem with somebody who may not do in this network what this role may. */
export function requireRole(actor: Actor, network: Pick<Network, 'id'>, needed: Role): void {
  const problem = roleProblem(roleIn(actor, network.id), needed);
  if (problem) throw new Refusal(problem);
}
