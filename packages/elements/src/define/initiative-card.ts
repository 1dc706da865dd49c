import { TejidoInitiativeCard } from '../initiative-card/initiative-card.ts';

// With its type come those of its tag and of its events.
export type { TejidoInitiativeCard };

TejidoInitiativeCard.define('tejido-initiative-card');
