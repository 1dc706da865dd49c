import { TejidoEventCard } from '../event-card/event-card.ts';

TejidoEventCard.define('tejido-event-card');
