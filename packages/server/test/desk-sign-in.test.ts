import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Account, Page, Problem, Session, TeamMember } from '@tejido/contract';
import { sql } from 'kysely';
import pino from 'pino';
import { forgetLinks, makeLink, signInMail } from '../src/accounts/sign-in.ts';
import { composeSignIn } from '../src/accounts/sign-in-mail.ts';
import { ensureAccount, giveRole } from '../src/accounts/team.ts';
import { createApp } from '../src/app.ts';
import type { Dependencies } from '../src/http/server-env.ts';
import { composeByKind } from '../src/mail/compose.ts';
import type { Mail } from '../src/mail/mail.ts';
import { createMailer } from '../src/mail/mailer.ts';
import { maxAttempts } from '../src/outbox/outbox.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { bearer, type Cast, cookie, dump, openCast, ownOrigin } from './support/cast.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const team = '/v1/networks/red-de-prueba/team';
const tokens = '/v1/networks/red-de-prueba/tokens';

describe('signing in', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  const post = async (
    { app }: Pick<TestServer, 'app'>,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ) =>
    app.request(`${ownOrigin}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  const signIn = async (server: Pick<TestServer, 'app'>, token: string) => post(server, '/v1/sessions', { token });
  const problemOf = async (response: Response) => ((await response.json()) as Problem).code;
  const sessionIn = (response: Response): string =>
    /^(?:__Host-)?tejido=([^;]*)/.exec(response.headers.get('Set-Cookie') ?? '')?.[1] ?? '';

  /** Sends what waits in the outbox, and returns it. */
  async function sendMails(server: TestServer): Promise<Mail[]> {
    const mails: Mail[] = [];
    const { db } = server;
    const compose = composeSignIn({ db, linkUrl: () => ownOrigin, from: { name: '', address: 'desk@tejido.test' } });
    const waiting = await db.selectFrom('outbox').select('id').where('kind', '=', 'sign-in-link').execute();
    if (waiting.length === 0) return [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const transport = {
      description: 'to the test',
      async send(mail: Mail) {
        mails.push(mail);
        if (mails.length === waiting.length) resolve();
      },
      subjects: async () => [],
      forget: async () => {},
    };
    const log = pino(
      {},
      { write: (line: string) => void server.lines.push(JSON.parse(line) as Record<string, unknown>) },
    );
    const mailer = createMailer({ db, log, transport, compose: composeByKind({ [signInMail]: compose }) });
    mailer.start();
    await promise;
    await mailer.stop();
    return mails;
  }
  const tokenIn = (mail: Mail | undefined): string => /\/desk\/sign-in\?token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';

  it('is by a link that is mailed, in the language that was asked for, and opens the networks of the team', async (t) => {
    const cast = await openCast(t, postgres, template);
    const asked = await post(cast, '/v1/sign-in-links', { email: 'Carlos@RED.example', language: 'fr' });
    assert.equal(asked.status, 200);
    assert.deepEqual(await asked.json(), { email: 'Carlos@RED.example' });
    const [mail, ...more] = await sendMails(cast);
    assert.deepEqual(more, []);
    assert.equal(mail?.to.address, 'carlos@red.example');
    assert.equal(mail?.subject, 'Votre lien de connexion : Red de prueba');
    const token = tokenIn(mail);
    assert.ok(mail?.html.includes(token));

    const page = await cast.app.request(`/desk/sign-in?token=${token}`, { headers: { 'Accept-Language': 'ca' } });
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<html lang="ca"[^]*Entrar a l’espai de coordinació/);
    const opened = await signIn(cast, token);
    assert.equal(opened.status, 201);
    const [set = '', mark = ''] = opened.headers.getSetCookie();
    assert.match(set, /^tejido=ses_[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    assert.match(mark, /^tejido-browser=[\w-]{22}\.[0-9a-f]{64}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
    const account = (await opened.json()) as Account;
    assert.equal(account.email, 'carlos@red.example');
    assert.deepEqual(account.networks, [
      { slug: 'red-de-prueba', name: { es: 'Red de prueba', en: 'Test network' }, role: 'coordinator' },
    ]);
    const again = await cast.app.request('/v1/account', { headers: cookie(sessionIn(opened)) });
    assert.deepEqual(await again.json(), account);
  });

  it('gives a cookie that only HTTPS carries, where the server is reached over HTTPS', async (t) => {
    const server = await makeServer(t, postgres, template, { publicUrl: 'https://red.example' });
    const id = await ensureAccount(server.db, 'ana@red.example');
    const network = await server.db.selectFrom('networks').select('network_id').executeTakeFirstOrThrow();
    await giveRole(server.db, network.network_id, id, 'owner');
    const opened = await signIn(server, await makeLink(server.db, id));
    assert.equal(opened.status, 201);
    const [set = '', mark = ''] = opened.headers.getSetCookie();
    for (const [name, cookie] of [
      ['__Host-tejido', set],
      ['__Host-tejido-browser', mark],
    ] as const)
      assert.match(cookie, new RegExp(`^${name}=[^;]+; Max-Age=\\d+; Path=/; HttpOnly; Secure; SameSite=Lax$`));
    const secret = sessionIn(opened);
    const read = (name: string) => server.app.request('/v1/account', { headers: { Cookie: `${name}=${secret}` } });
    assert.equal((await read('__Host-tejido')).status, 200);
    assert.equal((await read('tejido')).status, 401, 'under the name that a neighbouring host could set');
  });

  it('works once with a link, also for two who use it at the same moment', async (t) => {
    const cast = await openCast(t, postgres, template);
    const token = await makeLink(cast.db, cast.accounts.owner);
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => signIn(cast, token)))).map(({ status }) => status);
    assert.deepEqual(statuses.toSorted(), [201, 403, 403, 403]);
    const used = await signIn(cast, token);
    assert.deepEqual([used.status, await problemOf(used)], [403, 'token_invalid']);
    const page = await cast.app.request(`/desk/sign-in?token=${token}`);
    assert.equal(page.status, 403);
  });

  it('forgets a link that is too old with its mail that was given up, and keeps one whose mail still waits', async (t) => {
    const { db, accounts } = await openCast(t, postgres, template);
    const [givenUp = '', waits = ''] = (
      await Promise.all([makeLink(db, accounts.owner), makeLink(db, accounts.owner)])
    ).map((token) => token.split('.')[0]);
    await sql`update sign_in_links set expires = now() - interval '1 day' where id in (${givenUp}, ${waits})`.execute(
      db,
    );
    await sql`
      insert into outbox (network_id, id, kind, subject, attempts, locked_until, created)
      select network_id, subject, ${signInMail}, subject, attempts, now(), now()
      from networks, (values (${givenUp}, ${maxAttempts}::integer), (${waits}, 3)) as job (subject, attempts)`.execute(
      db,
    );
    assert.deepEqual(await forgetLinks(db), [givenUp]);
    assert.deepEqual((await sql`select distinct subject from outbox`.execute(db)).rows, [{ subject: waits }]);
  });

  it('refuses every link that is not one, or not any more, in the same way', async (t) => {
    const cast = await openCast(t, postgres, template);
    const { db } = cast;
    const good = await makeLink(db, cast.accounts.owner);
    const expired = await makeLink(db, cast.accounts.owner);
    await sql`update sign_in_links set expires = now() - interval '1 second' where id = ${expired.split('.')[0]}`.execute(
      db,
    );
    const removed = await makeLink(db, await ensureAccount(db, 'rita@red.example'));
    const other = await makeLink(db, cast.accounts.viewer);
    const session = cast.sessions.owner['Cookie']?.slice('tejido='.length) ?? '';
    const before = await dump(cast);
    const answers = new Set<string>();
    for (const [about, token] of [
      ['expired', expired],
      ['of somebody in no team', removed],
      ['cut short', good.slice(0, -1)],
      ['with another’s secret', `${good.split('.')[0]}.${other.split('.')[1]}`],
      ['a session', session],
      ['an id alone', good.split('.')[0] ?? ''],
      ['made up', `sil_01m7zzzzzzzzzzzzzzzzzzzzzz.${'A'.repeat(43)}`],
      ['garbage', "'; drop table sessions; --"],
    ] as const) {
      const response = await signIn(cast, token);
      assert.equal(response.status, 403, about);
      assert.equal(response.headers.get('Set-Cookie'), null, about);
      answers.add((await response.text()).replace(/"requestId":"[^"]*"/, ''));
    }
    assert.equal(answers.size, 1);
    assert.equal(await dump(cast), before);
    assert.equal((await signIn(cast, good)).status, 201, 'the good one was not used up by that');
  });

  it('tells nobody who has an account', async (t) => {
    const cast = await openCast(t, postgres, template);
    const answers = new Set<string>();
    for (const email of ['olga@red.example', 'nobody@red.example', 'rita@red.example']) {
      const response = await post(cast, '/v1/sign-in-links', { email });
      const text = await response.text();
      answers.add(
        JSON.stringify([
          response.status,
          [...response.headers].filter(([name]) => name !== 'request-id'),
          text.replace(email, ''),
        ]),
      );
      const page = await cast.app.request('/desk/sign-in-links', {
        method: 'POST',
        body: new URLSearchParams({ email }).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
      assert.deepEqual([page.status, page.headers.get('Location')], [303, '/desk/sent']);
    }
    assert.equal(answers.size, 1);
    const mails = await sendMails(cast);
    assert.deepEqual([...new Set(mails.map(({ to }) => to.address))], ['olga@red.example']);
    const log = JSON.stringify(cast.lines);
    assert.ok(!log.includes('@red.example') && !log.includes(tokenIn(mails[0])), 'neither does the log');
  });

  it('is limited for each client, over several processes, and so are wrong links; a right one opens all the same', async (t) => {
    const limits = { signIn: { perHour: 60, atOnce: 4 }, guesses: { perHour: 60, atOnce: 2 } };
    const cast = await openCast(t, postgres, template);
    const [first, other] = [secondProcess(cast, { limits }), secondProcess(cast, { limits })];
    const askFor = async (app: Pick<TestServer, 'app'>, email: string) => post(app, '/v1/sign-in-links', { email });
    for (const [index, app] of [first, other, first, other].entries())
      assert.equal((await askFor(app, `nobody-${index}@red.example`)).status, 200);
    const refused = await askFor(first, 'c@red.example');
    assert.equal(refused.status, 429, 'by the client');
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    const token = await makeLink(cast.db, cast.accounts.owner);
    const tries = [await signIn(first, 'wrong'), await signIn(other, 'wrong'), await signIn(other, 'wrong')];
    assert.deepEqual(
      tries.map(({ status }) => status),
      [403, 403, 429],
    );
    assert.equal((await signIn(other, token)).status, 201);
    const limited = await sql<{ client: string }>`select client from rate_limits`.execute(cast.db);
    assert.ok(
      limited.rows.every(({ client }) => /^[0-9a-f]{32}$/.test(client)),
      'whose addresses nobody can tell',
    );
  });

  /** The application once more on the same database, as another process has it. */
  function secondProcess({ db }: TestServer, more: Partial<Dependencies>): Pick<TestServer, 'app'> {
    return {
      app: createApp({ db, log: pino({ level: 'silent' }), publicUrl: ownOrigin, checkResponses: true, ...more }),
    };
  }

  it('can be ended, here and elsewhere, and ends at once when somebody is removed', async (t) => {
    const cast = await openCast(t, postgres, template);
    const { app } = cast;
    const ask = (method: string, path: string, headers: Readonly<Record<string, string>>) =>
      app.request(`${ownOrigin}${path}`, { method, headers });
    const second = cookie(sessionIn(await signIn(cast, await makeLink(cast.db, cast.accounts.coordinator))));
    const { items } = (await (await ask('GET', '/v1/sessions', second)).json()) as Page<Session>;
    assert.deepEqual(items.map(({ current }) => current).toSorted(), [false, true]);
    const elsewhere = items.find(({ current }) => !current)?.id ?? '';
    assert.equal(
      (await ask('DELETE', `/v1/sessions/${elsewhere}`, cast.sessions.viewer)).status,
      404,
      'not by somebody else',
    );
    assert.equal((await ask('DELETE', `/v1/sessions/${elsewhere}`, second)).status, 200);
    assert.equal((await ask('GET', '/v1/account', cast.sessions.coordinator)).status, 401);
    const out = await ask('DELETE', '/v1/sessions/current', second);
    assert.match(out.headers.get('Set-Cookie') ?? '', /^tejido=; Max-Age=0; Path=\//);
    assert.equal((await ask('GET', '/v1/account', second)).status, 401);

    assert.equal((await ask('DELETE', `${team}/${cast.accounts.viewer}`, cast.sessions.owner)).status, 200);
    assert.equal((await ask('GET', '/v1/account', cast.sessions.viewer)).status, 401);
    assert.equal((await signIn(cast, await makeLink(cast.db, cast.accounts.viewer))).status, 403);
  });

  it('lets a browser of text post our own forms, which says nothing of where they are from, and nobody else’s', async (t) => {
    const cast = await openCast(t, postgres, template);
    const { Cookie = '' } = cast.sessions.coordinator;
    const joined = await cast.join();
    const page = `${ownOrigin}/desk/red-de-prueba?status=all&lang=en`;
    const inbox = await (await cast.app.request(page, { headers: { Cookie } })).text();
    const action = /action="([^"]*\/decisions\?[^"]*)"/.exec(inbox)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const post = (address: string, cookie: string) =>
      cast.app.request(`${ownOrigin}${address}`, {
        method: 'POST',
        headers: { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          request: `${joined.id} ${joined.updated}`,
          decision: 'assign',
          'bulk-assignee': cast.accounts.owner,
        }).toString(),
      });
    assert.equal((await post(action.replace(/proof=\w+/, 'proof=0'), Cookie)).status, 403);
    assert.equal((await post(action.replace(/proof=\w+/, ''), Cookie)).status, 403);
    assert.equal((await post(action, cast.sessions.owner['Cookie'] ?? '')).status, 403, 'the proof of another session');
    assert.equal((await cast.review(joined.id)).request.assignee, undefined);
    assert.equal((await post(action, Cookie)).status, 303);
    assert.equal((await cast.review(joined.id)).request.assignee?.id, cast.accounts.owner);
  });

  describe('to a team', () => {
    const change = (cast: Cast, method: string, path: string, body?: unknown, who = cast.sessions.owner) =>
      cast.app.request(`${ownOrigin}${path}`, {
        method,
        headers: { ...who, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });

    it('that keeps one owner at least, also when the last two leave at once', async (t) => {
      const cast = await openCast(t, postgres, template);
      const { owner, coordinator } = cast.accounts;
      for (const [method, body] of [
        ['DELETE', undefined],
        ['PATCH', { role: 'viewer' }],
      ] as const) {
        const response = await change(cast, method, `${team}/${owner}`, body);
        assert.deepEqual([response.status, await problemOf(response)], [409, 'last_owner'], method);
      }
      assert.equal((await change(cast, 'PATCH', `${team}/${coordinator}`, { role: 'owner' })).status, 200);
      const left = await Promise.all([
        change(cast, 'DELETE', `${team}/${owner}`),
        change(cast, 'PATCH', `${team}/${coordinator}`, { role: 'viewer' }, cast.sessions.coordinator),
      ]);
      const owners = await cast.db
        .selectFrom('team_members')
        .select('account_id')
        .where('role', '=', 'owner')
        .execute();
      assert.deepEqual(left.map(({ status }) => status).toSorted(), [200, 409]);
      assert.equal(owners.length, 2, 'one here and one of the other network');
    });

    it('whose people are known by their addresses, whatever their case, and once', async (t) => {
      const cast = await openCast(t, postgres, template);
      const added = await change(cast, 'POST', team, { email: 'Nueva@Red.Example', name: 'Nueva', role: 'viewer' });
      assert.equal(added.status, 201);
      const again = await change(cast, 'POST', team, { email: 'nueva@red.example', role: 'owner' });
      assert.deepEqual([again.status, await problemOf(again)], [409, 'already_exists']);
      const wrong = await change(cast, 'POST', team, { email: 'nueva', role: 'boss' });
      assert.equal(wrong.status, 422);
      const log = (await (await change(cast, 'GET', '/v1/networks/red-de-prueba/audit-log')).json()) as Page<
        Record<string, unknown>
      >;
      assert.deepEqual(
        log.items.map(({ action, actor }) => [action, (actor as { name: string }).name]),
        [['team.added', 'olga']],
      );
    });

    it('whose people have one name at every desk, so that no network renames those of another', async (t) => {
      const cast = await openCast(t, postgres, template);
      assert.equal(
        (await change(cast, 'POST', team, { email: 'otto@red.example', name: 'Ottone', role: 'viewer' })).status,
        201,
      );
      const { items } = (await (await change(cast, 'GET', team)).json()) as Page<TeamMember>;
      const otto = items.find(({ email }) => email === 'otto@red.example');
      const response = await change(cast, 'PATCH', `${team}/${otto?.id}`, { name: 'Ottone' });
      assert.deepEqual([response.status, await problemOf(response)], [403, 'forbidden']);
      assert.equal((await change(cast, 'PATCH', `${team}/${otto?.id}`, { role: 'coordinator' })).status, 200);
    });

    it('and its programs by tokens, whose secrets are nowhere but with who made them', async (t) => {
      const cast = await openCast(t, postgres, template);
      const made = await change(cast, 'POST', tokens, { name: 'Informe', role: 'viewer' });
      assert.equal(made.status, 201);
      const { id, secret } = (await made.json()) as { id: string; secret: string };
      assert.equal((await change(cast, 'GET', team, undefined, bearer(secret))).status, 200);
      const link = await makeLink(cast.db, cast.accounts.owner);
      const everything = (await dump(cast)) + JSON.stringify(cast.lines);
      for (const [about, whole] of [
        ['the token', secret],
        ['the link', link],
        ['the session', cast.sessions.owner['Cookie'] ?? ''],
      ] as const) {
        const random = whole.split('.')[1] ?? '';
        assert.equal(random.length, 43, about);
        assert.ok(!everything.includes(random), `${about} is neither in the database nor in the log`);
      }
      for (const expires of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '2027-01-01T00:00:00+23:00'])
        assert.equal(
          (await change(cast, 'POST', tokens, { name: 'Otro', role: 'viewer', expires })).status,
          201,
          expires,
        );
      const listed = await (await change(cast, 'GET', tokens)).text();
      assert.ok(listed.includes(id) && !listed.includes('secret'));
      assert.equal((await change(cast, 'DELETE', `${tokens}/${id}`)).status, 200);
      assert.equal((await change(cast, 'GET', team, undefined, bearer(secret))).status, 401, 'at once');
      assert.equal((await change(cast, 'DELETE', `${tokens}/${id}`)).status, 404);
    });

    it('and the environment’s token coordinates every network, owns none and is stored nowhere', async (t) => {
      const coordinatorToken = 'a-token-of-the-environment-0123456789';
      const cast = await openCast(t, postgres, template);
      const { app } = secondProcess(cast, { coordinatorToken });
      const ask = (path: string, token = coordinatorToken) =>
        app.request(`${ownOrigin}${path}`, { headers: bearer(token) });
      const account = (await (await ask('/v1/account')).json()) as Account;
      assert.equal(account.name, 'TEJIDO_COORDINATOR_TOKEN');
      assert.deepEqual(
        account.networks.map(({ role }) => role),
        ['coordinator', 'coordinator'],
      );
      assert.equal((await ask('/v1/networks/otra-red/join-requests')).status, 200);
      assert.equal((await ask(tokens)).status, 403);
      assert.equal((await ask('/v1/account', `${coordinatorToken}x`)).status, 401);
      const noted = await app.request(
        `${ownOrigin}/v1/networks/red-de-prueba/join-requests/${(await cast.join()).id}/notes`,
        {
          method: 'POST',
          body: JSON.stringify({ text: 'Del programa' }),
          headers: {
            ...bearer(coordinatorToken),
            'Content-Type': 'application/json',
            'Idempotency-Key': 'nota-del-programa',
          },
        },
      );
      assert.equal(noted.status, 201, await noted.clone().text());
      const { author } = (await noted.json()) as { author: unknown };
      assert.deepEqual(author, { id: 'TEJIDO_COORDINATOR_TOKEN', name: 'TEJIDO_COORDINATOR_TOKEN' });
      assert.ok(!(await dump(cast)).includes(coordinatorToken));
    });
  });
});
