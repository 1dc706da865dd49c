import { applicantKinds, joinRequestFields } from '@tejido/contract';
import type { Field } from '../submission-form/fields.ts';

/** What the contract's rules do not say of a field. */
const more: Readonly<Record<string, Partial<Field>>> = {
  email: { control: 'email' },
  organizationName: { required: 'organization' },
  organizationUrl: { control: 'url' },
  sector: { control: 'choice', vocabulary: 'sectors' },
  goals: { control: 'goals' },
  languages: { control: 'languages' },
  offers: { control: 'area' },
  needs: { control: 'area' },
  message: { control: 'area' },
};

/** The fields of a request to join, as the contract has them. Targets are chosen with the goals. */
export const joinFields: readonly Field[] = [
  { name: 'applicant', control: 'choice', max: 20, required: true, options: applicantKinds.map((code) => ({ code })) },
  ...Object.entries(joinRequestFields)
    .filter(([name]) => name !== 'targets')
    .map(([name, rule]): Field => ({ name, control: 'text', ...rule, ...more[name] })),
];
