import { joinRequestFields } from './join-request-fields.ts';
import type { JoinForm, JoinFormField } from './schemas/join-form.ts';
import { applicantKinds } from './vocabulary.ts';

/*
 * What a network's join form asks: which fields, in which order, and when. Page and server both go by this. No validator is imported
 * here, so that a form may use it alone.
 */

/** What every form asks, whoever asks to join, since no request is whole without it. */
export const standingFields = ['applicant', 'name', 'email', 'sector'] as const;

/** The form of a network that has said nothing else: every field of the request in one step. Targets are chosen with the goals. */
export const defaultJoinForm: JoinForm = {
  steps: [
    {
      fields: ['applicant', ...Object.keys(joinRequestFields)]
        .filter((name) => name !== 'targets')
        .map((name) => ({ name })),
    },
  ],
};

/** As much of a network's record as its form is made from; not its type, since its schema looks at the form too. */
export interface JoinFormSource {
  joinForm?: JoinForm | undefined;
  sectors: readonly { code: string }[];
}

/** The steps of a network's join form. */
export function joinFormSteps({ joinForm = defaultJoinForm }: Pick<JoinFormSource, 'joinForm'>): JoinForm['steps'] {
  return joinForm.steps;
}

/** The fields of a network's join form, of all steps, in their order; also those that are not always shown. */
export function joinFormFields(network: Pick<JoinFormSource, 'joinForm'>): JoinFormField[] {
  return joinFormSteps(network).flatMap(({ fields }) => fields);
}

/** Whether a form may have a field of this name without a `kind`: one of the join request's own. */
export function isRequestField(name: string): boolean {
  return name === 'applicant' || (name !== 'targets' && Object.hasOwn(joinRequestFields, name));
}

/** The values of a field on which others may depend; nothing for one on which none can, and for a kind that came later. */
export function valuesOfField(
  field: JoinFormField,
  { sectors }: Pick<JoinFormSource, 'sectors'>,
): string[] | undefined {
  const { name, kind, options = [] } = field;
  if (kind === 'yes-no') return ['yes', 'no'];
  if (kind !== undefined) return kind === 'choice' || kind === 'choices' ? options.map(({ code }) => code) : undefined;
  if (name === 'applicant') return [...applicantKinds];
  return name === 'sector' ? sectors.map(({ code }) => code) : undefined;
}
