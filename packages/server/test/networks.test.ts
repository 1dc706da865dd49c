import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { storeNetworks } from '../src/networks/store-network.ts';
import { deskPages } from '../src/pages/desk/routes.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

describe('a network that is stored', () => {
  let postgres: TestPostgres;
  let server: TestServer;
  const ending: (() => unknown)[] = [];
  before(async () => {
    postgres = await startTestPostgres();
    server = await makeServer(
      { after: (end) => ending.push(end as () => unknown) },
      postgres,
      await makeTemplate(postgres),
    );
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  it('has no slug under which its desk or its form would be another page', async () => {
    const ofDesk = deskPages.flatMap(([, path]) => path.split('/')[2] ?? []).filter((part) => !part.startsWith(':'));
    assert.ok(ofDesk.includes('sign-out'));
    for (const slug of new Set([...ofDesk, 'assets', 'v1'])) {
      const network = { ...testNetwork.network, id: `net_${slug}`, slug };
      const stored = storeNetworks(
        server.db,
        [{ network, organizations: [], initiatives: [], events: [] }],
        new Date(),
      );
      await assert.rejects(stored, { name: 'StartError', message: new RegExp(`the slug "${slug}"`) });
    }
  });
});
