import { describe, it } from 'node:test';
import { conformance } from '../src/testing/conformance.ts';
import { createTestNetwork } from '../src/testing/index.ts';

describe('the testing network', () => {
  conformance({ describe, it }, async () => ({ ...createTestNetwork(), network: 'red-alianzas-mx' }));
});
