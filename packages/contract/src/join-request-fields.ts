import type { FieldRows } from './submissions/fields.ts';
import { applicantKinds } from './vocabulary.ts';

/** The fields of a join request, in the order of the form of a network that has said nothing else. */
export const joinRequestFields = {
  applicant: { control: 'choice', values: applicantKinds, required: true },
  name: { control: 'text', required: true, max: 200, autocomplete: 'name' },
  email: { control: 'email', required: true, max: 254, autocomplete: 'email' },
  organizationName: {
    control: 'text',
    requiredWhen: { field: 'applicant', is: 'organization' },
    max: 200,
    autocomplete: 'organization',
  },
  organizationUrl: { control: 'url', max: 2000, autocomplete: 'url' },
  sector: { control: 'vocabulary', vocabulary: 'sectors', required: true, max: 60 },
  place: { control: 'text', max: 200, autocomplete: 'address-level2' },
  goals: { control: 'goals', max: 17 },
  targets: { control: 'targets', max: 169 },
  languages: { control: 'languages', max: 20 },
  offers: { control: 'area', max: 2000 },
  needs: { control: 'area', max: 2000 },
  message: { control: 'area', max: 4000 },
} as const satisfies FieldRows;

/** With what accepting a join request may publish an entry: that of an organization. */
export const publishesWhen = { field: 'applicant', is: ['organization'] } as const;

/** The name of a field that a person fills in. */
export type JoinRequestField = keyof typeof joinRequestFields;
