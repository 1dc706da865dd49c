import { noticesFor } from '../privacy-notices.ts';
import { makeProblem, type Problem, type ProblemError } from '../problem.ts';
import type { Network } from '../schemas/network.ts';
import { bodyProblem, pointerOf } from '../validate.ts';
import type { SubmissionDefinition, SubmissionInput } from './define.ts';
import { checkAnswers } from './form-rules.ts';

/**
 * What is wrong with a well-formed submission in view of the network it goes to: words that the network does not have, what its form requires
 * or does not ask, a notice of another site, and a necessary purpose that was not agreed to (`consent_required`). Empty when it can be taken.
 * @param site The origin of the site that the request came from; where it is not known, any notice of the network will do.
 */
export function checkInput(
  { fields, form }: Pick<SubmissionDefinition, 'fields' | 'form'>,
  input: SubmissionInput,
  network: Network,
  site?: string,
): ProblemError[] {
  const errors: ProblemError[] = [];
  const refuse = (path: readonly PropertyKey[], code: ProblemError['code'], detail: string) =>
    errors.push({ in: 'body', pointer: pointerOf(path), code, detail });

  for (const [name, { vocabulary, required }] of Object.entries(fields)) {
    const words = vocabulary && (network[vocabulary] ?? []);
    const isLeftOut = !required && input[name] === undefined;
    if (words && !isLeftOut && !words.some(({ code }) => code === input[name]))
      refuse([name], 'invalid_value', `"${name}" should be one of: ${list(words)}.`);
  }
  errors.push(...checkAnswers(input, fields, form(network)));

  const notices = site === undefined ? network.privacyNotices : noticesFor(network, site);
  const notice = notices.find(({ id }) => id === input.consent.notice);
  if (!notice) {
    const detail = '"consent/notice" is not a privacy notice of this network for the site that the request came from.';
    refuse(['consent', 'notice'], 'invalid_value', detail);
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
  const { language } = input.consent;
  if (language !== undefined && !Object.hasOwn(notice.text, language)) {
    const languages = Object.keys(notice.text).join(', ');
    refuse(['consent', 'language'], 'invalid_value', `"consent/language" should be one of: ${languages}.`);
  }
  const missing = notice.purposes.filter(({ code, necessary }) => necessary && !input.consent.purposes.includes(code));
  if (missing.length > 0)
    refuse(
      ['consent', 'purposes'],
      'consent_required',
      `"consent/purposes" lacks what is necessary: ${list(missing)}.`,
    );
  return errors;
}

/** The problem that a submission with these errors is answered with: `consent_required` when nothing but consent is missing. */
export function inputProblem(errors: ProblemError[]): Problem {
  return errors.every(({ code }) => code === 'consent_required')
    ? makeProblem('consent_required', errors[0]?.detail ?? 'Consent is missing.', { errors })
    : bodyProblem(errors);
}

const list = (words: readonly { code: string }[]): string => words.map(({ code }) => code).join(', ');
