import { randomBytes } from 'node:crypto';
import {
  addressOf,
  type JoinRequest,
  type JoinRequestInput,
  makeId,
  type Network,
  operationsOf,
  type PublicOperationName,
  publicRoutes,
  type QueryValue,
  type RecordKind,
} from '@tejido/contract';
import { type Examples, openApiDocument } from '@tejido/contract/openapi';
import {
  documentation,
  joinRequestChangesSchema,
  joinRequestInputSchema,
  recordConsent,
  recordKindNames,
} from '@tejido/contract/schemas';
import { Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import { listNetworks, revisionOfAll } from '../networks/networks.ts';
import { version } from '../version.ts';
import { deskExamples } from './desk-examples.ts';
import { Representation } from './representation.ts';
import { type Dependencies, publicUrlOf, type ServerEnv } from './server-env.ts';

/**
 * `/openapi.json`: the contract's description of the API. Its examples are requests to this server and what it answers to them,
 * so that they are true for as long as nothing changes.
 */
export function createOpenApi(dependencies: Dependencies, api: Hono<ServerEnv>): Hono<ServerEnv> {
  const { db } = dependencies;
  const kept = new LRUCache<string, Representation>({ max: 20 });
  const app = new Hono<ServerEnv>();
  app.get('/openapi.json', async (c) => {
    c.set('route', '/openapi.json');
    const server = publicUrlOf(c, dependencies);
    const etag = `W/"${version}-${await revisionOfAll(db)}"`;
    const key = `${server} ${etag}`;
    let representation = kept.get(key);
    if (!representation) {
      const examples = await exampleRequests(dependencies, (address) => ask(api, `${server}${address}`));
      representation = new Representation(JSON.stringify(openApiDocument(server, examples)), 'application/json', etag);
      kept.set(key, representation);
    }
    return representation.answer(c, { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=60' });
  });
  return app;
}

type Ask = (address: string) => Promise<unknown>;
type Query = Readonly<Record<string, QueryValue>>;

async function ask(api: Hono<ServerEnv>, url: string): Promise<unknown> {
  const response = await api.request(url);
  if (!response.ok) throw new Error(`The example ${url} is answered with ${response.status}.`);
  return response.json();
}

/** An example of every operation, from the network that has the most kinds of records; none on a server without networks. */
async function exampleRequests({ db }: Dependencies, askFor: Ask): Promise<Examples> {
  const example = async (name: PublicOperationName, path: Record<string, string>, query: Query = {}) => ({
    path,
    query,
    response: await askFor(addressOf(publicRoutes[name], path, query)),
  });
  const networks = await listNetworks(db, 20);
  const samples = await Promise.all(networks.map((network) => firstRecords(network, askFor)));
  const [sample] = samples.toSorted((one, other) => other.records.size - one.records.size);
  if (!sample) return {};
  const { network, records } = sample;
  const { slug } = network;
  const lang = [network.languages[0] ?? 'en'];

  const examples: Examples = {
    listNetworks: await example('listNetworks', {}, { limit: 1, lang }),
    getNetwork: await example('getNetwork', { network: slug }),
    getChallenge: await example('getChallenge', { network: slug }),
    createJoinRequest: {
      path: { network: slug },
      body: joinRequestTo(network),
      response: {
        id: makeId('jrq'),
        network: slug,
        status: 'received',
        created: new Date().toISOString(),
        token: randomBytes(32).toString('hex'),
      },
    },
  };
  if (network.privacyNotices.length > 0) Object.assign(examples, await examplesOfPeople(network));
  for (const [kind, record] of records) {
    const { list, get } = operationsOf(kind);
    const goal = record.goals.length > 0 ? { goal: record.goals.slice(0, 1) } : {};
    examples[list] = await example(list, { network: slug }, { ...goal, limit: 1, lang, facets: ['goal'] });
    examples[get] = await example(get, { network: slug, id: record.slug });
  }
  return examples;
}

/** What a person may do with a request of their own, and a team with it. Nobody's is here: the ids and tokens are made up, and open nothing. */
async function examplesOfPeople(network: Network): Promise<Examples> {
  const input = joinRequestTo(network);
  const path = { network: network.slug, id: makeId('jrq') };
  const query = { token: randomBytes(32).toString('base64url') };
  const now = new Date();
  const created = now.toISOString();
  const consent = await recordConsent(input, network, now);
  const record: JoinRequest = {
    ...input,
    ...path,
    status: 'confirmed',
    created,
    updated: created,
    confirmed: created,
    consent,
  };
  const body = documentation.get(joinRequestChangesSchema)?.example;
  const question = { text: '¿Dónde trabajan?', time: created };
  const answer = { text: 'En La Paz y en Loreto.' };
  return {
    ...deskExamples(network, record),
    getJoinRequest: { path, query, response: record },
    updateJoinRequest: { path, query, body, response: { ...record, ...(body as object), message: undefined } },
    confirmJoinRequest: { path, query, response: record },
    unpublishJoinRequest: { path, query, response: record },
    sendConfirmation: {
      path,
      query,
      body: { email: input.email },
      response: { ...path, status: 'received', created },
    },
    answerQuestion: {
      path,
      query,
      body: answer,
      response: { ...record, questions: [{ ...question, answer: { ...answer, time: created } }] },
    },
    eraseJoinRequest: { path, query, response: { ...path, status: 'erased', created } },
  };
}

interface Sample {
  slug: string;
  goals: number[];
}

async function firstRecords(
  network: Network,
  askFor: Ask,
): Promise<{ network: Network; records: Map<RecordKind, Sample> }> {
  const records = new Map<RecordKind, Sample>();
  for (const kind of recordKindNames) {
    const answer = await askFor(
      addressOf(publicRoutes[operationsOf(kind).list], { network: network.slug }, { limit: 1 }),
    );
    const [record] = (answer as { items: Sample[] }).items;
    if (record) records.set(kind, record);
  }
  return { network, records };
}

/** A join request that a network takes: the schema's example, with the network's own words. */
function joinRequestTo({ sectors, privacyNotices: [notice], languages }: Network): JoinRequestInput {
  const purposes = notice?.purposes.filter(({ necessary }) => necessary).map(({ code }) => code) ?? [];
  return {
    ...(documentation.get(joinRequestInputSchema)?.example as JoinRequestInput),
    sector: sectors[0]?.code ?? 'public',
    language: languages[0] ?? 'en',
    consent: { notice: notice?.id ?? '', purposes },
  };
}
