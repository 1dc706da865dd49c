import type { Messages } from '../base/messages.ts';

/** The keys of the words of a form of a network’s own. */
export type OwnFormKey = 'step' | 'next' | 'back' | 'yes' | 'no' | 'now' | 'notNow';

/** The same, in one language. */
export type OwnFormMessages = Messages<OwnFormKey>;
