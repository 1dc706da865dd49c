import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem } from '@tejido/contract';
import { makeTemplate } from './support/app.ts';
import { desk, openDesk, type TestDesk } from './support/desk.ts';
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
