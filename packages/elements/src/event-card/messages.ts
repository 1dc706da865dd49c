import type { Words } from '@tejido/words';
import { MessageBundle } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';

/** The words of an event's card. */
export const eventMessages: MessageBundle<Words<'event-card'>> = new MessageBundle(wordsOf('event-card'));

/** The key of a message of an event’s card. */
export type EventMessageKey = keyof Words<'event-card'>;
