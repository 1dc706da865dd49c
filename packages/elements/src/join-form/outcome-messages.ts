import { MessageBundle, type Messages } from '../base/messages.ts';
import type { WaitCause } from './wait-cause.ts';

/** The keys of the words for what comes of sending the form. */
export type OutcomeKey =
  // What is wrong with a field: for its name, or for any by the code of the error.
  | 'applicantRequired'
  | 'nameRequired'
  | 'nameRequiredForOrganization'
  | 'emailRequired'
  | 'emailFormat'
  | 'organizationNameRequired'
  | 'organizationUrlFormat'
  | 'sectorRequired'
  | 'consent.purposesRequired'
  | 'consent.purposesFormat'
  | 'too_long'
  | 'too_many'
  | 'control_character'
  // It waits.
  | WaitCause
  | 'waitsOnDevice'
  | 'waitsOnPage'
  | 'nextTry'
  | 'nextTryOnline'
  | 'sendNow'
  | 'change'
  // It has arrived.
  | 'step'
  | 'until'
  | 'sendAgain'
  | 'sentAgain'
  | 'already'
  | 'gone'
  | 'wrongAddress'
  | 'reference'
  | 'another';

/** The same, in one language. */
export type OutcomeMessages = Messages<OutcomeKey>;

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
