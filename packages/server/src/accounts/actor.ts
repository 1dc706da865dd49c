import { hasRole, idPrefixes, type Network, type Role } from '@tejido/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { refuse } from '../refusal.ts';
import { useApiToken } from './api-tokens.ts';
import { hashOf, isSameHash } from './secrets.ts';
import { useSession } from './sessions.ts';

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

/** What a request may bring to say who makes it. */
export interface Credentials {
  /** The value of the session cookie. */
  session: string | undefined;
  /** The value of the `Authorization` header, which counts alone where there is one. */
  authorization: string | undefined;
}

/** The name of the variable with a coordinator's token, by which its actor is known. */
export const coordinatorTokenName = 'TEJIDO_COORDINATOR_TOKEN';

/** Who makes a request with these credentials; `undefined` for nobody that is known. */
export async function findActor(
  db: Kysely<Tables>,
  { session, authorization }: Credentials,
  coordinatorToken: string | undefined,
): Promise<Actor | undefined> {
  if (authorization === undefined) return session === undefined ? undefined : useSession(db, session);
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  if (token === undefined) return undefined;
  if (coordinatorToken !== undefined && isSameHash(hashOf(token), hashOf(coordinatorToken)))
    return { id: coordinatorTokenName, name: coordinatorTokenName, kind: 'token', roles: 'coordinator' };
  return token.startsWith(`${idPrefixes.token}_`) ? useApiToken(db, token) : undefined;
}

/** What somebody may do in a network; `undefined` for nothing. */
export const roleIn = ({ roles }: Actor, networkId: string): Role | undefined =>
  typeof roles === 'string' ? roles : roles.get(networkId);

/** Throws the problem with somebody who may not do in this network what this role may. */
export function requireRole(actor: Actor, network: Pick<Network, 'id'>, needed: Role): void {
  const role = roleIn(actor, network.id);
  if (role === undefined) throw refuse('forbidden', 'You do not work for this network.');
  if (!hasRole(role, needed)) throw refuse('forbidden', `This needs the role "${needed}"; yours is "${role}".`);
}
