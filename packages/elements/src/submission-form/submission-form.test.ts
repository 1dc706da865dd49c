import { expect, oneEvent } from '@open-wc/testing';
import { makeProblem } from '@tejido/contract';
import type { Client } from '@tejido/sdk';
import { controls, done, forget, panel, send, summary, tick, type } from '../../test/support/join-form.ts';
import { find, findAll, onPage, read, until, watchedNetwork } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { ToyPerspectiveForm } from '../../test/toy/perspective-form.ts';
import { version } from '../base/version.ts';

const tag = 'toy-perspective-form';

examineWidget({
  tag,
  element: ToyPerspectiveForm,
  shows: 'form',
  heading: 2,
  data: { unavailable: 'No se pudo cargar el formulario.', bare: 'empty' },
});

/** A network that takes perspectives where it takes join requests, and what it was sent. */
function perspectives() {
  const { test } = watchedNetwork();
  const sent: { key: string | null; body: Record<string, unknown> }[] = [];
  const client = test.connect({
    retries: 0,
    fetch: async (request) => {
      if (!request.url.endsWith('/join-requests')) return test.fetch(request);
      const body = (await request.clone().json()) as Record<string, unknown>;
      const { offline, failure } = test.conditions;
      sent.push({ key: request.headers.get('Idempotency-Key'), body });
      if (offline || failure) return test.fetch(request);
      const receipt = {
        id: `per_${sent.length}`,
        network: 'red-alianzas-mx',
        status: 'received',
        created: new Date().toISOString(),
      };
      return Response.json(receipt, { status: 201 });
    },
  });
  return { test, client, sent };
}

/** The form on a page, when it can be filled in. */
async function perspectiveForm(client: Client, lang = 'en', attributes = ''): Promise<ToyPerspectiveForm> {
  const provider = await onPage(client, `<${tag} ${attributes}></${tag}>`, lang);
  const element = provider.querySelector(tag) as ToyPerspectiveForm;
  await until(() => element.shadowRoot?.querySelector('form, .panel'), 'no form');
  return element;
}

const step = (element: Element) => read(find(element, '.step:not([hidden]) [part=heading]'));

/** Fills in the first step and goes on to the second. */
async function fillInFirst(element: ToyPerspectiveForm): Promise<void> {
  type(element, 'text', '  Water first  ');
  tick(element, 'stance', 'for');
  await send(element);
  expect(step(element)).to.match(/[2٢]/);
}

/** Fills everything in, with an address where one is given. */
async function fillIn(element: ToyPerspectiveForm, email = ''): Promise<void> {
  await fillInFirst(element);
  if (email) type(element, 'email', email);
  tick(element, 'consent.purposes', 'membership');
}

describe('a form of another kind, which says its fields, words, description and call', () => {
  beforeEach(forget);
  afterEach(forget);

  it('sends its fields with what every submission has, and says that it has arrived', async () => {
    const { client, sent } = perspectives();
    const element = await perspectiveForm(client);
    expect(read(find(element, 'h2'))).to.equal('Perspective');
    expect(read(find(element, 'label[for=text]'))).to.equal('Your view');
    expect(read(find(element, 'label[for=email]'))).to.equal('E-mail address (optional)');
    await fillIn(element);
    const submitted = oneEvent(element, 'toy-perspective-submitted');
    await send(element);
    await submitted;
    expect(sent.map(({ body }) => body)).to.deep.equal([
      {
        text: 'Water first',
        stance: 'for',
        language: 'en',
        page: location.origin + location.pathname,
        widget: `${tag}/${version}`,
        consent: { notice: '2026-01', purposes: ['membership'] },
        ...('challenge' in (sent[0]?.body ?? {}) && { challenge: sent[0]?.body['challenge'] }),
      },
    ]);
    const panelOfIt = await done(element);
    expect(read(panelOfIt.querySelector('[part=heading]'))).to.equal('We have received your request');
    expect(read(panelOfIt)).to.contain('per_1');
    expect(find(element, '.done form').checkVisibility()).to.equal(false);
    expect(Object.values(localStorage).join()).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('says what is still to be done where an address was given', async () => {
    const { client } = perspectives();
    const element = await perspectiveForm(client);
    await fillIn(element, 'ana@example.org');
    await send(element);
    expect(read(await done(element))).to.match(/One more step: open the mail that we sent to .ana@example\.org/);
    expect(find(element, '.done form').checkVisibility()).to.equal(true);
  });

  it('has the draft and its step again after a reload, apart from those of other kinds', async () => {
    const { client } = perspectives();
    const first = await perspectiveForm(client);
    await fillInFirst(first);
    dispatchEvent(new Event('pagehide'));
    expect(Object.keys(localStorage)).to.deep.equal([`${tag} ${client.server} ${client.network}`]);
    first.remove();
    const second = await perspectiveForm(client, 'es');
    expect(step(second)).to.match(/2/);
    expect(controls(second, 'text')[0]?.value).to.equal('Water first');
    expect(findAll<HTMLInputElement>(second, ':checked').map(({ value }) => value)).to.deep.equal(['for']);
  });

  it('shows what is wrong step by step, in the words of its fields', async () => {
    const { client, sent } = perspectives();
    const element = await perspectiveForm(client);
    type(element, 'text', 'a'.repeat(501));
    await send(element);
    expect(summary(element)).to.deep.equal(['“Your view” must be 500 characters or fewer', 'Fill in “Stance”']);
    await fillInFirst(element);
    type(element, 'email', 'ana');
    await send(element);
    expect(summary(element)).to.have.length(2);
    expect(summary(element)[0]).to.match(/^Enter an e-mail address in the right form/);
    expect(sent).to.deep.equal([]);
  });

  it('shows what the server refuses beside its field, in whichever step', async () => {
    const { test, client } = perspectives();
    const element = await perspectiveForm(client);
    await fillIn(element);
    const errors = [{ in: 'body', pointer: '/text', code: 'invalid_value', detail: 'Wrong.' }] as const;
    test.conditions.failure = { problem: makeProblem('invalid_body', 'Wrong.', { errors: [...errors] }), times: 1 };
    await send(element);
    await until(() => summary(element).length > 0, 'no errors');
    expect(summary(element)).to.deep.equal(['Check “Your view”: it was not accepted']);
    find(element, '.summary a').click();
    await element.updateComplete;
    expect(step(element)).to.match(/1/);
    expect(element.shadowRoot?.activeElement === controls(element, 'text')[0]).to.equal(true);
    expect(read(element.shadowRoot?.getElementById('text-error'))).to.contain('it was not accepted');
  });

  it('keeps what is sent while offline, and brings it there once, under one key, also after a reload', async () => {
    const { test, client, sent } = perspectives();
    const first = await perspectiveForm(client);
    await fillIn(first);
    test.conditions.offline = true;
    const failed = oneEvent(first, 'toy-perspective-error');
    await send(first);
    await failed;
    expect(read(await panel(first))).to.contain('Your request is kept on this device');
    first.remove();
    test.conditions.offline = false;
    const second = await perspectiveForm(client);
    await done(second);
    expect(sent.map(({ body }) => body['text'])).to.deep.equal(['Water first', 'Water first']);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('is not kept on a shared computer', async () => {
    const { client } = perspectives();
    const element = await perspectiveForm(client);
    find(element, '[part=toggle] input').click();
    type(element, 'text', 'Water');
    dispatchEvent(new Event('pagehide'));
    expect(localStorage).to.have.length(0);
  });

  it('takes what the page knows, and goes where the page says', async () => {
    const { client } = perspectives();
    const element = await perspectiveForm(client, 'en', 'redirect="#thanks"');
    element.prefill = { text: 'Known', stance: 'against', 'consent.purposes': ['membership'] };
    await element.updateComplete;
    expect(controls(element, 'text')[0]?.value).to.equal('Known');
    expect(findAll<HTMLInputElement>(element, ':checked').map(({ value }) => value)).to.deep.equal(['against']);
    await fillIn(element);
    await send(element);
    await done(element);
    expect(location.hash).to.equal('#thanks');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('reads from right to left and is accessible in every step', async () => {
    const { client } = perspectives();
    const element = await perspectiveForm(client, 'ar');
    expect(getComputedStyle(find(element, 'form')).direction).to.equal('rtl');
    await send(element);
    await expect(element).to.be.accessible();
    await fillInFirst(element);
    await expect(element).to.be.accessible();
  });
});
