import { expect } from '@open-wc/testing';
import { type Network, withRetention } from '@tejido/contract';
import { getNetwork } from '@tejido/sdk';
import { controls, done, fillIn, forget, joinForm, panel, send, tick } from '../../test/support/join-form.ts';
import { find, findAll, read, texts, until, watchedNetwork } from '../../test/support/page.ts';

const bare = location.origin + location.pathname;

describe('tejido-join-form: what is agreed to, and what is kept', () => {
  const { href } = location;
  beforeEach(() => {
    forget();
    history.replaceState(null, '', `${bare}?email=ana%40example.org&reset_token=t0p&ref=mail#access_token=abc`);
  });
  afterEach(() => {
    forget();
    history.replaceState(null, '', href);
  });

  it('sends and keeps of the page’s address its site and path alone', async () => {
    const { test, client } = watchedNetwork();
    const form = await joinForm(client, 'en');
    fillIn(form);
    test.conditions.offline = true;
    await send(form);
    await panel(form);
    const stored = Object.values(localStorage).join();
    expect(stored).to.contain(`"page":"${bare}"`);
    expect(stored).not.to.match(/reset_token|access_token|ref=mail/);
    test.conditions.offline = false;
    find(form, '.panel button.primary').click();
    await done(form);
    expect(test.joinRequests[0]?.input.page).to.equal(bare);
  });

  it('keeps of the query what the page’s host names', async () => {
    const { test, client } = watchedNetwork();
    const markup = '<tejido-join-form page-parameters="utm_campaign ref"></tejido-join-form>';
    const element = await joinForm(client, 'en', markup);
    fillIn(element);
    await send(element);
    await done(element);
    expect(test.joinRequests[0]?.input.page).to.equal(`${bare}?ref=mail`);
  });

  it('cuts what an older form has left in the browser to be sent', async () => {
    const { test, client } = watchedNetwork();
    const before = await joinForm(client, 'en');
    fillIn(before);
    test.conditions.offline = true;
    await send(before);
    await panel(before);
    before.remove();
    const [key] = Object.keys(localStorage) as [string];
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as { pending: { page: string } };
    kept.pending.page = location.href;
    localStorage.setItem(key, JSON.stringify(kept));
    const after = await joinForm(client, 'en').catch(() => undefined);
    await until(() => !Object.values(localStorage).join().includes('reset_token'), 'still there');
    expect(after?.isConnected ?? true).to.equal(true);
  });

  it('asks organizations alone whether they may be published, unticked, and goes on without it', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client, 'en');
    const box = () => controls(element, 'consent.purposes', 'publication')[0] as HTMLInputElement | undefined;
    expect(box()).to.equal(undefined);
    fillIn(element, 'organization');
    await element.updateComplete;
    expect(box()?.checked).to.equal(false);
    expect(read(box()?.closest('label')))
      .to.contain('publishes the organization’s name')
      .and.contain('(optional)');
    tick(element, 'consent.purposes', 'publication');
    tick(element, 'applicant', 'person');
    await element.updateComplete;
    expect(box()).to.equal(undefined);
    await send(element);
    await done(element);
    expect(test.joinRequests[0]?.input.consent.purposes).to.deep.equal(['membership']);
    await expect(element).to.be.accessible();
  });

  it('sends an organization’s agreement to be published', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client, 'en');
    fillIn(element, 'organization');
    await element.updateComplete;
    tick(element, 'consent.purposes', 'publication');
    await send(element);
    await done(element);
    expect(test.joinRequests[0]?.input.consent.purposes).to.deep.equal(['membership', 'publication']);
  });

  for (const [lang, said] of [
    ['ar', /متوفر فقط باللغات: .*الإسبانية.*الإنجليزية/],
    ['fr', /n’existe qu’en : espagnol, anglais/i],
    ['ru', /Только на языках: испанский, английский/i],
    ['zh', /只有以下语言：西班牙语, ?英语/],
  ] as const)
    it(`says in ${lang} in which languages the notice is, marks it, and sends in which it was agreed to`, async () => {
      const { test, client } = watchedNetwork();
      const element = await joinForm(client, lang);
      expect(texts(element, '[part=privacy] p')[0]).to.match(said);
      const notice = find(element, '.prose');
      expect([notice.lang, notice.dir]).to.deep.equal(['es', 'ltr']);
      await expect(element).to.be.accessible();
      fillIn(element);
      await send(element);
      await done(element);
      const { language, consent } = test.joinRequests[0]?.input ?? {};
      expect([language, consent?.language]).to.deep.equal([lang, 'es']);
      expect(test.joinRequests[0]?.consent.language).to.equal('es');
    });

  for (const [lang, said] of [
    ['en', /without confirmation, 14 days; without a decision, 30 days .*if accepted, 2 years/],
    ['es', /sin confirmar, 14 días; sin decisión, 30 días .*aceptada, 2 años/],
    ['pt', /sem confirmação, 14 dias; sem decisão, 30 dias .*aceito, 2 anos/],
    ['fr', /sans confirmation, 14 jours ; sans décision, 30 jours .*acceptée, 2 ans/],
    ['ca', /sense confirmar, 14 dies; sense decisió, 30 dies .*acceptada, 2 anys/],
    ['ar', /مدة الاحتفاظ بطلبك/],
    ['zh', /未确认的为14\s?天；未作决定的为最后一次更改后30\s?天；.*2\s?年/],
    ['ru', /без подтверждения — 14 дней; без решения — 30 дней .*принятой — 2 года/],
  ] as const)
    it(`says in ${lang} beside the notice how long a request is kept, by the network’s own numbers`, async () => {
      const { client } = watchedNetwork();
      const element = await joinForm(client, lang);
      const network = await getNetwork(client);
      element.item = withRetention({ ...network, retention: { undecidedDays: 30, acceptedDays: 730 } });
      await element.updateComplete;
      expect(texts(element, '[part=privacy] > p').filter((words) => said.test(words))).to.have.length(1);
      await expect(element).to.be.accessible();
    });

  it('says how long a request is kept as the server does, and nothing where it does not', async () => {
    const { client } = watchedNetwork();
    const element = await joinForm(client, 'en');
    const count = () => findAll(element, '[part=privacy] > p').length;
    expect(texts(element, '[part=privacy] > p').join()).to.contain('without a decision, 1 year after its last change');
    const before = count();
    const { retention: _, ...network } = await getNetwork(client);
    element.item = network;
    await element.updateComplete;
    expect(count()).to.equal(before - 1);
  });

  it('says nothing of languages where the notice can be read, and of a network that does not say which there are what it has', async () => {
    const { client } = watchedNetwork();
    const element = await joinForm(client, 'es');
    expect(findAll(element, '[part=privacy] strong')).to.deep.equal([]);
    const network = await getNetwork(client);
    const [notice] = network.privacyNotices as [Network['privacyNotices'][number]];
    element.item = { ...network, privacyNotices: [{ ...notice, languages: undefined, text: { en: 'Notice' } }] };
    await element.updateComplete;
    // Engines differ in whether a language's name has a capital.
    expect(texts(element, '[part=privacy] strong').map((said) => said.toLowerCase())).to.deep.equal([
      'este aviso solo está en: inglés.',
    ]);
  });
});
