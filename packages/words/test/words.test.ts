import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Family, fill, type Language, languages, type Message, say } from '../src/index.ts';
import { load, loadAll } from '../src/load.ts';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const filesOf = (language: string) => readdirSync(src + language).toSorted();
const families = filesOf('en')
  .filter((file) => file !== 'index.ts')
  .map((file) => file.replace('.ts', '') as Family);

/** Families whose numbers stay below a million, for which Romance languages have a form of their own, or above zero. */
const small: readonly Family[] = ['initiative-card', 'join-form', 'join-outcome', 'organization-card'];
const positive: readonly Family[] = ['join-outcome'];

const isMessage = (value: object): value is Message & object =>
  Object.keys(value).every((key) => ['zero', 'one', 'two', 'few', 'many', 'other'].includes(key));

/** All messages of a family by their keys, those of groups with the group's. */
function messagesIn(words: object, path = ''): [key: string, message: Message][] {
  return Object.entries(words).flatMap(([key, value]: [string, Message | object]) =>
    typeof value === 'string' || isMessage(value) ? [[path + key, value]] : messagesIn(value, `${path}${key}.`),
  );
}

const wordsOf = async (family: Family, language: Language) => new Map(messagesIn(await load(family, language)));
const namesIn = (message: Message | undefined) => new Set(JSON.stringify(message).match(/\{\w+\}/g));

describe('the languages', () => {
  it('have a folder each, and there is no other', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(folders.map(({ name }) => name).toSorted(), languages.toSorted());
  });

  for (const language of languages) {
    it(`all families are there in ${language}`, () => assert.deepEqual(filesOf(language), filesOf('en')));

    for (const family of families) {
      it(`${family} has every plural form in ${language}`, async () => {
        const forms = new Intl.PluralRules(language)
          .resolvedOptions()
          .pluralCategories.filter((form) => form !== 'many' || /ar|ru/.test(language) || !small.includes(family))
          .filter((form) => form !== 'zero' || !positive.includes(family));
        for (const [key, message] of await wordsOf(family, language))
          if (typeof message !== 'string') assert.deepEqual(Object.keys(message).toSorted(), forms.toSorted(), key);
      });

      it(`${family} has in ${language} the keys of the English words, and fills in what they do`, async () => {
        const [words, english] = await Promise.all([wordsOf(family, language), wordsOf(family, 'en')]);
        // The names of places are those that a language has of its own.
        const keysOf = (messages: typeof words) => [...messages.keys()].filter((key) => !key.startsWith('in:'));
        assert.deepEqual(keysOf(words).toSorted(), keysOf(english).toSorted());
        for (const key of keysOf(english)) assert.deepEqual(namesIn(words.get(key)), namesIn(english.get(key)), key);
      });
    }
  }
});

describe('the words of a family', () => {
  it('are there for every reader, in English for those whose language is not ours', async () => {
    const wordsIn = await loadAll('problem-page');
    assert.equal(wordsIn('es').again, 'Intentarlo de nuevo');
    assert.equal(wordsIn('de'), wordsIn('en'));
  });
});

describe('a message', () => {
  const found = { one: '{count} found in {place}', other: '{count} found in {place}s' };

  it('is filled in the plural form and with the digits of the language', () => {
    assert.equal(fill(found, 'en', { count: 1, place: 'town' }), '1 found in town');
    assert.equal(fill(found, 'en', { count: 1200, place: 'town' }), '1,200 found in towns');
    assert.equal(fill('{count}', 'fr', { count: 1200 }), '1\u202f200');
  });

  it('takes what fills it as it is, also where that looks like a name or a pattern', () => {
    assert.equal(fill('{a} {b}', 'en', { a: '{b}', b: '$&' }), '{b} $&');
    assert.equal(say('{a} {b}', { a: '{b}', b: 4000 }), '{b} 4000');
  });
});
