import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { recordColumns } from '../src/records/columns.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

/** What every row has, whatever its record is found by. */
const common = 'network_id kind facets updated revision index_version id slug document search'.split(' ');

describe('the table of records', () => {
  let postgres: TestPostgres;
  let server: TestServer;
  const ending: (() => Promise<void>)[] = [];

  before(async () => {
    postgres = await startTestPostgres();
    server = await makeServer({ after: (end) => ending.push(end as never) }, postgres, await makeTemplate(postgres));
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  it('has the columns that follow from the definition of any kind, and no others', async () => {
    const { rows } = await server.pool.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'records'::regclass and attnum > 0 and not attisdropped`,
    );
    const made = Object.keys(recordColumns('initiatives', testNetwork.initiatives[0]));
    assert.deepEqual(rows.map(({ name }) => name).toSorted(), [...common, ...made].toSorted());
  });

  it('has keys that begin with the network, so that a network can move', async () => {
    const { rows } = await server.pool.query<{ first: string }>(
      `select attname as first from pg_index
      join pg_attribute on attrelid = indrelid and attnum = indkey[0] where indrelid = 'records'::regclass and indisunique`,
    );
    assert.deepEqual(
      rows.map(({ first }) => first),
      ['network_id', 'network_id'],
    );
  });
});
