import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  chooseLanguage,
  directionOf,
  findText,
  languageTag,
  languageTagPattern,
  languageTags,
  narrowLanguages,
  widen,
} from '../src/index.ts';

const water = { es: 'Agua', en: 'Water', 'pt-BR': 'Água (Brasil)', 'zh-Hant': '水' };

describe('a language tag is read however it is written', () => {
  const tags: Readonly<Record<string, string | undefined>> = {
    es: 'es',
    ES: 'es',
    es_MX: 'es-MX',
    'es-mx': 'es-MX',
    'pt-br': 'pt-BR',
    PT_br: 'pt-BR',
    zh_TW: 'zh-TW',
    'ZH-hant-tw': 'zh-Hant-TW',
    'zh-cmn-Hans': 'zh-Hans',
    'zh-cmn-hans-cn': 'zh-Hans-CN',
    'es-419': 'es-419',
    'ca-valencia': 'ca-valencia',
    yua: 'yua',
    // Languages that have had another code, or have two.
    iw: 'he',
    spa: 'es',
    'en-US-u-ca-gregory': 'en-US',
    'zh-hant-TW-u-co-stroke': 'zh-Hant-TW',
    'de-x-private': 'de',
    'es_MX.UTF-8': 'es-MX',
    'ca_ES@valencia': 'ca-ES',
    '  fr ': 'fr',
    spanish: undefined,
    español: undefined,
    '*': undefined,
    '': undefined,
    '-': undefined,
    C: undefined,
    'x-default': undefined,
    'i-klingon': undefined,
    'es-': undefined,
    'es MX': undefined,
    1: undefined,
    'javascript:alert(1)': undefined,
  };
  for (const [text, tag] of Object.entries(tags))
    test(`${JSON.stringify(text)} is ${tag ?? 'none'}`, () => {
      assert.equal(languageTag(text), tag);
      if (tag !== undefined) assert.match(tag, languageTagPattern);
    });
});

describe('a list of languages', () => {
  const lists: readonly (readonly [string | undefined, readonly string[]])[] = [
    ['es-MX,es;q=0.9,en;q=0.8,*;q=0.5', ['es-MX', 'es', 'en']],
    ['en;q=0.3, fr_FR ; q = 0.9,ar', ['ar', 'fr-FR', 'en']],
    ['en;q=0,ca', ['ca']],
    ['ES,es,spanish,pt-br', ['es', 'pt-BR']],
    ['zh_TW', ['zh-TW']],
    ['*', []],
    ['', []],
    [undefined, []],
    [',,;q=1,', []],
  ];
  for (const [text, tags] of lists)
    test(`${JSON.stringify(text)} asks for ${tags.join(', ') || 'none'}`, () =>
      assert.deepEqual(languageTags(text), tags));

  test('several lists are one, the first first', () => {
    assert.deepEqual(languageTags('pt-br', null, 'en;q=0.1,es', 'PT_BR'), ['pt-BR', 'es', 'en']);
  });
});

describe('chooseLanguage', () => {
  const cases: readonly (readonly [offered: string[], wanted: string[], string | undefined])[] = [
    [['en', 'es'], ['es-MX'], 'es'],
    [['en', 'es'], ['fr', 'ca'], undefined],
    [['en', 'es'], [], undefined],
    // Who reads one form of Chinese or Serbian reads the same form of another country better than another form.
    [['zh', 'zh-Hant'], ['zh-TW'], 'zh-Hant'],
    [['zh-Hant', 'zh-Hans'], ['zh-SG'], 'zh-Hans'],
    [['zh-Hant', 'zh-Hans'], ['zh'], 'zh-Hans'],
    [['sr-Latn', 'sr'], ['sr-RS'], 'sr'],
    [['pt-PT', 'pt-BR'], ['pt-BR'], 'pt-BR'],
    [['pt-PT', 'pt-BR'], ['pt'], 'pt-BR'],
    [['pt-PT'], ['pt-BR', 'en'], 'pt-PT'],
    [['en-GB', 'en'], ['EN_gb'], 'en-GB'],
    [['ES'], ['es-mx'], 'ES'],
    // A word that begins like a language is another.
    [['ar', 'ca'], ['arn', 'cab'], undefined],
    [['en'], ['constructor', '__proto__'], undefined],
  ];
  for (const [offered, wanted, chosen] of cases)
    test(`of ${offered.join(', ')} gives ${chosen ?? 'none'} to who wants ${wanted.join(', ') || 'none'}`, () =>
      assert.equal(chooseLanguage(offered, wanted), chosen));
});

describe('findText', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['the exact tag', ['en'], 'en'],
    ['the first wanted one that is there', ['fr', 'en', 'es'], 'en'],
    ['a wider tag', ['es-MX'], 'es'],
    ['a sibling when there is nothing wider', ['pt-PT'], 'pt-BR'],
    ['a sibling script', ['zh-Hans-CN'], 'zh-Hant'],
    ['a near form of the first before an exact one of the second', ['pt', 'en'], 'pt-BR'],
    ['what the map holds first, when nothing fits', ['fr', 'ar'], 'es'],
    ['what the map holds first, when nothing is wanted', [], 'es'],
    ['the map’s own texts only', ['constructor'], 'es'],
  ];
  for (const [name, wanted, language] of cases)
    test(`gives ${name}`, () => {
      assert.deepEqual(findText(water, wanted), { text: water[language as keyof typeof water], language });
    });

  test('gives a text that is there though it is empty', () => {
    assert.deepEqual(findText({ es: '', en: 'Water' }, ['es']), { text: '', language: 'es' });
  });

  test('gives nothing for an empty or missing map', () => {
    assert.equal(findText({}, ['es']), undefined);
    assert.equal(findText(undefined, ['es']), undefined);
  });
});

describe('narrowLanguages', () => {
  test('keeps the wanted languages with all their regions and scripts', () => {
    assert.deepEqual(narrowLanguages(water, ['en', 'pt']), { en: 'Water', 'pt-BR': 'Água (Brasil)' });
    assert.deepEqual(narrowLanguages({ pt: 'a', 'pt-PT': 'b', es: 'c' }, ['pt-BR']), { pt: 'a', 'pt-PT': 'b' });
  });

  test('never leaves a text without any language', () => {
    assert.deepEqual(narrowLanguages(water, ['fr']), { es: 'Agua' });
    assert.deepEqual(narrowLanguages(water, []), { es: 'Agua' });
  });

  test('leaves an empty map as it is', () => {
    assert.deepEqual(narrowLanguages({}, ['es']), {});
  });
});

test('widen goes from the tag to its language', () => {
  assert.deepEqual(widen('zh-Hant-TW'), ['zh-Hant-TW', 'zh-Hant', 'zh']);
  assert.deepEqual(widen('es'), ['es']);
});

test('directionOf knows the languages written from the right', () => {
  for (const tag of ['ar', 'ar-EG', 'he', 'iw', 'fa-IR', 'ur', 'yi', 'dv', 'ps', 'sd', 'ug', 'ckb', 'pa-PK', 'az-Arab'])
    assert.equal(directionOf(tag), 'rtl');
  for (const tag of ['es', 'en-US', 'zh', 'ru', 'pt-BR', 'arn', 'pa', 'az', 'ar-Latn', '', 'constructor'])
    assert.equal(directionOf(tag), 'ltr');
});

test('language tags are taken in their usual form only', () => {
  for (const tag of ['es', 'pt-BR', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'ca-valencia', 'yua'])
    assert.match(tag, languageTagPattern);
  for (const tag of ['', 'ES', 'spanish', 'es_MX', 'es-mx', 'es-', '*', 'e', 'es\n', 'zh-hant'])
    assert.doesNotMatch(tag, languageTagPattern);
});
