import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, it } from 'node:test';
import { type JoinRequestInput, makeId, type Network } from '@tejido/contract';
import { check, networkSchema } from '@tejido/contract/schemas';
import { sql } from 'kysely';
import { defaultRateLimits } from '../src/abuse/rate-limit.ts';
import { openDatabase } from '../src/database/connection.ts';
import { migrate } from '../src/database/migrate.ts';
import { migrations } from '../src/database/migrations/index.ts';
import type { Tables } from '../src/database/tables.ts';
import { findNetwork } from '../src/networks/networks.ts';
import { submit } from '../src/submissions/submit.ts';
import { joinRequest, testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

let postgres: TestPostgres;
before(async () => {
  postgres = await startTestPostgres();
});
after(() => postgres.stop());

const page = 'https://city.example/join?email=ana%40example.org&ref=1#access_token=x';
const time = '2026-03-01T10:00:00.000Z';
const asked = (purposes: Network['privacyNotices'][number]['purposes']) => purposes.map(({ code }) => code);

/** As the server before hashed a submission: with its page. */
function olderHash(value: unknown): string {
  const canonical = JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
  return createHash('sha256').update(canonical).digest('hex');
}

it('what was agreed to stays, networks ask anew, and addresses are cut', async (t) => {
  const { url } = await postgres.createDatabase();
  const { db, close } = await openDatabase<Tables>({ databaseUrl: url, dataDirectory: '', log: () => {} });
  t.after(close);
  const older = Object.entries(migrations).filter(([name]) => name < '0008');
  await migrate(db, Object.fromEntries(older));
  const [notice] = testNetwork.network.privacyNotices;
  assert.ok(notice);
  const before = { ...notice, purposes: notice.purposes.filter(({ code }) => code !== 'publication') };
  const ofSite = { ...before, id: '2026-site', origins: ['https://site.example'] };
  // Cut to leave room, its id would end in a sign.
  const long = { ...before, id: `${'aviso-'.repeat(6)}202.6-de-la-red`, origins: ['https://long.example'] };
  const network: Network = {
    ...testNetwork.network,
    privacyNotices: [before, ofSite, long, { ...before, id: '2025' }],
  };
  await sql`
    insert into networks (network_id, slug, revision, updated, document)
    values (${network.id}, ${network.slug}, 1, now(), ${JSON.stringify(network)})`.execute(db);

  const consent = { notice: before.id, purposes: ['membership'] };
  const sent: JoinRequestInput = {
    ...joinRequest,
    applicant: 'organization',
    organizationName: 'Agua Viva',
    page,
    widget: 'tejido-join-form/0.1.0',
    consent,
  };
  const record = { ...consent, wording: '0'.repeat(64), language: 'es', time, page };
  const insert = async (id: string, status: string, more: Partial<JoinRequestInput> = {}) =>
    sql`
      insert into join_requests (network_id, id, status, created, document, consent, updated, unconfirmed_since, applicant, sector, goals, marks, search)
      values (${network.id}, ${id}, ${status}, ${time}::timestamptz, ${JSON.stringify({ ...sent, ...more })}::json, ${JSON.stringify(record)}::json,
        ${time}::timestamptz, ${time}::timestamptz, ${more.applicant ?? 'organization'}, 'public', '{}', '{}', '')`.execute(
      db,
    );
  const member = async (id: string, organization: string | null) =>
    sql`
      insert into memberships (network_id, id, join_request_id, organization_id, since)
      values (${network.id}, ${makeId('mbr')}, ${id}, ${organization}, ${time}::timestamptz)`.execute(db);
  const publish = async (id: string, updated: string) =>
    sql`
      insert into organizations (network_id, id, slug, revision, updated, document, search, facets, goals, targets, sector, territories, title_order, marks)
      values (${network.id}, ${id}, ${id}, 1, ${updated}::timestamptz, '{}', '', '', '{}', '{}', 'public', '{}', 'x', '{}')`.execute(
      db,
    );
  await publish('org_made', time);
  await publish('org_before', '2025-01-01T00:00:00Z');
  await insert('jrq_waits', 'confirmed');
  await insert('jrq_made', 'accepted');
  await member('jrq_made', 'org_made');
  await insert('jrq_joined', 'accepted');
  await member('jrq_joined', 'org_before');
  await insert('jrq_person', 'accepted', { applicant: 'person' });
  await member('jrq_person', null);
  const receipt = { id: 'jrq_waits', network: network.slug, status: 'confirmed', created: time };
  await sql`
    insert into idempotency (network_id, key, body_hash, receipt, created)
    values (${network.id}, 'clave-de-antes', ${olderHash({ ...sent, widget: undefined })}, ${JSON.stringify(receipt)}, now())`.execute(
    db,
  );

  await migrate(db, migrations);
  const now = await findNetwork(db, network.id);
  assert.ok(now);
  assert.ok(check(networkSchema, now, 'body').ok);
  assert.deepEqual(
    now.privacyNotices.map(({ id, text, origins, purposes }) => [id, text, origins, asked(purposes)]),
    [
      ['2026-01-publication', before.text, undefined, ['membership', 'news', 'publication']],
      ['2026-site-publication', before.text, ['https://site.example'], ['membership', 'news', 'publication']],
      [
        `${'aviso-'.repeat(6)}202-publication`,
        before.text,
        ['https://long.example'],
        ['membership', 'news', 'publication'],
      ],
      ['2026-01', before.text, undefined, ['membership', 'news']],
      ['2026-site', before.text, ['https://site.example'], ['membership', 'news']],
      [long.id, before.text, ['https://long.example'], ['membership', 'news']],
      ['2025', before.text, undefined, ['membership', 'news']],
    ],
  );
  const [first] = now.privacyNotices;
  assert.deepEqual(
    first?.purposes.at(-1) && [Object.keys(first.purposes.at(-1)?.label ?? {}), first.purposes.at(-1)?.necessary],
    [['es', 'en'], false],
  );
  assert.equal(now.revision, 2);

  const requests = await db.selectFrom('submissions').select(['id', 'document', 'consent']).orderBy('id').execute();
  for (const request of requests) {
    assert.equal(request.document.page, 'https://city.example/join');
    assert.deepEqual(request.document.consent, consent);
    assert.deepEqual(request.consent, { ...record, page: 'https://city.example/join' });
  }
  const { rows } = await sql<{ id: string; published: boolean }>`
    select submission_id as id, published is not null as published from memberships order by 1`.execute(db);
  assert.deepEqual(rows, [
    { id: 'jrq_joined', published: false },
    { id: 'jrq_made', published: true },
    { id: 'jrq_person', published: false },
  ]);
  const again = await submit(db, {
    network: now,
    kind: 'join-requests',
    key: 'clave-de-antes',
    sent: { ...sent, page: 'https://city.example/join' },
    admission: {
      limits: defaultRateLimits,
      verify: async () => assert.fail('it was taken before'),
      spend: async () => assert.fail('it was taken before'),
    },
    site: undefined,
  });
  assert.equal(again.receipt?.id, 'jrq_waits');
});
