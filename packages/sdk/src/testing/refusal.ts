import { makeProblem, type Problem, type ProblemCode } from '@tejido/contract';
import { ProblemError } from '../problem-error.ts';

/** The problem with a request, to be thrown. */
export const refusal = (code: ProblemCode, detail: string): ProblemError => new ProblemError(makeProblem(code, detail));

/** What was found out. Throws the problem where there is one. */
export function orRefuse<T extends object>(outcome: (T & { problem?: undefined }) | { problem: Problem }): T {
  if (outcome.problem) throw new ProblemError(outcome.problem);
  return outcome;
}

/** Throws a problem where there is one. */
export function refuseWith(problem: Problem | undefined): void {
  if (problem) throw new ProblemError(problem);
}
