import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInLanguages, type Message } from '../../src/base/messages.ts';

type Words = Readonly<Record<string, Message>>;

const names = (message: Message) => new Set(JSON.stringify(message).match(/\{\w+\}/g));

/** A family's words in a language. */
export const wordsOf = async (family: string, language: string): Promise<Words> =>
  ((await import(`../../src/${family}/locales/${language}.ts`)) as { messages: Words }).messages;

/**
 * Examines what the types cannot say of a family's words, in every language.
 * @param millions Whether numbers may go into the millions, for which Romance languages have a form of their own.
 */
export function examineWords(family: string, { millions = true } = {}): void {
  for (const language of builtInLanguages)
    describe(`the words of ${family} in ${language}`, async () => {
      const [messages, english] = await Promise.all([wordsOf(family, language), wordsOf(family, 'en')]);

      it('have every plural form of the language', () => {
        const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
        const forms = pluralCategories.filter((form) => millions || form !== 'many' || /ar|ru/.test(language));
        for (const [key, message] of Object.entries(messages)) {
          if (typeof message === 'string') continue;
          assert.deepEqual(Object.keys(message).sort(), [...forms].sort(), key);
        }
      });

      it('fill in what the English ones do', () => {
        for (const [key, message] of Object.entries(english)) {
          // The names of places are those that a language has of its own.
          if (key.startsWith('in:')) continue;
          assert.deepEqual(names(messages[key] ?? ''), names(message), key);
        }
      });
    });
}
