import type { LanguageTag, TimeZone } from '@tejido/contract';
import { remember } from '../base/messages.ts';

const times = new Map<string, Intl.DateTimeFormat>();
const languages = new Map<LanguageTag, Intl.DisplayNames>();

/** An instant in words, by the network's clock, by which its filters count days too. */
export function formatTime(instant: string, locale: LanguageTag, timeZone: TimeZone): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', calendar: 'gregory', timeZone } as const;
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  return remember(times, `${locale} ${timeZone}`, () => new Intl.DateTimeFormat(locale, options)).format(time);
}

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
