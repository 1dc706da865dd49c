import { TejidoInitiativeList } from '../initiative-list/initiative-list.ts';

// With its type come those of its tag and of its events.
export type { TejidoInitiativeList };

TejidoInitiativeList.define('tejido-initiative-list');
