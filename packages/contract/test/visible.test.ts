import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emailPattern, hiddenIn, isVisible, tidy, tidyField } from '../src/index.ts';

describe('an address that was pasted with what nobody sees', () => {
  const hidden: Readonly<Record<string, string>> = {
    'a soft hyphen': '\u00AD',
    'a space without width': '\u200B',
    'a joiner': '\u200D',
    'a non-joiner': '\u200C',
    'a mark of direction': '\u200E',
    'an Arabic mark of direction': '\u061C',
    'an embedding': '\u202A',
    'the end of an embedding': '\u202C',
    'an override': '\u202E',
    'a word joiner': '\u2060',
    'an isolate': '\u2066',
    'a byte order mark': '\uFEFF',
    'a no-break space': '\u00A0',
    'a thin space': '\u2009',
    'an ideographic space': '\u3000',
    'a variation selector': '\uFE0F',
    'a Hangul filler': '\u3164',
    'an empty Braille cell': '\u2800',
    'an annotation': '\uFFF9',
    'a tag': '\u{E0041}',
    'a grapheme joiner': '\u034F',
  };
  for (const [kind, character] of Object.entries(hidden))
    test(`${kind} goes away, around it and in it`, () => {
      const typed = [
        `${character}ana@example.org`,
        `ana@example.org${character}`,
        `${character}ana@example.org${character}`,
        `an${character}a@example.org`,
        `ana@exam${character}ple.org`,
        `ana${character}@${character}example.org`,
      ];
      for (const text of typed) {
        assert.equal(hiddenIn(text), character, JSON.stringify(text));
        assert.equal(tidyField('email', text), 'ana@example.org');
      }
      for (const text of [`${character}example.org/`, `exam${character}ple.org/`, `https://example.org/${character}`])
        assert.equal(tidyField('organizationUrl', text), 'https://example.org/', JSON.stringify(text));
    });

  test('it is what the person reads, in any script', () => {
    for (const address of [
      'ana@example.org',
      'josé.ñandú+red@méxico.example',
      '用户@例子.公司',
      'تجربة@مثال.إختبار',
      'उदाहरण@उदाहरण.परीक्षा',
      'user@نامه\u200Cای.example',
      'user@ශ්\u200Dරී.example',
    ]) {
      assert.match(address, emailPattern);
      assert.equal(hiddenIn(address), undefined, address);
      assert.equal(tidyField('email', address), address);
    }
  });

  test('keyboards for Chinese and Japanese type addresses too', () => {
    assert.equal(tidyField('email', 'ａｎａ＠example。com'), 'ana@example.com');
  });

  test('a space that can be seen stays, to be seen as wrong', () => {
    assert.equal(tidyField('email', ' ana maria@example.org '), 'ana maria@example.org');
  });

  test('a page without its scheme gets one, and nothing stays nothing', () => {
    assert.equal(tidyField('organizationUrl', ' example.org/ñandú '), 'https://example.org/ñandú');
    assert.equal(tidyField('organizationUrl', 'HTTP://example.org'), 'HTTP://example.org');
    assert.equal(tidyField('organizationUrl', '\u200B \u00A0'), '');
    assert.equal(tidyField('email', '\uFEFF'), '');
  });
});

describe('a name or a text', () => {
  const kept = [
    'Ana Ejemplo',
    'می\u200Cخواهم',
    'نامه\u200Cای از «ABC»',
    'ක්\u200Dෂ',
    'क्\u200Dष',
    'شركة ABC\u200E (تونس)',
    '葛\u{E0100}城',
    'ᠮᠣᠩᠭᠣᠯ᠋',
    'Cooperativa 👩‍🌾 ❤️ 🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
    'Línea uno\n\tLínea dos',
    'N’Ko ߒߞߏ, עִבְרִית, ไทย',
    '...',
  ];
  for (const text of kept)
    test(`${JSON.stringify(text)} stays as it is`, () => {
      assert.equal(tidy(text), text);
      assert.ok(isVisible(text));
    });

  const tidied: Readonly<Record<string, string>> = {
    '\u202AAna\u202C Ejemplo': 'Ana Ejemplo',
    '\uFEFFAna\u00AD Ejem\u200Bplo\u2060': 'Ana Ejemplo',
    'An\u200Ca Ejem\u200Dplo': 'Ana Ejemplo',
    '\u200Fفاطمة\u200F': 'فاطمة',
    '\u200Dمدن\u200C': 'مدن',
    '\u00A0 Ana\u3000': 'Ana',
    'uno\r\ndos\u0000tres': 'uno\ndos tres',
  };
  for (const [text, meant] of Object.entries(tidied))
    test(`${JSON.stringify(text)} is ${JSON.stringify(meant)}`, () => assert.equal(tidy(text), meant));

  test('of any length is tidied in no time', { timeout: 5000 }, () => {
    for (const character of [' ', '\u200E', '\u200D', '\u200B', '\u00A0']) {
      const long = character.repeat(250_000);
      assert.ok(tidy(`م${long}م`).startsWith('م'));
      assert.equal(tidy(long + long), '');
    }
  });

  test('made of nothing that is seen is empty', () => {
    for (const text of [
      '',
      ' ',
      '\u00A0',
      '\u200B',
      '\u3164',
      '\u2800',
      '\u115F\u1160',
      '\u200E\u200F',
      '\u{E0020}',
      '\uFE0F',
      '\u0301',
      '\u200C\u200D \u2066',
    ])
      assert.deepEqual([isVisible(text), tidy(text)], [false, ''], JSON.stringify(text));
  });
});
