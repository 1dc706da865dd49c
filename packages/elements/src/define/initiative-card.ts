import { TejidoInitiativeCard } from '../initiative-card/initiative-card.ts';

TejidoInitiativeCard.define('tejido-initiative-card');
