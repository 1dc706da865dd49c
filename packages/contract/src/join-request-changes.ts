import { checkJoinRequest, joinRequestProblem } from './join-request-rules.ts';
import { findText } from './language.ts';
import type { Problem } from './problem.ts';
import { type JoinRequestInput, joinRequestContentSchema } from './schemas/join-request.ts';
import { type ConsentRecord, joinRequestChangesSchema } from './schemas/join-request-record.ts';
import type { Network, PrivacyNotice } from './schemas/network.ts';
import { bodyProblem, check } from './validate.ts';

type Rules = Pick<Network, 'languages' | 'sectors' | 'privacyNotices'>;

/** What comes of a correction: the whole request, or the problem with it. */
export type Correction = { input: JoinRequestInput; problem?: undefined } | { problem: Problem; input?: undefined };

/**
 * Applies a body of corrections to a join request as it was sent, by the rules of a new one. A consent that stays as it was is
 * not looked at: the network may have another notice by now.
 */
export function correctJoinRequest(held: JoinRequestInput, body: unknown, network: Rules): Correction {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const refused = check(joinRequestChangesSchema, body, 'body');
    return { problem: bodyProblem(refused.ok ? [] : refused.errors) };
  }
  const merged = Object.entries({ ...held, ...body }).filter(([, value]) => value !== null);
  const checked = check(joinRequestContentSchema, Object.fromEntries(merged), 'body');
  if (!checked.ok) return { problem: bodyProblem(checked.errors) };
  const keepsConsent = isSameConsent(checked.value.consent, held.consent);
  const errors = checkJoinRequest(checked.value, network).filter(
    ({ pointer }) => !(keepsConsent && pointer.startsWith('/consent')),
  );
  return errors.length > 0 ? { problem: joinRequestProblem(errors) } : { input: checked.value };
}

/** Whether two consents agree to the same, of the same notice. */
export function isSameConsent(one: JoinRequestInput['consent'], other: JoinRequestInput['consent']): boolean {
  const sorted = ({ purposes }: JoinRequestInput['consent']) => purposes.toSorted().join(' ');
  return one.notice === other.notice && sorted(one) === sorted(other);
}

/** The record of the consent in a join request: which words of the network's notice were shown, when and where. */
export async function recordConsent(input: JoinRequestInput, network: Rules, now: Date): Promise<ConsentRecord> {
  const { consent, language, page } = input;
  const notice = network.privacyNotices.find(({ id }) => id === consent.notice);
  if (!notice) throw new TypeError(`"${consent.notice}" is not a privacy notice of this network.`);
  const wording = noticeWording(notice, [language, ...network.languages]);
  return {
    notice: consent.notice,
    wording: await sha256(wording),
    language,
    time: now.toISOString(),
    ...(page === undefined ? {} : { page }),
    purposes: consent.purposes,
  };
}

/**
 * What a person reads before agreeing, in the first of the languages that each text has: the notice, then a line for each
 * purpose with its code, a tab and its label. A consent's `wording` is the SHA-256 of this text in UTF-8.
 */
export function noticeWording({ text, purposes }: PrivacyNotice, languages: readonly string[]): string {
  const read = (map: Readonly<Record<string, string>>) => findText(map, languages)?.text ?? '';
  return [read(text), ...purposes.map(({ code, label }) => `${code}\t${read(label)}`)].join('\n');
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
