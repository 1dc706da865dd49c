import { applicantName, type Duplicate, findText } from '@tejido/contract';
import { likenessOf, marksOfOrganization, marksOfRequest, mostDuplicates, weightOf } from '@tejido/contract/schemas';
import type { DemoRecords } from '@tejido/demo';
import type { ReceivedJoinRequest } from '../store.ts';

/** What may be of the same person or organization as a join request: the likeliest first, with the organization that a person names. */
export const duplicatesOf = (held: ReceivedJoinRequest, ...among: Among): Duplicate[] =>
  findAlike(marksOfRequest(held.input).sought, held, ...among);

/** How many of them are more than the organization that a person names. */
export const countDuplicates = (held: ReceivedJoinRequest, ...among: Among): number =>
  findAlike(marksOfRequest(held.input).own, held, ...among).length;

type Among = [others: readonly ReceivedJoinRequest[], where: DemoRecords];

function findAlike(
  marks: readonly string[],
  held: ReceivedJoinRequest,
  others: readonly ReceivedJoinRequest[],
  { network, organizations }: DemoRecords,
): Duplicate[] {
  const found = [
    ...others
      .filter(({ id, receipt }) => receipt.network === network.slug && id !== held.id)
      .map(({ id, status, input }) => ({
        id,
        name: applicantName(input),
        status,
        own: marksOfRequest(input).own,
      })),
    // Not the one that it has become.
    ...organizations
      .filter(({ slug }) => slug !== held.membership?.organization)
      .map((organization) => ({
        id: organization.id,
        name: findText(organization.name, network.languages)?.text ?? organization.slug,
        own: marksOfOrganization(organization),
      })),
  ];
  return found
    .map(({ own, ...other }) => ({ ...other, reasons: likenessOf(marks.filter((mark) => own.includes(mark))) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => weightOf(other.reasons) - weightOf(one.reasons) || (one.id < other.id ? 1 : -1))
    .slice(0, mostDuplicates);
}
