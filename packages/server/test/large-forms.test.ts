import assert from 'node:assert/strict';
import { it } from 'node:test';
import { decodeForm } from '../src/pages/join-form/decode.ts';
import { testNetwork } from './support/network.ts';

it('a form of tens of thousands of made-up fields keeps nobody waiting', () => {
  for (const prefix of ['', 'answers.']) {
    const form = new URLSearchParams(Array.from({ length: 60_000 }, (_, index) => [prefix + index.toString(36), 'x']));
    const start = performance.now();
    const body = decodeForm(form, testNetwork.network);
    const time = performance.now() - start;
    assert.equal(Object.keys(prefix ? (body['answers'] as object) : body).length, prefix ? 60_000 : 60_001);
    assert.ok(time < 2000, `${time} ms`);
  }
});
