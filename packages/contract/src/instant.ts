import { isSameLanguage, type LanguageTag } from './language.ts';
import type { TimeZone } from './time.ts';

/** How an instant is written: in full where it stands alone, short where many stand below each other. */
export type InstantStyle = 'long' | 'short';

const formats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

/**
 * An instant in words by the clock of a time zone, which is named: `27 November 2026 at 12:00 Mexico City Time`. The same instant never stands on
 * two pages by two clocks of which nobody knows whose they are. A text that is no instant stays as it is.
 */
export function instantInWords(
  instant: string,
  locale: LanguageTag,
  timeZone: TimeZone,
  style: InstantStyle = 'long',
): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const timeZoneName = style === 'long' ? 'shortGeneric' : 'short';
  return formatOf(locale, timeZone, { month: style, hour: 'numeric', minute: '2-digit', timeZoneName }).format(time);
}

/** The day of an instant in words, by the clock of a time zone. */
export function dayInWords(instant: string, locale: LanguageTag, timeZone: TimeZone): string {
  return formatOf(locale, timeZone, { month: 'long' }).format(Date.parse(instant));
}

/** For `Intl`: the first wanted tag that is in a language, so that words in `en` have British dates for who wants `en-GB`. */
export const formatLocale = (language: LanguageTag, wanted: readonly LanguageTag[]): LanguageTag =>
  wanted.find((tag) => isSameLanguage(tag, language)) ?? language;

function formatOf(locale: LanguageTag, timeZone: TimeZone, more: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const options = { day: 'numeric', year: 'numeric', ...more, calendar: 'gregory', timeZone } as const;
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}
