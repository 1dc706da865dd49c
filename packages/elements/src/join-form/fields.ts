import {
  defaultJoinForm,
  type FieldRule,
  joinRequestFields,
  type LanguageMap,
  type VocabularyItem,
} from '@tejido/contract';
import type { MessageValues } from '@tejido/words';
import type { LanguageController } from '../base/language-controller.ts';
import type { FieldName, JoinFormValues } from './values.ts';

/** How a field is filled in. */
export type FieldControl = 'line' | 'email' | 'url' | 'text' | 'radios' | 'boxes' | 'goals' | 'consent';

/** A field as the form shows it. All but its name is there where a network wants it otherwise than usual, and for a question of its own. */
export interface FormField {
  /** The name of its control. */
  name: FieldName;
  control?: FieldControl;
  label?: LanguageMap | undefined;
  hint?: LanguageMap | undefined;
  required?: boolean | undefined;
  /** What can be chosen. */
  options?: readonly VocabularyItem[] | undefined;
  max?: number | undefined;
}

const controls: Readonly<Record<string, FieldControl>> = {
  applicant: 'radios',
  email: 'email',
  organizationUrl: 'url',
  sector: 'radios',
  goals: 'goals',
  languages: 'boxes',
  offers: 'text',
  needs: 'text',
  message: 'text',
  'consent.purposes': 'consent',
};

/** The consent, which stands at the end of every form. */
export const consentField: FormField = { name: 'consent.purposes' };

/** The usual fields, in the order in which the form shows them, its errors are listed and the keyboard goes through them. */
export const usualFields: readonly FormField[] = [
  ...defaultJoinForm.steps.flatMap(({ fields }) => fields),
  consentField,
];

/** How a field is filled in. */
export function controlOf({ name, control }: FormField): FieldControl {
  return control ?? controls[name] ?? 'line';
}

/** The contract's rule for a field; those that have none of their own are required by the request's shape. */
export function ruleOf({ name, required, max }: FormField): FieldRule {
  const rule = (joinRequestFields as Readonly<Record<string, FieldRule>>)[name] ?? { required: true, max: 20 };
  return { ...rule, required: required ?? rule.required ?? false, max: max ?? rule.max };
}

/** Whether a field has to be filled in, in view of who asks. */
export function isRequired(field: FormField, { applicant }: JoinFormValues): boolean {
  return ruleOf(field).required || (field.name === 'organizationName' && applicant === 'organization');
}

/** The form's words for a field, such as its `Hint`: in view of who asks, and none where there are none. */
export function fieldWords(
  language: Pick<LanguageController, 'message'>,
  key: string,
  { applicant }: JoinFormValues,
  values?: MessageValues,
): string {
  const words = (each: string) => language.message(each, values);
  return (applicant === 'organization' && words(`${key}ForOrganization`)) || words(key);
}
