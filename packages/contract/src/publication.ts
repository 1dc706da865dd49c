import type { SubmissionDefinition, SubmissionInput } from './submissions/define.ts';
import { publicationPurpose } from './vocabulary.ts';

/*
 * Being accepted and being published are two things. Something is published only where its sender has agreed to that, by a purpose of its own.
 * No validator is imported here, so that a form may use the rules alone.
 */

/** The purposes of a notice that somebody is asked about: without publication where accepting would publish nothing. */
export function purposesFor<P extends { code: string }>(
  { purposes }: { readonly purposes: readonly P[] },
  publishes: boolean,
): P[] {
  return purposes.filter(({ code }) => code !== publicationPurpose || publishes);
}

/** As much of a kind as says when accepting one would publish something. */
type Publishing = Pick<SubmissionDefinition, 'publishesWhen'>;

/** Whether accepting a submission would publish something of it, if its sender agreed to that. */
export const mayPublish = ({ publishesWhen }: Publishing, input: object): boolean =>
  publishesWhen?.is.includes((input as Record<string, string>)[publishesWhen.field] ?? '') ?? false;

/** Whether accepting a submission publishes something of it. */
export const agreesToPublication = (definition: Publishing, input: Pick<SubmissionInput, 'consent'>): boolean =>
  input.consent.purposes.includes(publicationPurpose) && mayPublish(definition, input);

/** A submission whose consent to publication was taken back. */
export function withoutPublication<I extends Pick<SubmissionInput, 'consent'>>(input: I): I {
  const purposes = input.consent.purposes.filter((code) => code !== publicationPurpose);
  return { ...input, consent: { ...input.consent, purposes } };
}
