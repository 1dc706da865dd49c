import { type Duplicate, findText } from '@tejido/contract';
import { likenessOf, marksOfOrganization, mostDuplicates, weightOf } from '@tejido/contract/schemas';
import type { SubmissionDefinition } from '@tejido/contract/submissions';
import type { DemoRecords } from '@tejido/demo';
import type { ReceivedSubmission } from '../store.ts';

/**
 * What may be of the same person or organization as a submission, the likeliest first: by what it is known by, or also by what it looks for, such as
 * the organization that a person names.
 */
export function findAlike(
  { title, marks: marksOf }: SubmissionDefinition,
  by: 'own' | 'sought',
  held: ReceivedSubmission,
  others: readonly ReceivedSubmission[],
  { network, organizations }: DemoRecords,
): Duplicate[] {
  const marks = marksOf(held.input as never)[by];
  const found = [
    ...others
      .filter(({ id }) => id !== held.id)
      .map(({ id, status, input }) => {
        const { own } = marksOf(input as never);
        return { id, name: title(input as never), status, own };
      }),
    // Not the one that it has become.
    ...organizations
      .filter(({ slug }) => slug !== held.membership?.organization)
      .map(({ id, slug, name, url }) => ({
        id,
        name: findText(name, network.languages)?.text ?? slug,
        own: marksOfOrganization({ name, url }),
      })),
  ];
  return found
    .map(({ own, ...other }) => ({ ...other, reasons: likenessOf(marks.filter((mark) => own.includes(mark))) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => weightOf(other.reasons) - weightOf(one.reasons) || (one.id < other.id ? 1 : -1))
    .slice(0, mostDuplicates);
}
