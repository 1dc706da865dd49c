import { expect } from '@open-wc/testing';
import { decideJoinRequests, reviewJoinRequest } from '@tejido/sdk';
import {
  choose,
  coordinator,
  deskOf,
  focused,
  idOf,
  inbox,
  names,
  outcome,
  owner,
  press,
  row,
  viewer,
  write,
} from '../../test/support/desk.ts';
import { find, findAll, onPage, read, texts, until } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { TejidoJoinRequestList } from './join-request-list.ts';

const waiting = [
  'Huertos del Valle',
  'ليلى حدّاد',
  'Itzel Camacho',
  'Laboratorio Costero de Puerto Calma',
  'Bridges for Goals',
  'Les Ateliers du Vent',
  'Daniela Fuentes',
];

/** Chooses a value of a filter, and waits for what it finds. */
async function filter(element: TejidoJoinRequestList, name: string, value: string): Promise<void> {
  const control = find<HTMLSelectElement>(element, `.filters [name=${name}]`);
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  await until(() => !element.shadowRoot?.querySelector('[aria-busy=true]'), 'still busy');
}

examineWidget({
  tag: 'tejido-join-request-list',
  element: TejidoJoinRequestList,
  network: deskOf,
  shows: '.list',
  heading: 3,
  data: {
    unavailable: 'No existe esa red en este servidor.',
    empty: [
      () => deskOf(coordinator, { joinRequests: [] }),
      'Nadie espera respuesta. Las solicitudes nuevas aparecen aquí cuando la persona confirma su correo.',
    ],
    bare: 'ready',
  },
});

describe('tejido-join-request-list', () => {
  afterEach(() => sessionStorage.clear());

  it('shows who waits for somebody, each at a glance', async () => {
    const element = await inbox(deskOf().client);
    expect(names(element).slice(0, 7)).to.deep.equal(waiting);
    expect(names(element)).to.have.length(8);
    const lab = read(row(element, 'Laboratorio Costero de Puerto Calma'));
    expect(lab).to.contain('Waiting for you');
    expect(lab).to.contain('Daniela Fuentes');
    expect(lab).to.contain('Tomás Aguirre takes care of it');
    expect(lab).to.contain('similar to 1 other');
    expect(lab).to.contain('through www.puerto-calma.example/agenda2030');
    const layla = row(element, 'ليلى حدّاد');
    expect(layla.querySelector('.said')?.getAttribute('lang')).to.equal('ar');
  });

  it('leads to the request’s own page, at the desk or in the app', async () => {
    const desk = deskOf();
    const id = await idOf(desk, 'Huertos del Valle');
    const link = (element: Element) =>
      row(element, 'Huertos del Valle').querySelector('[part=link]')?.getAttribute('href');
    expect(link(await inbox(desk.client))).to.equal(`https://testing.example/desk/red-alianzas-mx/join-requests/${id}`);
    expect(link(await inbox(desk.client, 'en', 'request-href="#/inbox/{id}"'))).to.equal(`#/inbox/${id}`);
  });

  it('filters, says how many there are, and goes back to all that wait', async () => {
    const { client, requests } = deskOf();
    const element = await inbox(client);
    await filter(element, 'status', 'declined');
    expect(names(element)).to.deep.equal(['Северные реки']);
    expect(texts(element, '[role=status]').at(-1)).to.equal('1 request');
    await filter(element, 'status', 'all');
    expect(names(element)).to.have.length(12);
    await filter(element, 'sector', 'academia');
    await filter(element, 'goal', '6');
    await filter(element, 'applicant', 'person');
    expect(names(element)).to.deep.equal(['ليلى حدّاد']);
    expect(requests.at(-1)).to.equal(
      'GET /v1/networks/red-alianzas-mx/join-requests?applicant=person&goal=6&limit=24&sector=academia',
    );
    await press(element, 'Clear filters');
    await until(() => names(element).length === 8);
    await until(() => focused(element) === find(element, 'input[name=q]'));
  });

  it('finds by site, days and who takes care', async () => {
    const element = await inbox(deskOf().client);
    await filter(element, 'site', 'https://economia-social.example');
    expect(names(element)).to.have.length(1);
    await filter(element, 'site', '');
    await filter(element, 'from', '2026-11-18');
    expect(names(element)).to.deep.equal(['Huertos del Valle', 'ليلى حدّاد']);
    await filter(element, 'from', '');
    await filter(element, 'assignee', 'none');
    expect(names(element)).to.not.contain('Itzel Camacho');
    await filter(element, 'sort', 'created');
    expect(names(element).at(-1)).to.equal('Huertos del Valle');
  });

  it('searches once typing pauses', async () => {
    const element = await inbox(deskOf().client);
    await write(element, 'q', 'eoliennes');
    await until(() => names(element).length === 1);
    expect(names(element)).to.deep.equal(['Les Ateliers du Vent']);
  });

  it('keeps filters in the page’s address where it is asked to, and nowhere else', async () => {
    const before = location.href;
    const { client } = deskOf();
    const guest = await inbox(client);
    await filter(guest, 'status', 'accepted');
    expect(location.href).to.equal(before);
    const own = await inbox(client, 'en', 'in-address');
    await filter(own, 'status', 'accepted');
    expect(new URL(location.href).searchParams.get('status')).to.equal('accepted');
    const again = await inbox(client, 'en', 'in-address');
    expect(names(again)).to.deep.equal(['Techos Frescos', '林晓雯']);
    history.replaceState(history.state, '', before);
  });

  it('shows more, and focus goes to the first of them', async () => {
    const element = await inbox(deskOf().client, 'en', 'limit="3"');
    expect(names(element)).to.have.length(3);
    await press(element, 'Show more requests');
    await until(() => names(element).length === 6);
    await until(() => read(focused(element)) === 'Laboratorio Costero de Puerto Calma');
    await until(() => texts(element, '[role=status]').includes('3 more requests shown'));
    await press(element, 'Show more requests');
    await until(() => names(element).length === 8);
    expect(findAll(element, '.more')).to.deep.equal([]);
  });

  it('is walked through by arrows and letters, only while focus is within', async () => {
    const element = await inbox(deskOf().client);
    const key = (name: string) =>
      (focused(element) ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
      );
    key('x');
    await element.updateComplete;
    expect(findAll(element, '.request.chosen')).to.deep.equal([]);
    row(element, 'Huertos del Valle').querySelector<HTMLElement>('[part=link]')?.focus();
    key('j');
    expect(read(focused(element))).to.equal('ليلى حدّاد');
    key('ArrowDown');
    expect(read(focused(element))).to.equal('Itzel Camacho');
    key('k');
    key('x');
    await element.updateComplete;
    expect(texts(element, '.request.chosen [part=link]')).to.deep.equal(['ليلى حدّاد']);
    key('a');
    expect(read(focused(element))).to.equal('Accept');
    find(element, 'input[name=q]').focus();
    key('x');
    await element.updateComplete;
    expect(findAll(element, '.request.chosen')).to.have.length(1);
  });

  it('accepts several, each of whom is written to', async () => {
    const { client, test } = deskOf();
    const element = await inbox(client);
    const before = test.mails.length;
    await choose(element, 'Huertos del Valle', 'Itzel Camacho');
    expect(texts(element, '.bar strong')).to.deep.equal(['2 chosen']);
    expect(texts(element, '[role=status]')).to.contain('2 chosen');
    await press(element, 'Accept');
    expect(read(find(element, '.act'))).to.contain('2 people will each be told by e-mail');
    await until(() => focused(element) === find(element, '.act textarea'));
    await expect(element).to.be.accessible();
    await press(element, 'Accept 2 requests');
    expect(await outcome(element)).to.equal('2 accepted. Close this message');
    await until(() => focused(element) === find(element, '.outcome'));
    expect(read(row(element, 'Itzel Camacho').querySelector('.status'))).to.equal('Accepted');
    expect(test.mails.slice(before).map(({ to }) => to)).to.have.members([
      'julian@huertos-del-valle.example',
      'itzel@cuenca-viva.example.org',
    ]);
    expect(findAll(element, '.bar')).to.deep.equal([]);
    await expect(element).to.be.accessible();
    await press(element, 'Close this message');
    await until(() => read(focused(element)) === 'Huertos del Valle');
  });

  it('says what stayed as it was, and why, and keeps it chosen and the words', async () => {
    const desk = deskOf();
    const element = await inbox(desk.client);
    const colleague = desk.test.signInAs(owner);
    const { request } = await reviewJoinRequest(colleague, await idOf(desk, 'Itzel Camacho'));
    await decideJoinRequests(colleague, {
      requests: [{ id: request.id, updated: request.updated }],
      decision: 'accept',
    });
    await choose(element, 'Huertos del Valle', 'Itzel Camacho');
    await press(element, 'Decline');
    await write(element, 'words', 'Por ahora no.');
    await press(element, 'Decline 2 requests');
    const said = (await outcome(element)).replace(/[\u2066-\u2069]/g, '');
    expect(said).to.contain('1 declined. 1 stayed as it was: Itzel Camacho: ');
    expect(read(row(element, 'Itzel Camacho').querySelector('.status'))).to.equal('Accepted');
    expect(texts(element, '.request.chosen [part=link]')).to.deep.equal(['Itzel Camacho']);
    await press(element, 'Decline');
    expect(find<HTMLTextAreaElement>(element, '[name=words]').value).to.equal('Por ahora no.');
  });

  it('assigns several', async () => {
    const element = await inbox(deskOf().client);
    await choose(element, 'Huertos del Valle', 'Daniela Fuentes');
    await press(element, 'Assign');
    const select = find<HTMLSelectElement>(element, '#assignee');
    expect(texts(element, '#assignee option')).to.deep.equal(['Nobody yet', 'Marina Solís', 'Tomás Aguirre']);
    select.value = select.options[1]?.value ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await press(element, 'Assign 2 requests');
    expect(await outcome(element)).to.contain('2 assigned.');
    expect(read(row(element, 'Daniela Fuentes'))).to.contain('Marina Solís takes care of it');
  });

  it('keeps words that did not get through, and sends them when tried again', async () => {
    const { client, test } = deskOf();
    const element = await inbox(client);
    await choose(element, 'Daniela Fuentes');
    await press(element, 'Decline');
    await write(element, 'words', 'Ya está en la red.');
    test.conditions.offline = true;
    await press(element, 'Decline 1 request');
    await until(() => element.shadowRoot?.querySelector('.bar [role=alert]'));
    expect(read(find(element, '.bar [role=alert]'))).to.contain('What you typed is still here');
    expect(find<HTMLTextAreaElement>(element, '[name=words]').value).to.equal('Ya está en la red.');
    await expect(element).to.be.accessible();
    test.conditions.offline = false;
    const reloaded = await inbox(client);
    await choose(reloaded, 'Daniela Fuentes');
    await press(reloaded, 'Decline');
    expect(find<HTMLTextAreaElement>(reloaded, '[name=words]').value).to.equal('Ya está en la red.');
    await press(reloaded, 'Decline 1 request');
    expect(await outcome(reloaded)).to.contain('1 declined.');
    const decided = test.joinRequests.filter(({ input }) => input.name === 'Daniela Fuentes');
    expect(decided.map(({ reason }) => reason)).to.contain('Ya está en la red.');
  });

  it('says when words are too long, above and beside', async () => {
    const element = await inbox(deskOf().client);
    await choose(element, 'Daniela Fuentes');
    await press(element, 'Decline');
    await write(element, 'words', 'x'.repeat(4001));
    document.title = 'Inbox';
    await press(element, 'Decline 1 request');
    await until(() => focused(element) === element.shadowRoot?.querySelector('.summary'));
    expect(texts(element, '.summary a')).to.deep.equal(['Use 4,000 characters at most']);
    expect(find(element, '[name=words]').getAttribute('aria-invalid')).to.equal('true');
    expect(document.title).to.equal('Error: Inbox');
    find(element, '.summary a').click();
    await until(() => focused(element) === find(element, '[name=words]'));
    await expect(element).to.be.accessible();
  });

  it('lets who may only read choose and do nothing', async () => {
    const element = await inbox(deskOf(viewer).client);
    expect(names(element)).to.have.length(8);
    expect(findAll(element, 'input[type=checkbox], .bar, .export')).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('saves what the filters find as a file', async () => {
    const { client, requests } = deskOf();
    const element = await inbox(client);
    await filter(element, 'status', 'declined');
    await press(element, 'CSV');
    await until(() =>
      texts(element, '.export [role=status]').includes('The file red-alianzas-mx-join-requests.csv was saved.'),
    );
    expect(requests.at(-1)).to.equal('GET /v1/networks/red-alianzas-mx/join-requests.csv?status=declined');
  });

  it('says that nobody waits', async () => {
    const element = await inbox(deskOf(coordinator, { joinRequests: [] }).client);
    expect(read(find(element, '.notice'))).to.contain('Nobody is waiting.');
    await filter(element, 'goal', '3');
    expect(read(find(element, '.notice'))).to.contain('No requests match these filters.');
    await press(element, 'Clear filters');
    await until(() => read(element.shadowRoot?.querySelector('.notice')).includes('Nobody is waiting.'));
  });

  it('says what is so to whom it is not open, and leaves what stands in the element', async () => {
    const { test } = deskOf();
    const stranger = await inbox(test.connect({ retries: 0 }));
    expect(read(find(stranger, '.notice'))).to.contain('You are not signed in, or not any more.');
    expect(read(find(stranger, '.notice a'))).to.equal('Sign in');
    expect(find(stranger, '.notice a').getAttribute('href')).to.equal('https://testing.example/desk');
    expect(find<HTMLSlotElement>(stranger, 'slot').assignedElements()).to.have.length(1);
    await expect(stranger).to.be.accessible();
    const elsewhere = deskOf(coordinator, {
      team: [{ email: coordinator, role: 'coordinator', networks: ['local4action-hubs'] }],
    });
    expect(read(find(await inbox(elsewhere.client), '.notice'))).to.contain('You do not belong to this network’s team');
    const nowhere = deskOf();
    const missing = await inbox({ ...nowhere.client, network: 'no-such-network' });
    expect(read(find(missing, '.notice'))).to.contain('There is no such network');
  });

  it('takes over what was begun in the plain list', async () => {
    const desk = deskOf();
    const id = await idOf(desk, 'Itzel Camacho');
    const provider = await onPage(
      desk.client,
      `<tejido-join-request-list><form><input type="checkbox" name="request" value="${id} 2026-11-18T15:00:00Z" checked />
        <textarea name="message">Gracias.</textarea></form></tejido-join-request-list>`,
      'en',
    );
    const element = provider.querySelector('tejido-join-request-list') as TejidoJoinRequestList;
    await until(() => element.shadowRoot?.querySelector('.list'), 'no inbox');
    expect(texts(element, '.request.chosen [part=link]')).to.deep.equal(['Itzel Camacho']);
    await press(element, 'Decline');
    expect(find<HTMLTextAreaElement>(element, '[name=words]').value).to.equal('Gracias.');
  });

  it('can be used by everybody in Arabic, while some are chosen', async () => {
    const element = await inbox(deskOf().client, 'ar');
    expect(read(row(element, 'Huertos del Valle').querySelector('.status'))).to.equal('ينتظر الرد');
    await choose(element, 'Huertos del Valle');
    await expect(element).to.be.accessible();
  });
});
