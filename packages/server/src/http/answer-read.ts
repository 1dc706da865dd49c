import { addressOf, type Network, type OperationName, type QueryValue } from '@tejido/contract';
import { check, checkQuery, operations, queryProblem } from '@tejido/contract/schemas';
import { LRUCache } from 'lru-cache';
import { findNetwork, revisionOfAll, withRetention } from '../networks/networks.ts';
import { type ListQuery, QueryError } from '../records/read.ts';
import { version } from '../version.ts';
import { asCalendar } from './calendar.ts';
import { checkPath } from './checked.ts';
import { HttpProblem, refuse } from './problems.ts';
import { type Read, reads, resourceOf } from './reads.ts';
import { matchesEtag, notModified, Representation } from './representation.ts';
import type { RouteMatch } from './route-match.ts';
import { type Dependencies, publicUrlOf, type ServerContext } from './server-env.ts';
import { siteOf } from './site.ts';

/** Bytes of answers kept in memory. */
const cacheSize = 64 * 1024 * 1024;

const headers = {
  'Cache-Control': 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400, stale-if-error=604800',
};

/** Answers an operation that reads, in the format of a path's suffix. */
export type ReadAnswerer = (c: ServerContext, match: RouteMatch, suffix: string | undefined) => Promise<Response>;

/**
 * Makes what answers reads. An answer is made once for each revision of its network and kept, so that a list that many pages
 * show costs one query for the revision.
 */
export function createReadAnswerer(dependencies: Dependencies): ReadAnswerer {
  const { db, retention } = dependencies;
  const kept = new LRUCache<string, Representation>({
    maxSize: cacheSize,
    sizeCalculation: (representation) => representation.size,
  });
  return async (c, match, suffix = 'json') => {
    const { name, route } = match;
    const { read, type } = formatOf(name, suffix);
    const path = checkPath(name, match.path) as Record<string, string>;
    const checked = checkQuery(operations[name].query, new URL(c.req.url).searchParams, suffix);
    if (!checked.ok) throw new HttpProblem(queryProblem(checked.errors));
    const query = checked.value as ListQuery;

    const network = path['network'] === undefined ? undefined : await networkAt(dependencies, path['network']);
    const site = siteOf(c, dependencies);
    if (network && site !== undefined) dependencies.sightings?.see({ networkId: network.id, origin: site });
    const etag = `W/"${version}-${network ? revisionOf(network) : await revisionOfAll(db)}"`;
    if (matchesEtag(c.req.header('If-None-Match'), etag)) return notModified(c, etag, headers);

    const base = publicUrlOf(c, dependencies);
    const addressWith = (more: ListQuery) =>
      `${base}${addressOf(route, path, { ...query, ...more } as Record<string, QueryValue>)}`;
    const key = `${etag} ${suffix} ${addressWith({})}`;
    let representation = kept.get(key);
    if (!representation) {
      const pageAt = (cursor: string) => addressWith({ cursor });
      const answer = await read({ db, retention, network, path, query, pageAt }).catch(refuseQuery);
      if (dependencies.checkResponses && suffix === 'json') checkAnswer(name, answer);
      representation = new Representation(typeof answer === 'string' ? answer : JSON.stringify(answer), type, etag);
      kept.set(key, representation);
    }
    return representation.answer(c, headers);
  };
}

/** The network in a path. Throws the problem when there is none. */
export async function networkAt({ db, retention }: Dependencies, idOrSlug: string): Promise<Network> {
  const network = await findNetwork(db, idOrSlug);
  if (!network) throw refuse('network_not_found', 'There is no network with this id or slug on this server.');
  return withRetention(network, retention);
}

/** Throws an error with what is wrong with our own answer. */
export function checkAnswer(name: OperationName, answer: unknown): void {
  const checked = check(operations[name].response, answer, 'body');
  if (!checked.ok) throw new Error(`${name} answers what its schema refuses: ${JSON.stringify(checked.errors)}`);
}

function formatOf(name: OperationName, suffix: string): { read: Read; type: string } {
  const read = reads.get(name) as Read;
  if (suffix === 'json') return { read, type: 'application/json' };
  if (suffix === 'ics' && resourceOf(name) === 'events')
    return { read: asCalendar(read), type: 'text/calendar; charset=utf-8' };
  throw refuse('not_acceptable', `This address has no format "${suffix.slice(0, 20)}".`);
}

const revisionOf = ({ revision, updated }: Network): string => `${revision}-${Date.parse(updated)}`;

function refuseQuery(error: unknown): never {
  if (!(error instanceof QueryError)) throw error;
  const { parameter, message } = error;
  throw new HttpProblem(
    queryProblem([{ in: 'query', pointer: `/${parameter}`, code: 'invalid_value', detail: message }]),
  );
}
