import { TejidoNetwork } from '../network/network.ts';

TejidoNetwork.define('tejido-network');
