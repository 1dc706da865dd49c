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
