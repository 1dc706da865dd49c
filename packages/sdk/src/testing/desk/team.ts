import { makeId, type TeamMember } from '@tejido/contract';
import { ownerProblem, renameProblem } from '@tejido/contract/schemas';
import type { Handlers } from '../handler.ts';
import { refusal, refuseWith } from '../refusal.ts';
import type { Store } from '../store.ts';
import { type Actor, hasSignedInAs, nameHere, roleOfToken } from './actor.ts';
import { type Account, type HeldToken, type Membership, makeSecret, record } from './state.ts';

/** Who works at a desk, and the keys of programs. */
export const teamHandlers: Handlers<
  'listTeam' | 'addTeamMember' | 'updateTeamMember' | 'removeTeamMember' | 'listTokens' | 'createToken' | 'revokeToken'
> = {
  listTeam({ store, where }) {
    const members = teamOf(store, where.network.slug).map((member) => memberRecord(store, member));
    const sorted = members.sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
    return { items: sorted, next: null };
  },
  addTeamMember({ store, where, actor, body: { email, name, role } }) {
    const network = where.network.slug;
    const address = email.toLowerCase();
    if (teamOf(store, network).some(({ account }) => account.email === address))
      throw refusal('already_exists', 'Somebody with this address works here already.');
    const account = ensureAccount(store, address, name);
    const member: Membership = { network, account, role, name, since: new Date().toISOString() };
    store.desk.team.push(member);
    record(store.desk, { network, action: 'team.added', actor: actor.id, subject: account.id });
    return memberRecord(store, member);
  },
  updateTeamMember({ store, where, actor, path, body: { name, role } }) {
    const member = memberOf(store, where.network.slug, path.id);
    refuseWith(ownerProblem(teamOf(store, member.network), member.role, role ?? member.role));
    const desks = store.desk.team.filter(({ account }) => account === member.account);
    if (name !== undefined) refuseWith(renameProblem(desks.map(({ network }) => actor.roleIn(network))));
    member.role = role ?? member.role;
    if (name !== undefined) for (const place of desks) place.name = place.account.name = name;
    record(store.desk, { network: member.network, action: 'team.changed', actor: actor.id, subject: path.id });
    return memberRecord(store, member);
  },
  removeTeamMember({ store, where, actor, path }) {
    const member = memberOf(store, where.network.slug, path.id);
    refuseWith(ownerProblem(teamOf(store, member.network), member.role, undefined));
    store.desk.team.splice(store.desk.team.indexOf(member), 1);
    if (!store.desk.team.some(({ account }) => account === member.account)) forgetSessions(store, member.account);
    record(store.desk, { network: member.network, action: 'team.removed', actor: actor.id, subject: path.id });
    for (const token of tokensOf(store, member.network))
      if (token.record.createdBy?.id === path.id) revoke(store, token, actor);
    return { id: path.id };
  },
  listTokens: ({ store, where }) => ({
    items: tokensOf(store, where.network.slug)
      .reverse()
      .map((token) => ({ ...token.record, role: roleOfToken(store.desk, token) ?? token.record.role })),
    next: null,
  }),
  createToken({ store, where, actor, body: { expires, ...body } }) {
    const id = makeId('tok');
    const network = where.network.slug;
    const made = {
      ...body,
      // As instants are kept, whatever the offset that they came with.
      ...(expires !== undefined && { expires: new Date(expires).toISOString() }),
      id,
      created: new Date().toISOString(),
      createdBy: { id: actor.id, name: actor.name },
    };
    const secret = makeSecret(id);
    store.desk.tokens.push({ network, secret, record: made });
    record(store.desk, { network, action: 'token.created', actor: actor.id, subject: id });
    return { ...made, secret };
  },
  revokeToken({ store, where, actor, path }) {
    const token = tokensOf(store, where.network.slug).find(({ record: { id } }) => id === path.id);
    if (!token) throw refusal('record_not_found', 'There is no such token here, or not any more.');
    revoke(store, token, actor);
    return { id: path.id };
  },
};

/** The team of a network with this slug. */
export const teamOf = ({ desk }: Store, slug: string): Membership[] =>
  desk.team.filter(({ network }) => network === slug);

const tokensOf = ({ desk }: Store, slug: string): HeldToken[] =>
  desk.tokens.filter(({ network, revoked }) => network === slug && !revoked);

function revoke({ desk }: Store, token: HeldToken, { id: actor }: Actor): void {
  token.revoked = true;
  record(desk, { network: token.network, action: 'token.revoked', actor, subject: token.record.id });
}

function ensureAccount({ desk }: Store, email: string, name: string | undefined): Account {
  const known = desk.accounts.find((account) => account.email === email);
  if (known) return known;
  const account = { id: makeId('acc'), email, name };
  desk.accounts.push(account);
  return account;
}

function memberOf(store: Store, slug: string, id: string): Membership {
  const member = teamOf(store, slug).find(({ account }) => account.id === id);
  if (!member) throw refusal('record_not_found', 'Nobody with this id works here.');
  return member;
}

/** Who works for no network is signed in no more, also not when they come back. */
function forgetSessions({ desk }: Store, { id, email }: Account): void {
  desk.sessions = desk.sessions.filter(({ account }) => account.id !== id);
  desk.signInLinks.splice(0, desk.signInLinks.length, ...desk.signInLinks.filter(({ to }) => to !== email));
}

function memberRecord({ desk }: Store, member: Membership): TeamMember {
  const { network, account, role, since } = member;
  return {
    id: account.id,
    name: nameHere(desk, network, account),
    email: account.email,
    role,
    since,
    ...(hasSignedInAs(member) && { lastSignIn: account.lastSignIn }),
  };
}
