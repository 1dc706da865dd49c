import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from '@tejido/contract';
import pino from 'pino';
import { createStartingApp } from '../src/app.ts';
import { makeServer, makeTemplate } from './support/app.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

describe('addresses that the server gives away', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  const path = '/v1/networks/red-de-prueba/initiatives?limit=1';
  const socket = { remoteAddress: '198.51.100.7', localAddress: '::ffff:192.0.2.5', localPort: 4600 };

  it('begin with a name that somebody vouches for, never with any that a request claims', async (t) => {
    const { app } = await makeServer(t, postgres, template, { publicUrl: undefined, trustedProxies: ['10.0.0.0/8'] });
    for (const [asked, expected, more] of [
      ['http://localhost:4600', 'http://localhost:4600'],
      ['http://127.0.0.1:4600', 'http://127.0.0.1:4600'],
      ['http://[::1]:4600', 'http://[::1]:4600'],
      ['http://192.0.2.5:4600', 'http://192.0.2.5:4600'],
      ['http://evil.example', 'http://192.0.2.5:4600'],
      ['http://localhost.evil.example', 'http://192.0.2.5:4600'],
      ['http://127.0.0.1.evil.example', 'http://192.0.2.5:4600'],
      ['http://red.example', 'http://red.example', { remoteAddress: '10.1.2.3' }],
      ['http://evil.example', 'http://[2001:db8::5]:4600', { localAddress: '2001:db8::5' }],
    ] as const) {
      const env = { incoming: { socket: { ...socket, ...more } } };
      const list = (await (await app.request(asked + path, {}, env)).json()) as Page<unknown>;
      assert.equal(new URL(list.next ?? '').origin, new URL(expected).origin, asked);
      for (const page of ['/openapi.json', '/demo/un-country', '/red-de-prueba/embed/join-form']) {
        const text = await (await app.request(asked + page, {}, env)).text();
        assert.ok(expected.includes('evil') || !text.includes('evil.example'), `${page} at ${asked}`);
      }
    }
  });

  it('begin with the public address where there is one, and ask browsers for https where it is that', async (t) => {
    for (const [publicUrl, expected] of [
      ['https://red.example', 'max-age=31536000'],
      ['http://red.example', null],
    ] as const) {
      const { app } = await makeServer(t, postgres, template, { publicUrl });
      for (const page of [path, '/', '/desk', '/healthz', '/nowhere', '/red-de-prueba/embed/join-form']) {
        const response = await app.request(`http://evil.example${page}`, {}, { incoming: { socket } });
        assert.equal(response.headers.get('Strict-Transport-Security'), expected, page);
      }
      const starting = await createStartingApp({ log: pino({ level: 'silent' }), publicUrl }).request('/healthz');
      assert.equal(starting.headers.get('Strict-Transport-Security'), expected, 'while it starts');
      const list = (await (await app.request(`http://evil.example${path}`)).json()) as Page<unknown>;
      assert.equal(new URL(list.next ?? '').origin, publicUrl);
    }
  });
});
