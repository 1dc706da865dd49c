import type { Organization } from './records/organizations.ts';
import type { JoinRequestInput } from './schemas/join-request.ts';
import { publicationPurpose } from './vocabulary.ts';

/*
 * Becoming a member and being published are two things. An organization is published only where it has agreed to that, by a purpose of its own.
 * No validator is imported here, so that a form may use the rules alone.
 */

/** The purposes of a notice that somebody is asked about: without publication where accepting would publish nothing. */
export function purposesFor<P extends { code: string }>(
  { purposes }: { readonly purposes: readonly P[] },
  applicant: unknown,
): P[] {
  return purposes.filter(({ code }) => code !== publicationPurpose || applicant === 'organization');
}

/** Whether accepting a join request publishes an entry. */
export function agreesToPublication({
  applicant,
  consent,
}: {
  applicant: string;
  consent: { purposes: readonly string[] };
}): boolean {
  return applicant === 'organization' && consent.purposes.includes(publicationPurpose);
}

/** A join request whose consent to publication was taken back. */
export function withoutPublication(input: JoinRequestInput): JoinRequestInput {
  const purposes = input.consent.purposes.filter((code) => code !== publicationPurpose);
  return { ...input, consent: { ...input.consent, purposes } };
}

/** The entry of an organization that has agreed to its publication. What is taken here from its join request is all that is published; nothing about a person is. */
export function entryOf(
  { organizationName = '', organizationUrl, sector, goals = [], targets = [], language }: JoinRequestInput,
  { id, slug, network, updated }: Pick<Organization, 'id' | 'slug' | 'network' | 'updated'>,
): Organization {
  return {
    id,
    slug,
    network,
    languages: [language],
    updated,
    revision: 1,
    name: { [language]: organizationName },
    sector,
    ...(organizationUrl !== undefined && { url: organizationUrl }),
    goals,
    targets,
  };
}
