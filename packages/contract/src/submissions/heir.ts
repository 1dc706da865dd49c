import { agreesToPublication } from '../publication.ts';
import { submissionKind } from './kinds.ts';
import type { Submission } from './submission.ts';

/**
 * Whose an entry becomes when it is taken back: of those who are members as the same organization and have agreed to its publication, the one who has
 * been so for longest.
 */
export function heirOf<M extends Pick<Submission, 'kind' | 'input' | 'membership'>>(
  members: readonly M[],
): M | undefined {
  const order = ({ membership }: M): string => `${membership?.since ?? ''} ${membership?.id ?? ''}`;
  return members
    .filter(({ kind, input }) => agreesToPublication(submissionKind(kind), input))
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1))[0];
}
