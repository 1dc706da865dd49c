import type { Organization } from './records/organizations.ts';
import type { JoinRequestInput } from './schemas/join-request.ts';
import type { SubmissionInput } from './submissions/define.ts';

/** The entry of an organization that has agreed to its publication. What is taken here from its join request is all that is published; nothing about a person is. */
export function entryOf(
  input: SubmissionInput,
  { id, slug, network, updated }: Pick<Organization, 'id' | 'slug' | 'network' | 'updated'>,
): Organization {
  const { organizationName = '', organizationUrl, sector, goals = [], targets = [], language } = sentBy(input);
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

/** By what words a slug for that entry is made. */
export const namesOfEntry = (input: SubmissionInput): [name: string, url: string | undefined] => {
  const { organizationName = '', organizationUrl } = sentBy(input);
  return [organizationName, organizationUrl];
};

/** Of all kinds, only those who ask to join publish an entry. */
const sentBy = (input: SubmissionInput) => input as unknown as JoinRequestInput;
