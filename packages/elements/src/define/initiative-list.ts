import { TejidoInitiativeList } from '../initiative-list/initiative-list.ts';

TejidoInitiativeList.define('tejido-initiative-list');
