import { describe, it } from 'node:test';
import { conformance } from '../src/testing/conformance.ts';
import { createTestNetwork } from '../src/testing/index.ts';

// The second has lines with sublines, which the first has not.
for (const network of ['red-alianzas-mx', 'wfled'])
  describe(`the testing network of ${network}`, () => {
    conformance({ describe, it }, async () => ({ ...createTestNetwork(), network }));
  });
