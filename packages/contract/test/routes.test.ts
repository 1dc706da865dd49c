import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addressOf,
  allRoutes,
  deskRoutes,
  recordNames,
  recordRoutes,
  routes,
  submissionNames,
  submissionRoutes,
} from '../src/index.ts';

const { listEvents, getEvent, listNetworks } = routes;
const red = { network: 'red-alianzas-mx' };

describe('addressOf', () => {
  test('writes parameters in the order of their names, whatever order they came in', () => {
    const address = '/v1/networks/red-alianzas-mx/events?from=2026-12-01&goal=6,13&limit=10';
    assert.equal(addressOf(listEvents, red, { limit: 10, goal: [6, 13], from: '2026-12-01' }), address);
    assert.equal(addressOf(listEvents, red, { from: '2026-12-01', limit: 10, goal: [6, 13] }), address);
  });

  test('leaves out what is undefined and lists that are empty, but not what is false, zero or empty text', () => {
    assert.equal(addressOf(listNetworks, {}, { goal: undefined, theme: [] }), '/v1/networks');
    assert.equal(addressOf(listNetworks, {}, { a: false, b: 0, c: '' }), '/v1/networks?a=false&b=0&c=');
  });

  test('encodes what would end or split a parameter, and reads back as it was', () => {
    const q = 'agua & «vida» #1 50%?=+\u0000';
    const address = addressOf(listEvents, red, { q, 'odd&name': 'x' });
    const parameters = new URL(address, 'https://red.example.org').searchParams;
    assert.equal(parameters.get('q'), q);
    assert.equal(parameters.get('odd&name'), 'x');
    assert.equal([...parameters].length, 2);
  });

  test('encodes what would leave its place in the path', () => {
    const address = addressOf(getEvent, { network: 'a/b', id: '../x?y#z%2F' });
    assert.equal(address, '/v1/networks/a%2Fb/events/..%2Fx%3Fy%23z%252F');
    assert.equal(new URL(address, 'https://red.example.org').pathname, address);
  });

  test('refuses a part that is missing or names another folder', () => {
    for (const id of ['', '.', '..'])
      assert.throws(() => addressOf(getEvent, { ...red, id }), { name: 'TypeError', message: /"id" is missing/ });
    assert.throws(() => addressOf(getEvent, red), { name: 'TypeError', message: /"id" is missing/ });
    assert.throws(() => addressOf(listEvents, {}), { name: 'TypeError', message: /"network" is missing/ });
  });
});

test('every route has its own method and path', () => {
  const places = Object.values(allRoutes).map(({ method, path }) => `${method} ${path}`);
  assert.equal(new Set(places).size, places.length);
});

test('what pages call of records stands as it follows from the names of their kinds', () => {
  const following: Readonly<Record<string, object>> = recordRoutes(recordNames);
  const called = Object.entries(routes).filter(([name]) => name in following);
  assert.ok(called.length > 0);
  for (const [name, route] of called) assert.deepEqual(route, following[name], name);
});

test('what pages and the desk call of submissions stands as it follows from the names of their kinds', () => {
  const following: Readonly<Record<string, object>> = submissionRoutes(submissionNames);
  const called = Object.entries({ ...routes, ...deskRoutes }).filter(([name]) => name in following);
  assert.equal(called.length, Object.keys(following).length);
  for (const [name, route] of called) assert.deepEqual(route, following[name], name);
});
