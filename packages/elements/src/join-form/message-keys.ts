import type { Messages } from '../base/messages.ts';
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
