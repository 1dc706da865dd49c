import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { makeProblem, type ProblemCode } from '@tejido/contract';
import {
  type Client,
  type ClientOptions,
  confirmJoinRequest,
  createClient,
  createJoinRequest,
  eraseJoinRequest,
  isProblem,
  type JoinRequestInput,
  type KnownProblemCode,
  listInitiatives,
  remindApplicant,
  removeTeamMember,
  sendConfirmation,
  updateJoinRequest,
  updateTeamMember,
} from '../src/index.ts';
import { type Handler, sendJson, serve } from './support/serve.ts';

/** A row of the README's table of problems. */
interface Row {
  code: KnownProblemCode;
  status: string;
  retried: string;
}

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const table = /\| code \| status \| when \| tried again \|\n.*\n((?:\|.*\n)+)/.exec(readme)?.[1] ?? '';
const rows = table
  .trim()
  .split('\n')
  .flatMap((line): Row[] => {
    const [codes = '', statuses = '', , retried = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    const each = statuses.split(', ');
    return [...codes.matchAll(/`(\w+)`/g)].map(([, code], index) => ({
      code: code as KnownProblemCode,
      status: each[index] ?? (each[0] as string),
      retried,
    }));
  });

const input: JoinRequestInput = {
  applicant: 'person',
  name: 'Ana Ejemplo',
  email: 'ana@example.org',
  sector: 'public',
  language: 'es',
  consent: { notice: '2026-01', purposes: ['membership'] },
};

const connect = (server: string, options: Partial<ClientOptions> = {}): Client =>
  createClient({ server, network: 'red', timeout: 60_000, retries: 1, ...options });

/** What each call sends, by the method that it is sent with. */
const calls: Readonly<Record<string, (client: Client) => PromiseLike<unknown>>> = {
  GET: (client) => listInitiatives(client),
  'POST with a key': (client) => createJoinRequest(client, input),
  'POST that may be repeated': (client) => confirmJoinRequest(client, 'jrq_1', 'token'),
  PATCH: (client) => updateJoinRequest(client, 'jrq_1', 'token', { place: 'Mulegé' }),
  DELETE: (client) => eraseJoinRequest(client, 'jrq_1', 'token'),
  'PATCH of the desk': (client) => updateTeamMember(client, 'acc_1', { role: 'viewer' }),
  'DELETE of the desk': (client) => removeTeamMember(client, 'acc_1'),
};

/** How a server answers with the problem of a row. */
function answerOf({ code, status }: Row): Handler {
  if (code === 'network_error') return (response) => response.destroy();
  const soon = { 'Retry-After': '0' };
  if (code === 'unexpected_response') return (response) => response.writeHead(502, soon).end('Bad Gateway');
  return (response) =>
    sendJson(response, makeProblem(code as ProblemCode, 'As the test wants it.'), Number(status), soon);
}

describe('what the README says is tried again', { concurrency: 8 }, () => {
  it('is found', () => assert.ok(rows.length > 25));

  for (const row of rows)
    for (const [method, call] of Object.entries(calls))
      it(`is so: ${method} after ${row.code} ${row.retried}`, async (test) => {
        // To solve a challenge, one has to be got; it has tests of its own.
        if (row.retried === 'once, solved' && method === 'POST with a key') return;
        const { server } = await serve(test, answerOf(row));
        let tries = 0;
        const fetch = (request: Request): Promise<Response> => {
          tries++;
          return row.code === 'timeout' ? new Promise(() => {}) : globalThis.fetch(request);
        };
        const retried = row.retried === 'yes' || row.retried === '5xx';
        const client = connect(server, { fetch, ...(row.code === 'timeout' && { timeout: 20 }) });
        await assert.rejects(
          async () => call(client),
          (error) => isProblem(error, row.code),
        );
        assert.equal(tries, retried ? 2 : 1);
      });
});

describe('a call that was tried in vain at first', { concurrency: 8 }, () => {
  for (const [method, call] of Object.entries(calls))
    it(`is answered when the server is back: ${method}`, async (test) => {
      const { server, arrived } = await serve(test, (response, { method, url }, count) => {
        if (count === 0) {
          response.destroy();
          return;
        }
        const list = method === 'GET' && url.endsWith('/initiatives');
        const created = method === 'POST' && url.endsWith('/join-requests');
        sendJson(response, list ? { items: [], next: null } : { id: 'one' }, created ? 201 : 200);
      });
      await call(connect(server));
      assert.equal(arrived.length, 2);
    });
});

describe('a mail that is asked for once more', { concurrency: 8 }, () => {
  const asking: Readonly<Record<string, (client: Client) => PromiseLike<unknown>>> = {
    'by the person': (client) => sendConfirmation(client, 'jrq_1', 'token'),
    'by the team': (client) => remindApplicant(client, 'jrq_1'),
  };
  for (const [who, ask] of Object.entries(asking))
    it(`is asked for once, whatever becomes of it: ${who}`, async (test) => {
      const { server, arrived } = await serve(test, (response) => response.destroy());
      await assert.rejects(
        async () => ask(connect(server)),
        (error) => isProblem(error, 'network_error'),
      );
      assert.equal(arrived.length, 1);
    });
});

describe('an app’s own fetch', { concurrency: 8 }, () => {
  const failing = (failure: unknown) => {
    let asked = 0;
    const fetch = async () => {
      asked++;
      throw failure;
    };
    return { client: connect('https://red.example.org', { fetch }), asked: () => asked };
  };

  for (const failure of [
    new Error('There is no session in the vault.'),
    new RangeError('Too many.'),
    new TypeError('vault.open is not a function'),
    new TypeError("Cannot read properties of undefined (reading 'token')"),
    Object.assign(new Error('An argument is wrong.'), { code: 'ERR_INVALID_ARG_TYPE' }),
    'no error at all',
  ])
    it(`throws what reaches the app as it is: ${failure}`, async () => {
      const { client, asked } = failing(failure);
      await assert.rejects(
        async () => listInitiatives(client),
        (error) => error === failure,
      );
      assert.equal(asked(), 1);
    });

  for (const failure of [
    new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }),
    new TypeError('Failed to fetch'),
    new TypeError('Load failed'),
    new TypeError('La conexión a Internet parece estar desactivada.'),
    new TypeError('The network connection was lost.'),
    Object.assign(new Error('request to https://red.example.org failed'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('Connect Timeout Error'), { code: 'UND_ERR_CONNECT_TIMEOUT' }),
  ])
    it(`is tried again when it reaches nobody: ${failure}`, async () => {
      const { client, asked } = failing(failure);
      await assert.rejects(
        async () => listInitiatives(client),
        (error) => isProblem(error, 'network_error') && error.cause === failure,
      );
      assert.equal(asked(), 2);
    });
});
