import type { CalendarDate, LanguageMap } from '@tejido/contract';

/** What a calendar says of itself when not all that has been is in it. English is what those read whose language is not here. */
const sentences: Readonly<Record<string, (date: string) => string>> = {
  en: (date) => `Events that began before ${date} and are over are not in this calendar.`,
  es: (date) => `Los eventos que empezaron antes del ${date} y ya terminaron no están en este calendario.`,
  pt: (date) => `Os eventos que começaram antes de ${date} e já terminaram não estão neste calendário.`,
  fr: (date) => `Les événements commencés avant le ${date} et déjà terminés ne figurent pas dans ce calendrier.`,
  ca: (date) => `En aquest calendari no hi ha els actes ja acabats que van començar abans d’aquesta data: ${date}.`,
  ar: (date) => `لا يضم هذا التقويم الفعاليات المنتهية التي بدأت قبل ${date}.`,
  zh: (date) => `此日历不含${date}之前开始且已结束的活动。`,
  ru: (date) => `В этом календаре нет событий, которые начались до ${date} и уже завершились.`,
};

/** That what began before a day and is over was left out, in every language. */
export function leftOutBefore(day: CalendarDate): LanguageMap {
  const dateIn = (lang: string) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' }).format(new Date(day));
  return Object.fromEntries(Object.entries(sentences).map(([lang, say]) => [lang, say(dateIn(lang))]));
}
