import { TejidoEventCalendar } from '../event-calendar/event-calendar.ts';

// With its type come those of its tag and of its events.
export type { TejidoEventCalendar };

TejidoEventCalendar.define('tejido-event-calendar');
