import type { Messages } from '../base/messages.ts';
import type { StateMessageKey } from '../base/tejido-element.ts';

/** The keys of the messages of every form. */
export type SubmissionFormKey =
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
  | 'choose'
  | 'goalsChosen'
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

/** The keys of the messages of the form to join: with the words of its fields. */
export type JoinFormKey =
  | SubmissionFormKey
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
  | 'place'
  | 'goals'
  | 'languages'
  | 'languagesHint'
  | 'offers'
  | 'offersHint'
  | 'needs'
  | 'needsHint'
  | 'message';

/** The form's words in one language. */
export type JoinFormMessages = Messages<JoinFormKey>;
