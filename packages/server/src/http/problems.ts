import { makeProblem, type Problem } from '@tejido/contract';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isOutOfReach } from '../database/out-of-reach.ts';
import { Refusal } from '../refusal.ts';
import type { ServerContext } from './server-env.ts';

/** The problem that a request failed with, whatever was thrown. Never says what went wrong inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  return isOutOfReach(error)
    ? makeProblem('unavailable', 'The database cannot answer just now.', { retryAfter: 5 })
    : makeProblem('internal_error', 'The request could not be answered. Its id helps the operator find out why.');
}

/** The headers of an answer with a problem, as JSON or as a page. */
export const problemHeaders = (
  { retryAfter }: Problem,
  headers: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  'Cache-Control': 'no-store',
  ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  ...headers,
});

/** A problem as an answer for programs. */
export function answerProblem(
  c: ServerContext,
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return c.body(JSON.stringify({ ...problem, requestId: c.get('requestId') }), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
    ...problemHeaders(problem, headers),
  });
}
