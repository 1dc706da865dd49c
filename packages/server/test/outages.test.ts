import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { type JoinRequestReceipt, makeId, type Problem } from '@tejido/contract';
import pino from 'pino';
import { temporaryDirectory, temporaryMount } from '../../postgres/test/support/temporary.ts';
import { createStartingApp } from '../src/app.ts';
import { openDatabase } from '../src/database/connection.ts';
import { migrate } from '../src/database/migrate.ts';
import { migrations } from '../src/database/migrations/index.ts';
import type { Tables } from '../src/database/tables.ts';
import { storeNetworks } from '../src/records/store-network.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { tejido } from './support/cli.ts';
import { joinRequest, testNetwork } from './support/network.ts';
import { startOwnPostgres, type TestPostgres } from './support/postgres.ts';

/*
 * What a server does when something that it needs is taken from it: PostgreSQL's main process, its connections, room on the disk.
 */

const base = '/v1/networks/red-de-prueba';

/** A data directory that holds the test network. */
async function dataWithNetwork(t: TestContext, parent?: string): Promise<string> {
  const dataDirectory = join(parent ?? (await temporaryDirectory(t)), 'data');
  const { db, close } = await openDatabase<Tables>({ dataDirectory, log: () => {} });
  await migrate(db, migrations);
  await storeNetworks(db, [testNetwork], new Date());
  await close();
  return dataDirectory;
}

async function postmasterOf(dataDirectory: string): Promise<number> {
  return Number((await readFile(join(dataDirectory, 'postgresql', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Waits until `/readyz` answers with a status; rejects when it has not within a minute, which even a busy machine does not need. */
async function untilReadyz(url: string, status: number): Promise<Problem> {
  const signal = AbortSignal.timeout(60_000);
  for (;;) {
    const response = await fetch(`${url}/readyz`, { signal });
    const body = (await response.json()) as Problem;
    if (response.status === status) return body;
    await delay(20, undefined, { signal });
  }
}

/** Ends a process at once; false where there is none. */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

test('serves again, five times of five, when PostgreSQL is killed under load, and loses nothing that it acknowledged', async (t) => {
  const dataDirectory = await dataWithNetwork(t);
  const limits = { TEJIDO_SUBMISSION_LIMIT: 'off', TEJIDO_LOG_LEVEL: 'silent' };
  const run = tejido(t, ['serve'], { TEJIDO_DATA: dataDirectory, ...limits });
  const url = await run.ready;

  const acknowledged: string[] = [];
  const otherAnswers: string[] = [];
  const done = new AbortController();
  let heard = () => {};
  const refused = async (response: Response, answer: string) => {
    if (response.status !== 503 || !response.headers.has('Retry-After')) otherAnswers.push(answer);
    await delay(20);
  };
  /** Whatever is refused for the moment is sent again under its key, as the form does. */
  const write = async () => {
    for (let key = randomUUID(); !done.signal.aborted; ) {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
      const body = JSON.stringify({ ...joinRequest, email: `${key}@example.org` });
      const response = await fetch(`${url}${base}/join-requests`, { method: 'POST', body, headers });
      const answer = await response.text();
      if (response.status === 201) {
        acknowledged.push((JSON.parse(answer) as JoinRequestReceipt).id);
        key = randomUUID();
        heard();
      } else await refused(response, answer);
    }
  };
  const read = async () => {
    while (!done.signal.aborted) {
      const response = await fetch(`${url}${base}/initiatives?q=agua`);
      const answer = await response.text();
      if (response.status !== 200) await refused(response, answer);
    }
  };
  const load = [write(), write(), write(), read(), read()];
  const nextReceipt = () => new Promise<void>((resolve) => (heard = resolve));
  for (let round = 0; round < 5; round++) {
    await nextReceipt();
    const start = performance.now();
    process.kill(await postmasterOf(dataDirectory), 'SIGKILL');
    await untilReadyz(url, 200);
    await nextReceipt();
    t.diagnostic(`serving again after ${Math.round(performance.now() - start)} ms`);
  }
  // Also while it starts.
  const first = await postmasterOf(dataDirectory);
  process.kill(first, 'SIGKILL');
  for (let isKilled = false; !isKilled; ) {
    const second = await postmasterOf(dataDirectory).catch(() => NaN);
    // One that could not start may have ended by itself.
    isKilled = second > 0 && second !== first && killed(second);
  }
  await untilReadyz(url, 200);
  await nextReceipt();
  done.abort();
  await Promise.all(load);
  assert.deepEqual(otherAnswers, [], 'nothing but 503 while it is away');

  run.child.kill('SIGTERM');
  assert.equal((await run.ended).code, 0);
  const { db, close } = await openDatabase<Tables>({ dataDirectory, log: () => {} });
  const rows = await db.selectFrom('submissions').select('id').execute();
  await close();
  const kept = new Set(rows.map(({ id }) => id));
  assert.deepEqual(
    acknowledged.filter((id) => !kept.has(id)),
    [],
  );
  assert.equal(new Set(acknowledged).size, acknowledged.length);
  t.diagnostic(`${acknowledged.length} acknowledged, ${rows.length} stored`);
});

test('ends with 1 and one sentence, for a supervisor to see, when PostgreSQL cannot be started again', async (t) => {
  const dataDirectory = await dataWithNetwork(t);
  const run = tejido(t, ['serve'], { TEJIDO_DATA: dataDirectory, TEJIDO_LOG_LEVEL: 'silent' });
  await run.ready;
  const settings = join(dataDirectory, 'postgresql', 'postgresql.conf');
  await writeFile(settings, 'shared_buffers = plenty\n');
  process.kill(await postmasterOf(dataDirectory), 'SIGKILL');
  const { code, stderr } = await run.ended;
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^PostgreSQL cannot start on the data directory .*: configuration file .* contains errors \(see .*postgresql\.log\)\.\n$/,
  );
});

test('/readyz says that the disk is full, and when it is no more', async (t) => {
  const disk = await temporaryMount(t, 'size=256m');
  if (disk === undefined) return t.skip('only root may mount a small disk');
  const dataDirectory = await dataWithNetwork(t, disk);
  const run = tejido(t, ['serve'], { TEJIDO_DATA: dataDirectory, TEJIDO_LOG_LEVEL: 'silent' });
  const url = await run.ready;
  await untilReadyz(url, 200);
  const ballast = join(disk, 'ballast');
  await writeFile(ballast, Buffer.alloc(192 * 1024 * 1024)).catch(() => {});
  assert.equal((await untilReadyz(url, 503)).detail, 'The disk is full.');
  await rm(ballast);
  await untilReadyz(url, 200);
  run.child.kill('SIGTERM');
  await run.ended;
});

describe('a server whose database is away', () => {
  let postgres: TestPostgres;
  let server: TestServer;
  const ending: (() => unknown)[] = [];

  before(async () => {
    postgres = await startOwnPostgres();
    server = await makeServer(
      { after: (end) => ending.push(end as () => unknown) },
      postgres,
      await makeTemplate(postgres),
    );
    await postgres.stop();
  });
  after(async () => {
    for (const end of ending) await end();
  });

  const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  for (const path of ['/v1/networks', `${base}/events`, `${base}/events.ics`, `${base}/challenge`, '/openapi.json'])
    it(`answers a program at ${path} with 503, and says when to ask again`, async () => {
      const response = await server.app.request(path);
      // The description is made once, of nothing that is stored, where it can be.
      if (path === '/openapi.json' && response.status === 200) return;
      assert.equal(response.status, 503);
      assert.equal(response.headers.get('Retry-After'), '5');
      assert.equal(((await response.json()) as Problem).code, 'unavailable');
    });

  for (const [path, lang, title] of [
    ['/', 'en', 'This page is not available just now'],
    ['/red-de-prueba/embed/join-form?lang=es', 'es', 'Esta página no está disponible por el momento'],
    ['/red-de-prueba/join-requests/jrq_1?token=x', 'pt-BR', 'Esta página não está disponível neste momento'],
    [`/desk/sign-in?token=${makeId('sil')}.${'a'.repeat(43)}`, 'ar', 'هذه الصفحة غير متاحة الآن'],
    ['/demo/city', 'zh', '此页面暂时无法显示'],
  ] as const)
    it(`shows a page to somebody who opens ${path}`, async () => {
      const response = await server.app.request(path, { headers: { ...browser, 'Accept-Language': lang } });
      assert.equal(response.status, 503);
      assert.equal(response.headers.get('Retry-After'), '5');
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
      const page = await response.text();
      assert.ok(page.includes(`<h1>${title}</h1>`), page);
      assert.match(page, /<a href=""/);
    });

  it('says to somebody who has sent a form where the words are', async () => {
    const response = await server.app.request('/red-de-prueba/embed/join-form?lang=es', {
      method: 'POST',
      body: 'name=Ana',
      headers: { ...browser, 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(response.status, 503);
    assert.match(await response.text(), /Su navegador aún lo tiene/);
  });

  it('says the same to everybody while it starts, but that it is alive', async () => {
    const app = createStartingApp({ log: pino({ level: 'silent' }) });
    assert.equal((await app.request('/healthz')).status, 200);
    for (const path of ['/readyz', '/v1/networks', '/desk', '/embed/tejido.js']) {
      const response = await app.request(path);
      assert.equal(response.status, 503, path);
      assert.equal(response.headers.get('Retry-After'), '5');
      assert.equal(((await response.json()) as Problem).detail, 'The server is starting.');
    }
    assert.equal((await app.request('/v1/networks')).headers.get('Access-Control-Allow-Origin'), '*');
    const page = await app.request('/', { headers: { ...browser, 'Accept-Language': 'fr' } });
    assert.match(await page.text(), /Cette page n’est pas disponible/);
  });
});
