import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { defaultRetention, type JoinRequestReceipt } from '@tejido/contract';
import { type RawBuilder, sql } from 'kysely';
import { stampForm } from '../src/abuse/form-time.ts';
import { networkKey } from '../src/abuse/network-key.ts';
import { defaultRateLimits } from '../src/abuse/rate-limit.ts';
import { mailboxOf } from '../src/abuse/recipients.ts';
import { findLink, signInMail } from '../src/accounts/sign-in.ts';
import { composeSignIn } from '../src/accounts/sign-in-mail.ts';
import { ensureAccount } from '../src/accounts/team.ts';
import { composeWelcome, welcomeMail } from '../src/accounts/welcome-mail.ts';
import { composeByKind } from '../src/mail/compose.ts';
import type { Mail } from '../src/mail/mail.ts';
import { claim, finish } from '../src/outbox/outbox.ts';
import { submissionComposers } from '../src/submissions/composers.ts';
import { makeToken } from '../src/submissions/tokens.ts';
import { makeTemplate } from './support/app.ts';
import { type Cast, openCast, otherNetwork, ownOrigin } from './support/cast.ts';
import { joinRequest, testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const slugs = [testNetwork.network.slug, otherNetwork.slug];
const victim = 'v.ictim@example.org';
const coordinator = 'carlos@red.example';

describe('other people’s mailboxes', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  /** Two networks of one server with its usual limits, seen by whoever wants to fill a mailbox. */
  async function besiege(t: Parameters<typeof openCast>[0]) {
    const cast = await openCast(t, postgres, template, { limits: defaultRateLimits });
    const { db, app } = cast;
    let clients = 0;
    let keys = 0;
    /** Sends from a client that was never seen before, unless one is named. */
    const send = (path: string, init: RequestInit, address = `2001:db8:${(clients++).toString(16)}::1`) =>
      app.request(`${ownOrigin}${path}`, init, { incoming: { socket: { remoteAddress: address } } });
    const asJson = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
      method,
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
    const asForm = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    });
    const networkIdOf = (slug: string) => (slug === otherNetwork.slug ? otherNetwork : testNetwork.network).id;
    const fields = (email: string) => ({
      applicant: 'person',
      name: 'BUY GOLD',
      email,
      sector: 'civil-society',
      'consent.notice': '2026-01',
      'consent.purposes': 'membership',
      language: 'en',
    });
    const guard = async (slug: string) => ({
      'idempotency-key': `clave-de-formulario-${keys++}`,
      'form-stamp': stampForm(await networkKey(db, networkIdOf(slug)), new Date(Date.now() - 60_000)),
    });
    const routes = {
      api: (slug: string, email: string) =>
        send(
          `/v1/networks/${slug}/join-requests`,
          asJson(
            'POST',
            { ...joinRequest, name: 'BUY GOLD', email },
            { 'Idempotency-Key': `clave-de-asedio-${keys++}` },
          ),
        ),
      form: async (slug: string, email: string) =>
        send(`/${slug}/embed/join-form?lang=en`, asForm({ ...fields(email), ...(await guard(slug)) })),
      move: (slug: string, { id, token }: Own, email: string) =>
        send(`/v1/networks/${slug}/join-requests/${id}?token=${token}`, asJson('PATCH', { email })),
      correction: (slug: string, { id, token }: Own, email: string) =>
        send(`/${slug}/join-requests/${id}/correction?token=${token}`, asForm(fields(email))),
      link: (email: string) => send('/v1/sign-in-links', asJson('POST', { email })),
      linkForm: (email: string) => send('/desk/sign-in-links', asForm({ email })),
    };
    /** A request of the attacker's own, with its link. */
    const own = async (slug: string): Promise<Own> => {
      const response = await routes.api(slug, `evil-${keys}@evil.example`);
      const { id } = (await response.json()) as JoinRequestReceipt;
      return { id, token: (await makeToken(db, networkIdOf(slug), id)) ?? '' };
    };
    const options = { db, linkUrl: () => ownOrigin, from: { name: '', address: 'red@tejido.test' } };
    const compose = composeByKind({
      ...submissionComposers({ ...options, retention: defaultRetention }),
      [signInMail]: composeSignIn(options),
      [welcomeMail]: composeWelcome(options),
    });
    /** Sends what is due, and returns it. */
    const deliver = async (): Promise<Mail[]> => {
      const mails: Mail[] = [];
      for (;;) {
        const jobs = await claim(db, 100);
        if (jobs.length === 0) return mails;
        for (const job of jobs) {
          const mail = await compose(job);
          if (mail) mails.push(mail);
          await finish(db, job);
        }
      }
    };
    return { ...cast, send, asJson, routes, own, deliver };
  }

  interface Own {
    id: string;
    token: string;
  }

  /** Lets time pass, as the database sees it. */
  async function pass({ db }: Pick<Cast, 'db'>, minutes: number): Promise<void> {
    const earlier = (column: string): RawBuilder<unknown> =>
      sql`${sql.ref(column)} = ${sql.ref(column)} - ${minutes} * interval '1 minute'`;
    for (const [table, ...columns] of [
      ['rate_limits', 'full_at'],
      ['outbox', 'locked_until', 'created'],
      ['sign_in_links', 'expires'],
      ['sessions', 'created', 'last_used'],
    ] as const)
      await sql`update ${sql.table(table)} set ${sql.join(columns.map(earlier))}`.execute(db);
  }

  const to = (mails: readonly Mail[], mailbox: string) =>
    mails.filter((mail) => mailboxOf(mail.to.address) === mailboxOf(mailbox));

  it('get no more than a handful in an attacker’s hour, whatever clients, networks and routes are used', async (t) => {
    const { routes, own, deliver, db, ...cast } = await besiege(t);
    const mails: Mail[] = [];
    let accepted = 0;
    let lastToken = '';
    const spellings = [victim, victim.toUpperCase(), victim.replace('@', '+tag@')];
    for (let step = 0; step < 12; step++) {
      for (const slug of slugs)
        for (const address of [spellings[step % 3] as string, coordinator]) {
          const [moved, corrected] = [await own(slug), await own(slug)];
          const answers = [
            await routes.api(slug, address),
            await routes.form(slug, address),
            await routes.move(slug, moved, address),
            await routes.correction(slug, corrected, address),
          ];
          assert.deepEqual(
            answers.map(({ status }) => status),
            [201, 201, 200, 303],
            'nobody is told that the address gets no more',
          );
          accepted += 4;
        }
      for (const address of [victim, coordinator]) {
        assert.equal((await routes.link(address)).status, 200);
        assert.equal((await routes.linkForm(address)).status, 303);
      }
      mails.push(...(await deliver()));
      const link = to(mails, coordinator).filter(({ text }) => text.includes('/desk/sign-in?'));
      lastToken = /token=(\S+)/.exec(link.at(-1)?.text ?? '')?.[1] ?? '';
      assert.ok(await findLink(db, lastToken), `step ${step}: the coordinator has a link that is good`);
      await pass({ db }, 5);
    }
    const kinds = (mailbox: string) => {
      const all = to(mails, mailbox);
      const links = all.filter(({ text }) => text.includes('/desk/sign-in?')).length;
      return { links, others: all.length - links };
    };
    t.diagnostic(
      `${accepted} requests; ${JSON.stringify({ [victim]: kinds(victim), [coordinator]: kinds(coordinator) })}`,
    );
    assert.deepEqual(kinds(victim), { links: 0, others: 4 });
    assert.ok(kinds(coordinator).links <= 5 && kinds(coordinator).others <= 4, JSON.stringify(kinds(coordinator)));
    // Nobody's words are lost, and nobody reads what a stranger wrote.
    const held = await sql<{ n: number }>`
      select count(*)::integer as n from submissions where document->>'email' not like '%@evil.example'`.execute(db);
    assert.equal(held.rows[0]?.n, accepted);
    assert.ok(mails.every(({ subject, text, html }) => !/GOLD/.test(subject + text + html)));
    const rows = JSON.stringify(await db.selectFrom('rate_limits').selectAll().execute());
    assert.doesNotMatch(rows, /example/, 'no address can be read');
    assert.ok(cast.accounts.owner);
  });

  it('are no way to keep others out: somebody else’s mail goes at once', async (t) => {
    const { routes, deliver } = await besiege(t);
    for (let sent = 0; sent < 12; sent++) await routes.api('red-de-prueba', victim);
    await routes.api('red-de-prueba', 'ana@example.org');
    assert.equal(to(await deliver(), 'ana@example.org').length, 1);
  });

  it('get what waits when there is room, and what did not wait when it is sent again', async (t) => {
    const { routes, deliver, db } = await besiege(t);
    for (let sent = 0; sent < 12; sent++) await routes.api('red-de-prueba', victim);
    assert.equal((await deliver()).length, 4);
    await pass({ db }, 4 * 60 + 1);
    assert.equal((await deliver()).length, 1);
    await pass({ db }, 4 * 60 + 1);
    assert.equal((await deliver()).length, 1);
    await pass({ db }, 24 * 60);
    assert.equal((await deliver()).length, 0);
    await routes.api('red-de-prueba', victim);
    assert.equal((await deliver()).length, 1);
  });

  it('get the mail that waits when it is due, though it was asked for once more meanwhile', async (t) => {
    const { routes, send, asJson, deliver, db } = await besiege(t);
    for (let sent = 0; sent < 4; sent++) await routes.api('red-de-prueba', victim);
    const { id, token } = (await (await routes.api('red-de-prueba', victim)).json()) as JoinRequestReceipt;
    assert.equal((await deliver()).length, 4);
    const waiting = () => db.selectFrom('outbox').selectAll().where('subject', '=', id).execute();
    const before = await waiting();
    assert.equal(before.length, 1);
    for (let time = 0; time < 3; time++) {
      const address = `/v1/networks/red-de-prueba/join-requests/${id}/confirmation-mail?token=${token}`;
      assert.ok((await send(address, asJson('POST', {}))).ok);
    }
    assert.deepEqual(await waiting(), before);
    await pass({ db }, 4 * 60 + 1);
    assert.equal((await deliver()).length, 1);
  });

  it('are not reached through one request: it changes its address three times, each counted like a request', async (t) => {
    const { own, routes, send, asJson, deliver } = await besiege(t);
    const moved = await own('red-de-prueba');
    const statuses = [];
    for (let move = 0; move < 5; move++)
      statuses.push((await routes.move('red-de-prueba', moved, `somebody-${move}@example.org`)).status);
    assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
    assert.equal((await deliver()).filter(({ to: { address } }) => address.startsWith('somebody')).length, 1);
    // One client, with a request for each move.
    let refused = 0;
    for (let request = 0; request < defaultRateLimits.submissions.atOnce + 5; request++) {
      const { id, token } = await own('red-de-prueba');
      const address = `/v1/networks/red-de-prueba/join-requests/${id}?token=${token}`;
      const { status } = await send(address, asJson('PATCH', { email: `one-${request}@example.org` }), '192.0.2.7');
      if (status === 429) refused++;
      const other = await send(address, asJson('PATCH', { place: 'La Paz' }), '192.0.2.7');
      assert.equal(other.status, 200, 'what has no mail sent is not counted');
    }
    assert.equal(refused, 5);
  });

  it('get the next mail at once when their person has confirmed a request by the last', async (t) => {
    const { routes, send, deliver, db } = await besiege(t);
    const { id } = (await (await routes.api('red-de-prueba', victim)).json()) as JoinRequestReceipt;
    for (let sent = 0; sent < 12; sent++) await routes.api('red-de-prueba', victim);
    await deliver();
    const confirm = async (token: string) =>
      (await send(`/red-de-prueba/join-requests/${id}?token=${token}`, { method: 'POST' })).status;
    assert.equal(await confirm('wrong'), 403);
    await routes.api('red-de-prueba', victim);
    assert.equal((await deliver()).length, 0, 'strangers change nothing by asking');
    const token = (await makeToken(db, testNetwork.network.id, id)) ?? '';
    assert.equal(await confirm(token), 303);
    await routes.api('red-de-prueba', victim);
    assert.equal((await deliver()).length, 1);
    for (let sent = 0; sent < 12; sent++) await routes.api('red-de-prueba', victim);
    await deliver();
    assert.equal(await confirm(token), 303);
    await routes.api('red-de-prueba', victim);
    assert.equal((await deliver()).length, 0, 'a link counts once');
  });

  it('of people who have signed in get the mail that they work at another desk, whatever strangers have sent', async (t) => {
    const { routes, send, deliver, db, sessions } = await besiege(t);
    const add = async (email: string) => {
      const init = { method: 'POST', body: JSON.stringify({ email, role: 'viewer' }) };
      const headers = { ...sessions.ownerElsewhere, 'Content-Type': 'application/json' };
      assert.equal((await send(`/v1/networks/${otherNetwork.slug}/team`, { ...init, headers })).status, 201);
    };
    const account = await ensureAccount(db, victim);
    await db
      .updateTable('accounts')
      .set({ last_sign_in: new Date().toISOString() })
      .where('id', '=', account)
      .execute();
    for (const address of [victim, 'nobody@example.org'])
      for (let sent = 0; sent < 12; sent++) await routes.api('red-de-prueba', address);
    await deliver();
    await add(victim);
    await add('nobody@example.org');
    assert.deepEqual(
      (await deliver()).map((mail) => mail.to.address),
      [victim],
    );
  });

  it('of coordinators get the link that they ask for, whatever strangers have asked for before', async (t) => {
    const { routes, send, asJson, deliver, db } = await besiege(t);
    await routes.link(coordinator);
    const [first] = await deliver();
    const signIn = (mail: Mail | undefined) =>
      send('/v1/sessions', asJson('POST', { token: /token=(\S+)/.exec(mail?.text ?? '')?.[1] }));
    const opened = await signIn(first);
    assert.equal(opened.status, 201);
    const mark = opened.headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith('tejido-browser='))
      ?.split(';')[0];
    for (let asked = 0; asked < 30; asked++) assert.equal((await routes.link(coordinator)).status, 200);
    await deliver();
    assert.equal((await deliver()).length, 0, 'no more goes out just now');
    const ask = (cookie: string) =>
      send('/v1/sign-in-links', asJson('POST', { email: coordinator }, { Cookie: cookie }), '192.0.2.9');
    assert.equal((await ask(mark ?? '')).status, 200);
    const [mine] = await deliver();
    assert.equal(mine?.to.address, coordinator, 'the browser is known');
    for (const forged of [`${mark}0`, 'tejido-browser=abc.def', (mark ?? '').replace('=', '=A')]) await ask(forged);
    assert.equal((await deliver()).length, 0, 'and nobody can make one');
    assert.equal((await signIn(mine)).status, 201);
    // Who has used a link wants it, and may sign in elsewhere at once.
    await routes.link(coordinator);
    const [elsewhere] = await deliver();
    assert.equal((await signIn(elsewhere)).status, 201);
    await pass({ db }, 16);
    await routes.link(coordinator);
    assert.ok((await deliver()).length > 0);
  });

  it('are the same, however they are written', () => {
    for (const [one, other] of [
      ['Ana@Example.ORG', 'ana@example.org'],
      ['ana+red@example.org', 'ana@example.org'],
      ['ana+a+b@example.org', 'ana@example.org'],
      ['A.N.A+x@gmail.com', 'ana@googlemail.com'],
      ['ana@exämple.org', 'ana@xn--exmple-cua.org'],
      ['ＡＮＡ@example.org', 'ana@example.org'],
    ] as const)
      assert.equal(mailboxOf(one), mailboxOf(other));
    for (const [one, other] of [
      ['ana@example.org', 'eva@example.org'],
      ['a.na@example.org', 'ana@example.org'],
      ['+ana@example.org', '+eva@example.org'],
      ['ana@example.org', 'ana@example.com'],
    ] as const)
      assert.notEqual(mailboxOf(one), mailboxOf(other));
  });
});
