import assert from 'node:assert/strict';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { type Database, openDatabase, withRetry } from '../../src/database/connection.ts';
import { startTestPostgres, type TestDatabase } from '../support/postgres.ts';

interface Tables {
  account: { id: number; balance: number };
}

const postgres = await startTestPostgres();
after(() => postgres.stop());
const empty = await postgres.createDatabase();

function open(databaseUrl: string, log: (message: string) => void = () => {}): Promise<Database<Tables>> {
  return openDatabase<Tables>({ databaseUrl, dataDirectory: '/nowhere', log });
}

async function refusal(databaseUrl: string): Promise<string> {
  const started = performance.now();
  const error = await open(databaseUrl).then(
    () => assert.fail('It was opened.'),
    (reason: Error) => reason,
  );
  assert.equal(error.name, 'StartError', error.stack);
  assert.match(error.message, /^[^\n]+\.$/);
  assert.ok(performance.now() - started < 10_000);
  return error.message;
}

test('a DATABASE_URL that is none is refused without a word of its password', async () => {
  const texts = ['nonsense', 'mysql://user:sesame1@127.0.0.1/x', 'postgres://user:sesame1@[::1/x'];
  // What a password with these characters does to a URL when they are not encoded.
  texts.push('postgres://user:12/sesame1@127.0.0.1/x', 'postgres://user:1#sesame1@127.0.0.1/x');
  for (const text of texts) {
    assert.equal(
      await refusal(text),
      'DATABASE_URL is not the URL of a PostgreSQL database: it has the form postgres://user:password@host:5432/database, ' +
        'with special characters in the password percent-encoded.',
    );
  }
});

test('a DATABASE_URL at which nobody answers', async () => {
  const { port, close } = await listen(() => {});
  await close();
  const message = await refusal(`postgres://user:sesame1@127.0.0.1:${port}/x`);
  assert.equal(message, `No PostgreSQL at 127.0.0.1:${port} answers (DATABASE_URL).`);
  const socket = await refusal('postgres://user:sesame1@localhost/x?host=/nowhere/at/all');
  assert.equal(socket, 'No PostgreSQL in /nowhere/at/all answers (DATABASE_URL).');
});

test('a DATABASE_URL at which something answers that never says a word', async () => {
  const { port, close } = await listen(() => {});
  const message = await refusal(`postgres://user:sesame1@127.0.0.1:${port}/x`);
  assert.equal(message, `PostgreSQL at 127.0.0.1:${port} does not answer (DATABASE_URL).`);
  await close();
});

test('a DATABASE_URL with a wrong password, database or user, or TLS where there is none', async () => {
  const url = new URL(empty.url);
  const server = `PostgreSQL at ${url.host}`;
  const changed = (change: (copy: URL) => void): string => {
    const copy = new URL(url);
    change(copy);
    return copy.href;
  };
  const wrongPassword = changed((copy) => {
    copy.password = 'sesame1';
  });
  assert.equal(await refusal(wrongPassword), `${server} refuses the password of user "tejido" (DATABASE_URL).`);
  const wrongDatabase = changed((copy) => {
    copy.pathname = '/atlantis';
  });
  assert.equal(await refusal(wrongDatabase), `${server} has no database "atlantis" (DATABASE_URL).`);
  const wrongUser = changed((copy) => {
    copy.username = 'nemo';
  });
  assert.equal(await refusal(wrongUser), `${server} refuses the password of user "nemo" (DATABASE_URL).`);
  const withTls = changed((copy) => {
    copy.search = '?sslmode=verify-full';
  });
  assert.match(await refusal(withTls), /^No trusted TLS connection to PostgreSQL at .* is possible: .*\.$/);
});

test('a PostgreSQL that is too old', async () => {
  const { port, close } = await listen(speakAsVersion('140021', '14.21'));
  const message = await refusal(`postgres://user:sesame1@127.0.0.1:${port}/x`);
  assert.equal(
    message,
    `Tejido needs PostgreSQL 15 or newer, and PostgreSQL at 127.0.0.1:${port} runs 14.21 (DATABASE_URL).`,
  );
  await close();
});

for (const way of ['url', 'socketUrl'] as const) {
  test(`values arrive as documented, by ${way}`, async () => {
    // What a database of somebody else's may be set to.
    const { name, ...urls } = await postgres.createDatabase();
    const admin = new Client(urls.connection);
    await admin.connect();
    await admin.query(`alter database ${name} set datestyle = 'SQL, DMY'`);
    await admin.query(`alter database ${name} set timezone = 'America/Mexico_City'`);
    await admin.end();
    const database = await open(urls[way]);
    assert.equal(database.engine, 'server');
    const { rows } = await database.pool.query(`select
      timestamptz '2021-10-08 09:00:00.123-05' as instant, date '2026-03-09' as day, timestamp '2026-03-09 10:00' as local,
      count(*) as count, 1.10::numeric as amount, array[date '2026-03-09', null] as days, array[1, 2]::bigint[] as counts,
      current_setting('statement_timeout') as timeout`);
    assert.deepEqual(rows, [
      {
        instant: new Date('2021-10-08T14:00:00.123Z'),
        day: '2026-03-09',
        local: '2026-03-09 10:00:00',
        count: 1,
        amount: '1.10',
        days: ['2026-03-09', null],
        counts: [1, 2],
        timeout: '15s',
      },
    ]);
    await assert.rejects(database.pool.query('select 9007199254740993::bigint'), RangeError);
    assert.equal((await database.pool.query('select 1 as one')).rows[0].one, 1);
    await database.close();
  });
}

test('no query is a named prepared statement', async () => {
  const database = await open(empty.socketUrl);
  await database.db.connection().execute(async (db) => {
    for (let time = 0; time < 10; time++) await sql`select ${time}::int as time`.execute(db);
    assert.deepEqual((await sql`select name from pg_prepared_statements`.execute(db)).rows, []);
  });
  await database.close();
});

test('a connection that is lost in the middle of a transaction is reported and does not end the process', async () => {
  const lines: string[] = [];
  const database = await open(empty.url, (line) => lines.push(line));
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  const transaction = database.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    database.pool.once('remove', () => resolve());
    await new Promise((next) => setTimeout(next, 100));
    await sql`select 1`.execute(tx);
  });
  await assert.rejects(transaction);
  await lost;
  assert.ok(lines.includes('A database connection was lost'));
  assert.deepEqual((await database.pool.query('select 1 as one')).rows, [{ one: 1 }]);
  await database.close();
});

test('withRetry runs a transaction again when another one was in its way, and both count', async () => {
  const database = await open((await accounts()).url);
  let runs = 0;
  // The known case: each reads before the other writes, and one of the two has to give way.
  const bothHaveRead = meeting(2);
  const deposit = (): Promise<void> =>
    withRetry(database.db, async (tx) => {
      runs++;
      await sql`set transaction isolation level serializable`.execute(tx);
      const { balance } = await balanceOf(tx, 1);
      await bothHaveRead();
      await tx
        .updateTable('account')
        .set({ balance: balance + 10 })
        .where('id', '=', 1)
        .execute();
    });
  await Promise.all([deposit(), deposit()]);
  assert.equal((await balanceOf(database.db, 1)).balance, 20);
  assert.ok(runs > 2);
  await database.close();
});

test('withRetry runs a transaction again after a deadlock', async () => {
  const database = await open((await accounts()).url);
  let runs = 0;
  const bothHoldOne = meeting(2);
  const transfer = (from: number, to: number): Promise<void> =>
    withRetry(database.db, async (tx) => {
      runs++;
      await sql`update account set balance = balance - 1 where id = ${from}`.execute(tx);
      await bothHoldOne();
      await sql`update account set balance = balance + 1 where id = ${to}`.execute(tx);
    });
  await Promise.all([transfer(1, 2), transfer(2, 1)]);
  assert.equal((await balanceOf(database.db, 1)).balance, 0);
  assert.ok(runs > 2);
  await database.close();
});

test('withRetry gives up in the end, and at once on any other error', async () => {
  const database = await open(empty.url);
  for (const [code, times] of [
    ['40001', 5],
    ['23505', 1],
  ] as const) {
    let runs = 0;
    const failing = withRetry(database.db, async (tx) => {
      runs++;
      await sql.raw(`do $$ begin raise exception 'no' using errcode = '${code}'; end $$`).execute(tx);
    });
    await assert.rejects(failing, { code });
    assert.equal(runs, times);
  }
  await database.close();
});

async function accounts(): Promise<TestDatabase> {
  const database = await postgres.createDatabase();
  const client = new Client(database.connection);
  await client.connect();
  await client.query('create table account (id int primary key, balance int not null)');
  await client.query('insert into account values (1, 0), (2, 0)');
  await client.end();
  return database;
}

function balanceOf(db: Kysely<Tables>, id: number): Promise<{ balance: number }> {
  return db.selectFrom('account').select('balance').where('id', '=', id).executeTakeFirstOrThrow();
}

/** A function that waits, on its first `size` calls, until all of them have come; later calls do not wait. */
function meeting(size: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let calls = 0;
  return async () => {
    if (++calls === size) resolve();
    await promise;
  };
}

interface Listener {
  port: number;
  close: () => Promise<void>;
}

async function listen(onConnection: (socket: net.Socket) => void): Promise<Listener> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onConnection(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Enough of the protocol for one query. No PostgreSQL that old can be installed beside ours. */
function speakAsVersion(...values: string[]): (socket: net.Socket) => void {
  const message = (type: string, ...parts: (Buffer | string)[]): Buffer => {
    const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
  const int32 = (value: number): Buffer => Buffer.concat([int16(0), int16(value)]);
  const TEXT = Buffer.concat([int32(0), int16(0), int32(25), Buffer.from([255, 255]), int32(0), int16(0)]);
  const idle = message('Z', 'I');
  const columns = ['number\0', 'version\0'].flatMap((name) => [name, TEXT]);
  const row = values.flatMap((value) => [int32(value.length), value]);
  const answer = [message('T', int16(2), ...columns), message('D', int16(2), ...row), message('C', 'SELECT 1\0'), idle];
  return (socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), idle]));
      socket.once('data', () => socket.write(Buffer.concat(answer)));
    });
  };
}
