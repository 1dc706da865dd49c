import { type Duplicate, findText } from '@tejido/contract';
import { likeliest, marksOfOrganization } from '@tejido/contract/schemas';
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
  const inCommon = (own: readonly string[]) => marks.filter((mark) => own.includes(mark));
  const submissions = others.map(({ id, status, input }) => ({
    id,
    name: title(input as never),
    status,
    common: id === held.id ? [] : inCommon(marksOf(input as never).own),
  }));
  const records = organizations.map(({ id, slug, name, url }) => ({
    id,
    name: findText(name, network.languages)?.text ?? slug,
    // Not the one that it has become.
    common: slug === held.membership?.organization ? [] : inCommon(marksOfOrganization({ name, url })),
  }));
  return likeliest([...submissions, ...records]);
}
