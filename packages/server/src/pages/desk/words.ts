import type { Words } from '@tejido/words';
import { loadAll, type WordsIn } from '@tejido/words/load';

/** The words of the desk's pages in one language. */
export type DeskWords = Words<'desk-pages'>;

/** Where a submission can stand. */
export type Status = keyof DeskWords['statuses'];

/** What can be known of a submission, besides what the form asks. */
export type Fact = keyof DeskWords['facts'];

export const deskWords: WordsIn<'desk-pages'> = await loadAll('desk-pages');
