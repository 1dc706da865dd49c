import { TejidoEventCard } from '../event-card/event-card.ts';

// With its type come those of its tag and of its events.
export type { TejidoEventCard };

TejidoEventCard.define('tejido-event-card');
