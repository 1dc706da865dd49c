import type { Challenge } from '@tejido/contract';
import { solveChallenge as search } from 'altcha-lib';
import { deriveKey as deriveByPlatform } from 'altcha-lib/algorithms/web/pbkdf2';
import { deriveKeyInScript } from './challenge-in-script.ts';
import { toJson } from './json.ts';

/** How a challenge is solved. */
export interface SolveOptions {
  /** Ends the work; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds after which the work is given up; 120,000 when not given. */
  timeout?: number | undefined;
}

type Solve = (challenge: Challenge, options?: SolveOptions) => Promise<string>;

/**
 * Does the work that a challenge asks for: a fifth of a second with the platform's cryptography; some seconds without it, which pages served
 * over plain HTTP lack, in pieces that leave the page its time. Gives the value of a request's `challenge`. Throws a `TypeError` for a
 * challenge that cannot be solved, and a `TimeoutError` when it takes too long.
 */
export const solveChallenge: Solve = async (challenge, { signal, timeout = 120_000 } = {}) => {
  signal?.throwIfAborted();
  const { algorithm } = challenge.parameters;
  // A server that is newer than this script.
  if (algorithm !== 'PBKDF2/SHA-256') throw new TypeError(`No way is known to solve a challenge of ${algorithm}.`);
  const controller = new AbortController();
  const end = () => controller.abort();
  signal?.addEventListener('abort', end);
  const solution = await search({
    challenge,
    controller,
    timeout,
    // Typed as always there; it is not on a page that came over plain HTTP.
    deriveKey: (crypto.subtle as SubtleCrypto | undefined) ? deriveByPlatform : deriveKeyInScript,
  }).finally(() => signal?.removeEventListener('abort', end));
  signal?.throwIfAborted();
  if (!solution) throw new DOMException('The challenge was not solved in time.', 'TimeoutError');
  const { counter, derivedKey } = solution;
  const { parameters, signature } = challenge;
  return btoa(toJson({ challenge: { parameters, signature }, solution: { counter, derivedKey } }));
};
