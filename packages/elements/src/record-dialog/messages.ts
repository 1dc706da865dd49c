import type { Words } from '@tejido/words';
import { MessageBundle } from '../base/messages.ts';
import { wordsOf } from '../base/words.ts';

/** The words of a record's dialog: the labels of all fields. */
export const dialogMessages: MessageBundle<Words<'record-dialog'>> = new MessageBundle(wordsOf('record-dialog'));

/** The key of a message of a record's dialog. */
export type DialogMessageKey = keyof Words<'record-dialog'>;
