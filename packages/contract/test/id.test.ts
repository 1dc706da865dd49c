import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { idPrefixes, isId, makeId, slugPattern } from '../src/index.ts';
import { recordKinds } from '../src/schemas.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The 128 bits an id stands for, as 32 hexadecimal digits. */
function uuidOf(id: string): string {
  const value = id
    .slice(4)
    .split('')
    .reduce((sum, letter) => (sum << 5n) | BigInt(alphabet.indexOf(letter)), 0n);
  return value.toString(16).padStart(32, '0');
}

describe('ids', () => {
  test('hold the time they were made, as a UUID of version 7', () => {
    for (const now of [0, Date.UTC(2021, 9, 8, 14), Date.UTC(2026, 10, 21), 2 ** 48 - 1]) {
      const uuid = uuidOf(makeId('evt', now));
      assert.equal(Number.parseInt(uuid.slice(0, 12), 16), now);
      assert.equal(uuid.charAt(12), '7');
      assert.match(uuid.charAt(16), /[89ab]/);
    }
  });

  test('made later sort later', () => {
    const times = [0, 1, 31, 32, 1_000_000, Date.UTC(2024, 0, 30), Date.UTC(2024, 0, 30) + 1, Date.UTC(2100, 0)];
    const ids = times.map((time) => makeId('ini', time));
    assert.deepEqual(ids.toSorted(), ids);
  });

  test('of the same millisecond differ', () => {
    assert.equal(new Set(Array.from({ length: 5_000 }, () => makeId('org', 0))).size, 5_000);
  });

  test('have the form of their own kind only', () => {
    const prefixes = [...Object.values(idPrefixes), ...Object.values(recordKinds).map(({ prefix }) => prefix)];
    for (const prefix of prefixes) {
      const id = makeId(prefix);
      for (const other of prefixes) assert.equal(isId(id, other), other === prefix);
    }
  });

  test('that were altered are none', () => {
    const id = makeId('net');
    const altered = [
      id.toUpperCase(),
      `${id}0`,
      id.slice(0, -1),
      `${id}\n`,
      ` ${id}`,
      id.replace('_', '-'),
      // 26 letters hold 130 bits; the first may not use the upper two.
      `net_8${id.slice(5)}`,
      `${id.slice(0, -1)}u`,
      undefined,
      null,
      7,
      [id],
    ];
    for (const value of altered) assert.equal(isId(value, 'net'), false, JSON.stringify(value));
  });
});

describe('slugs', () => {
  test('are lower-case words joined by single hyphens', () => {
    for (const slug of ['a', 'wfled', 'red-alianzas-mx', 'gsef2021', '1-1-1']) assert.match(slug, slugPattern);
    for (const slug of ['', '-', 'a-', '-a', 'a--b', 'A', 'a_b', 'a.b', 'á', 'a b', 'a/b', 'a\n'])
      assert.doesNotMatch(slug, slugPattern);
  });
});
