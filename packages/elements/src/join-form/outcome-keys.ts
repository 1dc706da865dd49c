import type { Messages } from '../base/messages.ts';
import type { WaitCause } from '../submission-form/wait-cause.ts';

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
