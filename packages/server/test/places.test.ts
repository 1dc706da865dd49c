import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPlaces, namesOf, placeAt, placeIn } from '../src/search/places.ts';

describe('places', () => {
  it('are found by the beginning of their name, or of a word in it, in any language and without accents', () => {
    const codes = (words: string, language: string) => findPlaces(words, language, 5).map(({ code }) => code);
    assert.deepEqual(codes('oaxa', 'es'), ['MX-OAX']);
    assert.ok(codes('mexico', 'es').includes('MX'));
    assert.ok(codes('المكس', 'ar').includes('MX'));
    assert.ok(codes('california sur', 'en').includes('MX-BCS'));
    assert.deepEqual(codes('mx-bcs', 'en'), ['MX-BCS']);
    assert.deepEqual(codes('  ', 'en'), []);
    assert.deepEqual(codes('%_\\(', 'en'), []);
    assert.equal(findPlaces('a', 'en', 12).length, 12);
  });

  it('are read as they were suggested, by their code, or by a name that no other has', () => {
    for (const typed of ['Oaxaca, México (MX-OAX)', 'mx-oax', 'oaxaca', 'OAXACA '])
      assert.equal(placeIn(typed, ['es']), 'MX-OAX', typed);
    assert.equal(placeIn('france', ['es', 'en']), 'FR');
    assert.equal(placeIn('484', ['es']), '484');
    for (const typed of ['córdoba', 'Macondo', '']) assert.equal(placeIn(typed, ['es']), typed);
  });

  it('have their names: a country in each language, a part of one as the standard has it', () => {
    assert.deepEqual(namesOf('FR', ['es', 'ar']), { es: 'Francia', ar: 'فرنسا' });
    assert.deepEqual(namesOf('MX-OAX', ['es', 'en']), { es: 'Oaxaca', en: 'Oaxaca' });
    assert.deepEqual(
      [namesOf('QQ', ['es']), namesOf('', ['es']), namesOf('MX-ZZZ', ['es'])],
      [undefined, undefined, undefined],
    );
    assert.deepEqual(placeAt('MX-OAX', 'fr'), { code: 'MX-OAX', name: 'Oaxaca', country: 'Mexique' });
  });
});
