import type { Account } from '@tejido/contract';
import { countGuess } from '../../abuse/guesses.ts';
import { networkKey, wholeServer } from '../../abuse/network-key.ts';
import { countAnew } from '../../abuse/recipients.ts';
import { type Actor, roleIn } from '../../accounts/actor.ts';
import { markBrowser } from '../../accounts/known-browser.ts';
import { endSession, listSessions, useSession } from '../../accounts/sessions.ts';
import { requestLink, signIn, type Visitor } from '../../accounts/sign-in.ts';
import type { Db } from '../../database/tables.ts';
import { listNetworks } from '../../networks/networks.ts';
import { refuse } from '../../refusal.ts';
import type { Handlers } from '../operation-request.ts';
import type { Dependencies, ServerContext } from '../server-env.ts';
import { browserMark, giveMark, giveSession, takeSession } from '../session-cookie.ts';

/** What answers requests about signing in and out. */
export const sessionHandlers: Handlers<
  'sendSignInLink' | 'createSession' | 'listSessions' | 'endSession' | 'getAccount'
> = {
  async sendSignInLink({ c, dependencies, body }) {
    await requestLink(dependencies.db, body, visitorOf(c, dependencies));
    return { email: body.email };
  },
  async createSession({ c, dependencies, body }) {
    const actor = await openSession(c, dependencies, body.token);
    if (!actor) throw refuse('token_invalid', 'Nobody can sign in with this token, or not any more.');
    return accountOf(dependencies.db, actor);
  },
  async listSessions({ dependencies, actor }) {
    return { items: await listSessions(dependencies.db, actor), next: null };
  },
  async endSession({ c, dependencies, actor, path }) {
    const id = path.id === 'current' ? (actor.session ?? '') : path.id;
    if (!(await endSession(dependencies.db, actor.id, id)))
      throw refuse('record_not_found', 'You have no such session, or not any more.');
    if (id === actor.session) takeSession(c, dependencies);
    return { id };
  },
  getAccount: ({ dependencies, actor }) => accountOf(dependencies.db, actor),
};

/** Who wants to sign in. */
export function visitorOf(c: ServerContext, dependencies: Dependencies): Visitor {
  return { address: c.get('clientAddress'), mark: browserMark(c, dependencies), limits: dependencies.limits };
}

/**
 * Signs the browser in with a link's token; `undefined` for one that is of no use. Throws `too_many_requests` for a client that has tried
 * too many of these.
 */
export async function openSession(
  c: ServerContext,
  dependencies: Dependencies,
  token: string,
): Promise<Actor | undefined> {
  const { db, mailer } = dependencies;
  const opened = await signIn(db, token);
  if (!opened) {
    await countGuess(db, wholeServer, visitorOf(c, dependencies));
    return undefined;
  }
  giveSession(c, dependencies, opened.secret);
  await mailer.forget(opened.link);
  const actor = await useSession(db, opened.secret);
  if (actor?.email !== undefined) {
    giveMark(c, dependencies, markBrowser(await networkKey(db, wholeServer), actor.email));
    await countAnew(db, 'signInMails', actor.email);
  }
  return actor;
}

/** An actor as the API shows them, with the networks that they work for. */
export async function accountOf(db: Db, actor: Actor): Promise<Account> {
  const { id, name, email } = actor;
  const networks = (await listNetworks(db, mostNetworks)).flatMap((network) => {
    const role = roleIn(actor, network.id);
    return role ? [{ slug: network.slug, name: network.name, role }] : [];
  });
  return { id, name, ...(email !== undefined && { email }), networks };
}

/** A server has few networks; this is a bound, not a page. */
const mostNetworks = 10_000;
