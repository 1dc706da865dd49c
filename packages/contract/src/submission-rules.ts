import { makeProblem, type Problem } from './problem.ts';
import type { Network } from './schemas/network.ts';

/**
 * The problem with a page that may not send to a network; nothing for one that may.
 * @param origin The request's `Origin` header. Without one no page sent it, or one of our own.
 * @param own Our own origin, whose pages always may.
 */
export function originProblem(
  { submissions }: Pick<Network, 'submissions'>,
  origin: string | undefined,
  own: string,
): Problem | undefined {
  const allowed = submissions?.allowedOrigins ?? [];
  if (origin === undefined || origin === own || allowed.length === 0 || allowed.includes(origin)) return undefined;
  return makeProblem('origin_not_allowed', 'The page is not on an origin that this network takes requests from.');
}

/** What can be wrong with a solved challenge. */
export type ChallengeFault = 'required' | 'wrong' | 'expired' | 'used';

const details: Readonly<Record<ChallengeFault, string>> = {
  required: '"challenge" is missing: get a challenge, solve it and send it along.',
  wrong: '"challenge" is not a solution of a challenge of this network.',
  expired: '"challenge" was solved too long ago.',
  used: '"challenge" was sent with another request.',
};

/** The problem with a request whose challenge is not solved. */
export function challengeProblem(fault: ChallengeFault): Problem {
  const missing = fault === 'required';
  const detail = details[fault];
  return makeProblem(missing ? 'challenge_required' : 'challenge_invalid', detail, {
    errors: [{ in: 'body', pointer: '/challenge', code: missing ? 'required' : 'invalid_value', detail }],
  });
}
