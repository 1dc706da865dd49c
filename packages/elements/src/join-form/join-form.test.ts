import { expect, oneEvent } from '@open-wc/testing';
import { makeProblem } from '@tejido/contract';
import { type DemoNetwork, demoNetworks } from '@tejido/demo';
import { sendKeys } from '@web/test-runner-commands';
import {
  controls,
  done,
  fillIn,
  forget,
  joinForm,
  panel,
  send,
  summary,
  tick,
  type,
} from '../../test/support/join-form.ts';
import { find, findAll, read, until, watchedNetwork } from '../../test/support/page.ts';
import { examineWidget } from '../../test/support/widget.ts';
import { version } from '../base/version.ts';
import type { TejidoJoinSubmittedEvent } from './events.ts';
import { TejidoJoinForm } from './join-form.ts';

/** A network that has no privacy notice, and so takes no requests. */
function networkWithoutNotice() {
  const [red] = demoNetworks(new Date()) as [DemoNetwork];
  return watchedNetwork({ data: [{ ...red, network: { ...red.network, privacyNotices: [] } }] });
}

const focused = (element: Element) => element.shadowRoot?.activeElement;

examineWidget({
  tag: 'tejido-join-form',
  element: TejidoJoinForm,
  shows: 'form',
  heading: 2,
  data: {
    unavailable: 'No se pudo cargar el formulario.',
    empty: [networkWithoutNotice, 'Esta red no recibe solicitudes de ingreso por el momento.'],
    bare: 'empty',
  },
});

describe('tejido-join-form', () => {
  beforeEach(forget);
  afterEach(forget);

  it('takes a person’s request and says what happens next', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client);
    expect(read(find(element, 'h2'))).to.equal('Solicite el ingreso a la red');
    fillIn(element);
    type(element, 'organizationUrl', 'www.example.org');
    type(element, 'message', '  Con\u000Bgusto  ');
    tick(element, 'goals', '13');
    tick(element, 'goals', '6');
    tick(element, 'languages', 'es');
    const submitted = oneEvent(element, 'tejido-join-submitted');
    await send(element);
    const { receipt } = (await submitted) as Event as TejidoJoinSubmittedEvent;
    const thanks = await done(element);
    expect(test.joinRequests.map(({ input }) => input)).to.deep.equal([
      {
        applicant: 'person',
        name: 'Ana Ejemplo',
        email: 'ana@example.org',
        organizationUrl: 'https://www.example.org',
        sector: 'civil-society',
        goals: [6, 13],
        languages: ['es'],
        message: 'Con gusto',
        language: 'es',
        page: location.origin + location.pathname,
        widget: `tejido-join-form/${version}`,
        consent: { notice: '2026-01', purposes: ['membership'] },
      },
    ]);
    expect(receipt.id).to.equal(test.joinRequests[0]?.receipt.id);
    expect(focused(element)).to.equal(find(element, '.done > h2'));
    expect(read(focused(element))).to.match(/^Falta un paso/u);
    expect(read(thanks)).to.contain(receipt.id);
    expect(read(thanks)).to.match(/el correo que enviamos a .ana@example\.org.*su solicitud no cuenta/);
  });

  it('takes the request of an organization, whose name it then asks for', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client, 'en');
    expect(read(find(element, 'label[for=organizationName]'))).to.equal('Organization you belong to (optional)');
    tick(element, 'applicant', 'organization');
    await element.updateComplete;
    expect(read(find(element, 'label[for=organizationName]'))).to.equal('Name of the organization');
    expect(read(find(element, 'label[for=name]'))).to.equal('Name of the person we should write to');
    await send(element);
    expect(summary(element)).to.include.members([
      'Enter the name of the person we should write to',
      'Enter the name of the organization',
    ]);
    tick(element, 'applicant', 'person');
    await element.updateComplete;
    expect(summary(element)).to.include('Enter your name').and.not.include('Enter the name of the organization');
    fillIn(element, 'organization');
    await send(element);
    expect(read(await done(element))).to.contain('Huerto de La Loma');
    expect(test.joinRequests[0]?.input).to.include({
      applicant: 'organization',
      organizationName: 'Huerto de La Loma',
    });
  });

  it('has the mail sent to an address as it was meant', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client);
    fillIn(element);
    await send(element);
    const panel = await done(element);
    find<HTMLInputElement>(element, '.done input').value = '\u202A eva\u200B＠example。org\u202C ';
    find(element, '.done form button').click();
    await until(() => read(find(element, '.done [role="status"]')).includes('de nuevo en camino'));
    expect(read(panel)).to.contain('eva@example.org');
    expect(test.joinRequests[0]?.input.email).to.equal('eva@example.org');
  });

  it('says that a request is not there any more, and not that the server failed, when its mail is asked for', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client, 'en');
    fillIn(element);
    await send(element);
    await done(element);
    const problem = makeProblem('token_invalid', 'Nothing can be reached with this token.');
    test.conditions.failure = { problem, times: 1 };
    find(element, '.done form button').click();
    await until(() => read(find(element, '.done [role="status"]')).includes('not here any more. Send it again'));
  });

  it('sends another request after the first, with an empty form', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client);
    for (const count of [1, 2]) {
      fillIn(element);
      await send(element);
      await done(element);
      expect(test.joinRequests).to.have.length(count);
      find(element, '.done button[type=button]').click();
      await element.updateComplete;
      expect(controls(element, 'name')[0]?.value).to.equal('');
      expect(findAll(element, ':checked')).to.deep.equal([]);
    }
    expect(new Set(test.joinRequests.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(2);
  });

  it('is filled in and sent with the keyboard alone', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client);
    controls(element, 'applicant', 'person')[0]?.focus();
    await sendKeys({ type: ' ' });
    controls(element, 'name')[0]?.focus();
    await sendKeys({ type: 'Ana Ejemplo' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'ana@example.org' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(summary(element)).to.have.length(2);
    await sendKeys({ press: 'Tab' });
    expect(focused(element)?.localName).to.equal('a');
    await sendKeys({ press: 'Enter' });
    expect(focused(element)).to.equal(controls(element, 'sector')[0]);
    await sendKeys({ press: 'ArrowDown' });
    controls(element, 'consent.purposes', 'membership')[0]?.focus();
    await sendKeys({ type: ' ' });
    controls(element, 'name')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await done(element);
    expect(test.joinRequests[0]?.input).to.include({ name: 'Ana Ejemplo', sector: 'academia' });
  });

  it('tells what fills forms in for people what goes where, and what to leave to them', async () => {
    const element = await joinForm(watchedNetwork().client);
    const fields = findAll<HTMLInputElement>(element, '.fields :is(input[autocomplete], textarea)');
    const tokens = fields.map((field) => [
      field.name,
      'bwignore' in field.dataset ? 'left alone' : field.getAttribute('autocomplete'),
    ]);
    expect(Object.fromEntries(tokens)).to.deep.equal({
      name: 'name',
      email: 'email',
      organizationName: 'organization',
      organizationUrl: 'url',
      place: 'address-level2',
      offers: 'left alone',
      needs: 'left alone',
      message: 'left alone',
    });
  });

  it('fills in what the page knows, but no consent and nothing over what was typed', async () => {
    const element = await joinForm(watchedNetwork().client);
    type(element, 'name', 'Ana');
    const consent = { 'consent.notice': '2026-01', 'consent.purposes': ['membership'] };
    element.prefill = { name: 'Otra', place: 'La Paz', goals: [6], sector: 'academia', ...consent };
    await element.updateComplete;
    expect(controls(element, 'name')[0]?.value).to.equal('Ana');
    expect(controls(element, 'place')[0]?.value).to.equal('La Paz');
    expect(findAll<HTMLInputElement>(element, ':checked').map(({ value }) => value)).to.deep.equal(['academia', '6']);
  });

  it('goes where the page says, but to no script', async () => {
    const { client } = watchedNetwork();
    for (const [redirect, hash] of [
      ['javascript:document.title="stolen"', ''],
      ['#gracias', '#gracias'],
    ]) {
      const element = await joinForm(client, 'es', `<tejido-join-form redirect='${redirect}'></tejido-join-form>`);
      fillIn(element);
      await send(element);
      await done(element);
      expect(location.hash).to.equal(hash);
      element.remove();
    }
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('has room for the page’s own introduction and thanks', async () => {
    const markup =
      '<tejido-join-form><p slot="intro">Bienvenida</p><p slot="thanks">Hasta pronto</p></tejido-join-form>';
    const element = await joinForm(watchedNetwork().client, 'es', markup);
    const shown = (slot: string) =>
      find<HTMLSlotElement>(element, `slot[name=${slot}]`).assignedElements().map(read).join();
    expect(shown('intro')).to.equal('Bienvenida');
    fillIn(element);
    await send(element);
    await done(element);
    expect(shown('thanks')).to.equal('Hasta pronto');
  });

  for (const lang of ['es', 'ar']) {
    it(`is accessible in every state, in ${lang}`, async () => {
      const { test, client } = watchedNetwork();
      const element = await joinForm(client, lang);
      await expect(element).to.be.accessible();
      await send(element);
      find<HTMLDetailsElement>(element, 'details').open = true;
      await expect(element).to.be.accessible();
      fillIn(element);
      test.conditions.offline = true;
      await send(element);
      await panel(element);
      await expect(element).to.be.accessible();
      test.conditions.offline = false;
      find(element, '.panel button').click();
      await done(element);
      await expect(element).to.be.accessible();
    });
  }
});
