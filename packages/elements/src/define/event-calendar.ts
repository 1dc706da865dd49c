import { TejidoEventCalendar } from '../event-calendar/event-calendar.ts';

TejidoEventCalendar.define('tejido-event-calendar');
