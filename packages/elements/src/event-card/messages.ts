import { MessageBundle, type Messages } from '../base/messages.ts';
import type { StateMessageKey } from '../base/tejido-element.ts';

/** The key of a message of an event's card. */
export type EventMessageKey =
  | StateMessageKey
  | 'missing'
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
  | 'addToCalendar';
/**
 * The messages of an event's card in one language; among them the names of places by the last part of their time zone's
 * name, where that is not what the language calls them.
 */
export type EventMessages = Messages<EventMessageKey> & Readonly<Record<`in:${string}`, string>>;

/** The words of an event's card. */
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
