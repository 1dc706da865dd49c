import {
  addressOf,
  idPrefixes,
  makeId,
  type Network,
  operationsOf,
  type PublicOperationName,
  publicRoutes,
  type QueryValue,
  type RecordKind,
} from '@tejido/contract';
import { type Examples, openApiDocument } from '@tejido/contract/openapi';
import { recordKindNames } from '@tejido/contract/schemas';
import { Hono } from 'hono';
import { LRUCache } from 'lru-cache';
import { listNetworks, revisionOfAll } from '../networks/networks.ts';
import { version } from '../version.ts';
import { deskExamples } from './desk-examples.ts';
import { draftExamples, settingsExamples } from './draft-examples.ts';
import { fileExamples } from './file-examples.ts';
import { Representation } from './representation.ts';
import { type Dependencies, publicUrlOf, type ServerEnv } from './server-env.ts';
import { submissionExamples } from './submission-examples.ts';

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
  };
  const tomas = { id: makeId(idPrefixes.account), name: 'Tomás Aguirre' };
  const elena = { id: makeId(idPrefixes.account), name: 'Elena Ríos' };
  Object.assign(examples, deskExamples(network, tomas), fileExamples(network, elena));
  if (network.privacyNotices.length > 0) Object.assign(examples, await submissionExamples(network, tomas));
  for (const [kind, record] of records) {
    const { list, get } = operationsOf(kind);
    const goal = record.goals.length > 0 ? { goal: record.goals.slice(0, 1) } : {};
    examples[list] = await example(list, { network: slug }, { ...goal, limit: 1, lang, facets: ['goal'] });
    examples[get] = await example(get, { network: slug, id: record.slug });
    Object.assign(examples, draftExamples(kind, record, network, elena));
  }
  const [first] = records;
  if (first) Object.assign(examples, settingsExamples(network, first));
  return examples;
}

interface Sample extends Record<string, unknown> {
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
      addressOf(publicRoutes[operationsOf(kind).list], { network: network.slug }, { limit: 20 }),
    );
    // The one that shows most of what a record can have.
    const size = (sample: Sample) => Object.keys(sample).length;
    const [record] = (answer as { items: Sample[] }).items.toSorted((one, other) => size(other) - size(one));
    if (record) records.set(kind, record);
  }
  return { network, records };
}
