import { MessageBundle, type MessageSource } from '../base/messages.ts';
import { type EventMessages, eventMessages } from '../event-card/messages.ts';
import type { CalendarMessages } from './message-keys.ts';

export type * from './message-keys.ts';

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
