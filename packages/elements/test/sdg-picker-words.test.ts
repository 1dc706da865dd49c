import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInLanguages, type Message } from '../src/base/messages.ts';
import { messages as english } from '../src/sdg-picker/locales/en.ts';

const names = (message: Message) => new Set(JSON.stringify(message).match(/\{\w+\}/g));

for (const language of builtInLanguages) {
  describe(`the words of the picker in ${language}`, async () => {
    const { messages } = (await import(`../src/sdg-picker/locales/${language}.ts`)) as { messages: typeof english };

    it('have every plural form of the language', () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(messages)) {
        if (typeof message === 'string') continue;
        assert.deepEqual(Object.keys(message).sort(), [...forms].sort(), key);
      }
    });

    it('fill in what the English ones do', () => {
      for (const key of Object.keys(english) as (keyof typeof english)[])
        assert.deepEqual(names(messages[key]), names(english[key]), key);
    });
  });
}
