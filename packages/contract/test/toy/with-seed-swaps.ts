import { registerSeedSwaps } from './register.ts';

/* For a process that is to know them: `node --import`. */

registerSeedSwaps();
