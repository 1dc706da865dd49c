import type { Words } from '@tejido/words';
import { loadAll, type WordsIn } from '@tejido/words/load';

/** What is said of the publication of an organization's entry, in one language. */
export type PublicationWords = Words<'publication'>;

export const publicationWordsIn: WordsIn<'publication'> = await loadAll('publication');
