import { MessageBundle, type Messages } from '../base/messages.ts';

/** The keys of the words of a form of a network’s own. */
export type OwnFormKey = 'step' | 'next' | 'back' | 'yes' | 'no' | 'now' | 'notNow';

/** The same, in one language. */
export type OwnFormMessages = Messages<OwnFormKey>;

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
