import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Draft, DraftSummary, DraftVersion, Initiative, Problem } from '@tejido/contract';
import { publishDue } from '../src/records/publish-drafts.ts';
import { makeTemplate } from './support/app.ts';
import { openDesk, type TestDesk } from './support/desk.ts';
import { startTestPostgres, type TestPostgres } from './support/postgres.ts';

const api = '/v1/networks/red-de-prueba';

const whole = {
  title: { es: 'Cosecha de niebla', en: 'Fog harvest' },
  summary: { es: 'Agua de la niebla.' },
  kind: 'project',
};

describe('what editors have of records', () => {
  let postgres: TestPostgres;
  let office: TestDesk;
  const ending: (() => unknown)[] = [];
  before(async () => {
    postgres = await startTestPostgres();
    const template = await makeTemplate(postgres);
    office = await openDesk({ after: (end) => ending.push(end as () => unknown) }, postgres, template);
  });
  after(async () => {
    for (const end of ending) await end();
    await postgres.stop();
  });

  let keys = 0;
  type Options = { who?: keyof TestDesk['tokens']; version?: number; key?: string };
  const send = async (method: string, path: string, body?: unknown, { who = 'editor', version, key }: Options = {}) =>
    office.ask(method, `${api}/${path}`, {
      body,
      who,
      headers: {
        ...(version !== undefined && { 'If-Match': `"${version}"` }),
        ...(method === 'POST' && version === undefined && { 'Idempotency-Key': key ?? `un-borrador-nuevo-${keys++}` }),
      },
    });
  const done = async <T = Draft>(sent: Promise<Response>, status = 200): Promise<T> => {
    const response = await sent;
    assert.equal(response.status, status, await response.clone().text());
    return (await response.json()) as T;
  };
  const refused = async (sent: Promise<Response>, status: number, code: string): Promise<Problem> => {
    const problem = await done<Problem>(sent, status);
    assert.equal(problem.code, code);
    return problem;
  };
  const begin = (body: object = whole) => done(send('POST', 'initiatives', body), 201);
  const publish = (draft: Draft, body: object = {}) =>
    done(send('POST', `initiatives/${draft.id}/publication`, body, { version: draft.version }));
  const read = async (idOrSlug: string) => office.app.request(`${api}/initiatives/${idOrSlug}`);
  const listed = async () =>
    ((await (await office.app.request(`${api}/initiatives?limit=100`)).json()) as { items: Initiative[] }).items.map(
      ({ id }) => id,
    );

  it('are drafts that nobody else reads, and public once they are published', async () => {
    const draft = await begin();
    assert.deepEqual([draft.status, draft.version, draft.content['stage'], draft.faults], ['draft', 1, 'active', []]);
    assert.equal((await read(draft.id)).status, 404);
    assert.ok(!(await listed()).includes(draft.id));
    const published = await publish(draft);
    assert.deepEqual(published.published, { version: 2, revision: 1, slug: 'cosecha-de-niebla' });
    const shown = (await (await read('cosecha-de-niebla')).json()) as Initiative;
    assert.deepEqual(
      [shown.id, shown.title, shown.languages, shown.goals, shown.revision],
      [draft.id, whole.title, ['es', 'en'], [], 1],
    );
    assert.ok((await listed()).includes(draft.id));
  });

  it('keep what is not finished, and say what it lacks', async () => {
    const draft = await begin({ title: { es: 'A medias' }, url: 'https:/', kind: 'project', sectors: ['nadie'] });
    assert.equal(draft.content['url'], 'https:/');
    assert.deepEqual(
      draft.faults.map(({ pointer }) => pointer),
      ['/summary', '/url', '/sectors/0'],
    );
    const problem = await refused(
      send('POST', `initiatives/${draft.id}/publication`, {}, { version: 1 }),
      422,
      'not_ready',
    );
    assert.equal(problem.errors?.[0]?.pointer, '/summary');
    assert.equal((await read(draft.id)).status, 404);
  });

  it('are merged by field and language; null takes away', async () => {
    const { id } = await begin();
    const patched = await done(
      send('PATCH', `initiatives/${id}`, { title: { pt: 'Névoa', en: null } }, { version: 1 }),
    );
    assert.deepEqual(patched.content['title'], { es: 'Cosecha de niebla', pt: 'Névoa' });
    const emptied = await done(send('PATCH', `initiatives/${id}`, { summary: null, goals: [6] }, { version: 2 }));
    assert.deepEqual([emptied.content['summary'], emptied.content['goals'], emptied.version], [undefined, [6], 3]);
  });

  it('are changed by who read the version that is here, and by nobody twice', async () => {
    const draft = await begin();
    await refused(send('PATCH', `initiatives/${draft.id}`, {}), 428, 'precondition_required');
    const first = await done(send('PATCH', `initiatives/${draft.id}`, { url: 'https://a.example/' }, { version: 1 }));
    const again = await done(send('PATCH', `initiatives/${draft.id}`, { url: 'https://a.example/' }, { version: 1 }));
    assert.equal(again.version, first.version, 'whose answer was lost');
    const other = { url: 'https://b.example/' };
    const problem = await refused(
      send('PATCH', `initiatives/${draft.id}`, other, { version: 1, who: 'marina' }),
      412,
      'precondition_failed',
    );
    assert.equal((problem.current as Draft).content['url'], 'https://a.example/');
    const key = 'la-misma-clave-dos-veces';
    const [one, two] = [
      await done(send('POST', 'initiatives', whole, { key }), 201),
      await done(send('POST', 'initiatives', whole, { key }), 201),
    ];
    assert.equal(one.id, two.id);
    await refused(send('POST', 'initiatives', { ...whole, kind: 'network' }, { key }), 422, 'idempotency_key_reused');
  });

  it('what is public stays while something else is written, and can be had again', async () => {
    const published = await publish(await begin());
    const { id } = published;
    const changed = await done(
      send('PATCH', `initiatives/${id}`, { title: { es: 'Otro título' } }, { version: published.version }),
    );
    const shown = (await (await read(id)).json()) as Initiative;
    assert.equal(shown.title['es'], 'Cosecha de niebla');
    assert.equal(changed.published?.version, published.version);
    const { items } = await done<{ items: DraftVersion[] }>(send('GET', `initiatives/${id}/versions`));
    assert.deepEqual(
      items.map(({ version, deed, by }) => [version, deed, by?.name]),
      [
        [3, 'saved', 'Elena'],
        [2, 'published', 'Elena'],
        [1, 'created', 'Elena'],
      ],
    );
    const restored = await done(send('POST', `initiatives/${id}/restoration`, { version: 1 }, { version: 3 }));
    assert.equal((restored.content['title'] as { es: string }).es, 'Cosecha de niebla');
    await refused(send('POST', `initiatives/${id}/restoration`, { version: 9 }, { version: 4 }), 422, 'invalid_body');
  });

  it('another slug leads on from the one before; what is taken back says that it was here', async () => {
    const draft = await publish(await begin({ ...whole, title: { es: 'Huerta Ñandú' } }));
    const moved = await done(send('PATCH', `initiatives/${draft.id}`, { slug: 'la-huerta' }, { version: 2 }));
    await publish(moved);
    for (const name of ['huerta-nandu', 'la-huerta'])
      assert.equal(((await (await read(name)).json()) as Initiative).slug, 'la-huerta', name);
    const archived = await done(send('DELETE', `initiatives/${draft.id}/publication`, undefined, { version: 4 }));
    assert.equal(archived.status, 'archived');
    for (const name of ['huerta-nandu', 'la-huerta', draft.id]) assert.equal((await read(name)).status, 410, name);
    assert.ok(!(await listed()).includes(draft.id));
    const back = await publish(archived);
    assert.deepEqual([back.published?.slug, back.published?.revision], ['la-huerta', 1]);
    assert.equal((await read('huerta-nandu')).status, 200);
    await done(send('DELETE', `initiatives/${draft.id}`, undefined, { version: back.version }));
    assert.equal((await read('la-huerta')).status, 410);
    await refused(send('GET', `initiatives/${draft.id}/draft`), 404, 'record_not_found');
  });

  it('has a slug of its own, and nobody else’s', async () => {
    const [one, other] = [await publish(await begin()), await publish(await begin())];
    assert.notEqual(one.published?.slug, other.published?.slug);
    const taken = await done(
      send('PATCH', `initiatives/${other.id}`, { slug: one.published?.slug }, { version: other.version }),
    );
    await refused(
      send('POST', `initiatives/${other.id}/publication`, {}, { version: taken.version }),
      409,
      'already_exists',
    );
    const chinese = await publish(await begin({ ...whole, title: { zh: '雾水收集' } }));
    assert.match(chinese.published?.slug ?? '', /^ini-[0-9a-z]{26}$/);
  });

  it('are published at a time, as they were then', async () => {
    const draft = await begin({ ...whole, title: { es: 'A su hora' } });
    const at = new Date(Date.now() + 60_000).toISOString();
    const scheduled = await publish(draft, { at });
    assert.deepEqual([scheduled.status, scheduled.publishAt], ['scheduled', at]);
    const later = await done(send('PATCH', `initiatives/${draft.id}`, { title: { es: 'Después' } }, { version: 2 }));
    assert.equal(later.status, 'scheduled');
    assert.equal(await publishDue(office.db), 0);
    assert.equal((await read(draft.id)).status, 404);
    assert.equal(await publishDue(office.db, new Date(Date.parse(at) + 1)), 1);
    assert.equal(((await (await read(draft.id)).json()) as Initiative).title['es'], 'A su hora');
    const now = await done(send('GET', `initiatives/${draft.id}/draft`));
    assert.deepEqual([now.status, (now.content['title'] as { es: string }).es], ['published', 'Después']);
    assert.equal(now.published?.version, 2);
  });

  it('whose time has come and that cannot be shown any more wait, and hold nobody up', async () => {
    const at = new Date(Date.now() + 60_000).toISOString();
    const [first, second] = [
      await begin({ ...whole, slug: 'a-la-vez' }),
      await begin({ ...whole, slug: 'a-la-vez-no' }),
    ];
    await publish(first, { at });
    await publish(second, { at: new Date(Date.parse(at) + 1).toISOString() });
    await publish(await begin({ ...whole, slug: 'a-la-vez' }));
    await publishDue(office.db, new Date(Date.parse(at) + 2));
    const [waits, shown] = await Promise.all(
      [first, second].map(({ id }) => done(send('GET', `initiatives/${id}/draft`))),
    );
    assert.deepEqual([waits?.status, waits?.publishAt, shown?.status], ['draft', undefined, 'published']);
    assert.equal(await publishDue(office.db, new Date(Date.parse(at) + 2)), 0);
    await done(send('DELETE', `initiatives/${first.id}`, undefined, { version: waits?.version ?? 0 }));
  });

  it('are begun once by a double click', async () => {
    const key = 'un-doble-clic-en-nuevo';
    const twice = await Promise.all([1, 2, 3].map(() => done(send('POST', 'initiatives', whole, { key }), 201)));
    assert.equal(new Set(twice.map(({ id }) => id)).size, 1);
  });

  it('of what was public before, are what is public', async () => {
    // The last of the list, which no test before has written.
    const { items } = (await (await office.app.request(`${api}/initiatives?sort=updated`)).json()) as {
      items: Initiative[];
    };
    const [first] = items;
    const before = await done(send('GET', `initiatives/${first?.slug}/draft`));
    assert.deepEqual([before.status, before.version, before.content['title']], ['published', 1, first?.title]);
    const after = await done(
      send('PATCH', `initiatives/${first?.slug}`, { url: 'https://n.example/' }, { version: 1 }),
    );
    assert.equal(after.version, 2);
    await publish(after);
    const shown = (await (await read(first?.slug ?? '')).json()) as Initiative;
    assert.deepEqual([shown.url, shown.revision], ['https://n.example/', (first?.revision ?? 0) + 1]);
  });

  it('are listed for the team, what was last done first, by status, kind and words', async () => {
    const { id } = await begin({ title: { es: 'Sólo aquí: Ñuble' } });
    const list = (query: string) =>
      done<{ items: DraftSummary[]; next: string | null }>(send('GET', `drafts?${query}`));
    const listedHere = (await list('status=draft&limit=3')).items[0];
    assert.deepEqual([listedHere?.id, listedHere?.hasChanges, listedHere?.status], [id, true, 'draft']);
    assert.deepEqual(
      (await list('q=nuble')).items.map((item) => item.id),
      [id],
    );
    assert.ok((await list('status=published&kind=events&limit=100')).items.every(({ kind }) => kind === 'events'));
    const all = new Set<string>();
    for (let query = 'limit=4'; ; ) {
      const page = await list(query);
      for (const item of page.items) {
        assert.ok(!all.has(item.id), 'twice');
        all.add(item.id);
      }
      if (!page.next) break;
      query = new URL(page.next).search.slice(1);
    }
    for (const shown of await listed()) assert.ok(all.has(shown), shown);
    await refused(send('GET', 'drafts?cursor=x'), 400, 'invalid_query');
  });

  it('are written by editors, who decide nothing', async () => {
    const { id } = await begin();
    await refused(send('GET', `initiatives/${id}/draft`, undefined, { who: 'viewer' }), 403, 'forbidden');
    await refused(send('PATCH', `initiatives/${id}`, {}, { who: 'viewer', version: 1 }), 403, 'forbidden');
    const request = await office.join();
    await refused(
      send('POST', 'join-requests/decisions', { requests: [request], decision: 'accept' }, { version: 1 }),
      403,
      'forbidden',
    );
    assert.equal((await office.app.request(`${api}/initiatives/${id}/draft`)).status, 401);
  });

  it('refuse what is no field, too much, and too deep', async () => {
    const problem = await refused(send('POST', 'initiatives', { revision: 3, color: 'red' }), 422, 'invalid_body');
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ['/revision', 'unknown_field'],
        ['/color', 'unknown_field'],
      ],
    );
    await refused(send('POST', 'initiatives', { title: { es: 'x'.repeat(300_000) } }), 422, 'invalid_body');
    let deep: unknown = 'x';
    for (let level = 0; level < 2000; level++) deep = { a: deep };
    await refused(send('POST', 'initiatives', { title: deep }), 422, 'invalid_body');
    await refused(send('POST', 'initiatives', []), 422, 'invalid_body');
    const hostile = await begin({ title: { es: 'NUL \u0000 and half \ud800' }, ['__proto__']: undefined });
    assert.equal(hostile.status, 'draft');
  });
});
