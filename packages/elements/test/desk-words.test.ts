import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { auditActions, joinRequestStatuses } from '@tejido/contract';
import { builtInLanguages, type Message } from '../src/base/messages.ts';
import { messages as english } from '../src/desk/locales/en.ts';

const names = (message: Message) => new Set(JSON.stringify(message).match(/\{\w+\}/g));

for (const language of builtInLanguages) {
  describe(`the words of the desk in ${language}`, async () => {
    const { messages } = (await import(`../src/desk/locales/${language}.ts`)) as { messages: typeof english };

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

describe('the words of the desk', () => {
  it('name every status and everything that can be done with a join request', () => {
    for (const status of joinRequestStatuses) assert.ok(`status-${status}` in english, status);
    for (const action of auditActions)
      if (action.startsWith('join-request.')) assert.ok(`did-${action}` in english, action);
  });
});
