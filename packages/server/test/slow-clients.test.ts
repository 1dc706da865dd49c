import assert from 'node:assert/strict';
import { type AddressInfo, connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Problem } from '@tejido/contract';
import { createListener } from '../src/http/listener.ts';
import { makeServer, makeTemplate } from './support/app.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

describe('a client that is slow on purpose', () => {
  let postgres: TestPostgres;
  let port: number;
  let lines: Record<string, unknown>[];
  const ending: (() => unknown)[] = [];

  before(async () => {
    postgres = await startTestPostgres();
    const template = await makeTemplate(postgres);
    const server = await makeServer({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
    ({ lines } = server);
    const listener = createListener(server.app, {
      headersTimeout: 400,
      requestTimeout: 800,
      keepAliveTimeout: 1000,
      connectionsCheckingInterval: 50,
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    ({ port } = listener.address() as AddressInfo);
    ending.unshift(() => {
      listener.closeAllConnections();
      listener.close();
    });
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  /** Sends a beginning, then a byte now and then until the server has had enough; gives what it said and after how long. */
  async function trickle(beginning: string): Promise<{ said: string; milliseconds: number }> {
    const start = performance.now();
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.on('error', () => {});
    socket.write(beginning);
    while (!socket.destroyed && performance.now() - start < 5000) {
      await delay(50);
      if (socket.writable) socket.write('a');
    }
    socket.destroy();
    return { said, milliseconds: performance.now() - start };
  }

  const problemIn = (said: string) => JSON.parse(said.slice(said.indexOf('\r\n\r\n'))) as Problem;

  it('is cut off while it sends headers', async () => {
    const { said, milliseconds } = await trickle('GET /v1/networks HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    assert.ok(milliseconds < 2000, `${milliseconds} ms`);
    assert.match(said, /^HTTP\/1\.1 408 /);
    assert.equal(problemIn(said).status, 408);
  });

  it('is cut off while it sends a body, which is no fault of the server’s', async () => {
    lines.length = 0;
    const { said, milliseconds } = await trickle(
      'POST /v1/networks/red-de-prueba/join-requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
        'Idempotency-Key: slow-client-1\r\nContent-Length: 60000\r\n\r\n{"',
    );
    assert.ok(milliseconds < 3000, `${milliseconds} ms`);
    assert.match(said, /^HTTP\/1\.1 408 /);
    assert.ok(
      lines.every(({ level }) => level !== 50),
      JSON.stringify(lines),
    );
  });

  it('does not keep the others waiting', async () => {
    const slow = Promise.all(
      Array.from({ length: 50 }, () => trickle('GET /v1/networks HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')),
    );
    for (let asked = 0; asked < 5; asked++)
      assert.equal((await fetch(`http://127.0.0.1:${port}/v1/networks`)).status, 200);
    assert.ok((await slow).every(({ said }) => said.startsWith('HTTP/1.1 408 ')));
  });
});
