import type { Words } from '@tejido/words';
import { MessageBundle } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';

/** The desk's words, in the languages of the library. */
export const deskMessages: MessageBundle<Words<'desk'>> = new MessageBundle(wordsOf('desk'));

/** The keys of the desk’s words. */
export type DeskMessageKey = keyof Words<'desk'>;
