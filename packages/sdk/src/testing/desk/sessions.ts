import { type Account as AccountRecord, makeId } from '@tejido/contract';
import { linkMinutes, sessionEnd } from '@tejido/contract/schemas';
import type { Handlers } from '../handler.ts';
import { refusal } from '../refusal.ts';
import type { Store } from '../store.ts';
import { type Actor, bySession } from './actor.ts';
import { type Account, type DeskState, makeSecret, type OpenSession } from './state.ts';

/** Signing in and out. */
export const sessionHandlers: Handlers<
  'sendSignInLink' | 'createSession' | 'listSessions' | 'endSession' | 'getAccount'
> = {
  sendSignInLink({ store: { desk }, body: { email } }) {
    const to = email.toLowerCase();
    if (desk.team.some(({ account }) => account.email === to))
      desk.signInLinks.push({ to, token: makeSecret(makeId('sil')), expires: Date.now() + linkMinutes * 60_000 });
    return { email };
  },
  createSession({ store, body: { token }, browser }) {
    const { accounts, signInLinks } = store.desk;
    const link = signInLinks.find((sent) => sent.token === token && sent.expires > Date.now());
    const account = accounts.find(({ email }) => email === link?.to);
    if (!link || !account) throw refusal('token_invalid', 'Nobody can sign in with this token, or not any more.');
    signInLinks.splice(signInLinks.indexOf(link), 1);
    const session = openSession(store.desk, account);
    browser.session = session.id;
    return accountRecord(store, bySession(store.desk, session) as Actor);
  },
  listSessions({ store: { desk }, actor }) {
    const own = desk.sessions.filter(({ account }) => account.id === actor.id).reverse();
    const items = own.map(({ id, created, lastUsed }) => {
      const expires = new Date(sessionEnd(Date.parse(created), Date.parse(lastUsed))).toISOString();
      return { id, created, lastUsed, expires, current: id === actor.session?.id };
    });
    return { items, next: null };
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
