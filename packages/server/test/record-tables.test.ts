import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { filtersOf, recordKindNames, recordKinds } from '@tejido/contract/schemas';
import { recordTables } from '../src/records/table.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

/** What every record has a column for. */
const common = [
  'network_id',
  'id',
  'slug',
  'revision',
  'updated',
  'document',
  'search',
  'facets',
  'index_version',
] as const;

describe('the tables of records', () => {
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

  for (const kind of recordKindNames) {
    const { columns, filters, facets, orders } = recordTables[kind];

    it(`have the columns that follow from the definition of ${kind}, and no others`, async () => {
      const { rows } = await server.pool.query<{ name: string; type: string }>(
        `select attname as name, format_type(atttypid, null) as type from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
        [kind],
      );
      const own = rows.filter(({ name }) => !(common as readonly string[]).includes(name));
      const withoutZone = own.map(({ name, type }) => [name, type.replace('timestamp with time zone', 'timestamptz')]);
      assert.deepEqual(Object.fromEntries(withoutZone), columns);
    });

    it(`know every filter, order and facet of ${kind}`, () => {
      // The search is the same for all.
      assert.deepEqual([...Object.keys(filters), 'q'].toSorted(), Object.keys(filtersOf(recordKinds[kind])).toSorted());
      assert.deepEqual(
        Object.keys(orders).toSorted(),
        [...new Set(recordKinds[kind].orders.map((order) => order.replace('-', '')))].toSorted(),
      );
      for (const { column } of Object.values(orders)) assert.ok(column === 'updated' || column in columns, column);
      for (const [facet, column] of Object.entries(facets)) assert.ok(facet in filters && column in columns, facet);
    });
  }
});
