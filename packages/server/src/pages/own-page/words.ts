import type { LanguageTag, SubmissionKind } from '@tejido/contract';
import type { Words } from '@tejido/words';
import { loadAll } from '@tejido/words/load';
import { kindWords } from '../../submissions/kind-words.ts';

const wordsIn = await loadAll('own-page');

/** The words of the page about what a person has sent of a kind. */
export const ownPageWords = (kind: SubmissionKind, lang: LanguageTag): Words<'own-page'> => ({
  ...wordsIn(lang),
  ...kindWords(kind, lang).own,
});
