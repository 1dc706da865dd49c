import { MessageBundle, type Messages } from '../base/messages.ts';
import type { StateMessageKey } from '../base/tejido-element.ts';

/** The keys of the form's messages. */
export type JoinFormKey =
  | StateMessageKey
  | 'missing'
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
  // Errors.
  | 'problem'
  | 'error'
  | 'applicantRequired'
  | 'nameRequired'
  | 'nameRequiredForOrganization'
  | 'emailRequired'
  | 'emailFormat'
  | 'organizationNameRequired'
  | 'organizationUrlFormat'
  | 'sectorRequired'
  | 'consent.purposesRequired'
  | 'fieldRequired'
  | 'tooLong'
  | 'fieldWrong'
  // Sending.
  | 'send'
  | 'sending'
  | 'notThrough'
  | 'unreachable'
  | 'slow'
  | 'busy'
  | 'unavailable'
  | 'failing'
  | 'unexpected'
  | 'inFlight'
  | 'waitsOnDevice'
  | 'waitsOnPage'
  | 'nextTry'
  | 'nextTryOnline'
  | 'sendNow'
  | 'change'
  // What the server does not take, however often it is sent.
  | 'refused'
  // Done.
  | 'received'
  | 'receivedBy'
  | 'reference'
  | 'receivedAt'
  | 'next'
  | 'nextText'
  | 'another';

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
