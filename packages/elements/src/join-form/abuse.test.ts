import { expect, oneEvent } from '@open-wc/testing';
import type { TestNetwork } from '@tejido/sdk/testing';
import { done, fillIn, forget, joinForm, send } from '../../test/support/join-form.ts';
import { find, read, until, watchedNetwork } from '../../test/support/page.ts';
import type { TejidoJoinErrorEvent } from './events.ts';

/** What was asked for besides the network's record. */
const writes = (requests: readonly string[]) =>
  requests.flatMap((address) => /(?:challenge|join-requests)$/.exec(address) ?? []);

/** A client that keeps the network from answering what ends so, once. */
const without = (test: TestNetwork, ending: string) => {
  let lost = 1;
  return test.connect({
    retries: 0,
    fetch: async (request) => {
      if (request.url.endsWith(ending) && lost-- > 0) throw new TypeError('Failed to fetch');
      return test.fetch(request);
    },
  });
};

describe('tejido-join-form: against abuse', () => {
  beforeEach(forget);
  afterEach(forget);

  it('does the work that the network asks for while the form is filled in, once', async () => {
    const { test, client, requests } = watchedNetwork();
    const element = await joinForm(client, 'en');
    expect(writes(requests), 'nothing before somebody types').to.deep.equal([]);
    fillIn(element);
    await until(() => writes(requests).length > 0, 'no challenge');
    await send(element);
    await done(element);
    expect(writes(requests)).to.deep.equal(['challenge', 'join-requests']);
    expect(test.joinRequests[0]?.input).not.to.have.property('challenge');
  });

  it('asks for no work where the network does not', async () => {
    const { test } = watchedNetwork();
    const network = await (await test.fetch(`${test.server}/v1/networks/red-alianzas-mx`)).json();
    const { client, requests } = watchedNetwork({
      data: [{ network: { ...network, submissions: {} }, organizations: [], initiatives: [], events: [] }],
    });
    const element = await joinForm(client, 'en');
    fillIn(element);
    await send(element);
    await done(element);
    expect(writes(requests)).to.deep.equal(['join-requests']);
  });

  it('is sent all the same when the work could not be begun in time', async () => {
    const { test } = watchedNetwork();
    const element = await joinForm(without(test, '/challenge'), 'en');
    fillIn(element);
    await send(element);
    await done(element);
    expect(test.joinRequests).to.have.length(1);
  });

  it('is sent again with the same work when the connection broke', async () => {
    const { test } = watchedNetwork();
    const element = await joinForm(without(test, '/join-requests'), 'en');
    fillIn(element);
    const failed = oneEvent(element, 'tejido-join-error');
    await send(element);
    expect(((await failed) as Event as TejidoJoinErrorEvent).willRetry).to.equal(true);
    dispatchEvent(new Event('online'));
    await done(element);
    expect(test.joinRequests).to.have.length(1);
  });

  it('has a field that nobody sees or hears, and loses nothing when something fills it in', async () => {
    const { test, client } = watchedNetwork();
    const element = await joinForm(client, 'en');
    const trap = find<HTMLInputElement>(element, '[name=website]');
    expect(trap.checkVisibility()).to.equal(false);
    fillIn(element);
    trap.value = 'https://spam.example';
    await send(element);
    await until(() => element.shadowRoot?.querySelector('.summary'), 'not refused');
    const words = /hidden field was filled in.*send your request again/;
    await until(() => words.test(read(element.shadowRoot?.querySelector('.summary p'))), 'other words');
    expect(test.joinRequests).to.have.length(0);
    await expect(element).to.be.accessible();
    await send(element);
    await done(element);
    expect(test.joinRequests[0]?.input.name).to.equal('Ana Ejemplo');
  });
});
