import { chooseLanguage, type LanguageTag } from '@tejido/contract';
import { languages, type Words } from '@tejido/words';
import { loadAll, type WordsIn } from '@tejido/words/load';

/** The words of the join form in one language. */
export type JoinFormWords = Words<'join-form-page'>;

export const wordsIn: WordsIn<'join-form-page'> = await loadAll('join-form-page');

/** The languages that the form has words in, as one finds them in a list. */
export const formLanguages: readonly LanguageTag[] = languages.toSorted();

/** The first of the wanted languages that the form has words in; English when it has none. */
export function formLanguage(wanted: readonly LanguageTag[]): LanguageTag {
  return chooseLanguage(formLanguages, wanted) ?? 'en';
}
