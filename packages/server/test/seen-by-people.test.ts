import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { instantInWords, type Problem } from '@tejido/contract';
import { languages } from '@tejido/words';
import { makeOwner } from '../src/accounts/owners.ts';
import { startSession } from '../src/accounts/sessions.ts';
import { makeTemplate } from './support/app.ts';
import { cookie } from './support/cast.ts';
import { openDesk, type TestDesk } from './support/desk.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

describe('what a person in a browser sees', () => {
  let postgres: TestPostgres;
  let server: TestDesk;
  const ending: (() => unknown)[] = [];
  before(async () => {
    postgres = await startTestPostgres();
    const template = await makeTemplate(postgres);
    server = await openDesk({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
  for (const [method, address, status] of [
    ['GET', '/nada', 404],
    ['GET', '/red-de-prueba/nada', 404],
    ['GET', '/otra-red/embed/join-form', 404],
    ['GET', '/v1/nada', 404],
    ['PUT', '/v1/networks', 405],
    ['GET', '/v1/networks?foo=1', 400],
  ] as const)
    it(`is a page in their language at ${method} ${address}, and a problem for programs`, async () => {
      const headers = { Accept: browser, 'Accept-Language': 'ar-MA, fr;q=0.5' };
      const page = await server.app.request(address, { method, headers });
      const text = await page.text();
      assert.deepEqual([page.status, /<html lang="ar" dir="rtl">/.test(text)], [status, true], text.slice(0, 200));
      assert.match(text, /plain\.css[^]*<h1>/);
      for (const accept of ['application/json', '*/*', undefined]) {
        const answer = await server.app.request(address, { method, headers: accept ? { Accept: accept } : {} });
        assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
        assert.equal(((await answer.json()) as Problem).status, status);
      }
    });

  it('is the form without scripts in every language in which the widget has it, each a press away', async () => {
    for (const language of languages) {
      const text = await (await server.app.request(`/red-de-prueba/embed/join-form?lang=${language}`)).text();
      assert.match(text, new RegExp(`<html lang="${language}"`));
      const offered = [...text.matchAll(/<a href="[^"]*\blang=(\w+)[^"]*"[^>]* hreflang="\1"/g)].map(
        ([, other]) => other,
      );
      const others = languages.filter((other) => other !== language);
      assert.deepEqual(offered.toSorted(), others.toSorted(), language);
    }
  });

  it('is at the desk no way to decide about somebody who has not confirmed the address', async () => {
    const headers = cookie(
      await startSession(server.db, await makeOwner(server.db, 'olga@red.example', [testNetwork.network])),
    );
    const [waiting, confirmed] = [await server.join({}, false), await server.join()];
    const desk = await (
      await server.app.request('/desk/red-de-prueba?status=received,confirmed&lang=en', { headers })
    ).text();
    assert.match(desk, new RegExp(`type="checkbox"[^>]* value="[^"]*${confirmed.id}`));
    assert.ok(desk.includes(waiting.id), 'it is shown');
    assert.doesNotMatch(desk, new RegExp(`type="checkbox"[^>]* value="[^"]*${waiting.id}`));
    assert.match(desk, /Cannot be decided yet: the address is not confirmed/);
  });

  it('is the network’s clock, named, on the page of their request and at the desk, with British dates for who is British', async () => {
    const { id, token, updated } = await server.join();
    const account = await makeOwner(server.db, 'olga@red.example', [testNetwork.network]);
    const headers = cookie(await startSession(server.db, account));
    const own = `/red-de-prueba/join-requests/${id}?lang=en-GB&token=${token}`;
    for (const [address, style] of [
      [own, 'long'],
      [`/desk/red-de-prueba/join-requests/${id}?lang=en-GB`, 'short'],
    ] as const) {
      const text = await (await server.app.request(address, { headers })).text();
      const time = instantInWords(updated, 'en-GB', 'America/Mexico_City', style);
      assert.ok(text.includes(time), `${time} in ${text}`);
    }
  });

  it('is the same clock everywhere, named, with the dates of their own country', () => {
    const noon = '2026-11-27T18:00:00Z';
    assert.equal(instantInWords(noon, 'en-GB', 'America/Mexico_City'), '27 November 2026 at 12:00 Mexico City Time');
    assert.match(instantInWords(noon, 'es', 'America/Mexico_City'), /^27 de noviembre de 2026.*Ciudad de México$/);
    assert.match(instantInWords(noon, 'en', 'America/Mexico_City', 'short'), /CST$/);
  });
});
