import {
  addressOf,
  type DeskOperationName,
  deskRoutes,
  makeProblem,
  type OperationName,
  type Problem,
  type QueryValue,
  type Route,
  routes,
} from '@tejido/contract';
import type { DemoRecords } from '@tejido/contract/demo';
import { check, checkQuery, defaultLimit, narrow, operations, queryProblem, resources } from '@tejido/contract/schemas';
import type { AnyOperationName } from '../client.ts';
import { makeIdempotencyKey as makeRandomId } from '../join-requests.ts';
import { ProblemError } from '../problem-error.ts';
import type { Browser } from './desk/actor.ts';
import type { Store } from './desk/handler.ts';
import { answerDesk } from './desk/respond.ts';
import type { CheckedQuery } from './filters.ts';
import { receive } from './join-requests.ts';
import { cursorRefused, pageOf, readCursor, writeCursor } from './lists.ts';
import { answerOwn } from './own-join-request.ts';
import { allowedMethods, type Found, findPlace, type Place } from './routing.ts';

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
    return await answer(request, store, browser, found, place.format);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return sendProblem(error.problem, {
      ...(place && error.problem.status === 405 && { Allow: allowedMethods(place) }),
      ...(error.problem.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    });
  }
}

async function answer(
  request: Request,
  store: Store,
  browser: Browser,
  { name, parameters }: Found,
  format: string | undefined,
): Promise<Response> {
  if (isDeskOperation(name)) {
    const given = await answerDesk({ store, request, browser, name, parameters, format });
    return sendOnce(request, given, deskRoutes[name].status);
  }
  if (format !== undefined && format !== 'json')
    throw new ProblemError(makeProblem('not_acceptable', `"${format}" is not offered here.`));
  const { searchParams } = new URL(request.url);
  if (name === 'getChallenge') return sendChallenge(request, store, parameters, searchParams);
  if (name === 'createJoinRequest') return submit(request, store, name, parameters, searchParams);
  if (isOwnOperation(name)) return sendOwn(request, store, name, parameters, searchParams);
  return sendRead(request, readAnswer(store, name, parameters, searchParams));
}

const isDeskOperation = (name: AnyOperationName): name is DeskOperationName => name in deskRoutes;

const isOwnOperation = (name: OperationName): boolean =>
  name === 'answerQuestion' || name === 'sendConfirmation' || name.endsWith('JoinRequest');

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
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
      'Access-Control-Max-Age': '86400',
      'Request-Id': makeRandomId(),
    },
  });
}

const methodOf = ({ method }: Request): Route['method'] => (method === 'HEAD' ? 'GET' : (method as Route['method']));

async function sendOwn(
  request: Request,
  store: Store,
  operation: OperationName,
  parameters: Record<string, string>,
  searchParams: URLSearchParams,
): Promise<Response> {
  const query = checkQuery(operations[operation].query, searchParams);
  // A token that is missing or cannot be one is as wrong as any other.
  if (!query.ok && query.errors.some(({ pointer }) => pointer !== '/token'))
    throw new ProblemError(queryProblem(query.errors));
  const { network } = networkOf(store, parameters);
  const token = searchParams.get('token') ?? '';
  const given = await answerOwn(request, operation, network, { ...parameters, token }, store);
  return sendOnce(request, given, routes[operation].status);
}

async function submit(
  request: Request,
  store: Store,
  operation: OperationName,
  parameters: Record<string, string>,
  searchParams: URLSearchParams,
): Promise<Response> {
  checkAddress(operation, parameters, searchParams);
  const { network } = networkOf(store, parameters);
  const { receipt, replayed } = await receive(request, network, store);
  return sendOnce(
    request,
    receipt,
    routes.createJoinRequest.status,
    replayed ? { 'Idempotency-Replayed': 'true' } : {},
  );
}

async function sendChallenge(
  request: Request,
  store: Store,
  parameters: Record<string, string>,
  searchParams: URLSearchParams,
): Promise<Response> {
  checkAddress('getChallenge', parameters, searchParams);
  const challenge = await store.challenges.make(networkOf(store, parameters).network);
  return sendOnce(request, challenge, routes.getChallenge.status);
}

/** An answer that no cache may keep: a value as JSON, or one that is made already. */
function sendOnce(
  { method }: Request,
  given: unknown,
  status: number,
  more: Readonly<Record<string, string>> = {},
): Response {
  const [body, own] =
    given instanceof Response
      ? [given.body, Object.fromEntries(given.headers)]
      : [JSON.stringify(given), { 'Content-Type': 'application/json' }];
  return new Response(method === 'HEAD' ? null : body, {
    status,
    headers: { ...commonHeaders, ...own, ...more, 'Cache-Control': 'no-store', 'Request-Id': makeRandomId() },
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

/** The answer to a read, with its texts in the languages asked for. */
function readAnswer(
  store: Store,
  operation: OperationName,
  parameters: Record<string, string>,
  searchParams: URLSearchParams,
): unknown {
  const query = checkAddress(operation, parameters, searchParams);
  const nextPage = (cursor: string | null) =>
    cursor &&
    store.server + addressOf(routes[operation], parameters, { ...(query as Record<string, QueryValue>), cursor });
  const answer = find(store, operation, parameters, query, nextPage);
  const lang = query['lang'] as string[] | undefined;
  return lang ? narrow(operations[operation].response, answer, lang) : answer;
}

/** The checked query. Throws the problem with a path that nothing can have, or with a query that is not understood. */
function checkAddress(
  operation: OperationName,
  parameters: Record<string, string>,
  searchParams: URLSearchParams,
): CheckedQuery {
  const path = check(operations[operation].path, parameters, 'path');
  if (!path.ok)
    throw new ProblemError(makeProblem('not_found', 'There is nothing at this address.', { errors: path.errors }));
  const query = checkQuery(operations[operation].query, searchParams);
  if (!query.ok) throw new ProblemError(queryProblem(query.errors));
  return query.value;
}

function find(
  store: Store,
  operation: OperationName,
  parameters: Record<string, string>,
  query: CheckedQuery,
  nextPage: (cursor: string | null) => string | null,
): unknown {
  if (operation === 'listNetworks') return networksPage(store, query, nextPage);
  const records = networkOf(store, parameters);
  for (const [name, { list, get, sorts }] of Object.entries(resources)) {
    const published = records[name as keyof typeof resources];
    if (operation === get) {
      const { id } = parameters;
      const record = published.find((one) => one.id === id || one.slug === id);
      if (!record) throw new ProblemError(makeProblem('record_not_found', `There is no such record in ${name}.`));
      return record;
    }
    if (operation !== list) continue;
    const page = pageOf(published, query, sorts[0], records.network);
    if (!page) throw cursorRefused();
    const { cursor, ...rest } = page;
    return { ...rest, next: nextPage(cursor) };
  }
  return records.network;
}

function networksPage(store: Store, query: CheckedQuery, nextPage: (cursor: string | null) => string | null): unknown {
  const { limit = defaultLimit, cursor } = query as { limit?: number; cursor?: string };
  const after = cursor === undefined ? undefined : readCursor(cursor, 'string');
  if (cursor !== undefined && !after) throw cursorRefused();
  const networks = store.networks
    .map(({ network }) => network)
    .sort((one, other) => (one.slug < other.slug ? -1 : 1))
    .filter(({ slug }) => !after || slug > after[0]);
  const items = networks.slice(0, limit);
  const last = items.at(-1);
  return { items, next: nextPage(last && items.length < networks.length ? writeCursor([last.slug, last.id]) : null) };
}

function networkOf(store: Store, { network: name }: Record<string, string>): DemoRecords {
  const found = store.networks.find(({ network }) => network.id === name || network.slug === name);
  if (!found) throw new ProblemError(makeProblem('network_not_found', 'There is no such network here.'));
  return found;
}

/** A short name for a text's content: FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}
