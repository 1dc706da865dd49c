import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeProblem } from '@tejido/contract';
import {
  addNote,
  assignJoinRequests,
  type Client,
  type ClientOptions,
  createClient,
  createSession,
  createToken,
  decideJoinRequests,
  deskAddress,
  endSession,
  exportJoinRequests,
  getAccount,
  isProblem,
  listInitiatives,
  listJoinRequests,
  listTeam,
  type ProblemError,
  sendSignInLink,
  Tejido,
  updateTeamMember,
} from '../src/index.ts';
import { createTestNetwork, demoJoinRequests } from '../src/testing/index.ts';
import { sendJson, serve } from './support/serve.ts';

const token = 'tok_secret.of-the-program';
const connect = (server: string, options: Partial<ClientOptions> = {}): Client =>
  createClient({ server, network: 'red', token, ...options });
const account = { id: 'acc_1', name: 'Marina', networks: [] };
const unavailable = makeProblem('unavailable', 'As the test wants it.', { retryAfter: 0 });

describe('the desk’s functions', () => {
  it('bring the token, which no public read does', async (test) => {
    const { server, arrived } = await serve(test, (response) => sendJson(response, { items: [], next: null }));
    const client = connect(server);
    await listJoinRequests(client, { status: 'confirmed' });
    await listInitiatives(client);
    assert.deepEqual(
      arrived.map(({ url, headers }) => [url, headers.authorization]),
      [
        ['/v1/networks/red/join-requests?status=confirmed', `Bearer ${token}`],
        ['/v1/networks/red/initiatives', undefined],
      ],
    );
  });

  it('bring cookies only when they are told to, and only to their own site', async (test) => {
    const { server } = await serve(test, (response) => sendJson(response, account));
    const modes: string[] = [];
    const fetch = (request: Request) => {
      modes.push(request.credentials);
      return globalThis.fetch(request);
    };
    await getAccount(connect(server, { fetch }));
    await getAccount(connect(server, { fetch, credentials: 'same-origin' }));
    await listInitiatives(connect(server, { fetch, credentials: 'same-origin', retries: 0 })).catch(() => undefined);
    assert.deepEqual(modes, ['omit', 'same-origin', 'omit']);
  });

  it('follow no page to another server, nor take the token there', async (test) => {
    const elsewhere = await serve(test, (response) => sendJson(response, { items: [], next: null }));
    const next = `${elsewhere.server}/v1/networks/red/team`;
    const { server } = await serve(test, (response) => sendJson(response, { items: [], next }));
    const readAll = async () => {
      for await (const { id } of listTeam(connect(server))) assert.ok(id);
    };
    await assert.rejects(readAll, (error) => isProblem(error, 'unexpected_response'));
    const moved = await serve(test, (response) => response.writeHead(302, { Location: next }).end());
    await listTeam(connect(moved.server));
    assert.deepEqual(
      elsewhere.arrived.map(({ headers }) => headers.authorization),
      [undefined],
    );
  });

  it('keep the token out of errors', async (test) => {
    const { server } = await serve(test, (response) => sendJson(response, makeProblem('unauthenticated', 'No.'), 401));
    const errors: unknown[] = [];
    for (const address of [server, 'http://127.0.0.1:1'])
      await getAccount(connect(address, { retries: 0 })).catch((error: ProblemError) =>
        errors.push([error.message, error.problem, error.stack, String(error.cause)]),
      );
    assert.equal(errors.length, 2);
    assert.ok(!JSON.stringify(errors).includes(token));
  });

  for (const [what, call] of [
    ['decisions', (client: Client) => decideJoinRequests(client, { requests: [], decision: 'accept' })],
    ['assignments', (client: Client) => assignJoinRequests(client, { ids: [], assignee: null })],
    ['a change of a member', (client: Client) => updateTeamMember(client, 'acc_1', { role: 'viewer' })],
    ['the end of a session', (client: Client) => endSession(client, 'current')],
  ] as const)
    it(`are tried again when that is safe: ${what}`, async (test) => {
      const { server, arrived } = await serve(test, (response, _, count) =>
        count === 0
          ? sendJson(response, unavailable, 503)
          : sendJson(response, { id: 'one', changed: [], refused: [] }),
      );
      await call(connect(server));
      assert.deepEqual(
        arrived.map(({ body, headers }) => [body, headers.authorization]),
        [arrived[0], arrived[0]].map((first) => [first?.body, `Bearer ${token}`]),
      );
    });

  it('are tried again when that is safe: a note, under one key', async (test) => {
    const { server, arrived } = await serve(test, (response, _, count) =>
      count === 0 ? response.destroy() : sendJson(response, { id: 'not_1', text: 'Hola', created: '' }, 201),
    );
    await addNote(connect(server), 'jrq_1', { text: 'Hola' });
    const [first, second] = arrived.map(({ headers }) => headers['idempotency-key']);
    assert.match(String(first), /^[0-9a-f]{32}$/);
    assert.equal(second, first);
  });

  for (const [what, call] of [
    ['a new token', (client: Client) => createToken(client, { name: 'Report', role: 'viewer' })],
    ['a new member', (client: Client) => new Tejido(client).desk.team.add({ email: 'a@red.example', role: 'viewer' })],
    ['a session', (client: Client) => createSession(client, { token: 'sil_1' })],
    ['a link', (client: Client) => sendSignInLink(client, { email: 'a@red.example' })],
  ] as const)
    it(`are tried once when that is not safe: ${what}`, async (test) => {
      const { server, arrived } = await serve(test, (response) => sendJson(response, unavailable, 503));
      await assert.rejects(call(connect(server)), (error) => isProblem(error, 'unavailable'));
      assert.equal(arrived.length, 1);
    });

  it('give an export as it came, byte by byte, when it is one', async (test) => {
    const bytes = Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const { server, arrived } = await serve(test, (response, _, count) => {
      if (count === 0)
        response
          .writeHead(200, { 'Content-Type': type, 'Content-Length': '99' })
          .write(bytes, () => response.destroy());
      else response.writeHead(200, { 'Content-Type': type }).end(bytes);
    });
    const file = await exportJoinRequests(connect(server), 'xlsx', { status: ['accepted', 'asked'], q: 'agua' });
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), bytes);
    assert.equal(file.type, type);
    assert.equal(arrived[1]?.url, '/v1/networks/red/join-requests.xlsx?q=agua&status=accepted,asked');
    assert.equal(arrived.length, 2);
  });

  it('take no page of a captive portal for an export', async (test) => {
    const { server } = await serve(test, (response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welcome</h1>'),
    );
    await assert.rejects(exportJoinRequests(connect(server), 'csv'), (error) =>
      isProblem(error, 'unexpected_response'),
    );
  });

  it('need a network where they are about one', async () => {
    const client = createClient({ server: 'https://red.example.org', token });
    assert.equal(deskAddress(client, 'getAccount'), 'https://red.example.org/v1/account');
    assert.equal(
      deskAddress(client, 'reviewJoinRequest', { network: 'red', id: 'jrq_1' }),
      'https://red.example.org/v1/networks/red/join-requests/jrq_1/review',
    );
    await assert.rejects(listTeam(client), TypeError);
  });

  it('set records aside that are not well-formed', async (test) => {
    const { server } = await serve(test, (response) =>
      sendJson(response, { items: [{ id: 'acc_1' }, { id: 'nobody' }], next: null }),
    );
    const { items, malformed } = await new Tejido(connect(server)).desk.team.list();
    assert.deepEqual([items.length, malformed.length, malformed[0]?.operation], [0, 2, 'listTeam']);
  });
});

describe('the desk of a testing network', () => {
  const make = () => createTestNetwork({ joinRequests: demoJoinRequests });

  it('begins with join requests in every state, as the server would give them', async () => {
    const network = make();
    const viewer = new Tejido({ ...network.signInAs('ines@red.example') });
    const page = await viewer.desk.joinRequests.list({ limit: 100 });
    assert.deepEqual([page.items.length, page.malformed], [demoJoinRequests.length, []]);
    assert.deepEqual([...new Set(page.items.map(({ status }) => status))].sort(), [
      'accepted',
      'asked',
      'confirmed',
      'declined',
      'received',
    ]);
    for (const { id } of page.items) {
      const { request, history, notes } = await viewer.desk.joinRequests.review(id);
      assert.equal(history.length > 0, request.status !== 'received', request.name);
      for (const { time } of history) assert.ok(time >= request.created && Date.parse(time) <= Date.now());
      assert.ok(notes.every(({ author }) => author?.name === 'Marina Solís'));
      assert.match(request.consent.wording, /^[0-9a-f]{64}$/);
    }
    const [inRiver] = (await viewer.desk.joinRequests.list({ q: 'itzel' })).items;
    const { duplicates } = await viewer.desk.joinRequests.review(inRiver?.id ?? '');
    assert.deepEqual(
      duplicates.map(({ reasons }) => reasons),
      [['organization', 'url']],
      'the organization that she names',
    );
    assert.ok(page.items.some((item) => Number(item.duplicates) > 0));
    assert.equal((await viewer.desk.census()).sites[0]?.origin, 'https://pais.onu.example');
  });

  it('ends a removed owner’s tokens, and tells nobody of another network’s people', async () => {
    const network = createTestNetwork({
      team: [
        { email: 'olga@red.example', name: 'Olga', role: 'owner' },
        { email: 'renata@red.example', name: 'Renata', role: 'owner' },
        { email: 'otto@red.example', name: 'Otto', role: 'owner', networks: ['wfled'] },
      ],
    });
    const [olga, renata] = ['olga@red.example', 'renata@red.example'].map(
      (email) => new Tejido({ ...network.signInAs(email) }),
    );
    const { secret } = (await renata?.desk.tokens.create({ name: 'Informe', role: 'viewer' })) ?? {};
    const program = new Tejido({ ...network.connect(), token: secret });
    await program.desk.team.list();
    const renataId = (await renata?.desk.account())?.id ?? '';
    await olga?.desk.team.remove(renataId);
    await assert.rejects(program.desk.team.list(), (error) => isProblem(error, 'unauthenticated'));
    assert.deepEqual((await olga?.desk.tokens.list())?.items, []);
    const added = await olga?.desk.team.add({ email: 'otto@red.example', role: 'viewer' });
    assert.deepEqual([added?.name, added?.lastSignIn], ['otto@red.example', undefined]);
    network.signInAs('otto@red.example');
    const otto = (await olga?.desk.team.list())?.items.find(({ email }) => email === 'otto@red.example');
    assert.equal(otto?.name, 'Otto');
  });

  it('has the team that it is given', async () => {
    const network = createTestNetwork({
      team: [
        { email: 'Ana@Red.example', role: 'owner', networks: ['red-alianzas-mx'] },
        { email: 'eva@red.example', name: 'Eva', role: 'viewer' },
      ],
    });
    const ana = network.signInAs('ana@red.example');
    assert.deepEqual(
      (await getAccount(ana)).networks.map(({ slug, role }) => [slug, role]),
      [['red-alianzas-mx', 'owner']],
    );
    assert.equal((await getAccount(network.signInAs('eva@red.example'))).networks.length, 5);
    assert.throws(() => network.signInAs('nobody@red.example'), RangeError);
  });

  it('lets in by a link, in one browser at a time', async () => {
    const network = make();
    const here = new Tejido({ ...network.connect({ credentials: 'same-origin' }) });
    await here.desk.sessions.sendLink({ email: 'tomas@red.example' });
    await here.desk.sessions.sendLink({ email: 'nobody@red.example' });
    assert.deepEqual(
      network.signInLinks.map(({ to }) => to),
      ['tomas@red.example'],
    );
    await here.desk.sessions.create({ token: network.signInLinks[0]?.token ?? '' });
    assert.equal((await here.desk.account()).name, 'Tomás Aguirre');
    await assert.rejects(getAccount(network.connect()), (error) => isProblem(error, 'unauthenticated'));
    await assert.rejects(getAccount(make().connect({ credentials: 'same-origin' })), (error) =>
      isProblem(error, 'unauthenticated'),
    );
    await here.desk.sessions.end('current');
    await assert.rejects(here.desk.account(), (error) => isProblem(error, 'unauthenticated'));
  });
});
