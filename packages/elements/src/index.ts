export { TejidoErrorEvent, TejidoReadyEvent } from './base/events.ts';
export { TejidoEventCalendar } from './event-calendar/event-calendar.ts';
export { TejidoEventCard } from './event-card/event-card.ts';
export { TejidoInitiativeCard } from './initiative-card/initiative-card.ts';
export { TejidoInitiativeList } from './initiative-list/initiative-list.ts';
export { TejidoJoinErrorEvent, TejidoJoinSubmittedEvent } from './join-form/events.ts';
export { TejidoJoinForm } from './join-form/join-form.ts';
export { TejidoNetwork } from './network/network.ts';
export { TejidoSdgBadge } from './sdg-badge/sdg-badge.ts';
