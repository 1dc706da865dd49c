import type { ApplicantKind, LanguageMap, Network, PrivacyNotice } from '@tejido/contract';
import type { LanguageController } from '../base/language-controller.ts';

/**
 * The name of a control, the same in a form and in a plain one that posts: a field of what is sent, `answers.` and the code of a question of the
 * network's own, or `consent.purposes`. `applicant`, where a kind asks for it, says whether a person or an organization fills the form in. Goals bring `targets` with them. `consent.notice` is no control: it names the notice whose boxes were ticked.
 */
export type FieldName = string;

/** What has been typed, by the names of the controls, as it was typed. A field that nobody has touched is not there. */
export type FormValues = Readonly<Record<FieldName, string | readonly string[] | undefined>>;

/** How a field is filled in. */
export type FieldControl = 'text' | 'email' | 'url' | 'area' | 'choice' | 'choices' | 'languages' | 'goals' | 'consent';

/** A field: all that a form has to know to show it, to take, check and send what is typed into it. */
export interface Field {
  /** The name of its control, and of its words: its label, its `Hint`, and what is said when it is missing (`Required`) or wrong (`Format`). */
  name: FieldName;
  control: FieldControl;
  /** Most characters of a text, or most of what can be chosen. */
  max: number;
  /** Whether it has to be filled in, by whoever fills the form in or by one `applicant` alone. */
  required?: boolean | ApplicantKind | undefined;
  /** The `autocomplete` token of its control (HTML), where one fits. */
  autocomplete?: string | undefined;
  /** Which of the network's lists has what can be chosen. */
  vocabulary?: 'sectors' | 'kinds' | 'themes' | 'categories' | 'purposes';
  /** What can be chosen where no list has it; one without a label goes by the form's words for its code, and its `Hint`. */
  options?: readonly FieldOption[] | undefined;
  /** The label, where it is the network's own. */
  label?: LanguageMap | undefined;
  hint?: LanguageMap | undefined;
}

/** What can be chosen. */
export interface FieldOption {
  code: string;
  label?: LanguageMap | undefined;
}

/** What the form goes by: its network and the notice that is shown, and what is asked just now. */
export interface Terms {
  network: Network;
  notice: PrivacyNotice;
  /** The fields that are shown, in their order. */
  fields: readonly Field[];
}

/** The consent, which stands at the end of every form. */
export const consentField: Field = { name: 'consent.purposes', control: 'consent', required: true, max: 20 };

/** Whether a form of these fields may have one of this name. */
export function isField(fields: readonly Field[], name: FieldName): boolean {
  return fields.some((field) => field.name === name) || /^(?:targets$|consent\.|answers\.)/.test(name);
}

/** Whether a field holds several values. */
export function isList({ control }: Field): boolean {
  return control === 'choices' || control === 'languages' || control === 'goals';
}

/** Whether a field has to be filled in. */
export function isRequired({ required = false }: Field, { applicant }: FormValues): boolean {
  return required === true || required === applicant;
}

/** What can be chosen in a field. */
export function optionsOf({ options, vocabulary }: Field, network: Network): readonly FieldOption[] {
  // A field in which something is chosen has one of the two.
  return options ?? network[vocabulary as 'sectors'];
}

/** The form's words for a field, such as its `Hint`: in view of who fills it in, and none where there are none. */
export function fieldWords(
  language: Pick<LanguageController, 'message'>,
  key: string,
  { applicant }: FormValues,
): string {
  return (applicant === 'organization' && language.message(`${key}ForOrganization`)) || language.message(key);
}
