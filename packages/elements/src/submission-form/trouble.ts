import type { Words } from '@tejido/words';
import { MessageBundle } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';

/** What is said when something rare has happened to a request; loaded when it has. */
export const troubleMessages: MessageBundle<Words<'join-trouble'>> = new MessageBundle(wordsOf('join-trouble'));

/** The keys of the words for rare trouble. */
export type TroubleKey = keyof Words<'join-trouble'>;
