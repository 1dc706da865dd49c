import {
  addressOf,
  type DeskBodyOf,
  type DeskOperationName,
  type DeskPathOf,
  type DeskQueryOf,
  type DeskResponseOf,
  deskRoutes,
  type Network,
  type QueryValue,
  type Role,
  roles,
} from '@tejido/contract';
import {
  bodyProblem,
  check,
  checkQuery,
  type DeskOperation,
  deskOperations,
  queryProblem,
} from '@tejido/contract/schemas';
import { type Actor, requireRole } from '../accounts/actor.ts';
import { networkAt } from './answer-read.ts';
import { readJson } from './body.ts';
import { auditHandlers } from './desk/audit.ts';
import { censusHandlers } from './desk/census.ts';
import { mailHandlers } from './desk/mails.ts';
import { reviewHandlers } from './desk/review.ts';
import { sessionHandlers } from './desk/session.ts';
import { teamHandlers } from './desk/team.ts';
import { tokenHandlers } from './desk/tokens.ts';
import { HttpProblem, refuse } from './problems.ts';
import type { DeskRouteMatch } from './route-match.ts';
import { refuseForeignOrigin, requireOwnOrigin } from './same-origin.ts';
import { type Dependencies, publicUrlOf, type ServerContext } from './server-env.ts';
import { actorOf } from './session-cookie.ts';

type RoleOf<N extends DeskOperationName> = (typeof deskOperations)[N]['role'];

/** A request for an operation of the desk, authorized and checked. */
export interface DeskRequest<N extends DeskOperationName> {
  c: ServerContext;
  dependencies: Dependencies;
  /** Who asks; nobody where anyone may. */
  actor: RoleOf<N> extends 'anyone' ? undefined : Actor;
  /** The network in the path, in which the actor has the role that is needed. */
  network: RoleOf<N> extends Role ? Network : undefined;
  path: DeskPathOf<N>;
  query: DeskQueryOf<N>;
  body: DeskBodyOf<N>;
  /** The format that the path ends with, without its dot; only the list of join requests has some. */
  suffix: string | undefined;
  /** What a repetition of the request is known by. */
  idempotencyKey: string | undefined;
  /** The address of this list's page at a cursor. */
  pageAt: (cursor: string) => string;
}

/** Answers an operation: with what is sent as JSON, or with an answer of its own. */
export type DeskHandler<N extends DeskOperationName> = (
  request: DeskRequest<N>,
) => Promise<DeskResponseOf<N> | Response>;

/** What answers each operation of the desk. */
export type DeskHandlers = { [N in DeskOperationName]: DeskHandler<N> };

/** Every operation of the desk. */
export const deskHandlers: DeskHandlers = {
  ...sessionHandlers,
  ...teamHandlers,
  ...tokenHandlers,
  ...auditHandlers,
  ...mailHandlers,
  ...reviewHandlers,
  ...censusHandlers,
};

/** No cache keeps an answer of the desk. */
const headers = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** What an operation is asked, as it came. */
export interface DeskCall {
  /** The path's parameters, decoded but not checked. */
  path: Readonly<Record<string, string>>;
  suffix?: string | undefined;
  query: URLSearchParams;
  idempotencyKey?: string | undefined;
  /** Reads the body; only where the operation takes one, and only of who may send it. */
  body: () => Promise<unknown>;
}

/** Answers a request of the API for an operation of the desk. */
export async function answerDesk(
  c: ServerContext,
  { name, route, path }: DeskRouteMatch,
  suffix: string | undefined,
  dependencies: Dependencies,
): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const idempotencyKey = c.req.header('Idempotency-Key');
  const call = { path, suffix, query, idempotencyKey, body: () => readJson(c) };
  const answer = await callDesk(c, dependencies, name, call);
  if (answer instanceof Response) return answer;
  return c.body(JSON.stringify(answer), route.status, { 'Content-Type': 'application/json', ...headers });
}

/**
 * Does what an operation of the desk does, for the API and for our pages: first it is found out who asks, then what for. Throws the
 * problem with a request that is refused.
 */
export async function callDesk<N extends DeskOperationName>(
  c: ServerContext,
  dependencies: Dependencies,
  name: N,
  call: DeskCall,
): Promise<DeskResponseOf<N> | Response> {
  const operation: DeskOperation = deskOperations[name];
  const { role } = operation;
  const actor = role === 'anyone' ? refuseForeignOrigin(c, dependencies) : await actorFor(c, dependencies);
  const path = checked(check(operation.path, call.path, 'path'), (errors) =>
    refuse('not_found', errors[0]?.detail ?? 'There is no such address.', { errors }),
  );
  const network = isRole(role) ? await networkAt(dependencies, call.path['network'] ?? '') : undefined;
  if (actor && network && isRole(role)) requireRole(actor, network, role);
  if (call.suffix !== undefined && name !== 'listJoinRequests')
    throw refuse('not_acceptable', 'This address has no formats to choose from.');
  const query = checked(
    checkQuery(operation.query, call.query, call.suffix),
    (errors) => new HttpProblem(queryProblem(errors)),
  );
  const body = operation.body
    ? checked(check(operation.body, await call.body(), 'body'), (errors) => new HttpProblem(bodyProblem(errors)))
    : undefined;
  const base = publicUrlOf(c, dependencies);
  const pageAt = (cursor: string) =>
    base + addressOf(deskRoutes[name], call.path, { ...(query as Record<string, QueryValue>), cursor });

  // Which operation it is, is known only when the server runs; the type of the table says that each handler fits its own.
  const handle = deskHandlers[name] as (request: unknown) => Promise<DeskResponseOf<N> | Response>;
  const { suffix, idempotencyKey } = call;
  const request = { c, dependencies, actor, network, path, query, body, suffix, idempotencyKey, pageAt };
  const answer = await handle(request);
  if (dependencies.checkResponses && !(answer instanceof Response)) checkDeskAnswer(name, answer);
  return answer;
}

/** Who makes a request; by a cookie only when it is one of our own pages that asks. Throws the problem with nobody. */
async function actorFor(c: ServerContext, dependencies: Dependencies): Promise<Actor> {
  const actor = await actorOf(c, dependencies);
  if (!actor)
    throw refuse(
      'unauthenticated',
      'Sign in, or send "Authorization: Bearer" with a token of this network.',
      {},
      {
        'WWW-Authenticate': 'Bearer',
      },
    );
  if (actor.session !== undefined && !['GET', 'HEAD'].includes(c.req.method)) requireOwnOrigin(c, dependencies);
  return actor;
}

function checked<T, E>(
  outcome: { ok: true; value: T } | { ok: false; errors: E },
  problem: (errors: E) => HttpProblem,
): T {
  if (outcome.ok) return outcome.value;
  throw problem(outcome.errors);
}

function checkDeskAnswer(name: DeskOperationName, answer: unknown): void {
  const outcome = check(deskOperations[name].response, answer, 'body');
  if (!outcome.ok) throw new Error(`${name} answers what its schema refuses: ${JSON.stringify(outcome.errors)}`);
}

const isRole = (role: string): role is Role => roles.includes(role as Role);

/** Whether an operation is one of the desk's. */
export const isDeskOperation = (name: string): name is DeskOperationName => name in deskRoutes;
