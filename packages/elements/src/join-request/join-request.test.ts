import { expect } from '@open-wc/testing';
import { demoNetworks } from '@tejido/demo';
import { addNote, decideJoinRequests, listTeam, reviewJoinRequest, updateTeamMember } from '@tejido/sdk';
import {
  coordinator,
  deskOf,
  focused,
  idOf,
  now,
  outcome,
  owner,
  press,
  request,
  type TestDesk,
  viewer,
  write,
} from '../../test/support/desk.ts';
import { find, findAll, onPage, read, texts, until } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { TejidoJoinRequest } from './join-request.ts';

const collective = 'Colectivo Cuenca Viva';

/** What stands beside a label of what was sent. */
function sent(element: Element, name: string): HTMLElement {
  const labels = findAll(element, 'dt');
  const found = labels.find((each) => read(each) === name)?.nextElementSibling;
  if (!found) throw new Error(`There is no "${name}" among ${labels.map(read).join(', ')}.`);
  return found as HTMLElement;
}

const status = (element: Element) => read(find(element, 'header [part=status]'));

/** Sends the form that is open, as pressing Enter in it would. */
async function submit(element: TejidoJoinRequest, form: string): Promise<void> {
  find(element, `${form} button[type=submit]`).click();
  await element.updateComplete;
}

/** A colleague accepts a request meanwhile. */
async function acceptMeanwhile(desk: TestDesk, who: string): Promise<void> {
  const colleague = desk.test.signInAs(owner);
  const { request: found } = await reviewJoinRequest(colleague, await idOf(desk, who));
  await decideJoinRequests(colleague, { requests: [{ id: found.id, updated: found.updated }], decision: 'accept' });
}

examineWidget({
  tag: 'tejido-join-request',
  element: TejidoJoinRequest,
  network: deskOf,
  attributes: async (desk) => `request="${await idOf(desk, 'Lucía Arce')}"`,
  shows: 'article',
  heading: 2,
  data: {
    unavailable: 'No existe esa red en este servidor.',
    missing: [
      'request="jrq_01j9zq3m5v8w2x4y6z7a8b9c0d"',
      'Esta solicitud no está aquí. Es posible que la persona la haya borrado o que haya vencido su plazo.',
    ],
    bare: 'error',
  },
});

describe('tejido-join-request', () => {
  afterEach(() => sessionStorage.clear());

  it('shows everything that was sent, as it was typed', async () => {
    const element = await request(deskOf(), 'Lucía Arce');
    expect(texts(element, '#who')).to.deep.equal([
      'Unión de Cooperativas de Tejedoras, Bordadoras y Alfareras de la Sierra Norte y de los Valles Altos, Sociedad de Responsabilidad Limitada de Capital Variable',
    ]);
    expect(status(element)).to.equal('Waiting for you');
    expect(read(sent(element, 'Contact person'))).to.equal('Lucía Arce');
    expect(sent(element, 'E-mail address').querySelector('a')?.href).to.equal(
      'mailto:lucia.arce@tejedoras-de-la-sierra.example',
    );
    expect(sent(element, 'Offers').textContent).to.contain('añil.\n\nUna casa');
    expect(sent(element, 'Message').querySelector('p')?.lang).to.equal('es');
    // The titles of the goals have a file of their own.
    await until(() => read(sent(element, 'Goals')).includes('1No poverty'), 'no title of a goal');
    expect(read(sent(element, 'Targets'))).to.contain('5.5');
    expect(read(sent(element, 'Languages'))).to.equal('Spanish');
    expect(read(sent(element, 'Sent from'))).to.equal('economia-social.example/red');
    expect(read(sent(element, 'Agreed'))).to.contain('I agree that the network uses my details');
    expect(texts(element, '.history > li > span:first-child')).to.deep.equal(['Arrived', 'E-mail address confirmed']);
  });

  it('shows answers to questions of the network’s own, whatever they are', async () => {
    const [red, ...others] = demoNetworks(now);
    if (!red) throw new Error('There is no demonstration network.');
    const choice = (code: string, en: string) => ({ code, label: { en } });
    const fields = [
      { name: 'focus', kind: 'choice', label: { en: 'What do you work on?' }, options: [choice('water', 'Water')] },
      {
        name: 'reach',
        kind: 'choices',
        label: { en: 'Where?' },
        options: [choice('n', 'North'), choice('s', 'South')],
      },
      { name: 'partners', kind: 'yes-no', label: { en: 'Have you partners?' } },
    ];
    const joinForm = { steps: [{ fields }] };
    const demo = (await import('@tejido/sdk/testing')).demoJoinRequests.at(-1);
    if (!demo) throw new Error('There is no demonstration request.');
    const answers = { focus: 'water', reach: ['n', 's'], partners: true, gone: 'An answer to an old question' };
    const desk = deskOf(coordinator, {
      data: [{ ...red, network: { ...red.network, joinForm } }, ...others],
      joinRequests: [{ ...demo, answers }],
    });
    const element = await request(desk, 'Lucía Arce');
    expect(read(sent(element, 'What do you work on?'))).to.equal('Water');
    expect(read(sent(element, 'Where?'))).to.equal('NorthSouth');
    expect(read(sent(element, 'Have you partners?'))).to.equal('Yes');
    expect(read(sent(element, 'gone'))).to.equal('An answer to an old question');
  });

  it('accepts, as an organization that is here already, with words for the mail', async () => {
    const desk = deskOf();
    const element = await request(desk, collective);
    expect(texts(element, '[aria-labelledby=duplicates] li')).to.have.length(1);
    await press(element, 'Accept');
    const said = read(find(element, '.decide')).replace(/[\u2066-\u2069]/g, '');
    expect(said).to.contain(
      'A mail in Spanish to itzel@cuenca-viva.example.org says that the request has been accepted.',
    );
    const choices = findAll<HTMLInputElement>(element, '[name=organization]');
    expect(choices).to.have.length(2);
    await until(() => focused(element) === choices[0]);
    choices[1]?.click();
    await write(element, 'words', '¡Te damos la bienvenida!');
    await expect(element).to.be.accessible();
    await press(element, 'Accept the request');
    expect(await outcome(element)).to.equal('The request has been accepted.');
    await until(() => focused(element) === find(element, '.outcome'));
    await until(() => status(element) === 'Accepted');
    expect(read(find(element, '.decide'))).to.contain('by \u2068Tomás Aguirre\u2069');
    expect(findAll(element, '[data-action]')).to.deep.equal([]);
    const held = desk.test.joinRequests.find(({ input }) => input.organizationName === collective);
    expect(held?.membership?.organization).to.be.a('string');
    expect(held?.reason).to.equal('¡Te damos la bienvenida!');
    await expect(element).to.be.accessible();
  });

  it('asks back, not without a question', async () => {
    const desk = deskOf();
    const element = await request(desk, 'Les Ateliers du Vent');
    document.title = 'Request';
    await press(element, 'Ask back');
    await press(element, 'Send the question');
    await until(() => focused(element) === element.shadowRoot?.querySelector('.summary'));
    expect(texts(element, '.summary a')).to.deep.equal(['Write what you want to ask']);
    expect(texts(element, 'p.error')).to.deep.equal(['Error: Write what you want to ask']);
    expect(document.title).to.equal('Error: Request');
    await expect(element).to.be.accessible();
    await write(element, 'words', 'Depuis quand ?');
    expect(findAll(element, 'p.error')).to.deep.equal([]);
    await press(element, 'Send the question');
    expect(await outcome(element)).to.equal('The question is on its way.');
    await until(() => status(element) === 'Asked back');
    expect(texts(element, '[aria-labelledby=inquiries] .prose')).to.deep.equal(['Depuis quand ?']);
    expect(document.title).to.equal('Request');
  });

  it('opens and closes the form of a decision, and focus stays where the person is', async () => {
    const element = await request(deskOf(), 'Daniela Fuentes');
    await press(element, 'Decline');
    await until(() => focused(element) === element.shadowRoot?.querySelector('#words'));
    await write(element, 'words', 'Gracias');
    await press(element, 'Cancel');
    await until(() => read(focused(element)) === 'Decline');
    await press(element, 'Decline');
    expect(find<HTMLTextAreaElement>(element, '#words').value).to.equal('Gracias');
  });

  it('keeps what is typed over a failed request and a reload', async () => {
    const desk = deskOf();
    const element = await request(desk, collective);
    await write(element, 'note', 'La conocemos del foro.');
    desk.test.conditions.offline = true;
    await press(element, 'Add the note');
    await until(() => element.shadowRoot?.querySelector('[aria-labelledby=notes] [role=alert]'));
    await expect(element).to.be.accessible();
    desk.test.conditions.offline = false;
    const reloaded = await request(desk, collective);
    expect(find<HTMLTextAreaElement>(reloaded, '#note').value).to.equal('La conocemos del foro.');
    await press(reloaded, 'Add the note');
    expect(await outcome(reloaded)).to.equal('The note was added.');
    await until(() => texts(reloaded, '[aria-labelledby=notes] .prose').length === 2);
    expect(find<HTMLTextAreaElement>(reloaded, '#note').value).to.equal('');
    const again = await request(desk, collective);
    expect(find<HTMLTextAreaElement>(again, '#note').value).to.equal('');
  });

  it('takes over what was begun in the plain page, and where', async () => {
    const desk = deskOf();
    const id = await idOf(desk, collective);
    desk.test.conditions.latency = 50;
    const provider = await onPage(
      desk.client,
      `<tejido-join-request request="${id}"><form><textarea name="message" aria-label="Words">Gracias.</textarea>
        <textarea name="text" aria-label="Note"></textarea></form></tejido-join-request>`,
      'en',
    );
    const element = provider.querySelector('tejido-join-request') as TejidoJoinRequest;
    const plain = element.querySelector<HTMLTextAreaElement>('[name=text]');
    plain?.focus();
    plain?.setRangeText('Del foro');
    await until(() => element.shadowRoot?.querySelector('article'), 'no request');
    expect(find<HTMLTextAreaElement>(element, '#note').value).to.equal('Del foro');
    await until(() => focused(element) === element.shadowRoot?.querySelector('#note'));
    await press(element, 'Decline');
    expect(find<HTMLTextAreaElement>(element, '#words').value).to.equal('Gracias.');
  });

  it('says so when a role ends while somebody works', async () => {
    const desk = deskOf();
    const element = await request(desk, collective);
    const { items } = await listTeam(desk.client);
    const own = items.find(({ email }) => email === coordinator);
    await updateTeamMember(desk.test.signInAs(owner), own?.id ?? '', { role: 'viewer' });
    await write(element, 'note', 'La conocemos.');
    await press(element, 'Add the note');
    await until(() => element.shadowRoot?.querySelector('[aria-labelledby=notes] [role=alert]'));
    expect(read(find(element, '[aria-labelledby=notes] [role=alert]'))).to.contain('does not allow this');
    expect(find<HTMLTextAreaElement>(element, '#note').value).to.equal('La conocemos.');
  });

  it('adds a note once, though its answer was lost', async () => {
    const desk = deskOf();
    const { fetch } = desk.client;
    let lost = false;
    const forgetful = {
      ...desk.client,
      fetch: async (asked: Request) => {
        const answer = await fetch(asked);
        if (asked.method !== 'POST' || lost) return answer;
        lost = true;
        throw new TypeError('Failed to fetch');
      },
    };
    const element = await request({ ...desk, client: forgetful }, collective);
    await write(element, 'note', 'Una sola vez.');
    await press(element, 'Add the note');
    await until(() => element.shadowRoot?.querySelector('[aria-labelledby=notes] [role=alert]'));
    await press(element, 'Add the note');
    expect(await outcome(element)).to.equal('The note was added.');
    await until(() => texts(element, '[aria-labelledby=notes] .prose').includes('Una sola vez.'));
    expect(texts(element, '[aria-labelledby=notes] .prose').filter((text) => text === 'Una sola vez.')).to.have.length(
      1,
    );
  });

  it('says that a note is missing', async () => {
    const element = await request(deskOf(), collective);
    await press(element, 'Add the note');
    await until(() => focused(element) === element.shadowRoot?.querySelector('.summary'));
    expect(texts(element, '.summary a')).to.deep.equal(['Write a note first']);
  });

  it('shows what is now when it changed meanwhile, and the words can be sent all the same', async () => {
    const desk = deskOf();
    const element = await request(desk, collective);
    await press(element, 'Decline');
    await write(element, 'words', 'Ya están en la red.');
    const colleague = desk.test.signInAs(owner);
    await decideJoinRequests(colleague, {
      requests: [
        await reviewJoinRequest(colleague, element.request).then(({ request: { id, updated } }) => ({ id, updated })),
      ],
      decision: 'ask',
      message: '¿Viene a título personal?',
    });
    await press(element, 'Decline the request');
    await until(() => focused(element) === element.shadowRoot?.querySelector('.conflict'));
    expect(read(find(element, '.conflict'))).to.contain('has changed since you read it');
    await until(() => texts(element, '[aria-labelledby=inquiries] .prose').length === 1);
    expect(find<HTMLTextAreaElement>(element, '#words').value).to.equal('Ya están en la red.');
    await expect(element).to.be.accessible();
    await press(element, 'Decline the request');
    expect(await outcome(element)).to.equal('The request has been declined.');
    await until(() => status(element) === 'Declined');
    expect(read(find(element, '.decide'))).to.contain('Ya están en la red.');
    expect(read(find(element, '.decide'))).to.contain('Will be erased');
  });

  it('shows the decision of somebody who was quicker, and gives the words back', async () => {
    const desk = deskOf();
    const element = await request(desk, collective);
    await press(element, 'Decline');
    await write(element, 'words', 'Ya están en la red.');
    await acceptMeanwhile(desk, collective);
    await press(element, 'Decline the request');
    await until(() => element.shadowRoot?.querySelector('.conflict'));
    await until(() => status(element) === 'Accepted');
    expect(find<HTMLTextAreaElement>(element, '.conflict textarea').value).to.equal('Ya están en la red.');
    expect(read(find(element, '.decide'))).to.contain('Marina Solís');
    await expect(element).to.be.accessible();
    await press(element, 'Throw it away');
    await until(() => read(focused(element)) === 'Actions');
    expect(findAll(element, '.conflict')).to.deep.equal([]);
  });

  it('says who takes care of it', async () => {
    const element = await request(deskOf(), 'Huertos del Valle');
    const select = find<HTMLSelectElement>(element, '#assignee');
    select.value = select.options[1]?.value ?? '';
    select.dispatchEvent(new Event('change'));
    await submit(element, '.assign');
    expect(await outcome(element)).to.equal('Who takes care of it has been saved.');
    await until(() => texts(element, '.history > li > span:first-child').includes('Assigned'));
    expect(find<HTMLSelectElement>(element, '#assignee').selectedOptions[0]?.text).to.equal('Marina Solís');
  });

  it('cannot be decided before the address is confirmed', async () => {
    const element = await request(deskOf(), 'Rocío Beltrán');
    expect(read(find(element, '.decide'))).to.contain('It can be decided once the person has confirmed');
    expect(findAll(element, '[data-action]').map(({ dataset }) => dataset['action'])).to.deep.equal(['remind']);
    await expect(element).to.be.accessible();
  });

  it('lets who may only read read', async () => {
    const desk = deskOf(viewer);
    const element = await request(desk, collective);
    expect(findAll(element, 'button, form, textarea')).to.deep.equal([]);
    expect(read(find(element, '.decide')).replace(/[\u2066-\u2069]/g, '')).to.contain('Tomás Aguirre takes care of it');
    expect(texts(element, '[aria-labelledby=notes] .prose')).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('acts for a program with a token', async () => {
    const desk = deskOf(owner);
    const { createToken } = await import('@tejido/sdk');
    const { secret } = await createToken(desk.client, { name: 'An app', role: 'coordinator' });
    const client = desk.test.connect({ token: secret, retries: 0 });
    const element = await request({ ...desk, client }, collective);
    await addNote(client, element.request, { text: 'From the app.' });
    await press(element, 'Accept');
    await press(element, 'Accept the request');
    expect(await outcome(element)).to.equal('The request has been accepted.');
    await until(() => read(find(element, '.decide')).includes('An app'));
  });

  it('says to whom it is not open that they have to sign in', async () => {
    const desk = deskOf();
    const element = await request({ ...desk, client: desk.test.connect({ retries: 0 }) }, collective);
    expect(read(find(element, '.notice'))).to.contain('Sign in');
    await expect(element).to.be.accessible();
  });
});
