import { applicantKinds, type ErrorCode, emailPattern, type Network, type PrivacyNotice } from '@tejido/contract';
import { isProblem } from '@tejido/sdk';
import { formFields, isRequired, ruleOf } from './fields.ts';
import { type FieldName, isListField, type JoinFormValues, purposesOf, textOf, webAddressOf } from './values.ts';

/** What is wrong with a field. */
export interface FieldError {
  field: FieldName;
  /** A word of the contract's `errorCodes`, or one that a newer server sent. */
  code: ErrorCode | (string & {});
  /** The bound that was passed, where it is one. */
  limit?: number;
}

/** What the rules need to know of a network. */
export interface Terms {
  sectors: Network['sectors'];
  notice: PrivacyNotice;
}

/** What is wrong with a form, in the order of its fields; empty when it can be sent. */
export function validate(values: JoinFormValues, terms: Terms): FieldError[] {
  return formFields.flatMap(({ name }) => validateField(name, values, terms) ?? []);
}

/** What is wrong with one field, by the contract's rules. */
export function validateField(field: FieldName, values: JoinFormValues, terms: Terms): FieldError | undefined {
  const { max } = ruleOf(field);
  if (field === 'consent.purposes') {
    const agreed = purposesOf(values, terms.notice);
    const complete = terms.notice.purposes.every(({ necessary, code }) => !necessary || agreed.includes(code));
    return complete ? undefined : { field, code: 'required' };
  }
  if (isListField(field)) {
    return (values[field]?.length ?? 0) > max ? { field, code: 'too_many', limit: max } : undefined;
  }
  const text = field === 'organizationUrl' ? webAddressOf(values) : textOf(values, field);
  if (text === '') return isRequired(field, values) ? { field, code: 'required' } : undefined;
  if (text.length > max) return { field, code: 'too_long', limit: max };
  return isWellFormed(field, text, terms)
    ? undefined
    : { field, code: choices(field, terms) ? 'required' : 'invalid_format' };
}

/** The control that holds a part of the request, where it has another name. */
const controlOf: Readonly<Record<string, FieldName>> = { consent: 'consent.purposes', targets: 'goals' };

/** The errors that a server found, by field; `complete` when each of them belongs to a field of the form. */
export function fieldErrors(error: unknown): { errors: FieldError[]; complete: boolean } {
  const { errors = [] } = isProblem(error) ? error.problem : {};
  const found = new Map<FieldName, FieldError>();
  let complete = errors.length > 0;
  for (const { in: place, pointer, code, limit } of errors) {
    const [, part = ''] = pointer.split('/');
    const name = controlOf[part] ?? part;
    const field = formFields.find((each) => place === 'body' && each.name === name)?.name;
    if (field) found.set(field, { field, code, ...(limit !== undefined && { limit }) });
    else complete = false;
  }
  return { errors: formFields.flatMap(({ name }) => found.get(name) ?? []), complete };
}

/** Whether a server refused a consent because its notice is not, or not any more, what the form showed. */
export function isOutdatedConsent({ field, code }: FieldError): boolean {
  return field === 'consent.purposes' && code === 'invalid_value';
}

function isWellFormed(field: FieldName, text: string, terms: Terms): boolean {
  if (field === 'email') return emailPattern.test(text);
  if (field === 'organizationUrl') return isWebAddress(text);
  return choices(field, terms)?.includes(text) ?? true;
}

/** What can be chosen, for a field where one of several is; a draft may hold a choice that the network no longer offers. */
function choices(field: FieldName, { sectors }: Terms): readonly string[] | undefined {
  if (field === 'applicant') return applicantKinds;
  return field === 'sector' ? sectors.map(({ code }) => code) : undefined;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);
}
