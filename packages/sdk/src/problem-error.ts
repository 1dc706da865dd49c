import type { Problem, ProblemCode } from '@tejido/contract';

/**
 * Codes of problems that no server answered with: it could not be reached, it took too long, or what came is not an answer
 * of ours (a captive portal's page, cut-off JSON, a proxy's own error).
 */
export type ClientProblemCode = 'network_error' | 'timeout' | 'unexpected_response';

/** Every code known today; the set is open. */
export type KnownProblemCode = ProblemCode | ClientProblemCode;

const titles: Record<ClientProblemCode, string> = {
  network_error: 'The server could not be reached.',
  timeout: 'The server did not answer in time.',
  unexpected_response: 'The answer is not one this client understands.',
};

// A page may hold two copies of this package, each with its own class, and they must know each other's errors.
const brand = Symbol.for('@tejido/sdk:ProblemError');

/** What every function of this package throws, except for a programming mistake (`TypeError`) or an abort (the signal's reason). */
export class ProblemError extends Error {
  override readonly name: string = 'ProblemError';
  /** The problem details (RFC 9457); `status` is 0 when no answer came. */
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail || problem.title, options);
    this.problem = problem;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether an error is a {@link ProblemError}; its code may be one that this version does not know. */
export function isProblem(error: unknown): error is ProblemError;
/** Whether an error is a {@link ProblemError} of this code. */
export function isProblem<C extends KnownProblemCode>(
  error: unknown,
  code: C,
): error is ProblemError & { problem: Problem & { code: C } };
export function isProblem(error: unknown, code?: KnownProblemCode): boolean {
  const { problem } = isBranded(error) ? error : {};
  return problem !== undefined && (code === undefined || problem.code === code);
}

const isBranded = (error: unknown): error is ProblemError =>
  typeof error === 'object' && error !== null && brand in error;

/** An error with one of this client's own codes. */
export function clientProblem(
  code: ClientProblemCode,
  detail: string,
  more: Partial<Pick<Problem, 'status' | 'requestId' | 'retryAfter' | 'errors'>> = {},
  options?: ErrorOptions,
): ProblemError {
  return new ProblemError(
    { type: `urn:tejido:problem:${code}`, title: titles[code], status: 0, detail, code, ...more },
    options,
  );
}
