import { dateIn, exportDeed, formName } from '@tejido/contract';
import type { SubmissionInDesk } from '@tejido/contract/submissions';
import { makeIdempotencyKey } from '../../submit.ts';
import type { Api, Declare } from './api.ts';
import { equal, mediaType, ok, refused, status } from './assert.ts';
import { atDesk, deedsOf, newWord } from './desk.ts';
import { fails, notFound } from './desk-access.ts';
import type { Kind, Sent } from './kind.ts';

/** Reading what was sent: lists, one with all about it, notes, files. */
export function deskInbox(declare: Declare, kind: Kind): void {
  const it = atDesk(declare);

  it('lists what was sent, and shows all of it', async (api) => {
    const more = { [kind.area]: 'Línea uno\n=1+1', page: 'https://city.example/participa' };
    const { id, input, record } = await kind.sendConfirmed(api, kind.full(api, more));
    const { desk } = await api.as('viewer');
    const found = (await kind.at(desk).list({ q: id })).items;
    equal(
      found.map((one) => one.id),
      [id],
      'found by its id',
    );
    const { consent, updated, created, confirmed, expires, duplicates, ...rest } = found[0] as SubmissionInDesk;
    const { consent: given, ...sent } = input;
    equal(rest, { ...sent, id, network: api.network.slug, status: 'confirmed' }, 'record');
    equal(
      [updated, created, confirmed, expires],
      [record.updated, record.created, record.confirmed, record.expires],
      'times',
    );
    equal([consent.notice, consent.purposes], [given.notice, given.purposes], 'consent');
    ok(typeof duplicates === 'number', 'duplicates should be counted');
    const review = await kind.at(desk).review(id);
    equal(review.request.id, id, 'review');
    equal([review.notes, review.history.map(({ action }) => action)], [[], [kind.deed('confirmed')]], 'notes, history');
    await notFound(kind.at(desk).review(kind.none), 'none');
    await notFound(kind.at(desk).review('none'), 'no id');
    const [other] = api.others;
    if (other)
      await refused(
        await api.requestAs('coordinator', `/v1/networks/${other.slug}/${kind.name}/${id}/review`),
        { status: 403, code: 'forbidden' },
        'elsewhere',
      );
  });

  it('narrows the list by every filter', async (api) => {
    const word = newWord();
    const site = `https://${word}.example`;
    const ana = await kind.sendConfirmed(api, { [kind.area]: `${word} Río Ñandú`, page: `${site}/a` });
    const eva = await kind.send(api, { [kind.line]: 'Taller 上海合作 Árbol', [kind.area]: word });
    const coordinator = await api.as('coordinator');
    const { id: me } = await (await api.as('owner')).desk.account();
    await kind.at(coordinator.desk).assign({ ids: [eva.id], assignee: me });
    const list = async (query: object) =>
      (await kind.at(coordinator.desk).list({ q: word, ...query })).items.map(({ id }) => id).sort();
    const [both, one, two] = [[ana.id, eva.id].sort(), [ana.id], [eva.id]];
    const today = dateIn(Date.parse(ana.record.created), api.network.timeZone);
    const cases: [query: object, wanted: string[]][] = [
      [{}, both],
      [{ q: `${word} NANDU` }, one],
      [{ q: `rio ${word.slice(0, -3)}` }, one],
      [{ q: `${word} arbo` }, two],
      [{ q: `${word} 合作` }, two],
      [{ q: `${word} nothing` }, []],
      [{ q: '?!' }, []],
      [{ status: 'received' }, two],
      [{ status: ['received', 'confirmed'] }, both],
      [{ status: 'declined' }, []],
      [{ assignee: 'none' }, one],
      [{ assignee: me }, two],
      [{ site }, one],
      [{ site: 'https://nobody.example' }, []],
      [{ from: today, to: today }, both],
      [{ to: '2001-01-01' }, []],
      [{ from: '2999-01-01' }, []],
    ];
    for (const [query, wanted] of cases) equal(await list(query), wanted, JSON.stringify(query));
    for (const [query, pointer] of [
      ['assignee=me', '/assignee'],
      ['from=yesterday', '/from'],
      ['sort=name', '/sort'],
      ['limit=0', '/limit'],
      ['cursor=nonsense', '/cursor'],
      ['facets=goal', '/facets'],
      ['no-such-choice=1', '/no-such-choice'],
      ...Object.keys(kind.definition.choices).map((name) => [`${name}=%20`, `/${name}/0`]),
    ])
      await refused(
        await api.requestAs('viewer', `${kind.name}?${query}`),
        { status: 400, code: 'invalid_query', in: 'query', pointer: pointer ?? '' },
        query ?? '',
      );
  });

  it('narrows the list by each choice of its kind', async (api) => {
    const word = newWord();
    const { desk } = await api.as('viewer');
    for (const [name, { field }] of Object.entries(kind.definition.choices)) {
      const [first, second] = kind.twoOf(field, api);
      const one = await kind.send(api, kind.full(api, { [kind.area]: `${word} ${name}`, [field]: first }));
      const two = await kind.send(api, kind.full(api, { [kind.area]: `${word} ${name}`, [field]: second }));
      const list = async (value: unknown) =>
        (await kind.at(desk).list({ q: `${word} ${name}`, [name]: value })).items.map(({ id }) => id).sort();
      const values = [first, second].map((value) => (Array.isArray(value) ? (value[0] as unknown) : value));
      equal(await list(values[0]), [one.id], `${name} ${String(values[0])}`);
      equal(await list(values), [one.id, two.id].sort(), `any ${name}`);
    }
  });

  it('orders and pages, and loses nothing on the way', async (api) => {
    const word = newWord();
    const sent: Sent[] = [];
    for (let index = 0; index < 5; index++) sent.push(await kind.send(api, { [kind.area]: word }));
    const ids = sent.map(({ id }) => id);
    const { desk } = await api.as('viewer');
    const all = async (sort: 'created' | '-created' | '-updated') => {
      const found: string[] = [];
      for await (const { id } of kind.at(desk).list({ q: word, sort, limit: 2 })) found.push(id);
      return found;
    };
    equal(await all('created'), ids, 'oldest first');
    equal(await all('-created'), ids.toReversed(), 'newest first');
    await kind.at((await api.as('coordinator')).desk).addNote(ids[0] ?? '', { text: 'A remark changes nothing.' });
    equal(await all('-updated'), ids.toReversed(), 'changed last first');
    equal(
      (await kind.at(desk).list({ q: word, limit: 2 })).items.map(({ id }) => id),
      ids.slice(-2).toReversed(),
      'page',
    );
  });

  it('takes no cursor of another list', async (api) => {
    const { desk } = await api.as('coordinator');
    await kind.send(api);
    await kind.send(api);
    const cursorOf = ({ next }: { next: string | null }) => new URL(next ?? '').searchParams.get('cursor') ?? '';
    const ofRequests = cursorOf(await kind.at(desk).list({ limit: 1 }));
    const ofEvents = cursorOf(await api.page('events', { limit: 1, sort: 'start' }));
    const ofLog = cursorOf(await desk.auditLog.list({ limit: 1 }));
    for (const [path, cursor] of [
      [kind.name, ofLog],
      [kind.name, ofEvents],
      ['audit-log', ofRequests],
    ] as const)
      await refused(
        await api.requestAs('coordinator', `${path}?cursor=${encodeURIComponent(cursor)}`),
        { status: 400, code: 'invalid_query', in: 'query', pointer: '/cursor' },
        path,
      );
  });

  it('sends the mail that asks to confirm once more, until it is confirmed', async (api) => {
    const { id, input } = await kind.send(api);
    const coordinator = await api.as('coordinator');
    const record = await kind.at(coordinator.desk).remind(id);
    equal([record.id, record.status], [id, 'received'], 'the request');
    const { items } = await (await api.as('owner')).desk.mails.list();
    ok(
      items.filter(({ about, to }) => about === id && to.includes(input.email)).length >= 1,
      'a mail should be on its way',
    );
    equal(await deedsOf(api, id), [kind.deed('reminded')], 'audit log');
    await kind.at(coordinator.desk).remind(id);
    await kind.at(coordinator.desk).remind(id);
    await refused(
      await api.requestAs('coordinator', `${kind.name}/${id}/reminder`, { method: 'POST' }),
      { status: 429, code: 'too_many_requests' },
      'too often',
    );
    const confirmed = await kind.sendConfirmed(api);
    await fails(kind.at(coordinator.desk).remind(confirmed.id), 'already_confirmed', 'confirmed');
    await fails(kind.at((await api.as('viewer')).desk).remind(id), 'forbidden', 'viewers');
    await notFound(kind.at(coordinator.desk).remind(kind.none), 'none');
  });

  it('keeps remarks, each once for its key, and shows the person only those that are for them too', async (api) => {
    const { id, token, record } = await kind.sendConfirmed(api);
    const coordinator = await api.as('coordinator');
    const { id: author } = await coordinator.desk.account();
    const idempotencyKey = makeIdempotencyKey();
    const add = (text: string, key = idempotencyKey, audience?: 'applicant') =>
      kind.at(coordinator.desk).addNote(id, { text, ...(audience && { audience }) }, { idempotencyKey: key });
    const first = await add('La conocemos.');
    equal(await add('La conocemos.'), first, 'again');
    equal([first.author?.id, first.audience], [author, 'team'], 'author, and who may read it');
    await fails(add('La conocemos.', idempotencyKey, 'applicant'), 'idempotency_key_reused', 'for others too');
    equal((await add('Faltaba un papel.', makeIdempotencyKey(), 'applicant')).audience, 'applicant', 'for the person');
    const post = (text: unknown, headers: Readonly<Record<string, string>>) =>
      api.requestAs('coordinator', `${kind.name}/${id}/notes`, {
        method: 'POST',
        body: JSON.stringify({ text }),
        headers: { 'Content-Type': 'application/json', ...headers },
      });
    const key = { 'Idempotency-Key': idempotencyKey };
    await refused(await post('Otra.', key), { status: 422, code: 'idempotency_key_reused' }, 'another text');
    await refused(await post('Otra.', {}), { status: 400, code: 'idempotency_key_required' }, 'no key');
    await refused(
      await post('Otra.', { 'Idempotency-Key': 'short' }),
      { status: 400, code: 'invalid_header' },
      'a short key',
    );
    await refused(await post('', key), { status: 422, code: 'invalid_body', pointer: '/text' }, 'no text');
    await notFound(kind.at(coordinator.desk).addNote(kind.none, { text: 'x' }), 'none');
    const { notes, request } = await kind.at(coordinator.desk).review(id);
    equal(
      notes.map(({ text, audience }) => [text, audience]),
      [
        ['La conocemos.', 'team'],
        ['Faltaba un papel.', 'applicant'],
      ],
      'notes',
    );
    equal(request.updated, record.updated, 'a remark does not change the request');
    equal(await deedsOf(api, id), [kind.deed('confirmed'), kind.deed('noted'), kind.deed('noted')], 'audit log');
    const own = await kind.of(api).get(id, token);
    equal(
      own.notes?.map(({ text }) => text),
      ['Faltaba un papel.'],
      'as the person sees them',
    );
    ok(!JSON.stringify(own.notes).includes(author), 'the person does not see who wrote them');
  });

  it('gives all of them as a file that no spreadsheet runs', async (api) => {
    const word = newWord();
    const { id } = await kind.send(api, { [kind.line]: '=HYPERLINK("https://evil.example")', [kind.area]: word });
    const { id: other } = await kind.send(api, { [kind.line]: 'La Paz, "BCS"', [kind.area]: word });
    const coordinator = await api.as('coordinator');
    const file = await kind.at(coordinator.desk).export('csv', { q: word });
    const text = await file.text();
    for (const part of [id, other, 'La Paz, ""BCS""', 'HYPERLINK'])
      ok(text.includes(part), `${part} should be in the file`);
    ok(!/(?:^|[,\n])"?=/.test(text), 'a cell that begins a formula');
    const [headings = ''] = text.split('\r\n');
    const own = Object.keys(kind.definition.fields);
    for (const heading of ['expires', 'decidedBy', 'assignee', 'inquiries', 'consent.wording', ...own])
      ok(headings.includes(`"${heading}"`), `a column "${heading}" should be in the file`);
    equal(headings.includes('"membership.since"'), kind.definition.joins === true, 'columns of a membership');
    const response = await api.requestAs('coordinator', `${kind.name}.csv?q=${word}`);
    await status(response, 200, 'CSV');
    equal([mediaType(response), response.headers.get('Cache-Control')], ['text/csv', 'no-store'], 'headers');
    ok(/^attachment;.*\.csv/.test(response.headers.get('Content-Disposition') ?? ''), 'it should be saved as a file');
    const workbook = await api.requestAs('coordinator', `${kind.name}.xlsx?q=${word}`);
    // A server need not write workbooks.
    if (workbook.status === 406) await refused(workbook, { status: 406, code: 'not_acceptable' }, 'XLSX');
    else
      equal([...new Uint8Array(await workbook.arrayBuffer()).slice(0, 4)], [0x50, 0x4b, 3, 4], 'how a workbook begins');
    await refused(
      await api.requestAs('coordinator', `${kind.name}.pdf`),
      { status: 406, code: 'not_acceptable' },
      'PDF',
    );
    for (const name of ['sort=created', 'limit=1'])
      await refused(
        await api.requestAs('coordinator', `${kind.name}.csv?${name}`),
        { status: 400, code: 'invalid_query', in: 'query', pointer: `/${name.split('=')[0]}` },
        `a file with ${name}`,
      );
    const passedOn = await api.requestAs('coordinator', `${kind.name}.csv?fbclid=1&q=${word}&utm_source=mail&1`);
    await status(passedOn, 200, 'with what people and services add to an address');
    equal(await passedOn.text(), text, 'the file, whatever was added to its address');
    await refused(
      await api.requestAs('coordinator', `${kind.name}?q=${word}&fbclid=1`),
      { status: 400, code: 'invalid_query', in: 'query', pointer: '/fbclid' },
      'the list',
    );
    const { items } = await coordinator.desk.auditLog.list({ action: exportDeed(kind.name) });
    ok(items.length >= 2, 'exports should be in the audit log');
  });

  it('counts sites and what came through them, not people', async (api) => {
    const site = `https://${newWord()}.example`;
    const { id, record } = await kind.sendConfirmed(api, { page: `${site}/join?person=1#form` });
    await kind.send(api, { page: `${site}/join` });
    const coordinator = await api.as('coordinator');
    await kind.at(coordinator.desk).decide({ requests: [{ id, updated: record.updated }], decision: 'accept' });
    const { sites } = await (await api.as('viewer')).desk.census();
    const found = sites.find(({ origin }) => origin === site);
    const counts = { received: 2, accepted: 1 };
    equal(found?.pages, [{ url: `${site}/join`, ...counts, kinds: [{ kind: kind.name, ...counts }] }], 'pages');
    equal((await kind.look(api, id)).status, 'accepted', 'status');
    equal(found?.own, undefined, 'another server');
    const own = new URL(api.client.server).origin;
    const page = `${own}/${api.network.slug}/embed/${formName(kind.name)}`;
    await kind.send(api, { page });
    const here = (await (await api.as('viewer')).desk.census()).sites.find(({ origin }) => origin === own);
    equal([here?.own, (here?.pages.find(({ url }) => url === page)?.received ?? 0) > 0], [true, true], 'our own pages');
  });

  it('shows owners the mails that nobody sends', async (api: Api) => {
    const { id, token, input } = await kind.send(api);
    const { items } = await (await api.as('owner')).desk.mails.list();
    const mail = items.find(({ about }) => about === id);
    equal(mail?.to.includes(input.email), true, 'whom it is to');
    const email = `eva@${newWord()}.example`;
    await kind.of(api).update(id, token, { email });
    await kind.of(api).confirm(id, await api.tokenOf(id, email));
    const addresses = (await (await api.as('owner')).desk.mails.list()).items.filter(({ about }) => about === id);
    equal(addresses.map(({ to }) => to.includes(email)).sort(), [false, true], 'also once its link opens nothing');
  });
}
