import { Hono } from 'hono';
import { answerChallenge } from './answer-challenge.ts';
import { createReadAnswerer } from './answer-read.ts';
import { createJoinRequest } from './create-join-request.ts';
import { answerDesk, isDeskOperation } from './desk.ts';
import { answerOwnOperation, isOwnOperation } from './own-join-request.ts';
import { refuse } from './problems.ts';
import { reads } from './reads.ts';
import { type AnyRouteMatch, type DeskRouteMatch, type RouteMatch, routesAt, splitSuffix } from './route-match.ts';
import type { Dependencies, ServerContext, ServerEnv } from './server-env.ts';

/** The API under `/v1`: the operations of the contract's route table. Every page of the web may read it, without credentials. */
export function createApi(dependencies: Dependencies): Hono<ServerEnv> {
  const answerRead = createReadAnswerer(dependencies);
  const app = new Hono<ServerEnv>();
  app.all('/v1/*', async (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Expose-Headers', 'Request-Id, Retry-After, ETag, Link, RateLimit, RateLimit-Policy');
    const { path, suffix } = splitSuffix(new URL(c.req.url).pathname);
    const matches = findRoutes(path);
    c.set('route', matches[0]?.route.path);
    if (c.req.method === 'OPTIONS') return answerPreflight(c, matches);
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    const found = matches.find(({ route }) => route.method === method);
    if (!found) {
      const allowed = methodsOf(matches);
      throw refuse('method_not_allowed', `This address takes ${allowed}.`, {}, { Allow: allowed });
    }
    if (isDeskOperation(found.name)) return answerDesk(c, found as DeskRouteMatch, suffix, dependencies);
    const match = found as RouteMatch;
    if (reads.has(match.name)) return answerRead(c, match, suffix);
    if (suffix !== undefined) throw refuse('not_acceptable', 'This address has no formats to choose from.');
    if (match.name === 'getChallenge') return answerChallenge(c, match, dependencies);
    if (isOwnOperation(match.name)) return answerOwnOperation(c, match.name, match, dependencies);
    return createJoinRequest(c, match, dependencies);
  });
  return app;
}

function findRoutes(path: string): AnyRouteMatch[] {
  let matches: AnyRouteMatch[] = [];
  try {
    matches = routesAt(path);
  } catch {
    throw refuse('not_found', 'The path is not percent-encoded UTF-8.');
  }
  if (matches.length === 0) throw refuse('not_found', 'The API has nothing at this path.');
  return matches;
}

const methodsOf = (matches: readonly AnyRouteMatch[]): string =>
  matches
    .flatMap(({ route }) => (route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]))
    .concat('OPTIONS')
    .join(', ');

/** Public reads need no preflight; it is a submission that a browser asks for, which has a JSON body and a key, or a request with a token. */
function answerPreflight(c: ServerContext, matches: readonly AnyRouteMatch[]): Response {
  const methods = methodsOf(matches);
  return c.body(null, 204, {
    Allow: methods,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
    'Access-Control-Max-Age': '86400',
  });
}
