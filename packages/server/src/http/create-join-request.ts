import { type Network, type ProblemError, siteOf } from '@tejido/contract';
import { bodyProblem, check, checkQuery, operations, originProblem, queryProblem } from '@tejido/contract/schemas';
import { type Arrival, admitSubmission } from '../abuse/admission.ts';
import { defaultRateLimits } from '../abuse/rate-limit.ts';
import { countRefusals } from '../abuse/refusals.ts';
import { submitJoinRequest } from '../join-requests/submit.ts';
import { checkAnswer, networkAt } from './answer-read.ts';
import { readJson } from './body.ts';
import { checkPath } from './checked.ts';
import { HttpProblem, refuse } from './problems.ts';
import type { RouteMatch } from './route-match.ts';
import { type Dependencies, ownOriginOf, type ServerContext } from './server-env.ts';

const operation = operations.createJoinRequest;

/** Takes a join request: 201 with a receipt, also for one that was taken before under the same key. */
export async function createJoinRequest(
  c: ServerContext,
  match: RouteMatch,
  dependencies: Dependencies,
): Promise<Response> {
  const { network: idOrSlug } = checkPath('createJoinRequest', match.path);
  const query = checkQuery(operation.query, new URL(c.req.url).searchParams);
  if (!query.ok) throw new HttpProblem(queryProblem(query.errors));
  const network = await networkAt(dependencies, idOrSlug);
  const own = ownOriginOf(c, dependencies);
  const refused = originProblem(network, c.req.header('Origin'), own);
  if (refused) throw new HttpProblem(refused);
  const key = idempotencyKeyOf(c.req.header('Idempotency-Key'));
  const arrival = arrivalOf(c, dependencies, network);
  const outcome = await countRefusals(arrival, async () => {
    const body = check(operation.body, await readJson(c), 'body');
    if (!body.ok) throw new HttpProblem(bodyProblem(body.errors));
    const input = body.value;
    const admission = admitSubmission(arrival, input.challenge);
    const site = siteOf(c.req.header('Origin'), own, input.page);
    const outcome = await submitJoinRequest(dependencies.db, network, key, input, admission, site);
    if (outcome.problem) throw new HttpProblem(outcome.problem);
    return outcome;
  });
  dependencies.mailer?.wake();
  if (dependencies.checkResponses) checkAnswer('createJoinRequest', outcome.receipt);
  return c.body(JSON.stringify(outcome.receipt), match.route.status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    ...outcome.headers,
    ...(outcome.replayed ? { 'Idempotency-Replayed': 'true' } : {}),
  });
}

/** A request as its admission sees it. */
export function arrivalOf(
  c: ServerContext,
  { db, limits = defaultRateLimits }: Dependencies,
  network: Network,
): Arrival {
  return { db, network, limits, address: c.get('clientAddress') };
}

/** The key in an `Idempotency-Key` header, with or without the quotation marks of a structured field. */
export function idempotencyKeyOf(header: string | undefined): string {
  if (!header) {
    const detail = 'Send an Idempotency-Key, made once for each submission.';
    throw refuse('idempotency_key_required', detail, { errors: [inHeader('required', detail)] });
  }
  const key = header.replace(/^"(.*)"$/, '$1');
  if (!isKey(key)) {
    const detail = '"Idempotency-Key" should have 8 to 200 visible ASCII characters.';
    throw refuse('invalid_header', detail, { errors: [inHeader('invalid_format', detail)] });
  }
  return key;
}

/** Whether a text has the form of an idempotency key. */
export const isKey = (text: string): boolean => /^[\u0021-\u007e]{8,200}$/.test(text);

const inHeader = (code: string, detail: string): ProblemError => ({
  in: 'header',
  pointer: '/Idempotency-Key',
  code,
  detail,
});
