import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { allRoutes, type Challenge, type OperationName } from '@tejido/contract';
import { check, checkQuery, type Operation, operations } from '@tejido/contract/schemas';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';
import { solve } from './support/solve.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  example?: unknown;
}
interface Described {
  operationId: OperationName;
  parameters: Parameter[];
  requestBody?: { content: { 'application/json': { example: unknown } } };
  responses: Record<string, { content: { 'application/json': { example: unknown } } }>;
}
interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
}

describe('the description of the API', () => {
  let postgres: TestPostgres;
  let template: string;
  let server: TestServer;
  const ending: (() => unknown)[] = [];

  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
    server = await makeServer({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  it('has an example of every operation, which is answered as it says', async () => {
    const response = await server.app.request('/openapi.json');
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    const { openapi, servers, paths } = (await response.json()) as Document;
    assert.equal(openapi, '3.1.1');
    assert.deepEqual(servers, [{ url: 'http://tejido.test' }]);
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    assert.deepEqual(
      described.map(({ operation }) => operation.operationId).toSorted(),
      Object.keys(allRoutes).toSorted(),
    );
    for (const { path, method, operation } of described) {
      // Nobody's request is an example: what its own person and a team may do has tests of its own.
      if (operations[operation.operationId].access !== 'public') continue;
      const { status, url } = { status: allRoutes[operation.operationId].status, url: addressOf(path, operation) };
      const answer = await server.app.request(url, {
        method: method.toUpperCase(),
        ...(operation.requestBody && {
          body: JSON.stringify(operation.requestBody.content['application/json'].example),
          headers: {
            'Content-Type': 'application/json',
            'Idempotency-Key': String(operation.parameters.find(({ in: place }) => place === 'header')?.example),
          },
        }),
      });
      const body: unknown = await answer.json();
      assert.equal(answer.status, status, `${url} ${JSON.stringify(body)}`);
      const { example } = operation.responses[status]?.content['application/json'] ?? {};
      // A challenge is another one each time.
      if (method === 'get' && operation.operationId !== 'getChallenge') assert.deepEqual(body, example, url);
      else assert.deepEqual(Object.keys(body as object), Object.keys(example as object));
    }
  });

  it('has examples of every operation that its schemas take', async () => {
    const { paths } = (await (await server.app.request('/openapi.json')).json()) as Document;
    const found: string[] = [];
    for (const [path, methods] of Object.entries(paths))
      for (const { operationId: name, ...operation } of Object.values(methods)) {
        found.push(name);
        const schemas: Operation = operations[name];
        const url = new URL(addressOf(path, { ...operation, operationId: name }), 'http://tejido.test');
        assert.ok(!/[{}]/.test(decodeURIComponent(url.pathname)), url.href);
        const query = checkQuery(schemas.query, url.searchParams);
        assert.deepEqual(query.ok || query.errors, true, name);
        const { status } = allRoutes[name];
        const response = check(
          schemas.response,
          operation.responses[status]?.content['application/json'].example,
          'body',
        );
        assert.deepEqual(response.ok || response.errors, true, name);
        if (!schemas.body || schemas.file) continue;
        const body = check(schemas.body, operation.requestBody?.content['application/json'].example, 'body');
        assert.deepEqual(body.ok || body.errors, true, name);
      }
    assert.deepEqual(found.toSorted(), Object.keys(operations).toSorted());
  });

  it('has an example of a request that is taken where a challenge is asked for, once it is solved', async (t) => {
    const { app, db } = await makeServer(t, postgres, template);
    const document = JSON.stringify({ ...testNetwork.network, submissions: { challenge: true } });
    await db.updateTable('networks').set({ document }).execute();
    const { paths } = (await (await app.request('/openapi.json')).json()) as Document;
    const [get, post] = ['getChallenge', 'createJoinRequest'].map((name) => {
      const [path = '', methods = {}] =
        Object.entries(paths).find(([, found]) =>
          Object.values(found).some(({ operationId }) => operationId === name),
        ) ?? [];
      const operation = Object.values(methods)[0];
      assert.ok(operation);
      return { operation, url: addressOf(path, operation) };
    }) as [{ url: string }, { url: string; operation: Described }];
    const challenge = await solve((await (await app.request(get.url)).json()) as Challenge);
    const answer = await app.request(post.url, {
      method: 'POST',
      body: JSON.stringify({
        ...(post.operation.requestBody?.content['application/json'].example as object),
        challenge,
      }),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'the-example-solved' },
    });
    assert.equal(answer.status, 201, await answer.text());
  });

  it('is made once for each revision', async () => {
    const first = await server.app.request('/openapi.json');
    const etag = first.headers.get('ETag') ?? '';
    const second = await server.app.request('/openapi.json', { headers: { 'If-None-Match': etag } });
    assert.equal(second.status, 304);
  });

  it('has no examples on a server without networks', async (t) => {
    const { app, db } = await makeServer(t, postgres, (await postgres.createDatabase()).name);
    await db.schema
      .createTable('networks')
      .addColumn('revision', 'bigint')
      .addColumn('updated', 'timestamptz')
      .addColumn('slug', 'text')
      .addColumn('network_id', 'text')
      .addColumn('document', 'json')
      .execute();
    assert.equal((await app.request('/openapi.json')).status, 200);
  });
});

/** The address of an operation's example. */
function addressOf(path: string, { parameters }: Described): string {
  const given = parameters.filter(({ example }) => example !== undefined);
  const filled = given
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, { name, example }) => text.replace(`{${name}}`, String(example)), path);
  const query = given
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`);
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
}
