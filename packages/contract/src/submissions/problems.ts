import { makeProblem, type Problem } from '../problem.ts';
import { submissionKind } from './kinds.ts';

/** The problem with the id of none. */
export const noSubmission = (kind: string): Problem =>
  makeProblem('record_not_found', `This network has no such ${submissionKind(kind).called}.`);

/** The problem with a link, the same for whatever is wrong: nobody learns which submissions exist. */
export const linkRefused = (): Problem =>
  makeProblem('token_invalid', 'Nothing in this network can be reached with this id and token.');

/** The problem with a key that came with something else before, such as a `body`. */
export const keyReused = (what: string): Problem =>
  makeProblem('idempotency_key_reused', `The same key came with another ${what} before.`);
