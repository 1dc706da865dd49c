import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { type Database, openDatabase } from '../../src/database/connection.ts';
import { isOutOfReach } from '../../src/database/out-of-reach.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';

type Tables = Record<string, never>;

/** What an attempt fails with. */
const failureOf = (attempt: () => Promise<unknown>): Promise<unknown> =>
  attempt().then(
    () => assert.fail('It did not fail.'),
    (error: unknown) => error,
  );

describe('what is told apart as lost, full or busy', () => {
  let postgres: TestPostgres;
  let database: Database<Tables>;
  let db: Kysely<Tables>;

  before(async () => {
    postgres = await startTestPostgres();
    database = await openDatabase<Tables>({
      databaseUrl: (await postgres.createDatabase()).socketUrl,
      dataDirectory: '',
      log: () => {},
    });
    ({ db } = database);
    await sql`create table entry (number int primary key)`.execute(db);
  });
  after(async () => {
    await database.close();
    await postgres.stop();
  });

  const raise = (code: string) => () =>
    sql.raw(`do $$ begin raise exception 'no' using errcode = '${code}'; end $$`).execute(db);

  for (const code of [
    '08006',
    '53100',
    '53200',
    '53300',
    '57P01',
    '57P03',
    '58030',
    '25006',
    '55P03',
    '40001',
    '40P01',
  ])
    it(`SQLSTATE ${code}`, async () => assert.ok(isOutOfReach(await failureOf(raise(code)))));

  it('a statement that takes too long', async () => {
    const failure = await failureOf(() =>
      db.transaction().execute(async (transaction) => {
        await sql`set local statement_timeout = 10`.execute(transaction);
        await sql`select pg_sleep(60)`.execute(transaction);
      }),
    );
    assert.ok(isOutOfReach(failure), String(failure));
  });

  it('a connection that is lost in the middle of a transaction, whatever the rollback on it says', async () => {
    const failure = await failureOf(() =>
      db.transaction().execute(async (transaction) => {
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction);
      }),
    );
    assert.ok(isOutOfReach(failure), String(failure));
    const later = await failureOf(() =>
      db.transaction().execute(async (transaction) => {
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction).catch(() => {});
        await sql`select 1`.execute(transaction);
      }),
    );
    assert.ok(isOutOfReach(later), String(later));
  });

  for (const databaseUrl of [
    'postgres://tejido@127.0.0.1:1/none',
    'postgres://tejido@localhost/none?host=/nowhere/at/all',
    'postgres://tejido@no-such-host.invalid/none',
  ])
    it(`nobody at ${databaseUrl}`, async () => {
      const { Client } = await import('pg');
      const failure = await failureOf(() => new Client(databaseUrl).connect());
      assert.ok(isOutOfReach(failure), String(failure));
    });

  it('and what is a fault stays one', async () => {
    for (const attempt of [
      () => sql`select nothing`.execute(db),
      () => sql`insert into entry values (null)`.execute(db),
      () => readFile('/nowhere/at/all'),
      async () => assert.equal(Number('1'), 2),
    ])
      assert.ok(!isOutOfReach(await failureOf(attempt)));
    assert.ok(!isOutOfReach(undefined));
    assert.ok(!isOutOfReach('Connection terminated'));
  });
});
