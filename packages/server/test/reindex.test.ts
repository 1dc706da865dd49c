import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Page } from '@tejido/contract';
import { marksOfOrganization, recordKinds, searchedTexts, titleOrder } from '@tejido/contract/schemas';
import { sql } from 'kysely';
import { reindex } from '../src/reindex.ts';
import { indexVersion } from '../src/search/index-version.ts';
import { foldedWords, indexedWords } from '../src/search/words.ts';
import { reviewColumns, reviewValues } from '../src/submissions/columns.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { joinRequest, testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

describe('records that an older version has stored', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  /** A server whose records, and more join requests than are made anew at once, were made by older rules. */
  async function olderServer(t: TestContext): Promise<TestServer> {
    const server = await makeServer(t, postgres, template);
    const { id: networkId } = testNetwork.network;
    const {
      search: _,
      index_version: __,
      ...columns
    } = reviewColumns('join-requests', '', { ...joinRequest, name: 'Mbaʼe' });
    const document = JSON.stringify({ ...joinRequest, name: 'Mbaʼe' });
    await sql`
      insert into submissions (network_id, kind, id, status, created, document, consent, updated, unconfirmed_since, title, tags, marks, search)
      select ${networkId}, 'join-requests', 'jrq_' || lpad(n::text, 26, '0'), 'received', now(), ${document}::json, '{}', now(), now(),
        ${columns.title}, ${columns.tags}, '{}', ''
      from generate_series(1, 230) as n`.execute(server.db);
    await sql`update records set search = '', index_version = 1`.execute(server.db);
    await sql`update records set title_order = '龘' where slug = 'niebla'`.execute(server.db);
    return server;
  }

  const find = async ({ app }: TestServer, query: string) =>
    ((await (await app.request(`/v1/networks/red-de-prueba/${query}`)).json()) as Page<{ slug: string }>).items.map(
      ({ slug }) => slug,
    );

  it('are found by the rules of today, in their order, once they were made anew, also where the answer was kept', async (t) => {
    const server = await olderServer(t);
    assert.deepEqual(await find(server, 'initiatives?q=UN'), []);
    assert.equal((await find(server, 'initiatives?sort=title')).at(-1), 'niebla');
    assert.equal(await reindex(server.db), 230 + 6 + 1 + 4);
    assert.deepEqual(await find(server, 'initiatives?q=UN'), ['mbae']);
    assert.equal((await find(server, 'initiatives?sort=title'))[0], 'niebla');
    assert.deepEqual(await find(server, 'events?q=zoom'), ['foro-2021']);
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from submissions
      where search @@ 'mbae' and 'email:ana@example.org' = any(marks)`.execute(server.db);
    assert.deepEqual(rows, [{ n: 230 }]);
    assert.equal(await reindex(server.db), 0);
  });

  it('are made anew once, by several servers at the same time', async (t) => {
    const server = await olderServer(t);
    const counts = await Promise.all([reindex(server.db), reindex(server.db), reindex(server.db)]);
    assert.equal((await reindex(server.db)) + counts.reduce((sum, count) => sum + count, 0), 241);
    assert.deepEqual(await find(server, 'initiatives?q=mbae'), ['mbae']);
  });

  it('are made anew though others cannot be, which are tried once and change nothing', async (t) => {
    const server = await olderServer(t);
    const { id: networkId } = testNetwork.network;
    const revision = async () =>
      (await server.db.selectFrom('networks').select('revision').where('network_id', '=', networkId).execute())[0];
    // One cannot be read any more; of another PostgreSQL cannot keep so many words.
    await sql`update records set document = '{}' where slug = 'niebla'`.execute(server.db);
    const words = Array.from({ length: 200_000 }, (_, index) => `palabra${index}`).join(' ');
    await sql`
      update submissions set document = (document::jsonb || ${JSON.stringify({ message: words })}::jsonb)::json
      where id = ${`jrq_${'1'.padStart(26, '0')}`}`.execute(server.db);
    assert.equal(await reindex(server.db), 241 - 2);
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from submissions where search @@ 'mbae'`.execute(server.db);
    assert.deepEqual(rows, [{ n: 229 }]);
    const before = await revision();
    assert.equal(await reindex(server.db), 0);
    assert.deepEqual(await revision(), before);
  });

  it('stay as they were where the server ends meanwhile, and are made anew after the next start', async (t) => {
    const server = await olderServer(t);
    assert.equal(await reindex(server.db, AbortSignal.abort()), 0);
    assert.equal(await reindex(server.db), 241);
  });
});

it('another form of what is stored has another version', () => {
  const text = 'El Niño, l’eau, mbaꞌe, col·laboració, مُدُن ٢٠٣٠, ｶﾞｽ 水资源, Straße, ёлка й, 6.1, S.L.L.';
  const made = [
    indexedWords(text),
    foldedWords(text),
    titleOrder({ es: text }, ['es']),
    searchedTexts(recordKinds.initiatives, {
      title: { es: text },
      summary: { es: text },
      description: { es: `# ${text}\n- **6**.1 [a](https://red.example)` },
      partners: [],
    }),
    marksOfOrganization({ name: { es: text }, url: 'https://www.example.org/a' }),
    reviewValues('join-requests', 'jrq_1', {
      ...joinRequest,
      organizationName: text,
      organizationUrl: 'https://www.example.org/a',
    }),
  ];
  const hash = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
  // Whoever changes the second raises the first: rows that are there already are made anew then.
  assert.deepEqual([indexVersion, hash], [3, '2e8db7ebad83b5ac']);
});
