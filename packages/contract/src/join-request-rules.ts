import { makeProblem, type Problem, type ProblemError } from './problem.ts';
import type { JoinRequestInput } from './schemas/join-request.ts';
import type { Network } from './schemas/network.ts';
import { bodyProblem, pointerOf } from './validate.ts';

/**
 * What is wrong with a well-formed join request in view of the network it goes to: words that the network does not have, and
 * a necessary purpose that was not agreed to (`consent_required`). Empty when it can be taken.
 */
export function checkJoinRequest(
  input: JoinRequestInput,
  network: Pick<Network, 'sectors' | 'privacyNotices'>,
): ProblemError[] {
  const errors: ProblemError[] = [];
  const refuse = (path: readonly PropertyKey[], code: ProblemError['code'], detail: string) =>
    errors.push({ in: 'body', pointer: pointerOf(path), code, detail });

  if (!network.sectors.some(({ code }) => code === input.sector))
    refuse(['sector'], 'invalid_value', `"sector" should be one of: ${list(network.sectors)}.`);

  const notice = network.privacyNotices.find(({ id }) => id === input.consent.notice);
  if (!notice) {
    refuse(['consent', 'notice'], 'invalid_value', '"consent/notice" is not a privacy notice of this network.');
    return errors;
  }
  input.consent.purposes.forEach((agreed, index) => {
    if (!notice.purposes.some(({ code }) => code === agreed))
      refuse(
        ['consent', 'purposes', index],
        'invalid_value',
        `"consent/purposes/${index}" should be one of: ${list(notice.purposes)}.`,
      );
  });
  const missing = notice.purposes.filter(({ code, necessary }) => necessary && !input.consent.purposes.includes(code));
  if (missing.length > 0)
    refuse(
      ['consent', 'purposes'],
      'consent_required',
      `"consent/purposes" lacks what is necessary: ${list(missing)}.`,
    );
  return errors;
}

/** The problem that a join request with these errors is answered with: `consent_required` when nothing but consent is missing. */
export function joinRequestProblem(errors: ProblemError[]): Problem {
  return errors.every(({ code }) => code === 'consent_required')
    ? makeProblem('consent_required', errors[0]?.detail ?? 'Consent is missing.', { errors })
    : bodyProblem(errors);
}

const list = (words: readonly { code: string }[]): string => words.map(({ code }) => code).join(', ');
