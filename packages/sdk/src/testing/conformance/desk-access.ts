import { addressOf, allRoutes, hasRole, makeId, type OperationName, type Role, roles } from '@tejido/contract';
import { isForAccounts, type Operation, operations } from '@tejido/contract/schemas';
import { isProblem, type KnownProblemCode } from '../../problem-error.ts';
import { Tejido } from '../../tejido.ts';
import { validator } from '../../validator.ts';
import type { Declare } from './api.ts';
import { equal, ok, refused, status } from './assert.ts';
import { atDesk } from './desk.ts';

const names = Object.keys(operations) as OperationName[];
const accessTo = (name: OperationName): Operation['access'] => operations[name].access;
const inNetwork = names.filter((name) => roles.includes(accessTo(name) as Role));
const forAccounts = names.filter((name) => isForAccounts(accessTo(name)));
/** What a session, or the page that a request comes from, decides about. */
const ofOwnPages = names.filter((name) => forAccounts.includes(name) || accessTo(name) === 'own-page');
const nobody = { status: 401, code: 'unauthenticated' };
const forbidden = { status: 403, code: 'forbidden' };

/** Who may do what at the desk, and how they come in. */
export function deskAccess(declare: Declare): void {
  declare('opens the desk to nobody who does not say who they are', async (api) => {
    const headers: Readonly<Record<string, string>>[] = [
      {},
      { Authorization: 'Bearer nonsense' },
      { Authorization: `Bearer ${makeId('tok')}.${'A'.repeat(43)}` },
      { Authorization: 'Basic dG9rOnRvaw==' },
    ];
    for (const name of forAccounts)
      for (const given of headers)
        for (const network of [api.network.slug, 'no-such-network']) {
          const response = await api.request(addressIn(network, name), { ...methodOf(name), headers: given });
          equal(response.headers.get('WWW-Authenticate'), 'Bearer', `${name}: WWW-Authenticate`);
          await refused(response, nobody, `${name} in ${network} with ${JSON.stringify(given)}`);
        }
  });

  const it = atDesk(declare);

  it('lets each role do what it may and no more, whatever else is wrong', async (api) => {
    for (const role of ['viewer', 'coordinator'] as const)
      for (const name of inNetwork.filter((one) => !hasRole(role, accessTo(one) as Role))) {
        const response = await api.requestAs(role, addressIn(api.network.slug, name), methodOf(name));
        await refused(response, forbidden, `${name} as ${role}`);
      }
    const coordinator = await api.requestAs('viewer', 'join-requests.csv');
    await refused(coordinator, forbidden, 'an export as viewer');
  });

  it('keeps those who work for one network out of the others', async (api) => {
    const [other] = api.others;
    for (const name of inNetwork) {
      if (other)
        await refused(
          await api.requestAs('coordinator', addressIn(other.slug, name), methodOf(name)),
          forbidden,
          `${name} in another network`,
        );
      const response = await api.requestAs('coordinator', addressIn('no-such-network', name), methodOf(name));
      await refused(response, { status: 404, code: 'network_not_found' }, `${name} in no network`);
    }
  });

  it('knows whose request it is', async (api) => {
    for (const role of roles) {
      const { id, email, networks } = await (await api.as(role)).desk.account();
      equal([id.slice(0, 4), email !== undefined], role === 'owner' ? ['acc_', true] : ['tok_', false], `as ${role}`);
      const own = networks.find(({ slug }) => slug === api.network.slug);
      equal([own?.role, own?.name], [role, api.network.name], `role of ${role}`);
    }
  });

  it('keeps no copy of what it answers', async (api) => {
    for (const path of [
      '/v1/account',
      '/v1/sessions',
      'join-requests',
      'team',
      'tokens',
      'audit-log',
      'census',
      'mails',
    ]) {
      const response = await api.requestAs('owner', path);
      await status(response, 200, path);
      equal(response.headers.get('Cache-Control'), 'no-store', path);
      equal(response.headers.get('Access-Control-Allow-Credentials'), null, path);
      await refused(
        await api.requestAs('owner', `${path}?lang=es`),
        { status: 400, code: 'invalid_query', in: 'query', pointer: '/lang' },
        `${path}?lang`,
      );
    }
  });

  it('takes nothing that another site’s page sends in the name of who is signed in', async (api) => {
    for (const name of ofOwnPages.filter((one) => allRoutes[one].method !== 'GET'))
      await refused(
        await api.requestAs('owner', addressIn(api.network.slug, name), {
          ...methodOf(name),
          headers: { Origin: 'https://not-named.example' },
        }),
        { status: 403, code: 'origin_not_allowed' },
        `${name} from another site`,
      );
    const response = await api.requestAs('coordinator', 'join-requests/decisions', {
      method: 'POST',
      body: '{}',
      headers: { Origin: 'https://not-named.example', 'Content-Type': 'application/json' },
    });
    await refused(response, { status: 422, code: 'invalid_body' }, 'a program needs no page');
  });

  it('answers the same whoever wants to sign in', async (api) => {
    const { email = '' } = await (await api.as('owner')).desk.account();
    for (const address of [email, 'nobody@example.org'])
      equal(
        await new Tejido({ ...api.client, validate: validator }).desk.sessions.sendLink({ email: address }),
        { email: address },
        address,
      );
    const post = (body: unknown) =>
      api.request('/v1/sign-in-links', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
    const wrong = { status: 422, code: 'invalid_body', pointer: '/email', error: 'invalid_format' };
    await refused(await post({ email: 'marina@' }), wrong, 'no address');
    await refused(await post({ email: 'marina@red\u200B.example' }), wrong, 'an address of which not all is seen');
  });

  it('lets somebody in once by a link, and out again', async (api) => {
    const owner = await api.as('owner');
    const { email = '', id } = await owner.desk.account();
    await owner.desk.sessions.sendLink({ email: email.toUpperCase(), language: 'es' });
    const token = await api.signInTokenOf(email);
    const signIn = () =>
      api.request('/v1/sessions', {
        method: 'POST',
        body: JSON.stringify({ token }),
        headers: { 'Content-Type': 'application/json' },
      });
    const first = await signIn();
    await status(first, 201, 'the first time');
    const account = (await first.json()) as { id: string };
    equal(account.id, id, 'who signed in');
    await refused(await signIn(), { status: 403, code: 'token_invalid' }, 'the second time');

    const { items } = await owner.desk.sessions.list();
    equal(items.filter(({ current }) => current).length, 1, 'this browser');
    const other = items.find(({ current, created }) => !current && Date.now() - Date.parse(created) < 60_000);
    ok(other, 'the other browser should be listed');
    equal(await owner.desk.sessions.end(other.id), { id: other.id }, 'ended');
    await notFound(owner.desk.sessions.end(other.id), 'ended twice');
    ok(!(await owner.desk.sessions.list()).items.some((session) => session.id === other.id), 'it should be gone');
    await owner.desk.account();
  });

  it('knows no sessions of programs', async (api) => {
    const { desk } = await api.as('viewer');
    equal((await desk.sessions.list()).items, [], 'sessions');
    await notFound(desk.sessions.end('current'), 'the current one');
  });
}

/** Fails a case unless a call rejects with `record_not_found`. */
export async function notFound(call: Promise<unknown>, about: string): Promise<void> {
  await fails(call, 'record_not_found', about);
}

/** Fails a case unless a call rejects with a problem of this code. */
export async function fails(call: Promise<unknown>, code: KnownProblemCode, about: string): Promise<void> {
  const found = await call.then(
    () => 'an answer',
    (error: unknown) => {
      if (!isProblem(error)) throw error;
      return error.problem.code;
    },
  );
  equal(found, code, about);
}

const addressIn = (network: string, name: OperationName): string => {
  const prefix = /\/(team|tokens|sessions)\//.exec(allRoutes[name].path)?.[1];
  const id = prefix === 'team' ? makeId('acc') : prefix === 'tokens' ? makeId('tok') : makeId('jrq');
  return addressOf(allRoutes[name], { network, id });
};

/** A request that means nothing: who may not make it is not told more. */
const methodOf = (name: OperationName): RequestInit => ({
  method: allRoutes[name].method,
  ...(allRoutes[name].method !== 'GET' && { body: '[' }),
});
