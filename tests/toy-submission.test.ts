import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { registerSeedSwaps } from '../packages/contract/test/toy/register.ts';
import type { SeedSwapInput } from '../packages/contract/test/toy/seed-swaps.ts';
import type { createApp as CreateApp } from '../packages/server/src/app.ts';
import type { Database } from '../packages/server/src/database/connection.ts';
import type { Tables } from '../packages/server/src/database/tables.ts';
import type { Mail } from '../packages/server/src/mail/mail.ts';
import type { Mailer } from '../packages/server/src/mail/mailer.ts';
import type { TestPostgres } from '../packages/server/test/support/postgres.ts';
import { type Description, silent } from './support/toy.ts';

/*
 * A kind of submission needs a file and its line on two lists: seed swaps, which have no more than that, get everything that a kind gets, in memory and
 * on the server, in which nothing was changed for them.
 */

registerSeedSwaps();

// After the lists have seed swaps on them.
const { defaultRetention, retentionOf } = await import('@tejido/contract');
const { submissionOperations } = await import('@tejido/contract/submissions');
const { demoNetworks, toRecords } = await import('@tejido/demo');
const { isProblem, makeIdempotencyKey, meetChallenge, Tejido, validator } = await import('@tejido/sdk');
const { createTestNetwork } = await import('@tejido/sdk/testing');
const { stampForm } = await import('../packages/server/src/abuse/form-time.ts');
const { networkKey } = await import('../packages/server/src/abuse/network-key.ts');
const { makeApiToken } = await import('../packages/server/src/accounts/api-tokens.ts');
const { ensureAccount, giveRole } = await import('../packages/server/src/accounts/team.ts');
const { createApp } = await import('../packages/server/src/app.ts');
const { openDatabase } = await import('../packages/server/src/database/connection.ts');
const { migrate } = await import('../packages/server/src/database/migrate.ts');
const { migrations } = await import('../packages/server/src/database/migrations/index.ts');
const { composeByKind } = await import('../packages/server/src/mail/compose.ts');
const { createMailer } = await import('../packages/server/src/mail/mailer.ts');
const { storeNetworks } = await import('../packages/server/src/records/store-network.ts');
const { submissionComposers } = await import('../packages/server/src/submissions/composers.ts');
const { eraseExpired } = await import('../packages/server/src/submissions/erase.ts');
const { startTestPostgres } = await import('../packages/server/test/support/postgres.ts');
const { seedSwaps } = await import('../packages/contract/test/toy/seed-swaps.ts');

const network = 'red-alianzas-mx';
const page = 'https://semillas.example/trueque';

/** Where seed swaps are examined. */
interface Subject {
  server: string;
  fetch: typeof globalThis.fetch;
  /** The token in the latest mail about one, waited for. */
  tokenOf: (id: string) => Promise<string>;
  /** A `fetch` that acts at the desk as a coordinator. */
  coordinator: typeof globalThis.fetch;
}

/** What seed swaps do wherever they are. */
function seedSwapsAt(subject: () => Subject): void {
  const membersOf = (fetch: typeof globalThis.fetch, more: object = {}) =>
    new Tejido({
      server: subject().server,
      network,
      fetch: (request) => fetch(request),
      validate: validator,
      ...more,
    }) as unknown as Members;
  const people = () => membersOf(subject().fetch);
  const team = () => membersOf(subject().coordinator, { credentials: 'same-origin' }).desk;
  const path = () => `${subject().server}/v1/networks/${network}/seed-swaps`;
  const post = async (body: object, key = makeIdempotencyKey()) =>
    subject().fetch(path(), {
      method: 'POST',
      body: JSON.stringify({ ...body, challenge: await meetChallenge(people().client) }),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    });
  const send = async (more: Partial<SeedSwapInput> = {}) => {
    const { id } = await people().seedSwaps.create({ ...input, ...more });
    return { id, token: await subject().tokenOf(id) };
  };
  const confirmed = async (more: Partial<SeedSwapInput> = {}) => {
    const sent = await send(more);
    return { ...sent, record: await people().seedSwaps.confirm(sent.id, sent.token) };
  };
  const deedsOf = async (id: string) => {
    const { items } = await team().auditLog.list({ subject: id });
    return items.map(({ action }) => action).reverse();
  };

  it('are taken once, however often they are sent', async () => {
    const key = makeIdempotencyKey();
    const first = await post(input, key);
    const receipt = (await first.json()) as { id: string; status: string };
    assert.deepEqual([first.status, receipt.status], [201, 'received']);
    assert.match(receipt.id, /^swp_/);
    const again = await post({ ...input, page: 'https://otra.example/' }, key);
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await again.json(), receipt);
    const other = await post({ ...input, variety: 'Frijol' }, key);
    assert.equal(((await other.json()) as { code: string }).code, 'idempotency_key_reused');
  });

  it('are refused with the place that is wrong, by their fields and their form', async () => {
    const cases: [changes: object, pointer: string, code: string][] = [
      [{ variety: undefined }, '/variety', 'required'],
      [{ variety: 'x'.repeat(121) }, '/variety', 'too_long'],
      [{ amount: 'lorry' }, '/amount', 'invalid_value'],
      [{ goals: [18] }, '/goals/0', 'too_large'],
      [{ name: '\u200B' }, '/name', 'required'],
      [{ sector: 'academia' }, '/sector', 'unknown_field'],
      [{ answers: { focus: 'water' } }, '/answers/focus', 'unknown_field'],
    ];
    for (const [changes, pointer, code] of cases) {
      const response = await post({ ...input, ...changes });
      const { errors } = (await response.json()) as { errors: { pointer: string; code: string }[] };
      assert.equal(response.status, 422, pointer);
      assert.ok(
        errors.some((error) => error.pointer === pointer && error.code === code),
        `${pointer}: ${JSON.stringify(errors)}`,
      );
    }
    const bare = { ...input, consent: { ...input.consent, purposes: [] } };
    await assert.rejects(people().seedSwaps.create(bare), (error) => isProblem(error, 'consent_required'));
  });

  it('are their person’s to confirm, see, correct and erase, by the link in the mail', async () => {
    const { seedSwaps: own } = people();
    const { id, token } = await send({ page: `${page}?x=1` });
    const held = await own.get(id, token);
    assert.deepEqual(
      [held.variety, held.amount, held.status, held.page],
      [input.variety, input.amount, 'received', page],
    );
    const first = await own.confirm(id, token);
    assert.equal(first.status, 'confirmed');
    const { undecidedDays } = retentionOf({});
    assert.equal(Date.parse(first.expires) - Date.parse(first.updated), undecidedDays * 24 * 60 * 60_000);
    const corrected = await own.update(id, token, { variety: 'Maíz rojo', story: null });
    assert.deepEqual([corrected.variety, corrected.story], ['Maíz rojo', undefined]);
    await assert.rejects(own.update(id, token, { variety: null }), (error) => isProblem(error, 'invalid_body'));
    await assert.rejects(own.sendConfirmation(id, token), (error) => isProblem(error, 'already_confirmed'));
    assert.equal('unpublish' in own && own.unpublish, undefined);
    assert.equal((await own.erase(id, token)).status, 'erased');
    await assert.rejects(own.get(id, token), (error) => isProblem(error, 'token_invalid'));
    assert.deepEqual(await deedsOf(id), ['seed-swap.confirmed', 'seed-swap.corrected', 'seed-swap.erased']);
  });

  it('are opened at no address of another kind', async () => {
    const { id, token } = await send();
    for (const [method, part] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/confirmation'],
    ] as const) {
      const address = `${path().replace('seed-swaps', 'join-requests')}/${id}${part}?token=${token}`;
      const { status } = await subject().fetch(address, { method });
      assert.equal(status, 403, `${method}${part}`);
    }
    const { refused } = await team().joinRequests.assign({ ids: [`jrq${id.slice(3)}`], assignee: null });
    assert.deepEqual(
      refused.map(({ code }) => code),
      ['record_not_found'],
    );
    assert.equal((await people().seedSwaps.get(id, token)).status, 'received');
  });

  it('wait in an inbox of their own, found by their words and choices, page by page', async () => {
    const word = `semilla${makeIdempotencyKey().slice(0, 8)}`;
    const sent = [];
    for (const [amount, goals] of [
      ['bag', [2]],
      ['sack', [2, 15]],
      ['handful', [13]],
    ] as const)
      sent.push(await send({ variety: `Chía ${word}`, amount, goals: [...goals] }));
    const [bag, sack, handful] = sent.map(({ id }) => id);
    const found = async (query: object) =>
      (await team().seedSwaps.list({ q: word, ...query })).items.map(({ id }) => id);
    assert.deepEqual(await found({}), [handful, sack, bag]);
    assert.deepEqual(await found({ sort: 'created' }), [bag, sack, handful]);
    assert.deepEqual(await found({ amount: ['sack', 'handful'] }), [handful, sack]);
    assert.deepEqual(await found({ goal: 15 }), [sack]);
    assert.deepEqual(await found({ goal: 2, amount: 'bag' }), [bag]);
    assert.deepEqual(await found({ status: 'confirmed' }), []);
    assert.deepEqual(await found({ q: `chia ${word.slice(0, 12)}` }), [handful, sack, bag]);
    const pages: string[] = [];
    for await (const { id } of team().seedSwaps.list({ q: word, limit: 2 })) pages.push(id);
    assert.deepEqual(pages, [handful, sack, bag]);
    for (const query of [{ sector: 'academia' }, { amount: 'lorry' }, { cursor: 'nonsense' }])
      await assert.rejects(found(query), (error) => isProblem(error, 'invalid_query'));
    const others = await team().joinRequests.list({ q: word });
    assert.deepEqual(others.items, []);
  });

  it('are decided on with all that there is to know, and the answer is sent', async () => {
    const email = `${makeIdempotencyKey().slice(0, 10)}@semillas.example`;
    const [one, two, three] = [await confirmed({ email }), await confirmed({ email }), await confirmed()];
    const desk = team().seedSwaps;
    const { id: assignee } = await team().account();
    await desk.addNote(one.id, { text: 'La conocemos.' });
    const given = assignee.startsWith('acc_') ? assignee : null;
    assert.deepEqual(
      (await desk.assign({ ids: [one.id, two.id], assignee: given })).changed.map(({ id }) => id),
      [one.id, two.id],
    );
    const ask = { requests: [{ id: one.id, updated: one.record.updated }], decision: 'ask', message: '¿De dónde?' };
    assert.equal((await desk.decide(ask)).changed[0]?.status, 'asked');
    await people().seedSwaps.answer(one.id, one.token, { text: 'De Oaxaca.' });
    const { request, notes, duplicates, history } = await desk.review(one.id);
    assert.deepEqual(
      [request.status, request.inquiries?.[0]?.answer?.text, notes.map(({ text }) => text)],
      ['confirmed', 'De Oaxaca.', ['La conocemos.']],
    );
    assert.deepEqual(
      duplicates.map(({ id, name, reasons }) => [id, name, reasons]),
      [[two.id, input.variety, ['email']]],
    );
    assert.ok(history.map(({ action }) => action).includes('seed-swap.asked'));
    const unknown = `swp_${'0'.repeat(26)}`;
    const accept = [
      { id: one.id, updated: request.updated },
      { id: two.id, updated: one.record.created },
      { id: unknown, updated: request.updated },
    ];
    const accepted = await desk.decide({ requests: accept, decision: 'accept', message: '¡Tráelas!' });
    assert.deepEqual(
      accepted.changed.map(({ id, status, membership }) => [id, status, membership]),
      [[one.id, 'accepted', undefined]],
    );
    assert.deepEqual(
      accepted.refused.map(({ id, code }) => [id, code]),
      [
        [two.id, 'changed_meanwhile'],
        [unknown, 'record_not_found'],
      ],
    );
    const decline = [{ id: three.id, updated: three.record.updated }];
    const { changed } = await desk.decide({ requests: decline, decision: 'decline', message: 'Este año no.' });
    assert.equal(changed[0]?.status, 'declined');
    const own = await people().seedSwaps.get(three.id, await subject().tokenOf(three.id));
    assert.deepEqual([own.status, own.reason], ['declined', 'Este año no.']);
    const deeds = await deedsOf(one.id);
    for (const deed of ['confirmed', 'noted', 'asked', 'answered', 'accepted'])
      assert.ok(deeds.includes(`seed-swap.${deed}`), `${deed} in ${deeds.join(', ')}`);
  });

  it('are a file with a column for each of their fields, and none of a membership’s', async () => {
    const word = `fila${makeIdempotencyKey().slice(0, 8)}`;
    await send({ variety: `=SUM(1) ${word}`, goals: [2, 15] });
    const csv = await (await team().seedSwaps.export('csv', { q: word })).text();
    const [head = '', row = ''] = csv.replace('\uFEFF', '').split('\r\n');
    const columns = head.slice(1, -1).split('","');
    for (const field of ['id', 'status', 'variety', 'amount', 'goals', 'story', 'name', 'email', 'consent.notice'])
      assert.ok(columns.includes(field), field);
    assert.ok(!columns.some((column) => column.startsWith('membership') || column === 'sector'), head);
    const cells = row.slice(1, -1).split('","');
    assert.deepEqual(
      [cells[columns.indexOf('variety')], cells[columns.indexOf('goals')]],
      [`'=SUM(1) ${word}`, '2, 15'],
    );
    const exported = await team().auditLog.list({ action: 'seed-swaps.exported' });
    assert.ok(exported.items.length > 0);
  });

  it('are counted in the census by the page that they came from', async () => {
    await send({ page });
    const { sites } = await team().census();
    const site = sites.find(({ origin }) => origin === new URL(page).origin);
    assert.ok((site?.pages.find(({ url }) => url === page)?.received ?? 0) > 0);
  });
}

describe('seed swaps in memory', () => {
  const testing = createTestNetwork();
  seedSwapsAt(() => ({
    server: testing.server,
    fetch: testing.fetch,
    tokenOf: async (id) => testing.mails.findLast(({ about }) => about === id)?.token ?? '',
    coordinator: testing.fetchAs('tomas@red.example'),
  }));

  it('are kept with those of their kind', () => {
    assert.ok((testing.submissions as unknown as { 'seed-swaps': unknown[] })['seed-swaps'].length > 0);
    assert.deepEqual(testing.joinRequests, []);
  });

  it('are erased when their time is over', async (t) => {
    const { seedSwaps: own } = new Tejido({ ...testing.connect() }) as unknown as Members;
    const { id } = await own.create(input);
    const token = testing.mails.findLast(({ about }) => about === id)?.token ?? '';
    const day = 24 * 60 * 60_000;
    const { unconfirmedDays } = defaultRetention;
    const sent = Date.now();
    t.mock.timers.enable({ apis: ['Date'], now: sent + (unconfirmedDays - 1) * day });
    assert.equal((await own.get(id, token)).status, 'received');
    t.mock.timers.setTime(sent + (unconfirmedDays + 1) * day);
    await assert.rejects(own.get(id, token), (error) => isProblem(error, 'token_invalid'));
  });
});

describe('seed swaps on the server', () => {
  const server = 'http://tejido.test';
  const mails: Mail[] = [];
  let postgres: TestPostgres;
  let database: Database<Tables>;
  let mailer: Mailer;
  let app: ReturnType<typeof CreateApp>;
  let secret: string;
  let networkId: string;

  before(async () => {
    postgres = await startTestPostgres();
    const { url } = await postgres.createDatabase();
    database = await openDatabase<Tables>({ databaseUrl: url, dataDirectory: '', log: () => {} });
    const { db, searches } = database;
    await migrate(db, migrations);
    const now = new Date();
    const records = demoNetworks(now).map((demo) => toRecords(demo, now));
    await storeNetworks(db, records, now);
    const id = records.find((one) => one.network.slug === network)?.network.id ?? '';
    networkId = id;
    const owner = await ensureAccount(db, 'olga@red.example', 'Olga');
    await giveRole(db, id, owner, 'owner');
    const by = { id: owner, name: 'Olga', kind: 'account' as const, roles: 'owner' as const };
    ({ secret } = await makeApiToken(db, id, { name: 'Tomás', role: 'coordinator' }, by));
    const options = {
      db,
      linkUrl: () => server,
      from: { name: '', address: 'red@red.example' },
      retention: defaultRetention,
    };
    const transport = {
      send: async (mail: Mail) => void mails.push(mail),
      subjects: async () => [],
      forget: async () => {},
    };
    mailer = createMailer({ db, log: silent, transport, compose: composeByKind(submissionComposers(options)) });
    mailer.start();
    app = createApp({ db, searches, log: silent, publicUrl: server, checkResponses: true, limits: {}, mailer });
  });
  after(async () => {
    await mailer.stop();
    await database.close();
    await postgres.stop();
  });

  const fetch: typeof globalThis.fetch = async (request, init) => app.request(new Request(request, init));
  const asTeam: typeof globalThis.fetch = async (request, init) => {
    const authorized = new Request(request, init);
    authorized.headers.set('Authorization', `Bearer ${secret}`);
    return app.request(authorized);
  };
  /** The link in a mail of the server's leads to the page of the kind. */
  const tokenOf = async (id: string): Promise<string> => {
    for (let tries = 0; tries < 200; tries++) {
      const text = mails.findLast(({ subjectId }) => subjectId === id)?.text ?? '';
      const [, token] = new RegExp(`${server}/${network}/seed-swaps/${id}\\?token=([\\w-]+)`).exec(text) ?? [];
      if (token) return token;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`There is no mail about ${id}.`);
  };
  seedSwapsAt(() => ({ server, fetch, tokenOf, coordinator: asTeam }));

  /** A page, as the browser of somebody who reads Spanish gets it. */
  const page = async (path: string, by: typeof globalThis.fetch = fetch, init?: RequestInit) => {
    const response = await by(`${server}${path}`, init);
    return { status: response.status, location: response.headers.get('Location'), html: await response.text() };
  };
  const has = (html: string, ...texts: string[]) => {
    for (const text of texts) assert.ok(html.includes(text), `"${text}" is missing in ${html}`);
  };

  it('have a form without scripts, a page of their person’s, and mails, in which nobody joins', async () => {
    const form = await page(`/${network}/embed/seed-swap-form?lang=es`);
    has(form.html, '<h1>Trueque de semillas</h1>', 'Tus semillas', 'Variedad', 'Un puñado', 'Su historia', 'Correo');
    const hidden = [...form.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
    const filled = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]));
    const email = `plain-${crypto.randomUUID()}@example.org`;
    for (const [name, value] of Object.entries({ variety: 'Frijol', amount: 'sack', name: 'Ana', email }))
      filled.set(name, value);
    filled.set('consent.purposes', 'membership');
    filled.delete('form-stamp');
    filled.append('form-stamp', stampForm(await networkKey(database.db, networkId), new Date(Date.now() - 60_000)));
    filled.delete('variety');
    const refused = await page(`/${network}/embed/seed-swap-form?lang=es`, fetch, { method: 'POST', body: filled });
    assert.equal(refused.status, 422);
    has(refused.html, 'Variedad', 'value="Ana"', `value="${email}"`);
    filled.set('variety', 'Frijol');
    const sent = await page(`/${network}/embed/seed-swap-form?lang=es`, fetch, { method: 'POST', body: filled });
    assert.equal(sent.status, 201, sent.html);
    has(sent.html, email, 'Frijol');
    const [id = ''] = /swp_[0-9a-z]{26}/.exec(sent.html) ?? [];
    const token = await tokenOf(id);
    const mail = mails.findLast(({ subjectId }) => subjectId === id);
    assert.doesNotMatch(`${mail?.subject} ${mail?.text}`, /ingreso|join/i);

    const own = `/${network}/seed-swaps/${id}`;
    const opened = await page(`${own}?token=${token}&lang=es`);
    has(opened.html, '<h1>Trueque de semillas</h1>', 'Variedad', 'Frijol', 'Cuántas', 'Un costal');
    assert.ok(!opened.html.includes('/withdrawal'), 'nothing of it is ever published');
    assert.equal((await page(`${own}?token=${token}`, fetch, { method: 'POST' })).status, 303);
    has((await page(`${own}/correction?token=${token}&lang=es`)).html, 'value="Frijol"');
    has((await page(`${own}/erasure?token=${token}&lang=es`)).html, '<button');

    const inbox = await page(`/desk/${network}/seed-swaps?lang=es&amount=sack`, asTeam);
    assert.equal(inbox.status, 200, inbox.html);
    has(
      inbox.html,
      'Trueques de semillas',
      'Frijol',
      'Un costal',
      `/desk/${network}/seed-swaps/${id}`,
      'seed-swaps.csv',
    );
    const read = await page(`/desk/${network}/seed-swaps/${id}?lang=es`, asTeam);
    has(read.html, 'Trueque de semillas', 'Variedad', 'Frijol', 'Un costal', `mailto:${encodeURIComponent(email)}`);
    assert.ok(!read.html.includes('tejido-join-request'), 'no element of another kind takes the page over');
    const [, version = ''] = /name="request" value="([^"]+)"/.exec(read.html) ?? [];
    const decided = new URLSearchParams({ request: version, decision: 'accept', message: '¡Nos vemos!' });
    const post = { method: 'POST', body: decided };
    const done = await page(`/desk/${network}/seed-swaps/${id}/decision?lang=es`, asTeam, post);
    assert.equal(done.status, 303, done.html);
    assert.match(done.location ?? '', new RegExp(`/desk/${network}/seed-swaps/${id}`));
    has((await page(`${own}?token=${token}&lang=es`)).html, '¡Nos vemos!');
    has((await page(`/desk/${network}/audit?lang=es`, asTeam)).html, 'Aceptada', `/desk/${network}/seed-swaps/${id}`);
  });

  it('are a workbook, too', async () => {
    const { desk } = new Tejido({ server, network, fetch: (request) => asTeam(request) }) as unknown as Members;
    const file = await desk.seedSwaps.export('xlsx');
    assert.equal(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
      'PK',
    );
  });

  it('are in the API’s description, each operation with an example', async () => {
    const { paths, components } = (await (await app.request('/openapi.json')).json()) as Description<SeedSwapInput>;
    const create = paths['/v1/networks/{network}/seed-swaps']?.['post'];
    assert.deepEqual(
      [create?.operationId, create?.summary],
      ['createSeedSwap', 'Brings seeds to swap. Safe to repeat with the same Idempotency-Key.'],
    );
    assert.equal(create?.requestBody?.content['application/json']?.example?.variety, 'Maíz azul');
    const list = paths['/v1/networks/{network}/seed-swaps']?.['get'];
    assert.deepEqual(
      list?.parameters.map(({ name }) => name),
      'network q status assignee site from to amount goal sort limit cursor'.split(' '),
    );
    const ids = Object.values(paths)
      .flatMap((path) => Object.values(path))
      .map(({ operationId }) => operationId)
      .filter((id) => /SeedSwap/.test(id));
    assert.deepEqual(ids.sort(), Object.keys(submissionOperations({ 'seed-swaps': seedSwaps }, toyNames)).sort());
    for (const schema of ['SeedSwap', 'SeedSwapInput', 'SeedSwapReview', 'SeedSwapDecisions'])
      assert.ok(components.schemas[schema], schema);
  });

  it('are erased when their time is over', async () => {
    const { seedSwaps: own } = new Tejido({
      server,
      network,
      fetch: (request) => fetch(request),
    }) as unknown as Members;
    const { id } = await own.create(input);
    await database.pool.query(`update submissions set unconfirmed_since = now() - interval '15 days' where id = $1`, [
      id,
    ]);
    assert.deepEqual(await eraseExpired(database.db, defaultRetention), [id]);
    const { rows } = await database.pool.query('select action from audit_log where subject = $1', [id]);
    assert.deepEqual(rows, [{ action: 'seed-swap.erased' }]);
  });
});

const toyNames = { 'seed-swaps': { one: 'seed-swap' } } as const;

it('the types of a kind’s operations follow from its definition', () => {
  const { listSeedSwaps, createSeedSwap } = submissionOperations({ 'seed-swaps': seedSwaps }, toyNames);
  type Query = (typeof listSeedSwaps.query)['_zod']['output'];
  type Body = (typeof createSeedSwap.body)['_zod']['output'];
  const query: Query = { amount: ['bag'], goal: [2], q: 'maíz' };
  // @ts-expect-error A choice of another kind.
  const other: Query = { sector: ['academia'] };
  const body: Body = input;
  // @ts-expect-error An amount that there is not.
  const wrong: Body = { ...input, amount: 'lorry' };
  assert.ok(listSeedSwaps.query.safeParse(query).success && !listSeedSwaps.query.safeParse(other).success);
  assert.ok(createSeedSwap.body.safeParse(body).success && !createSeedSwap.body.safeParse(wrong).success);
});

/** A seed swap that the network takes. */
const input: SeedSwapInput = {
  variety: 'Maíz azul',
  amount: 'bag',
  goals: [2],
  story: 'De la milpa de mi abuela.',
  name: 'Ana Ejemplo',
  email: 'ana@example.org',
  language: 'es',
  consent: { notice: '', purposes: ['membership'] },
};
const [first] = demoNetworks(new Date());
const notice = first?.network.privacyNotices.find(({ origins }) => !origins);
input.consent = {
  notice: notice?.id ?? '',
  purposes: notice?.purposes.filter(({ necessary }) => necessary).map(({ code }) => code) ?? [],
};

interface Held extends Omit<SeedSwapInput, 'consent'> {
  id: string;
  status: string;
  created: string;
  updated: string;
  expires: string;
  reason?: string;
  membership?: unknown;
  inquiries?: { text: string; answer?: { text: string } }[];
}

interface Bulk {
  changed: Held[];
  refused: { id: string; code: string }[];
}

type List<T> = (query: object) => Promise<{ items: T[] }> & AsyncIterable<T>;

/** The members of the client as far as they are used here. The compiler does not know that the kind is on the lists. */
interface Members {
  client: InstanceType<typeof Tejido>['client'];
  seedSwaps: {
    create: (input: object) => Promise<{ id: string }>;
    get: (id: string, token: string) => Promise<Held>;
    confirm: (id: string, token: string) => Promise<Held>;
    update: (id: string, token: string, changes: object) => Promise<Held>;
    answer: (id: string, token: string, input: object) => Promise<Held>;
    sendConfirmation: (id: string, token: string) => Promise<unknown>;
    unpublish?: unknown;
    erase: (id: string, token: string) => Promise<{ status: string }>;
  };
  desk: {
    account: () => Promise<{ id: string }>;
    auditLog: { list: List<{ action: string }> };
    census: () => Promise<{ sites: { origin: string; pages: { url: string; received: number }[] }[] }>;
    joinRequests: { list: List<unknown>; assign: (input: object) => Promise<Bulk> };
    seedSwaps: {
      list: List<Held>;
      review: (id: string) => Promise<{
        request: Held;
        notes: { text: string }[];
        duplicates: { id: string; name: string; reasons: string[] }[];
        history: { action: string }[];
      }>;
      decide: (input: object) => Promise<Bulk>;
      assign: (input: object) => Promise<Bulk>;
      addNote: (id: string, input: object) => Promise<unknown>;
      export: (format: string, query?: object) => Promise<Blob>;
    };
  };
}
