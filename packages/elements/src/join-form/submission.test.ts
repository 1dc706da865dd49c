import { expect, oneEvent } from '@open-wc/testing';
import { makeProblem, type ProblemCode } from '@tejido/contract';
import { controls, done, fillIn, forget, joinForm, panel, send, tick, type } from '../../test/support/join-form.ts';
import { find, findAll, read, until, watchedNetwork } from '../../test/support/page.ts';
import type { TejidoJoinErrorEvent } from './events.ts';
import type { TejidoJoinForm } from './join-form.ts';

const keys = (requests: Request[]) => new Set(requests.map(({ headers }) => headers.get('Idempotency-Key')));

/** A testing network whose submissions are written down. */
function writtenDown() {
  const { test } = watchedNetwork();
  const sent: Request[] = [];
  const client = test.connect({
    retries: 0,
    fetch: (request) => {
      if (request.method === 'POST') sent.push(request.clone());
      return test.fetch(request);
    },
  });
  return { test, client, sent };
}

/** Fails once with a problem, and waits until the form says so. */
async function failOnce(element: TejidoJoinForm): Promise<string> {
  const failed = oneEvent(element, 'tejido-join-error');
  await send(element);
  expect(((await failed) as Event as TejidoJoinErrorEvent).willRetry).to.equal(true);
  return read(await panel(element));
}

describe('tejido-join-form: on the way to the server', () => {
  beforeEach(forget);
  afterEach(forget);

  it('sends once, however often the button is pressed', async () => {
    const { test, client, sent } = writtenDown();
    test.conditions.latency = 20;
    const element = await joinForm(client);
    fillIn(element);
    const button = find(element, 'button[type=submit]');
    button.click();
    button.click();
    await element.updateComplete;
    button.click();
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(read(button)).to.equal('Enviando su solicitud…');
    await done(element);
    expect(sent).to.have.length(1);
    expect(test.joinRequests).to.have.length(1);
  });

  it('tries again by itself while the server fails, under the same key', async () => {
    const { test, client, sent } = writtenDown();
    const element = await joinForm(client, 'en');
    fillIn(element);
    test.conditions.failure = { problem: makeProblem('internal_error', 'Broken.'), times: 2 };
    const words = await failOnce(element);
    expect(words).to.match(/Something went wrong on the server\. Your request is kept on this device.*Next try at/);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '.panel h3'));
    await oneEvent(element, 'tejido-join-error');
    find(element, '.panel button').click();
    await done(element);
    expect(sent).to.have.length(3);
    expect(keys(sent).size).to.equal(1);
    expect(test.joinRequests).to.have.length(1);
  });

  it('has its own words for each reason to wait', async () => {
    const { test, client } = writtenDown();
    const reasons: [ProblemCode, RegExp][] = [
      ['too_many_requests', /too many requests/],
      ['unavailable', /not available/],
      ['internal_error', /Something went wrong/],
      ['idempotency_in_flight', /still working on your request/],
    ];
    const element = await joinForm(client, 'en');
    fillIn(element);
    for (const [code, words] of reasons) {
      test.conditions.failure = { problem: makeProblem(code, 'Later.', { retryAfter: 3600 }), times: 1 };
      expect(await failOnce(element)).to.match(words);
      findAll(element, '.panel button')[1]?.click();
      await element.updateComplete;
    }
  });

  it('is not taken in by a portal that answers in the place of the server', async () => {
    const { test } = watchedNetwork();
    let portal = false;
    const client = test.connect({
      retries: 0,
      fetch: async (request) =>
        portal
          ? new Response('<h1>Welcome to our Wi-Fi</h1>', { headers: { 'Content-Type': 'text/html' } })
          : test.fetch(request),
    });
    const element = await joinForm(client, 'en');
    fillIn(element);
    portal = true;
    expect(await failOnce(element)).to.contain('Wi-Fi network');
    portal = false;
    dispatchEvent(new Event('online'));
    await done(element);
    expect(test.joinRequests).to.have.length(1);
  });

  it('waits for an answer that does not come no longer than the client says', async () => {
    const { test } = watchedNetwork();
    const element = await joinForm(test.connect({ retries: 0, timeout: 100 }), 'en');
    fillIn(element);
    test.conditions.latency = Infinity;
    expect(await failOnce(element)).to.contain('took too long');
  });

  it('is sent when the connection is back', async () => {
    const { test, client, sent } = writtenDown();
    const element = await joinForm(client, 'en');
    fillIn(element);
    test.conditions.offline = true;
    expect(await failOnce(element)).to.contain('We could not reach the server.');
    test.conditions.offline = false;
    dispatchEvent(new Event('online'));
    await done(element);
    expect(keys(sent).size).to.equal(1);
    expect(test.joinRequests).to.have.length(1);
  });

  it('is sent after the page was left and opened again, with what it said then', async () => {
    const { test, client, sent } = writtenDown();
    const first = await joinForm(client, 'es');
    fillIn(first);
    test.conditions.offline = true;
    await failOnce(first);
    first.remove();
    test.conditions.offline = false;
    const second = await joinForm(client, 'en');
    await done(second);
    expect(keys(sent).size).to.equal(1);
    expect(test.joinRequests.map(({ input }) => input.language)).to.deep.equal(['es']);
    expect(localStorage).to.have.length(0);
  });

  it('arrives once even when the answer is lost', async () => {
    const { test } = watchedNetwork();
    let lost = 2;
    const client = test.connect({
      retries: 0,
      fetch: async (request) => {
        const response = await test.fetch(request);
        if (request.method === 'POST' && lost-- > 0) throw new TypeError('Failed to fetch');
        return response;
      },
    });
    const element = await joinForm(client);
    fillIn(element);
    await failOnce(element);
    const failed = oneEvent(element, 'tejido-join-error');
    dispatchEvent(new Event('online'));
    await failed;
    dispatchEvent(new Event('online'));
    await done(element);
    expect(test.joinRequests).to.have.length(1);
  });

  it('can be taken back and changed while it waits', async () => {
    const { test, client, sent } = writtenDown();
    const element = await joinForm(client, 'en');
    fillIn(element);
    test.conditions.offline = true;
    await failOnce(element);
    findAll(element, '.panel button')[1]?.click();
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(controls(element, 'applicant')[0]);
    type(element, 'name', 'Ana María');
    test.conditions.offline = false;
    dispatchEvent(new Event('online'));
    expect(sent).to.have.length(1);
    await send(element);
    await done(element);
    expect(test.joinRequests.map(({ input }) => input.name)).to.deep.equal(['Ana María']);
    expect(keys(sent).size).to.equal(1);
  });

  it('says so when an earlier version had arrived, and sends the changed one only when told to', async () => {
    const { test } = watchedNetwork();
    let lost = 1;
    const client = test.connect({
      retries: 0,
      fetch: async (request) => {
        const response = await test.fetch(request);
        if (request.method === 'POST' && lost-- > 0) throw new TypeError('Failed to fetch');
        return response;
      },
    });
    const element = await joinForm(client, 'en');
    fillIn(element);
    await failOnce(element);
    findAll(element, '.panel button')[1]?.click();
    await element.updateComplete;
    type(element, 'name', 'Ana María');
    await send(element);
    const words = 'An earlier version of this request has already reached us.';
    await until(() => read(element.shadowRoot?.querySelector('.summary p')).includes(words), 'not refused');
    expect(test.joinRequests).to.have.length(1);
    await send(element);
    await done(element);
    expect(test.joinRequests.map(({ input }) => input.name)).to.deep.equal(['Ana Ejemplo', 'Ana María']);
  });

  it('keeps its key after a refusal until something is changed', async () => {
    const { test, client, sent } = writtenDown();
    const element = await joinForm(client);
    fillIn(element);
    const problem = makeProblem('payload_too_large', 'Too large.');
    test.conditions.failure = { problem, times: 3 };
    for (const change of [false, false, true]) {
      if (change) tick(element, 'goals', '6');
      const failed = oneEvent(element, 'tejido-join-error');
      await send(element);
      await failed;
    }
    const [first, second, third] = sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(second).to.equal(first);
    expect(third).not.to.equal(first);
  });
});
