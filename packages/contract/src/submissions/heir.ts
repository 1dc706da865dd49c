import { agreesToPublication } from '../publication.ts';
import type { Submission } from './submission.ts';

/**
 * Whose an entry becomes when it is taken back: of those who are members as the same organization and have agreed to its publication, the one who has
 * been so for longest.
 */
export function heirOf<M extends Pick<Submission, 'input' | 'membership'>>(members: readonly M[]): M | undefined {
  const order = ({ membership }: M): string => `${membership?.since ?? ''} ${membership?.id ?? ''}`;
  return members
    .filter(({ input }) => agreesToPublication(input))
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1))[0];
}
