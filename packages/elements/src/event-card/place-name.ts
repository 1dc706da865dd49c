import { isTimeZone, type LanguageTag, type TimeZone } from '@tejido/contract';
import { remember } from '../base/messages.ts';

/*
 * `Intl` knows places by their clocks: "hora de Nueva York". Only the place is wanted here, to stand in a sentence of ours, so what
 * each language puts around it is taken off.
 */
const around: Readonly<Record<LanguageTag, RegExp>> = {
  ar: /^توقيت /,
  ca: /^Hora de: /,
  es: /^hora de /,
  fr: /^heure : /,
  pt: /^(?:Horário|Hora de) /,
  zh: /(?:时间|時間)$/,
};

/** Where a language writes `CET` for a place, a neighbour of it may write the place. */
const neighbours: Readonly<Record<LanguageTag, LanguageTag>> = { es: 'es-MX', pt: 'pt-PT' };

const names = new Map<string, string>();

/** The place whose clock a time zone is, in a language: `Mexico City`, `Ciudad de México`. */
export function placeName(zone: TimeZone, locale: LanguageTag): string {
  return remember(names, `${locale} ${zone}`, () => nameInLanguage(zone, locale) ?? nameInDatabase(zone));
}

function nameInLanguage(zone: TimeZone, locale: LanguageTag): string | undefined {
  const { language } = new Intl.Locale(locale);
  // The database's own names are English.
  if (language === 'en' || !zone.includes('/') || !isTimeZone(zone)) return undefined;
  for (const tag of [locale, language, neighbours[language]]) {
    const clock = tag && clockName(zone, tag);
    if (clock && !/^[A-Z]{2,5}$|[\d+]/.test(clock)) return clock.replace(around[language] ?? '', '');
  }
  return undefined;
}

function clockName(zone: TimeZone, tag: LanguageTag): string | undefined {
  const format = new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: 'shortGeneric' });
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value;
}

/** `America/Argentina/Buenos_Aires` → `Buenos Aires`. */
const nameInDatabase = (zone: TimeZone): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
