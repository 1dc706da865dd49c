import { expect } from '@open-wc/testing';
import { controls, done, fillIn, forget, joinForm, panel, send, tick, type } from '../../test/support/join-form.ts';
import { find, findAll, read, until, watchedNetwork } from '../../test/support/page.ts';
import { Draft } from '../submission-form/draft.ts';

const typed = (element: Element, name: string) => controls(element, name)[0]?.value;
const ticked = (element: Element) => findAll<HTMLInputElement>(element, ':checked').map(({ value }) => value);
const stored = () => Object.values(localStorage).join() + Object.values(sessionStorage).join();

const plainForm = `<tejido-join-form><form method="post" action="/nowhere">
  <input type="radio" name="applicant" value="person" checked /><input type="radio" name="applicant" value="organization" />
  <input name="name" /><input name="email" value="server@example.org" /><textarea name="message"></textarea>
  <select name="sector"><option value="">…</option><option value="academia">Academia</option></select>
  <input type="checkbox" name="goals" value="6" /><input type="hidden" name="consent.notice" value="2026-01" />
  <input type="checkbox" name="consent.purposes" value="membership" />
  <input type="checkbox" name="consent.purposes" value="news" checked />
</form></tejido-join-form>`;

describe('tejido-join-form: the draft', () => {
  beforeEach(forget);
  afterEach(forget);

  it('is there again after the page was left, also in another language', async () => {
    const { client } = watchedNetwork();
    const first = await joinForm(client, 'es');
    expect(findAll(first, '.keeping button')).to.have.length(0);
    fillIn(first);
    tick(first, 'goals', '6');
    dispatchEvent(new Event('pagehide'));
    first.remove();
    const second = await joinForm(client, 'en');
    expect(typed(second, 'email')).to.equal('ana@example.org');
    expect(ticked(second)).to.deep.equal(['person', 'civil-society', '6', 'membership']);
    expect(find<HTMLDetailsElement>(second, 'details').open).to.equal(true);
    expect(read(find(second, '.keeping'))).to.contain('This is what you typed earlier on this device.');
  });

  it('is kept a moment after typing, without waiting for the page to be left', async () => {
    const element = await joinForm(watchedNetwork().client);
    type(element, 'name', 'Ana');
    await until(() => stored().includes('Ana'), 'nothing stored');
  });

  it('stays when the language of the page changes', async () => {
    const element = await joinForm(watchedNetwork().client, 'es');
    type(element, 'name', 'Ana');
    await send(element);
    element.closest('[lang]')?.setAttribute('lang', 'fr');
    await until(() => read(find(element, 'button[type=submit]')) === 'Envoyer ma demande', 'not in French');
    expect(typed(element, 'name')).to.equal('Ana');
    expect(read(find(element, '.summary h3'))).to.equal('Il y a un problème');
    expect(document.title).to.match(/^Erreur\u00a0:/);
  });

  it('belongs to one network on one server', async () => {
    const { client } = watchedNetwork();
    const first = await joinForm(client);
    type(first, 'name', 'Ana');
    first.remove();
    const other = watchedNetwork({ server: 'https://other.example' });
    expect(typed(await joinForm(other.client), 'name')).to.equal('');
  });

  it('is gone once the request has arrived', async () => {
    const element = await joinForm(watchedNetwork().client);
    fillIn(element);
    await send(element);
    await done(element);
    dispatchEvent(new Event('pagehide'));
    expect(stored()).to.equal('');
  });

  it('is not brought back by another tab that was left open', async () => {
    const { client } = watchedNetwork();
    const one = await joinForm(client);
    fillIn(one);
    dispatchEvent(new Event('pagehide'));
    await joinForm(client);
    await send(one);
    await done(one);
    dispatchEvent(new Event('pagehide'));
    expect(stored()).to.equal('');
  });

  it('does not take the place of a request that another tab waits to send', async () => {
    const { test, client } = watchedNetwork();
    const other = await joinForm(client, 'en');
    const one = await joinForm(client, 'en');
    fillIn(one);
    test.conditions.offline = true;
    await send(one);
    await panel(one);
    type(other, 'name', 'Berta Ejemplo');
    dispatchEvent(new Event('pagehide'));
    other.requestUpdate();
    await other.updateComplete;
    expect(read(find(other, '.keeping p'))).to.equal('What you type is kept only while this page is open.');
    // Both tabs are closed; what was promised to be sent is sent.
    one.remove();
    other.remove();
    test.conditions.offline = false;
    await done(await joinForm(client, 'en'));
    expect(test.joinRequests.map(({ input }) => input.email)).to.deep.equal(['ana@example.org']);
    expect(stored()).to.equal('');
  });

  it('can be emptied', async () => {
    const { client } = watchedNetwork();
    const first = await joinForm(client);
    fillIn(first);
    first.remove();
    const second = await joinForm(client);
    find(second, '.keeping button').click();
    await second.updateComplete;
    expect(typed(second, 'name')).to.equal('');
    expect(stored()).to.equal('');
  });

  it('is not kept on a shared computer', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client, 'en');
    type(element, 'name', 'Ana');
    dispatchEvent(new Event('pagehide'));
    expect(stored()).to.contain('Ana');
    const toggle = find<HTMLInputElement>(element, '[part=toggle] input');
    toggle.click();
    await element.updateComplete;
    expect(toggle.checked).to.equal(true);
    expect(read(find(element, '.keeping p'))).to.equal('What you type is kept only while this page is open.');
    expect(localStorage).to.have.length(0);
    fillIn(element);
    test.conditions.offline = true;
    await send(element);
    expect(read(await panel(element))).to.contain('Keep this page open');
    dispatchEvent(new Event('pagehide'));
    element.remove();
    expect(localStorage).to.have.length(0);
    test.conditions.offline = false;
    const next = await joinForm(client);
    expect(typed(next, 'name')).to.equal('');
    expect(find<HTMLInputElement>(next, '[part=toggle] input').checked).to.equal(true);
  });

  it('works where nothing can be stored', async () => {
    const refusal = {
      configurable: true,
      get() {
        throw new DOMException('The document is sandboxed.', 'SecurityError');
      },
    };
    const { localStorage, sessionStorage } = Object.getOwnPropertyDescriptors(window);
    Object.defineProperties(window, { localStorage: refusal, sessionStorage: refusal });
    try {
      const { test, client } = watchedNetwork();
      const element = await joinForm(client, 'en');
      expect(read(find(element, '.keeping'))).to.equal('What you type is kept only while this page is open.');
      fillIn(element);
      test.conditions.offline = true;
      await send(element);
      expect(read(await panel(element))).to.contain('Keep this page open');
      test.conditions.offline = false;
      find(element, '.panel button').click();
      await done(element);
      expect(test.joinRequests).to.have.length(1);
    } finally {
      Object.defineProperties(window, { localStorage, sessionStorage } as PropertyDescriptorMap);
    }
  });

  it('takes nothing from the store that it cannot understand', () => {
    for (const text of ['', 'null', '7', '{', '{"values":{"name":7,"goals":["6",6]}}', '{"pending":{}}']) {
      localStorage.setItem('tejido-join-form x', text);
      const draft = new Draft('tejido-join-form x');
      expect(draft.values, text).to.deep.equal({});
      expect(draft.pending, text).to.equal(undefined);
    }
  });

  it('takes over what was typed into the plain form before', async () => {
    const { test, client } = watchedNetwork();
    test.conditions.latency = 50;
    const shown = joinForm(client, 'es', plainForm);
    await until(() => document.querySelector('tejido-join-form form'), 'no plain form');
    const plain = document.querySelector('tejido-join-form form') as HTMLFormElement;
    const field = (name: string) => plain.querySelector<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement;
    expect(plain.getClientRects().length).to.equal(1);
    field('name').value = 'Ana';
    field('message').value = 'Hola';
    field('sector').value = 'academia';
    field('goals').click();
    field('consent.purposes').click();
    field('name').focus();
    const element = await shown;
    await until(() => element.shadowRoot?.querySelector('form'), 'no form');
    expect(plain.getClientRects().length).to.equal(0);
    expect(typed(element, 'name')).to.equal('Ana');
    expect(typed(element, 'message')).to.equal('Hola');
    // The page's own value, which the person has not touched; a consent that the page ticked does not count.
    expect(typed(element, 'email')).to.equal('server@example.org');
    expect(ticked(element)).to.deep.equal(['person', 'academia', '6', 'membership']);
    expect(element.shadowRoot?.activeElement).to.equal(controls(element, 'name')[0]);
    expect(field('name').value).to.equal('');
    dispatchEvent(new Event('pagehide'));
    expect(stored()).to.contain('Hola');
  });

  it('counts no consent that the page has ticked', async () => {
    const element = await joinForm(watchedNetwork().client, 'es', plainForm);
    expect(ticked(element)).to.deep.equal(['person']);
  });

  it('leaves the plain form where there is no form to show', async () => {
    const { test } = watchedNetwork();
    const element = await joinForm(test.connect({ network: 'nirgends' }), 'es', plainForm);
    expect(element.querySelector('form')?.getClientRects().length).to.equal(1);
    expect(read(find(element, '.notice'))).to.equal('No se pudo cargar el formulario.');
  });
});
