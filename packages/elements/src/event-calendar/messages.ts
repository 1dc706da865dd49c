import { MessageBundle, type MessageSource, type Messages } from '../base/messages.ts';
import { type EventMessageKey, type EventMessages, eventMessages } from '../event-card/messages.ts';

/** The key of a message of the calendar's own. */
type OwnKey =
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
  | 'subscribe'
  | 'unavailable';

/** The calendar's own messages in one language. */
export type CalendarMessages = Messages<OwnKey>;

/** The key of a message of the calendar, or of the cards in it. */
export type CalendarMessageKey = OwnKey | EventMessageKey;

const ownMessages: MessageBundle<CalendarMessages> = new MessageBundle({
  ar: async () => (await import('./locales/ar.ts')).messages,
  ca: async () => (await import('./locales/ca.ts')).messages,
  en: async () => (await import('./locales/en.ts')).messages,
  es: async () => (await import('./locales/es.ts')).messages,
  fr: async () => (await import('./locales/fr.ts')).messages,
  pt: async () => (await import('./locales/pt.ts')).messages,
  ru: async () => (await import('./locales/ru.ts')).messages,
  zh: async () => (await import('./locales/zh.ts')).messages,
});

/** The words of the calendar with those of its cards, which a card alone can do without. */
export const calendarMessages: MessageSource<CalendarMessages & EventMessages> = {
  languageFor: (tag) => ownMessages.languageFor(tag),
  get(tag) {
    const [own, cards] = [ownMessages.get(tag), eventMessages.get(eventMessages.languageFor(tag))];
    return own && cards && { ...own, ...cards };
  },
  async load(tag) {
    const [own, cards] = await Promise.all([ownMessages.load(tag), eventMessages.load(eventMessages.languageFor(tag))]);
    return { ...own, ...cards };
  },
};
