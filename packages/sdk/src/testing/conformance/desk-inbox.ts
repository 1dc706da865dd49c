import { dateIn, type JoinRequestInDesk } from '@tejido/contract';
import { confirmJoinRequest, updateJoinRequest } from '../../join-requests.ts';
import { makeIdempotencyKey } from '../../submit.ts';
import { type Api, type Declare } from './api.ts';
import { equal, mediaType, ok, refused, status } from './assert.ts';
import { atDesk, deedsOf, look, newWord, type Sent, send, sendConfirmed } from './desk.ts';
import { fails, notFound } from './desk-access.ts';

/** Reading join requests: lists, one with all about it, notes, files. */
export function deskInbox(declare: Declare): void {
  const it = atDesk(declare);

  it('lists what was sent, and shows all of it', async (api) => {
    const { id, input, record } = await sendConfirmed(api, {
      place: 'Loreto',
      goals: [14],
      message: 'Línea uno\n=1+1',
      page: 'https://city.example/participa',
    });
    const { desk } = await api.as('viewer');
    const found = (await desk.joinRequests.list({ q: id })).items;
    equal(
      found.map((one) => one.id),
      [id],
      'found by its id',
    );
    const { consent, updated, created, confirmed, expires, duplicates, ...rest } = found[0] as JoinRequestInDesk;
    const { consent: given, ...sent } = input;
    equal(rest, { ...sent, id, network: api.network.slug, status: 'confirmed' }, 'record');
    equal(
      [updated, created, confirmed, expires],
      [record.updated, record.created, record.confirmed, record.expires],
      'times',
    );
    equal([consent.notice, consent.purposes], [given.notice, given.purposes], 'consent');
    ok(typeof duplicates === 'number', 'duplicates should be counted');
    const review = await desk.joinRequests.review(id);
    equal(review.request.id, id, 'review');
    equal(
      [review.notes, review.history.map(({ action }) => action)],
      [[], ['join-request.confirmed']],
      'notes, history',
    );
    await notFound(desk.joinRequests.review(`jrq_${'0'.repeat(26)}`), 'none');
    await notFound(desk.joinRequests.review('none'), 'no id');
    const [other] = api.others;
    if (other)
      await refused(
        await api.requestAs('coordinator', `/v1/networks/${other.slug}/join-requests/${id}/review`),
        { status: 403, code: 'forbidden' },
        'elsewhere',
      );
  });

  it('narrows the list by every filter', async (api) => {
    const word = newWord();
    const [first, second] = api.network.sectors.map(({ code }) => code);
    const site = `https://${word}.example`;
    const ana = await sendConfirmed(api, {
      message: `${word} Río Ñandú`,
      sector: first ?? '',
      goals: [6, 13],
      page: `${site}/a`,
    });
    const eva = await send(api, {
      message: word,
      applicant: 'organization',
      organizationName: 'Taller 上海合作 Árbol',
      sector: second ?? first ?? '',
      goals: [5],
    });
    const coordinator = await api.as('coordinator');
    const { id: me } = await (await api.as('owner')).desk.account();
    await coordinator.desk.joinRequests.assign({ ids: [eva.id], assignee: me });
    const list = async (query: Parameters<typeof coordinator.desk.joinRequests.list>[0]) =>
      (await coordinator.desk.joinRequests.list({ q: word, ...query })).items.map(({ id }) => id).sort();
    const [both, one, two] = [[ana.id, eva.id].sort(), [ana.id], [eva.id]];
    const today = dateIn(Date.parse(ana.record.created), api.network.timeZone);
    const cases: [query: NonNullable<Parameters<typeof list>[0]>, wanted: string[]][] = [
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
      [{ applicant: 'person' }, one],
      [{ goal: 13 }, one],
      [{ goal: [5, 6] }, both],
      [{ assignee: 'none' }, one],
      [{ assignee: me }, two],
      [{ site }, one],
      [{ site: 'https://nobody.example' }, []],
      [{ from: today, to: today }, both],
      [{ to: '2001-01-01' }, []],
      [{ from: '2999-01-01' }, []],
    ];
    if (second) cases.push([{ sector: second }, two]);
    for (const [query, wanted] of cases) equal(await list(query), wanted, JSON.stringify(query));
    for (const [query, pointer] of [
      ['goal=18', '/goal/0'],
      ['applicant=robot', '/applicant/0'],
      ['assignee=me', '/assignee'],
      ['from=yesterday', '/from'],
      ['sort=name', '/sort'],
      ['limit=0', '/limit'],
      ['cursor=nonsense', '/cursor'],
      ['facets=goal', '/facets'],
    ])
      await refused(
        await api.requestAs('viewer', `join-requests?${query}`),
        { status: 400, code: 'invalid_query', in: 'query', pointer: pointer ?? '' },
        query ?? '',
      );
  });

  it('orders and pages, and loses nothing on the way', async (api) => {
    const word = newWord();
    const sent: Sent[] = [];
    for (let index = 0; index < 5; index++) sent.push(await send(api, { message: word }));
    const ids = sent.map(({ id }) => id);
    const { desk } = await api.as('viewer');
    const all = async (sort: 'created' | '-created' | '-updated') => {
      const found: string[] = [];
      for await (const { id } of desk.joinRequests.list({ q: word, sort, limit: 2 })) found.push(id);
      return found;
    };
    equal(await all('created'), ids, 'oldest first');
    equal(await all('-created'), ids.toReversed(), 'newest first');
    await (await api.as('coordinator')).desk.joinRequests.addNote(ids[0] ?? '', { text: 'A remark changes nothing.' });
    equal(await all('-updated'), ids.toReversed(), 'changed last first');
    equal(
      (await desk.joinRequests.list({ q: word, limit: 2 })).items.map(({ id }) => id),
      ids.slice(-2).toReversed(),
      'page',
    );
  });

  it('takes no cursor of another list', async (api) => {
    const { desk } = await api.as('coordinator');
    await send(api);
    await send(api);
    const cursorOf = ({ next }: { next: string | null }) => new URL(next ?? '').searchParams.get('cursor') ?? '';
    const ofRequests = cursorOf(await desk.joinRequests.list({ limit: 1 }));
    const ofEvents = cursorOf(await api.page('events', { limit: 1, sort: 'start' }));
    const ofLog = cursorOf(await desk.auditLog.list({ limit: 1 }));
    for (const [path, cursor] of [
      ['join-requests', ofLog],
      ['join-requests', ofEvents],
      ['audit-log', ofRequests],
    ] as const)
      await refused(
        await api.requestAs('coordinator', `${path}?cursor=${encodeURIComponent(cursor)}`),
        { status: 400, code: 'invalid_query', in: 'query', pointer: '/cursor' },
        path,
      );
  });

  it('shows who may be the same, and nobody who shares only a name or the domain of a university', async (api) => {
    const word = newWord();
    const organizationName = `Red ${word}`;
    const ana = await send(api, { name: `Ana ${word}`, organizationName, email: `ana@${word}.edu.mx` });
    const twin = await send(api, { name: 'Ana', email: `Ana@${word}.edu.mx` });
    const elsewhere = await send(api, {
      name: `ANA  ${word}`,
      organizationName: `red ${word}.`,
      email: `a@${word}.example`,
    });
    await send(api, { name: 'Eva', email: `eva@${word}.edu.mx` });
    await send(api, { name: `Ana ${word}`, email: `other@${word}.example` });
    const { desk } = await api.as('viewer');
    const { duplicates } = await desk.joinRequests.review(ana.id);
    equal(
      duplicates.map(({ id, name, status: stands, reasons }) => [id, name, stands, reasons.join()]),
      [
        [twin.id, 'Ana', 'received', 'email'],
        [elsewhere.id, elsewhere.input.name, 'received', 'name'],
      ],
      'duplicates',
    );
    const [listed] = (await desk.joinRequests.list({ q: ana.id })).items;
    equal(listed?.duplicates, 2, 'how many');
  });

  it('shows organizations that may be the same, by a domain only where it is their own', async (api) => {
    const word = newWord();
    const ask = (organizationName: string, email: string, organizationUrl?: string) =>
      send(api, {
        applicant: 'organization',
        organizationName,
        email,
        ...(organizationUrl !== undefined && { organizationUrl }),
      });
    const reasonsOf = async (id: string) => {
      const { duplicates } = await (await api.as('viewer')).desk.joinRequests.review(id);
      return duplicates.map(({ id: other, reasons }) => `${other} ${reasons.join()}`);
    };
    const first = await ask(`Ríos ${word}`, `a@${word}.example`);
    const second = await ask(`Otra ${word}`, `b@${word}.example`);
    equal(await reasonsOf(first.id), [`${second.id} domain`], 'a domain of their own');
    const faculty = await ask(`Facultad ${word}`, `c@uni-${word}.example`, `https://ciencias.uni-${word}.example`);
    await ask(`Instituto ${word}`, `d@uni-${word}.example`, `https://historia.uni-${word}.example`);
    equal(await reasonsOf(faculty.id), [], 'two parts of one university');
    const person = await send(api, { name: 'Eva', organizationName: `RIOS ${word}`, email: `e@${word}.example` });
    equal(await reasonsOf(person.id), [`${first.id} organization`], 'the organization that a person names');
    const [listed] = (await (await api.as('viewer')).desk.joinRequests.list({ q: person.id })).items;
    equal(listed?.duplicates, 0, 'which is not counted: they are not the same');
  });

  it('knows organizations that the network has already', async (api) => {
    const known = (await api.everything('organizations'))[0];
    if (!known) return;
    const organizationName = Object.values(known.name ?? {})[0] ?? '';
    const { id } = await send(api, { applicant: 'organization', organizationName, email: `a@${newWord()}.example` });
    const { duplicates } = await (await api.as('viewer')).desk.joinRequests.review(id);
    const found = duplicates.find((duplicate) => duplicate.id === known.id);
    equal([found?.reasons, found?.status], [['organization'], undefined], 'the organization');
  });

  it('sends the mail that asks to confirm once more, until it is confirmed', async (api) => {
    const { id, input } = await send(api);
    const coordinator = await api.as('coordinator');
    const record = await coordinator.desk.joinRequests.remind(id);
    equal([record.id, record.status], [id, 'received'], 'the request');
    const { items } = await (await api.as('owner')).desk.mails.list();
    ok(
      items.filter(({ about, to }) => about === id && to.includes(input.email)).length >= 1,
      'a mail should be on its way',
    );
    equal(await deedsOf(api, id), ['join-request.reminded'], 'audit log');
    await coordinator.desk.joinRequests.remind(id);
    await coordinator.desk.joinRequests.remind(id);
    await refused(
      await api.requestAs('coordinator', `join-requests/${id}/reminder`, { method: 'POST' }),
      { status: 429, code: 'too_many_requests' },
      'too often',
    );
    const confirmed = await sendConfirmed(api);
    await fails(coordinator.desk.joinRequests.remind(confirmed.id), 'already_confirmed', 'confirmed');
    await fails((await api.as('viewer')).desk.joinRequests.remind(id), 'forbidden', 'viewers');
    await notFound(coordinator.desk.joinRequests.remind(`jrq_${'0'.repeat(26)}`), 'none');
  });

  it('keeps remarks, each once for its key, and shows the person only those that are for them too', async (api) => {
    const { id, token, record } = await sendConfirmed(api);
    const coordinator = await api.as('coordinator');
    const { id: author } = await coordinator.desk.account();
    const idempotencyKey = makeIdempotencyKey();
    const add = (text: string, key = idempotencyKey, audience?: 'applicant') =>
      coordinator.desk.joinRequests.addNote(id, { text, ...(audience && { audience }) }, { idempotencyKey: key });
    const first = await add('La conocemos.');
    equal(await add('La conocemos.'), first, 'again');
    equal([first.author?.id, first.audience], [author, 'team'], 'author, and who may read it');
    await fails(add('La conocemos.', idempotencyKey, 'applicant'), 'idempotency_key_reused', 'for others too');
    equal((await add('Faltaba un papel.', makeIdempotencyKey(), 'applicant')).audience, 'applicant', 'for the person');
    const post = (text: unknown, headers: Readonly<Record<string, string>>) =>
      api.requestAs('coordinator', `join-requests/${id}/notes`, {
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
    await notFound(coordinator.desk.joinRequests.addNote(`jrq_${'0'.repeat(26)}`, { text: 'x' }), 'none');
    const { notes, request } = await coordinator.desk.joinRequests.review(id);
    equal(
      notes.map(({ text, audience }) => [text, audience]),
      [
        ['La conocemos.', 'team'],
        ['Faltaba un papel.', 'applicant'],
      ],
      'notes',
    );
    equal(request.updated, record.updated, 'a remark does not change the request');
    equal(await deedsOf(api, id), ['join-request.confirmed', 'join-request.noted', 'join-request.noted'], 'audit log');
    const own = (await (await api.request(`join-requests/${id}?token=${token}`)).json()) as JoinRequestInDesk;
    equal(
      own.notes?.map(({ text }) => text),
      ['Faltaba un papel.'],
      'as the person sees them',
    );
    ok(!JSON.stringify(own.notes).includes(author), 'the person does not see who wrote them');
  });

  it('gives all of them as a file that no spreadsheet runs', async (api) => {
    const word = newWord();
    const { id } = await send(api, { name: '=HYPERLINK("https://evil.example")', message: word });
    const { id: other } = await send(api, { name: 'Eva', message: word, place: 'La Paz, "BCS"' });
    const coordinator = await api.as('coordinator');
    const file = await coordinator.desk.joinRequests.export('csv', { q: word });
    const text = await file.text();
    for (const part of [id, other, 'La Paz, ""BCS""', 'HYPERLINK'])
      ok(text.includes(part), `${part} should be in the file`);
    ok(!/(?:^|[,\n])"?=/.test(text), 'a cell that begins a formula');
    const [headings = ''] = text.split('\r\n');
    for (const heading of ['expires', 'decidedBy', 'assignee', 'inquiries', 'membership.since', 'consent.wording'])
      ok(headings.includes(`"${heading}"`), `a column "${heading}" should be in the file`);
    const response = await api.requestAs('coordinator', `join-requests.csv?q=${word}`);
    await status(response, 200, 'CSV');
    equal([mediaType(response), response.headers.get('Cache-Control')], ['text/csv', 'no-store'], 'headers');
    ok(/^attachment;.*\.csv/.test(response.headers.get('Content-Disposition') ?? ''), 'it should be saved as a file');
    const workbook = await api.requestAs('coordinator', `join-requests.xlsx?q=${word}`);
    // A server need not write workbooks.
    if (workbook.status === 406) await refused(workbook, { status: 406, code: 'not_acceptable' }, 'XLSX');
    else
      equal([...new Uint8Array(await workbook.arrayBuffer()).slice(0, 4)], [0x50, 0x4b, 3, 4], 'how a workbook begins');
    await refused(
      await api.requestAs('coordinator', 'join-requests.pdf'),
      { status: 406, code: 'not_acceptable' },
      'PDF',
    );
    for (const name of ['sort=created', 'limit=1'])
      await refused(
        await api.requestAs('coordinator', `join-requests.csv?${name}`),
        { status: 400, code: 'invalid_query', in: 'query', pointer: `/${name.split('=')[0]}` },
        `a file with ${name}`,
      );
    const passedOn = await api.requestAs('coordinator', `join-requests.csv?fbclid=1&q=${word}&utm_source=mail&1`);
    await status(passedOn, 200, 'with what people and services add to an address');
    equal(await passedOn.text(), text, 'the file, whatever was added to its address');
    await refused(
      await api.requestAs('coordinator', `join-requests?q=${word}&fbclid=1`),
      { status: 400, code: 'invalid_query', in: 'query', pointer: '/fbclid' },
      'the list',
    );
    const { items } = await coordinator.desk.auditLog.list({ action: 'join-requests.exported' });
    ok(items.length >= 2, 'exports should be in the audit log');
  });

  it('counts sites and what came through them, not people', async (api) => {
    const site = `https://${newWord()}.example`;
    const { id, record } = await sendConfirmed(api, { page: `${site}/join?person=1#form` });
    await send(api, { page: `${site}/join` });
    const coordinator = await api.as('coordinator');
    await coordinator.desk.joinRequests.decide({ requests: [{ id, updated: record.updated }], decision: 'accept' });
    const { sites } = await (await api.as('viewer')).desk.census();
    const found = sites.find(({ origin }) => origin === site);
    const counts = { received: 2, accepted: 1 };
    equal(found?.pages, [{ url: `${site}/join`, ...counts, kinds: [{ kind: 'join-requests', ...counts }] }], 'pages');
    equal((await look(api, id)).status, 'accepted', 'status');
    equal(found?.own, undefined, 'another server');
    const own = new URL(api.client.server).origin;
    const page = `${own}/${api.network.slug}/embed/join-form`;
    await send(api, { page });
    const here = (await (await api.as('viewer')).desk.census()).sites.find(({ origin }) => origin === own);
    equal([here?.own, (here?.pages.find(({ url }) => url === page)?.received ?? 0) > 0], [true, true], 'our own pages');
  });

  it('shows owners the mails that nobody sends', async (api: Api) => {
    const { id, token, input } = await send(api);
    const { items } = await (await api.as('owner')).desk.mails.list();
    const mail = items.find(({ about }) => about === id);
    equal(mail?.to.includes(input.email), true, 'whom it is to');
    const email = `eva@${newWord()}.example`;
    await updateJoinRequest(api.client, id, token, { email });
    await confirmJoinRequest(api.client, id, await api.tokenOf(id, email));
    const addresses = (await (await api.as('owner')).desk.mails.list()).items.filter(({ about }) => about === id);
    equal(addresses.map(({ to }) => to.includes(email)).sort(), [false, true], 'also once its link opens nothing');
  });
}
