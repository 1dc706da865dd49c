import { joinRequestFields, type ProblemError } from '@tejido/contract';
import type { JoinFormWords } from './words/words.ts';

/** A field of the form that is one line or one text. */
export interface TextField {
  name: 'name' | 'email' | 'organizationName' | 'organizationUrl' | 'place' | 'offers' | 'needs' | 'message';
  type: 'text' | 'email' | 'url' | 'area';
  hint?: 'nameHint' | 'emailHint' | 'organizationNameHint' | 'organizationUrlHint' | 'offersHint' | 'needsHint';
}

/** The name of a control; the widget's form has the same, and takes over what was typed into this one. */
export type FieldName = TextField['name'] | 'applicant' | 'sector' | 'goals' | 'languages' | 'consent.purposes';

/** What is wrong with a field, in words for the person who filled it in. */
export interface FieldMessage {
  /** Missing where it is not about a field of the form. */
  field: FieldName | undefined;
  text: string;
}

const labels: Readonly<Record<FieldName, keyof JoinFormWords>> = {
  applicant: 'applicant',
  name: 'name',
  email: 'email',
  organizationName: 'organizationName',
  organizationUrl: 'organizationUrl',
  sector: 'sector',
  place: 'place',
  goals: 'goals',
  languages: 'languages',
  offers: 'offers',
  needs: 'needs',
  message: 'message',
  'consent.purposes': 'privacy',
};

/** The fields in the order in which the form shows them and its errors are listed. */
const fieldOrder: readonly FieldName[] = Object.keys(labels) as FieldName[];

/** The label of a field. */
export const labelOf = (field: FieldName, words: JoinFormWords): string => words[labels[field]] as string;

/** What a person is told about a request's errors: one message for each field, in the form's order. */
export function messagesFor(errors: readonly ProblemError[], words: JoinFormWords): FieldMessage[] {
  const byField = new Map<FieldName | undefined, string>();
  for (const error of errors) {
    const field = fieldAt(error.pointer);
    if (!byField.has(field)) byField.set(field, textFor(error, field, words));
  }
  return [...byField]
    .map(([field, text]) => ({ field, text }))
    .sort((one, other) => placeOf(one.field) - placeOf(other.field));
}

const placeOf = (field: FieldName | undefined): number => (field ? fieldOrder.indexOf(field) : fieldOrder.length);

/** The field that a pointer leads into; the notice has no control of its own. */
function fieldAt(pointer: string): FieldName | undefined {
  if (pointer.startsWith('/consent')) return 'consent.purposes';
  return fieldOrder.find((field) => field === pointer.split('/')[1]);
}

function textFor(error: ProblemError, field: FieldName | undefined, words: JoinFormWords): string {
  const { missing } = words;
  const label = field ? labelOf(field, words) : error.pointer.slice(1);
  if (field === 'consent.purposes') return error.code === 'consent_required' ? missing.consent : words.noticeChanged;
  if (error.code === 'required' && field && field in missing) return missing[field as keyof typeof missing];
  if (error.code === 'too_long') return words.tooLong(label, error.limit ?? 0);
  if (error.code === 'control_character') return words.unusableCharacter(label);
  if (field === 'email') return words.emailFormat;
  if (field === 'organizationUrl') return words.organizationUrlFormat;
  return field === 'sector' || field === 'applicant' ? missing[field] : words.wrong(label);
}

/** The text fields before and after the choice of a sector. */
export const textFields: { about: readonly TextField[]; wishes: readonly TextField[] } = {
  about: [
    { name: 'name', type: 'text', hint: 'nameHint' },
    { name: 'email', type: 'email', hint: 'emailHint' },
    { name: 'organizationName', type: 'text', hint: 'organizationNameHint' },
    { name: 'organizationUrl', type: 'url', hint: 'organizationUrlHint' },
  ],
  wishes: [
    { name: 'offers', type: 'area', hint: 'offersHint' },
    { name: 'needs', type: 'area', hint: 'needsHint' },
    { name: 'message', type: 'area' },
  ],
};

/** Whether a field has to be filled in, whoever asks. */
export function isRequired(field: FieldName): boolean {
  return (
    field === 'applicant' || (field in joinRequestFields && joinRequestFields[field as TextField['name']].required)
  );
}
