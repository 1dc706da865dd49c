import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  addDays,
  defaultRetention,
  type JoinRequest,
  type Network,
  type Organization,
  type Problem,
} from '@tejido/contract';
import { sql } from 'kysely';
import { eraseExpired } from '../src/submissions/erase.ts';
import { makeTemplate } from './support/app.ts';
import { desk, openDesk, readOwn, type TestDesk, versions } from './support/desk.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const api = '/v1/networks/red-de-prueba';
const organization = {
  applicant: 'organization',
  organizationName: 'Asociación Agua Viva',
  organizationUrl: 'https://aguaviva.example/',
  targets: ['6.1'],
  consent: { notice: '2026-01', purposes: ['membership', 'publication'] },
};

describe('what is decided of join requests', () => {
  let postgres: TestPostgres;
  let office: TestDesk;
  const ending: (() => unknown)[] = [];
  before(async () => {
    postgres = await startTestPostgres();
    office = await openDesk(
      { after: (end) => ending.push(end as () => unknown) },
      postgres,
      await makeTemplate(postgres),
    );
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  const jobsFor = (id: string) =>
    office.db.selectFrom('outbox').select('kind').where('subject', '=', id).orderBy('id').execute();
  const deedsOf = async (id: string) => (await office.review(id)).history.map(({ action }) => action);
  const read = async <T>(path: string) => (await (await office.app.request(`${api}${path}`)).json()) as T;

  it('accepts an organization: everybody may read its record, in which nobody is named', async () => {
    const { revision } = await read<Network>('');
    const request = await office.join(organization);
    const { changed, refused } = await office.decide({ requests: versions(request), decision: 'accept' });
    assert.deepEqual(refused, []);
    assert.equal(changed[0]?.status, 'accepted');
    assert.equal(changed[0]?.decidedBy?.name, 'Marina');
    const slug = changed[0]?.membership?.organization ?? '';
    assert.equal(slug, 'asociacion-agua-viva');
    const { id, updated, ...published } = await read<Organization>(`/organizations/${slug}`);
    assert.deepEqual(published, {
      slug,
      network: 'red-de-prueba',
      languages: ['es'],
      revision: 1,
      name: { es: 'Asociación Agua Viva' },
      sector: 'civil-society',
      url: 'https://aguaviva.example/',
      goals: [6],
      targets: ['6.1'],
    });
    assert.match(id + updated, /^org_/);
    assert.equal((await read<Network>('')).revision, revision + 1);
    assert.deepEqual(await jobsFor(request.id), [{ kind: 'join-request-accepted' }]);
    assert.deepEqual(await deedsOf(request.id), [
      'join-request.confirmed',
      'join-request.accepted',
      'join-request.published',
    ]);
    const own = await readOwn(office, request);
    assert.equal(own.membership?.organization, slug);
    assert.ok(!JSON.stringify(own).includes('Marina'), 'the person is not told who decided');
  });

  it('gives organizations of one name addresses of their own, also when they are accepted at once', async () => {
    const name = { ...organization, organizationName: 'Ríos & Lagos, A.C.' };
    const requests = await Promise.all([office.join(name), office.join(name), office.join(name)]);
    const results = await Promise.all(
      requests.map((request) => office.decide({ requests: versions(request), decision: 'accept' })),
    );
    const slugs = results.map(({ changed }) => changed[0]?.membership?.organization);
    assert.deepEqual(slugs.toSorted(), ['rios-lagos-a-c', 'rios-lagos-a-c-2', 'rios-lagos-a-c-3']);
  });

  it('makes readable addresses of names in other scripts', async () => {
    for (const [organizationName, organizationUrl, slug] of [
      ['Общество «Чистая вода»', undefined, 'obshchestvo-chistaya-voda'],
      ['جمعية الماء', 'https://www.water-society.example/ar', 'water-society'],
      ['水资源协会', undefined, 'organization'],
    ] as const) {
      const { consent } = organization;
      const request = await office.join({ applicant: 'organization', organizationName, organizationUrl, consent });
      const { changed } = await office.decide({ requests: versions(request), decision: 'accept' });
      assert.equal(changed[0]?.membership?.organization, slug);
    }
  });

  it('accepts for an organization that has a record already, and not for one that has none', async () => {
    const request = await office.join(organization);
    const decision = { requests: versions(request), decision: 'accept' };
    const { refused } = await office.decide({ ...decision, organization: 'no-hay-tal' });
    assert.deepEqual(
      refused.map(({ code }) => code),
      ['record_not_found'],
    );
    const { changed } = await office.decide({ ...decision, organization: 'universidad' });
    assert.equal(changed[0]?.membership?.organization, 'universidad');
  });

  it('stays as it was decided when it is decided so again, without a second mail', async () => {
    for (const [decision, message] of [
      ['accept', undefined],
      ['decline', 'No es de México.'],
      ['ask', '¿Dónde trabajan?'],
    ] as const) {
      const request = await office.join();
      const body = { requests: versions(request), decision, message };
      const first = await office.decide(body);
      assert.deepEqual(await office.decide(body), first);
      assert.deepEqual(await office.decide(body, 'tomas'), first);
      assert.equal((await jobsFor(request.id)).length, 1);
      assert.equal((await deedsOf(request.id)).length, 2);
    }
  });

  it('is not said to be accepted with words, or as an organization, that another coordinator was quicker than', async () => {
    for (let round = 0; round < 8; round++) {
      const request = await office.join(organization);
      const accept = { requests: versions(request), decision: 'accept' };
      const both = await Promise.all([
        office.decide({ ...accept, message: 'Les llama Marina.' }, 'marina'),
        office.decide({ ...accept, message: 'Les llama Tomás.' }, 'tomas'),
      ]);
      assert.deepEqual(
        both.flatMap(({ refused }) => refused.map(({ code }) => code)),
        ['already_decided'],
      );
      const silent = await office.decide(accept);
      assert.equal(silent.changed[0]?.reason, both.flatMap(({ changed }) => changed)[0]?.reason);
      const asAnother = await office.decide({ ...accept, organization: 'universidad' });
      assert.equal(asAnother.refused[0]?.code, 'already_decided');
      assert.equal((await jobsFor(request.id)).length, 1);
    }
  });

  it('has the one with the same address among its duplicates, however many share the domain', async () => {
    const asking = { applicant: 'organization', organizationName: 'Oficina del Agua' };
    const first = await office.join({ ...asking, email: 'Ana@ministerio.example', name: 'Ana Ruiz' });
    await sql`
      insert into submissions select (jsonb_populate_record(request, jsonb_build_object('id', 'jrq_' || lpad(n::text, 26, '0'),
        'marks', array['domain:ministerio.example']))).*
      from submissions as request, generate_series(1, 400) as n where request.id = ${first.id}`.execute(office.db);
    const other = { ...asking, organizationName: 'Dirección del Agua' };
    const second = await office.join({ ...other, email: 'ana@Ministerio.example', name: 'A. Ruiz' });
    await sql`
      insert into submissions select (jsonb_populate_record(request, jsonb_build_object('id', 'jrq_1' || lpad(n::text, 25, '0'),
        'marks', array['domain:ministerio.example']))).*
      from submissions as request, generate_series(1, 400) as n where request.id = ${first.id}`.execute(office.db);
    for (const [one, twin] of [
      [first, second],
      [second, first],
    ] as const) {
      const [duplicate] = (await office.review(one.id)).duplicates;
      assert.deepEqual([duplicate?.id, duplicate?.reasons], [twin.id, ['email', 'domain']]);
    }
    await sql`delete from submissions where id ~ '^jrq_1?0{20}'`.execute(office.db);
  });

  it('is answered with the membership also to the one of two who accept at once that has to wait', async () => {
    for (let round = 0; round < 8; round++) {
      const accept = { requests: versions(await office.join(organization)), decision: 'accept' };
      const [one, other] = await Promise.all([office.decide(accept, 'marina'), office.decide(accept, 'tomas')]);
      assert.ok(one.changed[0]?.membership);
      assert.deepEqual(other, one);
    }
  });

  it('refuses what cannot be, names it, and does the others', async () => {
    const [accepted, declined, changed, fine] = await Promise.all([1, 2, 3, 4].map(() => office.join()));
    const unconfirmed = await office.join({}, false);
    assert.ok(accepted && declined && changed && fine);
    await office.decide({ requests: versions(accepted), decision: 'accept' });
    await office.decide({ requests: versions(declined), decision: 'decline' });
    const corrected = await office.app.request(`${desk}/${changed.id}?token=${changed.token}`, {
      method: 'PATCH',
      body: JSON.stringify({ place: 'La Paz' }),
      headers: { 'Content-Type': 'application/json' },
    });
    assert.equal(corrected.status, 200);
    const missing = { id: accepted.id.replace(/.{4}$/, '0000'), updated: accepted.updated };
    const requests = versions(accepted, declined, changed, unconfirmed, missing, fine);
    const result = await office.decide({ requests, decision: 'ask', message: '¿Y?' });
    assert.deepEqual(
      result.refused.map(({ id, code }) => [id, code]),
      [
        [accepted.id, 'already_decided'],
        [declined.id, 'already_decided'],
        [changed.id, 'changed_meanwhile'],
        [unconfirmed.id, 'not_confirmed'],
        [missing.id, 'record_not_found'],
      ],
    );
    assert.deepEqual(
      result.changed.map(({ id, status }) => [id, status]),
      [[fine.id, 'asked']],
    );
    const again = await office.decide({
      requests: versions((await office.review(declined.id)).request),
      decision: 'accept',
    });
    assert.equal(again.changed[0]?.status, 'accepted', 'a declined request may still be accepted');
  });

  it('is decided once by two coordinators who decide at once', async () => {
    const requests = await Promise.all(Array.from({ length: 8 }, () => office.join()));
    for (const request of requests) {
      const chosen = { requests: versions(request) };
      const both = await Promise.all([
        office.decide({ ...chosen, decision: 'accept' }, 'marina'),
        office.decide({ ...chosen, decision: 'decline', message: 'No.' }, 'tomas'),
      ]);
      const { request: now, history } = await office.review(request.id);
      const won = both.filter(({ changed }) => changed.length === 1);
      // Declined first and then accepted would need that it was read in between.
      assert.equal(won.length, 1);
      assert.equal(won[0]?.changed[0]?.status, now.status);
      const lost = both.find(({ refused }) => refused.length === 1)?.refused[0]?.code;
      assert.equal(lost, now.status === 'accepted' ? 'already_decided' : 'changed_meanwhile');
      assert.equal(history.length, 2);
      assert.equal((await jobsFor(request.id)).length, 1);
    }
  });

  it('is accepted as it was read, or not at all, while its person corrects it', async () => {
    for (let round = 0; round < 8; round++) {
      const request = await office.join({ ...organization, organizationName: `Carrera ${round}` });
      const [result, correction] = await Promise.all([
        office.decide({ requests: versions(request), decision: 'accept' }),
        office.app.request(`${desk}/${request.id}?token=${request.token}`, {
          method: 'PATCH',
          body: JSON.stringify({ organizationName: `Corregida ${round}` }),
          headers: { 'Content-Type': 'application/json' },
        }),
      ]);
      assert.equal(correction.status, 200);
      const slug = result.changed[0]?.membership?.organization;
      if (slug) assert.equal(slug, `carrera-${round}`);
      else assert.equal(result.refused[0]?.code, 'changed_meanwhile');
    }
  });

  it('asks the person, who answers in the API, and otherwise while nothing is decided', async () => {
    const request = await office.join();
    await office.decide({ requests: versions(request), decision: 'ask', message: '¿Dónde trabajan?' });
    const answer = (text: string) =>
      office.app.request(`${desk}/${request.id}/answers?token=${request.token}`, {
        method: 'POST',
        body: JSON.stringify({ text }),
        headers: { 'Content-Type': 'application/json' },
      });
    const first = (await (await answer('En La Paz.')).json()) as JoinRequest;
    assert.equal(first.status, 'confirmed');
    assert.deepEqual(
      first.inquiries?.map(({ text, answer: given }) => [text, given?.text]),
      [['¿Dónde trabajan?', 'En La Paz.']],
    );
    assert.deepEqual(await (await answer('En La Paz.')).json(), first, 'the same answer again changes nothing');
    const second = (await (await answer('En Loreto.')).json()) as JoinRequest;
    assert.equal(second.inquiries?.[0]?.answer?.text, 'En Loreto.');
    // The question is repeated by a client whose answer was lost, after the person has answered.
    const repeated = await office.decide({ requests: versions(request), decision: 'ask', message: '¿Dónde trabajan?' });
    assert.equal(repeated.changed[0]?.inquiries?.length, 1);
    await office.decide({ requests: versions(second), decision: 'decline', message: 'Gracias.' });
    const late = await answer('Demasiado tarde');
    assert.equal(((await late.json()) as Problem).code, 'record_not_found');
    assert.equal((await deedsOf(request.id)).filter((action) => action === 'join-request.answered').length, 2);
  });

  it('is answered on the person’s page, without scripts, and nothing typed is lost', async () => {
    const request = await office.join();
    await office.decide({ requests: versions(request), decision: 'ask', message: '¿Qué <b>hacen</b>?' });
    const page = `/red-de-prueba/join-requests/${request.id}`;
    const query = `?token=${request.token}`;
    const shown = await (await office.app.request(page + query)).text();
    assert.ok(shown.includes('¿Qué &lt;b&gt;hacen&lt;/b&gt;?'), shown);
    const [, action = ''] = /<form method="post" action="([^"]*\/answers[^"]*)"/.exec(shown) ?? [];
    const post = (answer: string) =>
      office.app.request(action.replaceAll('&amp;', '&'), {
        method: 'POST',
        body: new URLSearchParams({ answer }),
      });
    const empty = await post('   ');
    assert.equal(empty.status, 422);
    assert.match(await empty.text(), /<title>Error: .*aria-invalid="true"/s);
    const long = await post(`${'a'.repeat(4001)}<i>`);
    assert.equal(long.status, 422);
    assert.ok((await long.text()).includes(`${'a'.repeat(4001)}&lt;i&gt;</textarea>`));
    assert.equal((await post('Talleres')).status, 303);
    const own = await readOwn(office, request);
    assert.deepEqual([own.status, own.inquiries?.[0]?.answer?.text], ['confirmed', 'Talleres']);
    assert.ok((await (await office.app.request(page + query)).text()).includes('Talleres</textarea>'));
  });

  it('is noted once for each key, and only what is for its person too is shown to them, without its author', async () => {
    const request = await office.join();
    const note = (text: string, key: string, who: 'marina' | 'tomas' = 'marina') =>
      office.ask('POST', `${desk}/${request.id}/notes`, { body: { text }, who, headers: { 'Idempotency-Key': key } });
    const [first, again] = await Promise.all([
      note('La conocemos.', 'nota-000-1'),
      note('La conocemos.', 'nota-000-1'),
    ]);
    assert.deepEqual([first.status, again.status], [201, 201]);
    assert.deepEqual(await first.json(), await again.json());
    for (const other of [await note('Otra cosa.', 'nota-000-1'), await note('La conocemos.', 'nota-000-1', 'tomas')])
      assert.equal(((await other.json()) as Problem).code, 'idempotency_key_reused');
    const none = await office.ask('POST', `${desk}/${request.id}/notes`, { body: { text: 'Sin clave' } });
    assert.equal(((await none.json()) as Problem).code, 'idempotency_key_required');
    assert.deepEqual(
      (await office.review(request.id)).notes.map(({ text, author }) => [text, author?.name]),
      [['La conocemos.', 'Marina']],
    );
    const shared = { text: 'Faltaba la carta.', audience: 'applicant' };
    const headers = { 'Idempotency-Key': 'nota-000-2' };
    await office.ask('POST', `${desk}/${request.id}/notes`, { body: shared, headers });
    const own = await readOwn(office, request);
    assert.deepEqual(
      own.notes?.map(({ text }) => text),
      ['Faltaba la carta.'],
    );
    assert.ok(!JSON.stringify(own).includes('Marina'));
    const page = await office.app.request(`/red-de-prueba/join-requests/${request.id}?token=${request.token}`);
    const shown = await page.text();
    assert.ok(shown.includes('Faltaba la carta.') && !shown.includes('La conocemos.'));
  });

  it('is assigned to somebody of the team, and need not be read again for that', async () => {
    const account = 'acc_01j9zq3m5v8w2x4y6z7a8b9c0d';
    await sql`insert into accounts (id, email, name, created) values (${account}, 'rosa@red.example', 'Rosa', now())`.execute(
      office.db,
    );
    await sql`
      insert into team_members (network_id, account_id, role, since, name)
      values (${testNetwork.network.id}, ${account}, 'coordinator', now(), 'Rosa')`.execute(office.db);
    const request = await office.join();
    const assign = (assignee: string | null) =>
      office.ask('POST', `${desk}/assignments`, { body: { ids: [request.id], assignee } });
    const stranger = await assign(account.replace(/.$/, 'e'));
    assert.equal(stranger.status, 422);
    await assign(account);
    assert.deepEqual((await office.review(request.id)).request.assignee, { id: account, name: 'Rosa' });
    const { changed } = await office.decide({ requests: versions(request), decision: 'accept' });
    assert.equal(changed[0]?.status, 'accepted');
    await assign(null);
    assert.equal((await office.review(request.id)).request.assignee, undefined);
    assert.deepEqual((await deedsOf(request.id)).filter((action) => action.endsWith('assigned')).length, 2);
  });

  it('comes with what may be of the same person or organization', async () => {
    const organizationName = 'Cooperativa del Puerto';
    const first = await office.join({ name: 'José Duplicado', organizationName, email: 'jose@cooperativa.example' });
    const mail = await office.join({ name: 'Otro Nombre', email: 'JOSE@cooperativa.example' });
    const name = await office.join({ name: 'JOSE   DUPLICADO', organizationName, email: 'x@gmail.com' });
    await office.join({ name: 'Otra Persona', organizationName, email: 'otra@cooperativa.example' });
    await office.join({ name: 'José Duplicado', email: 'y@gmail.com' });
    const { duplicates } = await office.review(first.id);
    assert.deepEqual(
      duplicates.map(({ id, reasons }) => [id, reasons]),
      [
        [mail.id, ['email']],
        [name.id, ['name']],
      ],
      'the likeliest first, and nobody who shares a domain, an organization or a name alone',
    );
    const records = await office.join({
      applicant: 'organization',
      organizationName: 'universidad de BAJA CALIFORNIA sur',
      email: 'rectoria@uni.example',
    });
    const [same] = (await office.review(records.id)).duplicates;
    assert.deepEqual([same?.name, same?.reasons], ['Universidad de Baja California Sur', ['organization']]);
  });

  it('is erased some time after it was declined, with all that belongs to it', async () => {
    const old = await office.join();
    const recent = await office.join();
    for (const request of [old, recent]) await office.decide({ requests: versions(request), decision: 'decline' });
    await office.ask('POST', `${desk}/${old.id}/notes`, {
      body: { text: 'Nota' },
      headers: { 'Idempotency-Key': 'nota-vieja' },
    });
    const { expires, decided } = await readOwn(office, old);
    assert.equal(expires?.slice(0, 10), addDays(decided?.slice(0, 10) ?? '', 90));
    await sql`update submissions set decided = now() - interval '91 days' where id = ${old.id}`.execute(office.db);
    assert.deepEqual(await eraseExpired(office.db, defaultRetention), [old.id]);
    assert.deepEqual(await eraseExpired(office.db, defaultRetention), []);
    assert.equal((await readOwn(office, recent)).status, 'declined');
    await assertForgotten(old.id);
  });

  it('is erased by its person with membership, notes, questions and jobs; the log keeps the id', async () => {
    const request = await office.join({ ...organization, organizationName: 'Se va' });
    await office.decide({ requests: versions(request), decision: 'ask', message: '¿?' });
    await office.decide({ requests: versions((await office.review(request.id)).request), decision: 'accept' });
    await office.ask('POST', `${desk}/${request.id}/notes`, {
      body: { text: 'Nota' },
      headers: { 'Idempotency-Key': 'nota-nueva' },
    });
    const erased = await office.app.request(`${desk}/${request.id}?token=${request.token}`, { method: 'DELETE' });
    assert.equal(erased.status, 200);
    await assertForgotten(request.id);
    assert.equal((await office.app.request(`${api}/organizations/se-va`)).status, 404, 'nothing proves its consent');
  });

  it('keeps an entry public that was so before anybody was asked for it, until its organization takes it back', async () => {
    const request = await office.join({ ...organization, organizationName: 'Ya estaba' });
    await office.decide({ requests: versions(request), decision: 'accept' });
    // As what was agreed to under an older notice.
    const consent = { notice: '2026-01', purposes: ['membership'] };
    await sql`
      update submissions set document = (document::jsonb || ${JSON.stringify({ consent })}::jsonb)::json
      where id = ${request.id}`.execute(office.db);
    const own = `${desk}/${request.id}?token=${request.token}`;
    const correct = (body: object) =>
      office.app.request(own, {
        method: 'PATCH',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
    const status = async () => (await office.app.request(`${api}/organizations/ya-estaba`)).status;
    assert.equal((await correct({ place: 'Loreto' })).status, 200);
    assert.equal(await status(), 200);
    assert.equal((await office.app.request(own.replace('?', '/publication?'), { method: 'DELETE' })).status, 200);
    assert.equal(await status(), 404);
  });

  async function assertForgotten(id: string): Promise<void> {
    for (const table of ['submission_tokens', 'notes', 'memberships'] as const) {
      const rows = await office.db.selectFrom(table).selectAll().where('submission_id', '=', id).execute();
      assert.deepEqual(rows, [], table);
    }
    assert.deepEqual(await jobsFor(id), []);
    assert.equal((await office.ask('GET', `${desk}/${id}/review`)).status, 404);
    const { rows } = await sql<{ action: string; actor_id: string | null }>`
      select action, actor_id from audit_log where subject = ${id} order by id desc limit 1`.execute(office.db);
    assert.deepEqual(rows, [{ action: 'join-request.erased', actor_id: null }]);
  }
});
