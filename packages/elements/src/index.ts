export { TejidoErrorEvent, TejidoReadyEvent } from './base/events.ts';
export { TejidoInitiativeCard } from './initiative-card/initiative-card.ts';
export { TejidoInitiativeList } from './initiative-list/initiative-list.ts';
export { TejidoJoinErrorEvent, TejidoJoinSubmittedEvent } from './join-form/events.ts';
export { TejidoJoinForm } from './join-form/join-form.ts';
export { TejidoNetwork } from './network/network.ts';
export { TejidoSdgBadge } from './sdg-badge/sdg-badge.ts';
