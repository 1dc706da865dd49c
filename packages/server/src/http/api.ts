import { allRoutes } from '@tejido/contract';
import {
  isCacheable,
  longestBody,
  matchFor,
  methodsOf,
  type Operation,
  operations,
  placeAt,
  preflightHeaders,
} from '@tejido/contract/schemas';
import { Hono } from 'hono';
import { Refusal } from '../refusal.ts';
import { readBytes, readJson } from './body.ts';
import { createReadAnswerer } from './kept-answers.ts';
import { operate } from './operate.ts';
import type { Dependencies, ServerEnv } from './server-env.ts';

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
    const place = placeAt(pathname);
    c.set('route', place.matches[0] && allRoutes[place.matches[0].name].path);
    const { method } = c.req;
    if (method === 'OPTIONS' && place.matches.length > 0) return c.body(null, 204, preflightHeaders(place));
    const match = matchFor(place, method);
    if (match.problem)
      throw new Refusal(match.problem, match.problem.status === 405 ? { Allow: methodsOf(place) } : {});
    const { name, path } = match;
    const idempotencyKey = c.req.header('Idempotency-Key');
    const ifMatch = c.req.header('If-Match');
    const call = {
      path,
      suffix: place.suffix,
      query,
      idempotencyKey,
      ifMatch,
      body: () =>
        (operations[name] as Operation).file ? readBytes(c, longestBody(name)) : readJson(c, longestBody(name)),
    };
    if (isCacheable(allRoutes[name].method, operations[name])) return answerRead(c, name, call);
    const answer = await operate(c, dependencies, name, call);
    return answer instanceof Response ? answer : c.body(JSON.stringify(answer), allRoutes[name].status, headers);
  });
  return app;
}
