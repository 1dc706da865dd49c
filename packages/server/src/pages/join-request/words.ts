import { loadAll, type WordsIn } from '@tejido/words/load';

export const ownPageWords: WordsIn<'join-request-page'> = await loadAll('join-request-page');
