import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inertCell } from '../src/spreadsheet.ts';

for (const [text, inert] of [
  ['=1+1', "'=1+1"],
  ['  =1+1', "'  =1+1"],
  ['\t1', "'\t1"],
  ['\n=1', "'\n'=1"],
  ['uno;\n =1', "uno;\n' =1"],
  ['＝1+1', "'＝1+1"],
  ['+52 612', "'+52 612"],
  ['uno;=1+1', "uno;'=1+1"],
  ['uno; "=1+1"', 'uno;\' "=1+1"'],
  ['uno\n-2;@SUM(1)', "uno\n'-2;'@SUM(1)"],
  ['uno|=1,+2', "uno|'=1,'+2"],
  ['"=1+1"', '\'"=1+1"'],
] as const)
  test(`a spreadsheet takes ${JSON.stringify(text)} for text`, () => assert.equal(inertCell(text), inert));

// Written out by what stands first, so that a rule that has forgotten one of them fails.
for (const first of ['=', '+', '-', '@', '＝', '＋', '－', '＠'])
  test(`a cell with ${first} first, or behind what may end a cell, has an apostrophe there`, () => {
    assert.equal(inertCell(`${first}1`), `'${first}1`);
    for (const end of [';', ',', '|', '\t', '\r', '\n', '\r\n'])
      assert.equal(inertCell(`uno${end}${first}1`), `uno${end}'${first}1`);
    assert.equal(inertCell(`uno${first}1`), `uno${first}1`);
  });

for (const first of ['\t', '\r', '\n'])
  test(`a cell with ${JSON.stringify(first)} first has an apostrophe before it`, () =>
    assert.equal(inertCell(`${first}uno`), `'${first}uno`));

test('what is no formula stays as it is', () => {
  for (const text of ['', 'uno; dos', 'a=b', 'ana@example.org', '2026-01-02', 'uno, dos - tres', "'=1"])
    assert.equal(inertCell(text), text);
});
