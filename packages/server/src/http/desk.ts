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
import { bodyProblem, check, checkQuery, type DeskOperation, deskOperations, queryProblem } from '@tejido/contract/schemas';
import { type Actor, requireRole } from '../accounts/actor.ts';
import { networkAt } from './answer-read.ts';
import { readJson } from './body.ts';
import { auditHandlers } from './desk/audit.ts';
import { mailHandlers } from './desk/mails.ts';
import { reviewHandlers } from './desk/review.ts';
import { sessionHandlers } from './desk/session.ts';
import { teamHandlers } from './desk/team.ts';
import { tokenHandlers } from './desk/tokens.ts';
import { HttpProblem, refuse } from './problems.ts';
import type { DeskRouteMatch } from './route-match.ts';
import { refuseForeignOrigin, requireOwnOrigin } from './same-origin.ts';
import type { Dependencies, ServerContext } from './server-env.ts';
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
};

/** No cache keeps an answer of the desk. */
const headers = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** Answers an operation of the desk: first who asks, then what for. */
export async function answerDesk(
  c: ServerContext,
  match: DeskRouteMatch,
  suffix: string | undefined,
  dependencies: Dependencies,
): Promise<Response> {
  const { name, route } = match;
  const operation: DeskOperation = deskOperations[name];
  const actor = operation.role === 'anyone' ? refuseForeignOrigin(c, dependencies) : await actorFor(c, dependencies);
  const path = checked(check(operation.path, match.path, 'path'), (errors) =>
    refuse('not_found', errors[0]?.detail ?? 'There is no such address.', { errors }),
  );
  const network = isRole(operation.role) ? await networkAt(dependencies, match.path['network'] ?? '') : undefined;
  if (actor && network) requireRole(actor, network, operation.role as Role);
  if (suffix !== undefined && name !== 'listJoinRequests')
    throw refuse('not_acceptable', 'This address has no formats to choose from.');
  const url = new URL(c.req.url);
  const query = checked(checkQuery(operation.query, url.searchParams), (errors) => new HttpProblem(queryProblem(errors)));
  const body = operation.body
    ? checked(check(operation.body, await readJson(c), 'body'), (errors) => new HttpProblem(bodyProblem(errors)))
    : undefined;
  const pageAt = (cursor: string) =>
    addressOf(route, match.path, { ...(query as Record<string, QueryValue>), cursor });

  // Which operation it is, is known here only when the server runs; the table's type says that each fits its own.
  const handle = deskHandlers[name] as (request: unknown) => Promise<unknown>;
  const answer = await handle({ c, dependencies, actor, network, path, query, body, suffix, pageAt });
  if (answer instanceof Response) return answer;
  if (dependencies.checkResponses) checkDeskAnswer(name, answer);
  return c.body(JSON.stringify(answer), match.route.status, { 'Content-Type': 'application/json', ...headers });
}

/** Who makes a request; by a cookie only when it is one of our own pages that asks. Throws the problem with nobody. */
async function actorFor(c: ServerContext, dependencies: Dependencies): Promise<Actor> {
  const actor = await actorOf(c, dependencies);
  if (!actor)
    throw refuse('unauthenticated', 'Sign in, or send "Authorization: Bearer" with a token of this network.', {}, {
      'WWW-Authenticate': 'Bearer',
    });
  if (actor.session !== undefined && !['GET', 'HEAD'].includes(c.req.method)) requireOwnOrigin(c, dependencies);
  return actor;
}

function checked<T, E>(outcome: { ok: true; value: T } | { ok: false; errors: E }, problem: (errors: E) => HttpProblem): T {
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
