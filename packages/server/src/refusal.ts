import { makeProblem, type Problem, type ProblemCode } from '@tejido/contract';
import { cursorProblem } from '@tejido/contract/schemas';

/** A problem that a request is refused with, thrown from wherever it is found. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.detail);
    this.problem = problem;
    this.headers = headers;
  }
}

/** The {@link Refusal} of a code, to be thrown. */
export function refuse(
  code: ProblemCode,
  detail: string,
  more: Partial<Pick<Problem, 'errors' | 'retryAfter'>> = {},
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return new Refusal(makeProblem(code, detail, more), headers);
}

/** What was done. Throws the problem where there is one. */
export function orRefuse<T extends object>(outcome: (T & { problem?: undefined }) | { problem: Problem }): T {
  if (outcome.problem) throw new Refusal(outcome.problem);
  return outcome;
}

/** The problem with a cursor that no page of a list has given. */
export const cursorRefused = (): Refusal => new Refusal(cursorProblem());

/** Throws a problem where there is one. */
export function refuseWith(problem: Problem | undefined): void {
  if (problem) throw new Refusal(problem);
}
