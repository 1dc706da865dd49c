import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { JoinRequestReceipt, Network, Problem } from '@tejido/contract';
import { filtersOf, recordKindNames, recordKinds } from '@tejido/contract/schemas';
import * as fc from 'fast-check';
import { type Database, openDatabase } from '../packages/server/src/database/connection.ts';
import { startTestPostgres, type TestPostgres } from '../packages/server/test/support/postgres.ts';
import { demoTemplate, type RunningServer, startServer } from './support/server.ts';

/*
 * Requests of every kind, most of them wrong in some way: none may be answered with a fault of the server's, every refusal is a
 * problem that says what is wrong, and only what was acknowledged is stored.
 */

const runs = 2000;

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
}

interface Answer {
  status: number;
  type: string;
  body: string;
}

/** Text that has done harm elsewhere, besides any other. */
const nasty = fc.oneof(
  fc.constantFrom(
    '\0',
    '\u0000a',
    '\ud800',
    '%',
    '%%',
    '%zz',
    '%00',
    '%ff',
    '../..',
    '__proto__',
    'constructor',
    "' or 1=1 --",
    '<b>',
    '\u202e',
    '"',
    '\\',
    '{}',
    '[]',
    'null',
    'NaN',
    '-1',
    '1e999',
    '9'.repeat(40),
    'á'.repeat(300),
    '\r\nX: y',
    '&',
    '=',
    ',',
    ',,,',
    '2026-02-30',
  ),
  fc.string(),
  fc.string({ unit: 'binary' }),
);

/** Text that the parameters take. */
const sensible = fc.constantFrom(
  '6',
  '6,13',
  '6.1',
  'public',
  'MX',
  'MX-BCS',
  'agua',
  '"de la" -red',
  'es',
  'es,en',
  '2026-12-01',
  '2026-12-01T00:00:00Z',
  '24.1,-110.3,50',
  '1',
  '100',
  'updated',
  '-updated',
  'title',
  'start',
  'goal,kind',
  'active',
  'WyJhIiwiYiJd',
  '0000-01-01',
  '9999-12-31',
  '-90,-180,99999',
);

const parameters = [
  ...new Set(recordKindNames.flatMap((kind) => Object.keys(filtersOf(recordKinds[kind])))),
  'sort',
  'facets',
  'limit',
  'cursor',
  'lang',
];
const query = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...parameters) }, nasty),
      fc.oneof({ weight: 3, arbitrary: sensible }, nasty),
    ),
    { maxLength: 5 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&'));

const segment = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'red-alianzas-mx',
      'gsef2021',
      'nodess',
      'none',
      'net_0',
      'evt_01m7zm9hv0fb5ag77ba773efvk',
    ),
  },
  nasty.map(encode),
  fc.constantFrom('..', '.', '%2e%2e', '%2F', 'a%00b', '%C0%AF', ''),
);
const path = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        segment,
        fc.constantFrom('', ...recordKindNames, 'join-requests', 'challenge', 'things'),
        fc.option(segment),
        fc.constantFrom('', '', '', '.json', '.ics', '.csv', '.'),
      )
      .map(
        ([network, resource, id, suffix]) => ['/v1/networks', network, resource, id].filter(Boolean).join('/') + suffix,
      ),
  },
  fc.constantFrom(
    '/',
    '/v1',
    '/v1/networks',
    '/openapi.json',
    '/healthz',
    '/demo/city',
    '/demo/csp-report',
    '/embed/tejido.js',
    '/storybook/',
    '/assets/plain.css',
  ),
  segment.map((network) => `/${network}/embed/join-form`),
  fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
);

const headerText = nasty.map((text) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 300));
const headers = fc.record(
  {
    'Content-Type': fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'application/json',
          'application/x-www-form-urlencoded',
          'application/json; charset=utf-8',
        ),
      },
      headerText,
    ),
    'Idempotency-Key': fc.oneof({ weight: 4, arbitrary: fc.uuid() }, headerText),
    'Accept-Encoding': fc.oneof(fc.constantFrom('br', 'gzip;q=0, br;q=0', '*'), headerText),
    'If-None-Match': fc.oneof(fc.constantFrom('*', 'W/"x"', '"'), headerText),
    'X-Forwarded-For': headerText,
    Accept: headerText,
    Origin: headerText,
    Range: fc.constantFrom('bytes=0-1', 'bytes=-1', 'x'),
  },
  { requiredKeys: [] },
);

/** A request that the network takes, with some of it changed, taken away or added. */
const joinRequest = (network: Network) => {
  const { id: notice, purposes } = network.privacyNotices[0] as Network['privacyNotices'][number];
  const text = fc.oneof({ weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 50 }) }, nasty);
  const right = {
    applicant: fc.constantFrom('person', 'organization'),
    name: fc.string({ minLength: 1, maxLength: 50 }),
    email: fc.emailAddress(),
    sector: fc.constantFrom(...network.sectors.map(({ code }) => code)),
    language: fc.constantFrom('es', 'en'),
    consent: fc.constant({ notice, purposes: purposes.map(({ code }) => code) }),
    goals: fc.array(fc.integer({ min: 1, max: 17 }), { maxLength: 17 }),
    organizationName: fc.string({ minLength: 1, maxLength: 50 }),
    message: fc.string({ minLength: 1, maxLength: 200 }),
  };
  const payload = fc.oneof(fc.jsonValue(), fc.record({ challenge: fc.jsonValue(), solution: fc.jsonValue() }));
  const challenge = payload.map((value) => Buffer.from(JSON.stringify(value)).toString('base64'));
  const wrong = fc.dictionary(
    fc.oneof(fc.constantFrom(...Object.keys(right), '__proto__', 'page', 'targets', 'challenge'), text),
    fc.oneof(text, fc.jsonValue(), challenge, fc.constant('x'.repeat(5000))),
    { maxKeys: 2 },
  );
  return fc
    .tuple(fc.record(right), fc.option(challenge, { freq: 2, nil: undefined }), fc.option(wrong, { freq: 2 }))
    .map(([good, solved, bad]) => ({ ...good, ...(solved && { challenge: solved }), ...bad }));
};

const body = (network: Network) =>
  fc.oneof(
    { weight: 5, arbitrary: joinRequest(network).map((value) => Buffer.from(JSON.stringify(value))) },
    {
      weight: 1,
      arbitrary: joinRequest(network).map((value) => Buffer.from(new URLSearchParams(value as never).toString())),
    },
    fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
    fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom('', '[', '{"a":', '"\\ud800"', '['.repeat(20_000), `"${'x'.repeat(70_000)}"`)
      .map((text) => Buffer.from(text)),
  );

const requests = (network: Network): fc.Arbitrary<Sent> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'POST'),
        path: fc.tuple(path, query).map(([address, search]) => (search ? `${address}?${search}` : address)),
        headers,
        body: fc.option(body(network), { nil: undefined, freq: 3 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        method: fc.constant('POST'),
        path: fc.constantFrom(
          '/v1/networks/red-alianzas-mx/join-requests',
          '/v1/networks/red-alianzas-mx/join-requests',
          '/v1/networks/gsef2021/join-requests',
          '/red-alianzas-mx/embed/join-form',
        ),
        headers: fc
          .tuple(headers, fc.uuid())
          .map(([given, key]) => ({ 'Content-Type': 'application/json', 'Idempotency-Key': key, ...given })),
        body: body(network),
      }),
    },
  );

describe('any request', () => {
  const agent = new Agent({ keepAlive: true });
  let postgres: TestPostgres;
  let server: RunningServer;
  let database: Database<unknown>;
  let network: Network;

  before(async () => {
    postgres = await startTestPostgres();
    const { url } = await postgres.createDatabase(await demoTemplate(postgres));
    const unlimited = {
      TEJIDO_SUBMISSION_LIMIT: 'off',
      TEJIDO_RECIPIENT_LIMIT: 'off',
      TEJIDO_REFUSAL_LIMIT: 'off',
      TEJIDO_FORM_LIMIT: 'off',
    };
    server = await startServer('', { DATABASE_URL: url, TEJIDO_LOG_LEVEL: 'error', ...unlimited });
    database = await openDatabase({ databaseUrl: url, dataDirectory: '', log: () => {} });
    // Few random requests would bring a solution; those to other networks still have to.
    await database.pool.query(
      `update networks set document = (document::jsonb - 'submissions')::json where slug = 'red-alianzas-mx'`,
    );
    network = (await (await fetch(`${server.url}/v1/networks/red-alianzas-mx`)).json()) as Network;
  });
  after(async () => {
    agent.destroy();
    await database.close();
    await server.stop();
    await postgres.stop();
  });

  it(`of ${runs} is answered, and refused with its reason where it is wrong`, async () => {
    const statuses = new Map<number, number>();
    const acknowledged = new Set<string>();
    await fc.assert(
      fc.asyncProperty(requests(network), async (sent) => {
        const { status, type, body } = await send(sent);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        assert.ok(status < 500, `${status} ${body}`);
        const isPage = type.startsWith('text/html');
        if (status >= 400 && !isPage && sent.method !== 'HEAD') {
          assert.equal(type, 'application/problem+json');
          const problem = JSON.parse(body) as Problem;
          assert.equal(problem.status, status);
          assert.ok(problem.code && problem.detail && problem.requestId);
        }
        if (status === 201) {
          const id = isPage ? /jrq_\w+/.exec(body)?.[0] : (JSON.parse(body) as JoinRequestReceipt).id;
          assert.match(id ?? '', /^jrq_/);
          acknowledged.add(id as string);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    // A run that only knocked at closed doors would prove nothing.
    for (const status of [200, 201, 400, 404, 405, 406, 413, 415, 422])
      assert.ok(statuses.get(status), `nothing was answered with ${status}: ${JSON.stringify([...statuses])}`);
    const { rows } = await database.pool.query<{ id: string }>('select id from submissions');
    assert.deepEqual(new Set(rows.map(({ id }) => id)), acknowledged);
    assert.doesNotMatch(server.output(), /"level":50/);
  });

  function send({ method, path, headers, body }: Sent): Promise<Answer> {
    const { hostname, port } = new URL(server.url);
    return new Promise((resolve, reject) => {
      // Without a length, what follows the headers of a GET would be another request.
      const length = body ? { 'Content-Length': body.length } : {};
      const outgoing = request(
        { hostname, port, agent, method, path, headers: { ...headers, ...length } },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.once('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              type: incoming.headers['content-type'] ?? '',
              body: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  }
});

/** Encoded as far as it may travel in an address; what is no encoding stays as it is. */
function encode(text: string): string {
  return /^%[\x21-\x7e]*$/.test(text) ? text : encodeURIComponent(text.toWellFormed());
}
