import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient, isProblem, listEvents, type MalformedRecord, Tejido } from '../src/index.ts';
import { createTestNetwork } from '../src/testing/index.ts';

const server = 'https://red.example.org';
const here = `${server}/v1/networks/red/events`;

/** A client of a server that has these pages, by address. */
function pages(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const fetch = async ({ url }: Request) => {
    asked.push(url);
    return Response.json(answers[url] ?? { items: [], next: null });
  };
  return { client: createClient({ server, network: 'red', fetch, retries: 0 }), asked };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('a list', () => {
  it('is one page when awaited, and all items of all pages otherwise', async () => {
    const { client, asked } = pages({
      [here]: { items: [{ id: 'a' }], next: `${here}?cursor=1` },
      [`${here}?cursor=1`]: { items: [], next: `${here}?cursor=2` },
      [`${here}?cursor=2`]: { items: [{ id: 'b' }, { id: 'c' }], next: null },
    });
    const page = await listEvents(client);
    assert.deepEqual([page.items.map(({ id }) => id), page.next], [['a'], `${here}?cursor=1`]);
    assert.deepEqual(asked, [here]);
    assert.deepEqual(
      (await collect(listEvents(client))).map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.equal(asked.length, 4);
  });

  it('is asked for no further than it is read, and once when it is read twice', async () => {
    const { client, asked } = pages({ [here]: { items: [{ id: 'a' }, { id: 'b' }], next: `${here}?cursor=1` } });
    const list = listEvents(client);
    for await (const { id } of list) if (id === 'b') break;
    assert.equal((await list).items.length, 2);
    assert.equal((await collect(list)).length, 2);
    assert.deepEqual(asked, [here, `${here}?cursor=1`]);
  });

  it('asks for nothing and fails nobody while it is held, and once when it is awaited in several places', async () => {
    let asked = 0;
    const fetch = async () => {
      asked++;
      throw new TypeError('fetch failed');
    };
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    const list = listEvents(createClient({ server, network: 'red', fetch, retries: 0 }));
    // Long enough for Node to end a process over a rejection that nobody handles.
    await new Promise(setImmediate);
    assert.equal(asked, 0);
    const outcomes = await Promise.allSettled([list, list.catch((error) => Promise.reject(error)), collect(list)]);
    process.off('unhandledRejection', note);
    for (const outcome of outcomes)
      assert.ok(outcome.status === 'rejected' && isProblem(outcome.reason, 'network_error'));
    assert.equal(asked, 1);
    assert.deepEqual(unhandled, []);
  });

  it('does not follow to another origin, nor round in circles', async () => {
    for (const next of ['https://evil.example/v1', 'http://red.example.org/v1', here, 'javascript:alert(1)']) {
      const { client, asked } = pages({ [here]: { items: [{ id: 'a' }], next } });
      assert.equal((await listEvents(client)).items.length, 1);
      await assert.rejects(collect(listEvents(client)), (error) => {
        assert.ok(isProblem(error, 'unexpected_response'));
        assert.match(error.message, /not followed/);
        return true;
      });
      assert.deepEqual(asked, [here, here]);
    }
  });

  it('can be ended between two pages', async () => {
    const controller = new AbortController();
    const { client, asked } = pages({ [here]: { items: [{ id: 'a' }], next: `${here}?cursor=1` } });
    await assert.rejects(
      async () => {
        for await (const _ of listEvents(client, {}, { signal: controller.signal })) controller.abort();
      },
      { name: 'AbortError' },
    );
    assert.deepEqual(asked, [here]);
  });
});

describe('records that come', () => {
  const network = createTestNetwork();
  const options = { server: network.server, network: 'red-alianzas-mx' };

  /** The testing network, with its answers changed on their way. */
  const changed =
    (change: (answer: { items: Record<string, unknown>[] } & Record<string, unknown>) => void) =>
    async (request: Request) => {
      const response = await network.fetch(request);
      const answer = (await response.json()) as { items: Record<string, unknown>[] };
      change(answer);
      return Response.json(answer, { status: response.status });
    };

  it('may have fields and words that came later', async () => {
    const fetch = changed(({ items }) => {
      for (const item of items) Object.assign(item, { stage: 'dreamed-of', moon: { phase: 'full' } });
    });
    const page = await new Tejido({ ...options, fetch }).initiatives.list({ limit: 3 });
    assert.deepEqual(page.malformed, []);
    assert.deepEqual(page.items.map(({ stage, ...item }) => [stage, (item as { moon?: unknown }).moon])[0], [
      'dreamed-of',
      { phase: 'full' },
    ]);
  });

  it('are set aside and reported when they are malformed; the page stands', async () => {
    const fetch = changed(({ items }) => Object.assign(items[1] ?? {}, { title: 'Agua', goals: 'six' }));
    const reported: MalformedRecord[] = [];
    const tejido = new Tejido({ ...options, fetch, onMalformed: (record) => reported.push(record) });
    const page = await tejido.initiatives.list({ limit: 3 });
    assert.equal(page.items.length, 2);
    assert.deepEqual(page.malformed, reported);
    assert.deepEqual(
      reported.map(({ operation, errors }) => [operation, errors.map(({ pointer }) => pointer).sort()]),
      [['listInitiatives', ['/goals', '/title']]],
    );
  });

  it('are an unexpected response when one is asked for and it is malformed', async () => {
    const fetch = changed((answer) => Object.assign(answer, { start: 'tomorrow' }));
    const [event] = (await new Tejido({ ...options, fetch: network.fetch }).events.list()).items;
    await assert.rejects(new Tejido({ ...options, fetch }).events.get(event?.id ?? ''), (error) => {
      assert.ok(isProblem(error, 'unexpected_response'));
      assert.deepEqual([error.problem.status, error.problem.errors?.map(({ pointer }) => pointer)], [200, ['/start']]);
      return true;
    });
  });

  it('are passed on as they are without a validator', async () => {
    const fetch = changed(({ items }) => Object.assign(items[0] ?? {}, { title: 'Agua' }));
    const page = await new Tejido({ ...options, fetch, validate: false }).initiatives.list({ limit: 3 });
    assert.deepEqual([page.items.length, page.malformed.length], [3, 0]);
  });
});

describe('Tejido', () => {
  it('has every operation', async () => {
    const network = createTestNetwork();
    const tejido = new Tejido({ server: network.server, fetch: network.fetch, network: 'red-alianzas-mx', lang: 'es' });
    const { sectors, privacyNotices } = await tejido.networks.get();
    assert.ok((await tejido.networks.list()).items.length > 0);
    for (const resource of [tejido.organizations, tejido.initiatives, tejido.events] as const) {
      const { items } = await resource.list({ limit: 2 });
      assert.equal(items.length, 2);
      // One alone has its longer texts as trees besides.
      const got: object = await resource.get(items[0]?.slug ?? '');
      const { formatted: _, ...one } = got as { formatted?: unknown };
      assert.deepEqual(one, items[0]);
    }
    const [notice] = privacyNotices;
    const { id } = await tejido.joinRequests.create({
      applicant: 'person',
      name: 'Ana Ejemplo',
      email: 'ana@example.org',
      sector: sectors[0]?.code ?? '',
      language: 'es',
      consent: { notice: notice?.id ?? '', purposes: notice?.purposes.map(({ code }) => code) ?? [] },
    });
    assert.equal(network.joinRequests[0]?.receipt.id, id);
  });
});
