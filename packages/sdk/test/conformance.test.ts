import { describe, it } from 'node:test';
import { conformance } from '../src/testing/conformance.ts';
import { createTestNetwork } from '../src/testing/index.ts';

// The second has lines with sublines, which the first has not.
for (const network of ['red-alianzas-mx', 'wfled'])
  describe(`the testing network of ${network}`, () => {
    conformance({ describe, it }, async () => {
      const owner = 'marina@red.example';
      const testing = createTestNetwork({
        team: [{ email: owner, name: 'Marina', role: 'owner', networks: [network] }],
      });
      const { server, fetch, mails, signInLinks } = testing;
      const tokenOf = async (id: string, address: string) =>
        mails.findLast(({ about, to }) => about === id && to === address)?.token ?? '';
      const signInTokenOf = async (address: string) => signInLinks.findLast(({ to }) => to === address)?.token ?? '';
      return { server, fetch, network, tokenOf, owner: testing.fetchAs(owner), signInTokenOf };
    });
  });
