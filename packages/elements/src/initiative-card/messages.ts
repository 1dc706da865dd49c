import type { initiativeStages } from '@tejido/contract';
import { MessageBundle, type Messages } from '../base/messages.ts';
import type { StateMessageKey } from '../base/tejido-element.ts';

/** The key of a message of the initiative card and list. */
export type InitiativeMessageKey =
  | StateMessageKey
  | `stage-${(typeof initiativeStages)[number]}`
  | `any-${'goal' | 'sector' | 'kind' | 'stage'}`
  | 'missing'
  | 'unavailable'
  | 'place'
  | 'partners'
  | 'goals'
  | 'goalName'
  | 'find'
  | 'search'
  | 'goal'
  | 'sector'
  | 'kind'
  | 'stage'
  | 'option'
  | 'clear'
  | 'count'
  | 'countAndMore'
  | 'more'
  | 'added'
  | 'empty'
  | 'noMatch';

/** The messages of the initiative card and list in one language. */
export type InitiativeMessages = Messages<InitiativeMessageKey>;

/** The words of the initiative card and list. */
export const initiativeMessages: MessageBundle<InitiativeMessages> = new MessageBundle({
  ar: async () => (await import('./locales/ar.ts')).messages,
  ca: async () => (await import('./locales/ca.ts')).messages,
  en: async () => (await import('./locales/en.ts')).messages,
  es: async () => (await import('./locales/es.ts')).messages,
  fr: async () => (await import('./locales/fr.ts')).messages,
  pt: async () => (await import('./locales/pt.ts')).messages,
  ru: async () => (await import('./locales/ru.ts')).messages,
  zh: async () => (await import('./locales/zh.ts')).messages,
});
