import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { defaultRetention } from '@tejido/contract';
import { sql } from 'kysely';
import { openDatabase } from '../src/database/connection.ts';
import { migrate } from '../src/database/migrate.ts';
import { migrations } from '../src/database/migrations/index.ts';
import type { Tables } from '../src/database/tables.ts';
import { reindex } from '../src/reindex.ts';
import { listSubmissions } from '../src/submissions/list.ts';
import { joinRequest, testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

let postgres: TestPostgres;
before(async () => {
  postgres = await startTestPostgres();
});
after(() => postgres.stop());

it('join requests and organizations from before the desk are found by it', async (t) => {
  const { url } = await postgres.createDatabase();
  const { db, close } = await openDatabase<Tables>({ databaseUrl: url, dataDirectory: '', log: () => {} });
  t.after(close);
  const { network } = testNetwork;
  const older = Object.entries(migrations).filter(([name]) => name < '0005');
  await migrate(db, Object.fromEntries(older));
  await sql`
    insert into networks (network_id, slug, revision, updated, document)
    values (${network.id}, ${network.slug}, 1, now(), ${JSON.stringify(network)})`.execute(db);
  const sent = { ...joinRequest, organizationName: 'Fundación Ríos', page: 'https://city.example/join?x=1' };
  // More than are read at once.
  await sql`
    insert into join_requests (network_id, id, status, created, document, consent, updated, unconfirmed_since)
    select ${network.id}, 'jrq_' || lpad(n::text, 26, '0'), 'received', now(),
      (${JSON.stringify(sent)}::jsonb || case n when 1 then '{"applicant": "organization"}' else '{}' end::jsonb)::json, '{}', now(), now()
    from generate_series(1, 1100) as n`.execute(db);
  const organization = { ...testNetwork.organizations[0], id: 'org_1', slug: 'rios', name: { es: 'FUNDACION RIOS' } };
  await sql`
    insert into organizations (network_id, id, slug, revision, updated, document, search, goals, targets, sector, territories, title_order)
    values (${network.id}, 'org_1', 'rios', 1, now(), ${JSON.stringify(organization)}, '', '{}', '{}', 'public', '{}', 'rios')`.execute(
    db,
  );
  await migrate(db, migrations);
  await reindex(db);
  const { items } = await listSubmissions(
    db,
    network,
    'join-requests',
    {
      q: 'fundac',
      applicant: ['person'],
      sector: ['civil-society'],
      goal: [6],
      site: 'https://city.example',
      limit: 100,
    },
    defaultRetention,
  );
  assert.equal(items.length, 100);
  assert.equal(items[0]?.duplicates, 20);
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from submissions
    where page = 'https://city.example/join' and marks && (select marks from records)`.execute(db);
  assert.deepEqual(rows, [{ n: 1 }], 'the organization that joins, not the people who name it');
});
