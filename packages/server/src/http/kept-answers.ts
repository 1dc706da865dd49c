import { addressOf, allRoutes, type OperationName, type RecordKind } from '@tejido/contract';
import { operations } from '@tejido/contract/schemas';
import { LRUCache } from 'lru-cache';
import { lastKnown } from '../networks/last-known.ts';
import { findNetwork, revisionOfAll } from '../networks/networks.ts';
import { nextTurn } from '../records/period.ts';
import { isByClock } from '../records/read.ts';
import { version } from '../version.ts';
import { admit, perform } from './operate.ts';
import { type OperationCall, TextAnswer } from './operation-request.ts';
import { matchesEtag, notModified, Representation } from './representation.ts';
import { type Dependencies, publicUrlOf, type ServerContext } from './server-env.ts';
import { Sharing } from './share.ts';
import { siteOf } from './site.ts';

/** Bytes of answers kept in memory. */
const cacheSize = 64 * 1024 * 1024;

/** Of what caches may keep, and give while the server is away. */
export const publicHeaders = {
  'Cache-Control': 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400, stale-if-error=604800',
};

/** Answers an operation whose answers caches may keep. */
export type ReadAnswerer = (c: ServerContext, name: OperationName, call: OperationCall) => Promise<Response>;

/**
 * Makes what answers public reads. An answer is made once for each revision of its network and kept, so that a list that many pages show
 * costs one query for the revision. Of one that goes by the clock it also says until when it is true.
 */
export function createReadAnswerer(dependencies: Dependencies): ReadAnswerer {
  const { db } = dependencies;
  const knownNetwork = lastKnown((idOrSlug) => findNetwork(db, idOrSlug));
  const knownRevision = lastKnown(async () => ({ revision: await revisionOfAll(db) }));
  const knownTurn = lastKnown(async (placed: string) => {
    const [id = '', kind] = placed.split('/');
    return { turn: await nextTurn(db, { id }, kind as RecordKind) };
  });
  const kept = new LRUCache<string, Representation>({
    maxSize: cacheSize,
    sizeCalculation: (representation) => representation.size,
  });
  const sharing = new Sharing<Representation>();
  return async (c, name, call) => {
    const admitted = await admit(c, dependencies, name, call, knownNetwork);
    const { network, path, query } = admitted.request;
    const site = siteOf(c, dependencies);
    if (network && site !== undefined) dependencies.sightings.see({ networkId: network.id, origin: site });
    const revision = network
      ? `${network.revision}-${Date.parse(network.updated)}`
      : (await knownRevision(''))?.revision;
    // Asked before the answer is made: one that turns meanwhile is kept as the one before, for which nobody asks any more.
    const turn = isByClock(query) && (await knownTurn(`${network?.id}/${operations[name].tag}`))?.turn;
    const etag = `W/"${version}-${revision}${turn ? `-${turn.getTime()}` : ''}"`;
    if (matchesEtag(c.req.header('If-None-Match'), etag)) return notModified(c, etag, publicHeaders);

    const address = addressOf(allRoutes[name], path, query);
    const key = `${etag} ${call.suffix ?? 'json'} ${publicUrlOf(c, dependencies)}${address}`;
    const make = async (): Promise<Representation> => {
      const made = represent(await perform(admitted), etag);
      kept.set(key, made);
      return made;
    };
    const representation = kept.get(key) ?? (await sharing.once(key, make));
    return representation.answer(c, publicHeaders);
  };
}

const represent = (answer: object, etag: string): Representation =>
  answer instanceof TextAnswer
    ? new Representation(answer.text, answer.type, etag)
    : new Representation(JSON.stringify(answer), 'application/json', etag);
