import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allRoutes, problems, routes } from '../src/index.ts';
import { openApiDocument } from '../src/openapi.ts';
import { eventSchema, initiativeSchema, networkSchema, operations, organizationSchema } from '../src/schemas.ts';
import { joinRequests } from '../src/submissions/join-requests.ts';

interface Schema {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
}
interface Parameter {
  name: string;
  in: string;
  required: boolean;
  description?: string;
  schema: Schema;
  style?: string;
  explode?: boolean;
}
interface Answer {
  description: string;
  content: Record<string, { schema: Schema; example?: unknown }>;
}
interface Described {
  operationId: string;
  summary: string;
  security?: unknown[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: Schema; example?: unknown }> };
  responses: Record<string, Answer>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
}

const server = 'https://red.example.org';
const document = openApiDocument(server) as unknown as Document;
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** The schema that a reference of the document points to. */
function resolve(ref: string): Schema {
  const target = ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], document);
  assert.equal(typeof target, 'object', `${ref} leads nowhere`);
  return target as Schema;
}

/** Every object within a value, with the place it stands at. */
function* objectsIn(value: unknown, place = '#'): Generator<[string, Record<string, unknown>]> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield [place, value as Record<string, unknown>];
  for (const [name, inner] of Object.entries(value)) yield* objectsIn(inner, `${place}/${name}`);
}

const describes = (schema: Schema): boolean =>
  Boolean(schema.description) || (schema.$ref !== undefined && describes(resolve(schema.$ref)));

describe('the OpenAPI document', () => {
  test('is plain JSON of version 3.1 and names itself and its server', () => {
    assert.match(document.openapi, /^3\.1\.\d+$/);
    assert.ok(document.info.title && document.info.version);
    assert.deepEqual(document.servers, [{ url: server }]);
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  });

  test('holds only references that lead somewhere', () => {
    let references = 0;
    for (const [, { $ref }] of objectsIn(document))
      if (typeof $ref === 'string') {
        resolve($ref);
        references++;
      }
    assert.ok(references > 50);
  });

  test('has no component that nothing refers to', () => {
    const text = JSON.stringify(document);
    for (const name of Object.keys(document.components.schemas)) {
      assert.match(name, /^[A-Za-z]+$/);
      assert.ok(text.includes(`"#/components/schemas/${name}"`), name);
    }
  });

  test('leaves none of the validator’s own words in its schemas', () => {
    for (const [place, object] of objectsIn(document.components.schemas))
      for (const word of ['$schema', '$defs', '$id', 'knownValues'])
        assert.ok(!(word in object), `${place} has ${word}`);
  });

  test('has every route once, under its own name', () => {
    const places = described.map(({ path, method, operation }) => [
      operation.operationId,
      `${method.toUpperCase()} ${path}`,
    ]);
    const wanted = Object.entries(allRoutes).map(([name, { method, path }]) => [name, `${method} ${path}`]);
    assert.deepEqual(Object.fromEntries(places), Object.fromEntries(wanted));
    assert.equal(places.length, wanted.length);
  });
});

for (const { path, operation } of described)
  describe(operation.operationId, () => {
    const name = operation.operationId as keyof typeof operations;

    test('says what it does', () => {
      assert.match(operation.summary, /\.$/);
    });

    test('has the parts of its path as required parameters', () => {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
      assert.deepEqual(
        inPath.map((parameter) => parameter.name).sort(),
        [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part).sort(),
      );
      for (const parameter of inPath) assert.equal(parameter.required, true);
    });

    test('describes every parameter once', () => {
      const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      assert.equal(new Set(names).size, names.length);
      for (const parameter of operation.parameters) {
        assert.ok(parameter.description, parameter.name);
        assert.ok(Object.keys(parameter.schema).length > 0, parameter.name);
        // A list is one parameter with commas, as the server and the SDK write it.
        if (parameter.schema.type === 'array')
          assert.deepEqual([parameter.style, parameter.explode], ['form', false], parameter.name);
      }
      for (const parameter of Object.keys(operations[name].query.shape))
        assert.ok(names.includes(`query ${parameter}`), parameter);
    });

    test('answers with its status, and with each of its problems', () => {
      const success = operation.responses[allRoutes[name].status];
      assert.ok(success?.content['application/json']);
      const statuses = Object.keys(operation.responses).map(Number);
      for (const code of operations[name].problems) {
        const { status } = problems[code];
        assert.ok(statuses.includes(status), code);
        const answer = operation.responses[status];
        assert.match(answer?.description ?? '', new RegExp(`\`${code}\``));
        assert.deepEqual(answer?.content['application/problem+json']?.schema, { $ref: '#/components/schemas/Problem' });
      }
      for (const answer of Object.values(operation.responses)) assert.ok(answer.description);
    });
  });

test('what the desk does needs a session or a token; what anybody does needs neither', () => {
  for (const { operation } of described) {
    const { access } = operations[operation.operationId as keyof typeof operations];
    const isForTeam = ['account', 'founder', 'viewer', 'editor', 'coordinator', 'owner'].includes(access);
    assert.equal(operation.security !== undefined, isForTeam, operation.operationId);
  }
});

test('a submission has a described body and needs an Idempotency-Key', () => {
  const operation = document.paths[routes.createJoinRequest.path]?.['post'];
  assert.deepEqual(operation?.requestBody?.content['application/json']?.schema, {
    $ref: '#/components/schemas/JoinRequestInput',
  });
  const key = operation?.parameters.find((parameter) => parameter.name === 'Idempotency-Key');
  assert.deepEqual([key?.in, key?.required], ['header', true]);
});

test('examples given are shown with their operation', () => {
  const example = { items: [], next: null };
  const shown = openApiDocument(server, {
    listEvents: { path: { network: 'gsef2021' }, query: { goal: [17] }, response: example },
  }) as unknown as Document;
  const operation = shown.paths[routes.listEvents.path]?.['get'];
  assert.deepEqual(operation?.responses['200']?.content['application/json']?.example, example);
  const given = Object.fromEntries(
    (operation?.parameters ?? []).map((parameter) => [parameter.name, (parameter as { example?: unknown }).example]),
  );
  assert.equal(given['network'], 'gsef2021');
  assert.deepEqual(given['goal'], [17]);
});

describe('one field, one place', () => {
  const records = {
    Network: networkSchema,
    Organization: organizationSchema,
    Initiative: initiativeSchema,
    Event: eventSchema,
    JoinRequestInput: joinRequests.schemas.input,
    JoinRequestReceipt: joinRequests.schemas.receipt,
  };
  for (const [component, schema] of Object.entries(records))
    test(`every field of ${component} is in the document, described and required where it is`, () => {
      const published = document.components.schemas[component];
      assert.ok(published?.properties);
      const fields = Object.entries(schema.shape);
      assert.deepEqual(Object.keys(published.properties).sort(), fields.map(([field]) => field).sort());
      const required = fields.filter(([, field]) => field._zod.optin !== 'optional').map(([field]) => field);
      assert.deepEqual([...(published.required ?? [])].sort(), required.sort());
    });

  test('every field of every component has a description', () => {
    for (const [place, { properties }] of objectsIn(document.components.schemas))
      for (const [field, schema] of Object.entries((properties ?? {}) as Record<string, Schema>))
        if (typeof schema === 'object') assert.ok(describes(schema), `${place}/${field}`);
  });

  test('the words known today of an open set are named, and others allowed', () => {
    const status = document.components.schemas['Event']?.properties?.['status'];
    assert.deepEqual(status?.['examples'], ['scheduled', 'rescheduled', 'postponed', 'cancelled']);
    assert.match(status?.description ?? '', /Known today: scheduled/);
    assert.equal(status?.['enum'], undefined);
  });

  test('records are open and requests are strict', () => {
    const open = (name: string) => document.components.schemas[name]?.['additionalProperties'];
    for (const name of ['Network', 'Organization', 'Initiative', 'Event', 'Territory', 'Party', 'EventPlace'])
      assert.notEqual(open(name), false, name);
    for (const name of ['JoinRequestInput', 'Consent']) assert.equal(open(name), false, name);
  });
});
