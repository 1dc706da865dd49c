import {
  addressOf,
  allRoutes,
  type BodyOf,
  type Network,
  type OperationName,
  type PathOf,
  type QueryOf,
  type QueryValue,
  type Role,
  type Route,
  roles,
  type SubmissionKind,
} from '@tejido/contract';
import {
  bodyProblem,
  check,
  checkQuery,
  isCacheable,
  isForAccounts,
  type Operation,
  operations,
  originProblem,
  queryProblem,
  versionIn,
} from '@tejido/contract/schemas';
import { linkRefused } from '@tejido/contract/submissions';
import type { Arrival } from '../abuse/admission.ts';
import { countGuesses } from '../abuse/guesses.ts';
import { wholeServer } from '../abuse/network-key.ts';
import { countRefusals, type Sender } from '../abuse/refusals.ts';
import { type Actor, requireRole } from '../accounts/actor.ts';
import { requireFounder } from '../accounts/founders.ts';
import { isSearch, type ListQuery, QueryError } from '../records/read.ts';
import { orRefuse, Refusal, refuse } from '../refusal.ts';
import { type Claim, openReceipt, openRequest } from '../submissions/own.ts';
import { handlers } from './handlers/index.ts';
import { idempotencyKeyIn } from './idempotency-key.ts';
import { type FindNetwork, networkAt } from './network-at.ts';
import { type Answer, type OperationCall, type OperationRequest, TextAnswer } from './operation-request.ts';
import { refuseForeignOrigin, requireOwnOrigin } from './same-origin.ts';
import { type Dependencies, ownOriginOf, publicUrlOf, type ServerContext } from './server-env.ts';
import { actorOf } from './session-cookie.ts';

/** A request that may be made, before its body was read. */
export interface Admitted<N extends OperationName> {
  name: N;
  request: Omit<OperationRequest<N>, 'body'>;
  readBody: OperationCall['body'];
}

/**
 * Does what an operation does, for the API and for our own pages: first it is found out who asks, then what for. Throws the problem with a
 * request that is refused.
 */
export async function operate<N extends OperationName>(
  c: ServerContext,
  dependencies: Dependencies,
  name: N,
  call: OperationCall,
): Promise<Answer<N>> {
  return perform(await admit(c, dependencies, name, call));
}

/** Looks at everything but the body: who → network → right → origin → format → query → key. Throws the problem. */
export async function admit<N extends OperationName>(
  c: ServerContext,
  dependencies: Dependencies,
  name: N,
  call: OperationCall,
  find?: FindNetwork,
): Promise<Admitted<N>> {
  const route: Route = allRoutes[name];
  const operation: Operation = operations[name];
  const { access } = operation;
  const actor = isForAccounts(access) ? await actorFor(c, dependencies) : undefined;
  if (actor && access === 'founder') await requireFounder(dependencies.db, actor);
  if (access === 'own-page') refuseForeignOrigin(c, dependencies);
  const path = checkPath(operation, call.path);
  const network = path['network'] === undefined ? undefined : await networkAt(dependencies, path['network'], find);
  const arrival = network && arrivalOf(c, dependencies, network);
  if (actor && network && isRole(access)) requireRole(actor, network, access);
  const claim = arrival && (await openClaim(operation, arrival, path, call.query, dependencies));
  if (network && access === 'public' && route.method !== 'GET') refuseForeignSite(c, dependencies, network);
  const format = formatIn(route, operation, call.suffix);
  const query = checked(
    checkQuery(operation.query, call.query, call.suffix),
    (errors) => new Refusal(queryProblem(errors)),
  ) as ListQuery;
  const base = publicUrlOf(c, dependencies);
  const { db, searches } = dependencies;
  const request = {
    c,
    dependencies,
    db: isCacheable(route.method, operation) && isSearch(query) ? searches : db,
    actor,
    network,
    arrival,
    claim,
    path: path as PathOf<N>,
    query: query as QueryOf<N>,
    format,
    idempotencyKey: route.idempotent ? idempotencyKeyIn(call.idempotencyKey) : undefined,
    version: route.conditional
      ? orRefuse(versionIn(call.ifMatch) as { version: number; problem?: undefined }).version
      : undefined,
    byForm: call.byForm ?? false,
    pageAt: (cursor: string) => base + addressOf(route, path, { ...(query as Record<string, QueryValue>), cursor }),
  };
  // Which operation it is, is known only when the server runs: what is there for it is what its types say.
  return { name, request: request as unknown as Admitted<N>['request'], readBody: call.body };
}

/** Reads and checks the body, and does what is asked. What strangers send is counted when it is refused. */
export async function perform<N extends OperationName>({ name, request, readBody }: Admitted<N>): Promise<Answer<N>> {
  const { c, dependencies } = request;
  const operation: Operation = operations[name];
  const work = async (): Promise<Answer<N>> => {
    const body = operation.body && (await bodyOf(operation, readBody));
    const answer = await handlers[name]({ ...request, body: body as BodyOf<N> }).catch(refuseQuery);
    // What an operation has written down to be sent is committed by now.
    if (allRoutes[name].method !== 'GET') dependencies.mailer.wake();
    if (dependencies.checkResponses && !(answer instanceof Response || answer instanceof TextAnswer))
      checkAnswer(name, answer);
    return answer;
  };
  const isStranger = request.actor === undefined && !isCacheable(allRoutes[name].method, operation);
  return isStranger ? countRefusals(request.arrival ?? strangerOf(c, dependencies), work) : work();
}

/** A request as its admission to a network sees it. */
export function arrivalOf(c: ServerContext, { db, limits }: Dependencies, network: Network): Arrival {
  return { db, network, limits, address: c.get('clientAddress') };
}

/** Somebody who has not said who they are, and comes to no network. */
function strangerOf(c: ServerContext, { db, limits }: Dependencies): Sender {
  return { db, limits, network: { id: wholeServer }, address: c.get('clientAddress') };
}

/** Who makes a request; by a cookie only when it is one of our own pages that asks. Throws the problem with nobody. */
async function actorFor(c: ServerContext, dependencies: Dependencies): Promise<Actor> {
  const actor = await actorOf(c, dependencies);
  if (!actor)
    throw refuse(
      'unauthenticated',
      'Sign in, or send "Authorization: Bearer" with a token of this network.',
      {},
      { 'WWW-Authenticate': 'Bearer' },
    );
  if (actor.session !== undefined && !['GET', 'HEAD'].includes(c.req.method)) requireOwnOrigin(c, dependencies);
  return actor;
}

/** Opens what a token from a mail or a receipt opens, before anything else is looked at, so that a wrong one is told nothing. */
async function openClaim(
  { access, query: schema, kind }: Operation,
  arrival: Arrival,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
  { retention }: Dependencies,
): Promise<Claim | undefined> {
  if (access !== 'token' && access !== 'receipt') return undefined;
  const { db, network } = arrival;
  const token = query.get('token') ?? '';
  // What cannot be a token is as wrong as any other, but nobody's guess.
  if (!check(schema, { token }, 'query').ok) throw new Refusal(linkRefused());
  const claim = { network, kind: kind as SubmissionKind, id: path['id'] ?? '', token, retention };
  orRefuse(await countGuesses(arrival, () => (access === 'token' ? openRequest : openReceipt)(db, claim)));
  return claim;
}

/** Throws the problem with a page from which nothing may be sent to a network. */
function refuseForeignSite(c: ServerContext, dependencies: Dependencies, network: Network): void {
  const problem = originProblem(network, c.req.header('Origin'), ownOriginOf(c, dependencies));
  if (problem) throw new Refusal(problem);
}

function formatIn({ method }: Route, { formats = [] }: Operation, suffix: string | undefined): string | undefined {
  if (suffix === undefined || (suffix === 'json' && method === 'GET')) return undefined;
  if (formats.includes(suffix)) return suffix;
  throw refuse('not_acceptable', `This address has no format "${suffix.slice(0, 20)}".`);
}

function checkPath({ path: schema }: Operation, path: Readonly<Record<string, string>>): Record<string, string> {
  return checked(check(schema, path, 'path'), (errors) =>
    refuse('not_found', errors[0]?.detail ?? 'There is no such address.', { errors }),
  ) as Record<string, string>;
}

async function bodyOf({ body, partial }: Operation, read: OperationCall['body']): Promise<unknown> {
  const given = await read();
  if (!body || partial) return given;
  return checked(check(body, given, 'body'), (errors) => new Refusal(bodyProblem(errors)));
}

/** Throws an error with what is wrong with our own answer. */
function checkAnswer(name: OperationName, answer: unknown): void {
  const outcome = check(operations[name].response, answer, 'body');
  if (!outcome.ok) throw new Error(`${name} answers what its schema refuses: ${JSON.stringify(outcome.errors)}`);
}

function checked<T, E>(outcome: { ok: true; value: T } | { ok: false; errors: E }, problem: (errors: E) => Refusal): T {
  if (outcome.ok) return outcome.value;
  throw problem(outcome.errors);
}

function refuseQuery(error: unknown): never {
  if (!(error instanceof QueryError)) throw error;
  const { parameter, message } = error;
  throw new Refusal(queryProblem([{ in: 'query', pointer: `/${parameter}`, code: 'invalid_value', detail: message }]));
}

const isRole = (access: string): access is Role => roles.includes(access as Role);
