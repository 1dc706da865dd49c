import { makeProblem, type Problem, type ProblemCode } from '@tejido/contract';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
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

/** The problem with a request that failed, whatever was thrown. Never says what went wrong inside. */
export function problemOf(error: unknown, onFault: (error: unknown) => void): HttpProblem {
  if (error instanceof HttpProblem) return error;
  onFault(error);
  return isOutOfReach(error)
    ? refuse('unavailable', 'The database cannot be reached just now.', { retryAfter: 5 })
    : refuse('internal_error', 'The request could not be answered. Its id helps the operator find out why.');
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

// Connection failures of PostgreSQL (class 08), shutdown and overload (53, 57), and those of the socket.
const outOfReach = /^(?:08|53|57)|^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

function isOutOfReach(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && outOfReach.test(code)) return true;
  return typeof message === 'string' && /timeout exceeded when trying to connect|Connection terminated/.test(message);
}
