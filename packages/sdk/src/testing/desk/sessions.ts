import { type Account as AccountRecord, makeId, type Session } from '@tejido/contract';
import { linkMinutes, sessionEnd } from '@tejido/contract/schemas';
import type { Handlers } from '../handler.ts';
import { refusal } from '../refusal.ts';
import type { Store } from '../store.ts';
import { type Actor, nameOf } from './actor.ts';
import { type Account, type DeskState, makeSecret, type OpenSession } from './state.ts';

/** Signing in and out. */
export const sessionHandlers: Handlers<
  'sendSignInLink' | 'createSession' | 'listSessions' | 'endSession' | 'getAccount'
> = {
  sendSignInLink({ store: { desk }, body: { email } }) {
    const to = email.toLowerCase();
    const known = desk.team.some(({ account }) => account.email === to);
    if (known)
      desk.signInLinks.push({ to, token: makeSecret(makeId('sil')), expires: Date.now() + linkMinutes * 60_000 });
    return { email };
  },
  createSession({ store, body: { token }, browser }) {
    const { desk } = store;
    const link = desk.signInLinks.find((sent) => sent.token === token && sent.expires > Date.now());
    const account = desk.accounts.find(({ email }) => email === link?.to);
    const isInTeam = desk.team.some((member) => member.account === account);
    if (!link || !account || !isInTeam)
      throw refusal('token_invalid', 'Nobody can sign in with this token, or not any more.');
    desk.signInLinks.splice(desk.signInLinks.indexOf(link), 1);
    browser.session = openSession(desk, account).id;
    const roleIn = (network: string) =>
      desk.team.find((member) => member.network === network && member.account === account)?.role;
    return accountRecord(store, { id: account.id, name: nameOf(account), email: account.email, roleIn });
  },
  listSessions({ store: { desk }, actor }) {
    const items = desk.sessions.filter(({ account }) => account.id === actor.id);
    return { items: items.reverse().map((session) => sessionRecord(session, actor)), next: null };
  },
  endSession({ store: { desk }, actor, path, browser }) {
    const wanted = path.id === 'current' ? actor.session?.id : path.id;
    const index = desk.sessions.findIndex(({ id, account }) => id === wanted && account.id === actor.id);
    const [ended] = index < 0 ? [] : desk.sessions.splice(index, 1);
    if (!ended) throw refusal('record_not_found', 'You have no such session, or not any more.');
    if (ended.id === browser.session) browser.session = undefined;
    return { id: ended.id };
  },
  getAccount: ({ store, actor }) => accountRecord(store, actor),
};

/** Signs somebody in. */
export function openSession({ sessions }: DeskState, account: Account): OpenSession {
  const now = new Date().toISOString();
  account.lastSignIn = now;
  const session = { id: makeId('ses'), account, created: now, lastUsed: now };
  sessions.push(session);
  return session;
}

function accountRecord({ networks }: Store, { id, name, email, roleIn }: Actor): AccountRecord {
  const own = networks.flatMap(({ network: { slug, name: title } }) => {
    const role = roleIn(slug);
    return role ? [{ slug, name: title, role }] : [];
  });
  return { id, name, ...(email !== undefined && { email }), networks: own };
}

function sessionRecord({ id, created, lastUsed }: OpenSession, { session }: Actor): Session {
  const expires = new Date(sessionEnd(Date.parse(created), Date.parse(lastUsed))).toISOString();
  return { id, created, lastUsed, expires, current: id === session?.id };
}
