import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SubmissionKind } from '@tejido/contract';
import { registerSeedSwaps } from '../packages/contract/test/toy/register.ts';
import type { SeedSwapInput } from '../packages/contract/test/toy/seed-swaps.ts';
import type { createApp as CreateApp } from '../packages/server/src/app.ts';
import type { Database } from '../packages/server/src/database/connection.ts';
import type { Tables } from '../packages/server/src/database/tables.ts';
import type { Mail } from '../packages/server/src/mail/mail.ts';
import type { Mailer } from '../packages/server/src/mail/mailer.ts';
import type { TestPostgres } from '../packages/server/test/support/postgres.ts';
import type { RunningServer } from './support/server.ts';
import { type Description, silent } from './support/toy.ts';

/*
 * A kind of submission needs a file and its line on two lists: seed swaps, which have no more than that, get everything that a kind gets, in memory and
 * on the server, in which nothing was changed for them.
 */

registerSeedSwaps();

// After the lists have seed swaps on them.
const { defaultRetention } = await import('@tejido/contract');
const { submissionOperations } = await import('@tejido/contract/submissions');
const { demoNetworks, toRecords } = await import('@tejido/demo');
const { isProblem, Tejido } = await import('@tejido/sdk');
const { createTestNetwork } = await import('@tejido/sdk/testing');
const { conformance } = await import('@tejido/sdk/testing/conformance');
const { conformanceSettings, subjectAt } = await import('./support/conformance.ts');
const { startDemoServer, temporaryDirectory } = await import('./support/server.ts');
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
/** The compiler does not know that it is on the lists. */
const kind = 'seed-swaps' as SubmissionKind;

describe('seed swaps in memory', () => {
  const testing = createTestNetwork();
  const tokenOf = async (id: string, address: string) =>
    testing.mails.findLast(({ about, to }) => about === id && to === address)?.token ?? '';
  conformance(
    { describe, it },
    async () => ({
      server: testing.server,
      fetch: testing.fetch,
      network,
      tokenOf,
      owner: testing.fetchAs('marina@red.example'),
      signInTokenOf: async () => testing.signInLinks.at(-1)?.token ?? '',
    }),
    kind,
  );

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

describe('seed swaps on a server in a process of its own', () => {
  let data: Awaited<ReturnType<typeof temporaryDirectory>>;
  let server: RunningServer;
  before(async () => {
    data = await temporaryDirectory();
    const knowing = `--import=${new URL('../packages/contract/test/toy/with-seed-swaps.ts', import.meta.url).href}`;
    server = await startDemoServer(data.path, { ...conformanceSettings, NODE_OPTIONS: knowing });
  });
  after(async () => {
    await server.stop();
    await data.remove();
  });
  conformance({ describe, it }, () => subjectAt(server, data.path), kind);
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

/** The members of the client as far as they are used here. The compiler does not know that the kind is on the lists. */
interface Members {
  seedSwaps: {
    create: (input: object) => Promise<{ id: string }>;
    get: (id: string, token: string) => Promise<{ status: string }>;
  };
}
