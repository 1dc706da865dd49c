import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  makeEvents,
  makeInitiatives,
  makeNetwork,
  makeOrganizations,
  now,
} from '../../../benchmarks/generate/records.ts';
import { recordStatements, type Sent } from '../../../benchmarks/measure.ts';
import { readsToMeasure } from '../../../benchmarks/reads.ts';
import { insertNetwork } from '../src/networks/networks.ts';
import { saveRecords } from '../src/records/write.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const base = '/v1/networks/red-de-medida';

/** A step of a plan that reads a table. */
interface Scan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Scan[];
}

describe('a list of a large network', () => {
  let postgres: TestPostgres;
  let server: TestServer;
  let sent: Sent[];
  const ending: (() => Promise<void>)[] = [];

  before(async () => {
    postgres = await startTestPostgres();
    server = await makeServer({ after: (end) => ending.push(end as never) }, postgres, await makeTemplate(postgres));
    const network = makeNetwork(1);
    await server.db.transaction().execute(async (transaction) => {
      await insertNetwork(transaction, network);
      await saveRecords(transaction, network, 'organizations', [...makeOrganizations(1, 50)], now);
      await saveRecords(transaction, network, 'initiatives', [...makeInitiatives(1, 800)], now);
      await saveRecords(transaction, network, 'events', [...makeEvents(1, 200)], now);
    });
    await server.pool.query('analyze');
    sent = recordStatements(server);
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  /** The steps that read records while an address is answered. */
  async function scansOf(path: string): Promise<Scan[]> {
    sent.length = 0;
    const response = await server.app.request(base + path);
    assert.equal(response.status, 200, await response.text());
    const scans: Scan[] = [];
    for (const { pool, text, values } of sent.splice(0)) {
      const client = await pool.connect();
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Scan }] }>(
        `explain (analyze, format json) ${text}`,
        values,
      );
      client.release();
      const visit = (node: Scan): void => {
        if (node['Relation Name'] === 'records') scans.push(node);
        node.Plans?.forEach(visit);
      };
      visit((rows[0] as { 'QUERY PLAN': [{ Plan: Scan }] })['QUERY PLAN'][0].Plan);
    }
    return scans;
  }

  const rowsOf = (scans: readonly Scan[]): number =>
    scans.reduce(
      (sum, scan) =>
        sum +
        scan['Actual Rows'] +
        (scan['Rows Removed by Filter'] ?? 0) +
        (scan['Rows Removed by Index Recheck'] ?? 0),
      0,
    );

  for (const { name, path } of readsToMeasure.filter(
    ({ path }) => /[?&](?!sort|limit)\w+=/.test(path) && !path.includes('{cursor}'),
  ))
    it(`goes through an index: ${name}`, async () => {
      const scans = await scansOf(path);
      assert.deepEqual(
        scans.filter((scan) => scan['Node Type'] === 'Seq Scan'),
        [],
      );
    });

  for (const [about, path, most] of [
    // A hundred and twenty are looked at in their order.
    ['finds nothing', 'q=zzzzqqq', 120],
    ['finds nothing and counts that', 'q=zzzzqqq&facets=goal,kind', 120],
    ['finds nothing near', 'near=-60,-120,100', 120],
    ['is changed never', 'updated_after=2090-01-01T00:00:00Z', 120],
    // Two have the word; each is read once more for the page.
    ['finds a rare word', 'q=alfarería', 124],
    ['finds a word of all', 'q=territorio', 120],
    [
      'finds many frequent words',
      'q=una+alianza+de+cada+territorio+para+y+trabajar+por+an+of+each+to+and+work+for+uma',
      500,
    ],
    ['leaves a word out', 'q=-zzzzqqq&limit=1', 802],
    // Five hundred, where looking for them is long.
    ['has a frequent value', 'goal=11', 500],
    ['has a value of none', 'kind=unheard-of', 500],
  ] as const)
    it(`reads no more than it must: a list that ${about}`, async () => {
      const rows = rowsOf(await scansOf(`/initiatives?${path}`));
      assert.ok(rows <= most, `${rows} rows`);
    });
});
