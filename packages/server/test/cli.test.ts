import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account, Challenge, JoinRequestReceipt, Network, Page, TeamMember } from '@tejido/contract';
import { onEnd } from '../../postgres/test/support/on-end.ts';
import { temporaryDirectory } from '../../postgres/test/support/temporary.ts';
import { openDatabase } from '../src/database/connection.ts';
import type { Tables } from '../src/database/tables.ts';
import { tejido } from './support/cli.ts';
import { joinRequest } from './support/network.ts';
import { startTestPostgres } from './support/postgres.ts';
import { solve } from './support/solve.ts';

const address = '/v1/networks/red-alianzas-mx/join-requests';

/** The body of a request that the network takes. */
async function solvedBody(url: string): Promise<string> {
  const made = await fetch(`${url}/v1/networks/red-alianzas-mx/challenge`);
  return JSON.stringify({ ...joinRequest, challenge: await solve((await made.json()) as Challenge) });
}

async function submit(url: string, key: string): Promise<Response> {
  return fetch(url + address, {
    method: 'POST',
    body: await solvedBody(url),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
  });
}

const networksAt = async (url: string): Promise<Network[]> =>
  ((await (await fetch(`${url}/v1/networks`)).json()) as Page<Network>).items;

test('serves the demonstration networks, says so in one line, stops when asked, and keeps its data', async (t) => {
  const data = { TEJIDO_DATA: await temporaryDirectory(t) };
  const first = tejido(t, ['serve'], data);
  const url = await first.ready;
  const networks = await networksAt(url);
  assert.equal(networks.length, 5);
  first.child.kill('SIGINT');
  const { code, stdout, stderr } = await first.ended;
  assert.equal(code, 0, stderr);
  assert.equal(stdout, `Tejido ready at ${url}\n`);

  const second = tejido(t, ['serve'], data);
  assert.deepEqual(await networksAt(await second.ready), networks);
});

test('a join request that was acknowledged is there after kill -9, ten times of ten', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const acknowledged: string[] = [];
  for (let round = 0; round < 10; round++) {
    const run = tejido(t, ['serve'], { TEJIDO_DATA: dataDirectory, TEJIDO_LOG_LEVEL: 'silent' });
    const response = await submit(await run.ready, `before-the-kill-${round}`);
    const receipt = (await response.json()) as JoinRequestReceipt;
    run.child.kill('SIGKILL');
    assert.equal(response.status, 201);
    acknowledged.push(receipt.id);
    await run.ended;
  }
  const database = await openDatabase<Tables>({ dataDirectory, log: () => {} });
  onEnd(t, () => database.close());
  const rows = await database.db.selectFrom('submissions').select(['id', 'document']).orderBy('id').execute();
  assert.deepEqual(
    rows,
    acknowledged.map((id) => ({ id, document: joinRequest })),
  );
});

test('says in one sentence why it cannot start, and ends with 1', async (t) => {
  const other = createServer().listen(0);
  t.after(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const directory = await temporaryDirectory(t);
  const file = join(directory, 'file');
  await writeFile(file, '');
  const nothing = 'postgres://tejido:secret@localhost:1/none';
  const sentences: [Record<string, string>, RegExp][] = [
    [
      { PORT: String(port), TEJIDO_DATA: join(directory, 'data') },
      new RegExp(`^Port ${port} is taken by another program`),
    ],
    [{ TEJIDO_DATA: file }, /^The data directory .* is a file, not a directory/],
    [{ TEJIDO_DATA: '/proc/tejido' }, /^The data directory \/proc\/tejido cannot be used/],
    [{ DATABASE_URL: nothing }, /^No PostgreSQL at localhost:1 answers/],
    [{ DATABASE_URL: 'mysql://localhost/x' }, /^DATABASE_URL is not the URL of a PostgreSQL database/],
    [{ PORT: 'eighty' }, /^PORT is "eighty"/],
  ];
  for (const [env, sentence] of sentences) {
    const { code, stdout, stderr } = await tejido(t, ['serve'], { TEJIDO_LOG_LEVEL: 'silent', ...env }).ended;
    assert.match(stderr, sentence);
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
    assert.doesNotMatch(stderr, /secret|\bat .*\.ts:\d/);
    assert.equal(stdout, '');
    assert.equal(code, 1);
  }
  assert.deepEqual(await readdir(directory), ['file'], 'no database was made for a port that is taken');
});

test('says before there is a mail that none can be written or sent', async (t) => {
  const postgres = await startTestPostgres();
  onEnd(t, () => postgres.stop());
  const { url: databaseUrl } = await postgres.createDatabase();
  const file = join(await temporaryDirectory(t), 'file');
  await writeFile(file, '');
  const nowhere = await tejido(t, ['serve'], { DATABASE_URL: databaseUrl, TEJIDO_DATA: file }).ended;
  assert.equal(nowhere.code, 1);
  assert.match(
    nowhere.stderr,
    /^The directory of mails .*file\/mail cannot be used: a part of the path is a file, not a directory\.$/m,
  );

  const mailServer = { DATABASE_URL: databaseUrl, SMTP_URL: 'smtp://127.0.0.1:1', TEJIDO_LOG_LEVEL: 'warn' };
  const run = tejido(t, ['serve'], mailServer);
  // It may be said before the server is ready, or after.
  const warned = new Promise<void>((resolve) =>
    run.child.stderr?.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('The mail server cannot be used')) resolve();
    }),
  );
  const url = await run.ready;
  assert.equal((await networksAt(url)).length, 5, 'it serves nevertheless');
  await warned;
  run.child.kill('SIGTERM');
  assert.match((await run.ended).stderr, /"msg":"The mail server cannot be used"/);
});

test('a data directory has one server', async (t) => {
  const data = { TEJIDO_DATA: await temporaryDirectory(t), TEJIDO_LOG_LEVEL: 'silent' };
  const first = tejido(t, ['serve'], data);
  const url = await first.ready;
  const second = await tejido(t, ['serve'], data).ended;
  assert.equal(second.code, 1);
  assert.match(second.stderr, /^The data directory .* is in use by another Tejido server \(process \d+\)\.\n$/);
  assert.equal((await networksAt(url)).length, 5);
});

test('two servers that start at once share one database, and store a request that reaches both once', async (t) => {
  const postgres = await startTestPostgres();
  const { url: databaseUrl } = await postgres.createDatabase();
  const env = { DATABASE_URL: databaseUrl, TEJIDO_LOG_LEVEL: 'silent' };
  const runs = [tejido(t, ['serve'], env), tejido(t, ['serve'], env)];
  onEnd(t, () => postgres.stop());
  const urls = await Promise.all(runs.map(({ ready }) => ready));
  for (const url of urls) assert.equal((await networksAt(url)).length, 5);
  const answers = await Promise.all([...urls, ...urls].map((url) => submit(url, 'one-key-two-servers')));
  const receipts = await Promise.all(answers.map(async (answer) => (await answer.json()) as JoinRequestReceipt));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201, 201, 201],
  );
  assert.equal(answers.filter(({ headers }) => headers.get('Idempotency-Replayed') === 'true').length, 3);
  assert.equal(new Set(receipts.map(({ id }) => id)).size, 1);
  const database = await openDatabase<Tables>({ databaseUrl, dataDirectory: '', log: () => {} });
  const rows = await database.db.selectFrom('submissions').select('id').execute();
  await database.close();
  assert.equal(rows.length, 1);
});

test('knows its commands, and says so when given another', async (t) => {
  for (const [words, code] of [
    [['--help'], 0],
    [['owner', '--help'], 0],
    [['serve', '-h'], 0],
    [['--version'], 0],
    [[], 2],
    [['sreve'], 2],
    [['serve', '--port', '80'], 2],
  ] as const) {
    const ended = await tejido(t, words).ended;
    assert.equal(ended.code, code, words.join(' '));
    assert.notEqual(code === 0 ? ended.stdout : ended.stderr, '');
    assert.equal(code === 0 ? ended.stderr : ended.stdout, '');
  }
});

test('answers what is no proper request, and finishes what is under way when it stops', async (t) => {
  const run = tejido(t, ['serve'], { TEJIDO_DATA: await temporaryDirectory(t), TEJIDO_LOG_LEVEL: 'silent' });
  const url = await run.ready;
  const { port } = new URL(url);

  await t.test('10 MB', async () => {
    const response = await fetch(url + address, {
      method: 'POST',
      body: new Uint8Array(10 * 1024 * 1024),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'ten-megabytes' },
    });
    assert.equal(response.status, 413);
    assert.equal(((await response.json()) as { code: string }).code, 'payload_too_large');
  });

  await t.test('10 MB in chunks, without saying so beforehand', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        for (let chunk = 0; chunk < 160; chunk++) controller.enqueue(new Uint8Array(64 * 1024));
        controller.close();
      },
    });
    // The DOM's types do not know `duplex`, which a body that is a stream needs.
    const chunked: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'ten-megabytes' },
    };
    const response = await fetch(url + address, chunked);
    assert.equal(response.status, 413);
  });

  for (const [what, lines, status] of [
    ['a header of 20 KB', ['GET / HTTP/1.1', 'Host: localhost', `X-Long: ${'x'.repeat(20_000)}`], 431],
    ['no HTTP', ['HELLO'], 400],
    ['no host', ['GET / HTTP/1.1'], 400],
    ['an ill-formed host', ['GET / HTTP/1.1', 'Host: a b'], 400],
    ['two hosts', ['GET / HTTP/1.1', 'Host: localhost', 'Host: localhost'], 200],
    ['NUL in a header', ['GET / HTTP/1.1', 'Host: localhost', 'X: \0'], 400],
    ['NUL in the address', ['GET /\0 HTTP/1.1', 'Host: localhost'], 400],
    ['a backslash in the address', ['GET /\\evil HTTP/1.1', 'Host: localhost'], 400],
    ['an address of another server', ['GET http://other.example/v1/nothing HTTP/1.1', 'Host: localhost'], 404],
    ['a method nobody knows', ['BREW /v1/networks HTTP/1.1', 'Host: localhost'], 400],
    ['a rare method', ['PROPFIND /v1/networks HTTP/1.1', 'Host: localhost'], 405],
    ['TRACE', ['TRACE /v1/networks HTTP/1.1', 'Host: localhost'], 405],
    ['OPTIONS *', ['OPTIONS * HTTP/1.1', 'Host: localhost'], 400],
    ['two lengths', [`POST ${address} HTTP/1.1`, 'Host: localhost', 'Content-Length: 1', 'Content-Length: 2'], 400],
    ['a negative length', [`POST ${address} HTTP/1.1`, 'Host: localhost', 'Content-Length: -1'], 400],
  ] as const)
    await t.test(what, async () => {
      const answer = await raw(Number(port), [...lines, 'Connection: close', '', ''].join('\r\n'));
      assert.equal(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1], String(status), answer);
      if (status >= 400) assert.match(answer, /application\/problem\+json[^]*"code":"/);
    });

  await t.test('stops only after its last answer', async (t) => {
    const body = await solvedBody(url);
    const socket = connect(Number(port), 'localhost');
    t.after(() => void socket.destroy());
    const headers = ['Host: localhost', 'Content-Type: application/json', 'Idempotency-Key: slow-request'];
    socket.write(
      [`POST ${address} HTTP/1.1`, ...headers, `Content-Length: ${body.length}`, '', body.slice(0, 10)].join('\r\n'),
    );
    await delay(300);
    run.child.kill('SIGTERM');
    await delay(300);
    await assert.rejects(fetch(`${url}/healthz`));
    const answer = read(socket);
    socket.write(body.slice(10));
    assert.match(await answer, /^HTTP\/1\.1 201/);
    assert.equal((await run.ended).code, 0);
  });
});

/** What a server answers to these bytes. */
function raw(port: number, request: string): Promise<string> {
  const socket = connect(port, 'localhost');
  socket.write(request);
  return read(socket);
}

function read(socket: ReturnType<typeof connect>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.once('error', reject);
    socket.once('close', () => resolve(text));
  });
}

test('makes an owner, whether the server runs or not, who signs in by the link that it prints', async (t) => {
  const data = { TEJIDO_DATA: await temporaryDirectory(t), TEJIDO_PUBLIC_URL: 'http://localhost:4600' };
  const makeOwner = async (...words: string[]) => tejido(t, ['owner', ...words], data).ended;
  const signIn = async (url: string, printed: string) => {
    const token = /^http:\/\/localhost:4600\/desk\/sign-in\?token=(\S+)$/m.exec(printed)?.[1];
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${url}/v1/sessions`, { method: 'POST', body: JSON.stringify({ token }), headers });
    assert.equal(response.status, 201, await response.clone().text());
    return (await response.json()) as Account;
  };

  const early = await makeOwner('Marina@red.example');
  assert.equal(early.code, 0, early.stderr);
  const running = tejido(t, ['serve'], data);
  const url = await running.ready;
  assert.deepEqual(new Set((await signIn(url, early.stdout)).networks.map(({ role }) => role)), new Set(['owner']));

  const late = await makeOwner('eva@red.example', '--network', 'red-alianzas-mx');
  assert.equal(late.code, 0, late.stderr);
  const { email, networks } = await signIn(url, late.stdout);
  assert.equal(email, 'eva@red.example');
  assert.deepEqual(
    networks.map(({ slug, role }) => [slug, role]),
    [['red-alianzas-mx', 'owner']],
  );
  assert.equal((await networksAt(url)).length, 5, 'the server goes on');

  for (const [words, code, sentence] of [
    [['eva@red.example', '--network', 'nowhere'], 1, /^There is no network "nowhere" on this server\.\n$/],
    [['eva'], 2, /^"eva" is no e-mail address\.\n$/],
    [[], 2, /^Say whom: /],
    [['eva@red.example', '--role', 'viewer'], 2, /^Say whom: /],
  ] as const) {
    const refused = await makeOwner(...words);
    assert.equal(refused.code, code);
    assert.match(refused.stderr, sentence);
  }
  running.child.kill('SIGTERM');
  const { stderr } = await running.ended;
  assert.ok(!stderr.includes('@red.example') && !stderr.includes('sil_'), 'nobody is named in the log');
});

test('is set up unattended by its settings, and says at its first start how to begin otherwise', async (t) => {
  const postgres = await startTestPostgres();
  onEnd(t, () => postgres.stop());
  const { url: databaseUrl } = await postgres.createDatabase();
  const first = tejido(t, ['serve'], { DATABASE_URL: databaseUrl });
  await first.ready;
  first.child.kill('SIGTERM');
  assert.match((await first.ended).stderr, /tejido owner you@example\.org/);

  const token = 'a-token-of-the-environment-0123456789';
  const settings = { TEJIDO_OWNER_EMAIL: 'marina@red.example', TEJIDO_COORDINATOR_TOKEN: token };
  const second = tejido(t, ['serve'], { DATABASE_URL: databaseUrl, ...settings });
  const url = await second.ready;
  const team = await fetch(`${url}/v1/networks/red-alianzas-mx/team`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { items } = (await team.json()) as Page<TeamMember>;
  assert.deepEqual(
    items.map(({ email, role }) => [email, role]),
    [['marina@red.example', 'owner']],
  );
  second.child.kill('SIGTERM');
  const { stderr } = await second.ended;
  assert.ok(!/tejido owner|marina@|a-token-of/.test(stderr), stderr);

  const refused = await tejido(t, ['serve'], { DATABASE_URL: databaseUrl, TEJIDO_COORDINATOR_TOKEN: 'short' }).ended;
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /^TEJIDO_COORDINATOR_TOKEN should have 32 to 200 characters/);
});
