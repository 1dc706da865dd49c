import { MessageBundle } from '../base/messages.ts';
import type { OutcomeMessages } from './outcome-keys.ts';

export type * from './outcome-keys.ts';

/** What is said once the form has been sent. The form's own words have as much of it as it takes to do without these. */
export const outcomeMessages: MessageBundle<OutcomeMessages> = new MessageBundle({
  ar: async () => (await import('./locales/ar.ts')).outcome,
  ca: async () => (await import('./locales/ca.ts')).outcome,
  en: async () => (await import('./locales/en.ts')).outcome,
  es: async () => (await import('./locales/es.ts')).outcome,
  fr: async () => (await import('./locales/fr.ts')).outcome,
  pt: async () => (await import('./locales/pt.ts')).outcome,
  ru: async () => (await import('./locales/ru.ts')).outcome,
  zh: async () => (await import('./locales/zh.ts')).outcome,
});
