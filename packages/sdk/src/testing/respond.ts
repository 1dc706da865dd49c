import { allRoutes, type Problem } from '@tejido/contract';
import { isCacheable, matchFor, methodsOf, operations, placeAt, preflightHeaders } from '@tejido/contract/schemas';
import { ProblemError } from '../problem-error.ts';
import { makeIdempotencyKey as makeRandomId } from '../submit.ts';
import { answer } from './answer.ts';
import type { Browser } from './desk/actor.ts';
import { orRefuse, refusal } from './refusal.ts';
import type { Store } from './store.ts';

type Headers = Readonly<Record<string, string>>;

const cacheControl = 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400, stale-if-error=604800';

/** Most characters of an address: fifty values for each filter fit. */
const longestAddress = 8000;

/** Answers a request as the server would. */
export async function respond(request: Request, store: Store, browser: Browser): Promise<Response> {
  const { pathname } = new URL(request.url);
  const place = placeAt(pathname.slice(new URL(store.server).pathname.replace(/\/$/, '').length));
  try {
    if (request.url.length > longestAddress)
      throw refusal('uri_too_long', `An address may have ${longestAddress} characters.`);
    if (request.method === 'OPTIONS' && place.matches.length > 0) return send(204, null, preflightHeaders(place));
    const { name, path } = orRefuse(matchFor(place, request.method));
    const given = await answer({ store, request, browser, name, path, suffix: place.suffix });
    const { method, status } = allRoutes[name];
    const body = given instanceof Response ? await given.text() : JSON.stringify(given);
    const headers =
      given instanceof Response ? Object.fromEntries(given.headers) : { 'Content-Type': 'application/json' };
    const shown = request.method === 'HEAD' ? null : body;
    if (!isCacheable(method, operations[name])) return send(status, shown, { 'Cache-Control': 'no-store', ...headers });
    const kept = { 'Cache-Control': cacheControl, ETag: `"${hash(body)}"` };
    const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    const isKnown = known.includes('*') || known.includes(kept.ETag);
    return isKnown ? send(304, null, kept) : send(status, shown, { ...kept, ...headers });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return sendProblem(error.problem, {
      ...(error.problem.status === 405 && { Allow: methodsOf(place) }),
      ...(error.problem.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    });
  }
}

/** A problem as an answer. */
export function sendProblem(problem: Problem, headers: Headers = {}): Response {
  const requestId = makeRandomId();
  return send(problem.status, JSON.stringify({ ...problem, requestId }), {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Request-Id': requestId,
    ...(problem.retryAfter !== undefined && { 'Retry-After': String(problem.retryAfter) }),
    ...headers,
  });
}

const send = (status: number, body: string | null, headers: Headers): Response =>
  new Response(body, {
    status,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers':
        'Request-Id, Retry-After, ETag, Link, RateLimit, RateLimit-Policy, Idempotency-Replayed',
      'Request-Id': makeRandomId(),
      ...headers,
    },
  });

/** A short name for a text's content: FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}
