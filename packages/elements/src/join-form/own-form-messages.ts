import { MessageBundle } from '../base/messages.ts';
import type { OwnFormMessages } from './own-form-keys.ts';

export type * from './own-form-keys.ts';

/** The words of a form that a network has made its own. */
export const ownFormMessages: MessageBundle<OwnFormMessages> = new MessageBundle({
  ar: async () => (await import('./locales/ar.ts')).ownForm,
  ca: async () => (await import('./locales/ca.ts')).ownForm,
  en: async () => (await import('./locales/en.ts')).ownForm,
  es: async () => (await import('./locales/es.ts')).ownForm,
  fr: async () => (await import('./locales/fr.ts')).ownForm,
  pt: async () => (await import('./locales/pt.ts')).ownForm,
  ru: async () => (await import('./locales/ru.ts')).ownForm,
  zh: async () => (await import('./locales/zh.ts')).ownForm,
});
