import { type AccountReference, hasRole, makeProblem, type Role } from '@tejido/contract';
import { ProblemError } from '../../problem-error.ts';
import type { Account, DeskState, OpenSession } from './state.ts';

/** What a browser keeps between requests: the session, in place of its cookie. */
export interface Browser {
  session?: string | undefined;
}

/** Who makes a request: a person of a team by a session, or a program by an API token. */
export interface Actor {
  id: string;
  name: string;
  email?: string | undefined;
  /** The session by which a person is signed in. */
  session?: OpenSession | undefined;
  /** The role in a network with this slug. */
  roleIn: (network: string) => Role | undefined;
}

/** Who makes a request; `undefined` for nobody that is known. */
export function findActor(state: DeskState, request: Request, browser: Browser): Actor | undefined {
  const authorization = request.headers.get('Authorization');
  if (authorization !== null) return byToken(state, /^Bearer +(\S+)$/i.exec(authorization)?.[1]);
  const session = state.sessions.find(({ id }) => id === browser.session);
  if (!session || request.credentials === 'omit') return undefined;
  const { account } = session;
  const roleIn = (network: string) =>
    state.team.find((member) => member.network === network && member.account === account)?.role;
  if (!state.team.some((member) => member.account === account)) return undefined;
  session.lastUsed = new Date().toISOString();
  return { id: account.id, name: nameOf(account), email: account.email, session, roleIn };
}

function byToken({ tokens }: DeskState, secret: string | undefined): Actor | undefined {
  const token = tokens.find((held) => held.secret === secret);
  if (!token || token.revoked || (token.expires && Date.parse(token.expires) <= Date.now())) return undefined;
  token.lastUsed = new Date().toISOString();
  const { id, name, network, role } = token;
  return { id, name, roleIn: (slug) => (slug === network ? (role as Role) : undefined) };
}

/** Throws the problem with somebody who may not do in this network what this role may. */
export function requireRole(actor: Actor, network: string, needed: Role): void {
  const role = actor.roleIn(network);
  if (!role) throw new ProblemError(makeProblem('forbidden', 'You do not work for this network.'));
  if (!hasRole(role, needed))
    throw new ProblemError(makeProblem('forbidden', `This needs the role "${needed}"; yours is "${role}".`));
}

/** Who is meant by the id of an account or a token; what is not held any more is its own name. */
export function referenceTo({ accounts, tokens }: DeskState, id: string): AccountReference {
  const account = accounts.find((one) => one.id === id);
  return { id, name: account ? nameOf(account) : (tokens.find((token) => token.id === id)?.name ?? id) };
}

/** The name of an account: the address where none was given. */
export const nameOf = ({ name, email }: Account): string => name ?? email;
