import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Network, Problem } from '@tejido/contract';
import { saveRecords } from '../src/records/write.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const base = '/v1/networks/red-de-prueba';

describe('the API over HTTP', () => {
  let postgres: TestPostgres;
  let template: string;
  let server: TestServer;
  const ending: (() => unknown)[] = [];

  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
    server = await makeServer({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  async function problemAt(path: string, init?: RequestInit): Promise<Problem> {
    const response = await server.app.request(path, init);
    const problem = (await response.json()) as Problem;
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json', path);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal(response.status, problem.status);
    assert.equal(problem.requestId, response.headers.get('Request-Id'));
    return problem;
  }

  for (const [path, code, pointer] of [
    ['/nothing', 'not_found'],
    ['/v1', 'not_found'],
    ['/v1/', 'not_found'],
    ['/v1/networks/', 'not_found'],
    ['/v1/networks/nowhere', 'network_not_found'],
    [`${base}/things`, 'not_found'],
    [`${base}/initiatives/..json`, 'not_found', '/id'],
    [`${base}/initiatives/...json`, 'not_found', '/id'],
    ['/v1/networks/..json', 'not_found', '/network'],
    [`${base}/events/none`, 'record_not_found'],
    [`${base}/events/%00`, 'not_found', '/id'],
    [`${base}/events/%ff`, 'not_found'],
    [`${base}/events/a%2Fb`, 'record_not_found'],
    [`${base}/events/${'a'.repeat(81)}`, 'not_found', '/id'],
    ['/v1/networks/%ED%A0%80', 'not_found'],
    [`${base}/events.xml`, 'not_acceptable'],
    [`${base}/initiatives.ics`, 'not_acceptable'],
    [`${base}/events.`, 'not_acceptable'],
    [`${base}/events?colour=red`, 'invalid_query', '/colour'],
    [`${base}/events?__proto__=1`, 'invalid_query', '/__proto__'],
    [`${base}/events?constructor=1`, 'invalid_query', '/constructor'],
    [`${base}/events?goal=18`, 'invalid_query', '/goal/0'],
    [`${base}/events?goal=six`, 'invalid_query', '/goal/0'],
    [`${base}/events?goal=`, 'invalid_query', '/goal/0'],
    [`${base}/events?limit=0`, 'invalid_query', '/limit'],
    [`${base}/events?limit=1&limit=2`, 'invalid_query', '/limit'],
    [`${base}/events?sort=title`, 'invalid_query', '/sort'],
    [`${base}/events?q=%00`, 'invalid_query', '/q'],
    [`${base}/events?from=tomorrow`, 'invalid_query', '/from'],
    [`${base}/initiatives?near=91,0,1`, 'invalid_query', '/near'],
    [`${base}/initiatives?cursor=x`, 'invalid_query', '/cursor'],
    [
      `${base}/initiatives?cursor=${cursor(['2026-13-01T00:00:00.000Z', testNetwork.initiatives[0]?.id])}`,
      'invalid_query',
      '/cursor',
    ],
    [
      `${base}/initiatives?sort=-updated&cursor=${cursor(['2026-02-30T00:00:00.000Z', testNetwork.initiatives[0]?.id])}`,
      'invalid_query',
      '/cursor',
    ],
    [`${base}/initiatives?cursor=${cursor(['agua', testNetwork.initiatives[0]?.id])}`, 'invalid_query', '/cursor'],
    [
      `${base}/initiatives?sort=title&cursor=${cursor(['\0', testNetwork.initiatives[0]?.id])}`,
      'invalid_query',
      '/cursor',
    ],
    [
      `${base}/initiatives?sort=title&cursor=${cursor(['\ud800', testNetwork.initiatives[0]?.id])}`,
      'invalid_query',
      '/cursor',
    ],
    [`${base}/initiatives?sort=title&cursor=${cursor(['a', 'b'])}`, 'invalid_query', '/cursor'],
    ['/v1/networks?cursor=AA', 'invalid_query', '/cursor'],
    [`${base}/events/enero?limit=1`, 'invalid_query', '/limit'],
    [`${base}/events.ics?limit=1`, 'invalid_query', '/limit'],
    [`${base}/events?q=${'a'.repeat(9000)}`, 'uri_too_long'],
  ] as const)
    it(`answers ${path.slice(0, 90)} with ${code}`, async () => {
      const problem = await problemAt(path);
      assert.equal(problem.code, code);
      assert.equal(problem.type, `urn:tejido:problem:${code}`);
      assert.equal(problem.errors?.[0]?.pointer, pointer);
    });

  it('names the methods that an address takes', async () => {
    const response = await server.app.request(`${base}/challenge`, { method: 'DELETE' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('Allow'), 'GET, HEAD, OPTIONS');
    const put = await server.app.request(`${base}/join-requests`, { method: 'PUT' });
    assert.equal(put.headers.get('Allow'), 'POST, GET, HEAD, OPTIONS');
    assert.equal(put.status, 405);
  });

  it('may be read by any page, its errors too', async () => {
    for (const path of [`${base}/events`, '/v1/nothing', `${base}/events?x=1`]) {
      const { headers } = await server.app.request(path);
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*', path);
      assert.match(headers.get('Access-Control-Expose-Headers') ?? '', /Request-Id, Retry-After, ETag, Link/);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    }
  });

  it('answers the preflight of a submission', async () => {
    const { status, headers } = await server.app.request(`${base}/join-requests`, { method: 'OPTIONS' });
    assert.equal(status, 204);
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(headers.get('Access-Control-Allow-Methods'), 'POST, GET, HEAD, OPTIONS');
    assert.equal(headers.get('Access-Control-Allow-Headers'), 'Authorization, Content-Type, Idempotency-Key, If-Match');
  });

  it('answers HEAD like GET, without the body', async () => {
    const get = await server.app.request(`${base}/events`);
    const head = await server.app.request(`${base}/events`, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    assert.equal(head.headers.get('Content-Length'), String((await get.arrayBuffer()).byteLength));
    assert.equal(head.headers.get('ETag'), get.headers.get('ETag'));
  });

  it('lets caches keep a read, and answers 304 until the network changes', async (t) => {
    const { app, db } = await makeServer(t, postgres, template);
    const first = await app.request(`${base}/initiatives`);
    const etag = first.headers.get('ETag') ?? '';
    assert.match(etag, /^W\/"[\w.-]+"$/);
    assert.equal(
      first.headers.get('Cache-Control'),
      'public, max-age=60, s-maxage=300, stale-while-revalidate=86400, stale-if-error=604800',
    );
    const again = await app.request(`${base}/initiatives`, { headers: { 'If-None-Match': `"other", ${etag}` } });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('ETag'), etag);

    const { network, initiatives } = testNetwork;
    const [record] = initiatives;
    assert.ok(record);
    const changed = { ...record, title: { es: 'Otro nombre' }, revision: 2, updated: '2026-07-01T00:00:00.000Z' };
    await db
      .transaction()
      .execute((transaction) => saveRecords(transaction, network, 'initiatives', [changed], new Date()));
    const after = await app.request(`${base}/initiatives`, { headers: { 'If-None-Match': etag } });
    assert.equal(after.status, 200);
    const { items } = (await after.json()) as { items: { title: unknown }[] };
    assert.deepEqual(items[0]?.title, { es: 'Otro nombre' });
    const { revision } = (await (await app.request(base)).json()) as Network;
    assert.equal(revision, network.revision + 4);
  });

  it('compresses what is worth it, for those who take it', async () => {
    const path = `${base}/initiatives`;
    const plain = await (await server.app.request(path)).text();
    const request = async (encodings: string) => {
      const response = await server.app.request(path, { headers: { 'Accept-Encoding': encodings } });
      assert.equal(response.headers.get('Vary'), 'Accept-Encoding');
      return { encoding: response.headers.get('Content-Encoding'), body: Buffer.from(await response.arrayBuffer()) };
    };
    const brotli = await request('gzip, deflate, br');
    assert.equal(brotli.encoding, 'br');
    assert.equal(brotliDecompressSync(brotli.body).toString(), plain);
    const gzip = await request('gzip, br;q=0');
    assert.equal(gzip.encoding, 'gzip');
    assert.equal(gunzipSync(gzip.body).toString(), plain);
    assert.equal((await request('identity')).encoding, null);
  });

  it('writes events as a calendar, all that match or one', async () => {
    const response = await server.app.request(`${base}/events.ics?goal=6&lang=en`);
    assert.equal(response.headers.get('Content-Type'), 'text/calendar; charset=utf-8');
    const calendar = await response.text();
    assert.equal(calendar.match(/BEGIN:VEVENT/g)?.length, 2);
    assert.match(calendar, /^SUMMARY;LANGUAGE=en:Assembly\r$/m);
    assert.match(calendar, /^NAME;LANGUAGE=en:Test network\r$/m);
    assert.match(calendar, /^STATUS:CANCELLED\r$/m);
    const one = await (await server.app.request(`${base}/events/jornada.ics`)).text();
    assert.match(one, /^DTSTART;VALUE=DATE:20270201\r\nDTEND;VALUE=DATE:20270203\r$/m);
  });

  it('logs a line for each request, without its address or the words searched for', async () => {
    server.lines.length = 0;
    await server.app.request(`${base}/initiatives/secreto?lang=es`);
    await server.app.request(`${base}/initiatives?q=secreto`);
    assert.deepEqual(
      server.lines.map(({ method, route, status }) => ({ method, route, status })),
      [
        { method: 'GET', route: '/v1/networks/{network}/initiatives/{id}', status: 404 },
        { method: 'GET', route: '/v1/networks/{network}/initiatives', status: 200 },
      ],
    );
    assert.doesNotMatch(JSON.stringify(server.lines), /secreto/);
    assert.ok(server.lines.every(({ requestId, ms }) => typeof requestId === 'string' && typeof ms === 'number'));
  });

  it('is alive without its database, and ready only with it', async (t) => {
    const { app, db } = await makeServer(t, postgres, template);
    assert.equal((await app.request('/readyz')).status, 200);
    await db.destroy();
    assert.equal((await app.request('/healthz')).status, 200);
    assert.equal((await app.request('/readyz')).status, 503);
  });

  it('is not ready while it stops', async (t) => {
    const { app } = await makeServer(t, postgres, template, { isDraining: () => true });
    const response = await app.request('/readyz');
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('Retry-After'), '5');
  });
});

function cursor(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
