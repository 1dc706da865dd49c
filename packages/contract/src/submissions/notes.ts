import type { Problem } from '../problem.ts';
import type { NoteAudience } from '../vocabulary.ts';
import { keyReused } from './problems.ts';

/** A remark of the team's, as it is kept. */
export interface KeptNote {
  id: string;
  text: string;
  audience: NoteAudience;
  /** The id of who wrote it. */
  author: string;
  created: string;
}

/** The problem with a remark whose key came with another one before. */
export const noteProblem = (
  kept: Pick<KeptNote, 'text' | 'audience' | 'author'>,
  { text, audience, author }: Pick<KeptNote, 'text' | 'audience' | 'author'>,
): Problem | undefined =>
  kept.text !== text || kept.audience !== audience || kept.author !== author ? keyReused('note') : undefined;
