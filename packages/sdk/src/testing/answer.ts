import {
  addressOf,
  allRoutes,
  makeProblem,
  type Network,
  type OperationName,
  type QueryValue,
  type Role,
  type Route,
  roles,
} from '@tejido/contract';
import {
  bodyProblem,
  check,
  checkQuery,
  isForAccounts,
  type Operation,
  operations,
  originProblem,
  queryProblem,
  readIdempotencyKey,
  versionIn,
} from '@tejido/contract/schemas';
import { linkRefused } from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import { ProblemError } from '../problem-error.ts';
import { readJson, refuseOtherTypes } from './body.ts';
import { type Actor, type Browser, findActor, requireRole } from './desk/actor.ts';
import { recordHandlers } from './desk/records.ts';
import { sessionHandlers } from './desk/sessions.ts';
import { teamHandlers } from './desk/team.ts';
import { draftHandlers } from './drafts.ts';
import type { Claim, Handlers } from './handler.ts';
import { readHandlers } from './reads.ts';
import { refusal, refuseWith } from './refusal.ts';
import { settingsHandlers } from './settings.ts';
import type { Store } from './store.ts';
import { eraseExpired, heldIn } from './submissions/apply.ts';
import { submissionHandlers } from './submissions/handlers.ts';

/** A request for an operation, as it came. */
export interface OperationCall {
  store: Store;
  request: Request;
  browser: Browser;
  name: OperationName;
  parameters: Record<string, string>;
  format: string | undefined;
}

const handlers: Handlers<OperationName> = {
  ...draftHandlers,
  ...settingsHandlers,
  ...readHandlers,
  ...submissionHandlers,
  ...sessionHandlers,
  ...recordHandlers,
  ...teamHandlers,
};

/** What an operation is answered with: something to be sent as JSON, or an answer of its own. First who asks, then what for. */
export async function answer(call: OperationCall): Promise<unknown> {
  const { store, request, browser, name, parameters, format } = call;
  const route: Route = allRoutes[name];
  const operation: Operation = operations[name];
  const { access } = operation;
  const { searchParams } = new URL(request.url);
  const actor = isForAccounts(access) ? actorOf(call) : undefined;
  if (actor || access === 'own-page') refuseOtherPages(call, access);
  const path = check(operation.path, parameters, 'path');
  if (!path.ok)
    throw new ProblemError(makeProblem('not_found', 'There is nothing at this address.', { errors: path.errors }));
  const where = store.networks.find(({ network: { id, slug } }) => [id, slug].includes(parameters['network'] ?? ''));
  if (parameters['network'] !== undefined && !where)
    throw refusal('network_not_found', 'There is no such network here.');
  if (actor && access === 'founder') requireFounder(store, actor);
  if (actor && where && roles.includes(access as Role)) requireRole(actor, where.network.slug, access as Role);
  if (where) eraseExpired(store, where);
  const claim = where && openClaim(call, operation, where, searchParams.get('token') ?? '');
  if (where && access === 'public' && route.method !== 'GET') refuseOtherSites(call, where.network);
  refuseOtherFormats(route, operation, format);
  const query = checkQuery(operation.query, searchParams, format);
  if (!query.ok) throw new ProblemError(queryProblem(query.errors));
  const idempotencyKey = route.idempotent ? keyIn(request) : undefined;
  const version = route.conditional ? versionOf(request) : undefined;
  const body = operation.body && (await readBody(request, operation));
  const pageAt = (cursor: string | null) =>
    cursor && store.server + addressOf(route, parameters, { ...(query.value as Record<string, QueryValue>), cursor });

  // Which operation it is, is known here only when it is asked for; the table's type says that each fits its own.
  const handle = handlers[name] as (given: unknown) => unknown;
  const more = { actor, where, claim, path: path.value, query: query.value, body, idempotencyKey, version };
  return handle({ store, request, browser, format, pageAt, ...more });
}

/** Throws the problem with somebody who may not make a network: owners of one may, and, where there is none yet, whoever was let in. */
function requireFounder({ networks }: Store, { email, roleIn }: Actor): void {
  const owns = networks.some(({ network }) => roleIn(network.slug) === 'owner');
  if (email === undefined || (!owns && networks.length > 0))
    throw refusal('forbidden', 'Owners of a network may make another one.');
}

function actorOf({ store, request, browser }: OperationCall): Actor {
  const actor = findActor(store.desk, request, browser);
  if (!actor)
    throw refusal('unauthenticated', 'Sign in, or send "Authorization: Bearer" with a token of this network.');
  return actor;
}

/** Opens what a token from a mail does, or where that is enough, the one of a receipt. Throws the same problem for whatever is wrong. */
function openClaim(
  { store, parameters: { id } }: OperationCall,
  { access, kind }: Operation,
  where: DemoRecords,
  token: string,
): Claim | undefined {
  if (access !== 'token' && access !== 'receipt') return undefined;
  const held = heldIn(store, where).find((one) => one.kind === kind && one.id === id);
  const link = held && store.links.find((sent) => sent.about === id && sent.token === token);
  const isReceipts = access === 'receipt' && token !== '' && held?.receipt.token === token;
  if (!held || (!link && !isReceipts)) throw new ProblemError(linkRefused());
  return { held, link };
}

/** A session counts for the server's own pages alone. No page writes `Origin` itself: where there is none here, the page is the server's. */
function refuseOtherPages({ store, request }: OperationCall, access: Operation['access']): void {
  const origin = request.headers.get('Origin');
  const byCookie = access === 'own-page' || !request.headers.has('Authorization');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (origin !== null && byCookie && !isRead && origin !== new URL(store.server).origin)
    throw refusal('origin_not_allowed', 'A session counts for the pages of this server alone.');
}

/** The key in the request's header. Throws the problem with none. */
function keyIn(request: Request): string {
  const read = readIdempotencyKey(request.headers.get('Idempotency-Key'));
  if (read.problem) throw new ProblemError(read.problem);
  return read.key;
}

/** The version that the request's `If-Match` names. Throws the problem with none. */
function versionOf(request: Request): number {
  const read = versionIn(request.headers.get('If-Match') ?? undefined);
  if ('problem' in read) throw new ProblemError(read.problem);
  return read.version;
}

function refuseOtherFormats({ method }: Route, { formats = [] }: Operation, format: string | undefined): void {
  if (format === undefined || formats.includes(format) || (format === 'json' && method === 'GET')) return;
  throw refusal('not_acceptable', `"${format}" is not offered here.`);
}

/** Throws the problem with a page from which nothing may be sent to a network. */
function refuseOtherSites({ store, request }: OperationCall, network: Network): void {
  refuseWith(originProblem(network, request.headers.get('Origin') ?? undefined, new URL(store.server).origin));
}

async function readBody(request: Request, { body: schema, partial }: Operation): Promise<unknown> {
  refuseOtherTypes(request);
  const given = await readJson(request);
  if (!schema || partial) return given;
  const body = check(schema, given, 'body');
  if (!body.ok) throw new ProblemError(bodyProblem(body.errors));
  return body.value;
}
