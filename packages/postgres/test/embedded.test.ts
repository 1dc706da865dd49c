import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Pool, type PoolConfig } from 'pg';
import { startEmbedded } from '../src/embedded.ts';
import { hasEnded, isRoot, Program } from './support/program.ts';
import { temporaryDirectory, temporaryMount } from './support/temporary.ts';

const hold = new URL('programs/hold.ts', import.meta.url);
const fail = new URL('programs/fail.ts', import.meta.url);

const silent = (): void => {};

/** Without the waiting for the disk, which only the tests of durability need. */
const quick = { log: silent, settings: { fsync: 'off' } };

test('a first start makes the database, a second one keeps its rows and is quick', async (t) => {
  const dataDirectory = join(await temporaryDirectory(t), 'made', 'here');
  const lines: string[] = [];
  const first = await startEmbedded({ dataDirectory, log: (line) => lines.push(line) });
  assert.ok(lines.some((line) => line.includes(dataDirectory)));
  const pool = new Pool(first.connection);
  await pool.query(`create table entry (name text); insert into entry values ('Córdoba')`);
  const settings = await pool.query(`select name, setting from pg_settings where name in
    ('server_encoding', 'fsync', 'listen_addresses', 'TimeZone') order by lower(name)`);
  assert.deepEqual(
    settings.rows.map(({ setting }) => setting),
    ['on', '', 'UTF8', 'UTC'],
  );
  await pool.end();
  await first.stop();

  const started = performance.now();
  const second = await startEmbedded({ dataDirectory, log: silent });
  const took = performance.now() - started;
  const again = new Pool(second.connection);
  assert.deepEqual((await again.query('select name from entry')).rows, [{ name: 'Córdoba' }]);
  await again.end();
  await second.stop();
  assert.ok(took < 3000, `took ${took} ms`);
});

test('nobody else can reach the data or the socket', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  await chmod(dataDirectory, 0o755);
  const embedded = await startEmbedded({ ...quick, dataDirectory });
  for (const directory of [dataDirectory, join(dataDirectory, 'postgresql'), join(dataDirectory, 'run')]) {
    // As root the account's group, which is its own, may pass through the outer directory.
    assert.equal((await stat(directory)).mode & 0o067, 0, directory);
  }
  assert.equal((await stat(join(dataDirectory, 'postgresql.log'))).mode & 0o077, 0);
  await embedded.stop();
});

test('stopping leaves no process, lock or socket behind, and may be asked for twice', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const embedded = await startEmbedded({ ...quick, dataDirectory });
  await Promise.all([embedded.stop(), embedded.stop()]);
  assert.ok(hasEnded(embedded.pid));
  assert.deepEqual(await readdir(join(dataDirectory, 'run')), []);
  assert.deepEqual(
    (await readdir(dataDirectory)).filter((name) => name.endsWith('.lock')),
    [],
  );
});

test('a second server on the same data is refused, by its process id, until the first is killed', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const first = new Program(t, hold, dataDirectory);
  const pid = Number(await first.said('ready'));
  const message = `The data directory ${dataDirectory} is in use by another Tejido server (process ${first.process.pid}).`;
  assert.equal(await new Program(t, hold, dataDirectory).said('refused'), message);
  await assert.rejects(startEmbedded({ ...quick, dataDirectory }), { name: 'StartError', message });

  await first.kill();
  const lines: string[] = [];
  const next = await startEmbedded({ ...quick, dataDirectory, log: (line) => lines.push(line) });
  assert.equal(next.pid, pid, 'the PostgreSQL that was left behind is taken over');
  assert.ok(lines.some((line) => line.startsWith('Took over')));
  await next.stop();
  assert.ok(hasEnded(pid));
});

test('of three servers that start at once on new data, one gets it', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const programs = [1, 2, 3].map(() => new Program(t, hold, dataDirectory));
  const outcomes = await Promise.all(
    programs.map((program) => Promise.any([program.said('ready').then(() => 'ready'), program.said('refused')])),
  );
  assert.equal(outcomes.filter((outcome) => outcome === 'ready').length, 1, outcomes.join('\n'));
  assert.equal(outcomes.filter((outcome) => outcome.includes('is in use by another Tejido server')).length, 2);
  await Promise.all(programs.map((program) => program.kill()));
  await (await startEmbedded({ ...quick, dataDirectory })).stop();
});

test('after a kill of everything, a process id that is given out again does not keep PostgreSQL from starting', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const holder = new Program(t, hold, dataDirectory);
  const pid = Number(await holder.said('ready'));
  await holder.kill();
  process.kill(pid, 'SIGKILL');
  const file = join(dataDirectory, 'postgresql', 'postmaster.pid');
  const content = await readFile(file, 'utf8');
  const { uid, gid } = await stat(join(dataDirectory, 'postgresql'));
  const stranger = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
  t.after(() => stranger.kill());
  await writeFile(file, content.replace(/^\d+/, String(stranger.pid)));
  const next = await startEmbedded({ ...quick, dataDirectory });
  assert.notEqual(next.pid, pid);
  await next.stop();
  assert.equal(stranger.exitCode ?? stranger.signalCode, null, 'the stranger is left alone');
});

test('an end of PostgreSQL that nobody asked for is reported, and it is started again where it was', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const lines: string[] = [];
  const { promise: again, resolve } = Promise.withResolvers<void>();
  const log = (line: string): void => {
    lines.push(line);
    if (line.startsWith('PostgreSQL was started again')) resolve();
  };
  const embedded = await startEmbedded({ ...quick, dataDirectory, tcp: true, log });
  const { pid } = embedded;
  process.kill(pid, 'SIGKILL');
  await again;
  assert.ok(
    lines.includes(`PostgreSQL ended by itself (SIGKILL); its log is ${join(dataDirectory, 'postgresql.log')}`),
  );
  assert.notEqual(embedded.pid, pid);
  for (const connection of [embedded.connection, embedded.tcp]) assert.equal(await answerOf(connection ?? {}), 1);
  await embedded.stop();
  assert.ok(hasEnded(embedded.pid));
});

test('PostgreSQL is started again although one of its processes works on when the main one is killed', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const { promise: again, resolve } = Promise.withResolvers<void>();
  const log = (line: string): void => void (line.startsWith('PostgreSQL was started again') && resolve());
  const embedded = await startEmbedded({ ...quick, dataDirectory, log });
  const client = new Client(embedded.connection);
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
  client.on('error', () => lose());
  await client.connect();
  const work = client.query('do $$ begin loop perform 1; end loop; end $$').catch(() => {});
  const other = new Client(embedded.connection);
  other.on('error', () => {});
  await other.connect();
  while (
    (await other.query(`select from pg_stat_activity where state = 'active' and query like 'do %'`)).rowCount === 0
  );
  process.kill(embedded.pid, 'SIGKILL');
  await Promise.all([again, lost, work]);
  assert.equal(await answerOf(embedded.connection), 1);
  await embedded.stop();
});

test('a PostgreSQL that was taken over is started again too', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const holder = new Program(t, hold, dataDirectory);
  const pid = Number(await holder.said('ready'));
  await holder.kill();
  const { promise: again, resolve } = Promise.withResolvers<void>();
  const log = (line: string): void => void (line.startsWith('PostgreSQL was started again') && resolve());
  const embedded = await startEmbedded({ ...quick, dataDirectory, log });
  assert.equal(embedded.pid, pid);
  process.kill(pid, 'SIGKILL');
  await again;
  assert.equal(await answerOf(embedded.connection), 1);
  await embedded.stop();
});

test('a PostgreSQL that ends again and again is given up, in one sentence', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  let kill = () => {};
  const log = (line: string): void => {
    if (line.startsWith('PostgreSQL was started again')) setImmediate(kill);
  };
  const embedded = await startEmbedded({ ...quick, dataDirectory, log });
  kill = () => process.kill(embedded.pid, 'SIGKILL');
  kill();
  const { name, message } = await embedded.failed;
  assert.equal(name, 'StartError');
  assert.match(message, /^PostgreSQL ended by itself 8 times within a minute, and is not started again \(see .*\)\.$/);
  await embedded.stop();
});

test('a process that ends by itself, whatever the reason, has PostgreSQL stop', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const holder = new Program(t, fail, dataDirectory);
  const pid = Number(await holder.said('ready'));
  await once(holder.process, 'close');
  const deadline = AbortSignal.timeout(20_000);
  while (!hasEnded(pid)) await delay(20, undefined, { signal: deadline });
});

/** What a database answers to `select 1`. */
async function answerOf(connection: PoolConfig): Promise<unknown> {
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query('select 1 as one');
  await client.end();
  return rows[0].one;
}

test('a path too long for sockets works, also after a kill, and leaves no temporary directory', async (t) => {
  const dataDirectory = join(await temporaryDirectory(t), 'ñ'.repeat(100), 'data');
  const holder = new Program(t, hold, dataDirectory);
  const pid = Number(await holder.said('ready'));
  const temporary = await readFile(join(dataDirectory, 'short-path'), 'utf8');
  assert.match(await new Program(t, hold, dataDirectory).said('refused'), /is in use by another Tejido server/);
  assert.ok((await lstat(temporary)).isDirectory(), 'the refused one has not removed it');
  await holder.kill();
  const next = await startEmbedded({ ...quick, dataDirectory });
  assert.equal(next.pid, pid);
  assert.equal(await readFile(join(dataDirectory, 'short-path'), 'utf8'), temporary);
  await next.stop();
  await assert.rejects(lstat(temporary), { code: 'ENOENT' });
});

test('a database of another PostgreSQL is refused and left as it is', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  await (await startEmbedded({ ...quick, dataDirectory })).stop();
  await writeFile(join(dataDirectory, 'postgresql', 'PG_VERSION'), '17\n');
  await assert.rejects(startEmbedded({ ...quick, dataDirectory }), {
    name: 'StartError',
    message: /holds a database of PostgreSQL 17, and this Tejido brings PostgreSQL 18: export it/,
  });
  assert.ok((await readdir(join(dataDirectory, 'postgresql'))).includes('base'));
});

test('a PostgreSQL that cannot start says why, and where its log is', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const settings = { shared_buffers: 'plenty' };
  await assert.rejects(startEmbedded({ dataDirectory, log: silent, settings }), {
    name: 'StartError',
    message: /cannot start on .*: invalid value for parameter "shared_buffers": "plenty" \(see .*postgresql\.log\)\.$/,
  });
  await (await startEmbedded({ ...quick, dataDirectory })).stop();
});

test('a machine that the binaries are not made for is told about DATABASE_URL', () => {
  const script = `Object.defineProperty(process, 'arch', { value: 'riscv64' });
    const { startEmbedded } = await import(${JSON.stringify(import.meta.resolve('../src/embedded.ts'))});
    await startEmbedded({ dataDirectory: '/nowhere', log() {} }).catch((error) => console.log(error.name, error.message));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.match(
    output,
    /^StartError The embedded PostgreSQL cannot run on this machine \(.*riscv64.*: set DATABASE_URL /,
  );
});

test('a file where the data directory should be, or above it', async (t) => {
  const file = join(await temporaryDirectory(t), 'file');
  await writeFile(file, '');
  await assert.rejects(startEmbedded({ dataDirectory: file, log: silent }), {
    name: 'StartError',
    message: `The data directory ${file} is a file, not a directory.`,
  });
  await assert.rejects(startEmbedded({ dataDirectory: join(file, 'data'), log: silent }), {
    name: 'StartError',
    message: `The data directory ${join(file, 'data')} cannot be used: a part of the path is a file, not a directory.`,
  });
});

test('a symbolic link, or a directory with other things in it that others can read, is not used', async (t) => {
  const parent = await temporaryDirectory(t);
  const home = join(parent, 'home');
  await mkdir(home);
  await chmod(home, 0o755);
  await writeFile(join(home, 'letter.txt'), '');
  await assert.rejects(startEmbedded({ dataDirectory: home, log: silent }), {
    name: 'StartError',
    message: /is open to other users \(mode 755\): make it private \(.*\), or choose an empty one with TEJIDO_DATA\.$/,
  });
  assert.deepEqual(await readdir(home), ['letter.txt']);
  await symlink(home, join(parent, 'link'));
  await assert.rejects(startEmbedded({ dataDirectory: join(parent, 'link'), log: silent }), {
    name: 'StartError',
    message: `The data directory ${join(parent, 'link')} is a symbolic link, not a directory.`,
  });
});

test('a data directory that cannot be written', async (t) => {
  let parent: string | undefined;
  if (isRoot) parent = await temporaryMount(t, 'ro');
  else {
    parent = await temporaryDirectory(t);
    await chmod(parent, 0o500);
  }
  if (parent === undefined) return t.skip('root can write everywhere, and may not mount here');
  const dataDirectory = join(parent, 'data');
  const reason = isRoot ? 'its file system is read-only' : 'permission denied';
  await assert.rejects(startEmbedded({ ...quick, dataDirectory }), {
    name: 'StartError',
    message: `The data directory ${dataDirectory} cannot be used: ${reason}.`,
  });
});

test('a disk that is full when the database is made', async (t) => {
  const mount = await temporaryMount(t, 'size=16m');
  if (mount === undefined) return t.skip('only root may mount a small disk');
  const dataDirectory = join(mount, 'data');
  await assert.rejects(startEmbedded({ ...quick, dataDirectory }), {
    name: 'StartError',
    message: `The database cannot be made in ${dataDirectory}: the disk is full.`,
  });
  assert.deepEqual(await readdir(dataDirectory), [], 'no half-made database is left');
});

test('as root, data in a private directory, where PostgreSQL cannot go', async (t) => {
  if (!isRoot) return t.skip('only root runs PostgreSQL as another user');
  const parent = await temporaryDirectory(t);
  await chmod(parent, 0o700);
  const dataDirectory = join(parent, 'data');
  await assert.rejects(startEmbedded({ ...quick, dataDirectory }), {
    name: 'StartError',
    message: /^The data directory .* cannot be reached by the system user "tejido", .* or leave TEJIDO_DATA out\.$/,
  });
});

test('over TCP only with the password', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const embedded = await startEmbedded({ ...quick, dataDirectory, tcp: true });
  const { user, password, port } = embedded.tcp ?? {};
  const url = (secret: string): string => `postgres://${user}:${secret}@127.0.0.1:${port}/postgres`;
  const client = new Client(url(String(password)));
  await client.connect();
  await client.end();
  await assert.rejects(new Client(url('guess')).connect(), { code: '28P01' });
  await embedded.stop();
});
