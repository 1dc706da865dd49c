import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import {
  type CallOptions,
  createClient,
  getInitiative,
  getNetwork,
  type JoinRequestInput,
  listInitiatives,
  listNetworks,
  listTeam,
  requestAddress,
  Tejido,
} from '../src/index.ts';

const server = 'https://red.example.org';

describe('a client', () => {
  it('takes the address of a server with or without a path and a slash', () => {
    assert.equal(createClient({ server: `${server}/` }).server, server);
    assert.equal(createClient({ server: 'http://localhost:4600' }).server, 'http://localhost:4600');
    assert.equal(createClient({ server: `${server}/tejido//?a=1#b` }).server, `${server}/tejido`);
  });

  it('refuses what is no address of a server', () => {
    for (const wrong of ['', 'red.example.org', '/here', 'javascript:alert(1)', 'file:///etc'])
      assert.throws(() => createClient({ server: wrong }), TypeError, wrong);
  });

  it('shows its token to nobody who prints it', async () => {
    const tokens: (string | null)[] = [];
    const fetch = async ({ headers }: Request) => {
      tokens.push(headers.get('Authorization'));
      return Response.json({ items: [], next: null });
    };
    const tejido = new Tejido({ server, network: 'red', fetch, token: 'tok_1.secret' });
    for (const printed of [JSON.stringify(tejido), inspect(tejido, { depth: 9, showHidden: true }), `${tejido.client}`])
      assert.ok(!printed.includes('secret'), printed);
    await tejido.desk.team.list();
    await listTeam(createClient({ ...tejido.client, token: () => 'tok_2.secret' }));
    await listTeam(createClient({ ...tejido.client }));
    assert.deepEqual(tokens, ['Bearer tok_1.secret', 'Bearer tok_2.secret', 'Bearer tok_1.secret']);
  });

  it('refuses options that are none, its own and those of a call', async () => {
    const wrong = { server, netwrok: 'red' };
    assert.throws(() => createClient(wrong), /"netwrok" is no option/);
    assert.throws(() => new Tejido(wrong), TypeError);
    const { client, joinRequests, desk } = new Tejido({ server, network: 'red', fetch: () => assert.fail('asked') });
    const misspelt = { sginal: AbortSignal.abort() } as CallOptions;
    const input = { applicant: 'person' } as JoinRequestInput;
    const calls: Record<string, () => PromiseLike<unknown>> = {
      list: () => listInitiatives(client, {}, misspelt),
      get: () => getInitiative(client, 'fog', {}, misspelt),
      network: () => getNetwork(client, {}, misspelt),
      challenge: () => joinRequests.challenge(misspelt),
      submission: () => joinRequests.create(input, misspelt),
      'own request': () => joinRequests.get('jrq_1', 'token', misspelt),
      correction: () => joinRequests.update('jrq_1', 'token', {}, misspelt),
      desk: () => desk.team.remove('acc_1', misspelt),
      'list of the desk': () => desk.joinRequests.list({}, misspelt),
      note: () => desk.joinRequests.addNote('jrq_1', { text: 'Note' }, misspelt),
      export: () => desk.joinRequests.export('csv', {}, misspelt),
    };
    for (const [name, call] of Object.entries(calls))
      await assert.rejects(async () => call(), /"sginal" is no option/, name);
  });

  it('may be copied with other options', async () => {
    const fetched: string[] = [];
    const fetch = async (request: Request) => {
      fetched.push(request.url);
      return Response.json({ items: [], next: null });
    };
    const client = createClient({ server, fetch, network: 'red', lang: undefined, retries: undefined });
    assert.equal(client.retries, 2);
    await listInitiatives(createClient({ ...client, lang: 'pt' }));
    await listNetworks({ ...client, lang: 'pt' });
    assert.deepEqual(fetched, [`${server}/v1/networks/red/initiatives?lang=pt`, `${server}/v1/networks?lang=pt`]);
  });
});

describe('the address of a request', () => {
  const client = createClient({ server, network: 'red', lang: ['es-mx', 'en_US', 'zh-hant-tw-u-co-stroke'] });

  it('is the same for the same request, and has the languages of the client as the server writes them', () => {
    const address = `${server}/v1/networks/red/events?category=a,b&from=2026-01-01&lang=es-MX,zh-Hant-TW`;
    assert.equal(requestAddress(client, 'listEvents', {}, { from: '2026-01-01', category: ['a', 'b'] }), address);
    assert.equal(requestAddress(client, 'listEvents', {}, { category: ['a', 'b'], from: '2026-01-01' }), address);
  });

  it('has the network and the languages that the call gives', () => {
    assert.equal(
      requestAddress(client, 'getEvent', { network: 'other', id: 'a/b?c' }, { lang: 'fr' }),
      `${server}/v1/networks/other/events/a%2Fb%3Fc?lang=fr`,
    );
    assert.equal(requestAddress(client, 'createJoinRequest', {}), `${server}/v1/networks/red/join-requests`);
  });

  it('cannot leave its place', () => {
    for (const id of ['', '.', '..']) assert.throws(() => requestAddress(client, 'getEvent', { id }), TypeError);
    assert.throws(() => requestAddress(createClient({ server }), 'listEvents', {}), /"network" is missing/);
  });

  it('is what a call uses; a call that has none fails as calls do', async () => {
    const fetched: string[] = [];
    const fetch = async (request: Request) => {
      fetched.push(request.url);
      return Response.json({ items: [], next: null, id: 'x' });
    };
    const reading = createClient({ ...client, fetch });
    await listInitiatives(reading, { goal: 6, q: 'agua & vida' });
    await getInitiative(reading, 'fog', { lang: [] }, { network: 'other' });
    await getNetwork(reading);
    assert.deepEqual(fetched, [
      requestAddress(client, 'listInitiatives', {}, { goal: 6, q: 'agua & vida' }),
      `${server}/v1/networks/other/initiatives/fog`,
      requestAddress(client, 'getNetwork', {}),
    ]);
    await assert.rejects(listInitiatives(createClient({ server, fetch })), /"network" is missing/);
    await assert.rejects(getInitiative(reading, '..'), TypeError);
  });
});
