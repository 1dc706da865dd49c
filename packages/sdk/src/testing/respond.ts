import { allRoutes, makeProblem, type Problem, type Route } from '@tejido/contract';
import { isCacheable, operations } from '@tejido/contract/schemas';
import { ProblemError } from '../problem-error.ts';
import { makeIdempotencyKey as makeRandomId } from '../submit.ts';
import { answer } from './answer.ts';
import type { Browser } from './desk/actor.ts';
import { allowedMethods, findPlace, type Place } from './routing.ts';
import type { Store } from './store.ts';

const cacheControl = 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400, stale-if-error=604800';
const commonHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Request-Id, Retry-After, ETag, Link, RateLimit, RateLimit-Policy, Idempotency-Replayed',
};

/** Most characters of an address: fifty values for each filter fit. */
const longestAddress = 8000;

/** Answers a request as the server would. */
export async function respond(request: Request, store: Store, browser: Browser): Promise<Response> {
  const { pathname } = new URL(request.url);
  const place = findPlace(pathname.slice(new URL(store.server).pathname.replace(/\/$/, '').length));
  try {
    if (request.url.length > longestAddress)
      throw new ProblemError(makeProblem('uri_too_long', `An address may have ${longestAddress} characters.`));
    if (!place) throw new ProblemError(makeProblem('not_found', 'There is nothing at this address.'));
    if (request.method === 'OPTIONS') return preflight(place);
    const found = place.operations[methodOf(request)];
    if (!found)
      throw new ProblemError(makeProblem('method_not_allowed', `This address takes ${allowedMethods(place)}.`));
    const given = await answer({ store, request, browser, ...found, format: place.format });
    const { method, status } = allRoutes[found.name];
    return isCacheable(method, operations[found.name]) ? sendRead(request, given) : sendOnce(request, given, status);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return sendProblem(error.problem, {
      ...(place && error.problem.status === 405 && { Allow: allowedMethods(place) }),
      ...(error.problem.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    });
  }
}

/** A problem as an answer. */
export function sendProblem(problem: Problem, headers: Record<string, string> = {}): Response {
  const requestId = makeRandomId();
  return new Response(JSON.stringify({ ...problem, requestId }), {
    status: problem.status,
    headers: {
      ...commonHeaders,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Request-Id': requestId,
      ...(problem.retryAfter !== undefined && { 'Retry-After': String(problem.retryAfter) }),
      ...headers,
    },
  });
}

function preflight(place: Place): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...commonHeaders,
      Allow: allowedMethods(place),
      'Access-Control-Allow-Methods': allowedMethods(place),
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, If-Match',
      'Access-Control-Max-Age': '86400',
      'Request-Id': makeRandomId(),
    },
  });
}

const methodOf = ({ method }: Request): Route['method'] => (method === 'HEAD' ? 'GET' : (method as Route['method']));

/** An answer that no cache may keep: a value as JSON, or one that is made already. */
function sendOnce({ method }: Request, given: unknown, status: number): Response {
  const [body, own] =
    given instanceof Response
      ? [given.body, Object.fromEntries(given.headers)]
      : [JSON.stringify(given), { 'Content-Type': 'application/json' }];
  return new Response(method === 'HEAD' ? null : body, {
    status,
    headers: { ...commonHeaders, ...own, 'Cache-Control': 'no-store', 'Request-Id': makeRandomId() },
  });
}

function sendRead(request: Request, answer: unknown): Response {
  const body = JSON.stringify(answer);
  const etag = `"${hash(body)}"`;
  const known = request.headers.get('If-None-Match') ?? '';
  const unchanged = known === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  return new Response(unchanged || request.method === 'HEAD' ? null : body, {
    status: unchanged ? 304 : 200,
    headers: {
      ...commonHeaders,
      ...(unchanged ? {} : { 'Content-Type': 'application/json' }),
      'Cache-Control': cacheControl,
      ETag: etag,
      'Request-Id': makeRandomId(),
    },
  });
}

/** A short name for a text's content: FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}
