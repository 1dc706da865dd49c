import { findText, fold } from '@tejido/contract';
import { resources } from '@tejido/contract/schemas';
import { validator } from '../../validator.ts';
import type { AnyRecord } from '../filters.ts';
import { type Declare, idsOf, resourceNames } from './api.ts';
import { equal, ok, refused } from './assert.ts';

/** What each order goes by. */
const orderValues: Record<string, (record: AnyRecord) => number | string> = {
  updated: ({ updated }) => Date.parse(updated),
  start: ({ start = '' }) => Date.parse(start),
  title: ({ title, name, languages }) => fold(findText(title ?? name, languages)?.text ?? '').slice(0, 80),
};

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

  for (const resource of resourceNames) {
    const { list, get, sorts } = resources[resource];

    it(`gives well-formed ${resource}`, async (api) => {
      const records = await api.everything(resource);
      ok(records.length > 2, `the network should have more than two ${resource}`);
      for (const record of records) {
        equal(validator(list, record), [], `faults of ${record.slug}`);
        equal(record.network, api.network.slug, `network of ${record.slug}`);
      }
    });

    it(`gives each of the ${resource} by its id and its slug`, async (api) => {
      for (const record of (await api.everything(resource)).slice(0, 5)) {
        for (const name of [record.id, record.slug])
          equal(await (await api.request(`${resource}/${name}`)).json(), record, `${get} ${name}`);
      }
    });

    it(`says so when there is nothing of that name among the ${resource}`, async (api) => {
      const wanted = { status: 404, code: 'record_not_found' };
      await refused(await api.request(`${resource}/no-such-record`), wanted, 'unknown slug');
      const [record] = await api.everything(resource);
      for (const { slug } of api.others.slice(0, 1))
        await refused(await api.request(`/v1/networks/${slug}/${resource}/${record?.id}`), wanted, 'other network');
      for (const strange of ['%00', 'a%00b', '%F0%9F%92%A7', 'x'.repeat(300), '%ZZ', "'%20or%201=1", '-1']) {
        const { status } = await api.request(`${resource}/${strange}`);
        equal(status, 404, `status for ${strange.slice(0, 20)}`);
      }
    });

    for (const sort of sorts) {
      it(`puts ${resource} in the order ${sort}, whatever the size of its pages`, async (api) => {
        const valueOf = orderValues[sort.replace('-', '')] as (record: AnyRecord) => number | string;
        const records = await api.all(resource, { sort });
        equal(idsOf(records), idsOf(await api.everything(resource)), 'records in another order');
        for (const [index, record] of records.entries()) {
          const before = records[index - 1];
          if (!before) continue;
          const [lesser, greater] = sort.startsWith('-') ? [record, before] : [before, record];
          ok(valueOf(lesser) <= valueOf(greater), `${record.slug} should stand before ${before.slug}`);
        }
        for (const limit of [1, 3, 7])
          equal(
            (await api.all(resource, { sort, limit })).map(({ id }) => id),
            records.map(({ id }) => id),
            `pages of ${limit}`,
          );
      });
    }

    it(`puts ${resource} in the order ${sorts[0]} unless told otherwise`, async (api) => {
      equal(await api.everything(resource), await api.all(resource, { sort: sorts[0] }), 'default order');
    });

    it(`says where the next page of ${resource} is, with everything that was asked for`, async (api) => {
      const page = await api.page(resource, { limit: 1, lang: 'en', sort: sorts[1] });
      ok(page.next?.startsWith(`${api.client.server}/v1/`), `next should be absolute, found ${page.next}`);
      const next = new URL(page.next ?? '').searchParams;
      equal([next.get('limit'), next.get('lang'), next.get('sort')], ['1', 'en', sorts[1]], 'parameters of next');
      equal(page.items.length, 1, 'items');
      equal((await api.page(resource, { limit: 100 })).next, null, 'next of the last page');
    });

    it(`refuses a cursor that is none of its ${resource}`, async (api) => {
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
          await api.request(`${resource}?cursor=${cursor === '%00' ? cursor : encodeURIComponent(cursor)}`),
          wanted,
          `cursor ${cursor.slice(0, 20)}`,
        );
    });
  }
}
