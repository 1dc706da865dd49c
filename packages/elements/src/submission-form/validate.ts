import { type ErrorCode, emailPattern } from '@tejido/contract';
import { type FieldName, type FormValues, isList, isRequired, optionsOf, type Terms } from './fields.ts';
import { listOf, purposesOf, sentText } from './values.ts';

/** What is wrong with a field. */
export interface FieldError {
  field: FieldName;
  /** A word of the contract's `errorCodes`, or one that a newer server sent. */
  code: ErrorCode | (string & {});
  /** The bound that was passed, where it is one. */
  limit?: number | undefined;
}

/** What is wrong with a form, in the order of its fields; empty when it can be sent. */
export function validate(values: FormValues, terms: Terms): FieldError[] {
  return terms.fields.flatMap(({ name }) => validateField(name, values, terms) ?? []);
}

/** What is wrong with one field, by the contract's rules; nothing with one that is not shown. */
export function validateField(
  name: FieldName,
  values: FormValues,
  { network, notice, fields }: Terms,
): FieldError | undefined {
  const field = fields.find((each) => each.name === name);
  if (!field) return undefined;
  const { control, max } = field;
  const wrong = (code: ErrorCode, limit?: number): FieldError => ({ field: name, code, limit });
  const missing = isRequired(field, values) ? wrong('required') : undefined;
  if (control === 'consent') {
    const agreed = purposesOf(values, notice);
    const complete = notice.purposes.every(({ necessary, code }) => !necessary || agreed.includes(code));
    return complete ? undefined : missing;
  }
  if (isList(field)) {
    const { length } = listOf(values, name);
    if (length > max) return wrong('too_many', max);
    return length > 0 || (control === 'goals' && listOf(values, 'targets').length > 0) ? undefined : missing;
  }
  const text = sentText(values, name);
  if (text === '') return missing;
  if (text.length > max) return wrong('too_long', max);
  // A draft may hold a choice that the network no longer offers.
  if (control === 'choice')
    return optionsOf(field, network).some(({ code }) => code === text) ? undefined : wrong('required');
  const isRight = control === 'email' ? emailPattern.test(text) : control !== 'url' || isWebAddress(text);
  return isRight ? undefined : wrong('invalid_format');
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);
}
