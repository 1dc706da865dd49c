import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JoinRequestInput, Problem } from '@tejido/contract';
import { createClient, createJoinRequest, isProblem, makeIdempotencyKey, meetChallenge } from '@tejido/sdk';
import { startTestPostgres, type TestPostgres } from '../packages/server/test/support/postgres.ts';
import { type RunningServer, startServer, temporaryDirectory } from './support/server.ts';

/*
 * Three server processes on one database: what one of them has counted or spent, the others know.
 */

const network = 'red-alianzas-mx';
const atOnce = 6;
const input: JoinRequestInput = {
  applicant: 'person',
  name: 'Ana Ejemplo',
  email: 'ana@example.org',
  sector: 'academia',
  language: 'es',
  consent: { notice: '2026-01', purposes: ['membership'] },
};

describe('three processes', () => {
  let postgres: TestPostgres;
  let data: Awaited<ReturnType<typeof temporaryDirectory>>;
  let servers: RunningServer[];

  before(async () => {
    postgres = await startTestPostgres();
    data = await temporaryDirectory();
    const { url } = await postgres.createDatabase();
    const settings = {
      DATABASE_URL: url,
      TEJIDO_LOG_LEVEL: 'error',
      TEJIDO_SUBMISSION_LIMIT: `1:${atOnce}`,
      TEJIDO_TRUSTED_PROXIES: '127.0.0.1,::1',
    };
    servers = await Promise.all([1, 2, 3].map(() => startServer(data.path, settings)));
  });
  after(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
    await data.remove();
  });

  const clientOf = (index: number, address: string) =>
    createClient({
      server: servers[index % servers.length]?.url ?? '',
      network,
      retries: 0,
      // Each case has a limit of its own.
      fetch: (request) => {
        const headers = new Headers(request.headers);
        headers.set('X-Forwarded-For', address);
        return fetch(new Request(request, { headers }));
      },
    });
  const send = (index: number, address: string, body: JoinRequestInput, idempotencyKey = makeIdempotencyKey()) =>
    createJoinRequest(clientOf(index, address), body, { idempotencyKey }).then(
      () => 'taken',
      (error: unknown) => (isProblem(error) ? error.problem.code : String(error)),
    );
  const tally = (outcomes: readonly string[]) =>
    Object.fromEntries(
      Object.entries(Object.groupBy(outcomes, (outcome) => outcome)).map(([name, all]) => [name, all?.length]),
    );

  it('take one request for a solution that is sent to all of them at the same moment', async () => {
    const address = '198.51.100.1';
    const challenge = await meetChallenge(clientOf(0, address));
    const answers = await Promise.all(
      [0, 1, 2, 0, 1, 2].map((index) =>
        fetch(`${servers[index]?.url}/v1/networks/${network}/join-requests`, {
          method: 'POST',
          body: JSON.stringify({ ...input, challenge }),
          headers: {
            'Content-Type': 'application/json',
            'Idempotency-Key': makeIdempotencyKey(),
            'X-Forwarded-For': address,
          },
        }),
      ),
    );
    const codes = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as Partial<Problem>).code ?? 'taken'),
    );
    assert.deepEqual(tally(codes), { taken: 1, challenge_invalid: 5 });
  });

  it('take as many requests of one address together as one would alone', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: atOnce * 2 }, (_, index) => send(index, '198.51.100.2', input)),
    );
    assert.deepEqual(tally(outcomes), { taken: atOnce, too_many_requests: atOnce });
  });

  it('count a request that is sent again once', async () => {
    const address = '198.51.100.3';
    const key = makeIdempotencyKey();
    for (let index = 0; index < 9; index++) assert.equal(await send(index, address, input, key), 'taken');
    const outcomes: string[] = [];
    for (let index = 0; index < atOnce; index++) outcomes.push(await send(index, address, input));
    assert.deepEqual(tally(outcomes), { taken: atOnce - 1, too_many_requests: 1 });
  });
});
