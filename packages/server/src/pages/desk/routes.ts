import { Hono } from 'hono';
import { mayFound } from '../../accounts/founders.ts';
import { findLink } from '../../accounts/sign-in.ts';
import { openSession } from '../../http/handlers/session.ts';
import { refuseForeignOrigin, requireOwnOrigin } from '../../http/same-origin.ts';
import type { Dependencies, ServerEnv } from '../../http/server-env.ts';
import { actorOf, takeSession } from '../../http/session-cookie.ts';
import { Refusal } from '../../refusal.ts';
import { networkPages } from './network-routes.ts';
import { newNetworkPages } from './settings/routes.ts';
import {
  renderInvalidLink,
  renderNetworks,
  renderOpen,
  renderRefusal,
  renderSent,
  renderSessions,
  renderSignIn,
} from './sign-in.ts';
import { goTo, makeVisit, messagesOf, type PageRoute, show, type Visit } from './visit.ts';

/** Every address of the desk's pages. Those of an account come first: they are no networks. */
export const deskPages: readonly PageRoute[] = [
  ['GET', '/desk', showStart],
  ['POST', '/desk/sign-in-links', sendLink],
  ['GET', '/desk/sent', (visit) => show(visit, renderSent(visit))],
  ['GET', '/desk/sign-in', showLink],
  ['POST', '/desk/sign-in', signIn],
  ['POST', '/desk/sign-out', signOut],
  ['GET', '/desk/sessions', showSessions],
  ['POST', '/desk/sessions/:id/end', endSession],
  ...newNetworkPages,
  ...networkPages,
];

/** `/desk`: what a network's team does, in plain pages and forms that need no script. */
export function createDeskPages(dependencies: Dependencies): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  for (const [method, path, answer] of deskPages)
    app.on(method, path, async (c) => {
      c.set('route', path.replaceAll(/:(\w+)/g, '{$1}'));
      const visit = makeVisit(c, dependencies);
      try {
        return await answer(visit);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return refused(visit, error);
      }
    });
  return app;
}

/** A refusal as a page; whoever is not signed in may do so there. */
function refused(visit: Visit, { problem, headers }: Refusal): Promise<Response> {
  for (const [name, value] of Object.entries(headers)) visit.c.header(name, value);
  if (problem.retryAfter !== undefined) visit.c.header('Retry-After', String(problem.retryAfter));
  if (problem.code === 'unauthenticated') return show(visit, renderSignIn(visit), 401);
  return show(visit, renderRefusal(visit, messagesOf(visit, problem)), problem.status);
}

async function showStart(visit: Visit): Promise<Response> {
  const actor = await actorOf(visit.c, visit.dependencies);
  if (!actor) return show(visit, renderSignIn(visit));
  const found = await mayFound(visit.dependencies.db, actor);
  return show(visit, renderNetworks(visit, await visit.call('getAccount'), found));
}

async function sendLink(visit: Visit): Promise<Response> {
  const { lang } = visit;
  try {
    await visit.call('sendSignInLink', {
      body: async () => ({ email: (await visit.form()).get('email') ?? '', language: lang }),
    });
  } catch (error) {
    if (!(error instanceof Refusal) || ![422, 429].includes(error.problem.status)) throw error;
    const { problem } = error;
    if (problem.retryAfter !== undefined) visit.c.header('Retry-After', String(problem.retryAfter));
    const email = (await visit.form()).get('email') ?? '';
    return show(visit, renderSignIn(visit, email, messagesOf(visit, problem)), problem.status);
  }
  return goTo(visit, '/desk/sent');
}

async function showLink(visit: Visit): Promise<Response> {
  const token = visit.c.req.query('token') ?? '';
  const link = await findLink(visit.dependencies.db, token);
  return link ? show(visit, renderOpen(visit, token)) : show(visit, renderInvalidLink(visit), 403);
}

async function signIn(visit: Visit): Promise<Response> {
  const { c, dependencies } = visit;
  refuseForeignOrigin(c, dependencies);
  const actor = await openSession(c, dependencies, (await visit.form()).get('token') ?? '');
  return actor ? goTo(visit, '/desk') : show(visit, renderInvalidLink(visit), 403);
}

/** Also for a browser whose session has ended meanwhile, which has a cookie to lose. */
async function signOut(visit: Visit): Promise<Response> {
  const { c, dependencies } = visit;
  requireOwnOrigin(c, dependencies);
  if (await actorOf(c, dependencies)) await visit.call('endSession', { path: { id: 'current' } });
  takeSession(c, dependencies);
  return goTo(visit, '/desk');
}

async function showSessions(visit: Visit): Promise<Response> {
  const account = await visit.call('getAccount');
  const { items } = await visit.call('listSessions');
  return show(visit, renderSessions(visit, account, items));
}

async function endSession(visit: Visit): Promise<Response> {
  await visit.call('endSession', { path: { id: visit.c.req.param('id') as string } });
  return goTo(visit, '/desk/sessions');
}
