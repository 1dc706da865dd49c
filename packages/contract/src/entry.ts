import { makeId } from './id.ts';
import type { Organization } from './records/organizations.ts';
import type { JoinRequestInput } from './schemas/join-request.ts';
import type { SubmissionInput } from './submissions/define.ts';
import { freeSlug, slugOf } from './submissions/slug.ts';

/** The entry of an organization that has agreed to its publication. What is taken here from its join request is all that is published; nothing about a person is. */
export function entryOf(
  input: SubmissionInput,
  network: string,
  taken: Iterable<string>,
  updated: string,
): Organization {
  const { organizationName = '', organizationUrl, sector, goals = [], targets = [], language } = sentBy(input);
  return {
    id: makeId('org', Date.parse(updated)),
    slug: freeSlug(slugForEntry(input), new Set(taken)),
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

/** The slug that such an entry would like, and has where it is free. */
export const slugForEntry = (input: SubmissionInput): string => {
  const { organizationName = '', organizationUrl } = sentBy(input);
  return slugOf(organizationName, organizationUrl);
};

/** Of all kinds, only those who ask to join publish an entry. */
const sentBy = (input: SubmissionInput) => input as unknown as JoinRequestInput;
