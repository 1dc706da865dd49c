import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { makeProblem, type ProblemCode } from '@tejido/contract';
import {
  type Client,
  type ClientOptions,
  createClient,
  createJoinRequest,
  getEvent,
  isProblem,
  type JoinRequestInput,
  listInitiatives,
  makeIdempotencyKey,
} from '../src/index.ts';
import { type Arrived, sendJson, serve } from './support/serve.ts';

const connect = (server: string, options: Partial<ClientOptions> = {}): Client =>
  createClient({ server, network: 'red', ...options });

const nothing = { items: [], next: null };
const receipt = { id: 'jrq_1', network: 'red', status: 'received', created: '2026-01-01T00:00:00Z' };
const input: JoinRequestInput = {
  applicant: 'person',
  name: 'Ana Ejemplo',
  email: 'ana@example.org',
  sector: 'public',
  language: 'es',
  consent: { notice: '2026-01', purposes: ['membership'] },
};
const problem = (code: ProblemCode, retryAfter?: number) =>
  makeProblem(code, 'As the test wants it.', retryAfter === undefined ? {} : { retryAfter });
const keysOf = (arrived: readonly Arrived[]) => arrived.map(({ headers }) => headers['idempotency-key']);

describe('reads', () => {
  it('are simple requests: nothing that a browser would ask permission for, and no credentials', async (test) => {
    const { server, arrived } = await serve(test, (response) => sendJson(response, nothing));
    let mode: unknown;
    const fetch = (request: Request) => {
      mode = [request.credentials, request.method, [...request.headers.keys()]];
      return globalThis.fetch(request);
    };
    await listInitiatives(connect(server, { fetch, lang: 'es' }), { goal: [6, 13] });
    assert.deepEqual(mode, ['omit', 'GET', []]);
    assert.equal(arrived[0]?.url, '/v1/networks/red/initiatives?goal=6,13&lang=es');
  });

  for (const [what, status] of [
    ['a timeout of the server', 408],
    ['too many requests', 429],
    ['an error', 500],
    ['no answer behind it', 502],
  ] as const)
    it(`are tried again after ${what}`, async (test) => {
      const { server, arrived } = await serve(test, (response, _, count) =>
        count === 0 ? response.writeHead(status).end() : sendJson(response, nothing),
      );
      assert.deepEqual((await listInitiatives(connect(server))).items, []);
      assert.equal(arrived.length, 2);
    });

  it('are tried again after a connection that was dropped, before and within the answer', async (test) => {
    const { server, arrived } = await serve(test, (response, _, count) => {
      if (count === 0) response.destroy();
      else if (count === 1)
        response.writeHead(200, { 'Content-Length': '1000' }).write('{"items":[', () => response.destroy());
      else sendJson(response, nothing);
    });
    assert.deepEqual((await listInitiatives(connect(server))).items, []);
    assert.equal(arrived.length, 3);
  });

  it('are given up after as many tries as the client has', async (test) => {
    const { server, arrived } = await serve(test, (response) => sendJson(response, problem('unavailable'), 503));
    await assert.rejects(listInitiatives(connect(server, { retries: 1 })), (error) => isProblem(error, 'unavailable'));
    assert.equal(arrived.length, 2);
  });

  for (const code of ['invalid_query', 'network_not_found', 'idempotency_key_reused'] as const)
    it(`are not tried again after ${code}`, async (test) => {
      const { status } = problem(code);
      const { server, arrived } = await serve(test, (response) => sendJson(response, problem(code), status));
      await assert.rejects(listInitiatives(connect(server)), (error) => isProblem(error, code));
      assert.equal(arrived.length, 1);
    });
});

describe('Retry-After', () => {
  it('is obeyed, as seconds', async (test) => {
    const { server, arrived } = await serve(test, (response, _, count) =>
      count === 0
        ? sendJson(response, problem('too_many_requests'), 429, { 'Retry-After': '1' })
        : sendJson(response, nothing),
    );
    await listInitiatives(connect(server));
    const [first, second] = arrived;
    assert.ok(first && second && second.at - first.at >= 950);
  });

  it('is obeyed, as a date', async (test) => {
    const { server, arrived } = await serve(test, (response, _, count) =>
      count === 0
        ? sendJson(response, problem('unavailable'), 503, { 'Retry-After': new Date(Date.now() + 2000).toUTCString() })
        : sendJson(response, nothing),
    );
    await listInitiatives(connect(server));
    const [first, second] = arrived;
    // The date has no fractions of a second.
    assert.ok(first && second && second.at - first.at >= 950);
  });

  it('of an hour is given to the caller', async (test) => {
    for (const value of ['3600', new Date(Date.now() + 3_600_000).toUTCString()]) {
      const { server, arrived } = await serve(test, (response) =>
        sendJson(response, problem('unavailable'), 503, { 'Retry-After': value }),
      );
      await assert.rejects(listInitiatives(connect(server)), (error) => {
        assert.ok(isProblem(error, 'unavailable'));
        assert.ok(Math.abs((error.problem.retryAfter ?? 0) - 3600) < 5);
        return true;
      });
      assert.equal(arrived.length, 1);
    }
  });
});

describe('submissions', () => {
  it('carry one key on all tries, and nothing else that is special', async (test) => {
    const { server, arrived } = await serve(test, (response, _, count) => {
      if (count === 0) response.destroy();
      else if (count === 1) response.writeHead(500).end();
      else sendJson(response, receipt, 201);
    });
    assert.deepEqual(await createJoinRequest(connect(server, { lang: 'es' }), input), receipt);
    assert.equal(arrived.length, 3);
    assert.equal(new Set(keysOf(arrived)).size, 1);
    assert.match(keysOf(arrived)[0] as string, /^[\u0021-\u007e]{8,200}$/);
    for (const { method, url, headers, body } of arrived) {
      assert.deepEqual([method, url], ['POST', '/v1/networks/red/join-requests']);
      assert.match(headers['content-type'] ?? '', /^application\/json/);
      assert.deepEqual(JSON.parse(body), input);
    }
  });

  it('have a key of their own each, or the one that is given', async (test) => {
    const { server, arrived } = await serve(test, (response) => sendJson(response, receipt, 201));
    const client = connect(server);
    await createJoinRequest(client, input);
    await createJoinRequest(client, input);
    await createJoinRequest(client, input, { idempotencyKey: 'kept-with-the-draft' });
    assert.equal(new Set(keysOf(arrived)).size, 3);
    assert.equal(keysOf(arrived)[2], 'kept-with-the-draft');
  });

  it('wait for the one that is still being worked on', async (test) => {
    const { server, arrived } = await serve(test, (response, _, count) =>
      count === 0 ? sendJson(response, problem('idempotency_in_flight'), 409) : sendJson(response, receipt, 201),
    );
    assert.deepEqual(await createJoinRequest(connect(server), input), receipt);
    assert.equal(arrived.length, 2);
  });

  it('are not tried again when they are refused', async (test) => {
    for (const [status, code] of [
      [422, 'invalid_body'],
      [422, 'consent_required'],
      [413, 'payload_too_large'],
      [409, 'other'],
    ] as const) {
      const { server, arrived } = await serve(test, (response) =>
        sendJson(response, { ...problem('invalid_body'), code, status }, status, { 'Retry-After': '0' }),
      );
      await assert.rejects(
        createJoinRequest(connect(server), input),
        (error) => isProblem(error) && error.problem.code === code,
      );
      assert.equal(arrived.length, 1, code);
    }
  });

  it('are not taken for stored because something answered 200', async (test) => {
    const { server } = await serve(test, (response) => sendJson(response, receipt, 200));
    await assert.rejects(createJoinRequest(connect(server), input), (error) => isProblem(error, 'unexpected_response'));
  });

  it('are named without what pages served over plain HTTP lack', async (test) => {
    test.mock.method(crypto, 'randomUUID', () => assert.fail('There is none.'));
    assert.match(makeIdempotencyKey(), /^[0-9a-f]{32}$/);
  });
});

describe('what is no answer of ours', () => {
  const answers: [string, number, string, string, string?][] = [
    ['a captive portal', 200, 'text/html', '<!doctype html><title>Sign in</title>'],
    ['a captive portal that speaks JSON', 200, 'application/json', '{"login":"https://portal.example"}'],
    ['JSON that is cut off', 200, 'application/json', '{"items":[{"id":'],
    ['nothing', 200, 'application/json', ''],
    ['no content', 204, 'application/json', ''],
    ['not modified, which nobody asked', 304, 'application/json', ''],
    ['a proxy’s own error', 403, 'text/html', '<h1>Forbidden</h1>'],
    ['an error of somebody else', 404, 'application/json', '{"message":"no route"}'],
    ['an error that is no JSON', 400, 'application/problem+json', '{'],
  ];
  for (const [what, status, type, body] of answers)
    it(`is said to be unexpected: ${what}`, async (test) => {
      const { server, arrived } = await serve(test, (response) =>
        response.writeHead(status, { 'Content-Type': type, 'Request-Id': 'r-1' }).end(body),
      );
      for (const call of [() => listInitiatives(connect(server)), () => getEvent(connect(server), 'one')])
        await assert.rejects(call, (error) => {
          assert.ok(isProblem(error, 'unexpected_response'));
          assert.equal(error.problem.status, status);
          assert.equal(error.problem.requestId, 'r-1');
          return true;
        });
      assert.equal(arrived.length, 2);
    });

  it('keeps its status when it was tried again in vain', async (test) => {
    const { server, arrived } = await serve(test, (response) => response.writeHead(502).end('Bad Gateway'));
    await assert.rejects(listInitiatives(connect(server, { retries: 1 })), (error) => {
      assert.ok(isProblem(error, 'unexpected_response'));
      assert.equal(error.problem.status, 502);
      return true;
    });
    assert.equal(arrived.length, 2);
  });
});

describe('problems', () => {
  it('get from the headers what the body lacks', async (test) => {
    const { server } = await serve(test, (response) =>
      sendJson(response, problem('too_many_requests'), 429, { 'Request-Id': 'r-2', 'Retry-After': '60' }),
    );
    await assert.rejects(listInitiatives(connect(server)), (error) => {
      assert.ok(isProblem(error));
      assert.deepEqual(error.problem, { ...problem('too_many_requests', 60), requestId: 'r-2' });
      assert.equal(error.message, 'As the test wants it.');
      return true;
    });
  });

  it('are known to another copy of this package', async () => {
    const address = '../src/problem-error.ts?copy';
    const copy = (await import(address)) as typeof import('../src/problem-error.ts');
    const theirs = new copy.ProblemError(problem('unavailable'));
    assert.ok(isProblem(theirs, 'unavailable'));
    assert.ok(!isProblem(theirs, 'timeout'));
    for (const other of [null, undefined, 'unavailable', new Error('unavailable'), { problem: problem('unavailable') }])
      assert.ok(!isProblem(other));
  });

  it('say when nobody is there', async () => {
    // A port that was free a moment ago.
    const port = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    await assert.rejects(listInitiatives(connect(`http://127.0.0.1:${port}`, { retries: 0 })), (error) => {
      assert.ok(isProblem(error, 'network_error'));
      assert.equal(error.problem.status, 0);
      assert.ok(error.cause instanceof Error);
      return true;
    });
  });

  it('hold nothing of what a person filled in', async (test) => {
    const { server } = await serve(test, (response) => sendJson(response, problem('invalid_body'), 422));
    await assert.rejects(createJoinRequest(connect(server), input), (error) => {
      assert.ok(isProblem(error));
      assert.equal(error.cause, undefined);
      return true;
    });
  });

  for (const [what, begin] of [
    ['at all', false],
    ['to the end', true],
  ] as const)
    it(`say when the server does not answer ${what} in time`, async (test) => {
      const { server } = await serve(test, (response) => {
        if (begin) response.writeHead(200, { 'Content-Length': '1000' }).write('{"items":');
      });
      await assert.rejects(listInitiatives(connect(server, { timeout: 100 })), (error) => isProblem(error, 'timeout'));
    });
});

describe('an abort', () => {
  it('ends a call before it begins', async (test) => {
    const { server, arrived } = await serve(test, (response) => sendJson(response, nothing));
    const signal = AbortSignal.abort();
    await assert.rejects(listInitiatives(connect(server), {}, { signal }), { name: 'AbortError' });
    assert.equal(arrived.length, 0);
  });

  it('ends a call that waits for an answer, with the reason that is given', async (test) => {
    const controller = new AbortController();
    const reason = new Error('The person went elsewhere.');
    const { server } = await serve(test, () => controller.abort(reason));
    const options = { signal: controller.signal };
    await assert.rejects(createJoinRequest(connect(server), input, options), (error) => error === reason);
  });

  it('ends a call that waits between two tries', async (test) => {
    const controller = new AbortController();
    const { server, arrived } = await serve(test, (response) => {
      response.on('close', () => setTimeout(() => controller.abort(), 50));
      sendJson(response, problem('unavailable'), 503, { 'Retry-After': '20' });
    });
    const begin = Date.now();
    const options = { signal: controller.signal };
    await assert.rejects(listInitiatives(connect(server), {}, options), { name: 'AbortError' });
    assert.equal(arrived.length, 1);
    assert.ok(Date.now() - begin < 5000);
  });
});
