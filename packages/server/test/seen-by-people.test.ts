import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { instantInWords, type Problem } from '@tejido/contract';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

describe('what a person in a browser sees', () => {
  let postgres: TestPostgres;
  let server: TestServer;
  const ending: (() => unknown)[] = [];
  before(async () => {
    postgres = await startTestPostgres();
    const template = await makeTemplate(postgres);
    server = await makeServer({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
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

  it('is the same clock everywhere, named, with the dates of their own country', () => {
    const noon = '2026-11-27T18:00:00Z';
    assert.equal(instantInWords(noon, 'en-GB', 'America/Mexico_City'), '27 November 2026 at 12:00 Mexico City Time');
    assert.match(instantInWords(noon, 'es', 'America/Mexico_City'), /^27 de noviembre de 2026.*Ciudad de México$/);
    assert.match(instantInWords(noon, 'en', 'America/Mexico_City', 'short'), /CST$/);
  });
});
