import type { Words } from '@tejido/words';
import { MessageBundle, type MessageSource } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';
import { type EventMessageKey, eventMessages } from '../event-card/messages.ts';

/** The key of a message of the calendar, or of the cards in it. */
export type CalendarMessageKey = keyof Words<'event-calendar'> | EventMessageKey;

const ownMessages: MessageBundle<Words<'event-calendar'>> = new MessageBundle(wordsOf('event-calendar'));

/** The words of the calendar with those of its cards, which a card alone can do without. */
export const calendarMessages: MessageSource<Words<'event-calendar'> & Words<'event-card'>> = {
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
