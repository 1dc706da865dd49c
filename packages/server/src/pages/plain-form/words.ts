import { chooseLanguage, type LanguageTag, type SubmissionKind } from '@tejido/contract';
import { languages, type Words } from '@tejido/words';
import { loadAll, type WordsIn } from '@tejido/words/load';
import { kindWords } from '../../submissions/kind-words.ts';

/** The words of a form in one language. */
export type FormWords = Words<'plain-form'>;

/** The words of forms of whatever kind. */
export const wordsIn: WordsIn<'plain-form'> = await loadAll('plain-form');

/** The words of a kind's form. */
export const formWords = (kind: SubmissionKind, lang: LanguageTag): FormWords => ({
  ...wordsIn(lang),
  ...kindWords(kind, lang).form,
});

/** The languages that the form has words in, as one finds them in a list. */
export const formLanguages: readonly LanguageTag[] = languages.toSorted();

/** The first of the wanted languages that the form has words in; English when it has none. */
export function formLanguage(wanted: readonly LanguageTag[]): LanguageTag {
  return chooseLanguage(formLanguages, wanted) ?? 'en';
}
