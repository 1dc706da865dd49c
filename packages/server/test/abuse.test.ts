import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Challenge, JoinRequestReceipt, Network, Problem } from '@tejido/contract';
import { sql } from 'kysely';
import { challengeLifetime, makeChallenge } from '../src/abuse/challenge.ts';
import { forgetAbuse } from '../src/abuse/clean.ts';
import { leastTime, stampForm } from '../src/abuse/form-time.ts';
import { NetworkKey, networkKey } from '../src/abuse/network-key.ts';
import { hideAddress, takeOne } from '../src/abuse/rate-limit.ts';
import { createApp } from '../src/app.ts';
import type { Dependencies } from '../src/http/server-env.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { joinRequest, testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';
import { solve as solveChallenge } from './support/solve.ts';

const networkId = testNetwork.network.id;
const base = '/v1/networks/red-de-prueba';

describe('what keeps abuse out', () => {
  let postgres: TestPostgres;
  let template: string;
  let count = 0;
  const newKey = () => `clave-de-prueba-${count++}`;

  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  /** A server whose network asks for this. */
  async function serverWith(
    t: TestContext,
    submissions: Network['submissions'],
    more: Partial<Dependencies> = {},
  ): Promise<TestServer> {
    const server = await makeServer(t, postgres, template, more);
    const document = JSON.stringify({ ...testNetwork.network, submissions });
    await server.db.updateTable('networks').set({ document }).execute();
    return server;
  }

  /** Another application on the same database, as another process would be. */
  const another = ({ db }: TestServer, more: Partial<Dependencies> = {}) =>
    createApp({ db, log: { info() {}, error() {} } as unknown as Dependencies['log'], limits: {}, ...more });

  type App = Pick<TestServer['app'], 'request'>;
  const send = async (app: App, body: unknown, headers: Record<string, string> = {}) =>
    app.request(`${base}/join-requests`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...headers },
    });
  const codeOf = async (response: Response) => ((await response.json()) as Problem).code;
  const solve = async (app: App) =>
    solveChallenge((await (await app.request(`${base}/challenge`)).json()) as Challenge);
  const stored = async ({ db }: TestServer) =>
    (await db.selectFrom('submissions').select('document').execute()).map(({ document }) => document);

  describe('a challenge', () => {
    it('is asked for, made and spent by any process on the database, once', async (t) => {
      const one = await serverWith(t, { challenge: true });
      const two = another(one);
      assert.equal(await codeOf(await send(two, joinRequest)), 'challenge_required');
      const challenge = await solve(one.app);
      const answers = await Promise.all(
        [one.app, two, one.app, two].map((app) => send(app, { ...joinRequest, challenge })),
      );
      assert.deepEqual(answers.map(({ status }) => String(status)).toSorted(), ['201', '422', '422', '422']);
      // What is stored is what the person wrote.
      assert.deepEqual(await stored(one), [joinRequest]);
    });

    it('may be sent again with its request, to any process, and is not needed then', async (t) => {
      const one = await serverWith(t, { challenge: true });
      const two = another(one);
      const headers = { 'Idempotency-Key': newKey() };
      const body = { ...joinRequest, challenge: await solve(one.app) };
      const answers = await Promise.all([one.app, two, one.app, two].map((app) => send(app, body, headers)));
      const again = await send(two, joinRequest, headers);
      const receipts = await Promise.all(
        [...answers, again].map(async (answer) => ((await answer.json()) as JoinRequestReceipt).id),
      );
      assert.equal(new Set(receipts).size, 1);
      assert.equal((await stored(one)).length, 1);
    });

    it('is not taken when it is too old, and is forgotten then', async (t) => {
      const server = await serverWith(t, { challenge: true });
      const key = await networkKey(server.db, networkId);
      const made = (age: number) => makeChallenge(key, new Date(Date.now() - age)).then((it) => solveChallenge(it));
      const late = await send(server.app, { ...joinRequest, challenge: await made(challengeLifetime + 2000) });
      const problem = (await late.json()) as Problem;
      assert.equal(problem.code, 'challenge_invalid');
      assert.match(problem.detail, /too long ago/);
      const soon = await send(server.app, { ...joinRequest, challenge: await made(challengeLifetime - 60_000) });
      assert.equal(soon.status, 201);
      const spent = () => server.db.selectFrom('spent_challenges').selectAll().execute();
      await forgetAbuse(server.db);
      assert.equal((await spent()).length, 1);
      await sql`update spent_challenges set expires = expires - interval '62 seconds'`.execute(server.db);
      await forgetAbuse(server.db);
      assert.equal((await spent()).length, 0);
    });

    it('of another network’s key is none, and no process makes a second key', async (t) => {
      const server = await serverWith(t, { challenge: true });
      const keys = await Promise.all(Array.from({ length: 8 }, () => networkKey(server.db, networkId)));
      assert.equal(new Set(keys.map((key) => key.sign('a', 'b'))).size, 1);
      const foreign = await solveChallenge(await makeChallenge(new NetworkKey('other'), new Date()));
      assert.equal(await codeOf(await send(server.app, { ...joinRequest, challenge: foreign })), 'challenge_invalid');
    });

    it('is looked at by nobody where none is asked for', async (t) => {
      const server = await serverWith(t, undefined);
      assert.equal((await send(server.app, { ...joinRequest, challenge: 'abcd' })).status, 201);
      assert.deepEqual(await stored(server), [joinRequest]);
    });
  });

  describe('the limit of requests', () => {
    const limits = { submissions: { perHour: 60, atOnce: 3 } };

    it('lets some through at once, says how many, and asks the rest to wait', async (t) => {
      const server = await serverWith(t, undefined, { limits });
      const left: (string | null)[] = [];
      for (let sent = 0; sent < 3; sent++) {
        const { status, headers } = await send(server.app, joinRequest);
        assert.equal(status, 201);
        assert.equal(headers.get('RateLimit-Policy'), '"submissions";q=3;w=180');
        left.push(headers.get('RateLimit'));
      }
      assert.deepEqual(
        left.map((header) => header?.replace(/;t=\d+$/, '')),
        ['"submissions";r=2', '"submissions";r=1', '"submissions";r=0'],
      );
      const refused = await send(server.app, joinRequest);
      assert.equal(refused.status, 429);
      const wait = Number(refused.headers.get('Retry-After'));
      assert.ok(wait > 50 && wait <= 60, String(wait));
      assert.match(refused.headers.get('RateLimit') ?? '', /^"submissions";r=0;t=1[78]\d$/);
      const problem = (await refused.json()) as Problem;
      assert.equal(problem.code, 'too_many_requests');
      assert.equal(problem.retryAfter, wait);
      assert.equal((await stored(server)).length, 3);
      // A minute later there is room for one.
      await sql`update rate_limits set full_at = full_at - interval '61 seconds'`.execute(server.db);
      assert.equal((await send(server.app, joinRequest)).status, 201);
      assert.equal((await send(server.app, joinRequest)).status, 429);
    });

    it('holds for several processes together, however many requests come at once', async (t) => {
      const one = await serverWith(t, undefined, { limits: { submissions: { perHour: 1, atOnce: 5 } } });
      const two = another(one, { limits: { submissions: { perHour: 1, atOnce: 5 } } });
      const answers = await Promise.all(Array.from({ length: 16 }, (_, n) => send(n % 2 ? one.app : two, joinRequest)));
      const statuses = answers.map(({ status }) => status);
      assert.equal(statuses.filter((status) => status === 201).length, 5, statuses.join());
      assert.equal(statuses.filter((status) => status === 429).length, 11, statuses.join());
    });

    it('holds in a transaction that began before those that used it up', async (t) => {
      const { db } = await makeServer(t, postgres, template);
      const quota = { policy: 'mails', limit: { perHour: 1, atOnce: 2 }, networkId, client: 'one' } as const;
      for (let taken = 0; taken < 2; taken++) assert.notEqual(await takeOne(db, quota), undefined);
      // As seen from one that began a minute earlier.
      await sql`update rate_limits set full_at = full_at + interval '1 minute'`.execute(db);
      for (let tried = 0; tried < 2; tried++) assert.equal(await takeOne(db, quota), undefined);
    });

    it('counts what is stored: neither a repetition nor what is refused', async (t) => {
      const server = await serverWith(t, undefined, { limits: { submissions: { perHour: 1, atOnce: 2 } } });
      const headers = { 'Idempotency-Key': newKey() };
      const doubles = await Promise.all(Array.from({ length: 6 }, () => send(server.app, joinRequest, headers)));
      assert.ok(doubles.every(({ status }) => status === 201));
      for (let sent = 0; sent < 3; sent++)
        assert.equal((await send(server.app, { ...joinRequest, sector: 'none' })).status, 422);
      const answers = [await send(server.app, joinRequest), await send(server.app, joinRequest)];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [201, 429],
      );
      // Nor does it stand in the way of a repetition.
      assert.equal((await send(server.app, joinRequest, headers)).status, 201);
    });

    it('spends neither key nor solution of a request that has to wait', async (t) => {
      const server = await serverWith(t, { challenge: true }, { limits: { submissions: { perHour: 1, atOnce: 1 } } });
      assert.equal((await send(server.app, { ...joinRequest, challenge: await solve(server.app) })).status, 201);
      const headers = { 'Idempotency-Key': newKey() };
      const body = { ...joinRequest, challenge: await solve(server.app) };
      assert.equal((await send(server.app, body, headers)).status, 429);
      assert.equal((await server.db.selectFrom('outbox').select('subject').execute()).length, 1, 'mails to send');
      await server.db.deleteFrom('rate_limits').execute();
      assert.equal((await send(server.app, body, headers)).status, 201);
    });

    it('is of each address, and keeps none that anybody could read', async (t) => {
      const { db, app } = await serverWith(t, undefined, {
        limits: { submissions: { perHour: 1, atOnce: 1 } },
        trustedProxies: ['127.0.0.1'],
      });
      const from = (forwarded: string, socket = '127.0.0.1') =>
        app.request(
          `${base}/join-requests`,
          {
            method: 'POST',
            body: JSON.stringify(joinRequest),
            headers: {
              'Content-Type': 'application/json',
              'Idempotency-Key': newKey(),
              'X-Forwarded-For': forwarded,
            },
          },
          { incoming: { socket: { remoteAddress: socket } } },
        );
      const statuses: number[] = [];
      for (const [forwarded, socket] of [
        ['198.51.100.1'],
        ['198.51.100.2'],
        ['198.51.100.1'],
        ['203.0.113.1, 198.51.100.1'],
        ['198.51.100.1:4711'],
        // Who is no proxy of ours cannot say that it is somebody else.
        ['198.51.100.3', '198.51.100.2'],
        ['2001:db8:1:2::1'],
        ['2001:db8:1:2:ffff::9'],
        ['2001:0DB8:1:3::1'],
      ] as const)
        statuses.push((await from(forwarded, socket)).status);
      assert.deepEqual(statuses, [201, 201, 429, 429, 429, 429, 201, 429, 201]);
      const rows = JSON.stringify(await db.selectFrom('rate_limits').selectAll().execute());
      assert.doesNotMatch(rows, /198\.51|2001:/);
      const key = new NetworkKey('a');
      assert.notEqual(hideAddress(key, '198.51.100.1'), hideAddress(new NetworkKey('b'), '198.51.100.1'));
      assert.equal(hideAddress(key, '::1'), hideAddress(key, '0:0:0:0:0:0:0:2'));
    });
  });

  describe('the origin of a page', () => {
    const allowedOrigins = ['https://city.example', 'http://localhost:8080'];
    const statusFrom = async (app: App, origin?: string) =>
      (await send(app, joinRequest, origin === undefined ? {} : { Origin: origin })).status;

    it('is one that the network names, our own, or none', async (t) => {
      const { app } = await serverWith(t, { allowedOrigins });
      for (const origin of [undefined, 'https://city.example', 'http://localhost:8080', 'http://tejido.test'])
        assert.equal(await statusFrom(app, origin), 201, origin);
      for (const origin of ['null', 'https://city.example.org', 'http://city.example', 'https://city.example:8443', ''])
        assert.equal(await statusFrom(app, origin), 403, origin);
      const response = await send(app, joinRequest, { Origin: 'https://other.example' });
      assert.equal(await codeOf(response), 'origin_not_allowed');
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*', 'the page can read why');
    });

    it('is any where the network names none; frames without one where it says so', async (t) => {
      for (const [submissions, status] of [
        [undefined, 201],
        [{ allowedOrigins: [] }, 201],
        [{ allowedOrigins: [...allowedOrigins, 'null'] }, 201],
        [{ allowedOrigins }, 403],
      ] as const) {
        const { app } = await serverWith(
          t,
          submissions && { ...submissions, allowedOrigins: [...submissions.allowedOrigins] },
        );
        assert.equal(await statusFrom(app, 'null'), status);
      }
    });
  });

  describe('the form without scripts', () => {
    const path = '/red-de-prueba/embed/join-form?lang=en';
    const fields = {
      applicant: 'person',
      name: 'Ana Ejemplo',
      email: 'ana@example.org',
      sector: 'civil-society',
      'consent.notice': '2026-01',
      'consent.purposes': 'membership',
      language: 'en',
      message: 'Not to be lost',
    };
    const stampOf = async ({ db }: TestServer, age: number) =>
      stampForm(await networkKey(db, networkId), new Date(Date.now() - age));
    const post = async (
      { app }: Pick<TestServer, 'app'>,
      more: Record<string, string>,
      headers: Record<string, string> = {},
    ) => {
      const body = new URLSearchParams({ 'idempotency-key': newKey(), ...fields, ...more });
      const response = await app.request(path, { method: 'POST', body, headers });
      return { status: response.status, headers: response.headers, text: await response.text() };
    };

    it('needs no challenge, also where the network asks for one', async (t) => {
      const server = await serverWith(t, { challenge: true });
      const shown = await (await server.app.request(path)).text();
      assert.match(shown, /<div hidden><label for="join-website">Leave this field empty<\/label>/);
      const { status } = await post(server, { 'form-stamp': await stampOf(server, leastTime), website: '' });
      assert.equal(status, 201);
      assert.equal((await stored(server)).length, 1);
    });

    it('is shown again, with everything in it, when it may have come from a program', async (t) => {
      const server = await serverWith(t, undefined);
      const good = await stampOf(server, 60_000);
      for (const [more, words] of [
        [{ 'form-stamp': good, website: 'https://spam.example' }, /hidden field of this form was filled in/],
        [{ 'form-stamp': await stampOf(server, leastTime - 1000) }, /sent within moments/],
        [{ 'form-stamp': await stampOf(server, -60_000) }, /sent within moments/],
        [{ 'form-stamp': await stampOf(server, 25 * 3_600_000) }, /open for a long time/],
        [{ 'form-stamp': good.replace(/^./, '0') }, /open for a long time/],
        [{ 'form-stamp': 'é.é' }, /open for a long time/],
        [{}, /open for a long time/],
      ] as const) {
        const { status, text } = await post(server, more);
        assert.equal(status, 422);
        assert.match(text, words);
        assert.match(text, /role="alert"/);
        assert.match(text, /Not to be lost<\/textarea>/);
        assert.doesNotMatch(text, /spam\.example/, 'the hidden field is empty again');
        const again = /name="form-stamp" value="([^"]+)"/.exec(text)?.[1] ?? '';
        assert.ok(again);
        if ('website' in more) assert.equal((await post(server, { 'form-stamp': again })).status, 201);
      }
      assert.equal((await stored(server)).length, 1);
    });

    it('has a stricter limit of its own, and says so in words', async (t) => {
      const server = await serverWith(t, undefined, {
        limits: { submissions: { perHour: 9, atOnce: 9 }, form: { perHour: 1, atOnce: 1 } },
      });
      const stamp = { 'form-stamp': await stampOf(server, 60_000) };
      assert.equal((await post(server, stamp)).status, 201);
      const { status, headers, text } = await post(server, stamp);
      assert.equal(status, 429);
      assert.ok(Number(headers.get('Retry-After')) > 3500);
      assert.match(headers.get('RateLimit-Policy') ?? '', /^"form";q=1;w=3600$/);
      assert.match(text, /Too many requests[^]*Not to be lost/);
      assert.equal((await send(server.app, joinRequest)).status, 201);
    });

    it('is shown on our own page to whoever comes from one that may not send', async (t) => {
      const server = await serverWith(t, { allowedOrigins: ['https://city.example'] });
      const stamp = { 'form-stamp': await stampOf(server, 60_000) };
      const { status, headers, text } = await post(server, stamp, { Origin: 'https://other.example' });
      assert.equal(status, 403);
      assert.match(text, /does not take requests from the page you were on[^]*Not to be lost/);
      assert.match(headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'self' https:\/\/city\.example$/);
      assert.equal((await post(server, stamp, { Origin: 'http://tejido.test' })).status, 201);
    });
  });
});
