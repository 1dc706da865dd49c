import type { Challenge } from '@tejido/contract';
import { getChallenge, makeIdempotencyKey, meetChallenge } from '../../submit.ts';
import { validator } from '../../validator.ts';
import type { Declare } from './api.ts';
import { equal, ok, refused, status } from './assert.ts';
import type { Kind } from './kind.ts';

const invalid = { status: 422, code: 'challenge_invalid', pointer: '/challenge', error: 'invalid_value' };

/** Challenges: asked for, solved, and good for one request to one network; and what a client is told of its limit. */
export function abuse(it: Declare, kind: Kind): void {
  it('gives another challenge each time, which no cache may keep', async (api) => {
    const response = await api.request('challenge');
    await status(response, 200, 'challenge');
    equal(response.headers.get('Cache-Control'), 'no-store', 'Cache-Control');
    equal(response.headers.get('Access-Control-Allow-Origin'), '*', 'Access-Control-Allow-Origin');
    const challenge = (await response.json()) as Challenge;
    equal(validator('getChallenge', challenge), [], 'faults of the challenge');
    const minutes = (challenge.parameters.expiresAt - Date.now() / 1000) / 60;
    ok(minutes > 10 && minutes < 60, `a challenge should be good for some minutes, found ${minutes}`);
    ok((await getChallenge(api.client)).signature !== challenge.signature, 'two challenges should not be the same');
    const wanted = { status: 400, code: 'invalid_query', in: 'query', pointer: '/lang' };
    await refused(await api.request('challenge?lang=es'), wanted, 'a parameter');
    const elsewhere = await api.request('/v1/networks/no-such-network/challenge');
    await refused(elsewhere, { status: 404, code: 'network_not_found' }, 'unknown network');
  });

  it('takes no request without a solution where one is asked for, nor with one that is none', async (api) => {
    if (!api.network.submissions?.challenge) return;
    const input = kind.valid(api);
    const required = { status: 422, code: 'challenge_required', pointer: '/challenge', error: 'required' };
    await refused(await kind.post(api, input), required, 'none');
    const { challenge = '' } = (await kind.solved(api, input)) as { challenge?: string };
    const { challenge: given, solution } = JSON.parse(atob(challenge)) as Payload;
    const wrong: Record<string, unknown> = {
      'no JSON': 'nonsense',
      'nothing in it': {},
      'null in it': { challenge: null, solution: null },
      'another key': { challenge: given, solution: { ...solution, derivedKey: '00'.repeat(32) } },
      'a key that is none': { challenge: given, solution: { ...solution, derivedKey: 'zz' } },
      'another signature': { challenge: { ...given, signature: '00'.repeat(32) }, solution },
      'less work': { challenge: { ...given, parameters: { ...given.parameters, cost: 1 } }, solution },
      'more time': { challenge: { ...given, parameters: { ...given.parameters, expiresAt: 9e9 } }, solution },
      'no end': { challenge: { ...given, parameters: { ...given.parameters, expiresAt: 0 } }, solution },
    };
    for (const [about, payload] of Object.entries(wrong))
      await refused(await kind.post(api, { ...input, challenge: btoa(JSON.stringify(payload)) }), invalid, about);
    await refused(
      await kind.post(api, { ...input, challenge: 'a b' }),
      { status: 422, code: 'invalid_body', pointer: '/challenge', error: 'invalid_format' },
      'no base64',
    );
    await status(await kind.post(api, { ...input, challenge }), 201, 'the right one after all those');
  });

  it('takes a solution once, and none of another network', async (api) => {
    if (!api.network.submissions?.challenge) return;
    const body = await kind.solved(api, kind.valid(api));
    const answers = await Promise.all(Array.from({ length: 5 }, () => kind.post(api, body)));
    equal(answers.filter((answer) => answer.status === 201).length, 1, 'requests taken for one solution');
    for (const answer of answers)
      if (answer.status !== 201 && answer.status !== 409) await refused(answer, invalid, 'the same solution');
    const [other] = api.others;
    if (!other) return;
    const foreign = await meetChallenge(api.client, { network: other.slug });
    await refused(await kind.post(api, { ...body, challenge: foreign }), invalid, 'of another network');
  });

  it('needs no solution for a request that it has taken before', async (api) => {
    const key = makeIdempotencyKey();
    const input = kind.valid(api);
    const first = await kind.post(api, await kind.solved(api, input), key);
    const receipt = (await first.json()) as unknown;
    for (const body of [input, { ...input, challenge: btoa('"another"') }]) {
      const again = await kind.post(api, body, key);
      await status(again, 201, 'again');
      equal(await again.json(), receipt, 'receipt');
    }
  });

  it('does not spend a solution on a request that it refuses', async (api) => {
    const body = await kind.solved(api, kind.valid(api));
    await status(await kind.post(api, { ...body, sector: 'no-such-sector' }), 422, 'wrong sector');
    await status(await kind.post(api, body), 201, 'right');
  });

  it('says how many more requests it takes, where it counts them', async (api) => {
    const response = await kind.post(api, await kind.solved(api, kind.valid(api)));
    await status(response, 201, 'join request');
    const [policy, limit] = [response.headers.get('RateLimit-Policy'), response.headers.get('RateLimit')];
    equal(policy === null, limit === null, 'both headers or none');
    if (policy) ok(/^"[\w-]+";q=\d+;w=\d+$/.test(policy), `RateLimit-Policy: ${policy}`);
    if (limit) ok(/^"[\w-]+";r=\d+;t=\d+$/.test(limit), `RateLimit: ${limit}`);
  });

  it('asks pages on origins that a network does not name to stay away', async (api) => {
    const { allowedOrigins = [] } = api.network.submissions ?? {};
    const body = JSON.stringify(await kind.solved(api, kind.valid(api)));
    const response = await kind.sendBody(api, body, { Origin: 'https://not-named.example' });
    if (allowedOrigins.length === 0) await status(response, 201, 'any page');
    else await refused(response, { status: 403, code: 'origin_not_allowed' }, 'a page that is not named');
  });
}

interface Payload {
  challenge: Challenge;
  solution: { counter: number; derivedKey: string };
}
