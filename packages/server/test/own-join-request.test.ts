import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it, type TestContext } from 'node:test';
import { defaultRetention, type JoinRequest, type JoinRequestReceipt, type Problem } from '@tejido/contract';
import { maxMoves, readNotice, submissionKinds } from '@tejido/contract/submissions';
import { demoNetworks, toRecords } from '@tejido/demo';
import { sql } from 'kysely';
import { storeNetworks } from '../src/records/store-network.ts';
import { eraseExpired } from '../src/submissions/erase.ts';
import { makeToken } from '../src/submissions/tokens.ts';
import { makeServer, makeTemplate, type TestServer } from './support/app.ts';
import { joinRequest, testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const api = '/v1/networks/red-de-prueba/join-requests';
const networkId = testNetwork.network.id;

/** A person with a join request and the link to it. */
interface Person {
  id: string;
  token: string;
}

describe('a person’s own join request', () => {
  let postgres: TestPostgres;
  let template: string;
  let server: TestServer;
  const ending: (() => unknown)[] = [];
  let count = 0;

  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
    server = await makeServer({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
    const now = new Date('2026-06-01T00:00:00Z');
    const [other] = demoNetworks(now);
    assert.ok(other);
    await storeNetworks(server.db, [toRecords(other, now)], now);
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  async function join(more: object = {}): Promise<Person> {
    const response = await server.app.request(api, {
      method: 'POST',
      body: JSON.stringify({ ...joinRequest, ...more }),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `clave-propia-${count++}` },
    });
    const { id } = (await response.json()) as JoinRequestReceipt;
    return { id, token: await tokenFor(id) };
  }
  async function tokenFor(id: string): Promise<string> {
    const token = await makeToken(server.db, networkId, id);
    assert.ok(token);
    return token;
  }
  const ask = (method: string, address: string, body?: unknown) =>
    server.app.request(address, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
  const patch = ({ id, token }: Person, body: unknown) => ask('PATCH', `${api}/${id}?token=${token}`, body);
  const read = async ({ id, token }: Person): Promise<JoinRequest> => {
    const response = await ask('GET', `${api}/${id}?token=${token}`);
    assert.equal(response.status, 200);
    return (await response.json()) as JoinRequest;
  };
  const problemOf = async (response: Response) => (await response.json()) as Problem;
  const jobsFor = (id: string) => server.db.selectFrom('outbox').selectAll().where('subject', '=', id).execute();

  it('is shown with everything that is held, and the consent as it was given', async () => {
    const before = Date.now();
    const person = await join({ page: 'https://city.example/participa', language: 'en' });
    const response = await ask('GET', `${api}/${person.id}?token=${person.token}`);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal(response.headers.get('Referrer-Policy'), 'no-referrer');
    assert.equal(response.headers.get('X-Robots-Tag'), 'noindex');
    const { consent, created, updated, expires, ...record } = (await response.json()) as JoinRequest;
    const { consent: _, ...sent } = joinRequest;
    assert.deepEqual(record, {
      ...sent,
      id: person.id,
      network: 'red-de-prueba',
      status: 'received',
      language: 'en',
      page: 'https://city.example/participa',
    });
    assert.equal(updated, created);
    assert.equal(Date.parse(expires ?? '') - Date.parse(created), 14 * 24 * 60 * 60_000);
    const [notice] = testNetwork.network.privacyNotices;
    assert.ok(notice);
    const shown = 'We use your details to answer.\nmembership\tI agree.\nnews\tI want news.';
    const { wording, language } = readNotice(
      submissionKinds['join-requests'],
      notice,
      { ...joinRequest, language: 'en' },
      ['es', 'en'],
    );
    assert.deepEqual([wording, language], [shown, 'en']);
    assert.ok(Date.parse(consent.time) >= before);
    assert.deepEqual(consent, {
      notice: '2026-01',
      wording: createHash('sha256').update(shown).digest('hex'),
      language: 'en',
      time: consent.time,
      page: 'https://city.example/participa',
      purposes: ['membership'],
    });
  });

  it('is confirmed once, and stays so when it is confirmed again', async () => {
    const person = await join();
    const confirm = () => ask('POST', `${api}/${person.id}/confirmation?token=${person.token}`);
    const first = (await (await confirm()).json()) as JoinRequest;
    assert.equal(first.status, 'confirmed');
    assert.equal(Date.parse(first.expires ?? '') - Date.parse(first.updated), 365 * 24 * 60 * 60_000);
    const again = await confirm();
    assert.equal(again.status, 200);
    assert.deepEqual(await again.json(), first);
  });

  it('is corrected by the rules of a new one', async () => {
    const person = await join({ message: 'Hola' });
    const corrected = await patch(person, { name: 'Ana Ejemplo Ruiz', message: null, goals: [6, 13] });
    const record = (await corrected.json()) as JoinRequest;
    assert.deepEqual([record.name, record.goals, record.message], ['Ana Ejemplo Ruiz', [6, 13], undefined]);
    assert.deepEqual(await read(person), record);
    for (const [changes, pointer, code] of [
      [{ name: '' }, '/name', 'required'],
      [{ name: null }, '/name', 'required'],
      [{ email: 'ana@example.org\r\nBcc: eva@example.org' }, '/email', 'invalid_format'],
      [{ status: 'accepted' }, '/status', 'unknown_field'],
      [{ challenge: 'abcd' }, '/challenge', 'unknown_field'],
      [{ goals: [18] }, '/goals/0', 'too_large'],
      [{ applicant: 'organization' }, '/organizationName', 'required'],
      [{ sector: 'no-such-sector' }, '/sector', 'invalid_value'],
      [{ consent: { notice: '2026-01', purposes: [] } }, '/consent/purposes', 'consent_required'],
      ['no object', '', 'invalid_type'],
    ] as const) {
      const response = await patch(person, changes);
      assert.equal(response.status, 422, pointer);
      const { errors } = await problemOf(response);
      assert.deepEqual([errors?.[0]?.pointer, errors?.[0]?.code], [pointer, code]);
    }
    assert.deepEqual(await read(person), record);
  });

  it('keeps the record of a consent until another is given', async () => {
    const person = await join({ language: 'es' });
    const { consent } = await read(person);
    await patch(person, { place: 'La Paz' });
    assert.deepEqual((await read(person)).consent, consent);
    await patch(person, { consent: { notice: '2026-01', purposes: ['membership', 'news'] } });
    const changed = (await read(person)).consent;
    assert.deepEqual(changed.purposes, ['membership', 'news']);
    assert.ok(Date.parse(changed.time) > Date.parse(consent.time));
  });

  it('has to be confirmed anew at another address, and only by what was sent there', async () => {
    const person = await join();
    await ask('POST', `${api}/${person.id}/confirmation?token=${person.token}`);
    await sql`delete from outbox`.execute(server.db);
    const moved = (await (await patch(person, { email: 'ana@otra.example' })).json()) as JoinRequest;
    assert.deepEqual([moved.status, moved.confirmed], ['received', undefined]);
    assert.equal((await jobsFor(person.id)).length, 1);
    const byOld = await ask('POST', `${api}/${person.id}/confirmation?token=${person.token}`);
    assert.deepEqual([byOld.status, (await problemOf(byOld)).code], [403, 'token_invalid']);
    assert.equal((await read(person)).status, 'received');
    const fresh = { id: person.id, token: await tokenFor(person.id) };
    const byNew = await ask('POST', `${api}/${person.id}/confirmation?token=${fresh.token}`);
    assert.equal(((await byNew.json()) as JoinRequest).status, 'confirmed');
    assert.equal((await ask('GET', `${api}/${person.id}?token=${person.token}`)).status, 403, 'the old link');
    assert.equal((await read(fresh)).email, 'ana@otra.example');
  });

  it('does not let a link write to many people', async () => {
    const person = await join();
    for (let move = 0; move < maxMoves; move++)
      assert.equal((await patch(person, { email: `ana${move}@example.org` })).status, 200);
    assert.equal((await patch(person, { email: 'one-more@example.org' })).status, 429);
    assert.equal((await jobsFor(person.id)).length, 1, 'of mails not yet sent, the last');
  });

  it('is erased with its tokens and its mails', async () => {
    const person = await join();
    const response = await ask('DELETE', `${api}/${person.id}?token=${person.token}`);
    const receipt = (await response.json()) as JoinRequestReceipt;
    assert.deepEqual([response.status, receipt.id, receipt.status], [200, person.id, 'erased']);
    assert.equal((await ask('GET', `${api}/${person.id}?token=${person.token}`)).status, 403);
    for (const [table, column] of [
      ['submissions', 'id'],
      ['submission_tokens', 'submission_id'],
      ['outbox', 'subject'],
    ] as const) {
      const { rows } = await sql`select from ${sql.table(table)} where ${sql.ref(column)} = ${person.id}`.execute(
        server.db,
      );
      assert.equal(rows.length, 0, table);
    }
  });

  it('is erased when it was not confirmed in time', async (t: TestContext) => {
    const { app, db } = await makeServer(t, postgres, template);
    const ids: string[] = [];
    for (const key of ['late', 'confirmed', 'recent']) {
      const response = await app.request(api, {
        method: 'POST',
        body: JSON.stringify(joinRequest),
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `${key}-request` },
      });
      ids.push(((await response.json()) as JoinRequestReceipt).id);
    }
    const [late = '', confirmed = '', recent = ''] = ids;
    await sql`update submissions set unconfirmed_since = now() - interval '15 days' where id in (${late}, ${confirmed})`.execute(
      db,
    );
    await sql`update submissions set status = 'confirmed' where id = ${confirmed}`.execute(db);
    assert.deepEqual(await eraseExpired(db, defaultRetention), [late]);
    const left = await db.selectFrom('submissions').select('id').orderBy('id').execute();
    assert.deepEqual(left.map(({ id }) => id).toSorted(), [confirmed, recent].toSorted());
    const jobs = await db.selectFrom('outbox').select('subject').execute();
    assert.deepEqual(jobs.map(({ subject }) => subject).toSorted(), [confirmed, recent].toSorted());
  });

  describe('is refused', () => {
    const operations: [method: string, path: string, body?: unknown][] = [
      ['GET', `${api}/{id}`],
      ['PATCH', `${api}/{id}`, { name: 'Otra' }],
      ['DELETE', `${api}/{id}`],
      ['POST', `${api}/{id}/confirmation`],
      ['POST', `${api}/{id}/answers`, { text: 'Sí' }],
      ['GET', '/red-de-prueba/join-requests/{id}'],
      ['POST', '/red-de-prueba/join-requests/{id}'],
      ['GET', '/red-de-prueba/join-requests/{id}/correction'],
      ['POST', '/red-de-prueba/join-requests/{id}/correction'],
      ['GET', '/red-de-prueba/join-requests/{id}/erasure'],
      ['POST', '/red-de-prueba/join-requests/{id}/erasure'],
      ['POST', '/red-de-prueba/join-requests/{id}/answers'],
      ['GET', '/red-de-prueba/join-requests/{id}/export'],
    ];
    for (const [method, path, body] of operations)
      it(`${method} ${path} to whoever has not its token`, async () => {
        const [ana, eva] = [await join(), await join({ email: 'eva@example.org' })];
        const unknown = `jrq_${'0'.repeat(26)}`;
        const answers = new Set<string>();
        for (const [about, id, query, place] of [
          ['no token', ana.id, '', path],
          ['an empty token', ana.id, '?token=', path],
          ['a wrong token', ana.id, `?token=${'A'.repeat(43)}`, path],
          ['a token cut short', ana.id, `?token=${ana.token.slice(0, -1)}`, path],
          ['the hash of the token', ana.id, `?token=${createHash('sha256').update(ana.token).digest('hex')}`, path],
          ['another person’s token', ana.id, `?token=${eva.token}`, path],
          ['a token of nobody’s request', unknown, `?token=${ana.token}`, path],
          ['an id that cannot be one', "1'--", `?token=${ana.token}`, path],
          ['a foreign network', ana.id, `?token=${ana.token}`, path.replace('red-de-prueba', 'red-alianzas-mx')],
        ] as const) {
          const response = await ask(method, `${place.replace('{id}', encodeURIComponent(id))}${query}`, body);
          assert.equal(response.status, 403, about);
          assert.equal(response.headers.get('Cache-Control'), 'no-store', about);
          const text = await response.text();
          assert.ok(!/ana@|eva@|Ejemplo/.test(text), about);
          if (place === path) answers.add(text.replace(/"requestId":"[^"]*"/, ''));
        }
        assert.equal(answers.size, 1, 'every refusal is the same');
        assert.equal((await read(ana)).status, 'received');
      });
  });

  describe('has a page', () => {
    const page = ({ id, token }: Person, part = '') => `/red-de-prueba/join-requests/${id}${part}?token=${token}`;
    const post = (address: string, form: URLSearchParams = new URLSearchParams()) =>
      server.app.request(address, {
        method: 'POST',
        body: form.toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });

    it('that shows what is held, in the person’s language, and changes nothing', async () => {
      const person = await join({
        language: 'ar',
        name: '<script>alert(1)</script>"\'\n&',
        message: '<img src=x onerror=alert(1)>',
      });
      for (let visit = 0; visit < 2; visit++) {
        const response = await ask('GET', page(person));
        const text = await response.text();
        assert.equal(response.status, 200);
        assert.match(text, /<html lang="ar" dir="rtl">/);
        assert.match(text, /&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&#39;\n&amp;/);
        assert.ok(!/<script|<img/.test(text));
        for (const [name, value] of [
          ['Cache-Control', 'no-store'],
          ['Referrer-Policy', 'no-referrer'],
          ['X-Robots-Tag', 'noindex'],
        ] as const)
          assert.equal(response.headers.get(name), value);
        assert.match(
          response.headers.get('Content-Security-Policy') ?? '',
          /^default-src 'none'.*frame-ancestors 'none'/,
        );
      }
      const { status, consent } = await read(person);
      assert.equal(status, 'received');
      // What only experts need is folded away.
      const [before = '', folded = ''] = (await (await ask('GET', page(person))).text()).split('<details><summary>');
      assert.deepEqual([before.includes(consent.wording), folded.includes(consent.wording)], [false, true]);
    });

    it('whose button confirms, also twice', async () => {
      const person = await join();
      for (let click = 0; click < 2; click++) {
        const response = await post(page(person));
        assert.equal(response.status, 303);
        assert.equal(response.headers.get('Location'), page(person));
      }
      const text = await (await ask('GET', page(person))).text();
      assert.match(text, /Su solicitud está confirmada/);
      assert.ok(!text.includes('<button'), 'nothing left to confirm');
    });

    it('whose buttons have a field with them, without which lynx would not post', async () => {
      const person = await join();
      for (const part of ['', '/erasure']) {
        const text = await (await ask('GET', page(person, part))).text();
        const [form = ''] = /<form method="post"[^]*?<\/form>/.exec(text) ?? [];
        assert.match(form, /<input type="hidden" name="\w+" value="\w+">/, part);
        assert.match(form, /<button type="submit">/, part);
      }
    });

    it('where a form corrects, with the errors beside what was typed', async () => {
      const person = await join({ targets: ['6.1'], message: 'Línea uno\nLínea dos' });
      const form = await (await ask('GET', page(person, '/correction'))).text();
      assert.match(form, /name="name"[^>]*value="Ana Ejemplo"/);
      assert.match(form, /Línea uno\nLínea dos<\/textarea>/);
      assert.match(form, /name="consent\.purposes" value="membership" checked/);
      assert.match(form, /<details class="plain-form-targets" open><summary>Metas del objetivo 6<\/summary>/);
      assert.match(form, /name="targets" value="6\.1" checked/);
      const fields = new URLSearchParams({
        applicant: 'person',
        name: '',
        email: 'ana@example.org',
        sector: 'public',
        language: 'es',
        'consent.notice': '2026-01',
        'consent.purposes': 'membership',
        place: 'Todos "Santos"',
        targets: '6.1',
      });
      const refused = await post(page(person, '/correction'), fields);
      const again = await refused.text();
      assert.equal(refused.status, 422);
      assert.match(again, /Escriba su nombre/);
      assert.match(again, /value="Todos &quot;Santos&quot;"/);
      fields.set('name', 'Ana Corregida');
      assert.equal((await post(page(person, '/correction'), fields)).status, 303);
      const { name, place, message, targets, goals } = await read(person);
      assert.deepEqual(
        [name, place, message, targets, goals],
        ['Ana Corregida', 'Todos "Santos"', undefined, ['6.1'], undefined],
      );
    });

    it('from which everything can be downloaded', async () => {
      const person = await join();
      const response = await ask('GET', page(person, '/export'));
      assert.equal(response.headers.get('Content-Disposition'), `attachment; filename="${person.id}.json"`);
      assert.deepEqual(await response.json(), await read(person));
    });

    it('that asks before it erases', async () => {
      const person = await join();
      assert.match(await (await ask('GET', page(person, '/erasure'))).text(), /<form method="post"/);
      assert.equal((await read(person)).status, 'received');
      const erased = await post(page(person, '/erasure'));
      assert.equal(erased.status, 200);
      assert.match(await erased.text(), /Su solicitud fue borrada/);
      const gone = await server.app.request(page(person), { headers: { 'Accept-Language': 'fr-CA, en;q=0.5' } });
      assert.equal(gone.status, 403);
      assert.match(await gone.text(), /Ce lien ne fonctionne pas/);
    });

    it('whose address is in no line of the log', async () => {
      const person = await join();
      await ask('GET', page(person));
      await read(person);
      const log = JSON.stringify(server.lines);
      assert.ok(log.includes('/{network}/join-requests/{id}'));
      assert.ok(!log.includes(person.token) && !log.includes('token='), 'no token');
      assert.ok(!log.includes(person.id), 'no id');
    });
  });
});
