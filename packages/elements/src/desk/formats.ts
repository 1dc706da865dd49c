import type { LanguageTag } from '@tejido/contract';
import { remember } from '@tejido/words';

const languages = new Map<LanguageTag, Intl.DisplayNames>();

/** The name of a language, in another one. */
export function languageName(tag: LanguageTag, locale: LanguageTag): string {
  try {
    const names = remember(languages, locale, () => new Intl.DisplayNames(locale, { type: 'language' }));
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
