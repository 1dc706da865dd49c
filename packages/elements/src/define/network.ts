import { TejidoNetwork } from '../network/network.ts';

// With its type come those of its tag and of its events.
export type { TejidoNetwork };

TejidoNetwork.define('tejido-network');
