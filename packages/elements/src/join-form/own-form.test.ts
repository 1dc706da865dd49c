import { expect } from '@open-wc/testing';
import { type JoinForm, type JoinFormField, makeProblem, type Network } from '@tejido/contract';
import { type DemoNetwork, demoNetworks } from '@tejido/demo';
import { getNetwork } from '@tejido/sdk';
import { sendKeys } from '@web/test-runner-commands';
import { controls, done, forget, joinForm, send, summary, tick, type } from '../../test/support/join-form.ts';
import { find, findAll, read, texts, until, watchedNetwork } from '../../test/support/page.ts';
import type { TejidoJoinForm } from './join-form.ts';

const focused = (element: Element) => element.shadowRoot?.activeElement;
const shownStep = (element: Element) => find(element, '.step:not([hidden])');
const heading = (element: Element) => read(shownStep(element).querySelector('[part=heading]'));
const isShown = (element: Element, name: string) =>
  controls(element, name).some((control) => control.checkVisibility());
const names = (element: Element) => [
  ...new Set(findAll<HTMLInputElement>(element, 'form [name]').map((control) => control.getAttribute('name'))),
];

/** The form of the hubs, in two steps with questions of their own. */
async function hubs(lang = 'en') {
  const { test, requests } = watchedNetwork();
  const client = test.connect({ network: 'local4action-hubs' });
  return { test, client, requests, element: await joinForm(client, lang) };
}

/** The form of the first network, with other fields. */
async function configured(fields: JoinFormField[]) {
  const [demo, ...others] = demoNetworks(new Date()) as [DemoNetwork, ...DemoNetwork[]];
  const network = { ...demo.network, joinForm: { steps: [{ fields }] } };
  const { test, client } = watchedNetwork({ data: [{ ...demo, network }, ...others] });
  return { test, client, element: await joinForm(client, 'en') };
}

function fillInFirst(element: Element, sector = 'local-government'): void {
  tick(element, 'applicant', 'person');
  type(element, 'name', 'Ana Ejemplo');
  type(element, 'email', 'ana@example.org');
  tick(element, 'sector', sector);
  type(element, 'place', 'Orilla Clara');
}

function fillInSecond(element: Element): void {
  tick(element, 'answers.has-initiative', 'no');
  tick(element, 'goals', '11');
  tick(element, 'consent.purposes', 'membership');
}

/** Presses the button that leads on. */
async function press(element: TejidoJoinForm): Promise<void> {
  await send(element);
  await element.updateComplete;
}

describe('tejido-join-form: as a network has made it its own', () => {
  beforeEach(forget);
  afterEach(forget);

  const standing = ['sector', 'email', 'name', 'applicant', 'organizationName'].map((name) => ({ name }));

  it('has the fields that the network names, in its order, with its words', async () => {
    const { element } = await configured([
      ...standing,
      { name: 'place', required: true, label: { en: 'Your town' }, hint: { en: 'Or the nearest one.' } },
      { name: 'motto', kind: 'text', label: { en: 'Your motto' } },
    ]);
    expect(names(element).filter((name) => name !== 'website')).to.deep.equal([
      ...standing.map(({ name }) => name),
      'place',
      'answers.motto',
      'consent.purposes',
    ]);
    expect(read(find(element, 'label[for=place]'))).to.equal('Your town');
    expect(controls(element, 'place')[0]?.getAttribute('aria-required')).to.equal('true');
    expect(read(element.shadowRoot?.getElementById('place-hint'))).to.equal('Or the nearest one.');
    expect(read(find(element, 'label[for="answers.motto"]'))).to.equal('Your motto (optional)');
    const left = findAll<HTMLInputElement>(element, '[data-bwignore]').map(({ name }) => name);
    expect(left).to.deep.equal(['answers.motto']);
    await press(element);
    expect(summary(element)).to.include('Fill in “Your town”');
  });

  it('takes answers of every kind, and no others', async () => {
    const option = (code: string) => ({ code, label: { en: code } });
    const many = 'abcdefghij'.split('').map(option);
    const { element, test } = await configured([
      ...standing,
      { name: 'place' },
      { name: 'motto', kind: 'text', label: { en: 'Motto' }, max: 10 },
      { name: 'story', kind: 'long-text', label: { en: 'Story' } },
      { name: 'one', kind: 'choice', label: { en: 'One' }, options: [option('a'), option('b')] },
      { name: 'long', kind: 'choice', label: { en: 'Long' }, options: many },
      { name: 'some', kind: 'choices', label: { en: 'Some' }, options: many, max: 2 },
      { name: 'is-it', kind: 'yes-no', label: { en: 'Is it?' } },
      { name: 'later', kind: 'hologram', label: { en: 'Not yet known' } },
    ]);
    expect(names(element)).not.to.include('answers.later');
    expect(controls(element, 'answers.long')[0]?.localName).to.equal('select');
    fillInFirst(element, 'academia');
    type(element, 'answers.motto', 'Agua para todas');
    type(element, 'answers.story', 'Uno\nDos');
    tick(element, 'answers.one', 'b');
    type(element, 'answers.long', 'j');
    for (const code of ['c', 'a', 'b']) tick(element, 'answers.some', code);
    tick(element, 'answers.is-it', 'no');
    tick(element, 'consent.purposes', 'membership');
    await press(element);
    expect(summary(element)).to.deep.equal([
      '“Motto” must be 10 characters or fewer',
      'Choose no more than 2 under “Some”',
    ]);
    type(element, 'answers.motto', ' Agua ');
    tick(element, 'answers.some', 'b');
    await element.updateComplete;
    expect(summary(element)).to.deep.equal([]);
    await press(element);
    await done(element);
    expect(test.joinRequests[0]?.input.answers).to.deep.equal({
      motto: 'Agua',
      story: 'Uno\nDos',
      one: 'b',
      long: 'j',
      some: ['a', 'c'],
      'is-it': false,
    });
  });

  it('is filled in step by step with the keyboard, and sent with the answers that are asked', async () => {
    const { element, test } = await hubs();
    expect(heading(element)).to.equal('Step 1 of 2 About you');
    expect(find(element, 'button[type=submit]').textContent.trim()).to.equal('Continue');
    controls(element, 'email')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    // The words for what is usual come a moment after the first focus.
    await until(() => summary(element).includes('Enter your name'), 'no errors in their own words');
    expect(summary(element)).to.include.members(['Choose a sector', 'Fill in “Municipality or region”']);
    expect(summary(element)).to.have.length(5);
    expect(focused(element)).to.equal(find(element, '.summary'));
    fillInFirst(element);
    controls(element, 'email')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(heading(element)).to.equal('Step 2 of 2 Your initiative');
    expect(focused(element)).to.equal(shownStep(element).querySelector('[part=heading]'));
    expect(isShown(element, 'email')).to.equal(false);
    expect(controls(element, 'email')[0]?.value).to.equal('ana@example.org');
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal(controls(element, 'answers.has-initiative')[0]);
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(isShown(element, 'answers.results-within')).to.equal(true);
    tick(element, 'answers.results-within', 'two-years');
    tick(element, 'answers.components', 'acceleration');
    type(element, 'answers.initiative', 'Huertos');
    tick(element, 'goals', '11');
    tick(element, 'consent.purposes', 'membership');
    await press(element);
    await done(element);
    expect(test.joinRequests[0]?.input.answers).to.deep.equal({
      'has-initiative': true,
      'results-within': 'two-years',
      components: ['acceleration'],
      initiative: 'Huertos',
    });
  });

  it('asks what depends on an answer, says so, and keeps but does not send what is not asked any more', async () => {
    const { element, test } = await hubs();
    expect(isShown(element, 'organizationName')).to.equal(false);
    tick(element, 'applicant', 'organization');
    await element.updateComplete;
    expect(isShown(element, 'organizationName')).to.equal(true);
    expect(read(find(element, 'form [role=status].visually-hidden'))).to.contain(
      'Now also asked: Local government or organization',
    );
    type(element, 'organizationName', 'Orilla Clara');
    fillInFirst(element);
    await element.updateComplete;
    expect(isShown(element, 'organizationName')).to.equal(false);
    expect(read(find(element, 'form [role=status].visually-hidden'))).to.contain('No longer asked');
    expect(controls(element, 'organizationName')[0]?.value).to.equal('Orilla Clara');
    await press(element);
    fillInSecond(element);
    await press(element);
    await done(element);
    expect(test.joinRequests[0]?.input).not.to.have.property('organizationName');
    expect(test.joinRequests[0]?.input.answers).to.deep.equal({ 'has-initiative': false });
  });

  it('keeps the focus where it is when fields come and go', async () => {
    const { element } = await hubs();
    fillInFirst(element);
    await press(element);
    const [yes, no] = controls(element, 'answers.has-initiative');
    yes?.focus();
    for (const [key, radio] of [
      [' ', yes],
      ['ArrowDown', no],
      ['ArrowUp', yes],
    ] as const) {
      await sendKeys({ press: key });
      await element.updateComplete;
      expect(focused(element)).to.equal(radio);
    }
  });

  it('is at its step again after a reload, with what was typed in both', async () => {
    const { element, client } = await hubs();
    fillInFirst(element);
    await press(element);
    tick(element, 'answers.has-initiative', 'yes');
    type(element, 'answers.initiative', 'Huertos');
    dispatchEvent(new Event('pagehide'));
    element.remove();
    const again = await joinForm(client, 'es');
    expect(heading(again)).to.equal('Paso 2 de 2 Su iniciativa');
    expect(controls(again, 'answers.initiative')[0]?.value).to.equal('Huertos');
    find(again, '.actions button:not(.primary)').click();
    await again.updateComplete;
    expect(heading(again)).to.equal('Paso 1 de 2 Quién es usted');
    expect(focused(again)).to.equal(shownStep(again).querySelector('[part=heading]'));
    expect(controls(again, 'name')[0]?.value).to.equal('Ana Ejemplo');
  });

  it('leads from the summary to a field in another step', async () => {
    const { element, test } = await hubs();
    fillInFirst(element);
    await press(element);
    fillInSecond(element);
    test.conditions.failure = {
      problem: makeProblem('invalid_body', 'Wrong.', {
        errors: [
          { in: 'body', pointer: '/email', code: 'invalid_format', detail: 'Wrong.' },
          { in: 'body', pointer: '/answers/has-initiative', code: 'required', detail: 'Missing.' },
        ],
      }),
      times: 1,
    };
    await send(element);
    await until(() => summary(element).length > 0, 'no errors');
    expect(summary(element)).to.deep.equal([
      'Enter an e-mail address in the right form, such as name@example.org',
      'Fill in “Do you work on an initiative that could become a HUB?”',
    ]);
    const [email, question] = findAll(element, '.summary a');
    email?.click();
    await element.updateComplete;
    expect(heading(element)).to.match(/^Step 1/);
    expect(focused(element)).to.equal(controls(element, 'email')[0]);
    question?.click();
    await element.updateComplete;
    expect(heading(element)).to.match(/^Step 2/);
    expect(focused(element)).to.equal(controls(element, 'answers.has-initiative')[0]);
  });

  it('is the usual form where what the record says makes none', async () => {
    for (const joinForm_ of [7, {}, { steps: 'x' }, { steps: [null, { fields: [null, { name: 'email' }] }] }]) {
      const { test, client } = watchedNetwork();
      const element = await joinForm(client, 'en');
      element.item = { ...(await getNetwork(client)), joinForm: joinForm_ as unknown as JoinForm };
      await element.updateComplete;
      await until(() => element.shadowRoot?.querySelector('form'), 'no form');
      expect(controls(element, 'applicant')).to.have.length(2);
      expect(test.joinRequests).to.deep.equal([]);
    }
  });

  it('shows the privacy notice of the site it stands on', async () => {
    const { client } = watchedNetwork();
    const network = await getNetwork(client);
    const [general] = network.privacyNotices as [Network['privacyNotices'][number]];
    const notice = (id: string, origins?: string[]) => ({
      ...general,
      id,
      text: { en: id },
      ...(origins && { origins }),
    });
    const element = await joinForm(client, 'en');
    const shown = async (...privacyNotices: Network['privacyNotices']) => {
      element.item = { ...network, privacyNotices };
      await element.updateComplete;
      return texts(element, '.prose').join();
    };
    const elsewhere = notice('elsewhere', ['https://country.example']);
    expect(await shown(elsewhere, notice('general'))).to.equal('general');
    expect(await shown(notice('general'), notice('own', [location.origin]))).to.equal('own');
    expect(await shown(notice('general-2'), notice('general-1'))).to.equal('general-2');
    await shown(elsewhere);
    expect(read(find(element, '.notice'))).to.contain('not taking requests');
  });

  for (const lang of ['es', 'ar'])
    it(`is accessible in every state, in ${lang}`, async () => {
      const { element } = await hubs(lang);
      await expect(element).to.be.accessible();
      await press(element);
      await expect(element).to.be.accessible();
      fillInFirst(element);
      await press(element);
      await expect(element).to.be.accessible();
      tick(element, 'answers.has-initiative', 'yes');
      await element.updateComplete;
      await expect(element).to.be.accessible();
      await press(element);
      expect(summary(element)).to.have.length(3);
      await expect(element).to.be.accessible();
    });
});
