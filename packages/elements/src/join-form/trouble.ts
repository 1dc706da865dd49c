import { MessageBundle } from '../base/messages.ts';
import type { TroubleMessages } from './trouble-keys.ts';

export type * from './trouble-keys.ts';

/** What is said when something rare has happened to a request; loaded when it has. */
export const troubleMessages: MessageBundle<TroubleMessages> = new MessageBundle({
  ar: async () => (await import('./locales/ar.ts')).trouble,
  ca: async () => (await import('./locales/ca.ts')).trouble,
  en: async () => (await import('./locales/en.ts')).trouble,
  es: async () => (await import('./locales/es.ts')).trouble,
  fr: async () => (await import('./locales/fr.ts')).trouble,
  pt: async () => (await import('./locales/pt.ts')).trouble,
  ru: async () => (await import('./locales/ru.ts')).trouble,
  zh: async () => (await import('./locales/zh.ts')).trouble,
});
