import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Problem } from '@tejido/contract';
import { sql } from 'kysely';
import { makeTemplate } from './support/app.ts';
import { desk, openDesk, type TestDesk } from './support/desk.ts';
import { joinRequest } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

describe('limits of what costs nothing to ask', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  /** Sends a request from an address. */
  const send = ({ app }: TestDesk, address: string, path: string) =>
    app.request(path, {}, { incoming: { socket: { remoteAddress: address } } });
  const codeOf = async (response: Response) => ((await response.json()) as Problem).code;

  it('holds for challenges, for each client', async (t) => {
    const office = await openDesk(t, postgres, template, {
      limits: { challenges: { perHour: 60, atOnce: 3 } },
    });
    const ask = (client = '192.0.2.1') => send(office, client, '/v1/networks/red-de-prueba/challenge');
    for (let time = 0; time < 3; time++) assert.equal((await ask()).status, 200);
    const refused = await ask();
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    assert.equal(await codeOf(refused), 'too_many_requests');
    assert.equal((await ask('192.0.2.2')).status, 200);
  });

  it('holds for what is refused, in the API and in the form, which keeps the words', async (t) => {
    const office = await openDesk(t, postgres, template, { limits: { refusals: { perHour: 60, atOnce: 4 } } });
    const post = (path: string, type: string, body: string) =>
      office.app.request(
        path,
        { method: 'POST', body, headers: { 'Content-Type': type, 'Idempotency-Key': randomUUID() } },
        { incoming: { socket: { remoteAddress: '192.0.2.1' } } },
      );
    const submit = (body: string) => post(desk, 'application/json', body);
    const fill = (body: string) => post('/red-de-prueba/embed/join-form', 'application/x-www-form-urlencoded', body);
    assert.equal(await codeOf(await submit('{"name": 1}')), 'invalid_body');
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [index.toString(36), 1]));
    assert.equal(await codeOf(await submit(JSON.stringify(many))), 'payload_too_large');
    assert.equal(
      (await fill(new URLSearchParams(Object.entries(many).map(([name]) => [name, 'x'])).toString())).status,
      413,
    );
    assert.equal((await fill('name=Ana')).status, 422);
    const refused = await submit('{}');
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    const again = await fill('name=Ana+la+de+antes');
    assert.equal(again.status, 429);
    assert.match(await again.text(), /value="Ana la de antes"/);
    assert.equal((await submit(JSON.stringify(joinRequest))).status, 201, 'what is right is taken');
  });

  it('holds for what is refused after it was read: by the network’s own rules, and of one’s own request', async (t) => {
    const office = await openDesk(t, postgres, template, { limits: { refusals: { perHour: 60, atOnce: 2 } } });
    const own = await office.join();
    const client = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };
    const asJson = { 'Content-Type': 'application/json' };
    const asForm = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const tries = {
      'a request that agrees to a notice that is not there': (time: number) =>
        office.app.request(
          desk,
          {
            method: 'POST',
            body: JSON.stringify({ ...joinRequest, consent: { ...joinRequest.consent, notice: 'none' } }),
            headers: { ...asJson, 'Idempotency-Key': `clave-de-prueba-${time}` },
          },
          client,
        ),
      'a correction': () =>
        office.app.request(
          `${desk}/${own.id}?token=${own.token}`,
          { method: 'PATCH', body: '{"name": 1}', headers: asJson },
          client,
        ),
      'a correction by form': () =>
        office.app.request(
          `/red-de-prueba/join-requests/${own.id}/correction?token=${own.token}`,
          { method: 'POST', body: 'name=Ana', headers: asForm },
          client,
        ),
      'the mail once more': () =>
        office.app.request(
          `${desk}/${own.id}/confirmation-mail?token=${own.token}`,
          { method: 'POST', body: '{"email": 1}', headers: asJson },
          client,
        ),
      'the mail once more by form': () =>
        office.app.request(
          `/red-de-prueba/join-requests/${own.id}/confirmation-mail?token=${own.token}`,
          { method: 'POST', body: 'x&'.repeat(10_000), headers: asForm },
          client,
        ),
      'an answer': () =>
        office.app.request(
          `${desk}/${own.id}/answers?token=${own.token}`,
          { method: 'POST', body: '{"text": 1}', headers: asJson },
          client,
        ),
    };
    for (const [what, again] of Object.entries(tries)) {
      await sql`delete from rate_limits`.execute(office.db);
      const statuses = [];
      for (let time = 0; time < 3; time++) statuses.push((await again(time)).status);
      assert.ok(statuses[0] === 422 || statuses[0] === 413, `${what}: ${statuses.join()}`);
      assert.deepEqual(statuses.slice(1), [statuses[0], 429], what);
    }
  });

  it('holds for mails to another address that are asked for on a page without scripts, as for its forms', async (t) => {
    const office = await openDesk(t, postgres, template, { limits: { form: { perHour: 60, atOnce: 1 } } });
    const move = async (email: string) => {
      const { id, token } = await office.join({}, false);
      return office.app.request(
        `/red-de-prueba/join-requests/${id}/confirmation-mail?token=${token}`,
        {
          method: 'POST',
          body: new URLSearchParams({ email }).toString(),
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        },
        { incoming: { socket: { remoteAddress: '192.0.2.1' } } },
      );
    };
    assert.equal((await move('one@example.org')).status, 200);
    assert.equal((await move('other@example.org')).status, 429);
  });

  it('holds for guessed tokens, and never for the right one, in the API and on the page', async (t) => {
    const office = await openDesk(t, postgres, template, { limits: { guesses: { perHour: 60, atOnce: 4 } } });
    const { id, token } = await office.join();
    const own = (given: string, client = '192.0.2.1') => send(office, client, `${desk}/${id}?token=${given}`);
    const page = (given: string) => send(office, '192.0.2.1', `/red-de-prueba/join-requests/${id}?token=${given}`);
    for (let time = 0; time < 6; time++) assert.equal((await own(token)).status, 200, 'what opens is not counted');
    for (let time = 0; time < 2; time++) assert.equal(await codeOf(await own(`wrong-${time}`)), 'token_invalid');
    for (let time = 0; time < 2; time++) assert.equal((await page(`wrong-${time}`)).status, 403);
    for (const response of [await own('wrong'), await page('wrong')]) {
      assert.equal(response.status, 429);
      assert.ok(Number(response.headers.get('Retry-After')) > 0);
    }
    assert.match(await (await page('wrong')).text(), /<h1>Inténtelo más tarde<\/h1>/);
    assert.equal((await own('wrong', '192.0.2.2')).status, 403, 'for each client');
    for (const response of [await own(token), await page(token)])
      assert.equal(response.status, 200, 'an office has one address, and somebody in it has tried many');
  });
});
