import { type FieldRule, joinRequestFields } from '@tejido/contract';
import type { JoinFormKey } from './messages.ts';
import type { FieldName, JoinFormValues } from './values.ts';

/** How a field is filled in. */
export type FieldControl =
  | 'line'
  | 'email'
  | 'url'
  | 'text'
  | 'applicant'
  | 'sector'
  | 'goals'
  | 'languages'
  | 'consent';

/** A field of the form: its control and its words. */
export interface FieldDefinition {
  name: FieldName;
  control: FieldControl;
  label: JoinFormKey;
  /** The label when an organization asks to join, where it is another one. */
  organizationLabel?: JoinFormKey;
  hint?: JoinFormKey;
}

/** The fields in the order in which the form shows them, its errors are listed and the keyboard goes through them. */
export const formFields: readonly FieldDefinition[] = [
  { name: 'applicant', control: 'applicant', label: 'applicant' },
  { name: 'name', control: 'line', label: 'name', organizationLabel: 'contactName' },
  { name: 'email', control: 'email', label: 'email', hint: 'emailHint' },
  { name: 'organizationName', control: 'line', label: 'affiliation', organizationLabel: 'organizationName' },
  { name: 'organizationUrl', control: 'url', label: 'organizationUrl', hint: 'organizationUrlHint' },
  { name: 'sector', control: 'sector', label: 'sector' },
  { name: 'place', control: 'line', label: 'place' },
  { name: 'goals', control: 'goals', label: 'goals' },
  { name: 'languages', control: 'languages', label: 'languages', hint: 'languagesHint' },
  { name: 'offers', control: 'text', label: 'offers', hint: 'offersHint' },
  { name: 'needs', control: 'text', label: 'needs', hint: 'needsHint' },
  { name: 'message', control: 'text', label: 'message' },
  { name: 'consent.purposes', control: 'consent', label: 'privacy' },
];

/** The contract's rule for a field; the two that have none of their own are required by its shape. */
export function ruleOf(field: FieldName): FieldRule {
  return (joinRequestFields as Readonly<Record<string, FieldRule>>)[field] ?? { required: true, max: 20 };
}

/** Whether a field has to be filled in, in view of who asks. */
export function isRequired(field: FieldName, { applicant }: JoinFormValues): boolean {
  return ruleOf(field).required || (field === 'organizationName' && applicant === 'organization');
}

/** The key of a field's label, in view of who asks. */
export function labelKey(field: FieldDefinition, { applicant }: JoinFormValues): JoinFormKey {
  return (applicant === 'organization' && field.organizationLabel) || field.label;
}
