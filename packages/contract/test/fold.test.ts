import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fold } from '../src/index.ts';

describe('fold', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Educación', 'educacion'],
    ['ÑANDÚ', 'nandu'],
    ['Évènement à Liège', 'evenement a liege'],
    ['AÇÃO', 'acao'],
    // Already decomposed, as macOS writes file names.
    ['Me\u0301xico', 'mexico'],
    ['مُدُن', 'مدن'],
    ['城市', '城市'],
    ['6.1 & <b>', '6.1 & <b>'],
    ['', ''],
  ];

  for (const [text, folded] of pairs)
    test(`${JSON.stringify(text)} is found as ${JSON.stringify(folded)}`, () => {
      assert.equal(fold(text), folded);
      assert.equal(fold(folded), folded);
    });

  test('a text and its decomposed form are the same', () => {
    for (const [text] of pairs) assert.equal(fold(text.normalize('NFD')), fold(text.normalize('NFC')));
  });
});
