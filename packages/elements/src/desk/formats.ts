import type { LanguageTag } from '@tejido/contract';
import { remember } from '../base/messages.ts';

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

/** A value within a sentence of another writing direction, kept from getting mixed up with it. */
export const isolate = (value: string): string => `\u2068${value}\u2069`;
