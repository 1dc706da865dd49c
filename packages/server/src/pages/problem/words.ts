import type { Words } from '@tejido/words';
import { loadAll, type WordsIn } from '@tejido/words/load';

/** The words of the page that stands in the place of one that cannot be shown, in one language. */
export type ProblemWords = Words<'problem-page'>;

export const problemWords: WordsIn<'problem-page'> = await loadAll('problem-page');
