import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../src/database/connection.ts';
import { migrate } from '../src/database/migrate.ts';
import { migrations } from '../src/database/migrations/index.ts';
import type { Tables } from '../src/database/tables.ts';
import { listRecords } from '../src/records/read.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

let postgres: TestPostgres;
before(async () => {
  postgres = await startTestPostgres();
});
after(() => postgres.stop());

it('records from before are found by their words and counted by their values', async (t) => {
  const { url } = await postgres.createDatabase();
  const { db, searches, close } = await openDatabase<Tables>({ databaseUrl: url, dataDirectory: '', log: () => {} });
  t.after(close);
  const { network, initiatives } = testNetwork;
  const [niebla] = initiatives;
  assert.ok(niebla);
  await migrate(db, Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0006')));
  await sql`
    insert into networks (network_id, slug, revision, updated, document)
    values (${network.id}, ${network.slug}, 1, now(), ${JSON.stringify(network)})`.execute(db);
  await sql`
    insert into initiatives (network_id, id, slug, revision, updated, document, search, goals, targets, sectors, kind, stage,
      territories, title_order)
    select ${network.id}, 'ini_' || lpad(n::text, 26, '0'), 'n-' || n, 1, now(), ${JSON.stringify(niebla)}::json,
      to_tsvector('spanish', 'agua de niebla ' || n), array[6, 13], array['6.1'], '{public}', 'project',
      case when n % 3 = 0 then 'paused' else 'active' end, '{MX,MX-BCS}', 'agua'
    from generate_series(1, 300) as n`.execute(db);
  await migrate(db, migrations);

  const facets = ['goal', 'target', 'sector', 'kind', 'stage', 'territory'];
  const found = await listRecords(searches, network, 'initiatives', { q: 'niebla', stage: ['paused'], facets });
  assert.equal(found.items.length, 24);
  assert.deepEqual(found.facets, {
    goal: { 6: 100, 13: 100 },
    target: { '6.1': 100 },
    sector: { public: 100 },
    kind: { project: 100 },
    stage: { active: 200, paused: 100 },
    territory: { MX: 100, 'MX-BCS': 100 },
  });
  const { items } = await listRecords(searches, network, 'initiatives', { q: '"niebla 7"' });
  assert.equal(items.length, 1);
});
