import { createTestNetwork } from '../../src/testing/index.ts';

// Loaded before an example of the README: the server that it speaks of.
globalThis.fetch = createTestNetwork({ server: 'https://red.example.org' }).fetch;
