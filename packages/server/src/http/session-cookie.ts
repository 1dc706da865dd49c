import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Actor } from '../accounts/actor.ts';
import { findActor } from '../accounts/find-actor.ts';
import { knownDays } from '../accounts/known-browser.ts';
import { hashOf, isSameHash } from '../accounts/secrets.ts';
import { sessionDays } from '../accounts/sessions.ts';
import { type Dependencies, publicUrlOf, type ServerContext } from './server-env.ts';

/** Over HTTPS under a name that browsers take from this host alone, for this host alone. */
function cookieFor(c: ServerContext, dependencies: Dependencies, kind: '' | '-browser' = '') {
  const secure = publicUrlOf(c, dependencies).startsWith('https:');
  return {
    name: `${secure ? '__Host-tejido' : 'tejido'}${kind}`,
    options: { secure, httpOnly: true, sameSite: 'Lax', path: '/' } as const,
  };
}

/** Who makes a request; `undefined` for nobody that is known. */
export async function actorOf(c: ServerContext, dependencies: Dependencies): Promise<Actor | undefined> {
  const session = getCookie(c, cookieFor(c, dependencies).name);
  const credentials = { session, authorization: c.req.header('Authorization') };
  return findActor(dependencies.db, credentials, dependencies.coordinatorToken);
}

/** What the forms of our own pages show of the session they belong to; empty where there is none. Nobody else can know it. */
export function formProof(c: ServerContext, dependencies: Dependencies): string {
  const session = getCookie(c, cookieFor(c, dependencies).name);
  return session === undefined ? '' : hashOf(`form ${session}`);
}

/** Whether a request has such a proof in its address. */
export function hasFormProof(c: ServerContext, dependencies: Dependencies): boolean {
  const proof = formProof(c, dependencies);
  return proof !== '' && isSameHash(c.req.query('proof') ?? '', proof);
}

/** Gives a session to the browser. */
export function giveSession(c: ServerContext, dependencies: Dependencies, secret: string): void {
  const { name, options } = cookieFor(c, dependencies);
  setCookie(c, name, secret, { ...options, maxAge: sessionDays * 24 * 60 * 60 });
}

/** Takes the session away from the browser. */
export function takeSession(c: ServerContext, dependencies: Dependencies): void {
  const { name, options } = cookieFor(c, dependencies);
  deleteCookie(c, name, options);
}

/** Gives a browser the mark by which it is known; see `known-browser.ts`. */
export function giveMark(c: ServerContext, dependencies: Dependencies, mark: string): void {
  const { name, options } = cookieFor(c, dependencies, '-browser');
  setCookie(c, name, mark, { ...options, maxAge: knownDays * 24 * 60 * 60 });
}

/** The mark that a browser has. */
export const browserMark = (c: ServerContext, dependencies: Dependencies): string | undefined =>
  getCookie(c, cookieFor(c, dependencies, '-browser').name);
