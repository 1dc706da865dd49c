import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { directionOf, findText, languageTagPattern, narrowLanguages, widen } from '../src/index.ts';

const water = { es: 'Agua', en: 'Water', 'pt-BR': 'Água (Brasil)', 'zh-Hant': '水' };

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
  for (const tag of ['ar', 'ar-EG', 'he', 'fa-IR', 'ur']) assert.equal(directionOf(tag), 'rtl');
  for (const tag of ['es', 'en-US', 'zh', 'ru', 'pt-BR', 'arn']) assert.equal(directionOf(tag), 'ltr');
});

test('language tags are taken in their usual form only', () => {
  for (const tag of ['es', 'pt-BR', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'ca-valencia', 'yua'])
    assert.match(tag, languageTagPattern);
  for (const tag of ['', 'ES', 'spanish', 'es_MX', 'es-mx', 'es-', '*', 'e', 'es\n', 'zh-hant'])
    assert.doesNotMatch(tag, languageTagPattern);
});
