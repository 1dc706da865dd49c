import type { Organization } from './records/organizations.ts';
import type { JoinRequestInput } from './schemas/join-request.ts';

/** Whether accepting a join request may publish an entry: that of an organization. */
export const hasEntry = ({ applicant }: { applicant?: unknown }): boolean => applicant === 'organization';

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
