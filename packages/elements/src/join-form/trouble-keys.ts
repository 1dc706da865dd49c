import type { Messages } from '../base/messages.ts';

/** The keys of the words for rare trouble. */
export type TroubleKey = 'refused' | 'trapped' | 'tooLarge' | 'keyReused' | 'networkGone';

/** The same, in one language. */
export type TroubleMessages = Messages<TroubleKey>;
