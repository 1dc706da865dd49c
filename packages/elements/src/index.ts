export { TejidoErrorEvent, TejidoReadyEvent } from './base/events.ts';
export { TejidoNetwork } from './network/network.ts';
export { TejidoSdgBadge } from './sdg-badge/sdg-badge.ts';
