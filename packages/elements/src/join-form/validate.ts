import { applicantKinds, type ErrorCode, emailPattern, type Network, type PrivacyNotice } from '@tejido/contract';
import { controlOf, type FormField, isRequired, ruleOf } from './fields.ts';
import { type FieldName, type JoinFormValues, listOf, purposesOf, sentText } from './values.ts';

/** What is wrong with a field. */
export interface FieldError {
  field: FieldName;
  /** A word of the contract's `errorCodes`, or one that a newer server sent. */
  code: ErrorCode | (string & {});
  /** The bound that was passed, where it is one. */
  limit?: number;
}

/** What the rules need to know of a network, and of what is asked. */
export interface Terms {
  sectors: Network['sectors'];
  notice: PrivacyNotice;
  /** The fields that are shown, in their order. */
  fields: readonly FormField[];
}

/** What is wrong with a form, in the order of its fields; empty when it can be sent. */
export function validate(values: JoinFormValues, terms: Terms): FieldError[] {
  return terms.fields.flatMap(({ name }) => validateField(name, values, terms) ?? []);
}

/** What is wrong with one field, by the contract's rules; nothing with one that is not shown. */
export function validateField(name: FieldName, values: JoinFormValues, terms: Terms): FieldError | undefined {
  const field = terms.fields.find((each) => each.name === name);
  if (!field) return undefined;
  const { max } = ruleOf(field);
  const missing = isRequired(field, values) ? { field: name, code: 'required' } : undefined;
  const control = controlOf(field);
  if (control === 'consent') {
    const agreed = purposesOf(values, terms.notice);
    const complete = terms.notice.purposes.every(({ necessary, code }) => !necessary || agreed.includes(code));
    return complete ? undefined : missing;
  }
  if (control === 'boxes' || control === 'goals') {
    const { length } = listOf(values, name);
    if (length > max) return { field: name, code: 'too_many', limit: max };
    return length > 0 || (control === 'goals' && listOf(values, 'targets').length > 0) ? undefined : missing;
  }
  const text = sentText(values, name);
  if (text === '') return missing;
  if (text.length > max) return { field: name, code: 'too_long', limit: max };
  if (control === 'radios')
    return optionsOf(field, terms).includes(text) ? undefined : { field: name, code: 'required' };
  const isRight = control === 'email' ? emailPattern.test(text) : control !== 'url' || isWebAddress(text);
  return isRight ? undefined : { field: name, code: 'invalid_format' };
}

/** What can be chosen; a draft may hold a choice that the network no longer offers. */
function optionsOf({ name, options }: FormField, { sectors }: Terms): readonly string[] {
  return name === 'applicant' ? applicantKinds : (options ?? sectors).map(({ code }) => code);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);
}
