import * as z from 'zod/mini';
import { allRoutes, type OperationName } from './all-routes.ts';
import { documentTypes, pictureTypes } from './files.ts';
import { isCacheable, isForAccounts, type Operation } from './operation.ts';
import { operations } from './operations.ts';
import { errorCodes, type ProblemCode, problems } from './problem.ts';
import type { Route } from './routes.ts';
import { documentation } from './schemas/common.ts';
import { unwrap } from './validate.ts';

type Json = Record<string, unknown>;

/** Examples that the document shows and the server's tests send: a request and its answer, by operation. */
export type Examples = Partial<Record<OperationName, { path?: Json; query?: Json; body?: unknown; response: unknown }>>;

/**
 * The OpenAPI 3.1 document of the whole API.
 * @param server The address under which `/v1` is found, without a trailing slash.
 */
export function openApiDocument(server: string, examples: Examples = {}): Json {
  const components: Record<string, Json> = {};
  const paths: Record<string, Json> = {};
  for (const name of Object.keys(allRoutes) as OperationName[]) {
    const route: Route = allRoutes[name];
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: describe(name, route, operations[name], components, examples[name]),
    };
  }
  components['Problem'] = problemSchema;
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tejido',
      version: '1',
      description:
        'Reads and submissions of a network of partnerships, and what its team does at the desk. Reads are simple requests without credentials; errors are RFC 9457 problem details.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    security: [],
    paths,
    components: { schemas: components, securitySchemes },
  };
}

function describe(
  name: string,
  route: Route,
  operation: Operation,
  components: Record<string, Json>,
  example: Examples[OperationName],
): Json {
  const example200 = example ? { example: example.response } : {};
  return {
    operationId: name,
    summary: operation.summary,
    tags: [operation.tag],
    ...(isForAccounts(operation.access) && { security: [{ session: [] }, { token: [] }] }),
    parameters: [
      ...parametersOf(operation.path, 'path', components, example?.path),
      ...parametersOf(operation.query, 'query', components, example?.query),
      ...(route.idempotent ? [idempotencyKey] : []),
      ...(route.conditional ? [ifMatch] : []),
    ],
    ...(operation.body && {
      requestBody: {
        required: true,
        content: operation.file
          ? takenFiles
          : {
              'application/json': {
                schema: schemaOf(operation.body, components),
                ...(example?.body ? { example: example.body } : {}),
              },
            },
      },
    }),
    responses: {
      [route.status]: {
        description: 'As asked.',
        headers: {
          'Request-Id': { schema: { type: 'string' } },
          ...(isCacheable(route.method, operation) && { ETag: { schema: { type: 'string' } } }),
          ...(operation.limited && rateLimitHeaders),
        },
        content: { 'application/json': { schema: schemaOf(operation.response, components), ...example200 } },
      },
      ...problemResponses(operation.problems),
    },
  };
}

function parametersOf(
  schema: z.ZodMiniObject,
  place: 'path' | 'query',
  components: Record<string, Json>,
  example: Json | undefined,
): Json[] {
  return Object.entries(schema.shape as Record<string, z.core.$ZodType>).map(([name, field]) => {
    const { description, ...json } = schemaOf(field, components);
    // The examples of one operation belong together: with others among them its answer would be another.
    const value = example ? example[name] : documentation.get(unwrap(field))?.example;
    return {
      name,
      in: place,
      required: place === 'path' || field._zod.optin !== 'optional',
      ...(description ? { description } : {}),
      schema: json,
      ...(json['type'] === 'array' ? { style: 'form', explode: false } : {}),
      ...(value === undefined ? {} : { example: value }),
    };
  });
}

function problemResponses(codes: readonly ProblemCode[]): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, statusCodes]) => [
      status,
      {
        description: statusCodes.map((code) => `\`${code}\`: ${problems[code].title}`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

/** The JSON Schema of a schema; those with a name of their own go to the document's components. */
function schemaOf(schema: z.core.$ZodType, components: Record<string, Json>): Json {
  const {
    $schema: _,
    $defs,
    ...json
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    metadata: documentation,
    override: ({ jsonSchema, zodSchema }) => {
      const known = documentation.get(zodSchema)?.knownValues;
      delete (jsonSchema as Json)['knownValues'];
      if (known)
        Object.assign(jsonSchema, {
          type: 'string',
          examples: known,
          description: `${jsonSchema.description ?? ''} Known today: ${known.join(', ')}.`.trim(),
        });
    },
  }) as Json;
  for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>))
    components[name] = relink(definition);
  const { id, ...rest } = relink(json);
  if (typeof id !== 'string') return rest;
  components[id] = rest;
  return { $ref: `#/components/schemas/${id}` };
}

/** Points references at the document's components, and leaves out the names that zod repeats inside them. */
function relink(json: Json): Json {
  const text = JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as Json;
}

/** A body that is a file has no schema; its type is only said. */
const takenFiles: Json = Object.fromEntries(
  [...Object.values(pictureTypes), ...Object.values(documentTypes)].map((type) => [type, {}]),
);

const ifMatch: Json = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description:
    'The version that was read, in quotes. With another one nothing changes, and the answer holds what is there now.',
  schema: { type: 'string' },
  example: '"1"',
};

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Made once for each submission, 8 to 200 visible ASCII characters, such as a UUID. The same key with the same body is answered with the same record.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
  example: '0b0c4d36-7c55-4a34-9d63-6a1d6a1f6a52',
};

const rateLimitHeaders: Json = {
  'RateLimit-Policy': {
    description: 'How many requests one client may send, and in how many seconds: `"submissions";q=20;w=1200`.',
    schema: { type: 'string' },
  },
  RateLimit: {
    description: 'How many more are taken now, and in how many seconds all are again: `"submissions";r=19;t=60`.',
    schema: { type: 'string' },
  },
};

const securitySchemes: Json = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'tejido',
    description: 'The cookie that signing in at the desk sets; named `__Host-tejido` over https.',
  },
  token: { type: 'http', scheme: 'bearer', description: 'An API token of the network’s.' },
};

const problemSchema: Json = {
  type: 'object',
  description: 'Problem details, RFC 9457.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: '`urn:tejido:problem:` and the code.' },
    title: { type: 'string', description: 'A short English sentence, the same for every problem with this code.' },
    status: { type: 'integer', description: 'HTTP status code.' },
    detail: { type: 'string', description: 'What happened this time, in English for developers.' },
    code: { type: 'string', description: 'A word to switch on; the set is open.', examples: Object.keys(problems) },
    errors: {
      type: 'array',
      description: 'The places that are wrong, where the request’s content is at fault; the first hundred.',
      items: {
        type: 'object',
        required: ['in', 'pointer', 'code', 'detail'],
        properties: {
          in: {
            type: 'string',
            enum: ['body', 'query', 'path', 'header'],
            description: 'Which part of the request.',
          },
          pointer: { type: 'string', description: 'JSON Pointer (RFC 6901) within that part of the request.' },
          code: {
            type: 'string',
            description: 'What is wrong, as a word to switch on; the set is open.',
            examples: [...errorCodes],
          },
          detail: { type: 'string', description: 'What is wrong, in English for developers.' },
          limit: { type: 'number', description: 'The bound that was passed, for sizes and lengths.' },
        },
      },
    },
    requestId: { type: 'string', description: 'As in the `Request-Id` header.' },
    retryAfter: { type: 'integer', description: 'Seconds.' },
  },
};
