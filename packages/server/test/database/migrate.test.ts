import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Program } from '../../../postgres/test/support/program.ts';
import { type Database, openDatabase } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migrate.ts';
import { startTestPostgres } from '../support/postgres.ts';
import { city, migrations } from './programs/migrations.ts';

const postgres = await startTestPostgres();
after(() => postgres.stop());

function open(databaseUrl: string): Promise<Database<unknown>> {
  return openDatabase({ databaseUrl, dataDirectory: '/nowhere', log: () => {} });
}

async function tables(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

test('all pending migrations run in order, each once', async () => {
  const { db, close } = await open((await postgres.createDatabase()).url);
  assert.deepEqual(await migrate(db, { '0001_city': city }), ['0001_city']);
  assert.deepEqual(await migrate(db, migrations), ['0002_event']);
  assert.deepEqual(await migrate(db, migrations), []);
  assert.deepEqual(await tables(db), ['city', 'event']);
  const { rows } = await sql`select current_setting('statement_timeout') as timeout`.execute(db);
  assert.deepEqual(rows, [{ timeout: '15s' }], 'the longer limit is for migrations only');
  await close();
});

test('of three servers that start at once, one migrates and the others wait for it', async (t) => {
  const { url } = await postgres.createDatabase();
  const programs = [1, 2, 3].map(() => new Program(t, new URL('programs/migrate.ts', import.meta.url), url));
  const ran = await Promise.all(programs.map((program) => program.said('migrated')));
  assert.deepEqual(ran.sort(), ['', '', '0001_city,0002_event']);
  const { db, close } = await open(url);
  assert.deepEqual(await tables(db), ['city', 'event']);
  await close();
});

test('a migration that fails leaves the database as it was, and is named', async () => {
  const { db, close } = await open((await postgres.createDatabase()).url);
  const failing: Migration = { up: async (tx) => void (await sql`alter table nowhere add column x int`.execute(tx)) };
  await assert.rejects(migrate(db, { ...migrations, '0003_failing': failing }), {
    name: 'StartError',
    message:
      'The database cannot be brought up to date, and stays as it was: ' +
      'migration 0003_failing failed (relation "nowhere" does not exist).',
  });
  assert.deepEqual(await tables(db), []);
  await close();
});

test('a database that a newer Tejido has changed is refused', async () => {
  const { db, close } = await open((await postgres.createDatabase()).url);
  await migrate(db, migrations);
  await assert.rejects(migrate(db, { '0001_city': city }), {
    name: 'StartError',
    message: 'The database was changed by a newer Tejido (migration 0002_event): start that version.',
  });
  await close();
});

test('a user who may not make tables is told so', async () => {
  const owned = await postgres.createDatabase();
  const { db, pool, close } = await open(owned.url);
  await sql`create role reader login password 'reader'`.execute(db);
  const url = new URL(owned.url);
  [url.username, url.password] = ['reader', 'reader'];
  const reader = await open(url.href);
  await assert.rejects(migrate(reader.db, migrations), {
    name: 'StartError',
    message: 'The database cannot be brought up to date: permission denied for schema public.',
  });
  await reader.close();
  await pool.query('drop role reader');
  await close();
});
