import {
  addressOf,
  allRoutes,
  type OperationName,
  type QueryValue,
  type Role,
  type Route,
  roles,
} from '@tejido/contract';
import {
  isForAccounts,
  longestBody,
  type Operation,
  operations,
  originProblem,
  type RouteMatch,
  readBody,
  readJsonText,
  readPath,
  readRequest,
  readText,
  tooLarge,
} from '@tejido/contract/schemas';
import { linkRefused } from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import { ProblemError } from '../problem-error.ts';
import { type Actor, type Browser, findActor, requireRole } from './desk/actor.ts';
import { recordHandlers } from './desk/records.ts';
import { sessionHandlers } from './desk/sessions.ts';
import { teamHandlers } from './desk/team.ts';
import { draftHandlers } from './drafts.ts';
import { fileHandlers } from './files.ts';
import type { Claim, Handlers } from './handler.ts';
import { readHandlers } from './reads.ts';
import { orRefuse, refusal, refuseWith } from './refusal.ts';
import { settingsHandlers } from './settings.ts';
import type { Store } from './store.ts';
import { eraseExpired, heldIn } from './submissions/apply.ts';
import { submissionHandlers } from './submissions/handlers.ts';

/** A request for an operation, as it came. */
export interface OperationCall extends RouteMatch {
  store: Store;
  request: Request;
  browser: Browser;
  suffix: string | undefined;
}

const handlers: Handlers<OperationName> = {
  ...draftHandlers,
  ...fileHandlers,
  ...settingsHandlers,
  ...readHandlers,
  ...submissionHandlers,
  ...sessionHandlers,
  ...recordHandlers,
  ...teamHandlers,
};

/** What an operation is answered with: something to be sent as JSON, or an answer of its own. First who asks, then what for. */
export async function answer({ store, request, browser, name, path: given, suffix }: OperationCall): Promise<unknown> {
  const route: Route = allRoutes[name];
  const operation: Operation = operations[name];
  const { access } = operation;
  const { headers } = request;
  const { searchParams } = new URL(request.url);
  const own = new URL(store.server).origin;
  const origin = headers.get('Origin') ?? undefined;
  const isRead = route.method === 'GET';
  const actor = isForAccounts(access) ? findActor(store.desk, request, browser) : undefined;
  // A session counts for the server's own pages. No page writes `Origin` itself: where there is none here, the page is the server's.
  const isOfOwnPages = access === 'own-page' || (actor?.session !== undefined && !isRead);
  if (isOfOwnPages && origin !== undefined && origin !== own)
    throw refusal('origin_not_allowed', 'A session counts for the pages of this server alone.');
  const { path } = orRefuse(readPath(name, given));
  const { network: named } = given;
  const where = store.networks.find(({ network: { id, slug } }) => id === named || slug === named);
  if (named !== undefined && !where) throw refusal('network_not_found', 'There is no such network here.');
  if (actor && access === 'founder') requireFounder(store, actor);
  if (actor && where && roles.includes(access as Role)) requireRole(actor, where.network.slug, access as Role);
  if (where) eraseExpired(store, where);
  const claim = where && openClaim(store, operation, where, given['id'], searchParams.get('token') ?? '');
  if (where && access === 'public' && !isRead) refuseWith(originProblem(where.network, origin, own));
  const [idempotencyKey, ifMatch] = ['Idempotency-Key', 'If-Match'].map((header) => headers.get(header) ?? undefined);
  const read = orRefuse(readRequest(name, { suffix, query: searchParams, idempotencyKey, ifMatch }));
  const body = operation.body && orRefuse(readBody(name, await bodyOf(request, name))).body;
  const pageAt = (cursor: string | null) =>
    cursor && store.server + addressOf(route, given, { ...(read.query as Record<string, QueryValue>), cursor });

  // Which operation it is, is known here only when it is asked for; the table's type says that each fits its own.
  const handle = handlers[name] as (given: unknown) => unknown;
  return handle({ ...read, store, request, browser, actor, where, claim, path, body, pageAt });
}

/** Throws the problem with somebody who may not make a network: owners of one may, and, where there is none yet, whoever was let in. */
function requireFounder({ networks }: Store, { email, roleIn }: Actor): void {
  const owns = networks.some(({ network }) => roleIn(network.slug) === 'owner');
  if (email === undefined || (!owns && networks.length > 0))
    throw refusal('forbidden', 'Owners of a network may make another one.');
}

/** Opens what a token from a mail does, or where that is enough, the one of a receipt. Throws the same problem for whatever is wrong. */
function openClaim(
  store: Store,
  { access, kind }: Operation,
  where: DemoRecords,
  id: string | undefined,
  token: string,
): Claim | undefined {
  if (access !== 'token' && access !== 'receipt') return undefined;
  const held = heldIn(store, where).find((one) => one.kind === kind && one.id === id);
  const link = held && store.links.find((sent) => sent.about === id && sent.token === token);
  const isReceipts = access === 'receipt' && token !== '' && held?.receipt.token === token;
  if (!held || (!link && !isReceipts)) throw new ProblemError(linkRefused());
  return { held, link };
}

async function bodyOf(request: Request, name: OperationName): Promise<unknown> {
  const limit = longestBody(name);
  const { file }: Operation = operations[name];
  if (!file && !/^application\/json\s*(?:;|$)/i.test(request.headers.get('Content-Type') ?? ''))
    throw refusal('unsupported_media_type', 'The body should be application/json.');
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > limit) refuseWith(tooLarge(limit));
  return file ? bytes : orRefuse(readJsonText(orRefuse(readText(bytes)).text)).value;
}
