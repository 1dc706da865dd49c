import { allRoutes } from '@tejido/contract';
import { isCacheable, type Operation, operations } from '@tejido/contract/schemas';
import { Hono } from 'hono';
import { refuse } from '../refusal.ts';
import { readJson } from './body.ts';
import { createReadAnswerer } from './kept-answers.ts';
import { operate } from './operate.ts';
import { type RouteMatch, routesAt, splitSuffix } from './route-match.ts';
import type { Dependencies, ServerContext, ServerEnv } from './server-env.ts';

/** What is no public read is for one person, or another one each time. */
const headers = {
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** The API under `/v1`: the operations of the contract's route table. Every page of the web may read it, without credentials. */
export function createApi(dependencies: Dependencies): Hono<ServerEnv> {
  const answerRead = createReadAnswerer(dependencies);
  const app = new Hono<ServerEnv>();
  app.all('/v1/*', async (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Expose-Headers', 'Request-Id, Retry-After, ETag, Link, RateLimit, RateLimit-Policy');
    const { pathname, searchParams: query } = new URL(c.req.url);
    const { path: found, suffix } = splitSuffix(pathname);
    const matches = findRoutes(found);
    c.set('route', matches[0] && allRoutes[matches[0].name].path);
    if (c.req.method === 'OPTIONS') return answerPreflight(c, matches);
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    const match = matches.find(({ name }) => allRoutes[name].method === method);
    if (!match) {
      const allowed = methodsOf(matches);
      throw refuse('method_not_allowed', `This address takes ${allowed}.`, {}, { Allow: allowed });
    }
    const { name, path } = match;
    const idempotencyKey = c.req.header('Idempotency-Key');
    const ifMatch = c.req.header('If-Match');
    const { large } = operations[name] as Operation;
    const call = { path, suffix, query, idempotencyKey, ifMatch, body: () => readJson(c, large) };
    if (isCacheable(method, operations[name])) return answerRead(c, name, call);
    const answer = await operate(c, dependencies, name, call);
    return answer instanceof Response ? answer : c.body(JSON.stringify(answer), allRoutes[name].status, headers);
  });
  return app;
}

function findRoutes(path: string): RouteMatch[] {
  let matches: RouteMatch[] = [];
  try {
    matches = routesAt(path);
  } catch {
    throw refuse('not_found', 'The path is not percent-encoded UTF-8.');
  }
  if (matches.length === 0) throw refuse('not_found', 'The API has nothing at this path.');
  return matches;
}

const methodsOf = (matches: readonly RouteMatch[]): string =>
  matches
    .map(({ name }) => allRoutes[name].method)
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    .concat('OPTIONS')
    .join(', ');

/** Public reads need no preflight; it is a submission that a browser asks for, which has a JSON body and a key, or a request with a token. */
function answerPreflight(c: ServerContext, matches: readonly RouteMatch[]): Response {
  const methods = methodsOf(matches);
  return c.body(null, 204, {
    Allow: methods,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, If-Match',
    'Access-Control-Max-Age': '86400',
  });
}
