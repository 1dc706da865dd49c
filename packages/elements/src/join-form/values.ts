import {
  type JoinRequestField,
  type JoinRequestInput,
  joinRequestFields,
  keptPage,
  type LanguageTag,
  type PrivacyNotice,
  purposesFor,
} from '@tejido/contract';
import { version } from '../base/version.ts';

/**
 * The name of a control, the same in this form and in a plain one that posts: a field of the request, `answers.` and the code of a question of
 * the network's own, or `consent.purposes`. `consent.notice` is no control: it names the notice whose boxes were ticked.
 */
export type FieldName = string;

/** What has been typed, by the names of the controls, as it was typed. A field that nobody has touched is not there. */
export type JoinFormValues = Readonly<Record<FieldName, string | readonly string[] | undefined>>;

/** What a page may fill in beforehand. Consent is not among it: its boxes are never ticked for anybody. */
export type JoinFormPrefill = Partial<Pick<JoinRequestInput, JoinRequestField | 'applicant'>>;

/** Whether a form may have a field of this name. */
export function isField(name: FieldName): boolean {
  return name in joinRequestFields || /^(?:applicant$|consent\.|answers\.)/.test(name);
}

/** A field's text as it will be sent. What else is taken out, `tidy.ts` has taken out of the control, where it could be loaded. */
export function sentText(values: JoinFormValues, field: FieldName): string {
  // Text pasted from documents brings vertical tabs and null characters that nobody could find and delete.
  return String(values[field] ?? '')
    .replace(/[^\P{Cc}\t\n\r]/gu, ' ')
    .trim();
}

/** What a field holds of several values. */
export function listOf(values: JoinFormValues, field: FieldName): readonly string[] {
  return [values[field] ?? []].flat();
}

/** The purposes agreed to under this notice, of those that are asked of who fills the form in; what was ticked under another wording does not count. */
export function purposesOf(values: JoinFormValues, notice: PrivacyNotice): readonly string[] {
  if (values['consent.notice'] !== notice.id) return [];
  const agreed = listOf(values, 'consent.purposes');
  return purposesFor(notice, values['applicant'])
    .map(({ code }) => code)
    .filter((code) => agreed.includes(code));
}

/** The values that a page filled in beforehand, as if they had been typed. */
export function fromPrefill(prefill: JoinFormPrefill): JoinFormValues {
  const given = Object.entries(prefill).filter(
    ([field, value]) => isField(field) && !field.startsWith('consent.') && value !== undefined,
  );
  return Object.fromEntries(
    given.map(([field, value]) => [field, Array.isArray(value) ? value.map(String) : String(value)]),
  );
}

/**
 * The request that checked values make. The same values always make the same request, since an idempotency key stands for one.
 * @param isShown Whether a field is shown; what a person typed into one that is not any more stays in the draft.
 * @param pageParameters The names of those parameters of the page's address that its host wants kept.
 * @param noticeLanguage The language in which the notice was shown, where that is not the form's.
 * @param answers The answers to questions of the network's own.
 */
export function toInput(
  values: JoinFormValues,
  notice: PrivacyNotice,
  language: LanguageTag,
  isShown: (field: FieldName) => boolean,
  pageParameters: string[],
  noticeLanguage: LanguageTag | undefined,
  answers: Pick<JoinRequestInput, 'answers'> = {},
): JoinRequestInput {
  const page = keptPage(location.href, pageParameters);
  const fields = ['applicant', ...Object.keys(joinRequestFields)]
    .filter((field) => isShown(field === 'targets' ? 'goals' : field))
    .map((field) => [field, valueOf(values, field)] as const)
    .filter(([, value]) => value.length > 0);
  return {
    ...(Object.fromEntries(fields) as unknown as JoinRequestInput),
    ...answers,
    language,
    ...(page && { page }),
    ...(pageParameters[0] && { pageParameters }),
    widget: `tejido-join-form/${version}`,
    consent: {
      notice: notice.id,
      purposes: [...purposesOf(values, notice)],
      ...(noticeLanguage && { language: noticeLanguage }),
    },
  };
}

function valueOf(values: JoinFormValues, field: FieldName): string | readonly (string | number)[] {
  if (field === 'goals')
    return listOf(values, field)
      .map(Number)
      .sort((one, other) => one - other);
  return field === 'targets' || field === 'languages' ? listOf(values, field) : sentText(values, field);
}
