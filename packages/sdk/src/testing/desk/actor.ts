import type { AccountReference, Role } from '@tejido/contract';
import { lesserRole, roleProblem } from '@tejido/contract/schemas';
import { refusal, refuseWith } from '../refusal.ts';
import type { Account, DeskState, HeldToken, Membership, OpenSession } from './state.ts';

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

/** Who makes a request. Throws the problem with nobody that is known. */
export function findActor(state: DeskState, request: Request, browser: Browser): Actor {
  const authorization = request.headers.get('Authorization');
  const [, secret] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  const isSignedIn = authorization === null && request.credentials !== 'omit';
  const session = isSignedIn ? state.sessions.find(({ id }) => id === browser.session) : undefined;
  const actor = session ? bySession(state, session) : byToken(state, secret);
  if (actor) return actor;
  throw refusal('unauthenticated', 'Sign in, or send "Authorization: Bearer" with a token of this network.');
}

/** Somebody of a team who is signed in; nobody any more once they work for none. */
export function bySession({ team }: DeskState, session: OpenSession): Actor | undefined {
  const { account } = session;
  const own = team.filter((member) => member.account === account);
  if (own.length === 0) return undefined;
  session.lastUsed = new Date().toISOString();
  const roleIn = (slug: string) => own.find(({ network }) => network === slug)?.role;
  return { id: account.id, name: account.name ?? account.email, email: account.email, session, roleIn };
}

function byToken(state: DeskState, secret: string | undefined): Actor | undefined {
  const token = state.tokens.find((held) => held.secret === secret && !held.revoked);
  const role = token && roleOfToken(state, token);
  if (!token || !role) return undefined;
  const { network, record } = token;
  if (record.expires && Date.parse(record.expires) <= Date.now()) return undefined;
  record.lastUsed = new Date().toISOString();
  return { id: record.id, name: record.name, roleIn: (slug) => (slug === network ? role : undefined) };
}

/** What a token may do: no more than whoever made it may today. */
export function roleOfToken({ team }: DeskState, { network, record }: HeldToken): Role | undefined {
  const most = team.find((member) => member.network === network && member.account.id === record.createdBy?.id)?.role;
  return most && lesserRole(record.role as Role, most);
}

/** Throws the problem with somebody who may not do in this network what this role may. */
export function requireRole(actor: Actor, network: string, needed: Role): void {
  refuseWith(roleProblem(actor.roleIn(network), needed));
}

/** Who is meant in a network by the id of an account or a token; what is not held any more is its own name. */
export function referenceTo(state: DeskState, network: string, id: string): AccountReference {
  const account = state.accounts.find((one) => one.id === id);
  const token = state.tokens.find(({ record }) => record.id === id);
  return { id, name: account ? nameHere(state, network, account) : (token?.record.name ?? id) };
}

/**
 * What a network calls somebody: by their own name once they have signed in as a member of its team, or have done something there, else as
 * it named them, or by the address.
 */
export function nameHere({ team, deeds }: DeskState, network: string, account: Account): string {
  const member = team.find((one) => one.network === network && one.account === account);
  const isKnown =
    (member && hasSignedInAs(member)) || deeds.some((deed) => deed.network === network && deed.actor === account.id);
  return (isKnown ? account.name : undefined) ?? member?.name ?? account.email;
}

/** Whether somebody has signed in since they came into a team. */
export const hasSignedInAs = ({ account, since }: Membership): boolean =>
  account.lastSignIn !== undefined && Date.parse(account.lastSignIn) >= Date.parse(since);
