import assert from 'node:assert/strict';
import { it } from 'node:test';
import { decodeForm } from '../src/pages/plain-form/decode.ts';
import { testNetwork } from './support/network.ts';

/** The least time that a form of so many made-up fields has taken, in milliseconds: whatever else the machine does makes it longer. */
function timeOf(prefix: string, fields: number): number {
  const form = new URLSearchParams(Array.from({ length: fields }, (_, index) => [prefix + index.toString(36), 'x']));
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const body = decodeForm('join-requests', form, testNetwork.network);
    const time = performance.now() - start;
    assert.equal(Object.keys(prefix ? (body['answers'] as object) : body).length, prefix ? fields : fields + 1);
    return time;
  });
  return Math.min(...times);
}

it('a form of tens of thousands of made-up fields takes as much longer as it is larger', () => {
  for (const prefix of ['', 'answers.']) {
    // Six times as many; where each were held against every other it would be thirty-six, however often one looks.
    let [few, many, ratio] = [Infinity, Infinity, Infinity];
    for (let turn = 0; turn < 5 && ratio >= 18; turn++) {
      [few, many] = [Math.min(few, timeOf(prefix, 10_000)), Math.min(many, timeOf(prefix, 60_000))];
      ratio = many / few;
    }
    assert.ok(ratio < 18, `${ratio} times`);
  }
});
