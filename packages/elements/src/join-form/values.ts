import {
  type JoinRequestField,
  type JoinRequestInput,
  type LanguageTag,
  languageTagPattern,
  type PrivacyNotice,
} from '@tejido/contract';
import { version } from '../base/version.ts';

/** The fields of the form that hold several values. */
export const listFields = ['goals', 'targets', 'languages', 'consent.purposes'] as const;

/** See {@link listFields}. */
export type ListField = (typeof listFields)[number];

/** The fields of the form that hold one text. `consent.notice` is no control: it names the notice whose boxes were ticked. */
export const textFields = [
  'applicant',
  'name',
  'email',
  'organizationName',
  'organizationUrl',
  'sector',
  'place',
  'offers',
  'needs',
  'message',
  'consent.notice',
] as const;

/** See {@link textFields}. */
export type TextField = (typeof textFields)[number];

/** The name of a control, the same in this form and in a plain one that posts. */
export type FieldName = ListField | TextField;

/** What has been typed, by the names of the controls, as it was typed. A field that nobody has touched is not there. */
export type JoinFormValues = { readonly [F in TextField]?: string } & { readonly [F in ListField]?: readonly string[] };

/** What a page may fill in beforehand. Consent is not among it: its boxes are never ticked for anybody. */
export type JoinFormPrefill = Partial<Pick<JoinRequestInput, JoinRequestField | 'applicant'>>;

/** Whether a field holds several values. */
export function isListField(field: FieldName): field is ListField {
  return (listFields as readonly string[]).includes(field);
}

/** Whether the form has a field of this name. */
export function isField(name: string): name is FieldName {
  return ([...textFields, ...listFields] as string[]).includes(name);
}

/** A field's text as it will be sent: without the spaces around it and without characters that can neither be seen nor stored. */
export function textOf(values: JoinFormValues, field: TextField): string {
  // Text pasted from documents brings vertical tabs and null characters that nobody could find and delete.
  return (values[field] ?? '').replace(/[^\P{Cc}\t\n\r]/gu, ' ').trim();
}

/** The web address as it will be sent: people leave out the scheme. */
export function webAddressOf(values: JoinFormValues): string {
  const address = textOf(values, 'organizationUrl');
  return address && !/^[a-z][a-z0-9+.-]*:/i.test(address) ? `https://${address}` : address;
}

/** The purposes agreed to under this notice; what was ticked under another wording does not count. */
export function purposesOf(values: JoinFormValues, notice: PrivacyNotice): readonly string[] {
  if (values['consent.notice'] !== notice.id) return [];
  const agreed = values['consent.purposes'] ?? [];
  return notice.purposes.map(({ code }) => code).filter((code) => agreed.includes(code));
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

/** The request that checked values make. The same values always make the same request, since an idempotency key stands for one. */
export function toInput(values: JoinFormValues, notice: PrivacyNotice, language: LanguageTag): JoinRequestInput {
  const page = pageAddress();
  const optional = {
    organizationName: textOf(values, 'organizationName'),
    organizationUrl: webAddressOf(values),
    place: textOf(values, 'place'),
    goals: (values.goals ?? []).map(Number).sort((one, other) => one - other),
    targets: values.targets ?? [],
    languages: values.languages ?? [],
    offers: textOf(values, 'offers'),
    needs: textOf(values, 'needs'),
    message: textOf(values, 'message'),
  };
  return {
    applicant: values.applicant as JoinRequestInput['applicant'],
    name: textOf(values, 'name'),
    email: textOf(values, 'email'),
    sector: textOf(values, 'sector'),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value.length > 0),
    ) as Partial<JoinRequestInput>),
    language: requestLanguage(language),
    ...(page && { page }),
    widget: `tejido-join-form/${version}`,
    consent: { notice: notice.id, purposes: [...purposesOf(values, notice)] },
  };
}

/** A page's tag as requests take it: `zh-Hant-TW-u-co-stroke` is `zh-Hant-TW`. */
function requestLanguage(tag: LanguageTag): LanguageTag {
  const { baseName, language } = new Intl.Locale(tag);
  return languageTagPattern.test(baseName) ? baseName : language;
}

/** The page the form stands on; none inside `about:srcdoc` and the like. */
function pageAddress(): string | undefined {
  const { href, protocol } = location;
  return protocol.startsWith('http') && href.length <= 2000 ? href : undefined;
}
