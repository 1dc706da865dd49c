import { findText, type LanguageTag } from '../language.ts';
import { siteOfPage } from '../privacy-notices.ts';
import type { Problem, ProblemError } from '../problem.ts';
import { mayPublish, purposesFor } from '../publication.ts';
import type { Network, PrivacyNotice } from '../schemas/network.ts';
import type { ConsentRecord } from '../schemas/submission.ts';
import { bodyProblem, check } from '../validate.ts';
import { checkInput, inputProblem } from './check.ts';
import type { SubmissionDefinition, SubmissionInput } from './define.ts';
import { keptInput } from './kept.ts';

/** How often the e-mail address of a submission may change: a link must not let somebody write to many people. */
export const maxMoves = 3;

/** What comes of a correction: the whole submission, or the problem with it. */
export type Correction = { input: SubmissionInput; problem?: undefined } | { problem: Problem; input?: undefined };

/**
 * Applies a body of corrections to a submission as it was sent, by the rules of a new one. What stays as it was is not held against it: the
 * network may have another notice, or ask other questions, by now.
 */
export function correctInput(
  definition: SubmissionDefinition,
  held: SubmissionInput,
  body: unknown,
  network: Network,
): Correction {
  const { changes, content } = definition.schemas;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const refused = check(changes, body, 'body');
    return { problem: bodyProblem(refused.ok ? [] : refused.errors) };
  }
  const merged = Object.entries({ ...held, ...body }).filter(([, value]) => value !== null);
  const whole = Object.fromEntries(merged) as SubmissionInput;
  const checked = check(content, whole, 'body');
  const isHeld = ({ pointer }: ProblemError) => {
    const before = valueAt(held, pointer);
    return before !== undefined && before === valueAt(whole, pointer);
  };
  const faults = checked.ok ? [] : checked.errors.filter((error) => !isHeld(error));
  if (faults.length > 0) return { problem: bodyProblem(faults) };
  const sent = checked.ok ? (checked.value as SubmissionInput) : whole;
  const { page } = held;
  // A page that is held has what its host named already.
  const isSamePage = page !== undefined && sent.page === page;
  const input = { ...keptInput(definition, sent), ...(isSamePage && { page }) };
  // A notice that was shown once stays the person's own.
  const site = input.consent.notice === held.consent.notice ? undefined : siteOfPage(input.page);
  const keepsConsent = isSameConsent(input.consent, held.consent);
  const before = checkInput(definition, held, network);
  const wasWrong = ({ pointer, code }: ProblemError) =>
    before.some((error) => error.pointer === pointer && error.code === code) &&
    JSON.stringify(valueAt(held, pointer)) === JSON.stringify(valueAt(input, pointer));
  const errors = checkInput(definition, input, network, site).filter(
    (error) => !(keepsConsent && error.pointer.startsWith('/consent')) && !wasWrong(error),
  );
  return errors.length > 0 ? { problem: inputProblem(errors) } : { input };
}

/** What a submission holds at a place; codes and field names have no characters that a pointer writes otherwise. */
function valueAt(input: SubmissionInput, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], input);
}

type Consent = SubmissionInput['consent'];

/** Whether two consents agree to the same, of the same notice. */
export function isSameConsent(one: Consent, other: Consent): boolean {
  const sorted = ({ purposes }: Consent) => purposes.toSorted().join(' ');
  return one.notice === other.notice && sorted(one) === sorted(other);
}

/** The record of the consent in a submission: which words of the network's notice were shown, when and where. */
export async function recordConsent(
  definition: Pick<SubmissionDefinition, 'publishesWhen'>,
  input: SubmissionInput,
  network: Pick<Network, 'languages' | 'privacyNotices'>,
  now: Date,
): Promise<ConsentRecord> {
  const { consent, page } = input;
  const notice = network.privacyNotices.find(({ id }) => id === consent.notice);
  if (!notice) throw new TypeError(`"${consent.notice}" is not a privacy notice of this network.`);
  const read = readNotice(definition, notice, input, network.languages);
  return {
    notice: consent.notice,
    wording: await sha256(read.wording),
    language: read.language,
    time: now.toISOString(),
    ...(page === undefined ? {} : { page }),
    purposes: consent.purposes,
  };
}

/**
 * What a person reads before agreeing, and the language of the notice: the notice, then a line for each purpose that the person is asked about, with
 * its code, a tab and its label. A consent's `wording` is the SHA-256 of this text in UTF-8. The notice is in the language that the consent
 * names, else as near to the form's as it is written; so is each label, but first in the form's own.
 */
export function readNotice(
  definition: Pick<SubmissionDefinition, 'publishesWhen'>,
  notice: PrivacyNotice,
  input: SubmissionInput,
  languages: readonly LanguageTag[],
): { wording: string; language: LanguageTag } {
  const { language, consent } = input;
  const found = findText(notice.text, [consent.language ?? language, language, ...languages]);
  const shown = found?.language ?? language;
  const labels = purposesFor(notice, mayPublish(definition, input)).map(
    ({ code, label }) => `${code}\t${findText(label, [language, shown, ...languages])?.text ?? ''}`,
  );
  return { wording: [found?.text ?? '', ...labels].join('\n'), language: shown };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
