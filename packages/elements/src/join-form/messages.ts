import type { Words } from '@tejido/words';
import { MessageBundle } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';

/** The form's words, in the languages of the library. */
export const joinFormMessages: MessageBundle<Words<'join-form'>> = new MessageBundle(wordsOf('join-form'));

/** The keys of the form’s messages. */
export type JoinFormKey = keyof Words<'join-form'>;
