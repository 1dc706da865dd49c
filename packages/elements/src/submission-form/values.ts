import { type JoinRequestInput, mayPublish, type PrivacyNotice, publishesWhen, purposesFor } from '@tejido/contract';
import { type Field, type FieldName, type FormValues, isField, isList } from './fields.ts';

/** What is sent: what the form adds to every kind, who sends it, where that is asked, and the fields of this one. */
export type SubmissionInput = Pick<
  JoinRequestInput,
  'answers' | 'language' | 'page' | 'pageParameters' | 'widget' | 'consent' | 'challenge'
> &
  Partial<Pick<JoinRequestInput, 'applicant' | 'name' | 'organizationName' | 'email'>>;

/** A field's text as it will be sent. What else is taken out, `tidy.ts` has taken out of the control, where it could be loaded. */
export function sentText(values: FormValues, field: FieldName): string {
  // Text pasted from documents brings vertical tabs and null characters that nobody could find and delete.
  return String(values[field] ?? '')
    .replace(/[^\P{Cc}\t\n\r]/gu, ' ')
    .trim();
}

/** What a field holds of several values. */
export function listOf(values: FormValues, field: FieldName): readonly string[] {
  return [values[field] ?? []].flat();
}

/** The purposes agreed to under this notice, of those that are asked of who fills the form in; what was ticked under another wording does not count. */
export function purposesOf(values: FormValues, notice: PrivacyNotice): string[] {
  if (values['consent.notice'] !== notice.id) return [];
  const agreed = listOf(values, 'consent.purposes');
  return purposesFor(notice, mayPublish({ publishesWhen }, values))
    .map(({ code }) => code)
    .filter((code) => agreed.includes(code));
}

/** The values that a page filled in beforehand, as if they had been typed. */
export function fromPrefill(fields: readonly Field[], prefill: object): FormValues {
  const given = Object.entries(prefill).filter(
    ([field, value]) => isField(fields, field) && !field.startsWith('consent.') && value !== undefined,
  );
  return Object.fromEntries(
    given.map(([field, value]) => [field, Array.isArray(value) ? value.map(String) : String(value)]),
  );
}

/**
 * The fields as they are sent, of checked values: the same ones always the same, since an idempotency key stands for them. What a person typed into
 * a field that is not shown any more stays in the draft.
 */
export function sentFields(fields: readonly Field[], values: FormValues, shown: readonly Field[]): object {
  const sent = fields
    .filter(({ name }) => shown.some((field) => field.name === name))
    .flatMap((field): [FieldName, string | readonly unknown[]][] => {
      const { name, control } = field;
      const list = listOf(values, name);
      if (control !== 'goals') return [[name, isList(field) ? list : sentText(values, name)]];
      return [
        [name, list.map(Number).sort((one, other) => one - other)],
        ['targets', listOf(values, 'targets')],
      ];
    });
  return Object.fromEntries(sent.filter(([, value]) => value.length > 0));
}
