import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demoNetworks, toRecords } from '@tejido/demo';
import { eventSchema, initiativeSchema, narrow, networkSchema, operations } from '../src/schemas.ts';
import { joinRequests } from '../src/submissions/join-requests.ts';

const now = new Date('2026-11-21T18:00:00Z');
const [red] = demoNetworks(now).map((demo) => toRecords(demo, now));
assert.ok(red);

describe('narrow', () => {
  test('finds every language map of a record, however deep', () => {
    const event = red.events.find(({ location, theme }) => location?.address && theme);
    assert.ok(event);
    const narrowed = narrow(eventSchema, event, ['en']);
    const maps = [
      narrowed.title,
      narrowed.summary,
      narrowed.location?.name,
      narrowed.location?.address,
      narrowed.source?.name,
      narrowed.organizers[0]?.name,
    ];
    for (const map of maps) assert.deepEqual(Object.keys(map ?? {}), ['en']);
  });

  test('narrows the words and notices of a network', () => {
    const narrowed = narrow(networkSchema, red.network, ['en']);
    assert.deepEqual(narrowed.sectors[0]?.label, { en: 'Public sector' });
    assert.deepEqual(Object.keys(narrowed.privacyNotices[0]?.text ?? {}), ['en']);
    assert.deepEqual(Object.keys(narrowed.privacyNotices[0]?.purposes[0]?.label ?? {}), ['en']);
  });

  test('leaves everything else, fields it does not know included', () => {
    const known = red.initiatives.find(({ startDate, territory }) => startDate && territory);
    const initiative = { ...known, later: { es: 'sigue', en: 'stays' } } as NonNullable<typeof known> & {
      later: object;
    };
    const narrowed = narrow(initiativeSchema, initiative, ['es']);
    for (const field of ['id', 'slug', 'kind', 'goals', 'targets', 'sectors', 'startDate', 'updated', 'later'] as const)
      assert.deepEqual(narrowed[field], initiative[field], field);
    assert.equal(narrowed.territory?.latitude, initiative.territory?.latitude);
    assert.deepEqual(Object.keys(narrowed.title), ['es']);
  });

  test('does not change what it was given', () => {
    const before = structuredClone(red.events);
    for (const event of red.events) narrow(eventSchema, event, ['en']);
    assert.deepEqual(red.events, before);
  });

  test('narrows the items of a page and leaves its facets', () => {
    const page = {
      items: red.initiatives.slice(0, 3),
      next: null,
      facets: { goal: { '6': 3 } },
    };
    const narrowed = narrow(operations.listInitiatives.response, page, ['en']);
    assert.deepEqual(narrowed.facets, page.facets);
    assert.equal(narrowed.next, null);
    for (const item of narrowed.items) assert.deepEqual(Object.keys(item.title), ['en']);
  });

  test('gives a text that lacks the wanted language in its own first', () => {
    const only = red.initiatives.find(({ languages }) => languages.length === 1);
    assert.ok(only);
    assert.deepEqual(narrow(initiativeSchema, only, ['en']).title, only.title);
  });

  test('gives back the very value where a schema has no text', () => {
    const receipt = { id: 'x', network: 'red', status: 'received', created: '2026-01-01T00:00:00Z' };
    assert.equal(narrow(joinRequests.schemas.receipt, receipt, ['en']), receipt);
  });
});
