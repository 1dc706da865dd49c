import type { Words } from '@tejido/words';
import { MessageBundle } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';

/** What is said once the form has been sent. The form's own words have as much of it as it takes to do without these. */
export const outcomeMessages: MessageBundle<Words<'join-outcome'>> = new MessageBundle(wordsOf('join-outcome'));

/** The keys of the words for what comes of sending the form. */
export type OutcomeKey = keyof Words<'join-outcome'>;
