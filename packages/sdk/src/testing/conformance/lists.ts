import { findText, fold, operationsOf } from '@tejido/contract';
import { inFull, type RecordDefinition, recordKindNames, recordKinds } from '@tejido/contract/schemas';
import { validator } from '../../validator.ts';
import { type AnyRecord, type Declare, idsOf } from './api.ts';
import { equal, ok, refused } from './assert.ts';

/** Lists and single records: well-formed, in order, and the same whichever way they are paged. */
export function lists(it: Declare): void {
  it('lists its networks, page by page', async (api) => {
    const slugs = [api.network, ...api.others].map(({ slug }) => slug);
    equal(new Set(slugs).size, slugs.length, 'networks');
    let address: string | null = '/v1/networks?limit=1';
    const seen: string[] = [];
    while (address) {
      const page = (await (await api.request(address)).json()) as { items: { slug: string }[]; next: string | null };
      seen.push(...page.items.map(({ slug }) => slug));
      address = page.next && page.next.slice(api.client.server.length);
    }
    equal([...seen].sort(), [...slugs].sort(), 'networks over pages of one');
  });

  it('gives a network by its slug and by its id', async (api) => {
    const { network } = api;
    equal(validator('getNetwork', network), [], 'faults of the network');
    equal(await (await api.request(`/v1/networks/${network.id}`)).json(), network, 'network by id');
  });

  it('says so when there is no such network', async (api) => {
    const wanted = { status: 404, code: 'network_not_found' };
    for (const path of ['', '/initiatives', '/events/anything', '/organizations?goal=6'])
      await refused(await api.request(`/v1/networks/no-such-network${path}`), wanted, path);
  });

  for (const kind of recordKindNames) {
    const { list, get } = operationsOf(kind);
    const { title, times, orders } = recordKinds[kind] as RecordDefinition;
    /** What each order goes by. */
    const orderValues: Record<string, (record: AnyRecord) => number | string> = {
      updated: ({ updated }) => Date.parse(updated),
      start: (record) => Date.parse(times?.of(record as never).start ?? ''),
      title: (record) => fold(findText(title(record as never), record.languages)?.text ?? '').slice(0, 80),
    };

    it(`gives well-formed ${kind}`, async (api) => {
      const records = await api.everything(kind);
      ok(records.length > 2, `the network should have more than two ${kind}`);
      for (const record of records) {
        equal(validator(list, record), [], `faults of ${record.slug}`);
        equal(record.network, api.network.slug, `network of ${record.slug}`);
      }
    });

    it(`gives each of the ${kind} by its id and its slug`, async (api) => {
      for (const record of (await api.everything(kind)).slice(0, 5)) {
        ok(!('formatted' in record), 'a list carries no trees');
        const whole = inFull(recordKinds[kind], record);
        equal(validator(get, whole), [], `faults of ${record.slug} in full`);
        for (const name of [record.id, record.slug])
          equal(await (await api.request(`${kind}/${name}`)).json(), whole, `${get} ${name}`);
      }
    });

    it(`says so when there is nothing of that name among the ${kind}`, async (api) => {
      const wanted = { status: 404, code: 'record_not_found' };
      await refused(await api.request(`${kind}/no-such-record`), wanted, 'unknown slug');
      const [record] = await api.everything(kind);
      for (const { slug } of api.others.slice(0, 1))
        await refused(await api.request(`/v1/networks/${slug}/${kind}/${record?.id}`), wanted, 'other network');
      for (const strange of ['%00', 'a%00b', '%F0%9F%92%A7', 'x'.repeat(300), '%ZZ', "'%20or%201=1", '-1']) {
        const { status } = await api.request(`${kind}/${strange}`);
        equal(status, 404, `status for ${strange.slice(0, 20)}`);
      }
    });

    for (const sort of orders) {
      it(`puts ${kind} in the order ${sort}, whatever the size of its pages`, async (api) => {
        const valueOf = orderValues[sort.replace('-', '')] as (record: AnyRecord) => number | string;
        const records = await api.all(kind, { sort });
        equal(idsOf(records), idsOf(await api.everything(kind)), 'records in another order');
        for (const [index, record] of records.entries()) {
          const before = records[index - 1];
          if (!before) continue;
          const [lesser, greater] = sort.startsWith('-') ? [record, before] : [before, record];
          ok(valueOf(lesser) <= valueOf(greater), `${record.slug} should stand before ${before.slug}`);
        }
        for (const limit of [1, 3, 7])
          equal(
            (await api.all(kind, { sort, limit })).map(({ id }) => id),
            records.map(({ id }) => id),
            `pages of ${limit}`,
          );
      });
    }

    it(`puts ${kind} in the order ${orders[0]} unless told otherwise`, async (api) => {
      equal(await api.everything(kind), await api.all(kind, { sort: orders[0] }), 'default order');
    });

    it(`says where the next page of ${kind} is, with everything that was asked for`, async (api) => {
      const page = await api.page(kind, { limit: 1, lang: 'en', sort: orders[1] });
      ok(page.next?.startsWith(`${api.client.server}/v1/`), `next should be absolute, found ${page.next}`);
      const next = new URL(page.next ?? '').searchParams;
      equal([next.get('limit'), next.get('lang'), next.get('sort')], ['1', 'en', orders[1]], 'parameters of next');
      equal(page.items.length, 1, 'items');
      equal((await api.page(kind, { limit: 100 })).next, null, 'next of the last page');
    });

    it(`refuses a cursor that is none of its ${kind}`, async (api) => {
      const wanted = { status: 400, code: 'invalid_query', in: 'query', pointer: '/cursor' };
      const cursors = [
        'nonsense',
        'bnVsbA',
        'W10',
        'WyJ4Il0',
        'WzEsMl0',
        'eyJhIjoxfQ',
        '%00',
        '🦉',
        '',
        'x'.repeat(501),
      ];
      for (const cursor of cursors)
        await refused(
          await api.request(`${kind}?cursor=${cursor === '%00' ? cursor : encodeURIComponent(cursor)}`),
          wanted,
          `cursor ${cursor.slice(0, 20)}`,
        );
    });
  }
}
