import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Initiative, Problem } from '@tejido/contract';
import { type Kysely, sql } from 'kysely';
import pino from 'pino';
import { createApp } from '../src/app.ts';
import type { Tables } from '../src/database/tables.ts';
import { saveRecords } from '../src/records/write.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const base = '/v1/networks/red-de-prueba';

describe('while others ask for much', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  /** Takes connections, as many as there are, until it is called. */
  async function take(db: Kysely<Tables>, count: number): Promise<() => Promise<unknown>> {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const taken: Promise<void>[] = [];
    const held = Array.from({ length: count }, () => {
      let ready = (): void => {};
      taken.push(
        new Promise<void>((resolve) => {
          ready = resolve;
        }),
      );
      return db.connection().execute(async () => {
        ready();
        await released;
      });
    });
    await Promise.all(taken);
    return () => {
      release();
      return Promise.all(held);
    };
  }

  const statusOf = async ({ app }: Pick<TestServer, 'app'>, path: string) => (await app.request(path)).status;

  it('what was asked for before is there when the database has no connection free', async (t) => {
    const server = await makeServer(t, postgres, template);
    const paths = ['/v1/networks', base, `${base}/initiatives`, `${base}/initiatives?q=agua&facets=goal`];
    for (const path of paths) assert.equal(await statusOf(server, path), 200);
    const free = await take(server.db, server.pool.options.max);
    for (const path of paths) assert.equal(await statusOf(server, path), 200, path);
    await free();
  });

  it('what was asked for before is there when the database is gone', async (t) => {
    const server = await makeServer(t, postgres, template);
    const first = await (await server.app.request(`${base}/initiatives`)).text();
    await server.db.destroy();
    assert.equal(await (await server.app.request(`${base}/initiatives`)).text(), first);
  });

  it('a list that filters waits for those that do, is told to come back, and keeps nobody else waiting', async (t) => {
    const server = await makeServer(t, postgres, template);
    const free = await take(server.searches, server.searchPool.options.max);
    const waiting = server.app.request(`${base}/initiatives?goal=6`);
    for (const path of ['/v1/networks', base, `${base}/initiatives?limit=2`, `${base}/initiatives/niebla`])
      assert.equal(await statusOf(server, path), 200, path);
    const refused = await waiting;
    assert.equal(refused.status, 503);
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    assert.equal(((await refused.json()) as Problem).code, 'unavailable');
    await free();
    assert.equal(await statusOf(server, `${base}/initiatives?goal=6`), 200);
  });

  it('a list that takes too long is given up', async (t) => {
    const server = await makeServer(t, postgres, template);
    await server.db.transaction().execute(async (transaction) => {
      await sql`lock table records in access exclusive mode`.execute(transaction);
      const refused = await server.app.request(`${base}/initiatives?q=agua`);
      assert.equal(refused.status, 503);
      assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    });
  });

  it('equal requests at one moment are one for the database', async (t) => {
    const server = await makeServer(t, postgres, template);
    const statements: string[] = [];
    const counting = server.searches.withPlugin({
      transformQuery({ node }) {
        if (JSON.stringify(node).includes('string_agg')) statements.push('facets');
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const app = createApp({ db: server.db, searches: counting, log: pino({ level: 'silent' }), limits: {} });
    const answers = await Promise.all(
      Array.from({ length: 16 }, async () => (await app.request(`${base}/initiatives?facets=goal`)).text()),
    );
    assert.equal(new Set(answers).size, 1);
    assert.deepEqual(statements, ['facets']);
  });

  it('a change is seen at once, whatever was kept', async (t) => {
    const server = await makeServer(t, postgres, template);
    const facetsOf = async () => {
      const response = await server.app.request(`${base}/initiatives?facets=goal,kind`);
      return ((await response.json()) as { facets: Record<string, Record<string, number>> }).facets;
    };
    assert.equal((await facetsOf())['goal']?.['13'], 1);
    const [niebla] = testNetwork.initiatives;
    assert.ok(niebla);
    const changed: Initiative = { ...niebla, goals: [6, 17], kind: 'unheard-of' };
    await server.db
      .transaction()
      .execute((transaction) => saveRecords(transaction, testNetwork.network, 'initiatives', [changed], new Date()));
    const facets = await facetsOf();
    assert.deepEqual([facets['goal']?.['13'], facets['goal']?.['17']], [undefined, 1]);
    assert.equal(facets['kind']?.['unheard-of'], 1);
  });
});
