import {
  addressOf,
  type DeskOperationName,
  deskRoutes,
  makeProblem,
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
import { ProblemError } from '../../problem-error.ts';
import { readJson, refuseOtherTypes } from '../join-requests.ts';
import { type Actor, type Browser, findActor, requireRole } from './actor.ts';
import { decisionHandlers } from './decisions.ts';
import { type Handlers, refusal, type Store } from './handler.ts';
import { inboxHandlers } from './inbox.ts';
import { recordHandlers } from './records.ts';
import { sessionHandlers } from './sessions.ts';
import { teamHandlers } from './team.ts';

/** A request for an operation of the desk. */
export interface DeskCall {
  store: Store;
  request: Request;
  browser: Browser;
  name: DeskOperationName;
  parameters: Record<string, string>;
  format: string | undefined;
}

const handlers: Handlers<DeskOperationName> = {
  ...sessionHandlers,
  ...inboxHandlers,
  ...decisionHandlers,
  ...recordHandlers,
  ...teamHandlers,
};

/** What a call of the desk is answered with: something to be sent as JSON, or an answer of its own. First who asks, then what for. */
export async function answerDesk(call: DeskCall): Promise<unknown> {
  const { store, request, browser, name, parameters, format } = call;
  const { role, ...operation }: DeskOperation = deskOperations[name];
  refuseOtherPages(call, role);
  const actor = role === 'anyone' ? undefined : actorOf(call);
  const path = check(operation.path, parameters, 'path');
  if (!path.ok)
    throw new ProblemError(makeProblem('not_found', 'There is nothing at this address.', { errors: path.errors }));
  const where = store.networks.find(({ network: { id, slug } }) => [id, slug].includes(parameters['network'] ?? ''));
  if (roles.includes(role as Role)) {
    if (!where) throw refusal('network_not_found', 'There is no such network here.');
    requireRole(actor as Actor, where.network.slug, role as Role);
  }
  if (format !== undefined && name !== 'listJoinRequests')
    throw refusal('not_acceptable', `"${format}" is not offered here.`);
  const query = checkQuery(operation.query, new URL(request.url).searchParams, format);
  if (!query.ok) throw new ProblemError(queryProblem(query.errors));
  const body = operation.body && (await readBody(request, operation.body));
  const pageAt = (cursor: string | null) =>
    cursor &&
    store.server + addressOf(deskRoutes[name], parameters, { ...(query.value as Record<string, QueryValue>), cursor });

  // Which operation it is, is known here only when it is asked for; the table's type says that each fits its own.
  const handle = handlers[name] as (given: unknown) => unknown;
  return handle({ store, request, browser, actor, where, path: path.value, query: query.value, body, format, pageAt });
}

function actorOf({ store, request, browser }: DeskCall): Actor {
  const actor = findActor(store.desk, request, browser);
  if (!actor)
    throw refusal('unauthenticated', 'Sign in, or send "Authorization: Bearer" with a token of this network.');
  return actor;
}

/** A session counts for the server's own pages alone. No page writes `Origin` itself: where there is none here, the page is the server's. */
function refuseOtherPages({ store, request }: DeskCall, role: DeskOperation['role']): void {
  const origin = request.headers.get('Origin');
  const byCookie = role === 'anyone' || !request.headers.has('Authorization');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (origin !== null && byCookie && !isRead && origin !== new URL(store.server).origin)
    throw refusal('origin_not_allowed', 'A session counts for the pages of this server alone.');
}

async function readBody(request: Request, schema: NonNullable<DeskOperation['body']>): Promise<unknown> {
  refuseOtherTypes(request);
  const body = check(schema, await readJson(request), 'body');
  if (!body.ok) throw new ProblemError(bodyProblem(body.errors));
  return body.value;
}
