import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { defaultRetention, type Network, type Page, type TeamMember } from '@tejido/contract';
import { recordOf } from '@tejido/contract/submissions';
import { sql } from 'kysely';
import { defaultRateLimits } from '../src/abuse/rate-limit.ts';
import { makeApiToken } from '../src/accounts/api-tokens.ts';
import { forgetAccounts, teamlessDays } from '../src/accounts/forget-accounts.ts';
import { startSession } from '../src/accounts/sessions.ts';
import { findLink, makeLink } from '../src/accounts/sign-in.ts';
import { ensureAccount, giveRole } from '../src/accounts/team.ts';
import { openDatabase } from '../src/database/connection.ts';
import { migrate } from '../src/database/migrate.ts';
import { migrations } from '../src/database/migrations/index.ts';
import type { Tables } from '../src/database/tables.ts';
import { claim } from '../src/outbox/outbox.ts';
import { eraseExpired } from '../src/submissions/erase.ts';
import { findSubmission } from '../src/submissions/record.ts';
import { makeTemplate } from './support/app.ts';
import { bearer, type Cast, type Credentials, cookie, openCast, otherNetwork, ownOrigin } from './support/cast.ts';
import { desk, type Joined, readOwn, versions } from './support/desk.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const { network } = testNetwork;
const base = `/v1/networks/${network.slug}`;

describe('what has lost its reason', () => {
  let postgres: TestPostgres;
  let template: string;
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
  });
  after(() => postgres.stop());

  const ask = ({ app }: Cast, method: string, path: string, credentials: Credentials, body?: unknown) =>
    app.request(`${ownOrigin}${path}`, {
      method,
      headers: { ...credentials, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  describe('among rights', () => {
    /** A second owner with a token of her own making. */
    async function withSecondOwner(cast: Cast) {
      const { db } = cast;
      const id = await ensureAccount(db, 'renata@red.example');
      await giveRole(db, network.id, id, 'owner', 'Renata');
      const by = { id, name: 'Renata', kind: 'account', roles: 'owner' } as const;
      const token = await makeApiToken(db, network.id, { name: 'Informe', role: 'coordinator' }, by);
      return { id, token, program: bearer(token.secret) };
    }
    const decide = (cast: Cast, program: Credentials, joined: Joined) =>
      ask(cast, 'POST', `${desk}/decisions`, program, { requests: versions(joined), decision: 'decline' });

    it('the mail that told somebody that they work at a desk is not kept when they do no more', async (t) => {
      const forgotten: string[] = [];
      const mailer = { wake: () => {}, forget: async (id: string) => void forgotten.push(id) };
      const cast = await openCast(t, postgres, template, { mailer });
      assert.equal(
        (await ask(cast, 'DELETE', `${base}/team/${cast.accounts.viewer}`, cast.sessions.owner)).status,
        200,
      );
      assert.deepEqual(forgotten, [cast.accounts.viewer]);
    });

    it('a removed owner’s API tokens end with her work, and stay ended when she comes back', async (t) => {
      const cast = await openCast(t, postgres, template);
      const { id, token, program } = await withSecondOwner(cast);
      assert.equal((await ask(cast, 'GET', desk, program)).status, 200);
      assert.equal((await ask(cast, 'DELETE', `${base}/team/${id}`, cast.sessions.owner)).status, 200);
      assert.equal((await ask(cast, 'GET', desk, program)).status, 401);
      const listed = await (await ask(cast, 'GET', `${base}/tokens`, cast.sessions.owner)).text();
      assert.ok(!listed.includes(token.id));
      const log = await (await ask(cast, 'GET', `${base}/audit-log`, cast.sessions.owner)).text();
      assert.match(log, new RegExp(`token\\.revoked[^}]*}?[^}]*${token.id}`));
      await giveRole(cast.db, network.id, id, 'owner');
      assert.equal((await ask(cast, 'GET', desk, program)).status, 401);
    });

    it('also where her place was taken away in another way than at the desk', async (t) => {
      const cast = await openCast(t, postgres, template);
      const { id, program } = await withSecondOwner(cast);
      await cast.db.deleteFrom('team_members').where('account_id', '=', id).execute();
      assert.equal((await ask(cast, 'GET', desk, program)).status, 401);
    });

    it('a token may do no more than who made it may today', async (t) => {
      const cast = await openCast(t, postgres, template);
      const { id, token, program } = await withSecondOwner(cast);
      const joined = await cast.join();
      const demoted = await ask(cast, 'PATCH', `${base}/team/${id}`, cast.sessions.owner, { role: 'viewer' });
      assert.equal(demoted.status, 200);
      assert.equal((await ask(cast, 'GET', desk, program)).status, 200);
      assert.equal((await decide(cast, program, joined)).status, 403);
      const { items } = (await (await ask(cast, 'GET', `${base}/tokens`, cast.sessions.owner)).json()) as Page<{
        id: string;
        role: string;
      }>;
      assert.equal(items.find((one) => one.id === token.id)?.role, 'viewer', 'the list says so');
    });

    it('an owner learns nothing of somebody of another network by adding them', async (t) => {
      const cast = await openCast(t, postgres, template);
      const { db } = cast;
      const added = await ask(cast, 'POST', `${base}/team`, cast.sessions.owner, {
        email: 'otto@red.example',
        role: 'coordinator',
      });
      const member = (await added.json()) as TeamMember;
      assert.deepEqual([member.name, member.lastSignIn], ['otto@red.example', undefined]);
      const find = async () => {
        const { items } = (await (
          await ask(cast, 'GET', `${base}/team`, cast.sessions.owner)
        ).json()) as Page<TeamMember>;
        return items.find(({ id }) => id === member.id);
      };
      assert.deepEqual([(await find())?.name, (await find())?.lastSignIn], ['otto@red.example', undefined]);
      const joined = await cast.join();
      const assigned = await ask(cast, 'POST', `${desk}/assignments`, cast.sessions.owner, {
        ids: [joined.id],
        assignee: member.id,
      });
      assert.doesNotMatch(
        (await assigned.text()).replaceAll('otto@red.example', ''),
        /otto/,
        'nor by giving them work',
      );
      await startSession(db, member.id);
      assert.equal((await find())?.name, 'otto', 'once he has signed in he is one of theirs');
      assert.ok((await find())?.lastSignIn);
      // By the name that this network gave, until then.
      const named = await ask(cast, 'POST', `/v1/networks/${otherNetwork.slug}/team`, cast.sessions.ownerElsewhere, {
        email: 'carlos@red.example',
        name: 'El señor Carlos',
        role: 'viewer',
      });
      assert.equal(((await named.json()) as TeamMember).name, 'El señor Carlos');
    });
  });

  describe('among data', () => {
    it('a join request goes when its network’s time for it is over, whatever state it is in', async (t) => {
      const cast = await openCast(t, postgres, template);
      const { db } = cast;
      const document = { ...network, retention: { undecidedDays: 30, acceptedDays: 730 } };
      await sql`update networks set document = ${JSON.stringify(document)} where network_id = ${network.id}`.execute(
        db,
      );
      const states: [about: string, since: string, days: number, make: () => Promise<Joined>][] = [
        ['not confirmed', 'unconfirmed_since', 14, () => cast.join({}, false)],
        ['confirmed', 'updated', 30, () => cast.join()],
        ['asked', 'updated', 30, async () => decided('ask')],
        ['accepted', 'updated', 730, async () => decided('accept')],
        ['declined', 'decided', 90, async () => decided('decline')],
      ];
      const decided = async (decision: string) => {
        const joined = await cast.join();
        await cast.decide({ requests: versions(joined), decision, ...(decision === 'ask' && { message: '¿?' }) });
        return joined;
      };
      for (const [about, since, days, make] of states) {
        const joined = await make();
        const { expires, ...record } = await readOwn(cast, joined);
        const from = since === 'decided' ? record.decided : since === 'updated' ? record.updated : record.created;
        assert.equal(Date.parse(expires ?? '') - Date.parse(from ?? ''), days * 24 * 60 * 60_000, about);
        const age = (more: string) =>
          sql`update submissions set ${sql.ref(since)} = now() - ${days} * interval '1 day' + ${more}::interval where id = ${joined.id}`.execute(
            db,
          );
        await age('1 minute');
        assert.deepEqual(await eraseExpired(db, defaultRetention), [], about);
        await age('-1 minute');
        assert.deepEqual(await eraseExpired(db, defaultRetention), [joined.id], about);
      }
    });

    it('nothing that was held before there was a time for it goes at the first start of a version that has one', async (t) => {
      const { url } = await postgres.createDatabase();
      const { db, close } = await openDatabase<Tables>({ databaseUrl: url, dataDirectory: '', log: () => {} });
      t.after(close);
      await migrate(db, Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0013')));
      await sql`
        insert into networks (network_id, slug, revision, updated, document)
        values (${network.id}, ${network.slug}, 1, now(), ${JSON.stringify(network)})`.execute(db);
      for (const status of ['confirmed', 'asked', 'accepted'])
        await sql`
          insert into join_requests (network_id, id, status, created, document, consent, updated, unconfirmed_since, applicant, sector, goals, marks, search)
          values (${network.id}, ${`jrq_${status}`}, ${status}, now(), '{}', '{}', now() - interval '3000 days', now(), 'person', 'public', '{}', '{}', '')`.execute(
          db,
        );
      await migrate(db, migrations);
      assert.deepEqual(await eraseExpired(db, defaultRetention), []);
      const row = await findSubmission(db, network.id, 'join-requests', 'jrq_confirmed');
      assert.ok(row);
      const { expires } = recordOf(row, network, defaultRetention);
      assert.ok(Date.parse(expires ?? '') > Date.now() + 364 * 24 * 60 * 60_000, 'its person reads when it will');
      const later = (days: number) => sql`update networks set held_since = held_since - ${days} * interval '1 day'`;
      await later(366).execute(db);
      assert.deepEqual((await eraseExpired(db, defaultRetention)).toSorted(), ['jrq_asked', 'jrq_confirmed']);
      await later(1825).execute(db);
      assert.deepEqual(await eraseExpired(db, defaultRetention), ['jrq_accepted']);
    });

    it('the notice, the record of the network and the person’s page say for how long', async (t) => {
      const cast = await openCast(t, postgres, template, {
        retention: { ...defaultRetention, unconfirmedDays: 7 },
      });
      const document = { ...network, retention: { undecidedDays: 30 } };
      await sql`update networks set document = ${JSON.stringify(document)} where network_id = ${network.id}`.execute(
        cast.db,
      );
      const { retention } = (await (await cast.app.request(base)).json()) as Network;
      const { text, ...days } = retention ?? {};
      assert.deepEqual(days, { unconfirmedDays: 7, undecidedDays: 30, acceptedDays: 1825, declinedDays: 90 });
      assert.match(text?.['es'] ?? '', /sin confirmar, 7 días; sin decisión, 30 días desde el último cambio/);
      const { items } = (await (await cast.app.request('/v1/networks')).json()) as Page<Network>;
      assert.deepEqual(items.find(({ slug }) => slug === network.slug)?.retention, retention);
      for (const [lang, words] of [
        [
          'en',
          /without confirmation, 7 days; without a decision, 30 days after its last change; if declined, 90 days; if accepted, 5 years/,
        ],
        [
          'es',
          /sin confirmar, 7 días; sin decisión, 30 días desde el último cambio; rechazada, 90 días; aceptada, 5 años/,
        ],
        ['ru', /без подтверждения — 7 дней; без решения — 30 дней .*; отклонённой — 90 дней; принятой — 5 лет/],
        ['ar', /7 أيام.*30 يومًا.*90 يومًا.*5 سنوات/],
      ] as const) {
        const form = await (await cast.app.request(`/${network.slug}/embed/join-form?lang=${lang}`)).text();
        assert.match(form, words);
      }
      const joined = await cast.join();
      const page = await (
        await cast.app.request(`/${network.slug}/join-requests/${joined.id}?token=${joined.token}&lang=en`)
      ).text();
      assert.match(page, /Everything about this request is erased after/);
    });

    it('an account that is in no team goes after a while, and not before', async (t) => {
      const cast = await openCast(t, postgres, template);
      const { db } = cast;
      const emails = async () => (await db.selectFrom('accounts').select('email').execute()).map(({ email }) => email);
      await forgetAccounts(db);
      assert.ok((await emails()).includes('rita@red.example'));
      const age = (days: number) =>
        sql`update accounts set teamless_since = teamless_since - ${days} * interval '1 day'`.execute(db);
      await age(teamlessDays - 1);
      await forgetAccounts(db);
      assert.ok((await emails()).includes('rita@red.example'));
      await age(2);
      await forgetAccounts(db);
      assert.deepEqual((await emails()).toSorted(), [
        'carlos@red.example',
        'elisa@red.example',
        'olga@red.example',
        'otto@red.example',
        'vera@red.example',
      ]);
      // Who comes back in time is one of them again.
      await sql`delete from team_members where account_id = ${cast.accounts.viewer}`.execute(db);
      await forgetAccounts(db);
      await giveRole(db, network.id, cast.accounts.viewer, 'viewer');
      await age(teamlessDays + 1);
      await forgetAccounts(db);
      assert.ok((await emails()).includes('vera@red.example'));
    });
  });

  describe('with a clock that was once a year ahead', () => {
    const ahead = sql`interval '1 year'`;

    it('nobody has to wait a year to send', async (t) => {
      const cast = await openCast(t, postgres, template, { limits: defaultRateLimits });
      await cast.join();
      await sql`update rate_limits set full_at = full_at + ${ahead}`.execute(cast.db);
      await cast.join();
      const { rows } = await sql<{
        late: boolean;
      }>`select full_at > now() + interval '1 day' as late from rate_limits`.execute(cast.db);
      assert.ok(rows.length > 0 && rows.every(({ late }) => !late));
    });

    it('no session and no link is good for a year', async (t) => {
      const cast = await openCast(t, postgres, template);
      const { db, accounts } = cast;
      const [created, used] = [await startSession(db, accounts.owner), await startSession(db, accounts.owner)];
      const idOf = (secret: string) => secret.split('.')[0];
      await sql`update sessions set created = created + ${ahead}, last_used = last_used + ${ahead} where id = ${idOf(created)}`.execute(
        db,
      );
      await sql`update sessions set last_used = last_used + ${ahead} where id = ${idOf(used)}`.execute(db);
      for (const secret of [created, used])
        assert.equal((await ask(cast, 'GET', '/v1/account', cookie(secret))).status, 401);
      const link = await makeLink(db, accounts.owner);
      assert.ok(await findLink(db, link));
      await sql`update sign_in_links set expires = expires + ${ahead}`.execute(db);
      assert.equal(await findLink(db, link), undefined);
    });

    it('no mail waits a year', async (t) => {
      const cast = await openCast(t, postgres, template);
      await cast.join();
      await sql`update outbox set locked_until = locked_until + ${ahead}`.execute(cast.db);
      assert.equal((await claim(cast.db, 10)).length, 1);
      assert.equal((await claim(cast.db, 10)).length, 0, 'taken for as long as usual');
    });
  });
});
