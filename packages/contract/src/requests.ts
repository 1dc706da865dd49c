import { allRoutes, type OperationName } from './all-routes.ts';
import { maxFileBytes } from './files.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import type { Operation } from './operation.ts';
import { type BodyOf, type Operations, operations, type PathOf, type QueryOf } from './operations.ts';
import { makeProblem, type Problem } from './problem.ts';
import type { Route } from './routes.ts';
import { bodyProblem, check, checkQuery, holdsTooMany, maxValues, queryProblem } from './validate.ts';
import type { Role } from './vocabulary.ts';

/*
 * What is found out about a request by itself, before it is asked who it is from and what is held: a server and a network in memory begin with it.
 */

/** Most bytes of a body. Of JSON the longest join request has about 12,000 characters; a record or a network has its texts in every language. */
export function longestBody(name: OperationName): number {
  const { large, file }: Operation = operations[name];
  if (file) return maxFileBytes;
  return (large ? 512 : 64) * 1024;
}

/** The problem with a body that has more bytes than its operation takes. */
export function tooLarge(limit: number): Problem {
  const detail = `The body may have ${limit} bytes.`;
  return makeProblem('payload_too_large', detail, {
    errors: [{ in: 'body', pointer: '', code: 'too_large', detail, limit }],
  });
}

/** An operation at an address. */
export interface RouteMatch {
  name: OperationName;
  /** The path's parameters, decoded but not checked. */
  path: Record<string, string>;
}

/** What is at a path. */
export interface Place {
  /** The operations, one for each method; none where nothing is there. */
  matches: RouteMatch[];
  /** What the path ends with, such as `csv`, without its dot: slugs and ids have none. */
  suffix: string | undefined;
}

const patterns = /* @__PURE__ */ Object.entries(allRoutes).map(([name, { path }]) => ({
  name: name as OperationName,
  expression: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
  parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter as string),
}));

/** What is at a path; nothing at one that is not percent-encoded UTF-8. */
export function placeAt(pathname: string): Place {
  const [, path = pathname, suffix] = /^(.*)\.([^/.]*)$/.exec(pathname) ?? [];
  const matches = patterns.flatMap(({ name, expression, parameters }): RouteMatch[] => {
    const values = expression.exec(path)?.slice(1);
    return values ? [{ name, path: Object.fromEntries(values.map((value, at) => [parameters[at], value])) }] : [];
  });
  try {
    for (const { path: given } of matches)
      for (const [parameter, value] of Object.entries(given)) given[parameter] = decodeURIComponent(value);
  } catch {
    return { matches: [], suffix };
  }
  return { matches, suffix };
}

/** The methods that an address takes, as the `Allow` header says them. */
export const methodsOf = ({ matches }: Place): string =>
  matches
    .map(({ name }) => allRoutes[name].method)
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    .concat('OPTIONS')
    .join(', ');

/**
 * The operation that a method asks for at an address, or the problem.
 * @returns with the problem what an `Allow` header says, where another method would do
 */
export function matchFor(place: Place, method: string): (RouteMatch & { problem?: undefined }) | { problem: Problem } {
  const { matches } = place;
  const match = matches.find(({ name }) => allRoutes[name].method === (method === 'HEAD' ? 'GET' : method));
  if (match) return match;
  return {
    problem:
      matches.length === 0
        ? makeProblem('not_found', 'The API has nothing at this path.')
        : makeProblem('method_not_allowed', `This address takes ${methodsOf(place)}.`),
  };
}

/** What is said to a browser that asks which requests an address takes of other sites' pages: with a JSON body, a key or a token. */
export const preflightHeaders = (place: Place): Record<string, string> => ({
  Allow: methodsOf(place),
  'Access-Control-Allow-Methods': methodsOf(place),
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, If-Match',
  'Access-Control-Max-Age': '86400',
});

type AccessTo<N extends OperationName> = Operations[N]['access'];
type Where<Test, Wanted, Value> = Test extends Wanted ? Value : undefined;

/** A request for an operation, of somebody who may make it, checked. */
export interface CheckedRequest<N extends OperationName, Actor, Claim> {
  /** Who asks; nobody where no account is needed. */
  actor: Where<AccessTo<N>, 'account' | 'founder' | Role, Actor>;
  /** What the token in the query has opened. */
  claim: Where<AccessTo<N>, 'token' | 'receipt', Claim>;
  path: PathOf<N>;
  query: QueryOf<N>;
  body: Operations[N] extends { partial: true } ? unknown : BodyOf<N>;
  /** One of the operation's formats; `undefined` is JSON. */
  format: string | undefined;
  /** What a repetition of the request is known by. */
  idempotencyKey: Where<(typeof allRoutes)[N], { idempotent: true }, string>;
  /** The version that was read of what is to be changed. */
  version: Where<(typeof allRoutes)[N], { conditional: true }, number>;
}

/** Something that there is only for operations in a network. */
export type InNetwork<N extends OperationName, Value> = Where<PathOf<N>, { network: string }, Value>;

type Read<T> = (T & { problem?: undefined }) | { problem: Problem };

/** The parameters of a path, or the problem. */
export function readPath(name: OperationName, given: RouteMatch['path']): Read<{ path: RouteMatch['path'] }> {
  const path = check((operations[name] as Operation).path, given, 'path');
  if (path.ok) return { path: path.value as RouteMatch['path'] };
  const { errors } = path;
  return { problem: makeProblem('not_found', errors[0]?.detail ?? 'There is no such address.', { errors }) };
}

/** What a request says besides its path and its body, as it came. */
export interface SaidBesides {
  suffix?: string | undefined;
  query: URLSearchParams;
  /** The headers `Idempotency-Key`, and `If-Match`: which version was read. */
  idempotencyKey?: string | undefined;
  ifMatch?: string | undefined;
}

/** Format, query, idempotency key and version of a request, or the problem with the first of them that is wrong. */
export function readRequest(
  name: OperationName,
  { suffix, query: given, idempotencyKey: keyGiven, ifMatch }: SaidBesides,
): Read<{
  format: string | undefined;
  query: Record<string, unknown>;
  idempotencyKey: string | undefined;
  version: number | undefined;
}> {
  const { method, idempotent, conditional }: Route = allRoutes[name];
  const { formats = [], query: schema }: Operation = operations[name];
  const isJson = suffix === undefined || (suffix === 'json' && method === 'GET');
  if (!isJson && !formats.includes(suffix))
    return { problem: makeProblem('not_acceptable', `This address has no format "${suffix.slice(0, 20)}".`) };
  const query = checkQuery(schema, given, suffix);
  if (!query.ok) return { problem: queryProblem(query.errors) };
  const key = idempotent ? readIdempotencyKey(keyGiven) : undefined;
  if (key?.problem) return key;
  const read = conditional ? versionIn(ifMatch) : undefined;
  if (read?.problem) return read;
  const format = isJson ? undefined : suffix;
  return { format, query: query.value, idempotencyKey: key?.key, version: read?.version };
}

/** A text of UTF-8, or the problem with what is none. */
export function readText(bytes: Uint8Array): Read<{ text: string }> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: makeProblem('invalid_json', 'The body is not UTF-8.') };
  }
}

/** The value of a JSON text, or the problem with one that is not JSON, or holds more than anything we take. */
export function readJsonText(text: string): Read<{ value: unknown }> {
  try {
    const value: unknown = JSON.parse(text);
    return holdsTooMany(value) ? { problem: tooManyValues() } : { value };
  } catch {
    return { problem: makeProblem('invalid_json', 'The body is not JSON.') };
  }
}

/** The problem with a body that holds more than anything we take. */
export const tooManyValues = (): Problem =>
  makeProblem('payload_too_large', `The body may hold ${maxValues} values at most.`);

/** The checked body, or the problem. One that changes what is held is checked together with that instead. */
export function readBody(name: OperationName, given: unknown): Read<{ body: unknown }> {
  const { body: schema, partial }: Operation = operations[name];
  if (!schema || partial) return { body: given };
  const body = check(schema, given, 'body');
  return body.ok ? { body: body.value } : { problem: bodyProblem(body.errors) };
}

/** The version that an `If-Match` header names: `"3"`; a problem where it names none. */
export function versionIn(header: string | undefined): { version: number; problem?: undefined } | { problem: Problem } {
  if (header === undefined || header === '')
    return { problem: makeProblem('precondition_required', 'Say by If-Match which version was read, such as "3".') };
  const found = /^(?:W\/)?"?([1-9]\d{0,8})"?$/.exec(header.trim())?.[1];
  if (found !== undefined) return { version: Number(found) };
  const detail = '"If-Match" should be a version in quotes, such as "3".';
  return {
    problem: makeProblem('invalid_header', detail, {
      errors: [{ in: 'header', pointer: '/If-Match', code: 'invalid_format', detail }],
    }),
  };
}
