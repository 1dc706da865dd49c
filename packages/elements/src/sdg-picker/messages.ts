import type { Words } from '@tejido/words';
import { MessageBundle } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';

/** The picker's words, in the languages of the library. */
export const sdgPickerMessages: MessageBundle<Words<'sdg-picker'>> = new MessageBundle(wordsOf('sdg-picker'));

/** The keys of the picker’s messages. */
export type SdgPickerKey = keyof Words<'sdg-picker'>;
