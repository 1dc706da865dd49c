import type { Messages } from '../base/messages.ts';

/** The keys of the picker's messages. */
export type SdgPickerKey =
  | 'label'
  | 'search'
  | 'searchGoals'
  | 'searchHint'
  | 'upTo'
  | 'found'
  | 'nothingFound'
  | 'targets'
  | 'noneChosen'
  | 'chosen'
  | 'chosenOf'
  | 'full'
  | 'remove'
  | 'required'
  | 'goalRequired'
  | 'tooMany';

/** The picker's words in one language. */
export type SdgPickerMessages = Messages<SdgPickerKey>;
