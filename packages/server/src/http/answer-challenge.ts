import { checkQuery, operations, queryProblem } from '@tejido/contract/schemas';
import { makeChallenge } from '../abuse/challenge.ts';
import { networkKey } from '../abuse/network-key.ts';
import { countRequest, defaultRateLimits, hideAddress } from '../abuse/rate-limit.ts';
import { checkAnswer, networkAt } from './answer-read.ts';
import { checkPath } from './checked.ts';
import { HttpProblem } from './problems.ts';
import type { RouteMatch } from './route-match.ts';
import type { Dependencies, ServerContext } from './server-env.ts';

/** Gives a challenge of the network in the path, a new one each time. */
export async function answerChallenge(
  c: ServerContext,
  match: RouteMatch,
  dependencies: Dependencies,
): Promise<Response> {
  const { network: idOrSlug } = checkPath('getChallenge', match.path);
  const query = checkQuery(operations.getChallenge.query, new URL(c.req.url).searchParams);
  if (!query.ok) throw new HttpProblem(queryProblem(query.errors));
  const { id } = await networkAt(dependencies, idOrSlug);
  const { db, limits = defaultRateLimits } = dependencies;
  const key = await networkKey(db, id);
  const client = hideAddress(key, c.get('clientAddress'));
  const limit = limits.challenges;
  const headers = limit ? await countRequest(db, { policy: 'challenges', limit, networkId: id, client }) : {};
  const challenge = await makeChallenge(key, new Date());
  if (dependencies.checkResponses) checkAnswer('getChallenge', challenge);
  return c.body(JSON.stringify(challenge), match.route.status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    ...headers,
  });
}
