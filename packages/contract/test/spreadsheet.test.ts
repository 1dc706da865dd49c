import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inertCell } from '../src/spreadsheet.ts';

for (const [text, inert] of [
  ['=1+1', "'=1+1"],
  ['  =1+1', "'  =1+1"],
  ['\t1', "'\t1"],
  ['＝1+1', "'＝1+1"],
  ['+52 612', "'+52 612"],
  ['uno;=1+1', "uno;'=1+1"],
  ['uno; "=1+1"', 'uno;\' "=1+1"'],
  ['uno\n-2;@SUM(1)', "uno\n'-2;'@SUM(1)"],
  ['uno|=1,+2', "uno|'=1,'+2"],
  ['"=1+1"', '\'"=1+1"'],
] as const)
  test(`a spreadsheet takes ${JSON.stringify(text)} for text`, () => assert.equal(inertCell(text), inert));

test('what is no formula stays as it is', () => {
  for (const text of ['', 'uno; dos', 'a=b', 'ana@example.org', '2026-01-02', 'uno, dos - tres', "'=1"])
    assert.equal(inertCell(text), text);
});
