import { MessageBundle, type Messages } from '../base/messages.ts';
import type { StateMessageKey } from '../base/tejido-element.ts';

/** The key of a message of the event card and calendar. */
export type EventMessageKey =
  | StateMessageKey
  | 'missing'
  | 'noNetwork'
  | 'allDay'
  | 'eventClock'
  | 'readerClock'
  | 'status-cancelled'
  | 'status-postponed'
  | 'status-rescheduled'
  | 'passed'
  | 'onNow'
  | 'format-in-person'
  | 'format-online'
  | 'format-hybrid'
  | 'where'
  | 'category'
  | 'theme'
  | 'session'
  | 'organizers'
  | 'goals'
  | 'goalName'
  | 'more'
  | 'addToCalendar'
  | 'view'
  | 'viewMonth'
  | 'viewAgenda'
  | 'previousMonth'
  | 'nextMonth'
  | 'today'
  | 'chooseDay'
  | 'dayWithEvents'
  | 'eventsOnDay'
  | 'noEventsOnDay'
  | 'noEventsHere'
  | 'moreOnDay'
  | 'eventsInMonth'
  | 'noEventsInMonth'
  | 'nextEvent'
  | 'lastEvent'
  | 'goToDay'
  | 'upcoming'
  | 'past'
  | 'showUpcoming'
  | 'showPast'
  | 'noUpcoming'
  | 'noPast'
  | 'loadMore'
  | 'added'
  | 'filters'
  | 'format'
  | 'all'
  | 'readerZone'
  | 'subscribe';

/**
 * The messages of the event card and calendar in one language; among them the names of places by the last part of their time zone's
 * name, where that is not what the language calls them.
 */
export type EventMessages = Messages<EventMessageKey> & Readonly<Record<`in:${string}`, string>>;

/** The words of the event card and calendar. */
export const eventMessages: MessageBundle<EventMessages> = new MessageBundle({
  ar: async () => (await import('./locales/ar.ts')).messages,
  ca: async () => (await import('./locales/ca.ts')).messages,
  en: async () => (await import('./locales/en.ts')).messages,
  es: async () => (await import('./locales/es.ts')).messages,
  fr: async () => (await import('./locales/fr.ts')).messages,
  pt: async () => (await import('./locales/pt.ts')).messages,
  ru: async () => (await import('./locales/ru.ts')).messages,
  zh: async () => (await import('./locales/zh.ts')).messages,
});
