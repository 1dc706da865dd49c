import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInLanguages, type Message } from '../src/base/messages.ts';
import { messages as englishOfCalendar } from '../src/event-calendar/locales/en.ts';
import { messages as englishOfCards } from '../src/event-card/locales/en.ts';

const names = (message: Message) => new Set(JSON.stringify(message).match(/\{\w+\}/g));

const families = { 'event-card': englishOfCards, 'event-calendar': englishOfCalendar };

for (const [family, englishWords] of Object.entries<Record<string, Message>>(families))
  for (const language of builtInLanguages) {
    describe(`the words of the ${family} in ${language}`, async () => {
      const { messages } = (await import(`../src/${family}/locales/${language}.ts`)) as {
        messages: Record<string, Message>;
      };

      it('have every plural form of the language', () => {
        const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
        for (const [key, message] of Object.entries(messages)) {
          if (typeof message === 'string') continue;
          assert.deepEqual(Object.keys(message).sort(), [...forms].sort(), key);
        }
      });

      it('fill in what the English ones do', () => {
        for (const [key, message] of Object.entries(englishWords)) {
          if (key.startsWith('in:')) continue;
          assert.deepEqual(names(messages[key] ?? ''), names(message), key);
        }
      });

      it('name zones that there are', () => {
        const zones = new Set(
          [...Intl.supportedValuesOf('timeZone'), 'Asia/Kolkata', 'Europe/Kyiv', 'America/Buenos_Aires'].map((zone) =>
            zone.slice(zone.lastIndexOf('/') + 1),
          ),
        );
        for (const key of Object.keys(messages)) if (key.startsWith('in:')) assert.ok(zones.has(key.slice(3)), key);
      });
    });
  }
