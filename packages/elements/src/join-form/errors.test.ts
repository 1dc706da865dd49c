import { expect, oneEvent } from '@open-wc/testing';
import { type ErrorCode, errorCodes, makeProblem } from '@tejido/contract';
import { languages } from '@tejido/words';
import { controls, done, fillIn, forget, joinForm, send, summary, type } from '../../test/support/join-form.ts';
import { find, findAll, read, texts, until, watchedNetwork } from '../../test/support/page.ts';
import { consentField } from '../submission-form/fields.ts';
import type { TejidoJoinErrorEvent } from './events.ts';
import { joinFields } from './fields.ts';

const formFields = [...joinFields, consentField];

const focused = (element: Element) => element.shadowRoot?.activeElement;

/** The words beside a field, found the way a screen reader finds them. */
function described(element: Element, name: string): string {
  const [control] = controls(element, name);
  const holder = control?.closest('fieldset') ?? control;
  const ids = holder?.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => read(element.shadowRoot?.getElementById(id))).join(' ');
}

/** A problem with an error of a code in every field of the form. */
const everythingWrong = (code: ErrorCode) =>
  makeProblem('invalid_body', 'All wrong.', {
    errors: formFields.map(({ name }) => ({
      in: 'body',
      pointer: `/${name.replace('.', '/')}`,
      code,
      detail: 'Wrong.',
      limit: 17,
    })),
  });

describe('tejido-join-form: errors', () => {
  beforeEach(forget);
  afterEach(forget);

  it('takes out what was pasted along and nobody sees, shows what is left, and sends that', async () => {
    const { client, requests } = watchedNetwork();
    const element = await joinForm(client, 'en');
    fillIn(element);
    find(element, 'button[type=submit]').dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    // What takes it out is on its way.
    await until(() => {
      type(element, 'place', '\u00A0La Paz');
      return controls(element, 'place')[0]?.value === 'La Paz';
    });
    for (const [name, pasted, seen] of [
      ['email', '\u202Aana\u200B@exam\u00ADple.org\u202C', 'ana@example.org'],
      ['name', '\uFEFFمهدی می\u200Cخواهد\u200F', 'مهدی می\u200Cخواهد'],
      ['organizationUrl', 'example.org/\u2060', 'https://example.org/'],
      ['place', '\u00A0La Paz\u3000', 'La Paz'],
      ['offers', '\u200B', ''],
    ] as const) {
      type(element, name, pasted);
      expect(controls(element, name)[0]?.value).to.equal(seen);
    }
    // What fills forms in may tell nobody.
    (controls(element, 'place')[0] as HTMLInputElement).value = 'La\u200B Paz';
    const [name] = controls(element, 'name') as [HTMLInputElement];
    name.value = '\u2066Ana\u2069';
    name.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const arrived = oneEvent(element, 'tejido-join-submitted');
    await send(element);
    await arrived;
    expect(requests.filter((address) => address.endsWith('/join-requests'))).to.have.length(1);
    expect(read(find(element, '.panel'))).to.include('ana@example.org');
  });

  it('says what is wrong above and beside, and nothing before it is sent', async () => {
    const { client, requests } = watchedNetwork();
    const element = await joinForm(client, 'en');
    document.title = 'Únase';
    type(element, 'email', 'ana');
    await element.updateComplete;
    expect(findAll(element, '.error')).to.deep.equal([]);
    await send(element);
    expect(summary(element)).to.deep.equal([
      'Choose whether a person or an organization is asking to join',
      'Enter your name',
      'Enter an e-mail address in the right form, such as name@example.org',
      'Choose a sector',
      'Tick the box to agree; without it we cannot handle your request',
    ]);
    expect(focused(element)).to.equal(find(element, '.summary'));
    expect(document.title).to.equal('Error: Únase');
    expect(described(element, 'name')).to.equal('Error: Enter your name');
    expect(described(element, 'email')).to.equal(
      'We will send our answer to this address. Error: Enter an e-mail address in the right form, such as name@example.org',
    );
    expect(controls(element, 'name')[0]?.getAttribute('aria-invalid')).to.equal('true');
    expect(requests.filter((address) => address.endsWith('/join-requests'))).to.deep.equal([]);

    for (const [index, name] of ['applicant', 'name', 'email', 'sector', 'consent.purposes'].entries()) {
      findAll(element, '.summary a')[index]?.click();
      expect(focused(element)).to.equal(controls(element, name)[0]);
    }

    type(element, 'name', 'Ana');
    await element.updateComplete;
    expect(summary(element)).to.have.length(4);
    expect(described(element, 'name')).to.equal('');
    fillIn(element);
    await element.updateComplete;
    expect(findAll(element, '.summary')).to.deep.equal([]);
    expect(document.title).to.equal('Únase');
  });

  it('gives the page its title back when it goes away', async () => {
    for (const title of ['', 'Únase']) {
      document.title = title;
      const element = await joinForm(watchedNetwork().client);
      await send(element);
      expect(document.title).to.equal(`Error: ${title}`.trim());
      element.remove();
      element.requestUpdate();
      await element.updateComplete;
      expect(document.title).to.equal(title);
    }
  });

  it('knows the limits of the contract', async () => {
    const element = await joinForm(watchedNetwork().client, 'en');
    fillIn(element);
    type(element, 'name', 'a'.repeat(201));
    type(element, 'email', 'ana@example');
    type(element, 'organizationUrl', 'javascript:alert(1)');
    type(element, 'offers', 'a'.repeat(2001));
    await send(element);
    expect(summary(element)).to.deep.equal([
      '“Your name” must be 200 characters or fewer',
      'Enter an e-mail address in the right form, such as name@example.org',
      'Enter a web address in the right form, such as www.example.org',
      '“What can you offer?” must be 2,000 characters or fewer',
    ]);
  });

  for (const language of languages) {
    it(`shows what the server finds wrong beside its field, in ${language}`, async () => {
      const { test, client } = watchedNetwork();
      const element = await joinForm(client, language);
      fillIn(element);
      for (const code of errorCodes) {
        test.conditions.failure = { problem: everythingWrong(code), times: 1 };
        await send(element);
        await until(() => summary(element).length > 0, 'no errors');
        const words = summary(element);
        expect(words).to.have.length(formFields.length);
        for (const each of words) expect(each, `${language} ${code}`).to.match(/^[^{}]{4,}$/);
        expect(texts(element, '.error')).to.have.length(formFields.length);
        expect(focused(element)).to.equal(find(element, '.summary'));
        expect(read(find(element, '.error'))).to.contain(words[0]);
      }
      expect(test.joinRequests).to.have.length(0);
      await send(element);
      await done(element);
      expect(test.joinRequests).to.have.length(1);
    });
  }

  it('opens the goals to show what is wrong with them', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client);
    fillIn(element);
    test.conditions.failure = { problem: everythingWrong('too_many'), times: 1 };
    await send(element);
    await until(() => summary(element).length > 0, 'no errors');
    findAll(element, '.summary a')[formFields.findIndex(({ name }) => name === 'goals')]?.click();
    expect(find(element, 'details').matches('[open]:focus-within')).to.equal(true);
    expect(described(element, 'goals')).to.match(/^Error: /);
  });

  it('asks for consent again when the notice has changed meanwhile', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client, 'en');
    fillIn(element);
    test.conditions.failure = {
      problem: makeProblem('invalid_body', 'Another notice.', {
        errors: [{ in: 'body', pointer: '/consent/notice', code: 'invalid_value', detail: 'No such notice.' }],
      }),
      times: 1,
    };
    await send(element);
    const changed = 'The privacy notice has changed. Read it and tick the boxes again';
    await until(() => summary(element).join() === changed, 'another error');
  });

  it('says why the whole was refused, and loses nothing', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client, 'en');
    fillIn(element);
    for (const [code, words] of [
      ['payload_too_large', /too long/],
      ['network_not_found', /does not take requests for this network any more/],
      ['unsupported_media_type', /did not accept your request.*unsupported_media_type/],
    ] as const) {
      test.conditions.failure = { problem: makeProblem(code, 'No.'), times: 1 };
      const failed = oneEvent(element, 'tejido-join-error');
      await send(element);
      expect(((await failed) as Event as TejidoJoinErrorEvent).willRetry).to.equal(false);
      await until(() => words.test(read(element.shadowRoot?.querySelector('.summary p'))), 'other words');
      expect(controls(element, 'name')[0]?.value).to.equal('Ana Ejemplo');
    }
  });
});
