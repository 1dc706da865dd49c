export { TejidoErrorEvent, TejidoReadyEvent } from './base/events.ts';
export { TejidoInitiativeCard } from './initiative-card/initiative-card.ts';
export { TejidoInitiativeList } from './initiative-list/initiative-list.ts';
export { TejidoNetwork } from './network/network.ts';
export { TejidoSdgBadge } from './sdg-badge/sdg-badge.ts';
