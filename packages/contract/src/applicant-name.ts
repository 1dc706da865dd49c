import type { JoinRequestInput } from './schemas/join-request.ts';

/** Whose a join request is, by name: the organization's where one asks, and the person's otherwise. */
export function applicantName({
  applicant,
  name,
  organizationName,
}: Pick<JoinRequestInput, 'applicant' | 'name' | 'organizationName'>): string {
  return (applicant === 'organization' && organizationName) || name;
}
