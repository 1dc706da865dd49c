import type { Messages } from '../base/messages.ts';
import type { EventMessageKey } from '../event-card/message-keys.ts';

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
