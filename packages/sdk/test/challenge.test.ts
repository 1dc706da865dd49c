import assert from 'node:assert/strict';
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import type { Challenge, JoinRequestInput } from '@tejido/contract';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { solveChallenge } from '../src/challenge.ts';
import { deriveKeyInScript } from '../src/challenge-in-script.ts';
import { createClient, createJoinRequest, getChallenge, isProblem, meetChallenge } from '../src/index.ts';
import { createTestNetwork } from '../src/testing/index.ts';

const secrets = { hmacSignatureSecret: 'one', hmacKeySignatureSecret: 'two' };
const make = async (more: { cost?: number; counter?: number; algorithm?: string } = {}): Promise<Challenge> =>
  (await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 50,
    counter: 20,
    deriveKey,
    expiresAt: new Date(Date.now() + 60_000),
    ...secrets,
    ...more,
  })) as Challenge;

async function counts(solved: string): Promise<boolean> {
  const { challenge, solution } = JSON.parse(atob(solved)) as Pick<
    Parameters<typeof verifySolution>[0],
    'challenge' | 'solution'
  >;
  return (await verifySolution({ challenge, solution, deriveKey, ...secrets })).verified;
}

/** Takes the platform's cryptography away, as on a page over plain HTTP. */
function withoutSubtle(t: TestContext): void {
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  t.after(() => Reflect.deleteProperty(crypto, 'subtle'));
}

describe('a challenge', () => {
  it('is solved by the platform’s cryptography', async () => {
    assert.ok(await counts(await solveChallenge(await make())));
  });

  it('is solved without it', async (t) => {
    const challenge = await make();
    withoutSubtle(t);
    const solved = await solveChallenge(challenge);
    Reflect.deleteProperty(crypto, 'subtle');
    assert.ok(await counts(solved));
  });

  it('has the keys that everybody else finds', async () => {
    for (let cost = 1; cost < 40; cost += 3)
      for (const keyLength of [16, 32]) {
        const [salt, password] = [randomBytes(16), randomBytes(1 + cost)];
        const { derivedKey } = await deriveKeyInScript({ cost, keyLength }, salt, password);
        const wanted = pbkdf2Sync(password, salt, cost, keyLength, 'sha256');
        assert.equal(Buffer.from(derivedKey).toString('hex'), wanted.toString('hex'));
      }
  });

  it('is given up when nobody wants it any more, or when it takes too long', async () => {
    const challenge = await make({ cost: 5000, counter: 3000 });
    const signal = AbortSignal.timeout(30);
    await assert.rejects(solveChallenge(challenge, { signal }), { name: 'TimeoutError' });
    const reason = new Error('Enough.');
    await assert.rejects(solveChallenge(challenge, { signal: AbortSignal.abort(reason) }), (error) => error === reason);
    await assert.rejects(solveChallenge(challenge, { timeout: 30 }), /not solved in time/);
  });

  it('of a kind that a newer server may ask for is refused at once', async () => {
    const { parameters, signature } = await make();
    await assert.rejects(
      solveChallenge({ parameters: { ...parameters, algorithm: 'ARGON2ID' }, signature }),
      TypeError,
    );
  });
});

describe('a join request to a network that asks for a challenge', () => {
  const input: JoinRequestInput = {
    applicant: 'person',
    name: 'Ana Ejemplo',
    email: 'ana@example.org',
    sector: 'academia',
    language: 'es',
    consent: { notice: '2026-01', purposes: ['membership'] },
  };

  function watched() {
    const network = createTestNetwork();
    const sent: Request[] = [];
    const client = createClient({
      server: network.server,
      network: 'red-alianzas-mx',
      fetch: (request) => {
        sent.push(request.clone());
        return network.fetch(request);
      },
    });
    const paths = () => sent.map(({ method, url }) => `${method} ${new URL(url).pathname.split('/').pop()}`);
    return { network, client, sent, paths };
  }

  it('is sent again with a solution, under the same key', async () => {
    const { network, client, sent, paths } = watched();
    await createJoinRequest(client, input);
    assert.deepEqual(paths(), ['POST join-requests', 'GET challenge', 'POST join-requests']);
    assert.equal(sent[0]?.headers.get('Idempotency-Key'), sent[2]?.headers.get('Idempotency-Key'));
    assert.deepEqual(network.joinRequests[0]?.input, input);
  });

  it('takes a solution that was prepared, without another round', async () => {
    const { client, paths } = watched();
    await createJoinRequest(client, { ...input, challenge: await meetChallenge(client) });
    assert.deepEqual(paths(), ['GET challenge', 'POST join-requests']);
  });

  it('gets another when the one that was prepared does not count any more', async () => {
    const { network, client, paths } = watched();
    const challenge = await meetChallenge(client);
    await createJoinRequest(client, { ...input, challenge });
    await createJoinRequest(client, { ...input, challenge });
    assert.equal(network.joinRequests.length, 2);
    assert.deepEqual(paths().slice(2), ['POST join-requests', 'GET challenge', 'POST join-requests']);
  });

  it('fails with what the server says when that does not help', async () => {
    const { network } = watched();
    const client = createClient({
      server: network.server,
      network: 'red-alianzas-mx',
      fetch: async (request) => {
        if (request.method === 'GET' || !(await request.clone().text()).includes('challenge'))
          return network.fetch(request);
        return network.fetch(
          new Request(request, { method: 'POST', body: JSON.stringify({ ...input, challenge: btoa('{}') }) }),
        );
      },
    });
    await assert.rejects(createJoinRequest(client, input), (error) => isProblem(error, 'challenge_invalid'));
  });

  it('asks for a challenge of the network that it goes to', async () => {
    const { client, sent } = watched();
    await createJoinRequest(client, { ...input, sector: 'public' }, { network: 'gsef2021' }).catch(() => {});
    const { parameters } = await getChallenge(client, { network: 'gsef2021' });
    assert.ok(parameters.expiresAt > Date.now() / 1000);
    assert.ok(sent.every(({ url }) => url.includes('/gsef2021/')));
  });
});
