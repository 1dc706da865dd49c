import { makeProblem, type Problem, type ProblemCode } from '@tejido/contract';
import { queryProblem } from '@tejido/contract/schemas';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isOutOfReach } from '../database/out-of-reach.ts';
import type { ServerContext } from './server-env.ts';

/** A problem to answer with, thrown from wherever it is found. */
export class HttpProblem extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.detail);
    this.problem = problem;
    this.headers = headers;
  }
}

/** The {@link HttpProblem} of a code, to be thrown. */
export function refuse(
  code: ProblemCode,
  detail: string,
  more: Partial<Pick<Problem, 'errors' | 'retryAfter'>> = {},
  headers: Readonly<Record<string, string>> = {},
): HttpProblem {
  return new HttpProblem(makeProblem(code, detail, more), headers);
}

/** What was done. Throws the problem where there is one. */
export function orRefuse<T extends object>(outcome: (T & { problem?: undefined }) | { problem: Problem }): T {
  if (outcome.problem) throw new HttpProblem(outcome.problem);
  return outcome;
}

/** The problem with a cursor that no page of a list has given. */
export const cursorRefused = (): HttpProblem => {
  const detail = '"cursor" is not from a page of this list.';
  return new HttpProblem(queryProblem([{ in: 'query', pointer: '/cursor', code: 'invalid_value', detail }]));
};

/** The problem that a request failed with, whatever was thrown. Never says what went wrong inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HttpProblem) return error.problem;
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
