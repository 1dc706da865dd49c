import { MessageBundle, type Messages } from '../base/messages.ts';
import type { StateMessageKey } from '../base/tejido-element.ts';

/** The keys of the form's messages. */
export type JoinFormKey =
  | StateMessageKey
  | 'closed'
  // Around the form.
  | 'title'
  | 'optional'
  | 'keptOnDevice'
  | 'keptOnPage'
  | 'restored'
  | 'startAgain'
  | 'shared'
  // Fields.
  | 'applicant'
  | 'person'
  | 'personHint'
  | 'organization'
  | 'name'
  | 'nameForOrganization'
  | 'email'
  | 'emailHint'
  | 'organizationName'
  | 'organizationNameForOrganization'
  | 'organizationUrl'
  | 'organizationUrlHint'
  | 'sector'
  | 'choose'
  | 'place'
  | 'goals'
  | 'goalsChosen'
  | 'languages'
  | 'languagesHint'
  | 'offers'
  | 'offersHint'
  | 'needs'
  | 'needsHint'
  | 'message'
  | 'consent.purposes'
  | 'wholeNotice'
  | 'noticeOnly'
  // Errors.
  | 'problem'
  | 'error'
  | 'fieldRequired'
  | 'fieldWrong'
  // Sending.
  | 'send'
  | 'sending'
  | 'notThrough'
  | 'keepOpen'
  | 'received';

/** The form's words in one language. */
export type JoinFormMessages = Messages<JoinFormKey>;

/** The form's words, in the languages of the library. */
export const joinFormMessages: MessageBundle<JoinFormMessages> = new MessageBundle({
  ar: async () => (await import('./locales/ar.ts')).messages,
  ca: async () => (await import('./locales/ca.ts')).messages,
  en: async () => (await import('./locales/en.ts')).messages,
  es: async () => (await import('./locales/es.ts')).messages,
  fr: async () => (await import('./locales/fr.ts')).messages,
  pt: async () => (await import('./locales/pt.ts')).messages,
  ru: async () => (await import('./locales/ru.ts')).messages,
  zh: async () => (await import('./locales/zh.ts')).messages,
});
