import type { Messages } from '../base/messages.ts';
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
