import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { JoinRequestReceipt, Problem } from '@tejido/contract';
import { forgetOldKeys, keyLifetime } from '../src/submissions/submit.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { joinRequest, testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const address = '/v1/networks/red-de-prueba/join-requests';

describe('join requests', () => {
  let postgres: TestPostgres;
  let template: string;
  let server: TestServer;
  const ending: (() => unknown)[] = [];
  let count = 0;
  const newKey = () => `clave-de-prueba-${count++}`;

  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
    server = await makeServer({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
  });
  beforeEach(async () => {
    await server.db.deleteFrom('submissions').execute();
    await server.db.deleteFrom('idempotency').execute();
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  const send = (body: unknown, headers: Record<string, string> = {}, path = address) =>
    server.app.request(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...headers },
    });
  const receiptOf = async (response: Response) => {
    const body = (await response.json()) as JoinRequestReceipt;
    assert.equal(response.status, 201, JSON.stringify(body));
    return body;
  };
  const stored = () => server.db.selectFrom('submissions').selectAll().execute();

  it('stores a request and answers with a receipt that holds no personal data', async () => {
    const response = await send(joinRequest);
    const { id, network, status, ...rest } = await receiptOf(response);
    assert.match(id, /^jrq_/);
    assert.deepEqual({ network, status }, { network: 'red-de-prueba', status: 'received' });
    assert.deepEqual(Object.keys(rest), ['created', 'token']);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal(response.headers.get('Idempotency-Replayed'), null);
    const [row, ...others] = await stored();
    assert.equal(others.length, 0);
    assert.deepEqual(row?.document, joinRequest);
    assert.equal(row?.network_id, testNetwork.network.id);
  });

  it('answers a repetition with the same receipt, whatever the order of its fields', async () => {
    const headers = { 'Idempotency-Key': newKey() };
    const first = await receiptOf(await send(joinRequest, headers));
    const reordered = Object.fromEntries(Object.entries(joinRequest).toReversed());
    const second = await send(reordered, { 'Idempotency-Key': `"${headers['Idempotency-Key']}"` });
    assert.equal(second.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await receiptOf(second), first);
    assert.equal((await stored()).length, 1);
  });

  it('answers a draft that a newer form sends again with the same receipt', async () => {
    const headers = { 'Idempotency-Key': newKey() };
    const first = await receiptOf(await send({ ...joinRequest, widget: 'tejido-join-form/0.1.0' }, headers));
    assert.deepEqual(await receiptOf(await send({ ...joinRequest, widget: 'tejido-join-form/0.2.0' }, headers)), first);
  });

  it('refuses another body with the same key', async () => {
    const headers = { 'Idempotency-Key': newKey() };
    await receiptOf(await send(joinRequest, headers));
    const response = await send({ ...joinRequest, name: 'Otra persona' }, headers);
    assert.equal(response.status, 422);
    assert.equal(((await response.json()) as Problem).code, 'idempotency_key_reused');
    assert.equal((await stored()).length, 1);
  });

  it('stores one request when the same key comes many times at once', async () => {
    const headers = { 'Idempotency-Key': newKey() };
    const receipts = await Promise.all(
      Array.from({ length: 20 }, async () => receiptOf(await send(joinRequest, headers))),
    );
    assert.equal(new Set(receipts.map(({ id }) => id)).size, 1);
    assert.equal((await stored()).length, 1);
  });

  it('answers 409 while another process is still at the same key', async () => {
    const key = newKey();
    const { id: networkId } = testNetwork.network;
    const row = { network_id: networkId, key, body_hash: 'x', receipt: '{}', created: new Date().toISOString() };
    await server.db.transaction().execute(async (transaction) => {
      await transaction.insertInto('idempotency').values(row).execute();
      const response = await send(joinRequest, { 'Idempotency-Key': key });
      assert.equal(response.status, 409);
      assert.equal(response.headers.get('Retry-After'), '1');
      assert.equal(((await response.json()) as Problem).code, 'idempotency_in_flight');
      await transaction.deleteFrom('idempotency').where('key', '=', key).execute();
    });
    await receiptOf(await send(joinRequest, { 'Idempotency-Key': key }));
  });

  it('answers a repetition even after the network changed its notice', async (t) => {
    const { app, db } = await makeServer(t, postgres, template);
    const request = () =>
      app.request(address, {
        method: 'POST',
        body: JSON.stringify(joinRequest),
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'before-the-change' },
      });
    const first = await receiptOf(await request());
    const document = JSON.stringify({ ...testNetwork.network, privacyNotices: [] });
    await db.updateTable('networks').set({ document }).execute();
    assert.deepEqual(await receiptOf(await request()), first);
  });

  it('forgets keys after two days', async () => {
    await receiptOf(await send(joinRequest));
    const hours = (count: number) => new Date(Date.now() + count * 60 * 60_000);
    await forgetOldKeys(server.db, hours(keyLifetime - 1));
    assert.equal((await server.db.selectFrom('idempotency').selectAll().execute()).length, 1);
    await forgetOldKeys(server.db, hours(keyLifetime + 1));
    assert.equal((await server.db.selectFrom('idempotency').selectAll().execute()).length, 0);
    assert.equal((await stored()).length, 1);
  });

  const { name: _, ...nameless } = joinRequest;
  const consent = (purposes: string[]) => ({ ...joinRequest, consent: { notice: '2026-01', purposes } });
  for (const [what, body, headers, code, pointer] of [
    ['no key', joinRequest, { 'Idempotency-Key': '' }, 'idempotency_key_required', '/Idempotency-Key'],
    ['a short key', joinRequest, { 'Idempotency-Key': 'short' }, 'invalid_header', '/Idempotency-Key'],
    ['two keys', joinRequest, { 'Idempotency-Key': 'first-key, second-key' }, 'invalid_header', '/Idempotency-Key'],
    ['a form', 'name=Ana', { 'Content-Type': 'text/plain' }, 'unsupported_media_type'],
    ['no JSON', '{"name":', {}, 'invalid_json'],
    ['nothing', '', {}, 'invalid_json'],
    ['64 KB', `"${'a'.repeat(64 * 1024)}"`, {}, 'payload_too_large', ''],
    ['deep arrays', '['.repeat(30_000) + ']'.repeat(30_000), {}, 'payload_too_large'],
    ['null', 'null', {}, 'invalid_body', ''],
    ['no name', nameless, {}, 'invalid_body', '/name'],
    ['an unknown field', { ...joinRequest, colour: 'red' }, {}, 'invalid_body', '/colour'],
    ['__proto__', JSON.stringify(joinRequest).replace('{', '{"__proto__":{"x":1},'), {}, 'invalid_body', '/__proto__'],
    ['a number', { ...joinRequest, name: 5 }, {}, 'invalid_body', '/name'],
    ['NUL', { ...joinRequest, name: 'Ana\0' }, {}, 'invalid_body', '/name'],
    ['a lone surrogate', { ...joinRequest, message: '\ud800' }, {}, 'invalid_body', '/message'],
    ['an unknown sector', { ...joinRequest, sector: 'pirates' }, {}, 'invalid_body', '/sector'],
    ['an unknown purpose', consent(['membership', 'sale']), {}, 'invalid_body', '/consent/purposes/1'],
    ['no consent', consent(['news']), {}, 'consent_required', '/consent/purposes'],
  ] as const)
    it(`refuses ${what} and stores nothing`, async () => {
      const response = await send(body, headers);
      const problem = (await response.json()) as Problem;
      assert.equal(problem.code, code, problem.detail);
      assert.equal(response.status, problem.status);
      assert.equal(problem.errors?.[0]?.pointer, pointer);
      assert.equal((await stored()).length, 0);
      assert.equal((await server.db.selectFrom('idempotency').selectAll().execute()).length, 0);
    });

  it('refuses a request to a network that is not there, and an unknown parameter', async () => {
    assert.equal((await send(joinRequest, {}, '/v1/networks/none/join-requests')).status, 404);
    assert.equal((await send(joinRequest, {}, `${address}?lang=es`)).status, 400);
    assert.equal((await send(joinRequest, {}, `${address}.json`)).status, 406);
  });
});
