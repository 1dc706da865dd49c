import { expect } from '@open-wc/testing';
import { makeProblem } from '@tejido/contract';
import { sendKeys } from '@web/test-runner-commands';
import { controls, done, fillIn, forget, joinForm, send, summary, tick } from '../../test/support/join-form.ts';
import { find, findAll, read, texts, until, watchedNetwork } from '../../test/support/page.ts';
import type { TejidoSdgPicker } from '../sdg-picker/sdg-picker.ts';

/** Opens the goals, and waits for the picker to be there. */
async function openPicker(element: Element): Promise<TejidoSdgPicker> {
  find<HTMLDetailsElement>(element, 'details').open = true;
  return picker(element);
}

async function picker(element: Element): Promise<TejidoSdgPicker> {
  const found = find<TejidoSdgPicker>(element, 'tejido-sdg-picker');
  await until(() => found.shadowRoot?.querySelector('fieldset'), 'no picker');
  return found;
}

const choose = (element: Element, code: string) =>
  find<HTMLInputElement>(element, `[type=checkbox][value="${code}"]`).click();

describe('tejido-join-form: goals and targets', () => {
  beforeEach(forget);
  afterEach(forget);

  // The first of them, since an element that has once been loaded is there from the start.
  it('are plain boxes at first, whose place the picker takes with what was ticked and the focus', async () => {
    const element = await joinForm(watchedNetwork().client);
    expect(customElements.get('tejido-sdg-picker')).to.equal(undefined);
    const details = find<HTMLDetailsElement>(element, 'details');
    tick(element, 'goals', '13');
    await element.updateComplete;
    expect(read(find(element, 'summary strong'))).to.equal('1 elegido');
    details.open = true;
    const [box] = findAll(element, 'input[name=goals][value="6"]');
    box?.focus();
    expect(element.shadowRoot?.activeElement === box).to.equal(true);
    const loaded = await picker(element);
    expect(loaded.value).to.deep.equal([13]);
    expect(box?.getClientRects()).to.have.length(0);
    expect((loaded.shadowRoot?.activeElement as HTMLInputElement | null)?.value).to.equal('6');
  });

  it('are both in the request', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client);
    const chosen = await openPicker(element);
    fillIn(element);
    choose(chosen, '13');
    find(chosen, '#toggle-6').click();
    await chosen.updateComplete;
    choose(chosen, '6.b');
    choose(chosen, '6.1');
    choose(chosen, '6');
    await element.updateComplete;
    expect(read(find(element, 'summary strong'))).to.equal('4 elegidos');
    await send(element);
    await done(element);
    expect(test.joinRequests[0]?.input.goals).to.deep.equal([6, 13]);
    expect(test.joinRequests[0]?.input.targets).to.deep.equal(['6.1', '6.b']);
  });

  it('are kept in the draft, and gone with it', async () => {
    const { client } = watchedNetwork();
    const first = await joinForm(client);
    const chosen = await openPicker(first);
    chosen.shadowRoot?.querySelector<HTMLElement>('#toggle-6')?.click();
    await chosen.updateComplete;
    choose(chosen, '6.1');
    dispatchEvent(new Event('pagehide'));
    first.remove();
    const second = await joinForm(client, 'en');
    expect(find<HTMLDetailsElement>(second, 'details').open).to.equal(true);
    const kept = await picker(second);
    expect(kept.value).to.deep.equal(['6.1']);
    find(second, '.keeping button').click();
    await second.updateComplete;
    expect(kept.value).to.deep.equal([]);
  });

  it('can be filled in beforehand', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client);
    element.prefill = { goals: [6], targets: ['6.1'] };
    await element.updateComplete;
    expect((await openPicker(element)).value).to.deep.equal([6, '6.1']);
    fillIn(element);
    await send(element);
    await done(element);
    expect(test.joinRequests[0]?.input).to.deep.include({ goals: [6], targets: ['6.1'] });
  });

  for (const pointer of ['/goals/3', '/targets/0']) {
    it(`say what the server finds wrong at ${pointer}`, async () => {
      const { test, client } = watchedNetwork();
      const element = await joinForm(client, 'en');
      fillIn(element);
      test.conditions.failure = {
        problem: makeProblem('invalid_body', 'Wrong.', {
          errors: [{ in: 'body', pointer, code: 'invalid_value', detail: 'Wrong.' }],
        }),
        times: 1,
      };
      await send(element);
      await until(() => summary(element).length > 0, 'no errors');
      expect(texts(element, 'details .error')).to.have.length(1);
      find(element, '.summary a').click();
      const shown = await picker(element);
      await until(() => shown.matches(':focus-within'), 'no focus');
      const described = shown.getAttribute('aria-describedby') ?? '';
      expect(read(element.shadowRoot?.getElementById(described))).to.contain('Check “Sustainable Development Goals');
      choose(shown, '6');
      await element.updateComplete;
      expect(summary(element)).to.deep.equal([]);
    });
  }

  it('are looked for without sending the form', async () => {
    const { client, requests } = watchedNetwork();
    const element = await joinForm(client);
    const chosen = await openPicker(element);
    const { length } = requests;
    controls(element, 'goals')[0]?.focus();
    expect(chosen.matches(':focus-within')).to.equal(true);
    await sendKeys({ type: 'agua' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(summary(element)).to.deep.equal([]);
    expect(requests).to.have.length(length);
  });

  for (const lang of ['es', 'ar']) {
    it(`are accessible when open, in ${lang}`, async () => {
      const element = await joinForm(watchedNetwork().client, lang);
      const chosen = await openPicker(element);
      choose(chosen, '6');
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  }
});
