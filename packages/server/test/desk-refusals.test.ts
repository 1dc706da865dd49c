import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  addressOf,
  type DeskOperationName,
  deskRoutes,
  type Edit,
  type EditOperationName,
  editNames,
  editRoutes,
  type Problem,
  type PublicOperationName,
  type RecordKind,
  type Role,
  recordNames,
  routes,
} from '@tejido/contract';
import { operations } from '@tejido/contract/schemas';
import { writtenKinds } from '../src/pages/desk/editor/list.ts';
import { deskPages } from '../src/pages/desk/routes.ts';
import { partNames } from '../src/pages/desk/settings/part.ts';
import { makeToken } from '../src/submissions/tokens.ts';
import { makeTemplate } from './support/app.ts';
import { type Cast, type Credentials, dump, openCast, otherNetwork, ownOrigin } from './support/cast.ts';
import { type Joined, desk as requests } from './support/desk.ts';
import { testNetwork } from './support/network.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

/*
 * Every operation of the desk, every operation of a person on their own request, and every page and form of both, with everybody who
 * may not. What is missing from the tables below fails: a new route has to say here who may use it.
 */

const { slug } = testNetwork.network;

type Need = Role | 'account' | 'founder' | 'own-page';

/** What a team does. */
const teamRoutes = { ...deskRoutes, ...editRoutes(recordNames) };

type TeamOperationName = DeskOperationName | EditOperationName;

/** Everybody who may not do what needs a role, by how they come, and what they are told. */
function strangers(
  { sessions, programs }: Cast,
  need: Need,
): [who: string, credentials: Credentials, status: number][] {
  if (need === 'own-page') return [];
  const unknown: [string, Credentials, number][] = [
    ['nobody', {}, 401],
    ['who makes a token up', { Authorization: 'Bearer tok_01m7zzzzzzzzzzzzzzzzzzzzzz.AAAA' }, 401],
    ['who sends garbage for a token', { Authorization: "Bearer '; drop table accounts; --" }, 401],
    ['who sends a password', { Authorization: 'Basic b2xnYTpvbGdh' }, 401],
    ['who makes a session up', { Cookie: 'tejido=ses_01m7zzzzzzzzzzzzzzzzzzzzzz.AAAA', Origin: ownOrigin }, 401],
    ['who sends garbage for a session', { Cookie: 'tejido=%00%ff', Origin: ownOrigin }, 401],
    ['an expired session', sessions.expired, 401],
    ['a session that was not used for long', sessions.unused, 401],
    ['a revoked session', sessions.revoked, 401],
    ['the session of who was removed from every team', sessions.removed, 401],
    ['an expired token', programs.expired, 401],
    ['a revoked token', programs.revoked, 401],
    ['a wrong token beside a good session', { ...sessions.owner, ...programs.revoked }, 401],
  ];
  if (need === 'account') return unknown;
  if (need === 'founder')
    return [...unknown, ['a coordinator', sessions.coordinator, 403], ['a token', programs.coordinator, 403]];
  const foreign: typeof unknown = [
    ['an owner of another network', sessions.ownerElsewhere, 403],
    ['a token of another network', programs.elsewhere, 403],
  ];
  const tooSmall: typeof unknown = [
    ...(need === 'owner'
      ? ([
          ['a coordinator', sessions.coordinator, 403],
          ['a coordinator’s token', programs.coordinator, 403],
        ] as typeof unknown)
      : []),
    ...(need === 'owner' || need === 'coordinator'
      ? ([
          ['an editor', sessions.editor, 403],
          ['an editor’s token', programs.editor, 403],
        ] as typeof unknown)
      : []),
    ...(need === 'viewer'
      ? []
      : ([
          ['a viewer', sessions.viewer, 403],
          ['a viewer’s token', programs.viewer, 403],
        ] as typeof unknown)),
  ];
  return [...unknown, ...foreign, ...tooSmall];
}

/** How another site's page, or one that hides where it is from, would come in an owner's name. */
function forgeries({ sessions }: Cast): [who: string, credentials: Credentials][] {
  const { Cookie = '' } = sessions.owner;
  return [
    ['another site', { Cookie, Origin: 'https://evil.example' }],
    ['a page without an origin', { Cookie, Origin: 'null' }],
    ['a form that does not say where it is from', { Cookie }],
    ['another site’s form', { Cookie, 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbouring site’s form', { Cookie, 'Sec-Fetch-Site': 'same-site' }],
    ['another site’s form in a browser of text', { Cookie, Referer: 'https://evil.example/form' }],
    ['a site whose name begins like ours', { Cookie, Origin: `${ownOrigin}.evil.example` }],
  ];
}

describe('whoever may not', () => {
  let postgres: TestPostgres;
  let cast: Cast;
  let waiting: Joined;
  let unconfirmed: Joined;
  let template: string;
  const ending: (() => unknown)[] = [];
  const openAnew = async () => {
    cast = await openCast({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
    waiting = await cast.join();
    unconfirmed = await cast.join({ email: 'espera@example.org' }, false);
  };
  before(async () => {
    postgres = await startTestPostgres();
    template = await makeTemplate(postgres);
    await openAnew();
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  const bodies: Partial<Record<Edit, unknown>> = { create: {}, update: {}, publish: {}, restore: { version: 1 } };
  const ofDrafts = Object.fromEntries(
    Object.entries(recordNames).flatMap(([kind, one]) =>
      Object.entries(editNames(one)).map(([edit, name]) => [
        name,
        () => ({
          ...(edit !== 'create' && { id: testNetwork[kind as RecordKind][0]?.slug ?? '' }),
          body: bodies[edit as Edit],
        }),
      ]),
    ),
  ) as Record<EditOperationName, () => { id?: string; body?: unknown }>;

  /** A valid request for each operation: what stands in its path besides the network, and its body. */
  const examples: Record<TeamOperationName, () => { id?: string; body?: unknown }> = {
    ...ofDrafts,
    sendSignInLink: () => ({ body: { email: 'olga@red.example' } }),
    createSession: () => ({ body: { token: 'sil_01m7zzzzzzzzzzzzzzzzzzzzzz.AAAA' } }),
    listSessions: () => ({}),
    endSession: () => ({ id: 'current' }),
    getAccount: () => ({}),
    listJoinRequests: () => ({}),
    reviewJoinRequest: () => ({ id: waiting.id }),
    remindApplicant: () => ({ id: unconfirmed.id }),
    addNote: () => ({ id: waiting.id, body: { text: 'Una nota' } }),
    assignJoinRequests: () => ({ body: { ids: [waiting.id], assignee: cast.accounts.coordinator } }),
    decideJoinRequests: () => ({
      body: { requests: [{ id: waiting.id, updated: waiting.updated }], decision: 'accept' },
    }),
    getCensus: () => ({}),
    listAuditEntries: () => ({}),
    listTeam: () => ({}),
    addTeamMember: () => ({ body: { email: 'nueva@red.example', role: 'viewer' } }),
    updateTeamMember: () => ({ id: cast.accounts.viewer, body: { role: 'coordinator' } }),
    removeTeamMember: () => ({ id: cast.accounts.coordinator }),
    listTokens: () => ({}),
    createToken: () => ({ body: { name: 'Informe', role: 'viewer' } }),
    revokeToken: () => ({ id: cast.tokenId }),
    listMails: () => ({}),
    uploadFile: () => ({ body: {} }),
    listFiles: () => ({}),
    removeFile: () => ({ id: 'fil_01m7zzzzzzzzzzzzzzzzzzzzzz' }),
    listDrafts: () => ({}),
    createNetwork: () => ({
      body: { slug: 'una-nueva', name: { es: 'Una nueva' }, languages: ['es'], timeZone: 'America/La_Paz' },
    }),
    getNetworkSettings: () => ({}),
    updateNetwork: () => ({ body: { name: { es: 'Otra' } } }),
    removeNetwork: () => ({}),
  };

  const names = Object.keys(teamRoutes) as TeamOperationName[];
  /** The version that was read of each record, and of the network under no id. */
  const read = new Map<string, number>();
  const ask = async (name: TeamOperationName, credentials: Credentials, network = slug, suffix = '') => {
    const { id = '', body } = examples[name]();
    const { method } = teamRoutes[name];
    const address = addressOf(teamRoutes[name], { network, id: id || 'none' });
    return cast.app.request(`${ownOrigin}${address}${suffix}`, {
      method,
      headers: {
        ...credentials,
        ...(body !== undefined && { 'Content-Type': 'application/json', 'Idempotency-Key': `una-clave-de-${name}` }),
        ...('conditional' in teamRoutes[name] && { 'If-Match': `"${read.get(id) ?? 1}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
  const problemOf = async (response: Response): Promise<string> => ((await response.json()) as Problem).code;

  it('is in the table of operations, and so is every operation', () => {
    assert.deepEqual(names.toSorted(), Object.keys(examples).toSorted());
  });

  for (const name of names) {
    const { access } = operations[name];
    it(`does not ${name}, which is for: ${access}`, async () => {
      const before = await dump(cast);
      for (const [who, credentials, status] of strangers(cast, access)) {
        const response = await ask(name, credentials);
        assert.equal(response.status, status, `${who}: ${await response.clone().text()}`);
        assert.equal(await problemOf(response), status === 401 ? 'unauthenticated' : 'forbidden', who);
        assert.equal(response.headers.get('Cache-Control'), 'no-store', who);
        assert.equal(response.headers.get('WWW-Authenticate'), status === 401 ? 'Bearer' : null, who);
        assert.equal(response.headers.get('Set-Cookie'), null, who);
      }
      if (teamRoutes[name].method !== 'GET')
        for (const [who, credentials] of access === 'own-page' ? forgeries(cast).slice(0, 2) : forgeries(cast)) {
          const response = await ask(name, credentials);
          assert.equal(response.status, 403, who);
          assert.equal(await problemOf(response), 'origin_not_allowed', who);
        }
      if (teamRoutes[name].path.includes('{network}')) {
        assert.equal((await ask(name, {}, 'nowhere')).status, 401, 'nobody learns which networks there are');
        const nowhere = await ask(name, cast.sessions.owner, 'nowhere');
        assert.equal(nowhere.status, 404);
        assert.equal(await problemOf(nowhere), 'network_not_found');
        assert.equal((await ask(name, cast.sessions.owner, otherNetwork.slug)).status, 403, 'a foreign network');
      }
      assert.equal(await dump(cast), before, 'nothing has changed');
    });
  }

  it('gets no export', async () => {
    const before = await dump(cast);
    for (const suffix of ['.csv', '.xlsx'])
      for (const [who, credentials, status] of strangers(cast, 'coordinator'))
        assert.equal((await ask('listJoinRequests', credentials, slug, suffix)).status, status, `${who} ${suffix}`);
    assert.equal(await dump(cast), before, 'nothing has changed');
  });

  it('learns nothing of what the body of a request is checked for', async () => {
    for (const name of names.filter((one) => 'body' in operations[one] && operations[one].access !== 'own-page')) {
      const address = addressOf(teamRoutes[name], { network: slug, id: examples[name]().id ?? 'none' });
      const { method } = teamRoutes[name];
      const response = await cast.app.request(address, { method, body: '{', headers: cast.programs.elsewhere });
      assert.equal(response.status, 403, name);
    }
  });

  describe('and opens no desk of another network by an id of this one', () => {
    const foreign: TeamOperationName[] = names.filter(
      (name) => teamRoutes[name].path.includes('{network}/') && teamRoutes[name].path.includes('{id}'),
    );
    for (const name of foreign)
      it(name, async () => {
        const before = await dump(cast);
        const response = await ask(name, cast.sessions.ownerElsewhere, otherNetwork.slug);
        assert.equal(response.status, 404, await response.clone().text());
        assert.equal(await problemOf(response), 'record_not_found');
        assert.equal(await dump(cast), before);
      });
    it('several at once', async () => {
      const before = await dump(cast);
      for (const name of ['decideJoinRequests', 'assignJoinRequests'] as const) {
        const response = await ask(name, cast.sessions.ownerElsewhere, otherNetwork.slug);
        if (response.status === 422) continue;
        const { changed, refused } = (await response.json()) as { changed: unknown[]; refused: { code: string }[] };
        assert.deepEqual([changed, refused.map(({ code }) => code)], [[], ['record_not_found']], name);
      }
      assert.equal(await dump(cast), before);
    });
  });

  describe('with a person’s own request', () => {
    const own: Partial<Record<PublicOperationName, unknown>> = {
      getJoinRequest: undefined,
      updateJoinRequest: { name: 'Otra' },
      eraseJoinRequest: undefined,
      confirmJoinRequest: undefined,
      answerInquiry: { text: 'Una respuesta' },
      sendConfirmation: { email: 'otra@example.org' },
      unpublishJoinRequest: undefined,
    };
    const ownNames = (Object.keys(routes) as PublicOperationName[]).filter(
      (name) => operations[name].access !== 'public',
    );

    it('is in the table, and so is every operation', () =>
      assert.deepEqual(ownNames.toSorted(), Object.keys(own).toSorted()));

    for (const name of ownNames)
      it(`does not ${name}`, async () => {
        const { ana, others } = await people();
        const before = await dump(cast);
        for (const [who, id, token, headers] of others) {
          const body = own[name];
          const query = token ? { token } : {};
          const response = await cast.app.request(addressOf(routes[name], { network: slug, id }, query), {
            method: routes[name].method,
            headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
            ...(body !== undefined && { body: JSON.stringify(body) }),
          });
          assert.equal(response.status, 403, `${who}: ${await response.clone().text()}`);
          assert.equal(await problemOf(response), 'token_invalid', who);
        }
        const elsewhere = await cast.app.request(
          addressOf(routes[name], { network: otherNetwork.slug, id: ana.id }, { token: ana.token }),
          { method: routes[name].method },
        );
        assert.equal(elsewhere.status, 403, 'a foreign network');
        assert.equal(await dump(cast), before, 'nothing has changed');
      });

    it('reads and changes nothing on its pages', async () => {
      const pages = cast.app.routes.filter(
        ({ path, method }) => path.startsWith('/:network/join-requests') && method !== 'ALL',
      );
      assert.ok(pages.length >= 7);
      const { others } = await people();
      const before = await dump(cast);
      for (const { method, path } of pages)
        for (const [who, id, token, headers] of others) {
          const address = path.replace(':network', slug).replace(':id', id);
          const body = method === 'POST' && { body: new URLSearchParams({ text: 'Sí', name: 'Otra' }).toString() };
          const response = await cast.app.request(`${address}?token=${token}`, {
            method,
            headers: { ...headers, ...(body && { 'Content-Type': 'application/x-www-form-urlencoded' }) },
            ...body,
          });
          assert.equal(response.status, 403, `${method} ${path}, ${who}`);
          assert.ok(
            !/Ana Ejemplo|@example\.org/.test(await response.text()),
            `${method} ${path}, ${who} reads nothing`,
          );
        }
      assert.equal(await dump(cast), before, 'nothing has changed');
    });

    /** A person who was asked something, and everybody who may not read the request, by what they have instead of its token. */
    async function people(): Promise<{
      ana: Joined;
      others: [who: string, id: string, token: string, headers: Credentials][];
    }> {
      const [ana, eva] = [await cast.join(), await cast.join({ email: 'eva@example.org' })];
      await cast.decide({ requests: [{ id: ana.id, updated: ana.updated }], decision: 'ask', message: '¿Dónde?' });
      const moved = await movedRequest();
      const gone = await cast.join();
      await cast.app.request(`${requests}/${gone.id}?token=${gone.token}`, { method: 'DELETE' });
      return {
        ana,
        others: [
          ['nobody', ana.id, '', {}],
          ['who makes a token up', ana.id, 'A'.repeat(43), {}],
          ['another person', ana.id, eva.token, {}],
          ['a coordinator, whose desk has other ways', ana.id, '', cast.sessions.coordinator],
          ['an owner of another network', ana.id, '', cast.sessions.ownerElsewhere],
          ['who has an old link, to an address that was corrected', moved.id, moved.old, {}],
          ['who erased it', gone.id, gone.token, {}],
        ],
      };
    }

    /** A request whose address was corrected and confirmed again, so that the first link has ended. */
    async function movedRequest(): Promise<{ id: string; old: string }> {
      const { id, token: old } = await cast.join();
      const address = `${requests}/${id}`;
      await cast.app.request(`${address}?token=${old}`, {
        method: 'PATCH',
        body: JSON.stringify({ email: `nueva-${id}@example.org` }),
        headers: { 'Content-Type': 'application/json' },
      });
      const token = await makeToken(cast.db, testNetwork.network.id, id);
      await cast.app.request(`${address}/confirmation?token=${token}`, { method: 'POST' });
      return { id, old };
    }
  });

  describe('and the pages of the desk', () => {
    const request = () => `${waiting.id} ${waiting.updated}`;
    /** Who may see each page and send each form, with what it would send. */
    const pages: Record<string, [need: Need, form?: () => Record<string, string>]> = {
      'GET /desk': ['own-page'],
      'POST /desk/sign-in-links': ['own-page', () => ({ email: 'olga@red.example' })],
      'GET /desk/sent': ['own-page'],
      'GET /desk/sign-in': ['own-page'],
      'POST /desk/sign-in': ['own-page', () => ({ token: 'sil_01m7zzzzzzzzzzzzzzzzzzzzzz.AAAA' })],
      'POST /desk/sign-out': ['own-page', () => ({})],
      'GET /desk/sessions': ['account'],
      'POST /desk/sessions/:id/end': ['account', () => ({})],
      'GET /desk/:network': ['viewer'],
      'POST /desk/:network/decisions': ['coordinator', () => ({ request: request(), decision: 'accept' })],
      'GET /desk/:network/join-requests/:id': ['viewer'],
      'POST /desk/:network/join-requests/:id/decision': [
        'coordinator',
        () => ({ request: request(), decision: 'decline' }),
      ],
      'POST /desk/:network/join-requests/:id/assignment': [
        'coordinator',
        () => ({ 'bulk-assignee': cast.accounts.owner }),
      ],
      'POST /desk/:network/join-requests/:id/notes': [
        'coordinator',
        () => ({ key: 'una-clave-de-nota', text: 'Nota' }),
      ],
      'POST /desk/:network/join-requests/:id/reminder': ['coordinator', () => ({})],
      'GET /desk/:network/census': ['viewer'],
      'GET /desk/:network/audit': ['coordinator'],
      'GET /desk/:network/team': ['viewer'],
      'POST /desk/:network/team': ['owner', () => ({ email: 'nueva@red.example', role: 'viewer' })],
      'POST /desk/:network/team/:id': ['owner', () => ({ role: 'owner', name: 'Vera' })],
      'POST /desk/:network/team/:id/removal': ['owner', () => ({})],
      'POST /desk/:network/tokens': ['owner', () => ({ 'token-name': 'Informe', 'token-role': 'viewer' })],
      'POST /desk/:network/tokens/:id/revocation': ['owner', () => ({})],
      'GET /desk/:network/mails': ['owner'],
      'GET /desk/new-network': ['founder'],
      'POST /desk/new-network': [
        'founder',
        () => ({ name: 'Nueva', slug: 'nueva-red', main: 'es', timeZone: 'America/La_Paz', key: 'una-clave-de-red' }),
      ],
      'GET /desk/:network/settings': ['owner'],
      'GET /desk/:network/settings/form/preview': ['owner'],
      'POST /desk/:network/settings/form/preview': ['owner', () => ({})],
      ...Object.fromEntries(
        partNames.flatMap((part): [string, [Need, (() => Record<string, string>)?]][] => [
          [`GET /desk/:network/settings/${part}`, ['owner']],
          [`POST /desk/:network/settings/${part}`, ['owner', () => ({ do: 'show' })]],
        ]),
      ),
      'POST /desk/:network/settings/removal': ['owner', () => ({ slug: testNetwork.network.slug, version: '1' })],
      'GET /desk/:network/records': ['editor'],
      'GET /desk/:network/places': ['editor'],
      ...Object.fromEntries(
        writtenKinds.flatMap((kind): [string, [Need, (() => Record<string, string>)?]][] => {
          const at = `/desk/:network/records/${kind}`;
          return [
            [`GET ${at}/new`, ['editor']],
            [`POST ${at}/new`, ['editor', () => ({ key: `una-clave-de-${kind}`, do: 'save' })]],
            [`GET ${at}/:id`, ['editor']],
            [`POST ${at}/:id`, ['editor', () => ({ version: '1', do: 'save' })]],
            [`GET ${at}/:id/history`, ['editor']],
            [`POST ${at}/:id/preview`, ['editor', () => ({ 'preview.as': 'card' })]],
            [`POST ${at}/:id/restoration`, ['editor', () => ({ version: '2', wanted: '1' })]],
            [`POST ${at}/:id/copy`, ['editor', () => ({ version: '2' })]],
            [`POST ${at}/:id/archive/:version`, ['editor', () => ({})]],
            [`POST ${at}/:id/removal/:version`, ['editor', () => ({})]],
          ];
        }),
      ),
    };
    /** The version that is there once each form was sent in the order of the table. */
    const versionOn = (path: string): string => (path.includes('/removal') ? '4' : '3');
    const idOn = (path: string): string =>
      path.includes('/records/')
        ? (testNetwork[path.split('/')[4] as RecordKind][0]?.slug ?? '')
        : path.includes('join-requests')
          ? waiting.id
          : path.includes('tokens')
            ? cast.tokenId
            : cast.accounts.viewer;
    const visit = async (page: string, credentials: Credentials, network = slug) => {
      const [method = '', path = ''] = page.split(' ');
      const form = pages[page]?.[1]?.();
      return cast.app.request(
        `${ownOrigin}${path.replace(':network', network).replace(':id', idOn(path)).replace(':version', versionOn(path))}`,
        {
          method,
          headers: { ...credentials, ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }) },
          ...(form && { body: new URLSearchParams(form).toString() }),
        },
      );
    };

    it('are all in the table', () => {
      const served = cast.app.routes.filter(({ path, method }) => path.startsWith('/desk') && method !== 'ALL');
      const known = Object.keys(pages).toSorted();
      assert.deepEqual(deskPages.map(([method, path]) => `${method} ${path}`).toSorted(), known);
      assert.deepEqual([...new Set(served.map(({ method, path }) => `${method} ${path}`))].toSorted(), known);
    });

    for (const [page, [need]] of Object.entries(pages))
      it(`${page}, which is for: ${need}`, async () => {
        const before = await dump(cast);
        for (const [who, credentials, status] of strangers(cast, need)) {
          const response = await visit(page, credentials);
          assert.equal(response.status, status, who);
          assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/, who);
          assert.match(response.headers.get('Cache-Control') ?? '', /no-store/, who);
          const text = await response.text();
          assert.ok(!/Ana Ejemplo|ana@example|olga@red/.test(text), `${who} reads nothing`);
          if (status === 401) assert.match(text, /action="\/desk\/sign-in-links"/, `${who} may sign in`);
        }
        if (page.startsWith('POST'))
          for (const [who, credentials] of page.includes('/sign-in') ? forgeries(cast).slice(0, 2) : forgeries(cast)) {
            const response = await visit(page, credentials);
            assert.equal(response.status, 403, who);
            assert.equal(response.headers.get('Set-Cookie'), null, who);
          }
        if (page.includes(':network')) {
          assert.equal((await visit(page, {}, 'nowhere')).status, 401);
          assert.equal((await visit(page, cast.sessions.owner, 'nowhere')).status, 404);
          assert.equal((await visit(page, cast.sessions.owner, otherNetwork.slug)).status, 403, 'a foreign network');
        }
        assert.equal(await dump(cast), before, 'nothing has changed');
      });

    it('and open for who may, so that the refusals are about who asks', async () => {
      const before = await dump(cast);
      for (const page of Object.keys(pages).filter((one) => one.startsWith('GET') && one !== 'GET /desk/sign-in'))
        assert.equal((await visit(page, cast.sessions.owner)).status, 200, page);
      assert.equal(await dump(cast), before, 'reading changes nothing');
      const forms = Object.keys(pages).filter((page) => page.startsWith('POST /desk/:network'));
      // What decides goes last but for what takes away, and the network goes after everything in it.
      const rank = (page: string) =>
        page.endsWith('/settings/removal') ? 2 : Number(/decision|archive|removal|revocation/.test(page));
      for (const page of forms.toSorted((one, other) => rank(one) - rank(other))) {
        const isLate = page.endsWith('/decisions') || page.endsWith('/decision');
        const fresh = isLate ? await cast.join() : undefined;
        if (fresh) waiting = fresh;
        else waiting = { ...waiting, updated: (await cast.review(waiting.id)).request.updated };
        const response = await visit(page, cast.sessions.owner);
        // Who has confirmed needs no other mail.
        // The forms of settings are shown as they would be after one of their buttons, records as everybody would see them.
        const isShown = page.includes('/settings/') || page.endsWith('/preview');
        const done = page.endsWith('/reminder') ? [409] : isShown ? [200, 303] : [201, 303];
        assert.ok(done.includes(response.status), `${page}: ${response.status} ${await response.text()}`);
      }
    });
  });

  it('and all operations do what they are for, for an owner', async () => {
    await openAnew();
    const last = ['removeNetwork', 'endSession'];
    const order = names.toSorted((one, other) => last.indexOf(one) - last.indexOf(other));
    // A file is no JSON, and is sent before one can be removed: `files.test.ts` does.
    const others = ['createSession', 'uploadFile', 'removeFile'];
    for (const name of order.filter((one) => !others.includes(one))) {
      if (name === 'decideJoinRequests')
        waiting = { ...waiting, updated: (await cast.review(waiting.id)).request.updated };
      const response = await ask(name, cast.sessions.owner);
      assert.equal(response.status, teamRoutes[name].status, `${name}: ${await response.clone().text()}`);
      if ('conditional' in teamRoutes[name])
        read.set(examples[name]().id ?? '', ((await response.json()) as { version: number }).version);
    }
    assert.equal((await ask('getAccount', cast.sessions.owner)).status, 401, 'the session was ended');
  });
});
